"""A person in London with a reminder at four, an hour from now."""

from dataclasses import replace
from datetime import time

from bot.coach.ports import NEW
from bot.domain.ids import ReminderId, RoutineId
from bot.domain.reminders import Occurrence, Reminder, scheduled
from tests.coach.chat import Chat, agreed

HOUR, DAY = "+3600", "+86400"
TICK = 600  # the clock of a long wait goes in steps


def expecting(at: time = time(16), **fields: object) -> Chat:
    """The reminder is kept and has not rung."""
    chat = agreed().play("/cancel", "/timezone London")
    wish = Reminder(
        id=ReminderId(NEW), person_id=chat.me.id, at=at, zone="Europe/London", routine=RoutineId("P01")
    )
    chat.work.reminders.add(scheduled(replace(wish, **fields), chat.now))  # type: ignore[arg-type]
    return chat


def told(words: str) -> Chat:
    """Somebody who expects a reminder says something."""
    return expecting().play(words)


def rung(**fields: object) -> Chat:
    """It has just rung."""
    return expecting(**fields).play(HOUR)  # type: ignore[arg-type]


def reminder(chat: Chat) -> Reminder:
    (found,) = chat.work.reminders.of(chat.me.id)
    return found


def latest(chat: Chat) -> Occurrence:
    return chat.work.occurrences.of(reminder(chat).id)[-1]


def change(chat: Chat, **fields: object) -> Chat:
    chat.work.people.save(replace(chat.me, **fields))  # type: ignore[arg-type]
    return chat


def set_back(chat: Chat, **fields: object) -> Chat:
    chat.work.reminders.save(replace(reminder(chat), **fields))  # type: ignore[arg-type]
    return chat
