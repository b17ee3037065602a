# What the coach says unasked: reminders, what becomes of them, and when it steps back.

## A reminder

nudge-0 = Time for { $routine }?
nudge-1 = Ready for { $routine }?
nudge-2 = A good moment for { $routine }?
nudge-3 = Shall we do { $routine }?
nudge-4 = How about { $routine } now?
nudge-again-0 = Still up for { $routine }? I won’t ask again today.
nudge-again-1 = If it fits now: { $routine }. This was my last knock for today.
nudge-again-2 = There is still time for { $routine }. After this I’m quiet.
break-0 = Time for your break.
break-1 = A short break now?
break-2 = Your break, if it suits.
break-3 = Time for a few minutes of your own.
break-4 = Ready for a short break?
break-again-0 = There is still time for your break.
break-again-1 = Still up for your break? I won’t ask again today.
break-again-2 = Your break, once more. After this I’m quiet.
nudge-practice = your few minutes
nudge-last =
    Last time: { $before } → { $after }{ $minutes ->
        [0] .
        [one] , in one minute.
       *[other] , in { $minutes } minutes.
    }
nudge-note = “{ $note }”
nudge-start = Start
nudge-later = Later…
nudge-done = Did it already
nudge-no = Not today
nudge-done-said = Ticked off for today.
nudge-no-said = Not today, then.
nudge-no-said-next = Not today, then. Next time: { $at }.
nudge-started-said = Here we go.
nudge-gone = That reminder has passed.

## Later

later-later10 = In 10 min, { $at }
later-later60 = In 1 hour, { $at }
later-evening = This evening, { $at }
later-soon = In 2 hours, { $at }
later-tomorrow = Tomorrow, { $at }
later-own = Another time…
later-back = Back
later-ask = When shall I come back? Write it, like “at 6”, “in 20 min” or “tomorrow 9:00”.
later-said = I’ll come back { $at }.
later-said-quiet = That falls into your quiet hours, so I’ll come back { $at }.
later-start = Start now
later-change = Another time
hint-snooze = I need a time, like “at 6” or “in 20 min”.

## Stepping back

back-ask = I’ve knocked three times at { $at } without an answer. It doesn’t seem to fit.
back-evidence = You began { $count } of your last { $of } sessions in the two hours after { $at }.
back-announce = If I hear nothing, I’ll knock half as often, and after three more I’ll stop.
back-try = Try { $at }
back-move = Another time
back-fewer = Half as often
back-stop = Stop this one
back-keep = Keep it as it is
back-thinned = As announced, I knock half as often now: { $days }. After three more without an answer I’ll stop.
back-every =
    { $n ->
        [2] every other day
        [7] once a week
        [14] every other week
       *[other] every { $n } days
    }
back-restore = As it was before
back-ended = As announced, this was the last knock at { $at }. I’m quiet now; nothing you did is lost.
back-go = Turn it on again
back-kept = All right, it stays at { $at }.
back-stopped = Stopped. You find it under /reminders.
back-changed = Done: { $days } at { $at }. Next time: { $next }.

## Neutral lines, for screens that others see

unasked-question = Time for your break. I have one short question.
unasked-open = Show it
