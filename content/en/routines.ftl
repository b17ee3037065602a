# Routines: name, why it fits, honest evidence, position, aftercare, pace, when to see someone.

routine-P01-name = Low back ease
routine-P01-why = Gentle warmth and pressure on the muscles beside your lower spine, for comfort while a new ache settles and you keep moving.
routine-P01-short = warmth for the muscles beside the lower spine
routine-P01-evidence = In 25 massage trials for low back pain, pain eased for a short time, but the studies were weak. Most new aches ease within 6 weeks on their own. The hand points are tradition.
routine-P01-position-desk = Sit or stand, whichever feels easier.
routine-P01-position-standard = Stand with your hands behind your back.
routine-P01-position-long = Lie on your side, a pillow between your knees, or face down with a pillow under your belly.
routine-P01-care = Walk for 5 minutes, drink something, lift nothing heavy for an hour. Then carry on with your day as usual.
routine-P01-pace = Days 1–3: the short version twice a day, light, plus short walks. Weeks 1–2: standard once a day. From week 3: three times a week, or stop when you feel better.
routine-P01-stop = Worse, or not clearly better after 2 weeks? 8 or more for 3 days? Too sore to sleep or walk? See a doctor or physiotherapist.

routine-P02-name = Low back programme
routine-P02-why = A six-week block for a back that has hurt for over 3 months, beside moving and the care you already have.
routine-P02-short = a six-week block for a long-standing back
routine-P02-evidence = In a trial with 67 adults, 6 weeks of pressing points off the back lowered pain by 35–36%, more than usual care. Ours is an adaptation. Lasting pain also tends to ease somewhat by itself.
routine-P02-position-desk = Sit or stand, whichever feels easier.
routine-P02-position-standard = Stand with your back to a wall, knees soft. You need a soft ball; two in a sock for one step.
routine-P02-position-long = Lie face down or on your side. You need a partner.
routine-P02-care = Move easily for 5 minutes and stay with your exercise plan.
routine-P02-pace = Week 1: short, daily. Week 2: standard every other day. Weeks 3–6: standard daily or long twice a week, 15 s more per point each week, at most 180 s. After that: twice a week.
routine-P02-stop = No real change after 6 weeks, or clearly worse over 2 weeks: talk to a doctor or physiotherapist.

routine-P03-name = Desk shoulders and upper back
routine-P03-why = It goes to the muscles between neck, shoulders and shoulder blades, where long sitting often leaves you tight.
routine-P03-short = loosens where long sitting gets tight
routine-P03-evidence = There are many massage studies for neck and back pain, but most are weak. The choice of these points is tradition.
routine-P03-position-desk = Sit with both feet flat on the floor.
routine-P03-position-standard = Stand at a wall with a soft ball; two balls in a sock for one step.
routine-P03-position-long = Sit and lean on a table, or lie face down if that is easy. You need a partner.
routine-P03-care = Roll your shoulders 10 times and look into the distance for 20 seconds.
routine-P03-pace = Week 1: the short version twice a day. Weeks 2–4: short daily, standard three times a week. At the desk, squeeze your shoulder blades together twice an hour.
routine-P03-stop = No change after 2 weeks, or pain, tingling or weakness in an arm at any time: have it looked at.

routine-P04-name = Stiff neck, gentle
routine-P04-why = Light pressure around neck and shoulders for an ordinary stiff neck after a bad pillow or long screen time.
routine-P04-short = light work around neck and shoulders
routine-P04-evidence = A review of 33 massage trials for neck pain (1,994 people) found bias in most of them. For acupressure and a new stiff neck there are only case reports, nothing to compare with.
routine-P04-position-desk = Sit with your back supported, chin tucked in a little.
routine-P04-position-standard = Sit with your back supported, chin tucked in a little.
routine-P04-position-long = Sit with your back supported, chin tucked in a little. Your partner works on the shoulders more than the neck.
routine-P04-care = Turn your head slowly, only as far as is easy, 5 times to each side. Warmth is fine.
routine-P04-pace = Days 1–3: the short version, light, three times a day. Days 4–14: standard once a day. Never twist the head, never use a massage gun on the neck.
routine-P04-stop = Dizzy, seeing double, slurred speech or a new kind of neck pain: stop and get emergency help. Not better after 2 weeks: see a doctor.

routine-P05-name = Tension headache ease
routine-P05-why = Light pressure at the base of the skull, brow and shoulders, for a mild headache like a tight band.
routine-P05-short = light pressure at skull, brow and shoulders
routine-P05-evidence = In one small trial (28 people with chronic headache), acupressure did better than muscle relaxants after a month. UK guidance speaks of needles for this headache, not of pressing.
routine-P05-position-desk = Sit comfortably, in dim light if you can.
routine-P05-position-standard = Sit or lie on your back in a dim room.
routine-P05-position-long = Sit and lean on a table in a dim room; lie back for the last steps. You need a partner.
routine-P05-care = Drink some water, rest for 10 minutes and note the headache day in your log.
routine-P05-pace = At the first sign: the short version. Still there after 20 minutes: standard, once. Not more than once a day.
routine-P05-stop = Over 2 headache days a week for 4 weeks, or painkillers on 10 or more days a month: see a doctor. A sudden, very bad headache is an emergency.

routine-P06-name = Between migraines
routine-P06-why = A calm set for the days between attacks. It is not meant for an attack.
routine-P06-short = calm, for the days between attacks
routine-P06-evidence = Added to a migraine medicine, acupressure did not lower pain or attacks (98 people). Pressing PC 6 against nausea was tried in one early study with 40 women.
routine-P06-position-desk = Sit or lie down in dim light.
routine-P06-position-standard = Sit or lie down in dim light.
routine-P06-position-long = Sit and lean on a table in dim light; lie back for the last steps. You need a partner.
routine-P06-care = Note your sleep, meals and stress. No screens for 20 minutes.
routine-P06-pace = Three times a week for 8 weeks, with a headache diary; stop if nothing changes. Keep taking what your doctor prescribed. During an attack: only light pressure on PC 6.
routine-P06-stop = More attacks, a new pattern, or no change after 8 weeks: see a doctor.

routine-P07-name = Stress wind-down
routine-P07-why = Calm points and slow breathing, to slow down in the middle of a tense day.
routine-P07-short = calm points and slow breathing
routine-P07-evidence = Low for everyday stress. Somewhat better for nerves before an operation: in 5 trials pressing points such as HT 7 and the brow did more than sham pressing.
routine-P07-position-desk = Sit with both feet on the floor.
routine-P07-position-standard = Sit with both feet on the floor.
routine-P07-position-long = Sit and lean on a table. You need a partner, and only if you want to be touched today.
routine-P07-care = Sit quietly for two minutes, then write one line about what helped.
routine-P07-pace = Twice a day for 2 weeks, then whenever you need it.
routine-P07-stop = Worry on most days for 2 weeks, or trouble with sleep or work because of it: talk to a doctor or a talking therapist.

routine-P08-name = Bedtime quiet
routine-P08-why = Light, slow pressure with nothing stirring in it, for the last 20 minutes of the evening.
routine-P08-short = light and slow, for the end of the evening
routine-P08-evidence = In 7 trials (385 people) a sleep score improved by about 3.4 points more than with sham pressing, mostly hand, head and ankle points. An older review saw little difference. The back part is ours.
routine-P08-position-desk = In bed or in a chair, lights low.
routine-P08-position-standard = In bed or in a chair, lights low.
routine-P08-position-long = In bed on your side, lights low; roll onto your back for the last steps. You need a partner.
routine-P08-care = Stay in bed, lights out. Still awake after 20 minutes? Get up for a short while.
routine-P08-pace = Five evenings a week for 4 weeks, at the same time, with a short sleep log. Not when you have had both a sleeping pill and alcohol.
routine-P08-stop = Poor sleep on 3 nights a week for 3 months, pauses in breathing or choking at night, or dozing off by day: see a doctor.

routine-P09-name = Wake-up set
routine-P09-why = Brisk rubbing and pressing to feel more awake without caffeine. Not after 18:00.
routine-P09-short = brisk, to feel more awake
routine-P09-evidence = Of 288 breast cancer survivors, 66.2% (relaxing set) and 60.9% (stimulating set) had normal tiredness levels after 6 weeks, 31.3% with usual care. Other points than these; these are tradition.
routine-P09-position-desk = Stand, or sit upright.
routine-P09-position-standard = Stand, or sit upright.
routine-P09-position-long = Sit upright or lie face down if that is easy. You need a partner.
routine-P09-care = Walk for 5–10 minutes in daylight, drink water, have breakfast.
routine-P09-pace = Mornings, 5 days a week for 6 weeks. Brisk, but never painful.
routine-P09-stop = Tired for over 4 weeks, or tired with weight loss, fever, bleeding or breathlessness: see a doctor.

routine-P10-name = Posture reset
routine-P10-why = It loosens the muscles around your shoulder blades, so that sitting tall and moving may feel easier.
routine-P10-short = loosens the muscles around the shoulder blades
routine-P10-evidence = Indirect. In 60 women, 6 weeks of hands-on therapy plus exercise did a little better than exercise alone. Exercise did most of the work; acupressure alone was not tested.
routine-P10-position-desk = Sit with both feet flat on the floor.
routine-P10-position-standard = Stand at a wall with a soft ball; two balls in a sock for two steps.
routine-P10-position-long = Sit and lean on a table, or lie face down if that is easy. You need a partner.
routine-P10-care = 10 wall slides, a few chin nods, then work standing for 5 minutes.
routine-P10-pace = The short version daily for 6 weeks, plus two strength sessions a week (rows, wall slides). Change position every 30–45 minutes.
routine-P10-stop = No benefit after 6 weeks, or pain of 5 or more: see a physiotherapist or doctor.

routine-P11-name = After long sitting
routine-P11-why = Warm hands on the low back, then movement, after hours on a chair or on the road.
routine-P11-short = warm hands, then movement
routine-P11-evidence = In small lab studies blood flow rose for a short time at the pressed spot. No study shows better circulation as a health result. Walking matters more.
routine-P11-position-desk = Stand up for this one.
routine-P11-position-standard = Stand; sit down for the calf step.
routine-P11-position-long = Lie face down or on your side. You need a partner.
routine-P11-care = Walk for 3 minutes, do 20 heel raises and drink something.
routine-P11-pace = The short version after each hour of sitting, up to 6 times a day; standard once a day. On a flight, walking and moving your ankles matter more than points.
routine-P11-stop = One leg swollen, hot or painful: do not press it, have it checked today. With chest pain or short breath it is an emergency.

routine-P12-name = After-sport recovery
routine-P12-why = Light to moderate pressure for comfort in the hours after training.
routine-P12-short = comfort in the hours after training
routine-P12-evidence = In 29 sports massage studies (1,012 people), soreness and flexibility improved a little. Strength, sprint, jump, endurance and tiredness did not.
routine-P12-position-desk = Sit or stand, whichever feels easier.
routine-P12-position-standard = Stand at a wall with a soft ball; sit down for the calf step.
routine-P12-position-long = Lie face down or on your side. You need a partner.
routine-P12-care = A slow walk to cool down, water, something with protein, and a good night’s sleep.
routine-P12-pace = 2–24 hours after exercise, at most once a day, never before a competition. Light in week 1. Not on an injury under 72 hours old; no ball on sore, swollen muscle.
routine-P12-stop = Swelling, a bruise that spreads, or you cannot use the limb: have it checked first. No benefit after 6 weeks: see a professional.

routine-P13-name = Weekly well-being
routine-P13-why = A calm all-round set: a few quiet minutes of touch and breathing, once a week or in short form more often.
routine-P13-short = a few quiet minutes, all round
routine-P13-evidence = Indirect. All 10 studies in a review of self-acupressure reported benefits, of moderate quality at best. It is hard to tell them from attention and rest.
routine-P13-position-desk = Sit comfortably.
routine-P13-position-standard = Sit comfortably; stand up for the low back if that is easier.
routine-P13-position-long = Lie face down or on your side. You need a partner.
routine-P13-care = Stay quiet for 5 minutes and drink some water.
routine-P13-pace = Weeks 1–2: the short version on 3 days. From week 3: standard twice a week, and long once a week if somebody is willing to help.
routine-P13-stop = If you feel low or unwell on most days for 2 weeks, talk to a doctor.

routine-P14-name = Cold-season ritual (tradition only)
routine-P14-why = A comfort ritual for cold months. Traditional: it gives no protection from infections and does nothing against one.
routine-P14-short = a cold-season ritual, tradition only
routine-P14-evidence = Tradition only. Some blood markers changed after massage in healthy people; that is not the same as fewer colds. Vaccines, hand washing and sleep are what matters.
routine-P14-position-desk = Sit in a warm room.
routine-P14-position-standard = Stand at a wall in a warm room with soft balls; sit for the rest.
routine-P14-position-long = Sit and lean on a table, or lie down, in a warm room. You need a partner.
routine-P14-care = Keep warm and drink something warm.
routine-P14-pace = 2–3 times a week, with no target. Stop while you are ill.
routine-P14-stop = Fever or feeling ill: no pressing; rest and drink. See a doctor if you feel very ill or it does not pass.

routine-P15-name = Gentle comfort in pregnancy
routine-P15-why = Light touch only, without any of the points that tradition avoids in pregnancy.
routine-P15-short = light touch, pregnancy-friendly
routine-P15-evidence = Traditional comfort only. A review found no objective harm from needling the avoided points (15 trials, 823 women). I leave them out all the same.
routine-P15-position-desk = Sit comfortably, your back supported.
routine-P15-position-standard = Sit, or lie on your side with pillows under head and belly and between the knees. Never face down.
routine-P15-position-long = Lie on your side with pillows. Never face down; from week 20 on not flat on your back. Partner: light palms only.
routine-P15-care = Change sides slowly, sit for 2 minutes, drink something.
routine-P15-pace = Always light, 2–3 out of 10, at most once a day, never stronger over time. Weeks 1–13: the short version only, and ask your midwife first.
routine-P15-stop = Strong headache, vision trouble, swelling, bleeding, leaking fluid, regular cramps, fever or fewer kicks: stop and call your maternity unit now.

routine-P16-name = No-reach set
routine-P16-why = Hand, wrist and head points you can reach sitting or in bed, without touching your back.
routine-P16-short = hands, wrists and head, no reaching
routine-P16-evidence = Tradition: these points are far from the back. One trial with 67 adults used points off the back: pain fell more than with usual care after 6 weeks. Its set was not this one.
routine-P16-position-desk = Sit or stay in bed; rest your arm on a pillow.
routine-P16-position-standard = Sit or stay in bed; rest your arm on a pillow.
routine-P16-position-long = Sit or stay in bed; rest your arm on a pillow. You need a helper for three steps.
routine-P16-care = Rest your hand and stretch your fingers.
routine-P16-pace = The short version daily, standard three times a week. With one hand: press the hand point against a table edge or an armrest.
routine-P16-stop = No change after 4 weeks: ask a doctor or physiotherapist.
