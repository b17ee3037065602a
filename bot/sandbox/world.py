"""Everything the stand-in for Telegram knows: people, chats, messages, the bot's profile."""

import time
import zlib
from dataclasses import asdict, dataclass, field

from bot.sandbox.clock import MovableClock
from bot.sandbox.events import Hub
from bot.sandbox.files import FileShelf
from bot.sandbox.refusals import Json
from bot.sandbox.updates import UpdateQueue

DEFAULT_PERSON = 1001
GROUP_ID = -5001
_EPOCH_2024 = 1_704_067_200
_SKIPPED_AT_RESTART = 1000
_NAMES = {1001: "Sam", 1002: "Alex", 1003: "Kim", 1004: "Noor", 1005: "Lee", 1006: "Robin"}


@dataclass(slots=True, kw_only=True)
class Person:
    id: int
    first_name: str
    language: str = "en"
    is_gone: bool = False

    def user(self) -> Json:
        name = {"first_name": self.first_name, "language_code": self.language}
        return {"id": self.id, "is_bot": False, **name}


@dataclass(slots=True, kw_only=True)
class Chat:
    """One chat; messages are Bot API objects by id."""

    id: int
    kind: str
    title: str
    is_started: bool = False
    is_blocked: bool = False
    messages: dict[int, Json] = field(default_factory=dict)
    keyboard: Json | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)

    def head(self) -> Json:
        name = "first_name" if self.kind == "private" else "title"
        extra = {} if self.kind == "private" else {"all_members_are_administrators": True}
        return {"id": self.id, "type": self.kind, name: self.title, **extra}


@dataclass(slots=True, kw_only=True)
class Press:
    """A pressed button that waits for its answer."""

    id: str
    user: int
    chat_id: int
    message_id: int
    data: str
    at: float


@dataclass(slots=True)
class Profile:
    """What the bot says about itself, by language; commands also by scope."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)


def _seed() -> int:
    return int(time.time()) - _EPOCH_2024


class World:
    def __init__(self, *, clock: MovableClock, bot_id: int, files: FileShelf) -> None:
        self.clock = clock
        self.bot_id = bot_id
        self.files = files
        self.hub = Hub()
        self.updates = UpdateQueue(0)
        self.next_message_id = 0
        self.forget()

    def forget(self) -> None:
        """As on the first day, except that the counters go on."""
        self.updates = UpdateQueue(max(self.updates.next_id, _seed()))
        self.next_message_id = max(self.next_message_id, _seed())
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.profile = Profile()
        self.webhook: Json = {}
        self.private_chat(DEFAULT_PERSON)

    def bot_user(self) -> Json:
        name = self.profile.names.get("") or "Back Coach"
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": "back_coach_sandbox_bot"}

    def person(self, user_id: int) -> Person:
        known = self.people.get(user_id)
        if known is None:
            known = Person(id=user_id, first_name=_NAMES.get(user_id, f"Person {user_id}"))
            self.people[user_id] = known
        return known

    def private_chat(self, user_id: int) -> Chat:
        if user_id not in self.chats:
            title = self.person(user_id).first_name
            self.chats[user_id] = Chat(id=user_id, kind="private", title=title)
        return self.chats[user_id]

    def group_chat(self) -> Chat:
        if GROUP_ID not in self.chats:
            self.chats[GROUP_ID] = Chat(id=GROUP_ID, kind="group", title="Sandbox group")
        return self.chats[GROUP_ID]

    def seconds(self) -> int:
        return int(self.clock.now().timestamp())

    def take_message_id(self) -> int:
        self.next_message_id += 1
        return self.next_message_id

    def post(self, chat: Chat, message: Json) -> Json:
        """Puts a message into its chat and tells the pages."""
        chat.messages[message["message_id"]] = message
        self.hub.tell("message", chat_id=chat.id, message=message, keyboard=chat.keyboard)
        return message

    def announce(self, kind: str, content: Json) -> int | None:
        update_id = self.updates.add(kind, content, now=self.clock.now())
        self.hub.touch()
        return update_id

    def chat_instance(self, chat_id: int) -> str:
        return str(zlib.crc32(f"{self.bot_id}:{chat_id}".encode()) + 10**9)

    def dump(self) -> Json:
        return {
            "updates": asdict(self.updates),
            "next_message_id": self.next_message_id,
            "people": [asdict(person) for person in self.people.values()],
            "chats": [_flat(chat) for chat in self.chats.values()],
            "presses": [asdict(press) for press in self.presses.values()],
            "profile": asdict(self.profile),
            "webhook": self.webhook,
            "files": self.files.dump(),
            "offset_s": self.clock.offset_s,
        }

    def load(self, kept: Json) -> None:
        """Takes up a snapshot; ids used after it was written are jumped over."""
        self.updates = UpdateQueue(**kept["updates"])
        self.updates.next_id = max(_seed(), self.updates.next_id + _SKIPPED_AT_RESTART)
        self.next_message_id = max(_seed(), kept["next_message_id"] + _SKIPPED_AT_RESTART)
        self.people = {row["id"]: Person(**row) for row in kept["people"]}
        self.chats = {row["id"]: _unflat(row) for row in kept["chats"]}
        self.presses = {row["id"]: Press(**row) for row in kept["presses"]}
        self.profile = Profile(**kept["profile"])
        self.webhook = kept["webhook"]
        self.files.load(kept["files"])
        self.clock.restore(kept["offset_s"])


def _flat(chat: Chat) -> Json:
    row = asdict(chat)
    row["messages"] = list(chat.messages.values())
    row["reactions"] = [[message_id, reaction] for message_id, reaction in chat.reactions.items()]
    return row


def _unflat(row: Json) -> Chat:
    messages = {message["message_id"]: message for message in row["messages"]}
    reactions = dict(row["reactions"])
    return Chat(**{**row, "messages": messages, "reactions": reactions})
