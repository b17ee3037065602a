"""What comes next by itself: the earliest planned reminder or question of anybody."""

from datetime import UTC, datetime

from bot.coach.ports import Work

FAR = datetime(9999, 1, 1, tzinfo=UTC)


def next_moment(work: Work) -> datetime | None:
    """When the next reminder or question is due; None when nothing is planned."""
    moments = [reminder.next_due_at for reminder in work.reminders.due(FAR, 1)]
    moments += [occurrence.snoozed_until for occurrence in work.occurrences.snoozed(FAR, 1)]
    moments += [question.due_at for question in work.follow_ups.due(FAR, 1)]
    return min((moment for moment in moments if moment is not None), default=None)
