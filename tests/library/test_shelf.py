"""The facts that must come out of the content, typed here by hand from the points and routines of the books."""

from collections import Counter

import pytest

from bot.domain.content import Shelf, Version


def test_everything_is_there_once(shelf: Shelf) -> None:
    kinds = (shelf.points, shelf.routines, shelf.benefits, shelf.complaints, shelf.flags)
    assert [len(kind) for kind in kinds] == [54, 16, 10, 12, 35]
    assert Counter(p.tier for p in shelf.points.values()) == {"core": 31, "extended": 9, "companion": 14}


def test_every_routine_has_three_lengths(shelf: Shelf) -> None:
    assert all(list(r.versions) == ["desk", "standard", "long"] for r in shelf.routines.values())


@pytest.mark.parametrize(
    ("point", "level", "y", "x", "page"),
    [
        ("GB20", "C0", 0.015, 2.2, 181),
        ("GB21", "C7", 0.215, 4.2, 182),
        ("SI11", "T4", 0.328, 4.6, 93),
        ("BL17", "T7", 0.429, 1.5, 108),
        ("BL18", "T9", 0.5, 1.5, 108),
        ("BL23", "L2", 0.711, 1.5, 111),
        ("BL43", "T4", 0.328, 3.0, 121),
        ("BL34", "S4", 1.0, 0.65, 116),
        ("EX-B7", "L4", 0.812, 3.5, None),
    ],
)
def test_point_lies_where_the_book_says(
    shelf: Shelf, point: str, level: str, y: float, x: float, page: int | None
) -> None:
    found = shelf.points[point]
    assert found.spot is not None
    assert (found.spot.level, found.spot.y, found.spot.x, found.page) == (level, y, x, page)


@pytest.mark.parametrize(
    ("point", "pressure", "seconds", "pregnancy"),
    [
        ("BL52", "light", (30, 60), "gentle"),
        ("GB21", "moderate", (60, 120), "avoid"),
        ("EX-B2", "light_moderate", (90, 180), "gentle"),
        ("BL32", "light_moderate", (60, 90), "avoid"),
        ("KI3", "light_moderate", (60, 60), "gentle"),
        ("GV16", "light", (20, 30), "ok"),
    ],
)
def test_point_is_pressed_as_written(
    shelf: Shelf, point: str, pressure: str, seconds: tuple[int, int], pregnancy: str
) -> None:
    found = shelf.points[point]
    assert (found.pressure, found.seconds, found.pregnancy) == (pressure, seconds, pregnancy)


def test_names_keep_tones_and_characters(shelf: Shelf) -> None:
    found = shelf.points["BL23"]
    assert (found.pinyin, found.chinese, found.traditional) == ("Shènshū", "肾俞", "腎兪")
    assert {"shenshu", "UB23"} <= set(found.aliases)


def test_pregnancy_avoids_the_listed_points(shelf: Shelf) -> None:
    listed = {"GB21", "LI4", "SP6", "BL60", "BL27", "BL28", "BL31", "BL32", "BL33", "BL34", "BL40", "BL57"}
    assert {p.id for p in shelf.points.values() if p.pregnancy == "avoid"} == listed
    assert shelf.conditions["pregnancy"].skips == listed


def test_kidneys_keep_four_points_out(shelf: Shelf) -> None:
    for condition in ("kidney_disease", "kidney_stone"):
        assert shelf.conditions[condition].skips == {"BL22", "BL23", "BL52", "EX-B7"}


def test_one_point_is_shown_only(shelf: Shelf) -> None:
    assert [p.id for p in shelf.points.values() if p.show_only] == ["GV16"]


def test_no_tool_reaches_delicate_points(shelf: Shelf) -> None:
    delicate = [p for p in shelf.points.values() if p.hands_only]
    assert {"GB20", "BL10", "BL52", "BL22", "BL23", "EX-B2", "GV4", "GV14"} <= {p.id for p in delicate}
    assert not any({"ball_wall", "cane"} & set(p.reach) or "ball_lean" in p.techniques for p in delicate)


def test_first_desk_routine_reads_as_printed(shelf: Shelf) -> None:
    version = shelf.routines["P01"].versions["desk"]
    assert (version.minutes, version.opening, version.change, version.closing) == (4.3, 20, 10, 20)
    assert [(s.point, s.technique, s.seconds, s.sides, s.pressure, s.cue) for s in version.steps] == [
        ("BL23", "palm_rub", 40, "together", "light", "warm_rub"),
        ("BL25", "fist_rub", 40, "together", "moderate", "loose_fists"),
        ("EX-B7", "fist_rub", 40, "together", "light_moderate", "loose_fists"),
        ("EX-UE7", "press_hold", 30, "each", "moderate", "pelvic_tilt"),
    ]


def test_minutes_are_what_steps_take(shelf: Shelf) -> None:
    for routine in shelf.routines.values():
        for version in routine.versions.values():
            assert abs(_seconds(version) / 60 - version.minutes) <= 0.0501, routine.id


def _seconds(version: Version) -> int:
    steps = sum(step.seconds * (2 if step.sides == "each" else 1) + version.change for step in version.steps)
    return version.opening + steps + version.closing


def test_pregnancy_leaves_one_routine(shelf: Shelf) -> None:
    left = [r.id for r in shelf.routines.values() if "pregnancy" not in r.excluded]
    assert left == ["P15"]
    parts = {s.part for v in shelf.routines["P15"].versions.values() for s in v.steps if s.point == "EX-B2"}
    assert parts == {"thoracic"}


def test_only_waking_up_has_a_latest_hour(shelf: Shelf) -> None:
    assert {r.id: r.not_after_hour for r in shelf.routines.values() if r.not_after_hour} == {"P09": 18}


@pytest.mark.parametrize(
    ("complaint", "new", "chronic"),
    [
        ("low_back_pain", ("P01", "P11"), ("P02", "P13")),
        ("neck_pain", ("P04", "P03"), ("P04", "P03")),
        ("sleep", ("P08", "P07"), ("P08", "P07")),
        ("immune", ("P14", "P13"), ("P14", "P13")),
        ("circulation", ("P11", "P10"), ("P11", "P10")),
    ],
)
def test_complaint_names_its_routines(
    shelf: Shelf, complaint: str, new: tuple[str, ...], chronic: tuple[str, ...]
) -> None:
    facts = shelf.complaints[complaint]
    assert (facts.routines, facts.chronic) == (new, chronic)


def test_grades_stay_modest(shelf: Shelf) -> None:
    grades = {b.code: b.grade for b in shelf.benefits.values()}
    assert (grades["B4"], grades["B7"], grades["B5"], grades["B8"]) == (
        "very_low",
        "very_low",
        "traditional",
        "traditional",
    )
    assert "moderate" not in grades.values()


def test_levels_count_as_in_the_table(shelf: Shelf) -> None:
    levels = Counter(flag.urgency for flag in shelf.flags.values())
    assert levels == {"emergency_now": 15, "same_day": 13, "see_soon": 6, "crisis": 1}
    assert [flag.id for flag in shelf.flags.values() if flag.urgency == "crisis"] == ["RF22"]


def test_safety_question_is_short(shelf: Shelf) -> None:
    assert all(3 <= len(facts.asks) <= 6 for facts in shelf.complaints.values())


def test_no_line_claims_to_be_verified(shelf: Shelf) -> None:
    assert len(shelf.lines) == 46
    assert not any(line.is_verified for line in shelf.lines.values())


def test_lines_read_as_listed(shelf: Shelf) -> None:
    assert shelf.lines["GB"].emergency == ("999", "112")
    assert shelf.lines["US"].texts == (("", "988"), ("HOME", "741741"))
    assert shelf.lines["TR"].crisis == ()  # a doubtful number is not shown


def test_zones_know_their_country(shelf: Shelf) -> None:
    assert shelf.countries["Europe/Berlin"] == "DE"
    assert shelf.countries["Asia/Calcutta"] == "IN"
