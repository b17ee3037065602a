# What to do when something is wrong during a session.

stop-enough-button = Enough for now
stop-dizzy-button = Dizzy or vision odd
stop-dizzy-message = Stop and sit still, head quiet. Dizziness, double vision, slurred speech, trouble swallowing, a new one-sided headache or a neck crack with sharp pain: call <b>{ $emergency }</b> now. Don’t press, stretch or turn your neck.
stop-chest-button = Chest pain or breath
stop-chest-message = Stop and sit down. Chest pain, short breath, a cold sweat or feeling faint during a session is an emergency: call <b>{ $emergency }</b> now. Unlock the door. No more pressing.
stop-numb-button = Numb or weak
stop-numb-message = Stop. New numbness, weakness, shooting pain, or losing control of bladder or bowels needs to be seen right away. Call <b>{ $emergency }</b> or go to an emergency department. No pressing and no stretching.
stop-sharp_pain-button = Sharp pain
stop-sharp_pain-message = Ease off slowly. A good ache is fine; sharp, burning or electric pain, or anything above 6 out of 10, is not. I’ll leave this point out today.
stop-tingling-button = Tingling
stop-tingling-message = Ease off and change your position. Tingling in a hand, arm or leg should fade soon. If it lasts more than 20 minutes, talk to a doctor. If an arm or leg gets weak or numb, get emergency help at once.
stop-panic-button = Heart racing or tears
stop-panic-message = Stop for now. Breathe out longer than in; sit or stand, as you like. This is not unusual and not a failure. With heavy chest pain, or if you feel faint, get emergency help at once.
stop-nausea-button = Sick, hot or yawning
stop-nausea-message = Pause. Sit down and sip some water. Go on only when you feel well again; stopping is fine too.
stop-bruise-button = Bruise or swelling
stop-bruise-message = Stop here. A cold pack in a cloth for 10 minutes may feel good. Leave this spot alone for a week. If the bruise is large or spreads, call a doctor.
stop-pregnancy-button = Pregnancy sign
stop-pregnancy-message = Stop. Tightening, pain, bleeding or fewer kicks: call your maternity unit now, or { $urgent } if you can’t reach them. With heavy bleeding, severe pain or faintness, call <b>{ $emergency }</b>. Please press nothing more today.
stop-partner-button = “Ouch” from the other
stop-partner-message = Stop. The person being pressed decides, always. Ask what was too much. Go on lighter only if they want to, or leave it for today.
