"""The tables. Columns named `sealed_…` are encrypted; what they hold is in records.py."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Time,
    UniqueConstraint,
    text,
)

from bot.storage.columns import Id, UTCDateTime

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)


def _id() -> Column[int]:
    return Column("id", Id, primary_key=True, autoincrement=True)


def _person() -> Column[int]:
    return Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), nullable=False)


def _state(*states: str) -> CheckConstraint:
    return CheckConstraint("state IN (" + ", ".join(f"'{state}'" for state in states) + ")", name="state")


person = Table(
    "person",
    metadata,
    _id(),
    Column("telegram_id", Id, nullable=False, unique=True),
    Column("language", String(35), nullable=False),
    Column("zone", String(64)),
    Column("country", String(2)),
    Column("consented_at", UTCDateTime),
    Column("created_at", UTCDateTime, nullable=False),
    Column("seen_at", UTCDateTime, nullable=False),
    Column("paused_from", UTCDateTime),
    Column("paused_until", UTCDateTime),
    Column("is_blocked", Boolean(name="is_blocked"), nullable=False),
    Column("wants_check_ins", Boolean(name="wants_check_ins"), nullable=False),
    Column("is_discreet", Boolean(name="is_discreet"), nullable=False),
    Column("is_silent", Boolean(name="is_silent"), nullable=False, server_default="0"),
    Column("has_second_nudge", Boolean(name="has_second_nudge"), nullable=False, server_default="0"),
    Column("digest_weekday", Integer),  # 0 is Monday
    Column("check_in_at", Time),
    Column("wakes_at", Time),
    Column("clock_doubts", Integer, nullable=False, server_default="0"),
    Column("quiet_from", Time, nullable=False),
    Column("quiet_until", Time, nullable=False),
    Column("sealed_profile", LargeBinary),
    sqlite_autoincrement=True,
)

dialogue = Table(
    "dialogue",
    metadata,
    Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("ask", String(32)),
    Column("turn", Integer, nullable=False),
    Column("updated_at", UTCDateTime, nullable=False),
    Column("sealed_episode", LargeBinary),
)

practice = Table(
    "practice",
    metadata,
    _id(),
    _person(),
    Column("state", String(8), nullable=False),
    Column("started_at", UTCDateTime, nullable=False),
    Column("ended_at", UTCDateTime),
    Column("next_step_at", UTCDateTime),
    Column("sealed_body", LargeBinary),
    _state("running", "paused", "finished", "stopped"),
    Index("ix_practice_next_step_at", "next_step_at"),
    Index("ix_practice_person_id_state", "person_id", "state"),
    sqlite_autoincrement=True,
)

entry = Table(
    "entry",
    metadata,
    _id(),
    _person(),
    Column("kind", String(8), nullable=False),
    Column("on", Date, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Column("corrected_at", UTCDateTime),
    Column("sealed_values", LargeBinary),
    Column("sealed_note", LargeBinary),
    CheckConstraint("kind IN ('session', 'log', 'check_in')", name="kind"),
    Index("ix_entry_person_id_on", "person_id", "on"),
    sqlite_autoincrement=True,
)

reminder = Table(
    "reminder",
    metadata,
    _id(),
    _person(),
    Column("at", Time, nullable=False),
    Column("weekdays", Integer, nullable=False),  # bit 0 is Monday
    Column("every", Integer, nullable=False, server_default="1"),  # days
    Column("anchor_on", Date),
    Column("zone", String(64), nullable=False),
    Column("next_due_at", UTCDateTime),
    Column("is_paused", Boolean(name="is_paused"), nullable=False),
    Column("is_once", Boolean(name="is_once"), nullable=False),
    Column("ignored", Integer, nullable=False),
    Column("sealed_routine", LargeBinary),
    CheckConstraint("weekdays BETWEEN 1 AND 127", name="weekdays"),
    Index("ix_reminder_next_due_at", "next_due_at"),
    Index("ix_reminder_person_id", "person_id"),
    sqlite_autoincrement=True,
)

occurrence = Table(
    "occurrence",
    metadata,
    _id(),
    _person(),
    Column("reminder_id", Id, ForeignKey("reminder.id", ondelete="CASCADE"), nullable=False),
    Column("on", Date, nullable=False),
    Column("state", String(8), nullable=False),
    Column("due_at", UTCDateTime, nullable=False),
    Column("snoozed_until", UTCDateTime),
    Column("snoozes", Integer, nullable=False),
    Column("again_at", UTCDateTime),
    Column("sent_at", UTCDateTime),
    _state("planned", "snoozed", "started", "done", "declined", "skipped", "missed"),
    UniqueConstraint("reminder_id", "on"),
    Index("ix_occurrence_snoozed_until", "snoozed_until"),
    Index("ix_occurrence_again_at", "again_at", sqlite_where=text("again_at IS NOT NULL")),
    Index("ix_occurrence_person_id", "person_id"),
    sqlite_autoincrement=True,
)

follow_up = Table(
    "follow_up",
    metadata,
    _id(),
    _person(),
    Column("kind", String(16), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("due_at", UTCDateTime, nullable=False),
    Column("is_open", Boolean(name="is_open"), nullable=False),
    UniqueConstraint("person_id", "kind", "subject"),
    Index("ix_follow_up_is_open_due_at", "is_open", "due_at"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    _person(),
    Column("dedupe_key", String(96), unique=True),
    Column("lane", Integer, nullable=False),  # 0 answer, 1 session, 2 reminder
    Column("slot", String(48)),
    Column("is_edit", Boolean(name="is_edit"), nullable=False),
    Column("on_doubt", String(8), nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime),
    Column("created_at", UTCDateTime, nullable=False),
    Column("message_id", Id),
    Column("picture", String(64), nullable=False),
    Column("error", String(200), nullable=False),
    Column("sealed_reply", LargeBinary),
    _state("ready", "sending", "sent", "dead", "missed", "replaced"),
    Index("ix_outbox_state_not_before", "state", "not_before"),
    Index("ix_outbox_state_lane_not_before", "state", "lane", "not_before"),
    Index("ix_outbox_person_id_slot", "person_id", "slot"),
    Index("ix_outbox_person_id_state", "person_id", "state"),
    sqlite_autoincrement=True,
)

seen_update = Table(
    "seen_update",
    metadata,
    Column("update_id", Id, primary_key=True, autoincrement=False),
    Column("at", UTCDateTime, nullable=False),
)

consent = Table(
    "consent",
    metadata,
    _id(),
    _person(),
    Column("purpose", String(16), nullable=False),
    Column("policy", String(16), nullable=False),
    Column("language", String(35), nullable=False),
    Column("given_at", UTCDateTime, nullable=False),
    Column("withdrawn_at", UTCDateTime),
    Index("ix_consent_person_id", "person_id"),
    sqlite_autoincrement=True,
)

picture = Table(
    "picture",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("file_id", String(256), nullable=False),
)

fact = Table(
    "fact",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", String(64), nullable=False),
)
