"""Every question can be left, found again, and answered by typing as well as by its buttons."""

import pytest

from tests.coach.chat import Chat, agreed

RATE = ("[Lower back]",)
SINCE = (*RATE, "[6]")
SCREEN = (*SINCE, "[Today or this week]")
CONDITIONS = (*SCREEN, "[None of these]")
OFFER = (*CONDITIONS, "[None of these]")
RUNNING = (*OFFER, "[Start]", "+60")
STOPPED = (*RUNNING, "[Stop]")
AFTER = (*RUNNING, "+3600")
FEEL = (*AFTER, "[3]")
REMIND = (*FEEL, "[Better]")
PREGNANT = (*CONDITIONS, "[Pregnancy and birth]", "[Pregnant or maybe]", "[That’s all]")
WHERE = (*CONDITIONS, "I have eczema")
ASKS = {
    "complaint": (),
    "rate_before": RATE,
    "since": SINCE,
    "screen": SCREEN,
    "screen_pick": (*SCREEN, "[Yes, one of them]"),
    "conditions": CONDITIONS,
    "weeks": PREGNANT,
    "where": WHERE,
    "offer": OFFER,
    "stop_reason": STOPPED,
    "rate_after": AFTER,
    "feel": FEEL,
    "note": (*FEEL, "[Add a note]"),
    "remind": REMIND,
    "reminder_time": ("/remind",),
    "phone_time": ("/timezone",),
    "zone": ("/timezone", "[Another city]"),
    "reminder_check": ("/timezone Berlin", "/remind", "[17:00]"),
    "log_complaint": ("/log",),
    "log_rate": ("/log", "[Neck]"),
    "seen": (*SCREEN, "[Yes, one of them]", "[Weak or numb leg]", "/start"),
    "forget": ("/forget",),
}
LOOKS = ("/help", "/settings", "/benefits", "/history", "/progress", "/privacy", "/about", "/pause")
RESUMED = ("rate_before", "since", "screen", "screen_pick", "conditions", "weeks", "where", "offer")


@pytest.mark.parametrize("ask", ASKS)
def test_each_question_is_reached(ask: str) -> None:
    assert agreed().play(*ASKS[ask]).talk.ask == ask


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("look", LOOKS)
def test_looking_up_keeps_the_question(ask: str, look: str) -> None:
    chat = agreed().play(*ASKS[ask])
    before = chat.talk
    chat.play(look)
    assert (chat.talk.ask, chat.talk.turn, chat.talk.episode) == (before.ask, before.turn, before.episode)
    assert "Back to my question" in chat.labels


@pytest.mark.parametrize("ask", ASKS)
def test_way_back_shows_the_question(ask: str) -> None:
    chat = agreed().play(*ASKS[ask])
    shown = chat.talk.episode.shown
    chat.play("/help", "[Back to my question]")
    assert shown is not None
    assert len(chat.since) == 1
    assert chat.talk.ask == ask


@pytest.mark.parametrize("ask", [*RESUMED, "stop_reason", "rate_after", "feel"])
@pytest.mark.parametrize("side", [("/timezone Berlin",), ("/log", "[Neck]", "[2]"), ("/forget", "[Keep it]")])
def test_side_talk_gives_the_question_back(ask: str, side: tuple[str, ...]) -> None:
    chat = agreed().play(*ASKS[ask])
    before = chat.talk.episode
    chat.play(*side)
    assert (chat.talk.ask, chat.talk.episode.before) == (ask, before.before)
    assert chat.talk.episode.practice == before.practice


def test_open_grid_stays_where_it_is() -> None:
    chat = agreed()
    before = len(chat.messages)
    chat.play("/timezone Berlin")
    assert len(chat.messages) == before + 1
    assert chat.play("[Lower back]").talk.ask == "rate_before"


@pytest.mark.parametrize("ask", ASKS)
def test_start_works_everywhere(ask: str) -> None:
    chat = agreed().play(*ASKS[ask], "/start")
    assert chat.talk.ask == ("seen" if ask == "seen" else "complaint")


@pytest.mark.parametrize("ask", ASKS)
def test_cancel_leads_out_of_everything(ask: str) -> None:
    chat = agreed().play(*ASKS[ask], "/cancel", "/cancel")
    assert chat.talk.ask is None


@pytest.mark.parametrize("ask", ASKS)
def test_old_buttons_do_no_harm(ask: str) -> None:
    chat = agreed().play(*ASKS[ask])
    shown = chat.talk.episode.shown
    assert shown is not None
    taps = [each.data for row in shown.buttons for each in row if each.data.startswith("v1:a:")]
    chat.play("/start")
    before = chat.talk
    for data in taps:
        chat.press(data)
        assert chat.talk == before
        assert chat.toast == "tap-past"


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("choice", ["", "zzz", "99", "-1", "²", "none.none", "RF01", "9" * 40])
def test_forged_choices_are_not_believed(ask: str, choice: str) -> None:
    chat = agreed().play(*ASKS[ask])
    before = chat.talk
    chat.press(f"v1:a:{before.turn}.{choice}")
    assert (chat.talk.ask, chat.talk.turn, chat.talk.episode) == (before.ask, before.turn, before.episode)


@pytest.mark.parametrize(
    "verb", ["al", "bn", "bw", "co", "do", "go", "oc", "pa", "pt", "rg", "rm", "rt", "se", "un"]
)
@pytest.mark.parametrize("argument", ["", "7.stop", "x", "9" * 40 + ".stop", "²", "P01.desk", "P99.desk.self"])
def test_forged_buttons_are_answered_kindly(verb: str, argument: str) -> None:
    chat = agreed()
    chat.press(f"v1:{verb}:{argument}")
    assert chat.since or chat.toast


@pytest.mark.parametrize(
    ("ask", "words", "then"),
    [
        ("since", "today", "screen"),
        ("since", "for years", "screen"),
        ("screen", "none", "conditions"),
        ("screen", "no", "conditions"),
        ("screen", "yes", "screen_pick"),
        ("screen", "I don't know", "screen_pick"),
        ("screen", "numb legs", "country"),
        ("screen_pick", "none of these", "conditions"),
        ("screen_pick", "weak leg", "country"),
        ("conditions", "none", "offer"),
        ("conditions", "blood thinners", "offer"),
        ("weeks", "20 weeks", "offer"),
        ("weeks", "20", "offer"),
        ("where", "on my left shoulder", "offer"),
        ("stop_reason", "dizzy", "country"),
        ("stop_reason", "just enough", "rate_after"),
        ("rate_after", "4", "feel"),
        ("feel", "better now", "remind"),
        ("note", "no", "feel"),
        ("remind", "no", None),
        ("remind", "yes", "phone_time"),
        ("remind", "tomorrow 8", "phone_time"),
        ("phone_time", "I am in Lyon", "complaint"),
        ("phone_time", "Europe/Berlin", "complaint"),
        ("phone_time", "16:02", "zone"),
        ("zone", "Tokyo", "complaint"),
        ("reminder_check", "yes", "complaint"),
        ("reminder_check", "no, at 9", "reminder_check"),
        ("seen", "yes I was", "complaint"),
        ("seen", "not yet", None),
        ("forget", "no", "complaint"),
    ],
)
def test_typed_answers_lead_on(ask: str, words: str, then: str | None) -> None:
    assert agreed().play(*ASKS[ask], words).talk.ask == then


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("start", "settle in"),
        ("why", "Evidence"),
        ("points", "in order"),
        ("with a ball", "ball at a wall"),
        ("remind me", "When shall I remind you"),
    ],
)
def test_suggestion_understands_typed_wishes(words: str, fragment: str) -> None:
    assert fragment in agreed().play(*OFFER, words).heard


@pytest.mark.parametrize(
    ("words", "then"), [("yes", "consent"), ("ok", "consent"), ("18", "consent"), ("12", None), ("pizza", "age")]
)
def test_age_may_be_typed(words: str, then: str | None) -> None:
    assert Chat().play("/start", words).talk.ask == then


def test_nobody_else_can_use_a_button() -> None:
    mine = agreed().play(*RUNNING)
    other = Chat(telegram_id=2, rows=mine.rows, events=1000, read=set(mine.read))
    other.play("/start", "[I’m 16 or older, go ahead]", "[Yes, I agree]")
    other.press(f"v1:se:{mine.talk.episode.practice}.stop")
    live = mine.work.practices.live(mine.me.id)
    assert live is not None
    assert live.is_live
