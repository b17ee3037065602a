"""Sorted checksums of features, found in a few steps."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from zlib import crc32

KIND: Final = "I"  # of the array: 32 bits
_SHIFT: Final = 20  # what is left are the first 12 bits of a key
_DRAWERS: Final = 1 << 12


@dataclass(frozen=True, slots=True)
class Keys:
    """`drawers` tell where the keys with the same first bits begin, so that few are left to look through."""

    rows: "array[int]"
    drawers: "array[int]"

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, feature: str) -> int | None:
        """The place of a feature; None when it has none."""
        key = crc32(feature.encode())
        drawer = key >> _SHIFT
        end = self.drawers[drawer + 1]
        at = bisect_left(self.rows, key, self.drawers[drawer], end)
        return at if at < end and self.rows[at] == key else None


def sorted_keys(keys: Iterable[int]) -> Keys:
    """Of checksums in ascending order."""
    rows = array(KIND, keys)
    return Keys(rows, array(KIND, [bisect_left(rows, drawer << _SHIFT) for drawer in range(_DRAWERS + 1)]))


def checksum(feature: str) -> int:
    return crc32(feature.encode())
