"""A danger is heard beside small talk, news and things that are over; curiosity and fiction stay quiet."""

import pytest

from bot.understanding.reader import Reader

CHATTER = (
    "I want to kill myself and I have tight shoulders",
    "What does the L in L5 stand for. My left arm just went numb and my words come out wrong",
    "Playback error on the tv app. I can hardly breathe",
    "My cold cleared up. I can't feel between my legs and can't pee",
    "as a kid I was happy, now I want to die",
    "Living alone is fine. I keep thinking about how to kill myself",
    "At the gym just now, chest pressure and I'm sweating cold",
    "We lost the match. My husband hits me",
)
CALM = (
    "My neck is stiff. In the film he has a stroke",
    "I was suicidal at nineteen; therapy helped and I'm well today",
    "why am I wide awake the second my head hits the pillow",
    "My shoulder is stiff and I can't raise my arm over my head",
    "worried about my little sister, hope the surgery goes ok",
)


@pytest.mark.parametrize("text", CHATTER)
def test_danger_is_heard_beside_chatter(reader: Reader, text: str) -> None:
    assert reader.read(text).level != "none"


@pytest.mark.parametrize("text", CALM)
def test_what_is_no_danger_stays_quiet(reader: Reader, text: str) -> None:
    assert reader.read(text).level == "none"
