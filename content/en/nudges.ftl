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
nudge-rest = Your reminder, as you wished. No pressing before { $day }: you told me it got worse.
rest-first = You told me it got worse, so I suggested three days of rest. Better not before { $day }.
rest-anyway = I want to practise all the same
nudge-held = It was planned for { $at }.
nudge-note = “{ $note }”
nudge-start = Start
nudge-later = Later…
nudge-done = Did it already
nudge-no = Not today
nudge-done-said = Ticked off for today.
nudge-done-said-next = Ticked off for today. Next time: { $at }.
nudge-no-said = Not today, then.
nudge-no-said-next = Not today, then. Next time: { $at }.
nudge-started-said = Here we go.
nudge-rate-skip = Skip the number
nudge-heard = ✓ Answered
nudge-older = A newer one has come since; it stands below.
nudge-gone = That reminder has passed.

## Later

later-later10 = In 10 min, { $at }
later-later60 = In 1 hour, { $at }
later-evening = Evening, { $at }
later-soon = In 2 hours, { $at }
later-tomorrow = Tomorrow { $at }
later-own = Another time…
later-back = Back
later-ask = When shall I come back? Write it, like “at 6”, “in 20 min” or “tomorrow 9:00”.
later-moved = ✓ Later
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
back-already = It has changed since I asked: it comes { $days } at { $at } now, and I leave it so.
back-is-off = This one is off by now.
back-changed = Done: { $days } at { $at }. Next time: { $next }.

## Neutral lines, for screens that others see

unasked-question = Time for your break. I have one short question.
unasked-open = Show it
unasked-week = Time for your break. Your week is ready, when you like.

## Every day, and the week

daily-kept = Noted: <b>{ $n }</b>.
daily-is-off = I won’t ask every day any more. You can turn it on again in /settings.
week-days = <b>Your week</b>: you practised on { $days } of 7 days.
week-days-paused = <b>Your week</b>: you practised on { $days } of { $of } days. The other { $paused } were your pause.
week-logged = <b>Your week</b>: no session, but you kept an eye on it.
week-change = On average { $before } before and { $after } after.
week-best = The best moment was { $day }: { $before } → { $after }.
week-run = { $n } days in a row now; paused days don’t break it.
week-none = Nothing to show for this week yet. That’s all right.
week-settings = Change the day

## Pauses

pause-ask = For how long shall I keep quiet? No reminders and no questions meanwhile; you can write to me any time. Days off don’t count against you.
pause-asked-running = I’m quiet, and back { $until }. Change it?
pause-asked-planned = I’ll be quiet from { $first } and back { $until }. Change it?
pause-asked-endless = I’m quiet until you say so. Change it?
pause-1 = 1 day
pause-3 = 3 days
pause-7 = 1 week
pause-until = Until a day…
pause-endless = Until I say so
pause-off = Speak again
pause-change = Change
pause-until-ask = Until when? Write it, like “Monday”, “3 Jan” or “20 Dec to 3 Jan”.
pause-never-mind = Never mind
pause-unclear = I didn’t get the days. You can write “until Monday”, “for 2 weeks” or “20 Dec to 3 Jan”.
hint-pause = I need a day, like “Monday” or “20 Dec to 3 Jan”.
pause-kept-running = All right, I’m quiet. I’ll be back { $until }; write to me whenever you like.
pause-kept-planned = All right: quiet from { $first }, back { $until }. Write to me whenever you like.
pause-kept-endless = All right, I’m quiet until you say “I’m back”. Write to me whenever you like.
pause-over = I’m back. Your reminders go on.
pause-none = No pause is running. Your reminders come as usual.

## Quiet hours

quiet-ask = Your quiet hours: <b>{ $now }</b>. I send nothing unasked in them. Tap others, or write them, like “22-7”.
quiet-span = { $start } to { $end }
quiet-none = none
quiet-none-key = No quiet hours
quiet-kept = Quiet from { $span } then.
quiet-left = Your quiet hours stay: { $hours }.
quiet-are-off = No quiet hours then. I may write at any hour you choose.
quiet-holds = Your { $at } reminder lies in the quiet hours: it will wait until { $end }.
quiet-swallows = Your { $at } reminder lies in the quiet hours, so it won’t ring. Better give it another time.
hint-quiet = I need two times, like “22-7”, or “none”.
room-ask = { $at } lies in your quiet hours ({ $span }), and I’m silent then. What shall give way?
room-narrow = Quiet from { $span } instead
room-once = Ring at { $at } this once
room-move = Ring at { $at } instead
room-other = Another time

## Reminders and quiet hours on one card

rhythm-open = Reminders and quiet hours
rhythm-questions = <b>Questions I ask</b>
rhythm-questions-key = Questions I ask
rhythm-manner = <b>How it comes</b>
rhythm-manner-key = How it comes
rhythm-title = <b>Reminders and quiet hours</b>
rhythm-reminders =
    { $n ->
        [one] One reminder
       *[other] { $n } reminders
    }, next { $next }
rhythm-no-reminders = No reminder is running.
rhythm-paused = A pause is running.
rhythm-quiet = Quiet: { $hours }
rhythm-digest-day = Weekly look: how your week went, every { $day } at 18:00
rhythm-digest-none = Weekly look: no
rhythm-morning-is-on = Day after: I ask how it went, the morning after a session
rhythm-morning-is-off = Day after: no question after a session
rhythm-daily-at = Ask daily: how it is, 0 to 10, at { $at }
rhythm-daily-none = Ask daily: no
rhythm-second-is-on = Knock twice: once more after 45 minutes without an answer
rhythm-second-is-off = Knock twice: no, a reminder comes once
rhythm-silent-is-on = Sound: off, what I send makes no noise
rhythm-silent-is-off = Sound: on
rhythm-neutral-is-on = Neutral words: what I send names nothing of your body
rhythm-neutral-is-off = Neutral words: no, a reminder may name its routine
rhythm-quiet-key = Quiet hours
rhythm-digest-on = Weekly look: yes
rhythm-digest-off = Weekly look: no
rhythm-morning-on = Day after: yes
rhythm-morning-off = Day after: no
rhythm-daily-on = Ask daily: yes
rhythm-daily-off = Ask daily: no
rhythm-second-on = Knock twice: yes
rhythm-second-off = Knock twice: no
rhythm-silent-on = Sound: off
rhythm-silent-off = Sound: on
rhythm-neutral-on = Neutral words: yes
rhythm-neutral-off = Neutral words: no
rhythm-digest-ask = On which day shall I send a short look at your week? It comes at 18:00, after weeks in which there is something to see.
rhythm-daily-ask = At which hour shall I ask how it is, 0 to 10? Tap one or write it, like 19:30.
rhythm-day = { $day }
switched-neutral-on = What comes by itself now says nothing of a body.
switched-neutral-off = Plain words again: what comes by itself says what it is about.
switched-silent-on = What comes by itself now comes without a sound.
switched-silent-off = What comes by itself may be heard again.
switched-second-on = When a reminder gets no answer, I knock once more after 45 minutes.
switched-second-off = One knock for each reminder, no second one.
switched-morning-on = The morning after a session I’ll ask how it was.
switched-morning-off = No more questions the morning after.
switched-digest-on = A short look at your week comes on { $day } at 18:00, when there is something to see.
switched-digest-off = No weekly look any more.
switched-daily-on = I’ll ask every day at { $at } how it is, 0 to 10.
switched-daily-quiet = { $at } lies in your quiet hours, { $span }.
rhythm-none = Not at all
rhythm-back = Back to settings
back-to-rhythm = Back
