"""A person's own data and switches: settings, privacy, export, erase, stop."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from bot.coach import policy, rest, rhythm
from bot.coach.ports import NEW, FollowUpKind
from bot.coach.turn import Replies, Turn, button, reply, say
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Attachment, Lines, Reply
from bot.domain.sessions import stopped

FORMAT = "back-coach-export-1"
FOLLOW_UPS: tuple[FollowUpKind, ...] = get_args(FollowUpKind)


def about(_turn: Turn) -> Replies:
    return [reply("about")]


def settings(turn: Turn) -> Replies:
    """/settings: what can be changed, each behind one tap."""
    rows = (
        (button("menu-profile", "do:profile"), button("menu-timezone", "do:timezone")),
        (button("rhythm-open", "rh:open"),),
        rhythm.group_keys(),
        (button("menu-privacy", "do:privacy"), button("menu-export", "do:export")),
        (button("menu-forget", "do:forget", "danger"),),
    )
    zone = turn.person.zone
    city = zone.rsplit("/", 1)[-1].replace("_", " ") if zone else say("settings-no-zone")
    card = reply("settings", *rows, zone=city, conditions=len(turn.profile.conditions))
    return [replace(card, slot=rhythm.SLOT)]


def settings_again(turn: Turn) -> Replies:
    """The way back from a card behind it."""
    return rhythm.in_place(settings(turn))


def check_ins_off(turn: Turn) -> Replies:
    turn.keep(wants_check_ins=False)
    turn.work.follow_ups.cancel(turn.person.id, "next_day")
    return [reply("check-ins-are-off")]


def check_ins_on(turn: Turn) -> Replies:
    turn.keep(wants_check_ins=True)
    return [reply("check-ins-are-on")]


def discreet(turn: Turn) -> Replies:
    turn.keep(is_discreet=not turn.person.is_discreet)
    return [reply("discreet-on" if turn.person.is_discreet else "discreet-off")]


def privacy(turn: Turn) -> Replies:
    rows = ((button("menu-export", "do:export"), button("menu-forget", "do:forget")),)
    return [replace(policy.text(turn), buttons=rows)]


def export(turn: Turn) -> Replies:
    """/export: everything held, as a JSON file."""
    turn.work.talks.put(turn.talk)
    held = {"format": FORMAT, "made_at": turn.now.isoformat(), "tables": turn.work.export(turn.person.id)}
    held["tables"] = {name: rows for name, rows in held["tables"].items() if name != "outbox"}  # type: ignore[attr-defined]
    body = json.dumps(held, ensure_ascii=False, indent=1, sort_keys=True)
    return [Reply(text=say("export-done"), attachment=Attachment(name="back-coach.json", content=body))]


def forget(turn: Turn) -> Replies:
    """/forget: the first of two taps."""
    turn.step_aside()
    rows = (
        (turn.choice(say("forget-yes"), "yes", "danger"),),
        (turn.choice(say("forget-no"), "no"),),
    )
    return turn.ask("forget", Reply(text=say("forget-ask"), buttons=rows))


def on_forget(turn: Turn, choice: str) -> Replies:
    """The second tap: every row goes; the receipt is the only thing sent after."""
    if choice != "yes":
        turn.put_away(say("answer", choice=say("forget-no")))
        turn.close()
        return [reply("forget-kept")]
    counts = turn.work.people.erase(turn.person.id)
    return _receipt(turn, counts)


def _receipt(turn: Turn, counts: Mapping[str, int]) -> Replies:
    """A bare account is made for the receipt's delivery; it holds the account number and nothing else."""
    bare = turn.work.people.add(
        Person(
            id=PersonId(NEW),
            telegram_id=turn.person.telegram_id,
            language=turn.person.language,
            created_at=turn.now,
            seen_at=turn.now,
        )
    )
    listed = tuple(say("forget-line", table=say(f"table-{name}"), n=n) for name, n in counts.items() if n)
    card = Reply(text=Lines((say("forget-done", n=sum(counts.values())), *listed, say("forget-after"))))
    turn.work.outbox.put(bare, card, now=turn.now)
    turn.person = replace(turn.person, id=PersonId(NEW))
    return []


def stop(turn: Turn) -> Replies:
    """/stop: silent at once; whether it is for good, is a tap."""
    if not turn.person.has_consented:
        return withdraw(turn)
    _end_session(turn)
    turn.work.follow_ups.cancel(turn.person.id, "after_care")
    turn.restart()
    rest.silence(turn)
    rows = (
        (button("pause-off", "pa:off"), button("stop-days", "pa:")),
        (button("stop-withdraw", "do:withdraw"),),
        (button("menu-forget", "do:forget", "danger"),),
    )
    return [replace(reply("stop-quiet", *rows), slot=rest.SLOT)]


def _end_session(turn: Turn) -> None:
    live = turn.work.practices.live(turn.person.id)
    if live is not None:
        turn.work.practices.save(stopped(live, turn.now))
    turn.work.outbox.cancel(turn.person.id, ("session", "reminder"))


def withdraw(turn: Turn) -> Replies:
    """Consent is taken back, nothing is sent any more; the data stays until /forget."""
    for reminder in turn.work.reminders.of(turn.person.id):
        turn.work.reminders.save(replace(reminder, is_paused=True, next_due_at=None))
    _end_session(turn)
    for kind in FOLLOW_UPS:
        turn.work.follow_ups.cancel(turn.person.id, kind)
    turn.work.ledger.withdraw(turn.person.id, turn.now)
    turn.keep(consented_at=None, check_in_at=None, digest_weekday=None, paused_from=None, paused_until=None)
    turn.restart()
    return [reply("stop-done", (button("stop-again", "do:start"), button("menu-forget", "do:forget", "danger")))]
