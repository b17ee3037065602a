"""People for the drill: each talks to the coach over HTTP, waits for answers, and remembers what must be kept."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp

PATIENCE_S = 600.0
LOOK_S = 0.12
CITIES = {
    "London": "Europe/London",
    "Tokyo": "Asia/Tokyo",
    "Los Angeles": "America/Los_Angeles",
    "Delhi": "Asia/Kolkata",
}
MOST_REMINDERS = 4
REMINDER_AHEAD = timedelta(seconds=75)
Json = dict[str, Any]


class SilenceError(Exception):
    """The coach did not answer in time."""


@dataclass(slots=True, kw_only=True)
class Human:
    """`kept` lists the ratings and notes that must stand in the journal, in order."""

    user: int
    url: str
    http: aiohttp.ClientSession
    dice: random.Random
    is_over: Callable[[], bool]
    acts: int = 0
    kept: list[tuple[str, int, str]] = field(default_factory=list)
    toggles: int = 0
    reminders: list[datetime] = field(default_factory=list)
    zone: str = ""

    async def live(self) -> None:
        """Agrees to be coached, then does the same thing again and again until it is over."""
        await self.say("/start", "I’m 16 or older")
        await self.press("I’m 16 or older, go ahead", "Yes, I agree")
        await self.press("Yes, I agree", "What would you like help with")
        rounds = 0
        while not self.is_over() or not rounds:
            rounds += 1
            await self.round(rounds)

    async def round(self, number: int) -> None:
        raise NotImplementedError

    async def say(self, text: str, *until: str) -> str:
        return await self._act("message", {"text": text}, until)

    async def press(self, label: str, *until: str) -> str:
        return await self._act("press", {"label": label}, until)

    async def _act(self, path: str, wish: Json, until: tuple[str, ...]) -> str:
        """Answers what came; raises SilenceError when nothing with one of `until` comes."""
        since = int((await self.get("calls", since=2**40))["last"])
        async with self.http.post(f"{self.url}/sandbox/{path}", json={"user": self.user, **wish}) as answer:
            done: Json = await answer.json()
        if not done["ok"]:
            return ""
        self.acts += 1
        return await self._awaited(since, until, f"{wish}")

    async def _awaited(self, since: int, until: tuple[str, ...], act: str) -> str:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            shown = await self.heard(since)
            if any(words in shown for words in until):
                return shown
            await asyncio.sleep(LOOK_S)
        raise SilenceError(f"{self.user} {act} {until}")

    async def heard(self, since: int) -> str:
        rows = (await self.get("calls", since=since))["calls"]
        results = [row["answer"].get("result") for row in rows if row["status"] == 200]
        mine = [row for row in results if isinstance(row, dict) and row.get("chat", {}).get("id") == self.user]
        return "\n".join(shown(message) for message in mine)

    async def get(self, path: str, **query: Any) -> Json:
        async with self.http.get(f"{self.url}/sandbox/{path}", params={"user": self.user, **query}) as answer:
            content: Json = await answer.json()
            return content


class Presser(Human):
    """Practises: a session skipped along, a rating, a note."""

    async def round(self, number: int) -> None:
        before, after = self.dice.randint(3, 9), self.dice.randint(0, 9)
        await self.say("my lower back hurts", "How strong is the pain")
        await self.press(str(before), "Since when")
        shown = await self.press("Today or this week", "A quick check", "about your body", "[Start]")
        if "A quick check" in shown:
            shown = await self.press("None of these", "about your body", "[Start]")
        if "about your body" in shown:
            await self.press("None of these", "[Start]")
        await self.press("Start", "settle in")
        await self._skip_along()
        await self.press(str(after), "How did the session feel")
        await self.press("Add a note", "[No note]", "note")
        await self.say(f"my note {self.user}-{number}", "How did the session feel")
        await self.press("Same", "kept", "remind", "Noted", "next time")
        self.kept.append(("session", after, f"my note {self.user}-{number}"))

    async def _skip_along(self) -> None:
        """The live message may move on by itself at any moment."""
        end = time.monotonic() + PATIENCE_S
        since = int((await self.get("calls", since=2**40))["last"])
        while time.monotonic() < end:
            if "And now?" in await self.press("Skip", "[Skip]", "And now?") + await self.heard(since):
                return
        raise SilenceError(f"{self.user} never reached the end")


class Keeper(Human):
    """Writes down how it is, flips a setting, asks to be reminded; never practises, so that reminders come."""

    async def round(self, number: int) -> None:
        rating = self.dice.randint(0, 10)
        await self.say("/log", "like to write down")
        await self.press("Neck", "stiffness in your neck")
        await self.press(str(rating), f"{rating} out of 10")
        self.kept.append(("log", rating, ""))
        await self._flip()
        if len(self.reminders) < MOST_REMINDERS and (number % 3 == 1):
            await self._ask_for_reminder()

    async def _flip(self) -> None:
        await self.say("/discreet", "What I send by myself")
        self.toggles += 1

    async def _ask_for_reminder(self) -> None:
        city = next(name for name, zone in CITIES.items() if 8 <= datetime.now(ZoneInfo(zone)).hour < 20)
        self.zone = CITIES[city]
        due = (datetime.now(UTC) + REMINDER_AHEAD).replace(second=0, microsecond=0)
        if due in self.reminders:  # the same one twice is one
            return
        await self.say("/remind", "When shall I remind you")
        shown = await self.say(f"{due.astimezone(ZoneInfo(self.zone)):%H:%M}", "[Save]", "on your phone")
        if "[Save]" not in shown:
            await self.say(city, "[Save]")
        if "today" in await self.press("Save", "It’s set"):
            self.reminders.append(due)


def shown(message: Json) -> str:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    keys = " ".join(f"[{key['text']}]" for row in rows for key in row)
    return unescape(f"{message.get('text') or message.get('caption') or ''}\n{keys}")
