"""A chat with the coach as a person sees it: real content and words, rows in memory, taps by their labels."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.coach import front, policy
from bot.coach.turn import Desk
from bot.domain.dialogue import Talk
from bot.domain.people import Person
from bot.domain.replies import Reply
from bot.library.loader import load_shelf
from bot.rendering.messages import MOST_TEXT, Key, Message, render
from bot.rendering.phrasebook import Phrasebook
from bot.resources import content_dir
from bot.storage.memory_rows import Rows
from bot.storage.memory_store import MemoryWork
from bot.understanding.reader import Reader
from tests.coach.beat import beat

AFTERNOON = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # a Monday
DESK = Desk(shelf=load_shelf(content_dir()), reader=Reader(content_dir()), policy=policy.VERSION)
BOOK = Phrasebook(content_dir())
MOST_DATA = 64
STEP = timedelta(seconds=10)
LEAP = timedelta(minutes=10)


@dataclass(slots=True)
class Chat:
    """One person. `since` holds what came after the last act."""

    telegram_id: int = 1
    rows: Rows = field(default_factory=Rows)
    now: datetime = AFTERNOON
    events: int = 0
    messages: dict[str, Message] = field(default_factory=dict)
    since: list[Message] = field(default_factory=list)
    toast: str = ""
    read: set[int] = field(default_factory=set)

    @property
    def work(self) -> MemoryWork:
        return MemoryWork(self.rows)

    @property
    def me(self) -> Person:
        found = self.work.people.find(self.telegram_id)
        assert found is not None
        return found

    @property
    def talk(self) -> Talk:
        return self.work.talks.get(self.me.id, self.now)

    @property
    def heard(self) -> str:
        return "\n".join(message.text for message in self.since)

    @property
    def labels(self) -> list[str]:
        return [_plain(key) for message in self.since for row in message.keys for key in row]

    def play(self, *acts: str) -> "Chat":
        """Each act: "[label]" a tap, "/name" a command, "+90" seconds gone by, anything else typed."""
        for act in acts:
            self._act(act)
        return self

    def press(self, data: str) -> None:
        self._began(front.pressed(self.work, DESK, self._incoming(), data))

    def _act(self, act: str) -> None:
        if act.startswith("["):
            self.press(self.data(act))
        elif act.startswith("/"):
            name, _, argument = act[1:].partition(" ")
            self._began(front.commanded(self.work, DESK, self._incoming(), name, argument))
        elif act.startswith("+"):
            self._wait(timedelta(seconds=int(act[1:])))
        else:
            self._began(front.said(self.work, DESK, self._incoming(), act))

    def data(self, act: str) -> str:
        """What a tap on this key would send."""
        label = act.strip("[]")
        for message in reversed(self.messages.values()):
            for row in message.keys:
                for key in row:
                    if _plain(key) == label:
                        return key.data
        raise AssertionError(f"no button {label!r} in {self.labels} after {self.heard[-300:]!r}")

    def _wait(self, span: timedelta) -> None:
        self.since = []
        until = self.now + span
        while self.now < until:
            self.now = min(until, self.now + (STEP if span < timedelta(hours=2) else LEAP))
            beat(self.rows, DESK, self.now)
        self._take()

    def _incoming(self) -> front.Incoming:
        self.events += 1
        self.since = []
        return front.Incoming(update_id=self.events, telegram_id=self.telegram_id, language="en", now=self.now)

    def _began(self, outcome: front.Outcome) -> None:
        self.toast = outcome.toast.id if outcome.toast else ""
        self._take()

    def _take(self) -> None:
        for number, row in list(self.rows.parcels.items()):
            if number not in self.read and (not row.is_undecided or row.state == "sent"):
                self._show(row.reply)
                self.read.add(number)

    def _show(self, reply: Reply) -> None:
        message = shown(reply, self.now)
        place = reply.slot if reply.edit and reply.slot in self.messages else None
        if place is None:
            place = reply.slot or f"#{len(self.messages)}"
            self.messages.pop(place, None)
        self.messages[place] = message
        self.since.append(message)


def shown(reply: Reply, now: datetime = AFTERNOON) -> Message:
    """The message as Telegram takes it; raises AssertionError where it would be refused."""
    message = render(BOOK, reply, language="en", zone=None, now=now)
    assert message.fits_caption or message.picture is None, f"caption of {len(message.text)}: {message.text}"
    assert len(message.text) <= MOST_TEXT
    for row in message.keys:
        assert all(key.label and len(key.data.encode()) <= MOST_DATA for key in row)
    return message


def _plain(key: Key) -> str:
    return key.label.lstrip("•✓ ")


def agreed() -> Chat:
    """A person who said yes to everything and was asked what it is about."""
    return Chat().play("/start", "[I’m 16 or older, go ahead]", "[Yes, I agree]")
