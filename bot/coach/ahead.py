"""What comes next by itself: the earliest planned reminder or question of anybody."""

from datetime import datetime

from bot.coach.ports import Work


def next_moment(work: Work) -> datetime | None:
    """When the next reminder or question is due; None when nothing is planned."""
    return work.planning.next_moment()
