"""A person's own data and switches: settings, privacy, export, erase, stop."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.coach.ports import NEW
from bot.coach.turn import Replies, Turn, button, reply, say
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Attachment, Instant, Lines, Reply
from bot.domain.sessions import stopped

FORMAT = "back-coach-export-1"
DAYS = re.compile(r"\d{1,3}")
MOST_DAYS = 90


def about(_turn: Turn) -> Replies:
    return [reply("about")]


def settings(turn: Turn) -> Replies:
    """/settings: what can be changed, each with one tap."""
    person = turn.person
    check_ins = "check_ins_off" if person.wants_check_ins else "check_ins_on"
    rows = (
        (button("menu-profile", "do:profile"), button("menu-timezone", "do:timezone")),
        (button("menu-reminders", "do:reminders"), button("menu-pause", "do:pause")),
        (button(f"settings-{check_ins}", f"do:{check_ins}"),),
        (button("settings-discreet-off" if person.is_discreet else "settings-discreet-on", "do:discreet"),),
        (button("menu-privacy", "do:privacy"), button("menu-export", "do:export")),
        (button("menu-forget", "do:forget", "danger"),),
    )
    zone = person.zone.rsplit("/", 1)[-1].replace("_", " ") if person.zone else say("settings-no-zone")
    return [reply("settings", *rows, zone=zone, conditions=len(turn.profile.conditions))]


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


def privacy(_turn: Turn) -> Replies:
    rows = ((button("menu-export", "do:export"), button("menu-forget", "do:forget")),)
    return [reply("privacy-policy", *rows)]


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


def pause(turn: Turn, argument: str) -> Replies:
    """/pause: reminders and check-ins keep quiet for some days; "off" ends it."""
    if argument.strip() == "off":
        turn.keep(paused_until=None)
        return [reply("pause-over")]
    days = DAYS.search(argument)
    if days is None:
        return _ask_pause(turn)
    count = min(int(days[0]) * (7 if turn.desk.reader.choice(argument, "pause") else 1), MOST_DAYS)
    turn.keep(paused_until=turn.now + timedelta(days=max(1, count)))
    off = (button("pause-off", "pa:off"),)
    return [reply("pause-kept", off, until=Instant(turn.person.paused_until or turn.now))]


def _ask_pause(turn: Turn) -> Replies:
    until = turn.person.paused_until or turn.now
    taps = tuple(button(f"pause-{days}", f"pa:{days}") for days in (1, 3, 7))
    if until <= turn.now:
        return [reply("pause-ask", taps)]
    return [reply("pause-asked-on", taps, (button("pause-off", "pa:off"),), until=Instant(until))]


def stop(turn: Turn) -> Replies:
    """/stop: no more messages from me, consent withdrawn; the data stays until /forget."""
    for reminder in turn.work.reminders.of(turn.person.id):
        turn.work.reminders.save(replace(reminder, is_paused=True, next_due_at=None))
    live = turn.work.practices.live(turn.person.id)
    if live is not None:
        turn.work.practices.save(stopped(live, turn.now))
    turn.work.outbox.cancel(turn.person.id, ("session", "reminder"))
    turn.work.follow_ups.cancel(turn.person.id, "next_day")
    turn.work.follow_ups.cancel(turn.person.id, "after_care")
    turn.work.ledger.withdraw(turn.person.id, turn.now)
    turn.keep(consented_at=None)
    turn.restart()
    return [reply("stop-done", (button("menu-forget", "do:forget"),))]
