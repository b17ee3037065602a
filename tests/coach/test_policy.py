"""A new version of the privacy text: people who agreed to an older one are told once, kindly, and go on."""

from dataclasses import replace

from tests.coach.chat import DESK, Chat, agreed

NEWS = "my privacy text has a new version"


def of_old(*acts: str) -> Chat:
    """Somebody who agreed to the first version."""
    chat = agreed().play("/cancel")
    chat.work.people.save(replace(chat.me, profile=replace(chat.me.profile, told_policy="2026-11")))
    return chat.play(*acts)


def test_text_and_consent_have_one_version() -> None:
    chat = agreed()
    assert f"version {DESK.policy}" in chat.play("/privacy").heard
    assert [consent.policy for _, consent in chat.rows.consents.values()] == [DESK.policy]


def test_who_agreed_to_it_is_told_nothing() -> None:
    assert NEWS not in agreed().play("/help").heard


def test_older_yes_is_told_once() -> None:
    chat = of_old("/help")
    assert NEWS in chat.heard
    assert NEWS not in chat.play("/help").heard


def test_news_comes_before_the_answer() -> None:
    chat = of_old("my neck hurts")
    assert NEWS in chat.since[0].text
    assert chat.talk.ask == "rate_before"


def test_news_leads_to_the_text() -> None:
    assert "Your rights" in of_old("/help").play("[The privacy text]").heard


def test_alarm_is_not_the_moment_for_news() -> None:
    chat = of_old("I can’t feel between my legs and I can’t pee")
    assert NEWS not in chat.heard
    assert chat.me.profile.told_policy == "2026-11"
