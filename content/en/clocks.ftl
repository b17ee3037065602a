### The person’s clock: asked, compared, moved with on a journey.

zone-ask-time = What time is it on your phone right now? Write it like 14:05, or tap or name your city.
zone-by-city = Another city
zone-odd-time = Hm, no clock in the world shows that right now.
zone-which = Which of these is your clock?
zone-other = Another city
zone-ask-city = Which city are you in, or a big one near you? A shared location works too; I keep only the clock, not the place.
zone-kept = { $zone } it is. Your clock should show { $now }.
zone-moved = { $zone } it is. Your clock should show { $now }. Your reminders keep their times of day, now by this clock.
zone-back = Back to { $city } time
hint-clock = I need the time on your phone, like 14:05, or a city that shares your clock.
hint-city = I don’t know that place. Try a bigger city nearby, or a zone like Europe/Berlin.
place-in = { $city }, { $land }

## /timezone
zone-compare = I go by { $zone } time, where it is <b>{ $now }</b>. Your phone shows <b>{ $phone }</b>. Is that the same?
zone-phone-otherwise = the time at the top of its screen
zone-same = Yes, the same
zone-not-same = No, change it
zone-unchanged = Then all stays as it is.

## A journey
zone-fits = Yes, { $now } is what I have too, { $zone } time.
zone-same-there = The clock in { $place } shows { $now }, the same as I have for you. Nothing to change.
zone-offer = It’s { $there } in { $place }. Shall I go by that clock from now on? Your reminders keep their times of day.
zone-offer-until = It’s { $there } in { $place }. Shall I go by that clock until { $day }? Your reminders keep their times of day, and that day I’ll ask whether you are back.
zone-then = Until then I go by { $city } time. I’ll ask you { $day } whether to go by { $there } time. If you are there already, tap.
zone-now = { $city } time now
zone-day-come = You wanted to be in { $place } by now. Shall I go by the clock there? Your reminders keep their times of day.
zone-offer-which = Which of these is your clock now? Your reminders keep their times of day.
zone-use = { $city } time
zone-stay = Stay with { $city }
zone-not-now = Not now
zone-doubt = It’s the middle of the night in { $zone }, again. Are you in another place, or is it just late?
zone-elsewhere = In another place
zone-just-late = Just late
