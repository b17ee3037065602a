"""What the memory store holds about one person, in the shape of the tables."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from bot.coach.ports import LANES, FollowUp
from bot.domain.dialogue import Talk
from bot.domain.ids import PersonId
from bot.domain.journal import Entry
from bot.domain.people import Consent, Person
from bot.domain.reminders import Occurrence, Reminder
from bot.domain.sessions import Practice
from bot.storage.memory_rows import ParcelRow, Rows
from bot.storage.records import (
    ENTRY,
    EPISODE,
    NOTE,
    OCCURRENCE_CHANGES,
    PERSON_COLUMNS,
    PRACTICE,
    PROFILE,
    REPLY,
    ROUTINE,
    from_entry,
    from_practice,
    from_reminder,
)

Row = dict[str, Any]


def export(rows: Rows, person: PersonId) -> Mapping[str, list[Row]]:
    """Table name to rows, as the SQL store exports them."""
    follow_ups = (_follow_up(one, is_open=one.id not in rows.settled) for one in rows.follow_ups.values())
    found: dict[str, Iterable[Row]] = {
        "person": [_person(rows.people[person])] if person in rows.people else [],
        "dialogue": map(_dialogue, rows.talks.values()),
        "practice": map(_practice, rows.practices.values()),
        "entry": map(_entry, rows.entries.values()),
        "reminder": map(_reminder, rows.reminders.values()),
        "occurrence": map(_occurrence, rows.occurrences.values()),
        "follow_up": follow_ups,
        "outbox": map(_parcel, rows.parcels.values()),
        "consent": (_consent(key, who, consent) for key, (who, consent) in rows.consents.items()),
    }
    return {
        name: [_plain(row) for row in table if row.get("person_id", person) == person]
        for name, table in found.items()
    }


def _plain(row: Row) -> Row:
    return {k: v.isoformat() if isinstance(v, datetime | date | time) else v for k, v in row.items()}


def _columns(value: object, *names: str) -> Row:
    return {name: getattr(value, name) for name in names}


def _person(one: Person) -> Row:
    return _columns(one, *PERSON_COLUMNS) | {"profile": PROFILE.plain(one.profile)}


def _dialogue(one: Talk) -> Row:
    episode = EPISODE.plain(one.episode)
    return _columns(one, "person_id", "ask", "turn", "updated_at") | {"episode": episode}


def _practice(one: Practice) -> Row:
    return {"id": one.id, **from_practice(one), "session": PRACTICE.plain(one)}


def _entry(one: Entry) -> Row:
    values = ENTRY.plain(replace(one, note=""))
    note = NOTE.plain(one.note) if one.note else None
    return {"id": one.id, **from_entry(one), "corrected_at": None, "values": values, "note": note}


def _reminder(one: Reminder) -> Row:
    routine = ROUTINE.plain((one.routine, one.note))
    return {"id": one.id, **from_reminder(one), "routine": routine}


def _occurrence(one: Occurrence) -> Row:
    return _columns(one, "id", "person_id", "reminder_id", "on", *OCCURRENCE_CHANGES)


def _follow_up(one: FollowUp, *, is_open: bool) -> Row:
    return _columns(one, "id", "person_id", "kind", "subject", "due_at") | {"is_open": is_open}


def _parcel(one: ParcelRow) -> Row:
    names = ("id", "person_id", "state", "attempts", "not_before", "expires_at", "created_at", "message_id")
    reply = one.reply
    return _columns(one, *names, "picture", "error") | {
        "dedupe_key": reply.dedupe,
        "lane": LANES.index(reply.lane),
        "slot": reply.slot,
        "is_edit": reply.edit,
        "on_doubt": reply.on_doubt,
        "message": None if one.is_undecided else REPLY.plain(reply),
    }


def _consent(key: int, who: PersonId, one: Consent) -> Row:
    names = ("purpose", "policy", "language", "given_at", "withdrawn_at")
    return {"id": key, "person_id": who, **_columns(one, *names)}
