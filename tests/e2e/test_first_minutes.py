"""The first minutes with the coach, over HTTP."""

from tests.e2e.playing import Played


async def test_start_says_who_it_is(coach: Played) -> None:
    assert "automated coach" in await coach.say("/start")


async def test_consent_opens_the_grid(consented: Played) -> None:
    assert "[Lower back]" in await consented.heard()
