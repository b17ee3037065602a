"""People for the stand-in: one writes the same again and again, the other is coached, with taps and words."""

import random
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeAlias

Json = dict[str, Any]
WORDS = (
    "my lower back is stiff after a day at the desk",
    "I'm stressed and can't sleep",
    "tense shoulders again, about 6 of 10",
    "headache since this morning",
    "my neck hurts when I turn my head",
    "I'd like to have more energy in the afternoon",
    "thank you!",
    "how does this work?",
    "I sit all day and my posture is bad",
    "/help",
    "/log",
    "/settings",
    "/progress",
    "/menu",
)
TYPED = 0.25  # how often a rating is typed instead of tapped
SURE = ("16", "yes", "none", "new", "done")


class Someone(Protocol):
    def act(self, at: int) -> Json: ...
    def see(self, rows: Sequence[Sequence[Json]], message: Json, /) -> None: ...


Folk: TypeAlias = Mapping[int, Someone]


class Echo:
    """Writes a word and waits for any answer."""

    def __init__(self, user: int) -> None:
        self._user = user
        self._number = 0

    def act(self, at: int) -> Json:
        self._number += 1
        return {"message": _said(self._user, self._number, at, f"hello {self._number}")}

    def see(self, _rows: Sequence[Sequence[Json]], _message: Json) -> None:
        return


class Person:
    """Agrees, tells what hurts, answers the questions by tap or by words, looks around."""

    def __init__(self, user: int) -> None:
        self._user = user
        self._dice = random.Random(user)
        self._number = 0
        self._shown: tuple[Json, list[str]] | None = None

    def see(self, rows: Sequence[Sequence[Json]], message: Json) -> None:
        taps = [key["callback_data"] for row in rows for key in row if "callback_data" in key]
        asked = [data for data in taps if data.startswith("v1:a:")]
        if asked:
            self._shown = message, asked

    def act(self, at: int) -> Json:
        self._number += 1
        if self._number == 1:
            return {"message": _said(self._user, self._number, at, "/start")}
        shown, self._shown = self._shown, None
        answer = self._answer(shown[1]) if shown else None
        if shown and answer:
            return {"callback_query": _tapped(self._user, self._number, shown[0], answer)}
        is_rating = shown is not None and any(data.endswith(".7") for data in shown[1])
        text = str(self._dice.randint(2, 8)) if is_rating else self._dice.choice(WORDS)
        return {"message": _said(self._user, self._number, at, text)}

    def _answer(self, taps: Sequence[str]) -> str | None:
        """The tap that answers a question, None to write something."""
        ends = {data.rpartition(".")[2]: data for data in taps}
        sure = next((ends[end] for end in SURE if end in ends), None)
        if sure is not None:
            return sure
        if "7" in ends:
            return None if self._dice.random() < TYPED else ends[str(self._dice.randint(2, 8))]
        return ends.get("neck_pain")


def _said(user: int, number: int, at: int, text: str) -> Json:
    length = len(text.split()[0])
    entities = [{"type": "bot_command", "offset": 0, "length": length}] if text.startswith("/") else []
    extra = {"entities": entities} if entities else {}
    return {
        "message_id": 1_000_000 + number,
        "date": at,
        "chat": {"id": user, "type": "private", "first_name": "P"},
        "from": _who(user),
        "text": text,
        **extra,
    }


def _tapped(user: int, number: int, message: Json, data: str) -> Json:
    return {
        "id": f"{user}-{number}",
        "from": _who(user),
        "message": message,
        "chat_instance": "1",
        "data": data,
    }


def _who(user: int) -> Json:
    return {"id": user, "is_bot": False, "first_name": "P", "language_code": "en"}
