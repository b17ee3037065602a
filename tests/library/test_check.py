"""Each way to break the content is found, at its line, and nothing else with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.library.check import check, main_report
from bot.library.fact_checks import check_facts
from bot.library.places import Problem
from bot.library.shapes import read_facts
from bot.resources import content_dir

NewProblems = Callable[[], list[Problem]]


def change(path: Path, old: str, new: str, *, after: str = "") -> int:
    """Replaces the first `old` behind `after`; answers its line."""
    text = path.read_text(encoding="utf-8")
    at = text.index(old, text.index(after))
    path.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
    return text.count("\n", 0, at) + 1


DESK, STANDARD = "[P01.versions.desk]", "[P01.versions.standard]"
FISTS = 'point = "BL25", technique = "fist_rub", seconds = 40, sides = "together", pressure = "moderate"'
SHOWN_ONLY = 'point = "GV16", technique = "palm_hold", seconds = 40, sides = "midline", pressure = "light"'
FACTS = [
    ("points.toml", "[BL23]", "x = 1.5", "x = 15.5", "spot.x"),
    ("points.toml", "[BL23]", 'pressure = "light"', 'pressure = "hard"', "pressure"),
    ("points.toml", "[BL23]", '["kidney_disease"', '["kidneys"', "kidneys is not in conditions"),
    ("points.toml", "[BL23]", '"WHO08"', '"WHO99"', "WHO99 is not in sources"),
    ("points.toml", "[BL23]", "page = 111", "pages = 111", "pages: is not known here"),
    ("routines.toml", DESK, "minutes = 4.3", "minutes = 5.3", "steps take 4.33"),
    ("routines.toml", DESK, '"BL25"', '"BL99"', "BL99 is not in points"),
    ("routines.toml", DESK, FISTS, SHOWN_ONLY, "GV16 is shown only"),
    ("routines.toml", DESK, '"fist_rub"', '"squeeze"', "BL25 is not pressed with squeeze"),
    ("routines.toml", STANDARD, '"light"', '"moderate"', "BL23 is never pressed harder than light"),
    ("routines.toml", "[P03]", '"pregnancy", ', "", "only the pregnancy routine"),
    ("routines.toml", "[P03]", '"RF02"', '"RF77"', "RF77 is not in flags"),
    ("benefits.toml", "[sleep]", '"P08"', '"P80"', "P80 is not in routines"),
    ("complaints.toml", "[complaints.sleep]", '"self_harm"', '"self_hurt"', "self_hurt is not in screens"),
    ("complaints.toml", "[screens.eye_pain]", "RF25", "RF52", "RF52 is not in flags"),
    ("conditions.toml", "[foot_ulcer]", '"BL60"', '"BL67"', "BL67 is not in points"),
    ("lines.toml", "[DE]", '"112"', '"one one two"', "DE.emergency.0"),
    ("clocks.toml", "", 'wet = ["Europe/Lisbon"]', 'wet = ["Europe/Lisbonn"]', "not an IANA zone"),
    ("flags.toml", "[RF05]", "emergency_now", "soon", "urgency"),
]


@pytest.mark.parametrize(("name", "after", "old", "new", "said"), FACTS)
def test_wrong_fact_is_found_alone(folder: Path, name: str, after: str, old: str, new: str, said: str) -> None:
    line = change(folder / name, old, new, after=after)
    reading = read_facts(folder)
    found = [*reading.problems, *check_facts(reading)]
    assert [(problem.path, problem.line, said in problem.text) for problem in found] == [(name, line, True)]


WORDS = [
    ("point-BL23-name = Kidney Shu", "point-BL23-name = { $", "not Fluent"),
    ("point-BL23-name = Kidney Shu", "point-BL23-name = Cures the back", 'claims too much: "Cures"'),
    ("point-BL23-name = Kidney Shu", "point-BL23-name = A treatment for backs", '"treatment"'),
    ("point-BL23-name = Kidney Shu", f"point-BL23-name = {'long ' * 12}", "at most 40"),
    ("point-BL23-name = Kidney Shu", "point-BL23-name = Kidney <u>Shu</u>", "<b> and <i> only"),
    ("point-BL23-name = Kidney Shu", "point-BL23-name = <b>Kidney Shu", "<b> and <i> only"),
    ("point-BL23-name = Kidney Shu", "point-BL23-name = { nowhere }", "refers to nowhere"),
    ("point-BL23-name = Kidney Shu", "point-BL25-name = Kidney Shu", "is already in"),
    ("point-BL23-name = Kidney Shu", "point-BL23-name = Kidney Shu\n    .title = x", "without attributes"),
]


@pytest.mark.parametrize(("old", "new", "said"), WORDS)
def test_wrong_word_is_found_there(folder: Path, new_problems: NewProblems, old: str, new: str, said: str) -> None:
    line = change(folder / "en" / "points.ftl", old, new)
    found = [problem for problem in new_problems() if said in problem.text]
    assert [problem.path for problem in found] == ["en/points.ftl"]
    assert said == "is already in" or found[0].line == line


@pytest.mark.parametrize(
    "harmless",
    ["This does not cure anything.", "I can’t diagnose.", "It is not a treatment.", "It does not prevent colds."],
)
def test_denied_claims_may_stand(folder: Path, new_problems: NewProblems, harmless: str) -> None:
    change(folder / "en" / "points.ftl", "point-BL23-name = Kidney Shu", f"point-BL23-name = {harmless}")
    assert new_problems() == []


def test_claim_beside_a_denial_is_found(folder: Path, new_problems: NewProblems) -> None:
    words = "point-BL23-name = It does not cure,\n    it heals."
    line = change(folder / "en" / "points.ftl", "point-BL23-name = Kidney Shu", words)
    assert [(p.line, p.text.split(": ")[1]) for p in new_problems()] == [(line + 1, '"heals" (heal)')]


def test_missing_phrase_names_its_fact(folder: Path, new_problems: NewProblems) -> None:
    change(folder / "en" / "points.ftl", "point-BL23-name = Kidney Shu\n", "")
    line = change(folder / "points.toml", "[BL23]", "[BL23]")
    assert new_problems() == [Problem(path="points.toml", line=line, text="needs the phrase point-BL23-name")]


def test_phrase_nobody_says_is_found(folder: Path, new_problems: NewProblems) -> None:
    (folder / "en" / "extra.ftl").write_text("nobody-says = This.\n", encoding="utf-8")
    assert new_problems() == [Problem(path="en/extra.ftl", line=1, text="nobody-says is said nowhere")]


def test_condition_without_rule_is_undecided(folder: Path, new_problems: NewProblems) -> None:
    change(folder / "conditions.toml", 'effect = "info"', 'effect = "skip"', after="[allergies]")
    line = change(folder / "conditions.toml", "[allergies]", "[allergies]")
    text = "allergies decides nothing for 54 points"
    assert new_problems() == [Problem(path="conditions.toml", line=line, text=text)]


def test_broken_table_is_one_problem(folder: Path, new_problems: NewProblems) -> None:
    line = change(folder / "points.toml", "[BL23]", "[BL23")
    assert [(problem.path, problem.line, problem.text[:8]) for problem in new_problems()] == [
        ("points.toml", line, "not TOML")
    ]


def test_missing_file_is_one_problem(folder: Path, new_problems: NewProblems) -> None:
    (folder / "sources.toml").unlink()
    assert new_problems() == [Problem(path="sources.toml", line=1, text="the file is missing")]


def test_several_problems_come_at_once(folder: Path, new_problems: NewProblems) -> None:
    change(folder / "points.toml", "page = 111", "page = true")
    change(folder / "routines.toml", "minutes = 4.3", "minutes = 9.9")
    change(folder / "en" / "points.ftl", "Kidney Shu", "Healing Shu")
    assert {problem.path for problem in new_problems()} == {"points.toml", "routines.toml", "en/points.ftl"}


def translate(folder: Path, words: str, *, complete: bool) -> None:
    place = folder / "xx"
    place.mkdir()
    (place / "language.toml").write_text(f'name = "Test"\ncomplete = {str(complete).lower()}\n', encoding="utf-8")
    (place / "forbidden.toml").write_text("", encoding="utf-8")
    (place / "points.ftl").write_text(words, encoding="utf-8")


def test_started_language_may_miss_phrases(folder: Path, new_problems: NewProblems) -> None:
    translate(folder, "point-BL23-name = Nieren-Shu\n", complete=False)
    assert new_problems() == []


def test_complete_language_misses_nothing(folder: Path, new_problems: NewProblems) -> None:
    translate(folder, "point-BL23-name = Nieren-Shu\n", complete=True)
    assert "xx claims to be complete but has no point-BL25-name" in {problem.text for problem in new_problems()}


def test_translation_keeps_the_parameters(folder: Path, new_problems: NewProblems) -> None:
    translate(folder, "point-BL23-name = Nieren-Shu { $emergency }\n", complete=False)
    text = "point-BL23-name uses $emergency, English uses no parameter"
    assert new_problems() == [Problem(path="xx/points.ftl", line=1, text=text)]


def test_translation_adds_no_phrase(folder: Path, new_problems: NewProblems) -> None:
    translate(folder, "point-BL99-name = Neu\n", complete=False)
    assert [problem.text for problem in new_problems()] == ["point-BL99-name is not in English"]


def test_ids_fit_into_button_data(folder: Path) -> None:
    name = "a_very_long_name_of_a_condition_that_is_new"
    line = change(folder / "conditions.toml", "[professional_use]", f"[{name}]")
    assert [(problem.line, name in problem.text) for problem in read_facts(folder).problems] == [(line, True)]


def test_program_says_only_phrases(folder: Path, code: Path, new_problems: NewProblems) -> None:
    lines = ('x = say("no-such-phrase")', 'y = say(f"point-{code}-name")', 'z = say(f"none-{code}")')
    (code / "talk.py").write_text("\n".join(lines), encoding="utf-8")
    found = [(problem.line, problem.text) for problem in new_problems()]
    assert found == [(1, "says no-such-phrase, which is no phrase"), (3, "says none-…, which is no phrase")]


def test_program_fills_every_parameter(folder: Path, code: Path, new_problems: NewProblems) -> None:
    (folder / "en" / "extra.ftl").write_text("greet-you = Hello { $name }.\n", encoding="utf-8")
    (code / "talk.py").write_text('say("greet-you", name="A")\nsay("greet-you")\n', encoding="utf-8")
    text = "says greet-you without $name"
    assert new_problems() == [Problem(path="bot/talk.py", line=2, text=text)]


def test_facts_of_this_release_hold(code: Path) -> None:
    assert [problem for problem in check(content_dir(), code) if "/" not in problem.path] == []


def test_report_counts_and_answers(folder: Path) -> None:
    change(folder / "routines.toml", "minutes = 4.3", "minutes = 9.9")
    text, status = main_report(folder)
    assert "content/routines.toml:" in text
    assert (text.splitlines()[-1][:9], status) == ("54 points", 1)
