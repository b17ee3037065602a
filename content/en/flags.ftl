# What the coach says when something needs help other than a routine.
# The meaning of each message is fixed by the safety rules: change words with care, never the advice.

flag-next = I hope you were seen. How are you?
flag-next-soon = Could you arrange a visit? How are you now?

flag-RF01-name = squeezed nerves at the base of the spine
flag-RF01-message =
    Please stop here. This needs help now, not pressure points. Numb between the legs, new trouble peeing or pooing, or weakness in both legs, together with back or leg pain: nerves at the base of the spine may be squeezed.

    Call <b>{ $emergency }</b> or go to an emergency department now, even if it feels small or embarrassing.

    Do not wait for an appointment. Do not drive yourself. Do not press or stretch your back.
flag-RF01-message-other =
    This person needs help now, not pressure points. Numb between the legs, new trouble peeing or pooing, or weakness in both legs, together with back or leg pain: nerves at the base of the spine may be squeezed.

    Call <b>{ $emergency }</b> or take them to an emergency department now, even if it feels embarrassing to them.

    Do not wait for an appointment. They must not drive. Nobody should press or stretch their back.
flag-RF01-next = { flag-next }
flag-RF01-info = Nerves at the base of the spine (doctors say “cauda equina”) can get squeezed. Signs: numb between the legs, new trouble peeing or pooing, new sexual numbness, or pain, numbness or weakness in both legs. A change in the last 2 weeks counts as new. It is rare, but hours matter: it needs an emergency department.
flag-RF01-why = Trouble with feeling between the legs, with peeing or with both legs can mean squeezed nerves, and then hours matter.

flag-RF02-name = a hard fall or crash
flag-RF02-message =
    After a hard fall or crash with neck or back pain, the spine must be checked before anyone presses on it. Keep still. Do not twist your neck.

    Call <b>{ $emergency }</b> and tell them about the injury.

    If your neck hurts in the middle, or you feel numb or weak, do not sit up or walk around.
flag-RF02-message-other =
    After a hard fall or crash with neck or back pain, the spine must be checked before anyone presses on it. Keep this person still. Do not let them twist their neck.

    Call <b>{ $emergency }</b> and tell them about the injury.

    If their neck hurts in the middle, or they feel numb or weak, they must not sit up or walk around.
flag-RF02-next = { flag-next }
flag-RF02-info = A crash, a fall from a height, a dive or a hard hit in sport can break a bone of the spine. Signs: neck or back pain afterwards, pain in the middle of the neck, numbness or weakness. Then the person keeps still and calls for emergency help.
flag-RF02-why = After a hard fall or crash a bone of the spine may be broken, and pressing could do harm.

flag-RF03-name = new weakness or spreading numbness
flag-RF03-message =
    New weakness or spreading numbness with neck or back pain needs to be seen right away.

    Go to an emergency department or call <b>{ $emergency }</b>.

    Please do no pressing and no stretching until a doctor has looked at it.
flag-RF03-message-other =
    New weakness or spreading numbness with neck or back pain needs to be seen right away.

    Take this person to an emergency department or call <b>{ $emergency }</b>.

    Please no pressing and no stretching until a doctor has looked at it.
flag-RF03-next = { flag-next }
flag-RF03-info = A nerve or the spinal cord can be under pressure that is getting worse. Signs: a foot that drags, a hand that drops things, weak arms or legs, numbness that spreads over hours or days. That needs an emergency department. A slight tingle that stays the same is less urgent, but show it to a doctor.
flag-RF03-why = New weakness or spreading numbness can mean a nerve under pressure, and that should be seen right away.

flag-RF04-name = slow trouble with hands or walking from the neck
flag-RF04-message =
    Clumsy hands or unsteady walking together with neck trouble should be checked by a doctor today or tomorrow. The spinal cord in the neck may be involved. No pressure on your neck until then.

    If it gets worse suddenly, or you lose control of your bladder, call <b>{ $emergency }</b>.
flag-RF04-message-other =
    Clumsy hands or unsteady walking together with neck trouble should be checked by a doctor today or tomorrow. The spinal cord in the neck may be involved. Nobody should press on their neck until then.

    If it gets worse suddenly, or they lose control of their bladder, call <b>{ $emergency }</b>.
flag-RF04-next = { flag-next }
flag-RF04-info = Over weeks or months, the spinal cord in the neck can come under pressure. Signs: fumbling with keys or buttons, unsteady or stiff legs, electric shocks when the neck bends. A doctor should look at it today or tomorrow. Sudden change or bladder trouble is an emergency.
flag-RF04-why = Clumsy hands or unsteady legs with a stiff neck can come from the spinal cord, and then the neck must not be pressed.

flag-RF05-name = sudden severe pain in back, tummy or chest
flag-RF05-message =
    Sudden, very strong pain in the back, tummy or chest is an emergency, above all if you feel faint or cold and sweaty.

    Call <b>{ $emergency }</b> now and say “sudden severe back pain”, or where it hurts.

    Lie still. Do not eat or drink. Do not press or massage.
flag-RF05-message-other =
    Sudden, very strong pain in the back, tummy or chest is an emergency, above all if the person feels faint or is cold and sweaty.

    Call <b>{ $emergency }</b> now and say “sudden severe back pain”, or where it hurts.

    Let them lie still. No food, no drink. Nobody should press or massage.
flag-RF05-next = { flag-next }
flag-RF05-info = The big blood vessel from the heart can tear or burst. Signs: sudden ripping or very strong pain in back, tummy or chest, a pulsing in the tummy, fainting, cold sweat. Somebody with a known widening of that vessel and any new pain should call at once.
flag-RF05-why = Sudden, very strong pain can come from the big blood vessel, and then minutes matter.

flag-RF06-name = possible heart trouble
flag-RF06-message =
    A tight chest, or pain in the upper back, arm or jaw with sweating, short breath or feeling sick, can be the heart.

    Call <b>{ $emergency }</b> now and do what the person on the phone tells you, also about aspirin.

    Sit down and rest. If a doctor gave you a heart spray, use it as you were told. Unlock the door. This is not the time for pressure points.
flag-RF06-message-other =
    A tight chest, or pain in the upper back, arm or jaw with sweating, short breath or feeling sick, can be the heart.

    Call <b>{ $emergency }</b> now and do what the person on the phone tells you, also about aspirin.

    Let them sit down and rest. If a doctor gave them a heart spray, they use it as they were told. Unlock the door. This is not the time for pressure points.
flag-RF06-next = { flag-next }
flag-RF06-info = A heart attack does not always feel like strong chest pain. Signs: pressure or tightness in the chest, pain in arm, jaw or upper back, sweating, short breath, feeling sick or faint, pain that comes with effort. In women, older people and people with diabetes it can feel like back or stomach trouble. Call for emergency help at once.
flag-RF06-why = Pain in the upper back, shoulder or jaw can come from the heart, and then every minute counts.

flag-RF07-name = trouble breathing with sharp pain
flag-RF07-message =
    Trouble breathing with sharp pain, or coughing up blood, needs an ambulance.

    Call <b>{ $emergency }</b> now.

    Sit upright and keep still. Do not walk to the hospital. Do not let anyone massage your leg or back.
flag-RF07-message-other =
    Trouble breathing with sharp pain, or coughing up blood, needs an ambulance.

    Call <b>{ $emergency }</b> now.

    Let them sit upright and keep still. They must not walk to the hospital. Nobody should massage their leg or back.
flag-RF07-next = { flag-next }
flag-RF07-info = A blood clot can travel to the lung, or a lung can collapse. Signs: sharp pain when breathing in, short breath, coughing up blood, collapse, or breathing trouble with a swollen calf after an operation, a long trip or in pregnancy. Call for an ambulance at once.
flag-RF07-why = Breathing trouble with sharp pain can mean a clot in the lung, and that needs an ambulance.

flag-RF08-name = a sudden, full-force headache
flag-RF08-message =
    A headache that hits full force in a moment must be checked as an emergency, even if it eases again.

    Call <b>{ $emergency }</b> now and say “sudden severe headache”.

    Lie down. Do not take aspirin. Do not press your neck.
flag-RF08-message-other =
    A headache that hits full force in a moment must be checked as an emergency, even if it eases again.

    Call <b>{ $emergency }</b> now and say “sudden severe headache”.

    Let them lie down. No aspirin. Nobody should press their neck.
flag-RF08-next = { flag-next }
flag-RF08-info = A headache that is at its worst within a minute, or the worst ever, can come from bleeding around the brain. It may strike during effort, on the toilet or from nowhere. It needs an emergency check even if it gets better. A usual headache that builds up slowly is another matter.
flag-RF08-why = A headache that is at its worst within a minute can come from bleeding, and that needs an emergency check.

flag-RF09-name = signs of a stroke
flag-RF09-message =
    These can be signs of a stroke. Think FAST: Face, Arms, Speech, Time.

    Call <b>{ $emergency }</b> now, even if the signs have gone away.

    Note the time it started. Do not eat, drink, drive or press anything.
flag-RF09-message-other =
    These can be signs of a stroke. Think FAST: Face, Arms, Speech, Time.

    Call <b>{ $emergency }</b> now, even if the signs have gone away.

    Note the time it started. The person must not eat, drink or drive, and nobody should press anything.
flag-RF09-next = { flag-next }
flag-RF09-info = In a stroke, a part of the brain gets no blood. Signs: one side of the face hangs, one arm or leg is weak, speech is slurred or odd, sight or balance is suddenly lost, sudden confusion. Call for emergency help at once, even if it passes after minutes.
flag-RF09-why = Sudden weakness, odd speech or lost sight can be a stroke, and quick help matters.

flag-RF10-name = fever with a stiff neck, rash or confusion
flag-RF10-message =
    Fever with a stiff neck, a rash that does not fade under a glass, or confusion is an emergency.

    Call <b>{ $emergency }</b> now.

    Do not wait for a rash to come. Do not press the neck.
flag-RF10-message-other =
    Fever with a stiff neck, a rash that does not fade under a glass, or confusion is an emergency.

    Call <b>{ $emergency }</b> for this person now.

    Do not wait for a rash to come. Nobody should press their neck.
flag-RF10-next = { flag-next }
flag-RF10-info = Meningitis and sepsis are dangerous infections. Signs: fever with a stiff neck or bad headache, a rash that does not fade when you press a glass on it, confusion, sleepiness, fast breathing, cold or blotchy skin. Call for emergency help; do not wait for the rash.
flag-RF10-why = Fever with a stiff neck or confusion can be a dangerous infection, and then I must not coach.

flag-RF11-name = a blow to the head
flag-RF11-message =
    After a blow to the head these signs are an emergency: vomiting, a worse headache, sleepiness, confusion, a fit, fluid or blood from nose or ear. So is any blow if you take blood thinners or are over 65.

    Call <b>{ $emergency }</b> or go to an emergency department.

    No pressure on head or neck.
flag-RF11-message-other =
    After a blow to the head these signs are an emergency: vomiting, a worse headache, sleepiness, confusion, a fit, fluid or blood from nose or ear. So is any blow if the person takes blood thinners or is over 65.

    Call <b>{ $emergency }</b> or take them to an emergency department.

    No pressure on head or neck.
flag-RF11-next = { flag-next }
flag-RF11-info = After a blow to the head, bleeding inside the skull may show late. Signs: being knocked out, a headache that gets worse, vomiting, confusion, sleepiness, a fit, blood or clear fluid from nose or ear. With blood thinners, or over 65, any blow should be checked.
flag-RF11-why = After a blow to the head, bleeding may show late, so it must be checked before any pressing.

flag-RF12-name = a possible tear in a neck artery
flag-RF12-message =
    New neck pain with dizziness, double vision, slurred speech or a drooping eyelid can mean a tear in a neck artery.

    Call <b>{ $emergency }</b> now.

    Keep your head still. Do not press, stretch or crack your neck, and do not use a massage gun.
flag-RF12-message-other =
    New neck pain with dizziness, double vision, slurred speech or a drooping eyelid can mean a tear in a neck artery.

    Call <b>{ $emergency }</b> now.

    Let the person keep their head still. Nobody should press, stretch or crack their neck, and no massage gun.
flag-RF12-next = { flag-next }
flag-RF12-info = An artery in the neck can tear, and that can lead to a stroke. Signs: new one-sided neck or head pain unlike any before, with dizziness, double vision, slurred speech, a numb face, trouble swallowing, unsteadiness, a drooping eyelid or a small pupil. It can follow a jolt, a massage or a neck crack, even days later.
flag-RF12-why = New neck pain with dizziness or vision trouble can be a torn artery, and pressing would be dangerous.

flag-RF13-name = a new or changed headache
flag-RF13-message =
    A new or clearly changed headache should be checked today.

    Call <b>{ $urgent }</b> today; your own doctor is fine too. If it is sudden and severe, or comes with confusion, weakness or loss of sight, call <b>{ $emergency }</b>.
flag-RF13-message-other =
    A new or clearly changed headache should be checked today.

    Call <b>{ $urgent }</b> for this person today; their own doctor is fine too. If it is sudden and severe, or comes with confusion, weakness or loss of sight, call <b>{ $emergency }</b>.
flag-RF13-next = { flag-next }
flag-RF13-info = Most headaches are harmless. Signs that a doctor should look: a new kind of headache, worse lying down, in the morning or when coughing, getting worse over days, with vomiting, first after 50, with past cancer or weak immunity, in pregnancy or after birth.
flag-RF13-why = A new or changed headache can have a cause that a doctor should look for first.

flag-RF14-name = an inflamed temple artery
flag-RF14-message =
    From age 50 on, a new headache with a sore scalp, jaw pain when chewing or stiff shoulders needs a doctor today. It can put your sight at risk.

    Call <b>{ $urgent }</b> today. If your sight has changed in any way, go to an emergency department now or call <b>{ $emergency }</b>.
flag-RF14-message-other =
    From age 50 on, a new headache with a sore scalp, jaw pain when chewing or stiff shoulders needs a doctor today. It can put a person’s sight at risk.

    Call <b>{ $urgent }</b> today. If their sight has changed in any way, take them to an emergency department now or call <b>{ $emergency }</b>.
flag-RF14-next = { flag-next }
flag-RF14-info = An artery at the temple can become inflamed, mostly after 50. Signs: a new headache with a sore scalp, jaw pain when chewing, stiff shoulders or hips, changed sight. It can cost sight within days, so a doctor should see it the same day; changed sight is an emergency.
flag-RF14-why = After 50, a new headache with a sore scalp or jaw can put sight at risk.

flag-RF15-name = high blood pressure in pregnancy
flag-RF15-message =
    In pregnancy or soon after birth, please call your maternity unit now about a strong headache, changed sight, pain under the ribs or sudden swelling. They are open day and night.

    If you have a fit, severe pain or bleeding, call <b>{ $emergency }</b>.

    No pressure points until they have checked you.
flag-RF15-message-other =
    In pregnancy or soon after birth, please call her maternity unit now about a strong headache, changed sight, pain under the ribs or sudden swelling. They are open day and night.

    If she has a fit, severe pain or bleeding, call <b>{ $emergency }</b>.

    No pressure points until they have checked her.
flag-RF15-next = { flag-next }
flag-RF15-info = Pre-eclampsia is high blood pressure in pregnancy, from week 20 to 6 weeks after birth. Signs: strong headache, blurred sight or flashing lights, pain under the ribs, sudden swelling of face or hands, vomiting. It can turn dangerous fast: call the maternity unit at once. A fit, collapse or severe pain is an emergency.
flag-RF15-why = In pregnancy these signs can mean dangerous blood pressure, and the maternity unit should know at once.

flag-RF16-name = a warning sign in pregnancy
flag-RF16-message =
    Please call your maternity unit now and tell them what you feel.

    If you can’t reach them, call <b>{ $urgent }</b>. If you bleed heavily, feel faint or have severe pain, call <b>{ $emergency }</b>.

    Please do not press your lower back, belly, hands or ankles.
flag-RF16-message-other =
    Please call her maternity unit now and tell them what she feels.

    If you can’t reach them, call <b>{ $urgent }</b>. If she bleeds heavily, feels faint or has severe pain, call <b>{ $emergency }</b>.

    Please do not press her lower back, belly, hands or ankles.
flag-RF16-next = { flag-next }
flag-RF16-info = Some signs in pregnancy need a call at once: bleeding, leaking fluid, regular cramps or back pain in waves before week 37, fewer movements of the baby, fever. Heavy bleeding, collapse, or low belly pain on one side with shoulder-tip pain or faintness is an emergency.
flag-RF16-why = Bleeding, fluid, regular cramps or fewer kicks need the maternity unit, not pressure points.

flag-RF17-name = a kidney infection or stone
flag-RF17-message =
    Pain in the back or side with fever, shivers, burning or blood in the urine can be a kidney infection or a stone. It needs a doctor today.

    Call <b>{ $urgent }</b> or go to urgent care. If you get confused or very drowsy, or have not passed urine all day, call <b>{ $emergency }</b>.

    Do not press over the kidneys.
flag-RF17-message-other =
    Pain in the back or side with fever, shivers, burning or blood in the urine can be a kidney infection or a stone. This person needs a doctor today.

    Call <b>{ $urgent }</b> or take them to urgent care. If they get confused or very drowsy, or have not passed urine all day, call <b>{ $emergency }</b>.

    Nobody should press over the kidneys.
flag-RF17-next = { flag-next }
flag-RF17-info = A kidney infection or stone can feel like back pain. Signs: pain in the side with fever or shivers, burning or bloody urine, vomiting, very little urine. It needs a doctor the same day. Confusion, drowsiness or no urine all day is an emergency.
flag-RF17-why = Side or back pain with fever or urine trouble can be the kidneys, and those need a doctor.

flag-RF18-name = a possible infection in the spine
flag-RF18-message =
    Back pain with fever must be looked at today. That is even more so after an infection or an injection, or with weak immunity.

    Call <b>{ $urgent }</b> today; your own doctor is fine too. Go to an emergency department, or call <b>{ $emergency }</b>, if you feel very ill or weak, or cannot pee.

    No pressing until then.
flag-RF18-message-other =
    Back pain with fever must be looked at today. That is even more so after an infection or an injection, or with weak immunity.

    Call <b>{ $urgent }</b> today; their own doctor is fine too. Take them to an emergency department, or call <b>{ $emergency }</b>, if they feel very ill or weak, or cannot pee.

    No pressing until then.
flag-RF18-next = { flag-next }
flag-RF18-info = An infection in the spine is rare, but it harms bone and nerves. Signs: back pain with fever or night sweats, steady pain that is worse lying down, a recent infection, injection, operation or dialysis, weak immunity. A doctor should see it the same day; weakness or bladder trouble is an emergency.
flag-RF18-why = Back pain with fever can be an infection, and then pressing is wrong and a doctor is needed today.

flag-RF19-name = back pain that a doctor should explain
flag-RF19-message =
    Some back pain should be seen by a doctor this week: with a past cancer, with weight loss you cannot explain, or when it stays the same day and night. Call sooner if it gets worse.

    New weakness, numbness or bladder trouble is an emergency: call <b>{ $emergency }</b>.
flag-RF19-message-other =
    Some back pain should be seen by a doctor this week: with a past cancer, with weight loss nobody can explain, or when it stays the same day and night. Call sooner if it gets worse.

    New weakness, numbness or bladder trouble is an emergency: call <b>{ $emergency }</b>.
flag-RF19-next = { flag-next-soon }
flag-RF19-info = Rarely, back pain comes from a cancer that has spread to the spine. Signs: a past cancer with new spine pain, weight loss without a reason, night pain in every position, one tender spot on a bone, feeling unwell. A doctor should look within days. Weakness or bladder trouble is an emergency.
flag-RF19-why = With a past cancer or weight loss without a reason, a doctor should look for the cause first.

flag-RF20-name = a bone that may have given way
flag-RF20-message =
    A new, sudden back pain with weak bones should be checked today. A bone may have given way.

    Call <b>{ $urgent }</b> today; your own doctor is fine too.

    Please no pressing, no massage, no ball. If you cannot feel or move your legs properly, call <b>{ $emergency }</b>.
flag-RF20-message-other =
    A new, sudden back pain with weak bones should be checked today. A bone may have given way.

    Call <b>{ $urgent }</b> today; their own doctor is fine too.

    Please no pressing, no massage, no ball. If they cannot feel or move their legs properly, call <b>{ $emergency }</b>.
flag-RF20-next = { flag-next }
flag-RF20-info = Weak bones can break from a small fall, a cough or a lift. Signs: sudden back pain after 65, after menopause, with long use of steroids, osteoporosis, cancer or years of heavy drinking; getting shorter, a new hump. A doctor should look the same day.
flag-RF20-why = With weak bones a small jolt can break one, and pressing would make it worse.

flag-RF21-name = a possible clot in the leg
flag-RF21-message =
    One swollen, warm or painful leg can be a clot.

    Please get it checked today: call <b>{ $urgent }</b>.

    Do not rub or press it, and do not exercise. If you also have chest pain or short breath, call <b>{ $emergency }</b>.
flag-RF21-message-other =
    One swollen, warm or painful leg can be a clot.

    Please get this person checked today: call <b>{ $urgent }</b>.

    Do not rub or press the leg, and they must not exercise. If they also have chest pain or short breath, call <b>{ $emergency }</b>.
flag-RF21-next = { flag-next }
flag-RF21-info = A blood clot can form in a leg vein and travel to the lung. Signs: one calf or thigh that is swollen, warm and sore, more so after a flight, an operation, bed rest, birth, or with hormones or cancer. Never massage it. With chest pain or short breath it is an emergency.
flag-RF21-why = Rubbing a leg that has a clot can be dangerous, so I ask first.

flag-RF22-name = thoughts of suicide or self-harm
flag-RF22-message =
    I am really glad you told me. I can’t handle this on my own, but people can, right now.

    If you might act on it, or have already done something, call <b>{ $emergency }</b>. Otherwise please call <b>{ $crisis }</b> now. Most lines answer day and night; if nobody picks up, call <b>{ $emergency }</b>.

    Are you safe right now? Is there someone near you who can stay with you?
flag-RF22-message-other =
    I am really glad you told me. You don’t have to carry this alone.

    If they might act on it, or have already done something, call <b>{ $emergency }</b> now and stay with them. Otherwise call <b>{ $crisis }</b>, together with them if you can. Most lines answer day and night; if nobody picks up, call <b>{ $emergency }</b>.

    Are they safe right now? Is someone with them?
flag-RF22-next = You told me how heavy things are. How are you right now?
flag-RF22-info = Thoughts of suicide or self-harm can come to anybody when pain or life gets too much. Signs: wanting not to exist, feeling a burden, making a plan, saying goodbye, hurting oneself. It helps to talk to a person right away, and it is fine to ask somebody directly. Crisis lines are there for this.
flag-RF22-why = Pain and sleepless nights can make life feel too heavy, and your safety comes before everything.

flag-RF23-name = a racing heart or tight chest
flag-RF23-message =
    A racing heart or tight chest that is new should be checked by a doctor today: call <b>{ $urgent }</b>. If the pain is heavy, you sweat, feel faint, or it spreads to arm or jaw, call <b>{ $emergency }</b> now.

    If it is your usual panic pattern: breathe out longer than in and feel your feet on the floor. When it settles, we can talk about a quiet routine.
flag-RF23-message-other =
    A racing heart or tight chest that is new should be checked by a doctor today: call <b>{ $urgent }</b>. If the pain is heavy, they sweat, feel faint, or it spreads to arm or jaw, call <b>{ $emergency }</b> now.

    If it is their usual panic pattern: let them breathe out longer than in and feel their feet on the floor. When it settles, a quiet routine may come later.
flag-RF23-next = { flag-next }
flag-RF23-info = A panic attack brings a racing heart, tight chest, fast breath and tingling, and it passes. A first attack can look just like heart trouble, so a doctor should look the same day. Heavy pain, sweating, fainting, or pain in arm or jaw is an emergency.
flag-RF23-why = A first racing heart or tight chest may be panic or the heart; I cannot tell them apart.

flag-RF24-name = pauses in breathing at night or dangerous sleepiness
flag-RF24-message = Snoring with pauses, choking at night, or falling asleep by day is worth a visit to a doctor soon. A sleep test can help a lot. Please do not drive when you are sleepy. If you nearly crashed, see a doctor today and do not drive. We can use a calm routine meanwhile.
flag-RF24-message-other = Snoring with pauses, choking at night, or falling asleep by day is worth a visit to a doctor soon. A sleep test can help a lot. They should not drive when they are sleepy. After a near crash: a doctor today, and no driving.
flag-RF24-next = { flag-next-soon }
flag-RF24-info = In sleep apnoea, breathing stops again and again at night. Signs: loud snoring with pauses, waking up choking, falling asleep by day. Sleepwalking and acting out dreams also need a clinic. A sleep test can show it. Nobody should drive when sleepy.
flag-RF24-why = Pauses in breathing and falling asleep by day need a clinic, not pressure points.

flag-RF25-name = a painful red eye
flag-RF25-message =
    A very painful or red eye with blurred sight or halos needs an emergency eye department now.

    Call <b>{ $emergency }</b> if you cannot get there.

    Do not press around the eye.
flag-RF25-message-other =
    A very painful or red eye with blurred sight or halos needs an emergency eye department now.

    Take this person there, or call <b>{ $emergency }</b> if you cannot.

    Nobody should press around the eye.
flag-RF25-next = { flag-next }
flag-RF25-info = Pressure inside the eye can rise quickly and harm sight within hours. Signs: strong eye pain, a red eye, blurred sight, halos around lights, vomiting. It needs an emergency eye department at once. Eyes tired from screens are another matter.
flag-RF25-why = Eye pain with blurred sight can harm the eye within hours.

flag-RF26-name = possible carbon monoxide
flag-RF26-message =
    When several people in one place feel ill, or an alarm sounds, it can be carbon monoxide. Leave the building now. Open doors on the way. Do not go back for things.

    Call <b>{ $emergency }</b> from outside and say “possible carbon monoxide”.
flag-RF26-message-other =
    When several people in one place feel ill, or an alarm sounds, it can be carbon monoxide. Everybody must leave the building now. Open doors on the way. Nobody goes back for things.

    Call <b>{ $emergency }</b> from outside and say “possible carbon monoxide”.
flag-RF26-next = { flag-next }
flag-RF26-info = Carbon monoxide is a gas that nobody can smell. Signs: headache, dizziness or feeling sick in two or more people or pets in one home, better outdoors, near a heater, boiler, generator, garage or shisha. Get out first, then call for emergency help.
flag-RF26-why = If several people feel ill in one place, it can be a gas that nobody can smell.

flag-RF27-name = long morning stiffness of the spine
flag-RF27-message = Stiffness that lasts more than half an hour each morning and gets better with moving deserves a visit to a doctor. Doctors can do a lot for it. Until then: no pressure on your spine, only gentle warmth and moving.
flag-RF27-message-other = Stiffness that lasts more than half an hour each morning and gets better with moving deserves a visit to a doctor. Doctors can do a lot for it. Until then: no pressure on their spine, only gentle warmth and moving.
flag-RF27-next = { flag-next-soon }
flag-RF27-info = Some people have an inflammation of the spine that starts before 45. Signs: over 3 months of stiffness, more than half an hour each morning, better with moving, worse at rest, waking in the second half of the night. Psoriasis, eye or bowel inflammation, or relatives with it make it more likely. A doctor can check.
flag-RF27-why = With an inflamed spine, hard pressure is not safe.

flag-RF28-name = tiredness with other signs
flag-RF28-message = A doctor should check tiredness that lasts for weeks and comes with weight loss, fever, night sweats, bleeding, short breath or low mood. Blood tests may find a simple cause. Pressure points cannot take the place of that.
flag-RF28-message-other = A doctor should check tiredness that lasts for weeks and comes with weight loss, fever, night sweats, bleeding, short breath or low mood. Blood tests may find a simple cause. Pressure points cannot take the place of that.
flag-RF28-next = { flag-next-soon }
flag-RF28-info = Tiredness can have a cause that a doctor can find. Signs: over 4 weeks of tiredness with weight loss, fever, night sweats, bleeding, short breath, low mood, no appetite, or after a new medicine. With chest pain it is an emergency.
flag-RF28-why = Tiredness with other signs may have a cause that a doctor can find.

flag-RF29-name = a burning rash on one side
flag-RF29-message =
    A burning rash on one side can be shingles.

    Please see a doctor today, or call <b>{ $urgent }</b>: the tablets work best in the first three days.

    If it is near an eye or on the face, have it seen as an emergency. Do not press the area. Keep away from pregnant people and newborns until you know.
flag-RF29-message-other =
    A burning rash on one side can be shingles.

    This person should see a doctor today, or call <b>{ $urgent }</b>: the tablets work best in the first three days.

    If it is near an eye or on the face, have it seen as an emergency. Nobody should press the area. They should keep away from pregnant people and newborns until they know.
flag-RF29-next = { flag-next }
flag-RF29-info = Shingles is a burning rash in a band on one side of the body. Often the skin tingles or hurts first, then blisters come. Tablets work best within three days, so see a doctor the same day. Near the eye or on the face it is an emergency.
flag-RF29-why = A burning rash on one side may be shingles, which needs tablets soon and no pressing.

flag-RF30-name = too many painkiller days
flag-RF30-message = Painkillers on many days a month can keep headaches going. Please ask your doctor or pharmacist for a plan to cut down. Do not stop strong prescribed medicines on your own.
flag-RF30-message-other = Painkillers on many days a month can keep headaches going. They should ask a doctor or pharmacist for a plan to cut down. Nobody should stop strong prescribed medicines on their own.
flag-RF30-next = { flag-next-soon }
flag-RF30-info = Painkillers on 10 to 15 or more days a month, for over 3 months, can themselves keep headaches going. A doctor or pharmacist can help with a plan to cut down. Strong prescribed medicines are never stopped alone.
flag-RF30-why = Painkillers on many days a month can keep headaches going.

flag-RF31-name = fever with weak immunity
flag-RF31-message =
    Fever, or feeling very ill, while your body cannot fight germs well is an emergency. That is so after chemo or a transplant, with no spleen, or on strong immune drugs.

    Use your chemo hotline or call <b>{ $emergency }</b> now.

    Nothing else first.
flag-RF31-message-other =
    Fever, or feeling very ill, while the body cannot fight germs well is an emergency. That is so after chemo or a transplant, with no spleen, or on strong immune drugs.

    Use their chemo hotline or call <b>{ $emergency }</b> now.

    Nothing else first.
flag-RF31-next = { flag-next }
flag-RF31-info = After chemotherapy or a transplant, without a spleen or with a serious immune illness, the body cannot fight an infection well. Signs: 38 °C or more, shivering, suddenly very ill. It can get worse within hours, so call the hotline or emergency help at once.
flag-RF31-why = When the body’s defences are weak, an infection can get worse within hours.

flag-RF32-name = very high blood pressure
flag-RF32-message =
    A reading of 180/120 or more needs a doctor today: call <b>{ $urgent }</b>. If you also have chest pain, short breath, a severe headache, changed sight, weakness or confusion, call <b>{ $emergency }</b> now.

    No acupressure until this is under control.
flag-RF32-message-other =
    A reading of 180/120 or more needs a doctor today: call <b>{ $urgent }</b>. If they also have chest pain, short breath, a severe headache, changed sight, weakness or confusion, call <b>{ $emergency }</b> now.

    No acupressure until this is under control.
flag-RF32-next = { flag-next }
flag-RF32-info = Blood pressure of 180/120 or more is very high. Alone it needs a doctor the same day. With chest pain, short breath, severe headache, changed sight, weakness or confusion it is an emergency.
flag-RF32-why = Very high blood pressure with signs can harm brain, heart and eyes.

flag-RF33-name = severe belly pain going through to the back
flag-RF33-message =
    Severe pain in the upper belly that goes through to the back, a hard belly, black stools or vomiting blood needs emergency care.

    Call <b>{ $emergency }</b>.

    Do not eat or drink. Do not press on the belly or back.
flag-RF33-message-other =
    Severe pain in the upper belly that goes through to the back, a hard belly, black stools or vomiting blood needs emergency care.

    Call <b>{ $emergency }</b>.

    They must not eat or drink. Nobody should press on their belly or back.
flag-RF33-next = { flag-next }
flag-RF33-info = Severe belly pain that bores through to the back can come from the pancreas, the gallbladder or a hole in the gut. Signs: vomiting, a hard belly, black stools, vomiting blood, yellow eyes with fever, collapse. It needs emergency care.
flag-RF33-why = Belly pain that goes through to the back can be an emergency inside the body.

flag-RF34-name = hurt or threatened by somebody
flag-RF34-message =
    I am sorry this happened. It is not your fault.

    If you are in danger now, call <b>{ $emergency }</b>.

    If you are safe for now, a violence support line where you live can help you plan quietly. Look one up on a phone that nobody else checks. You can delete this chat, and /forget erases what I hold. A hand around the neck always needs a doctor the same day, even without marks.
flag-RF34-message-other =
    I am sorry this happened to them. It is not their fault.

    If they are in danger now, call <b>{ $emergency }</b>.

    If they are safe for now, a violence support line where they live can help plan quietly. Look one up on a phone that nobody else checks. You can delete this chat, and /forget erases what I hold. A hand around the neck always needs a doctor the same day, even without marks.
flag-RF34-next = I hope you are safe. How are you today?
flag-RF34-info = Nobody may hurt you, force you or make you afraid at home. Pushing, hitting, choking, unwanted touch and control all count. It is not your fault. A violence support line can help plan quietly; after a hand around the neck see a doctor the same day.
flag-RF34-why = If somebody hurts you, being safe matters more than any routine.

flag-RF35-name = pain that is severe or does not settle
flag-RF35-message =
    This pain is strong, or it has lasted too long. A doctor or physiotherapist should look at it in the next few days.

    Call <b>{ $urgent }</b> today if you also have fever, weight loss or pain that is worse at night.

    I can still suggest gentle comfort, but not in place of that visit.
flag-RF35-message-other =
    This pain is strong, or it has lasted too long. A doctor or physiotherapist should look at it in the next few days.

    Call <b>{ $urgent }</b> today if they also have fever, weight loss or pain that is worse at night.

    Gentle comfort is fine, but not in place of that visit.
flag-RF35-next = { flag-next-soon }
flag-RF35-info = Most back and neck pain settles with time. Signs that somebody should look: pain that stops you sleeping or getting up, gets worse day by day, runs below knee or elbow for over 2 weeks, jumps with a sneeze, or a lump. Also if 6 weeks have not helped.
flag-RF35-why = When pain is severe or does not settle, self-care alone is not enough.
