"""How many slips of the finger lie between two words: letters wrong, missing, too many, or swapped."""

from collections.abc import Iterable, Iterator


def near(typed: str, words: Iterable[str], most: int) -> Iterator[tuple[int, str]]:
    """The words that at most so many slips lie from, each with their number."""
    mine, length = letters(typed), len(typed)
    for word in words:
        if abs(len(word) - length) <= most and (mine ^ letters(word)).bit_count() <= 2 * most:
            far = slips(typed, word, most)
            if far <= most:
                yield far, word


def slips(typed: str, meant: str, most: int) -> int:
    """The number of slips; `most` + 1 when there are more."""
    if typed == meant:
        return 0
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    return min(_distance(typed, meant, most), most + 1)


def letters(word: str) -> int:
    """Which letters a word has, a bit each; a slip changes two bits at most."""
    found = 0
    for char in word:
        found |= 1 << (ord(char) & 63)
    return found


def _distance(typed: str, meant: str, most: int) -> int:
    """Row by row; of two rows before only the neighbourhood of the diagonal counts."""
    before: list[int] = []
    row: list[int] = [*range(len(meant) + 1)]
    for at, char in enumerate(typed, 1):
        older, before, row = before, row, [at]
        for place, other in enumerate(meant, 1):
            least = min(before[place - 1] + (char != other), before[place] + 1, row[-1] + 1)
            if at > 1 and place > 1 and char == meant[place - 2] and typed[at - 2] == other:
                least = min(least, older[place - 2] + 1)
            row.append(least)
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
