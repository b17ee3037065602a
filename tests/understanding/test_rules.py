"""The rule language that writers use."""

from pathlib import Path

import pytest

from bot.understanding.check import rule_problems
from bot.understanding.letters import clean, words
from bot.understanding.pack import Pack, load
from bot.understanding.phrases import PhraseError
from bot.understanding.scenes import look

CONTENT = Path(__file__).parents[2] / "content"
LANGUAGE = 'stemmer = "english"\n'
WORDS = """
[words]
back = ["back"]
ache = ["ache", "pain*"]
gone = ["cant [feel|move] (my|the) legs"]
film = ["movie"]
"""
DENIAL = 'before = ["=no"]\nreset = ["but"]\npast = ["years ago"]\nafter = ["is gone"]\n'


def pack(folder: Path, patterns: list[str], **files: str) -> Pack:
    home = folder / "en" / "understanding"
    home.mkdir(parents=True, exist_ok=True)
    (home / "language.toml").write_text(LANGUAGE)
    (home / "words.toml").write_text(WORDS)
    (home / "negation.toml").write_text(DENIAL)
    (home / "flags.toml").write_text(f"[RF01]\nurgent = {patterns!r}\n")
    for name, text in files.items():
        (home / f"{name}.toml").write_text(text)
    return load(folder, "en")


def fires(rules: Pack, text: str) -> bool:
    plain = clean(text)
    return bool(look(rules, plain, words(plain)).keys("flags"))


@pytest.mark.parametrize(
    ("pattern", "text", "is_heard"),
    [
        ("back + ache", "aching back", True),
        ("back + ache", "my back. Then a long walk home and later on some pains", False),
        ("back > ache", "pain in the back", False),
        ("back & ache", "my back. Then a long walk home and later on some pains", True),
        ("ache - film", "a painful movie", False),
        ("ache ! film", "pain. It was a movie.", False),
        ("~ache", "no pain", True),
        ("ache", "no pain", False),
        ("ache", "no fever but pain", True),
        ("ache", "pain, years ago", False),
        ("^ache", "pain, years ago", True),
        ("ache", "the pain is gone", False),
        ("gone", "i can't feel legs", True),
        ("'#38-42 degrees'", "39 degrees", True),
        ("'#38-42 degrees'", "36.5 degrees", False),
        ("ache", "p41nful", True),
    ],
)
def test_pattern_fires_as_documented(tmp_path: Path, pattern: str, text: str, is_heard: bool) -> None:
    assert fires(pack(tmp_path, [pattern]), text) is is_heard


def test_idiom_hides_its_words(tmp_path: Path) -> None:
    rules = pack(tmp_path, ["ache"], idioms="phrases = [\"'pain in the neck'\"]\n")
    assert not fires(rules, "what a pain in the neck")


def test_all_broken_patterns_are_told(tmp_path: Path) -> None:
    with pytest.raises(PhraseError, match=r"cannot read(.|\n)*nosuch"):
        pack(tmp_path, ["ache ( back", "nosuch"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[RF01\n", "en/understanding/flags.toml: "),
        ('[RF01]\nurgent = ["nosuch"]\n', "en/understanding/flags.toml [RF01]: "),
        ('[words]\ncut = [".. back"]\n', "en/understanding/flags.toml [cut]: "),
    ],
)
def test_broken_file_is_named_with_key(tmp_path: Path, text: str, told: str) -> None:
    pack(tmp_path, ["ache"])
    (tmp_path / "en" / "understanding" / "flags.toml").write_text(text)
    assert next(rule_problems(tmp_path)).startswith(told)


def test_rules_of_content_are_whole() -> None:
    assert not list(rule_problems(CONTENT))


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("i m sad", "im sad"),
        ("can t move", "cant move"),
        ("it s ok", "its ok"),
        ("vitamin d s", "vitamin d s"),
        ("me &amp; you", "me & you"),
    ],
)
def test_copied_text_is_mended(torn: str, whole: str) -> None:
    assert clean(torn) == whole
