# The talk: everything the coach says that is not about one point, routine, benefit, condition or flag.

empty = { "" }
as-is = { $text }
number = { $n }
code = { $code }
bullet = • { $line }
answer = ✓ <b>{ $choice }</b>
answer-number = ✓ <b>{ $n }</b>
ticked = ✓ { $name }
unticked = { $name }
chosen = • { $name }
unchosen = { $name }

## First minutes

intro-hello =
    Hello, I’m <b>Back Coach</b>, an automated coach for back acupressure. I help you find a short routine, guide you through it and keep track of what helps.

    I’m a program, not a doctor, and some things need a doctor. I’ll tell you when.
intro-again = Ready when you are.
intro-first = I’d love to help. First one question, so that I may listen: are you 16 or older?
intro-yes = I’m 16 or older, go ahead
intro-what = What do you store?
intro-no = No, thanks
intro-stored =
    Until you agree, nothing about your body. After that: what bothers you, how strong it is, what you practised and your reminders. All of it encrypted, only to coach you. You can read it with /export and erase it with /forget.
intro-goodbye = That’s fine. I keep nothing about your body. If you change your mind, send /start.
consent-card =
    To coach you I need to remember what you tell me about your body: complaints, ratings, conditions and sessions.

    I store it encrypted and use it only to coach you. Telegram chats with me are not end-to-end encrypted. You can change your mind any time: /export, /forget, /stop.

    Is that all right?
consent-yes = Yes, I agree
consent-what = The privacy text
consent-no = Not now
welcome-back = Good to see you. What would you like help with today? Tap one or just tell me.

## Complaint

complaint-ask-first = Thank you. What would you like help with today? Tap one or just tell me in your own words.
complaint-ask = What would you like help with? Tap one or just tell me.
complaint-other = Something else
complaint-second = I also heard { $other }. One at a time; I’ll come back to it.
confirm-one = Is it about { $name }?
confirm-which = Which of these comes closest?
confirm-grid = I’m not sure I got that. Tap what comes closest, or say it in a few plain words.
confirm-where = Where would you like it to ease?
rate-skip = Skip
rate-skipped = ✓ Skipped
since-ask = Since when?
since-new = Today or this week
since-weeks = A few weeks
since-months = Over 3 months

## Safety

screen-none = None of these
screen-one = Yes, one of them
screen-which = Thank you for saying so. Which one is it?
screen-unsure = When in doubt, let’s look closer. Which of these might it be?
screen-none-after-all = None of these after all
why-ask = Why do you ask?
why-ask-answer = I ask because a few aches should be seen by a doctor before anyone presses on them. Your answer only decides what I suggest, and it stays encrypted.
conditions-ask =
    Is there anything about your body I should know? It decides which points I leave out. Tap an area to look inside; I’ll remember it and ask again in three months.
conditions-area = <b>{ $area }</b>: tap all that fit.
conditions-why = Some points are not for everybody. With weak bones, blood thinners or in pregnancy, for example, I go lighter or leave places out.
conditions-none = None of these
conditions-done = That’s all
conditions-kept = ✓ Noted. I’ll plan around it. You can change it any time: /profile
conditions-kept-none = ✓ Noted: none of these
page-back = Back
condition-not-me = That’s not about me
condition-taken-back = Taken out again. You can look at your conditions in /profile.
weeks-ask = Which week of the pregnancy are you in?
weeks-pregnancy_t1 = Week 1 to 13
weeks-pregnancy_t2 = Week 14 to 27
weeks-pregnancy_t3 = Week 28 or later
flag-lifted = What you describe may be urgent. Call { $emergency } now, or go to an emergency department.
number-or = { $first } or { $second }
number-emergency-unknown = your local emergency number (112 works on mobile phones in many countries)
number-urgent-unknown = a doctor or an urgent-care line
number-crisis-unknown = a crisis line (findahelpline.com lists one for your country)
crisis-line = { $name } { $number }
numbers-unverified = If a number does not work, call your local emergency number.
crisis-directory = A list of helplines for every country: findahelpline.com
flag-RF00-name = an emergency
flag-RF00-message = This sounds like an emergency. Call { $emergency } now and do what they tell you. Don’t drive yourself. This is not the time for pressure points.
flag-RF00-message-other = This sounds like an emergency. Call { $emergency } now and stay with them. Do what the call handler tells you.
flag-RF00-next = { flag-next }
flag-RF00-info = Call { $emergency } for anything that cannot wait: a fit, bleeding that does not stop, a strong allergic reaction, an overdose, someone who cannot be woken.
flag-RF36-name = something a doctor should look at
flag-RF36-message = This should be looked at by a doctor today, before anyone presses on anything. Call { $urgent }. If it gets worse fast, call { $emergency }.
flag-RF36-message-other = This should be looked at by a doctor today. Help them call { $urgent }. If it gets worse fast, call { $emergency }.
flag-RF36-next = { flag-next }
flag-RF36-info = Some things need a doctor the same day: a possible broken bone, fainting, a knock to the head, blood where it should not be, an infected wound. Call { $urgent }.
care-going = I’m getting help
care-going-said = Good. Please do that first. I’ll be here when you have been checked.
care-waiting = I’m here, and I’ll coach again when you have been seen. Please get help first.
care-tell = I have been seen
care-country = I’m in another country
care-misread = You misread me
care-mistap = That was a wrong tap
care-misread-said = Thank you for putting me right. To be safe I’ll check once more before we press anything. What is it about?
care-its-me = It’s about me
care-go-on = Go on gently
care-later = Not today
care-later-said = All right. Look after yourself; I’m here when you want me.
country-ask = Which country are you in, so that I can give the right number?
country-other = Another country
country-numbers = There, the emergency number is { $emergency }. To talk to somebody when everything is too much: { $crisis }.
country-US = United States
country-GB = United Kingdom
country-DE = Germany
country-IN = India
country-CA = Canada
country-AU = Australia
country-ES = Spain
country-RU = Russia
country-fallback = Please call your local emergency number, or 112 from a mobile phone, or go to the nearest hospital. A list of helplines for your country is at findahelpline.com.
seen-ask = Before we go on: you told me about something a doctor should look at ({ $flag }). Have you been seen?
after-seen-yes = Yes, and it’s all right
after-seen-not_yet = Not yet
after-seen-worse = It’s worse
after-seen-not-yet-said = Please have it looked at first: { $urgent }. If it gets worse, call { $emergency }. I won’t suggest pressing until then.
after-heavy-yes = Better, and not alone
after-heavy-not_yet = Still hard
after-heavy-worse = I’m not safe
after-heavy-not-yet-said = Thank you for telling me. Please talk to a person today: call <b>{ $crisis }</b>. If you might act on it, call <b>{ $emergency }</b> now. I’ll ask again tomorrow.
after-heavy-yes-said = I’m glad. Should it get dark again, tell me and I’ll show the numbers. What would you like help with now?
heavy-waiting = I’m here. Please talk to a person first: call <b>{ $crisis }</b>, and if you might act on it, <b>{ $emergency }</b>. No pressing until then.
heavy-tell = How I am now
heavy-going-said = Good. Please stay with them, and with somebody you trust. I’m here whenever you want to write.
after-seen-yes-said = I’m glad you were seen. Then let’s start fresh. What would you like help with?
nothing-to-press = With what you told me I’d rather not suggest pressing points right now.
nothing-agreed = My doctor has agreed
nothing-agreed-said = Good. Then I’ll keep everything gentle: light hands, short, no ball. Stop at once if anything feels wrong.
where-ask = Where is it? I’ll leave that part out.
where-elsewhere = Somewhere else
nothing-breathe = What is fine: sit comfortably and breathe in for 4 counts and out for 6, ten times. Then walk slowly for a few minutes if walking feels good.

## Suggestion

plan-title = <b>{ $name }</b> · { $minutes } min · { $means }
plan-evidence = Evidence: { $grade }.
plan-other = Or <b>{ $name }</b> ({ $minutes } min): { $why }
plan-rest = You told me it got worse, so rest until { $day } would be better.
plan-vary = Experiences vary. A trained acupressure therapist can tailor it to you.
plan-dropped = Left out for you: { $points }.
plan-start = Start
plan-another = Another
plan-points = Points
plan-why = Why & evidence
plan-remind = Remind me
plan-gone = This routine doesn’t fit what I know about you today, so I won’t start it.
points-of = <b>The points, in order</b>
point-line = { $number }. <b>{ $code }</b> { $pinyin }: { $where }
reason-wish = It fits what you wish for.
reason-helped = It helped you before.
reason-pregnancy = Gentle and pregnancy-friendly.
reason-anywhere = It works away from the sore place.
means-self = own hands
means-ball = ball at a wall
means-partner = with a partner
means-self-button = Own hands
means-ball-button = Ball
means-partner-button = Partner
length-desk-button = 3–5 min
length-standard-button = 10–12 min
length-long-button = 20–30 min
why-title = <b>Why { $name }?</b>
why-nothing = Ask me that when I have suggested something. Tell me what bothers you and we’ll begin.
why-practitioner = A trained practitioner can look at what lies behind it and tailor the points.
why-sources =
    <blockquote expandable><b>Sources</b>
    { $sources }</blockquote>
source = { $citation }

## Session

session-opening = <b>{ $name }</b> · settle in
session-closing = <b>Nearly there</b> · let go
session-step =
    <b>{ $step } of { $steps } · { $code } { $pinyin }</b>
    { $name } · { $side }
session-how = { $technique } { $pressure }
session-breathe = Breathe out as you press.
session-left = { $bar }  <b>{ $time }</b>
session-paused = { $bar }  <b>{ $time }</b> · paused
session-interrupted = I was away for a moment, so I paused for you. Tap Go on when you are ready.
session-much-said = Release slowly. We leave that point out today, and I’ll keep the rest light and shorter.
session-much-again = Twice too much is a clear sign. I’ve paused. Stop here, or go on very lightly.
session-pause-button = Pause
session-resume-button = Go on
session-skip-button = Skip
session-repeat-button = Repeat
session-much-button = Too much
session-stop-button = Stop
session-over = This session is over.
session-runs = Your session is still running. Here it is again.
session-busy = I heard you, and I’ll come back to it. Your session is running: finish it first, or tap Stop.
session-heard = I’m with you. Your session goes on; say “pause” or “stop” any time.
session-time-left = { $minutes ->
        [one] About one minute to go.
       *[other] About { $minutes } minutes to go.
    }
session-done = <b>Done.</b> { $name }, nice and steady.
session-stopped = <b>Stopped.</b> { $name }
session-first = Good to know: a little soreness, warmth or sleepiness for up to two days is normal. A large bruise, new numbness, dizziness or a new headache is not; show that to a doctor.
stop-ask = Stopped. Is anything wrong?
stop-not-begun = All right. We had hardly begun, so I won’t write it down.

## Log

after-ask = And now?
change-down = <b>{ $before } → { $after }</b>. One time can be luck; a few days will tell.
change-same = <b>{ $before } → { $after }</b>. No change this time. That is common at first.
change-up = <b>{ $before } → { $after }</b>. A bit more than before. Go lighter next time, and rest the sore spot.
change-after = Noted: <b>{ $after }</b>.
change-none = Noted.
feel-ask = How did the session feel?
feel-better = Better
feel-same = Same
feel-worse = Worse
note-add = Add a note
note-ask = What would you like to remember about it? Just type it.
note-skip = No note
note-kept = Kept with this session.
undo = Undo
undo-done = Taken back.
undo-nothing = There is nothing left to take back.
worse-once = Thank you for telling me. Next time we go lighter. If it stays worse for two days, let a doctor look at it.
worse-twice = It was worse twice. Please pause the routine. When you want to go on, I’ll ask the safety questions again first.
second-ask = You also mentioned something else. Shall we look at it now?
second-yes = Yes: { $other }
second-no = Not today
log-ask = What would you like to write down?
log-kept = Kept: { $name }, <b>{ $n }</b> out of 10.
log-practise = Do something about it
log-thanks = All kept. See you next time.

## Reminders

day-today = today
day-tomorrow = tomorrow
day-time = { $day } at { $time }

## Check-in

check-in-ask = How is the place we pressed yesterday?
check-in-off = Don’t ask again
check-in-fine = Good to hear.
check-in-sore = A little soreness for up to two days is common. For a week I’ll keep it lighter and shorter.
check-in-bruised = Then that place rests. A cold pack for 10 minutes can help. If the bruise grows or spreads, show it to a doctor. For a week I’ll keep it lighter.
check-in-worse = I’m sorry. Let’s rest for three days, and I’ll ask the safety questions again before we go on. If it gets worse, let a doctor see it.
check-ins-are-off = I won’t ask the morning after any more. You can turn it on again in /settings.
check-ins-are-on = I’ll ask the morning after a session how it was.
effect-fine = Fine
effect-sore = A bit sore
effect-bruised = Bruised
effect-worse = Worse

## Looking back

history-title = <b>Your last entries</b>
history-none = Nothing here yet. A session or /log makes the first line.
history-line = { $n }. { $day }: { $what } { $values } { $note }
history-session = session
history-log = entry
history-check_in = check-in
history-change = <b>{ $before } → { $after }</b>
history-value = <b>{ $n }</b>
history-note = <i>{ $note }</i>
history-delete = Delete { $n }
progress-none = Nothing to show yet. After your first session I’ll start counting.
progress-days =
    Last 30 days: { $sessions ->
        [0] no sessions yet
        [one] one session
       *[other] { $sessions } sessions
    } on { $days ->
        [one] one day
       *[other] { $days } days
    }.
progress-change =
    Last 30 days: { $sessions ->
        [0] no sessions yet
        [one] one session
       *[other] { $sessions } sessions
    } on { $days ->
        [one] one day
       *[other] { $days } days
    }. On average <b>{ $before } before and { $after } after</b>, out of 10. Small swings are normal, and much back pain eases by itself too.
progress-early =
    { $days ->
        [one] One day so far
       *[other] { $days } days so far
    }, too early to say anything. I’ll draw you a line at three.
progress-best = { $routine } went best for you: about { $mean } lower afterwards, in { $count } sessions (from { $low } to { $high }). It could still be chance.
progress-no-best = So far no routine stands out for you.
progress-not-helping = Over your last 8 sessions nothing has clearly changed. Let’s try something else, lighter rather than harder, and a doctor or physiotherapist could see what I can’t.
chart-title = 0 to 10, day by day
chart-before = before
chart-after = after

## Browse

points-ask = Which part? You can also write a name or code, like BL 23, Shenshu or 肾俞.
points-in = <b>{ $region }</b>
point-short = <b>{ $code }</b> { $pinyin }, { $name }
point-title =
    <b>{ $code } { $pinyin }</b> { $chinese }
    { $name }
point-unknown = I don’t know that point. Try a code like BL 23 or a name like Shenshu.
point-not-for-you = This one I leave out for you, because of what you told me about your body. You can look at that in /profile.
point-source = Location: WHO standard, page { $page }. Treat it as a zone 2–3 cm wide.
point-source-extra = An extra point, not in the WHO book; sources differ a little. Treat it as a zone 2–3 cm wide.
region-more = More here
benefits-ask = What would you like more of? For each I’ll say honestly how good the evidence is.
benefit-title =
    <b>{ $name }</b>
    Evidence: { $grade }
benefit-try = Find a routine for it
routines-ask = These are open to you. Tap one to look at it.
flag-happening = This is happening to me

## Always

help =
    Tell me what bothers you, like “my neck is stiff” or “can’t sleep”, and I’ll take it from there.

    /points, /benefits and /routines to look around
    /log, /history and /progress for what you did
    /remind, /reminders, /pause and /quiet
    /profile, /settings, /privacy, /export, /forget
    /cancel stops whatever is going on

    I’m an automated program, not a doctor. In an emergency call your local emergency number.
about =
    Back Coach is an automated wellness coach for back acupressure. It gives no diagnosis and no medicine advice. No clinician has reviewed its texts yet, and the crisis numbers come from public lists: if one doesn’t work, call your local emergency number.
cancel-done = Stopped. Nothing you told me is lost.
cancel-nothing = Nothing is going on right now.
settings =
    <b>Settings</b>
    Your clock: { $zone }
    { $conditions ->
        [0] No conditions noted
        [one] One condition noted
       *[other] { $conditions } conditions noted
    }
settings-no-zone = not known yet
discreet-on = What I send by myself is neutral now and names nothing about your body.
discreet-off = What I send by myself names the routine again.
privacy-policy =
    <b>Privacy, version { $version }</b>

    <b>What:</b> your Telegram number, language and clock; what you tell me about your body: complaints, ratings, conditions, sessions, notes, reminders. No name, no phone number, no place.
    <b>Why:</b> only to coach you, because you agreed. Nobody reads it, it is not sold, and no model is trained with it.
    <b>How:</b> everything about your body is encrypted, with the key kept elsewhere. It is never written to a log. Telegram itself is not end-to-end encrypted with bots.
    <b>How long:</b> until you erase it. Sent messages go after 30 days, backups after 14.
    <b>Your rights:</b> /export gives you everything, /forget erases it at once, /stop silences me and lets you take your consent back. Messages already in this chat you can delete yourself.
privacy-changed = A word beside: my privacy text has a new version, { $version }. One thing is different: /stop now only makes me silent, and taking your consent back is one tap behind it. What I keep, and what for, is as before.
export-done = Here is everything I hold about you.
forget-ask = This erases everything I hold about you: profile, log, sessions, reminders. It cannot be undone. Do you want a copy first? Then send /export.
forget-yes = Erase everything
forget-no = Keep it
forget-kept = Nothing was erased.
forget-done =
    Erased. { $n ->
        [one] One row is
       *[other] { $n } rows are
    } gone:
forget-line = • { $table }: { $n }
forget-after = I no longer know anything about you but your account number, to send you this. Messages in this chat you can delete yourself. /start begins anew.
table-person = your profile
table-dialogue = our conversation
table-practice = sessions
table-entry = log entries
table-reminder = reminders
table-occurrence = reminder days
table-follow_up = questions planned
table-outbox = messages
table-consent = consents
stop-quiet = All right, I’m quiet: nothing comes by itself until you want it again. If you meant something else, it’s one tap.
stop-days = Only for some days
stop-withdraw = Take my consent back
stop-again = Begin again
stop-done = Your consent is taken back. Reminders and questions are off, and I keep nothing more. What I hold is still here; you can erase it.
menu-start = Help me with something
menu-help = Help
menu-points = Points
menu-benefits = Benefits
menu-log = Write it down
menu-progress = My progress
menu-history = My entries
menu-reminders = My reminders
menu-profile = My conditions
menu-settings = Settings
menu-timezone = My clock
menu-pause = Pause
menu-privacy = Privacy
menu-export = Export
menu-forget = Erase everything

## Other moments

outside = I’m not sure I can help with that. I know backs, necks, shoulders, tension headaches, stress, sleep and energy. What bothers you there?
other-part = That is outside what I know; I only do backs, necks, shoulders and what goes with them. If it’s swollen, hot, or you can’t use it, have it looked at.
other-part-back = Something in my back
other-part-all = That’s all
no-words = I read words best. What bothers you today?
hint-hour = There is no such time of day: hours go from 0 to 23, minutes to 59. Which one did you mean?
hint-rating = A number from 0 to 10 is perfect: 0 is nothing, 10 is the worst you can imagine.
hint-time = I need a time of day, like 8:00, 17:30 or “weekdays at 9”.
hint-buttons = I didn’t catch that. You can tap one of the buttons above, or say it in other words.
hint-consent = A yes or a no is all I need here. Your words will count once you agree.
hint-weeks = The number of the week is enough, like “20”.
hint-conditions = That one isn’t on my list, so please ask your doctor whether pressing is fine. Anything else? Tap an area, or write “none”.
command-unknown = I don’t know that command. /help shows what I can do.
tap-old = That button is from an earlier talk. Tell me what you need, or send /start.
tap-past = That question has passed.
tap-unknown = I can’t do anything with that button any more.
back-to-question = Back to my question
thing-location = Thank you, but I don’t need your place, and I haven’t kept it. If you want to tell me your clock, name your city.
thing-other = I can only read words and taps, so I can’t look at that. Tell me in words, please.
fault-sorry = Something went wrong on my side, and I’m sorry. Nothing you told me is lost. Please try that once more.
group-private = I only talk about backs in private, so that nobody else reads along. Tap here:
group-button = Open our private chat
talk-greeting = Hello. What can I do for you today? Tell me what bothers you, or tap /start.
talk-thanks = You’re welcome. Take care of that back.
talk-yes = Good. What would you like help with?
talk-no = All right. I’m here when you want me.
talk-how_are_you = I’m a program, so always the same. How is your back?
talk-who_are_you = I’m Back Coach, an automated program. I suggest back acupressure, guide you through it and keep track of what helps. I’m not a doctor.
talk-does_it_work = { benefit-honest-answer }
talk-bye = All right. See you.
talk-praise = That’s good to hear.
talk-complaint_about_coach = I’m sorry that wasn’t helpful. Tell me what you need in your own words, and I’ll try again.

## What Telegram shows before the first message

about-short = A calm coach for back acupressure: short routines, a guided timer, reminders. Not a doctor.
about-description =
    I help with a stiff back, neck and shoulders, tension headaches, stress and sleep: I suggest a short acupressure routine, show the points, guide you with a timer and keep track of what helps.

    I’m an automated wellness coach, not a doctor. What you tell me is stored encrypted.
command-start = Get help with something
command-points = Look at the points
command-benefits = What it may do, and how sure that is
command-routines = All routines
command-log = Write down how it is
command-history = Your last entries
command-progress = How it is going
command-remind = Set a reminder
command-reminders = Your reminders
command-profile = Your conditions
command-settings = Settings
command-pause = Keep quiet for some days
command-quiet = Set your quiet hours
command-privacy = What is stored
command-export = Get all your data
command-forget = Erase everything
command-stop = Be quiet
command-cancel = Stop what is going on
command-help = What I can do
