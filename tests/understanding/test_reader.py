"""What a message is understood to say."""

from datetime import time

import pytest

from bot.domain.meanings import Meaning, Schedule
from bot.understanding.reader import Reader


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("woke up and cant turn my head lol", "neck_pain"),
        ("my lower back kills me after sitting all day", "low_back_pain"),
        ("my haedache wont go away", "headache"),
        ("soooo tireddd today", "fatigue_energy"),
        ("mir tut der Nacken weh", "neck_pain"),
        ("no puedo dormir", "sleep"),
        ("у меня болит голова", "headache"),
        ("我睡不着", "sleep"),
        ("頸椎僵硬轉不動", "neck_pain"),
    ],
)
def test_main_complaint_comes_first(reader: Reader, text: str, complaint: str) -> None:
    assert reader.read(text).complaints[:1] == (complaint,)


def test_two_complaints_are_both_kept(reader: Reader) -> None:
    assert {"neck_pain", "sleep"} <= set(reader.read("my neck is stiff and i can't sleep").complaints)


def test_denied_symptom_is_no_flag(reader: Reader) -> None:
    meaning = reader.read("no numbness, just stiff lower back")
    assert (meaning.level, meaning.complaints[:1]) == ("none", ("low_back_pain",))


def test_but_ends_the_denial(reader: Reader) -> None:
    assert reader.read("no numbness but I can't pee since this morning, back pain").level == "emergency"


def test_other_person_is_still_flagged(reader: Reader) -> None:
    meaning = reader.read("my dad has chest pain")
    assert (meaning.level, meaning.hits[0].is_other) == ("emergency", True)


@pytest.mark.parametrize(
    "text", ["this traffic is killing me", "dying to know if it works", "what a stroke of luck"]
)
def test_figure_of_speech_stays_quiet(reader: Reader, text: str) -> None:
    assert reader.read(text).level == "none"


@pytest.mark.parametrize(
    ("text", "topic"),
    [("what is cauda equina?", "RF01"), ("what is BL23", "BL23"), ("shenshu", "BL23"), ("肾俞", "BL23"),
     ("why do you ask that?", "why")],
)  # fmt: skip
def test_curiosity_gets_no_alarm(reader: Reader, text: str, topic: str) -> None:
    meaning = reader.read(text)
    assert (meaning.asks_about, meaning.level) == (topic, "none")


def test_constraints_set_length_and_reach(reader: Reader) -> None:
    meaning = reader.read("neck, only 5 minutes, at the office, nobody to help")
    found = (meaning.complaints[0], meaning.length, meaning.minutes, meaning.is_desk, meaning.reach)
    assert found == ("neck_pain", "desk", 5, True, "self_hand")


def test_reminder_keeps_its_complaint(reader: Reader) -> None:
    meaning = reader.read("remind me at 9 to do my shoulders")
    assert meaning.complaints[0] == "upper_back_shoulder"
    assert meaning.schedule == Schedule(times=(time(9),), is_open=True)


def test_side_strength_and_length_are_heard(reader: Reader) -> None:
    meaning = reader.read("pain in my left shoulder for three weeks, 7/10")
    assert (meaning.side, meaning.duration, meaning.intensity) == ("left", "weeks", 7)


def test_condition_is_heard_beside(reader: Reader) -> None:
    assert "anticoagulant" in reader.read("sore back, and I take warfarin").conditions


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("hi there", "greeting"),
        ("thanks a lot!", "thanks"),
        ("are you a robot?", "who_are_you"),
        ("good night", "bye"),
    ],
)
def test_small_talk_has_a_kind(reader: Reader, text: str, talk: str) -> None:
    assert reader.read(text).small_talk == talk


def test_other_part_is_named(reader: Reader) -> None:
    meaning = reader.read("my left knee hurts")
    assert (meaning.complaints, meaning.other_part) == ((), "knee")


def test_unsure_reading_offers_guesses(reader: Reader) -> None:
    meaning = reader.read("my back")
    assert meaning.is_sure or 2 <= len(meaning.guesses) <= 4


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\x00\x01\x1b[31m", "\u202eevil\u202c", "😀" * 4096, "Z̸̢̛a̷l̶g̵o" * 400, "'; DROP TABLE person;--",
        "<b>x</b>", "*_[]()~`>#+-=|{}.!", "{0}{user.name}%s", "a" * 50_000, "pain " * 9_000, "疼" * 5000,
        "\ud800",
    ],
)  # fmt: skip
def test_hostile_text_only_has_a_meaning(reader: Reader, text: str) -> None:
    assert isinstance(reader.read(text), Meaning)


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("my dad has chest pain and I am worried", True),
        ("I have chest pain, my dad is worried", False),
        ("my partner hits me and my neck hurts", False),
    ],
)
def test_danger_belongs_to_whoever_has_it(reader: Reader, text: str, is_other: bool) -> None:
    assert reader.read(text).hits[0].is_other is is_other


@pytest.mark.parametrize("text", ["pause", "start", "stop"])
def test_lone_command_is_no_complaint(reader: Reader, text: str) -> None:
    assert reader.read(text).complaints == ()


def test_first_told_pain_comes_first(reader: Reader) -> None:
    assert reader.read("sore lower back and I can't sleep").complaints == ("low_back_pain", "sleep")


@pytest.mark.parametrize(
    ("text", "flag"),
    [("new neck pain on one side and I see double", "RF12"), ("fever and constant back pain", "RF18")],
)
def test_closest_flag_comes_first(reader: Reader, text: str, flag: str) -> None:
    assert reader.read(text).hits[0].flag == flag


@pytest.mark.parametrize(
    "text", ["my mum is pregnant and tired", "the old king died of a heart attack in his castle long before dawn"]
)
def test_conditions_of_others_are_theirs(reader: Reader, text: str) -> None:
    assert reader.read(text).conditions == ()


@pytest.mark.parametrize(
    "text",
    [
        "I am 20 weeks pregnant",
        "I'm 12 weeks pregnant and my back aches",
        "i take blood thinners and my neck is stiff",
        "i have scoliosis and my back aches",
        "my back went out yesterday",
        "my back hurts when i lift my kids",
        "still sore but ok",
        "worse than before",
    ],
)
def test_everyday_words_raise_no_alarm(reader: Reader, text: str) -> None:
    assert reader.read(text).level == "none"


def test_weeks_are_no_age(reader: Reader) -> None:
    assert "age_under_18" not in reader.read("I'm 12 weeks pregnant").conditions
