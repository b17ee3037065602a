### Reminders: offered, agreed on, listed, changed.

remind-offer = Shall I remind you tomorrow?
remind-same-time = Same time
remind-other-time = Another time
remind-not-now = Not now
remind-no = All right. You can always say “remind me at 8”.

## When?
remind-ask-time = When shall I remind you? Tap a time, or write it your way, like “weekdays at 17:30”, “9 and 18” or “every other day before bed”.
remind-ask-more = Which time beside it? Tap or write one.
remind-odd = That I can’t keep. I can do times of day (“9, 13 and 18”), days of the week, every other day or every few days, or once (“in 20 minutes”, “tomorrow at 9”). Which would suit you?
remind-no-end = An end I can’t keep: it goes on until you pause or delete it, one tap each.
remind-waking = When I get up
remind-ask-waking = When do you usually get up? Tap a time or write it, like 6:45. I’ll keep it in mind.
remind-ask-days = On which days? Tap days on and off, or write them, like “Tuesday and Friday”.
remind-days-chosen = Chosen: { $days }.
remind-days-done = Done
day-on = ✓ { $day }
day-off = { $day }
days-workdays = Workdays
days-weekend = Weekend
days-every = Every day
days-other = Every other day
wall-time = { $at }
days-all = every day
days-range = { $first } to { $last }
days = { $days }
days-once = once, { $day }
days-once-passed = once
days-every-other =
    { $n ->
        [2] every other day
       *[other] every { $n } days
    }
days-every-weeks =
    { $n ->
        [1] every { $day }
        [2] every other { $day }
       *[other] every { $n } weeks on { $day }
    }
moment = { $at }

## Said back
remind-check = So: { $days } at <b>{ $at }</b>, { $zone } time.
remind-routine = For: { $name }
remind-note = With your words: “{ $note }”
remind-first = First one: { $first }.
remind-first-rested = First one: { $first }, after your pause.
remind-first-waits = It rings once you say “I’m back”; until then I’m quiet.
remind-first-lost = It won’t ring: I’m quiet then.
remind-then = Then I’ll ask about { $days } at { $at }.
remind-is-right = Is that right?
remind-right = Save
remind-saved = Saved
remind-not-kept = ✗ Not kept
remind-change = Change
remind-rather = Rather { $at }
remind-weekly = Every { $day }
remind-what-else = What shall be different?
remind-time = Time
remind-more = Add a time
remind-days = Days
remind-once = Only once
remind-again = Repeat it
remind-what = Routine
remind-words = Own words
remind-as-it-is = Leave it so
remind-never-mind = Never mind
remind-left = It stays as it was.
remind-more-routines = More…
remind-ask-routine = What shall it be for? These fit you now; “You choose” means I suggest something on the day.
remind-any = You choose
remind-ask-words = Which words shall the reminder show you? Write them, up to 120 letters.
remind-no-words = No words
remind-kept = It’s set. First one: { $first }.
remind-kept-rested = It’s set. First one: { $first }, after your pause.
remind-kept-waits = It’s set, and rings once you say “I’m back”.
remind-kept-lost = It’s set, but it won’t ring as long as I’m quiet then. “I’m back” ends the pause.
remind-kept-agreed = It’s set, in your quiet hours as you wish: { $first }.
remind-kept-paused = It’s set, and still paused.
remind-stays-paused = It is paused, and stays paused until you turn it on.
remind-most = I can keep { $n } reminders, and with this there’d be more. Delete one to make room; each time of day counts.

## Those that stand
remind-none = No reminders yet.
remind-new = New reminder
remind-list = <b>Your reminders</b>
remind-line-rings = { $n }. <b>{ $at }</b> { $days } · next { $following }
remind-line-once = { $n }. <b>{ $at }</b> { $days }
remind-line-rested = { $n }. <b>{ $at }</b> { $days } · next { $following }, after your pause
remind-line-waits = { $n }. <b>{ $at }</b> { $days } · waits until you say “I’m back”
remind-line-lost = { $n }. <b>{ $at }</b> { $days } · won’t ring, I’m quiet then
remind-line-off = { $n }. <b>{ $at }</b> { $days } · paused
remind-line-held = { $n }. <b>{ $at }</b> { $days } · comes { $following }, after your quiet hours
remind-line-swallowed = { $n }. <b>{ $at }</b> { $days } · won’t ring, it lies in your quiet hours ({ $span })
remind-line-words = { $line } · “{ $note }”
remind-line-for = { $line } · { $name }
remind-full = That is all { $n } I can keep. Delete one to make room for another.
remind-open = { $n } · { $at }
remind-title = { $at }, { $days }
remind-card = <b>{ $at }</b> { $days }, { $zone } time
remind-next-rings = Next: { $first }
remind-next-held = Next: { $first }, after your quiet hours
remind-next-swallowed = It won’t ring: it lies in your quiet hours ({ $span }).
remind-next-rested = Next: { $first }, after your pause
remind-next-waits = It waits until you say “I’m back”.
remind-next-lost = It won’t ring: I’m quiet then.
remind-next-off = Paused
remind-pause = Pause
remind-go = Go on
remind-delete = Delete
remind-all = All reminders
remind-undo = Undo
remind-deleted = Deleted: { $line }.
remind-gone = That reminder is gone already.

## In words
remind-moved = Changed: <b>{ $at }</b> { $days }.
remind-skipped = No reminder { $day }. The next one comes as usual.
remind-skip-none = There is no reminder { $day } anyway.
remind-all-off = Your reminders are paused. Nothing is deleted.
remind-all-on = Your reminders go on.
remind-switch-on = Switch them on again
remind-wipe-ask = Delete all { $n } reminders? That can’t be taken back. Or I keep quiet, and they stay in the list.
remind-wipe = Delete all { $n }
remind-wipe-not = Only pause them
remind-wiped = All deleted. Nothing will ring.
remind-which = Which one do you mean? Tap it.
