"""Text as typed → plain lower-case words with positions."""

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from typing import Final

MOST_LETTERS: Final = 6000
MOST_TOKENS: Final = 900
_LEAST_LETTERS: Final = 3  # "p4in" is a word, "l4l5" is not
COMMA, STOP = 1, 4  # how much farther apart words are across one

_LEET: Final = str.maketrans("013457$@", "oieastsa")
_LEETED: Final = re.compile(r"\b[a-z]+[013457$@]+[a-z]+[a-z013457$@]*\b")
_LONG_RUN: Final = re.compile(r"([^\W\d_])\1{2,}")
_QUOTES: Final = re.compile(r"(?<=\w)['’‘`´](?=\w)")
_TORN: Final = re.compile(  # "i m", "don t": where a page or a keyboard has eaten the apostrophe
    r"\b((?:i|you|we|they|he|she|it|that|there|what|who|let) (?:m|re|ve|ll|s)|i d"
    r"|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must|ai)n t)\b"
)
_SIGN_RUN: Final = re.compile(r"([^\w\s])\1+")
_SPACES: Final = re.compile(r"[^\S\n]+")
HAN: Final = "\u3400-\u9fff"
_WORD: Final = re.compile(
    rf"[{HAN}]|\d+(?:[.,]\d+)?|[^\W\d_{HAN}]+|[.!?…。！？\n]+|[,;:，；、：/()—–\-]|[\U0001f300-\U0001faff\u2600-\u27bf]"
)
_STOPS: Final = frozenset(".!?…。！？\n")
_PAUSES: Final = frozenset(",;:，；、：()—–")
_MARKS: Final = _PAUSES | {"-"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word: `text` as compared, `at` its place, wider across commas and full stops."""

    text: str
    at: int
    sentence: int
    start: int
    is_mark: bool = False


def clean(text: str) -> str:
    """Lower case without accents, controls, stretched letters or leetspeak; й stays."""
    if text.isascii() and text.islower() and text.isalpha() and not _LONG_RUN.search(text):
        return text[:MOST_LETTERS]  # one plain word, as nearly all words of the rule files are
    plain = unicodedata.normalize("NFKC", unescape(text[:MOST_LETTERS])).casefold()
    plain = "".join(map(_letter, plain)) if not plain.isascii() else plain
    plain = _QUOTES.sub("", _SPACES.sub(" ", plain))
    plain = _TORN.sub(lambda torn: torn[0].replace(" ", ""), plain)
    plain = _LEETED.sub(_spelled_out, plain)
    return _LONG_RUN.sub(r"\1\1", _SIGN_RUN.sub(r"\1", plain)).strip()


def _spelled_out(word: re.Match[str]) -> str:
    letters = sum(map(str.isalpha, word[0]))
    return word[0].translate(_LEET) if letters >= _LEAST_LETTERS else word[0]


def _letter(char: str) -> str:
    if char < "\x80" or char in "йё’‘…":
        return char if char != "ё" else "е"
    if unicodedata.category(char) in ("Cf", "Cc", "Mn", "Me", "Co", "Cn"):
        return "" if char != "\n" else char
    parts = unicodedata.normalize("NFD", char)
    return parts[0] if len(parts) > 1 else char


def words(plain: str) -> tuple[Token, ...]:
    """The words of a cleaned text; marks are kept as words that nothing but negation reads."""
    found: list[Token] = []
    at = sentence = 0
    for match in _WORD.finditer(plain):
        text = match[0]
        if text[0] in _STOPS:
            at += STOP
            sentence += 1
        elif text in _PAUSES:
            at += COMMA
        elif text != "-":
            at += 1
        found.append(Token(text, at, sentence, match.start(), text[0] in _STOPS or text in _MARKS))
        if len(found) >= MOST_TOKENS:
            break
    return tuple(found)
