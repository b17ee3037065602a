# The twelve complaints and wishes: name, button, said back, rating question, first calming line.

complaint-low_back_pain-name = your lower back
complaint-low_back_pain-button = Lower back
complaint-low_back_pain-heard = Lower back. Sorry it’s bothering you.
complaint-low_back_pain-rate = How strong is the pain in your lower back right now, 0 (nothing) to 10 (worst you can imagine)?
complaint-low_back_pain-first-line = Many new back aches settle by themselves within weeks, and moving helps.

complaint-upper_back_shoulder-name = your upper back and shoulders
complaint-upper_back_shoulder-button = Upper back & shoulders
complaint-upper_back_shoulder-heard = Upper back and shoulders. Sorry they’re sore.
complaint-upper_back_shoulder-rate = How strong is the pain or tightness there right now, 0 (nothing) to 10 (worst you can imagine)?
complaint-upper_back_shoulder-first-line = Changing position often through the day may help as much as any point.

complaint-neck_pain-name = your neck
complaint-neck_pain-button = Neck
complaint-neck_pain-heard = Your neck. That’s tiresome, every turn reminds you.
complaint-neck_pain-rate = How strong is the pain or stiffness in your neck right now, 0 (nothing) to 10 (worst you can imagine)?
complaint-neck_pain-first-line = With a neck I stay light: gentle turns and soft pressure, no cracking.

complaint-headache-name = your headache
complaint-headache-button = Headache
complaint-headache-heard = Headache. I’ll keep it short and quiet.
complaint-headache-rate = How strong is your headache right now, 0 (nothing) to 10 (worst you can imagine)?
complaint-headache-first-line = Gentle pressure may ease a tension headache for some people. Dim light and water do no harm.

complaint-stress_anxiety-name = stress
complaint-stress_anxiety-button = Stress
complaint-stress_anxiety-heard = Stress. That sounds like a lot. Let’s slow down a bit.
complaint-stress_anxiety-rate = How stressed or tense are you right now, 0 (calm) to 10 (as tense as you can imagine)?
complaint-stress_anxiety-first-line = A slow breath out, longer than the breath in, is a good first step.

complaint-sleep-name = your sleep
complaint-sleep-button = Sleep
complaint-sleep-heard = Sleep. Bad nights wear you down.
complaint-sleep-rate = How bad has your sleep been lately, 0 (I sleep well) to 10 (worst you can imagine)?
complaint-sleep-first-line = A few bad nights happen to nearly everybody. A quiet ritual at the same hour may help.

complaint-fatigue_energy-name = your energy
complaint-fatigue_energy-button = Energy
complaint-fatigue_energy-heard = Low on energy. Let’s see what may wake you up a little.
complaint-fatigue_energy-rate = How tired are you right now, 0 (not at all) to 10 (worst you can imagine)?
complaint-fatigue_energy-first-line = Daylight and a short walk go well with this.

complaint-posture_desk-name = your posture
complaint-posture_desk-button = Posture
complaint-posture_desk-heard = Posture. Long sitting does that to many people.
complaint-posture_desk-rate = How stiff do you feel from sitting right now, 0 (not at all) to 10 (worst you can imagine)?
complaint-posture_desk-first-line = There may be no single right posture; changing it often is a good rule.

complaint-muscle_tension_recovery-name = your sore muscles
complaint-muscle_tension_recovery-button = Sore muscles
complaint-muscle_tension_recovery-heard = Sore muscles. Let’s give them a rest.
complaint-muscle_tension_recovery-rate = How sore or tight are your muscles right now, 0 (not at all) to 10 (worst you can imagine)?
complaint-muscle_tension_recovery-first-line = Soreness after effort often eases within a few days.

complaint-circulation-name = your circulation
complaint-circulation-button = Circulation
complaint-circulation-heard = Circulation. I can offer warmth and movement.
complaint-circulation-rate = How cold, heavy or stiff do you feel right now, 0 (not at all) to 10 (worst you can imagine)?
complaint-circulation-first-line = Rubbing warms the skin for some minutes; walking does more.

complaint-immune-name = your immunity
complaint-immune-button = Immunity (tradition)
complaint-immune-heard = Immunity. Honestly, what I have here is tradition.
complaint-immune-rate = How run down do you feel right now, 0 (not at all) to 10 (worst you can imagine)?
complaint-immune-first-line = It is a comfort ritual: no protection from infections. Sleep, hand washing and vaccines matter.

complaint-general_wellbeing-name = your general well-being
complaint-general_wellbeing-button = General well-being
complaint-general_wellbeing-heard = Just feeling better. A good reason to take ten minutes.
complaint-general_wellbeing-rate = How tense or worn out are you right now, 0 (not at all) to 10 (worst you can imagine)?
complaint-general_wellbeing-first-line = Many people simply feel better after ten quiet minutes of touch and breathing.
