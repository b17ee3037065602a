"""Sealed values: bound to their place, opened by the right key only, keys made once and kept apart."""

import base64
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import SetupError
from bot.storage.cipher import Cipher, key_from_file, parse_keys

PLACE = "entry.note:1"
OLD, NEW = os.urandom(32), os.urandom(32)


@given(st.binary(max_size=200))
def test_sealed_value_comes_back(plain: bytes) -> None:
    assert Cipher((NEW,)).open(Cipher((NEW,)).seal(plain, PLACE), PLACE) == plain


def test_same_value_seals_differently() -> None:
    assert Cipher((NEW,)).seal(b"7", PLACE) != Cipher((NEW,)).seal(b"7", PLACE)


@pytest.mark.parametrize("place", ["entry.note:2", "entry.values:1", "person.profile:1", ""])
def test_moved_ciphertext_is_refused(place: str) -> None:
    sealed = Cipher((NEW,)).seal(b"sciatica", PLACE)
    with pytest.raises(SetupError):
        Cipher((NEW,)).open(sealed, place)


def test_any_changed_byte_is_refused() -> None:
    sealed = Cipher((NEW,)).seal(b"sciatica", PLACE)
    for at in range(1, len(sealed)):
        changed = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        with pytest.raises(SetupError):
            Cipher((NEW,)).open(changed, PLACE)


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x01abcd", b"not sealed at all"])
def test_scraps_are_refused(sealed: bytes) -> None:
    with pytest.raises(SetupError):
        Cipher((NEW,)).open(sealed, PLACE)


def test_wrong_key_says_what_to_do() -> None:
    with pytest.raises(SetupError, match="Use the key that it was made with"):
        Cipher((NEW,)).open(Cipher((OLD,)).seal(b"7", PLACE), PLACE)


def test_old_values_open_after_rotation() -> None:
    assert Cipher((NEW, OLD)).open(Cipher((OLD,)).seal(b"7", PLACE), PLACE) == b"7"


def test_rotation_seals_with_new_key() -> None:
    assert Cipher((NEW,)).open(Cipher((NEW, OLD)).seal(b"7", PLACE), PLACE) == b"7"


def test_keys_are_never_printed() -> None:
    assert repr(Cipher((NEW,))) == "Cipher()"


def test_key_file_is_private(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "coach.key"
    key_from_file(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_key_file_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "coach.key"
    assert key_from_file(path) == key_from_file(path)
    assert [found.name for found in tmp_path.iterdir()] == ["coach.key"]


def test_starters_together_share_a_key(tmp_path: Path) -> None:
    path = tmp_path / "coach.key"
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _n: key_from_file(path), range(32)))
    assert len(keys) == 1


def test_two_lines_are_two_keys(tmp_path: Path) -> None:
    path = tmp_path / "coach.key"
    path.write_text("\n".join(base64.b64encode(key).decode() for key in (NEW, OLD)) + "\n")
    assert key_from_file(path) == (NEW, OLD)


@pytest.mark.parametrize("text", ["", "\n", "not base64!", base64.b64encode(b"short").decode()])
def test_bad_keys_are_explained(text: str) -> None:
    with pytest.raises(SetupError, match="encryption key"):
        parse_keys(text.splitlines())


def test_unreadable_key_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="cannot be read or made"):
        key_from_file(tmp_path)
