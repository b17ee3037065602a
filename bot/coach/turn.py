"""One event of one person: what came, where the talk stands, and the small acts every use case needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeAlias

from bot.coach.ports import Understander, Work
from bot.domain.content import Shelf
from bot.domain.dialogue import Ask, Episode, Held, Talk
from bot.domain.ids import ConditionId, PointId
from bot.domain.journal import Entry
from bot.domain.moments import local_day
from bot.domain.people import Person, Profile
from bot.domain.replies import Button, Lines, Phrase, Reply, Style, Value
from bot.domain.safety import Allowance, allowance

Replies: TypeAlias = list[Reply]
Rows: TypeAlias = tuple[tuple[Button, ...], ...]
LOOK_BACK = date(1970, 1, 1)
MOST_DIGITS = 15
WORST = 10  # of ratings
HALF_OF_RATINGS = 6
TENDER = ConditionId("pain_sensitivity")  # how a body is treated that was sore or worse lately
TAKEN_UP: frozenset[Ask] = frozenset(  # questions that are asked again after a side talk
    (
        "complaint",
        "confirm",
        "rate_before",
        "since",
        "screen",
        "screen_pick",
        "offer",
        "stop_reason",
        "rate_after",
        "feel",
        "check_in",
    )
)
DRAFTING: frozenset[Ask] = frozenset(  # questions about a reminder that is not kept yet
    (
        "reminder_time",
        "reminder_check",
        "reminder_change",
        "reminder_days",
        "reminder_what",
        "reminder_note",
        "waking",
        "room",
        "phone_time",
        "zone",
    )
)
ABOUT_BODY: frozenset[Ask] = frozenset(("conditions", "weeks", "where"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What stays the same between events: the content, the reader, the version of the privacy policy."""

    shelf: Shelf
    reader: Understander
    policy: str


@dataclass(slots=True, kw_only=True)
class Turn:
    """One event being worked on. `is_press` tells a tap from typed words."""

    work: Work
    desk: Desk
    person: Person
    talk: Talk
    now: datetime
    is_press: bool = False
    toast: Phrase | None = None
    is_alert: bool = False
    closing: Replies = field(default_factory=list)  # the edit that closes an answered question
    _allowed: tuple[Profile, date, Allowance] | None = None  # what a body allows, as long as this is known of it

    @property
    def shelf(self) -> Shelf:
        return self.desk.shelf

    @property
    def episode(self) -> Episode:
        return self.talk.episode

    @property
    def profile(self) -> Profile:
        return self.person.profile

    @property
    def today(self) -> date:
        return local_day(self.now, self.person.zone)

    @property
    def rests_until(self) -> date | None:
        """The day on which practice may begin again, while the person was told to rest."""
        until = self.profile.rests_until
        return date.fromisoformat(until) if until and until > self.today.isoformat() else None

    @property
    def allowed(self) -> Allowance:
        known, today = self._allowed, self.today
        if known is None or known[0] is not self.profile or known[1] != today:
            known = self._allowed = self.profile, today, self._allowance(today.isoformat())
        return known[2]

    def _allowance(self, day: str) -> Allowance:
        rested = (PointId(point) for point, until in self.profile.rested_points.items() if until > day)
        conditions = set(self.profile.conditions)
        if (self.profile.lighter_until or "") > day:
            conditions.add(TENDER)
        return allowance(
            self.shelf,
            conditions,
            agreed=self.profile.agreed,
            rested=rested,
            closed=self.profile.closed_regions,
        )

    def keep(self, **changes: object) -> None:
        """Change the person."""
        self.person = replace(self.person, **changes)  # type: ignore[arg-type]

    def note_body(self, **changes: object) -> None:
        """Change what is known of the body."""
        self.keep(profile=replace(self.profile, **changes))  # type: ignore[arg-type]

    def update(self, **changes: object) -> None:
        """Change the episode; the live question stays."""
        self.talk = replace(self.talk, episode=replace(self.episode, **changes))  # type: ignore[arg-type]

    def ask(self, ask: Ask, reply: Reply, **changes: object) -> Replies:
        """Make this the live question. Its buttons must have been made for `next_turn`."""
        self.put_away()
        shown = replace(reply, slot=reply.slot or f"q{self.next_turn}")
        self.talk = replace(self.talk, ask=ask, turn=self.next_turn)
        self.update(**({"misses": 0, "is_veiled": False} | changes), shown=shown)
        return [shown]

    def follow(self, ask: Ask, reply: Reply, **changes: object) -> Replies:
        """Like `ask`, but after a tap the new question takes the place of the answered one."""
        shown = self.episode.shown
        if not self.is_press or shown is None or shown.slot is None or shown.picture is not None:
            return self.ask(ask, reply, **changes)
        self.update(shown=None)
        (card,) = self.ask(ask, replace(reply, slot=shown.slot), **changes)
        return [replace(card, edit=True)]

    def close(self, **changes: object) -> None:
        """No question is live."""
        self.put_away()
        self.talk = replace(self.talk, ask=None)
        self.update(**changes)

    def restart(self, **fields: object) -> None:
        """Begin a new episode; a reminder that was not saved says so."""
        self.put_away(say("remind-not-kept") if self._is_drafting else None)
        self.talk = replace(self.talk, ask=None, episode=Episode(**fields))  # type: ignore[arg-type]

    def step_aside(self) -> None:
        """Begin a side talk; the episode and its question wait until it is over."""
        ask, episode, held = self.talk.ask, self.episode, self.episode.held
        is_waiting = ask in TAKEN_UP or (ask in ABOUT_BODY and episode.complaint is not None)
        if ask is not None and self._is_drafting and episode.shown is not None:
            self.put_away()
            outer = None if held is None or held.ask in DRAFTING else held
            self.restart(held=Held(ask=ask, episode=replace(episode, held=outer)))
        elif ask is not None and is_waiting and episode.shown is not None:
            self.restart(held=Held(ask=ask, episode=replace(episode, held=None)))
        else:
            self.restart(held=held, practice=episode.practice, others=episode.others)

    @property
    def _is_drafting(self) -> bool:
        return self.talk.ask in DRAFTING and self.episode.draft is not None

    def put_away(self, answer: Phrase | None = None) -> None:
        """Take the buttons off the question that was live, with the answer below it."""
        shown = self.episode.shown
        if shown is None or self.talk.ask is None:
            return
        stands = say("unasked-question") if self.episode.is_veiled else shown.text
        text = stands if answer is None else Lines((_flat(stands), answer), gap=True)
        self.closing.append(
            Reply(text=text, picture=shown.picture, slot=shown.slot, edit=True, on_doubt="drop", expires_in=600)
        )
        self.update(shown=None)

    @property
    def next_turn(self) -> int:
        return self.talk.turn + 1

    def choice(self, label: Phrase, choice: str, style: Style | None = None) -> Button:
        """A button that answers the question asked next."""
        return Button(label=label, data=f"v1:a:{self.next_turn}.{choice}", style=style)

    def entries(self, since: date = LOOK_BACK) -> Sequence[Entry]:
        return self.work.journal.since(self.person.id, since)


def whole(text: str) -> int | None:
    """The number of a row as it stands in button data, None for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else None


def _flat(text: Phrase | Lines) -> Phrase:
    return text if isinstance(text, Phrase) else Phrase("as-is", {"text": text})


def say(name: str, /, **params: Value) -> Phrase:
    """A phrase by id; underscores of parameter names stay as they are."""
    return Phrase(name, params)


def reply(name: str, /, *rows: Sequence[Button], **params: Value) -> Reply:
    """A plain message of one phrase."""
    return Reply(text=say(name, **params), buttons=tuple(tuple(row) for row in rows))


def button(label: str, data: str, style: Style | None = None, /, **params: Value) -> Button:
    """A button that does not belong to the live question: its data stands for itself."""
    return Button(label=say(label, **params), data=f"v1:{data}", style=style)


def in_rows(buttons: Sequence[Button], width: int) -> Rows:
    """Buttons side by side, `width` in a row."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def rating_rows(turn: Turn) -> Rows:
    return ratings(lambda n: turn.choice(say("number", n=n), str(n)))


def ratings(tap: Callable[[int], Button]) -> Rows:
    """0–5 and 6–10, under the thumb."""
    return in_rows([tap(n) for n in range(WORST + 1)], HALF_OF_RATINGS)
