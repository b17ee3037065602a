"""The fonts that travel with the project have every sign a picture may need."""

from pathlib import Path

import pytest
import resvg_py

from bot.domain.content import Shelf

MISSING = "\ue000"


def look(sign: str, fonts: tuple[Path, ...]) -> bytes:
    words = f'<text x="4" y="30" font-size="30" font-family="Back Coach Sans">{sign}</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="44" height="44">{words}</svg>'
    files = [str(font) for font in fonts]
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files))


def lacking(signs: set[str], fonts: tuple[Path, ...]) -> set[str]:
    nothing = {look(MISSING, fonts), look(" ", fonts)}
    return {sign for sign in signs if look(sign, fonts) in nothing}


def test_names_of_points_are_drawable(shelf: Shelf, fonts: tuple[Path, ...]) -> None:
    names = {sign for point in shelf.points.values() for sign in point.pinyin + point.chinese + point.traditional}
    assert lacking(names - {" "}, fonts) == set()


@pytest.mark.parametrize("alphabet", ["AZaz09", "ÄÖÜßéñçøåł", "АБЯабяёЁіїєґЎ", "–—“”„…·→≤"])
def test_languages_to_come_are_drawable(alphabet: str, fonts: tuple[Path, ...]) -> None:
    assert lacking(set(alphabet), fonts) == set()


def test_fonts_are_light_to_carry(fonts: tuple[Path, ...]) -> None:
    assert 0 < sum(font.stat().st_size for font in fonts) < 400_000
