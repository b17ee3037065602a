"""Pauses, quiet hours and journeys told in German, Spanish, Russian and Chinese; the answers are English."""

from datetime import UTC, datetime, time

import pytest

from tests.coach.nudged import change, expecting, told

FRIDAY = datetime(2026, 11, 27, tzinfo=UTC)
IN_A_WEEK = datetime(2026, 11, 30, tzinfo=UTC)
NIGHT = (time(22), time(7))


@pytest.mark.parametrize(
    "words",
    [
        "Pause bis Freitag",
        "bitte keine Nachrichten bis Freitag",
        "keine Erinnerungen bis Freitag",
        "lass mich bis Freitag in Ruhe",
        "ich bin bis Freitag im Urlaub",
        "pausa hasta el viernes",
        "sin recordatorios hasta el viernes",
        "no me escribas hasta el viernes",
        "estoy de vacaciones hasta el viernes",
        "пауза до пятницы",
        "без напоминаний до пятницы",
        "не пиши мне до пятницы",
        "я в отпуске до пятницы",
        "暂停到周五",
        "到周五不要提醒我",
        "休假到周五",
    ],
)
def test_pause_until_a_day_is_heard(words: str) -> None:
    assert told(words).me.paused_until == FRIDAY


@pytest.mark.parametrize("words", ["eine Woche Pause", "pausa de una semana", "пауза на неделю", "暂停一周"])
def test_pause_of_a_week_is_heard(words: str) -> None:
    assert told(words).me.paused_until == IN_A_WEEK


@pytest.mark.parametrize("words", ["ich bin wieder da", "ya volví", "я вернулся", "я вернулась", "我回来了"])
def test_end_of_a_pause_is_heard(words: str) -> None:
    assert expecting().play("pause until Friday", words).me.paused_until is None


@pytest.mark.parametrize(
    "words",
    [
        "Ruhe von 22 bis 7",
        "Ruhezeit 22 bis 7 Uhr",
        "keine Nachrichten zwischen 22 und 7 Uhr",
        "nicht stören von 22 bis 7",
        "silencio de 22 a 7",
        "horas de silencio de 22 a 7",
        "no molestar de 22 a 7",
        "тихие часы с 22 до 7",
        "тишина с 22 до 7",
        "не беспокоить с 22 до 7",
        "免打扰22点到7点",
        "22点到7点不要打扰",
    ],
)
def test_quiet_hours_are_heard(words: str) -> None:
    me = told(words).me
    assert (me.quiet_from, me.quiet_until) == NIGHT


@pytest.mark.parametrize("words", ["keine Ruhezeiten", "sin horas de silencio", "без тихих часов", "不要安静时间"])
def test_end_of_quiet_hours_is_heard(words: str) -> None:
    me = told(words).me
    assert me.quiet_from == me.quiet_until


@pytest.mark.parametrize(
    "words",
    [
        "ich fliege morgen nach Tokio",
        "mañana vuelo a Tokio",
        "viajo a Tokio mañana",
        "я лечу в Токио завтра",
        "завтра лечу в Токио",
        "我明天飞东京",
        "明天去东京",
    ],
)
def test_journey_to_come_is_heard(words: str) -> None:
    chat = told(words)
    assert "I’ll ask you tomorrow" in chat.heard
    assert "Tokyo" in " ".join(chat.labels)


@pytest.mark.parametrize(
    "words", ["ich bin in Tokio", "estoy en Tokio", "я в Токио", "я сейчас в Токио", "我在东京"]
)
def test_journey_under_way_is_heard(words: str) -> None:
    assert "Tokyo time" in told(words).labels


@pytest.mark.parametrize(
    "words",
    [
        "ich brauche Ruhe für meinen Nacken",
        "no puedo parar de pensar en el trabajo",
        "голова болит с утра до вечера",
        "我脖子疼了一周",
        "me duele la espalda desde el viernes",
    ],
)
def test_complaints_set_nothing(words: str) -> None:
    chat = change(expecting()).play(words)
    assert (chat.me.paused_until, chat.me.quiet_from) == (None, time(22))
