"""The limits hold, and answers have room left."""

from heapq import heappop, heappush
from random import Random

import pytest

from bot.chat.pace import Limits, Pace
from bot.domain.replies import Lane


def sent(pace: Pace, lane: Lane, *, count: int, chats: int = 1000) -> list[float]:
    """When this many sends to ever other chats go out, each as early as it may."""
    times: list[float] = []
    for number in range(count):
        at = times[-1] if times else 0.0
        at = max(pace.free_at(lane, at), pace.chat_free_at(number % chats, lane, at))
        pace.note(number % chats, lane, at)
        pace.landed(at)
        times.append(at)
    return times


def most_in_a_second(times: list[float]) -> int:
    return max(sum(start <= at < start + 1 for at in times) for start in times)


def test_never_more_than_the_limit() -> None:
    assert most_in_a_second(sent(Pace(), "answer", count=200)) == Limits().overall


def test_bulk_leaves_room_for_answers() -> None:
    most = most_in_a_second(sent(Pace(), "reminder", count=200))
    assert most <= Limits().overall - Limits().reserve + 1


def test_answer_passes_a_storm_at_once() -> None:
    pace = Pace()
    now = sent(pace, "reminder", count=100)[-1]
    assert pace.free_at("answer", now) == now


def test_bulk_to_one_chat_keeps_its_distance() -> None:
    assert sent(Pace(), "reminder", count=3, chats=1) == [0.0, 1.0, 2.0]


def test_three_quick_answers_then_slower() -> None:
    assert sent(Pace(), "answer", count=5, chats=1) == [0.0, 0.0, 0.0, 1.0, 2.0]


def test_hold_of_one_chat_leaves_others() -> None:
    pace = Pace()
    pace.hold(1, until=5.0, now=0.0)
    assert (pace.chat_free_at(1, "answer", 0.0), pace.free_at("answer", 0.0)) == (5.0, 0.0)


def test_two_held_chats_halt_all() -> None:
    pace = Pace()
    pace.hold(1, until=5.0, now=0.0)
    pace.hold(2, until=6.0, now=1.0)
    assert pace.free_at("answer", 1.0) == 6.0


def test_edit_needs_no_room_in_the_chat() -> None:
    pace = Pace()
    sent(pace, "answer", count=3, chats=1)
    assert pace.chat_free_at(0, "answer", 0.0, is_edit=True) == 0.0


def test_rested_chats_are_forgotten() -> None:
    pace = Pace()
    sent(pace, "answer", count=2000, chats=2000)
    assert len(pace._chats) < 2 * 200 + 1


def test_late_bulk_catches_up() -> None:
    pace, beat = Pace(), 1 / (Limits().overall - Limits().reserve)
    pace.note(1, "reminder", 0.0)
    pace.note(2, "reminder", 1.5 * beat)
    assert pace.free_at("reminder", 1.5 * beat) == pytest.approx(2 * beat)


def test_call_counts_until_a_second_after_its_answer() -> None:
    pace = Pace()
    for chat in range(Limits().overall):
        pace.note(chat, "answer", 0.0)
    assert pace.free_at("answer", 5.0) > 5.0
    pace.landed(5.0)
    assert pace.free_at("answer", 5.5) == 6.0


def arrivals(pace: Pace, dice: Random, *, count: int) -> list[float]:
    """When so many calls reach Telegram, each as early as it may go, through a network with moods."""
    now, arrived = 0.0, []
    answers: list[float] = []
    for chat in range(count):
        while True:
            while answers and answers[0] <= now:
                pace.landed(heappop(answers))
            at = pace.free_at("answer", now)
            if at <= now:
                break
            now = min([at, *answers[:1]])
        pace.note(chat, "answer", now)
        answered = now + dice.choice((0.01, 0.05, 0.9, 3.0))
        heappush(answers, answered)
        arrived.append(dice.uniform(now, answered))
    return sorted(arrived)


@pytest.mark.parametrize("seed", range(5))
def test_bunched_calls_stay_within_the_limit(seed: int) -> None:
    assert most_in_a_second(arrivals(Pace(), Random(seed), count=400)) <= Limits().overall
