"""Rows into domain values and back; everything about a body goes through the cipher."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from sqlalchemy import RowMapping

from bot.coach.ports import Parcel
from bot.domain.dialogue import Episode, Talk
from bot.domain.ids import OccurrenceId, PersonId, ReminderId, RoutineId
from bot.domain.journal import Entry
from bot.domain.people import Person, Profile
from bot.domain.reminders import Occurrence, Reminder
from bot.domain.replies import Lane, Lines, Reply
from bot.domain.sessions import Practice
from bot.domain.weekdays import as_mask, of_mask
from bot.storage.cipher import Cipher
from bot.storage.fresh import Fresh
from bot.storage.shapes import Shape

T = TypeVar("T")
LANES: tuple[Lane, ...] = ("answer", "session", "reminder")
PROFILE = Shape(Profile)
EPISODE = Shape(Episode)
PRACTICE = Shape(Practice)
ENTRY = Shape(Entry)
REPLY = Shape(Reply)
ROUTINE = Shape(tuple[str | None, str])
NOTE = Shape(str)


@dataclass(frozen=True, slots=True)
class Seal:
    """The cipher at one column of one row. Values are frozen, so the same one may be given again."""

    cipher: Cipher
    fresh: Fresh = field(default_factory=Fresh)

    def put(self, shape: Shape[T], value: T, *, place: str) -> bytes:
        """A value that was not replaced since keeps its bytes."""
        known = self.fresh.sealed(place, value)
        if known is not None:
            return known
        sealed = self.cipher.seal(shape.write(value), place)
        self.fresh.keep(place, sealed, value)
        return sealed

    def get(self, shape: Shape[T], sealed: bytes, *, place: str) -> T:
        known = self.fresh.find(place, sealed)
        if known is not None:
            found: T = known[0]
            return found
        value = shape.read(self.cipher.open(sealed, place))
        self.fresh.keep(place, sealed, value)
        return value


def to_person(row: RowMapping, seal: Seal) -> Person:
    values = {name: row[name] for name in PERSON_COLUMNS}
    profile = seal.get(PROFILE, row["sealed_profile"], place=f"person.profile:{row['id']}")
    return Person(**values, profile=profile)


PERSON_COLUMNS = (
    "id",
    "telegram_id",
    "language",
    "zone",
    "country",
    "consented_at",
    "created_at",
    "seen_at",
    "paused_from",
    "paused_until",
    "is_blocked",
    "wants_check_ins",
    "is_discreet",
    "is_silent",
    "has_second_nudge",
    "digest_weekday",
    "check_in_at",
    "wakes_at",
    "clock_doubts",
    "quiet_from",
    "quiet_until",
)


def from_person(person: Person) -> dict[str, Any]:
    return {name: getattr(person, name) for name in PERSON_COLUMNS if name != "id"}


def to_talk(row: RowMapping, seal: Seal) -> Talk:
    return Talk(
        person_id=PersonId(row["person_id"]),
        ask=row["ask"],
        turn=row["turn"],
        updated_at=row["updated_at"],
        episode=seal.get(EPISODE, row["sealed_episode"], place=f"dialogue.episode:{row['person_id']}"),
    )


def to_practice(row: RowMapping, seal: Seal) -> Practice:
    return seal.get(PRACTICE, row["sealed_body"], place=f"practice.body:{row['id']}")


def from_practice(practice: Practice) -> dict[str, Any]:
    names = ("person_id", "state", "started_at", "ended_at", "next_step_at")
    return {name: getattr(practice, name) for name in names}


def to_entry(row: RowMapping, seal: Seal) -> Entry:
    entry = seal.get(ENTRY, row["sealed_values"], place=f"entry.values:{row['id']}")
    note = row["sealed_note"] and seal.get(NOTE, row["sealed_note"], place=f"entry.note:{row['id']}")
    return replace(entry, note=note or "")


def from_entry(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in ("person_id", "kind", "on", "at")}


def to_reminder(row: RowMapping, seal: Seal) -> Reminder:
    routine, note = seal.get(ROUTINE, row["sealed_routine"], place=f"reminder.routine:{row['id']}")
    return Reminder(
        id=ReminderId(row["id"]),
        person_id=PersonId(row["person_id"]),
        at=row["at"],
        weekdays=of_mask(row["weekdays"]),
        every=row["every"],
        anchor_on=row["anchor_on"],
        zone=row["zone"],
        routine=RoutineId(routine) if routine else None,
        note=note,
        next_due_at=row["next_due_at"],
        is_paused=row["is_paused"],
        is_once=row["is_once"],
        ignored=row["ignored"],
    )


def from_reminder(reminder: Reminder) -> dict[str, Any]:
    names = ("person_id", "at", "every", "anchor_on", "zone", "next_due_at", "is_paused", "is_once", "ignored")
    return {name: getattr(reminder, name) for name in names} | {"weekdays": as_mask(reminder.weekdays)}


OCCURRENCE_CHANGES = ("state", "due_at", "snoozed_until", "snoozes", "again_at", "sent_at")


def to_occurrence(row: RowMapping) -> Occurrence:
    return Occurrence(
        id=OccurrenceId(row["id"]),
        reminder_id=ReminderId(row["reminder_id"]),
        person_id=PersonId(row["person_id"]),
        on=row["on"],
        state=row["state"],
        due_at=row["due_at"],
        snoozed_until=row["snoozed_until"],
        snoozes=row["snoozes"],
        again_at=row["again_at"],
        sent_at=row["sent_at"],
    )


def to_parcel(row: Mapping[str, Any], seal: Seal, slot: Mapping[str, Any] | None) -> Parcel:
    return Parcel(
        id=row["id"],
        person_id=PersonId(row["person_id"]),
        telegram_id=row["telegram_id"],
        language=row["language"],
        zone=row["zone"],
        lane=LANES[row["lane"]],
        reply=_reply(row, seal),
        is_undecided=row["sealed_reply"] is None,
        not_before=row["not_before"],
        expires_at=row["expires_at"],
        attempts=row["attempts"],
        slot_message=slot["message_id"] if slot else None,
        slot_picture=slot["picture"] if slot else "",
    )


def _reply(row: Mapping[str, Any], seal: Seal) -> Reply:
    """What the row says; a blank that knows its place while that is not decided."""
    if row["sealed_reply"] is None:
        return Reply(text=Lines(()), slot=row["slot"], lane=LANES[row["lane"]], dedupe=row["dedupe_key"])
    return seal.get(REPLY, row["sealed_reply"], place=f"outbox.reply:{row['id']}")
