# What is true of a body and what it changes. `-ask` stands where somebody must be asked first.

## Pregnancy and birth

conditions-pregnancy = Pregnancy and birth

condition-pregnancy-button = Pregnant or maybe
condition-pregnancy-name = pregnancy
condition-pregnancy-change = Because of the pregnancy: only the gentle set, light touch, seated or on your side, and none of the points tradition avoids.

condition-pregnancy_t1-button = Pregnant, weeks 1–13
condition-pregnancy_t1-name = the first three months of pregnancy
condition-pregnancy_t1-change = In weeks 1–13: only the short gentle set, seated and light. Please ask your midwife first.

condition-pregnancy_t2-button = Pregnant, weeks 14–27
condition-pregnancy_t2-name = the middle months of pregnancy
condition-pregnancy_t2-change = In weeks 14–27: only the gentle set, seated or on your side with pillows. Flat on your back not after about week 20.

condition-pregnancy_t3-button = Pregnant, week 28 or later
condition-pregnancy_t3-name = the last months of pregnancy
condition-pregnancy_t3-change = From week 28: only the gentle set, seated or on your side, never face down or flat on your back. No labour points.

condition-pregnancy_high_risk-button = High-risk pregnancy
condition-pregnancy_high_risk-name = a high-risk pregnancy
condition-pregnancy_high_risk-change = With a high-risk pregnancy: no acupressure from me until your midwife or doctor agrees.
condition-pregnancy_high_risk-ask = Please ask your midwife or doctor first. With bleeding, pre-eclampsia, a low placenta, twins or an earlier early birth they decide. Until then: quiet breathing.

condition-postpartum-button = Gave birth, last 6 weeks
condition-postpartum-name = the first six weeks after birth
condition-postpartum-change = In the six weeks after birth: light only, nothing on belly, scar or sacrum, and no calves or backs of the knees.

## Blood and vessels

conditions-blood = Blood and vessels

condition-anticoagulant-button = Blood thinner
condition-anticoagulant-name = a blood thinner
condition-anticoagulant-change = Because of the blood thinner: palms only, no ball, no thumb pressure; neck hollows, calves and backs of knees stay out.

condition-bleeding_disorder-button = Bleeding disorder
condition-bleeding_disorder-name = a bleeding disorder
condition-bleeding_disorder-change = With a bleeding disorder or very low platelets: no acupressure from me until your doctor agrees.
condition-bleeding_disorder-ask = Please ask your doctor first. A strong blood thinner, a bleeding disorder or platelets under 50 mean no pressing. Quiet breathing is fine.

condition-dvt-button = Blood clot, last 6 months
condition-dvt-name = a blood clot
condition-dvt-change = With a blood clot: no acupressure from me until your doctor agrees. Never rub the leg.
condition-dvt-ask = Please ask your doctor first. A leg that is newly swollen, hot or painful needs a doctor today. Never rub it.

condition-clot_history-button = Clot over 6 months ago
condition-clot_history-name = a past blood clot
condition-clot_history-change = With a past clot: nothing until your doctor agrees. Then light on the back, nothing on legs or behind the knees.
condition-clot_history-ask = Please ask your doctor first whether light work on the back is fine. Legs and backs of the knees stay out.

condition-varicose-button = Varicose veins
condition-varicose-name = varicose veins
condition-varicose-change = Because of the veins: no points on legs and feet.

## Bones and spine

conditions-bones = Bones and spine

condition-osteoporosis-button = Weak bones
condition-osteoporosis-name = weak bones
condition-osteoporosis-change = Because of weak bones: palms and light hand points; no ball, no cane, no thumbs, no body weight.

condition-spine_fracture-button = Broken bone in the spine
condition-spine_fracture-name = a broken bone in the spine
condition-spine_fracture-change = With a broken bone in the spine: no acupressure from me until your doctor agrees.
condition-spine_fracture-ask = Please ask the doctor who looks after your spine first. New sudden back pain or weak legs need a doctor today.

condition-recent_fracture-button = Broken bone, last 12 weeks
condition-recent_fracture-name = a recent broken bone
condition-recent_fracture-change = Because of the broken bone: nothing near it, and nothing on neck, shoulders or back until your doctor agrees.
condition-recent_fracture-ask = Please ask the doctor who looks after the bone. Points on hands or feet, away from the break, may be all right if you walk normally.

condition-surgery_recent-button = Operation, last 12 weeks
condition-surgery_recent-name = a recent operation
condition-surgery_recent-change = Because of the operation: nothing near it, and nothing on neck, shoulders or back until your surgeon agrees.
condition-surgery_recent-ask = Please ask your surgeon when pressing is fine again. Points on hands or feet may be all right if you walk normally and no leg is swollen.

condition-spine_unstable-button = Unstable or slipped spine
condition-spine_unstable-name = a spine that is not stable
condition-spine_unstable-change = Because of your spine: nothing on neck, shoulders or back until your doctor agrees. Hand, head and foot points stay.
condition-spine_unstable-ask = Please ask your doctor or physiotherapist whether your back may be pressed. Points on hands, head and feet are fine for now.

condition-spine_surgery_recent-button = Spine operation
condition-spine_surgery_recent-name = a spine operation
condition-spine_surgery_recent-change = After a spine operation: nothing on neck, shoulders or back until your surgeon agrees. Hand, head and foot points stay.
condition-spine_surgery_recent-ask = Please ask your surgeon whether your back may be pressed. Points on hands, head and feet are fine for now.

condition-inflammatory_spine-button = Inflamed spine
condition-inflammatory_spine-name = an inflamed spine
condition-inflammatory_spine-change = With an inflamed spine: no pressure on the neck, no ball, no body weight; light palms and fingertips elsewhere.

condition-hypermobility-button = Very bendy joints
condition-hypermobility-name = very bendy joints
condition-hypermobility-change = Because your joints bend far: light, no ball, and no stretching to the end.

condition-acute_injury-button = Injury, last 72 hours
condition-acute_injury-name = a fresh injury
condition-acute_injury-change = On an injury under 72 hours old: no pressing.

## Head and neck

conditions-head_neck = Head and neck

condition-neck_ra-button = Arthritis or loose neck
condition-neck_ra-name = a neck that may be loose
condition-neck_ra-change = With arthritis or loose bands in the neck: no neck points; the rest of the back light, palms only.

condition-neck_injury-button = Neck injury, last 6 weeks
condition-neck_injury-name = a recent neck injury
condition-neck_injury-change = Because of the neck injury: no pressure on the neck.

condition-dizziness-button = Dizzy spells
condition-dizziness-name = dizziness
condition-dizziness-change = Because of the dizziness: no neck points.

condition-stroke_history-button = Stroke or mini-stroke
condition-stroke_history-name = a past stroke
condition-stroke_history-change = After a stroke or with narrow neck arteries: no neck points.

condition-connective_tissue-button = Marfan, vascular EDS, FMD
condition-connective_tissue-name = fragile arteries
condition-connective_tissue-change = Because arteries may tear easily: no neck points, no ball; everything else light.

condition-head_injury-button = Head injury, last 2 weeks
condition-head_injury-name = a recent head injury
condition-head_injury-change = Because of the head injury: nothing on the head or just below the skull for 2 weeks.

condition-shunt-button = Shunt in the head
condition-shunt-name = a shunt
condition-shunt-change = Because of the shunt: no acupressure from me until your doctor agrees; head and neck stay out in any case.
condition-shunt-ask = Please ask your doctor first. Head and neck stay out in any case.

condition-brain_surgery-button = Brain operation
condition-brain_surgery-name = a brain operation
condition-brain_surgery-change = After a brain operation: nothing from me until your surgeon agrees; head and neck stay out in any case.
condition-brain_surgery-ask = Please ask your surgeon first. Head and neck stay out in any case.

## Just today

conditions-today = Just today

condition-migraine_attack_now-button = Migraine right now
condition-migraine_attack_now-name = a migraine attack
condition-migraine_attack_now-change = During an attack: only PC 6, lightly, and quiet breathing.

condition-fever-button = Fever
condition-fever-name = fever
condition-fever-change = With a fever: no acupressure today. Rest and drink.
condition-fever-ask = No pressing while you have a fever. Rest and drink; call a doctor if you feel very ill, get a stiff neck or get confused.

condition-infection-button = Infection or flu
condition-infection-name = an infection
condition-infection-change = With an infection: no acupressure today. Rest and drink.
condition-infection-ask = No pressing until you are well again. Call a doctor if you feel very ill or it gets worse.

condition-meal-button = Big meal just now
condition-meal-name = a big meal
condition-meal-change = After a big meal, wait 60 minutes; after a snack, 30.

condition-hot_bath_sauna-button = Hot bath or sauna just now
condition-hot_bath_sauna-name = a hot bath or sauna
condition-hot_bath_sauna-change = After a hot bath or sauna, wait 30 minutes and drink some water.

condition-alcohol_drugs-button = Alcohol or drugs today
condition-alcohol_drugs-name = alcohol or drugs
condition-alcohol_drugs-change = With alcohol, drugs or a strong sleeping pill: no acupressure now; pain warns you less.
condition-alcohol_drugs-ask = Please wait until it has worn off. Your body’s warning of pain is dulled now.

condition-strong_pain_relief-button = Strong painkillers
condition-strong_pain_relief-name = strong painkillers
condition-strong_pain_relief-change = Because strong painkillers dull the warning: light pressure only.

condition-post_injection-button = Injection, last 48 hours
condition-post_injection-name = a fresh injection
condition-post_injection-change = For 48 hours after an injection in back or shoulder: nothing near that place, no ball.

condition-vaccine-button = Vaccine, last 48 hours
condition-vaccine-name = a fresh vaccine
condition-vaccine-change = For 48 hours after a vaccine: nothing near that place, no ball.

## Heart and breathing

conditions-heart_breath = Heart and breathing

condition-heart_disease-button = Heart disease
condition-heart_disease-name = heart disease
condition-heart_disease-change = With heart disease: nothing until your doctor agrees. Then light, seated and short.
condition-heart_disease-ask = Please ask your doctor first. If they agree: light, seated and short. Any chest sign means stop and get emergency help.

condition-device-button = Pacemaker or implant
condition-device-name = an implant
condition-device-change = Because of the implant: nothing on the device, its battery or leads; no magnets, no vibrating tools.

condition-bp_high-button = High blood pressure
condition-bp_high-name = high blood pressure
condition-bp_high-change = With high blood pressure (160/100 or more): light only, no ball, no neck.

condition-bp_low-button = Low blood pressure
condition-bp_low-name = low blood pressure
condition-bp_low-change = Because of low blood pressure: seated and slow. Stand up slowly afterwards.

condition-faint_prone-button = Faint easily
condition-faint_prone-name = fainting
condition-faint_prone-change = Because you faint easily: seated, slow and light, and no sharp hand points.

condition-asthma_copd-button = Asthma or COPD
condition-asthma_copd-name = a breathing illness
condition-asthma_copd-change = Because of your breathing: short sessions, and not lying face down.

condition-epilepsy-button = Seizures, last year
condition-epilepsy-name = seizures
condition-epilepsy-change = Because of the seizures: light, with somebody near you, and no holding of breath.

## Other illness

conditions-illness = Other illness

condition-cancer_active-button = Cancer now
condition-cancer_active-name = cancer
condition-cancer_active-change = With cancer: no acupressure from me until your cancer team agrees.
condition-cancer_active-ask = Please ask your cancer team first. Light points on hands and feet are usually fine. Never on a tumour, a port, radiated skin or a bone with cancer in it.

condition-cancer_bone-button = Cancer in the bones
condition-cancer_bone-name = cancer in the bones
condition-cancer_bone-change = With cancer in the bones: no acupressure from me until your cancer team agrees.
condition-cancer_bone-ask = Please ask your cancer team first. A bone with cancer in it must never be pressed.

condition-lymph_node_surgery-button = Lymph nodes removed
condition-lymph_node_surgery-name = removed lymph nodes
condition-lymph_node_surgery-change = Because of the removed lymph nodes: nothing until your team agrees; that arm and shoulder stay out in any case.
condition-lymph_node_surgery-ask = Please ask your cancer team first. That arm and shoulder stay out in any case.

condition-kidney_disease-button = Kidney disease
condition-kidney_disease-name = kidney disease
condition-kidney_disease-change = Because of your kidneys: nothing at waist level over the kidneys (BL 22, BL 23, BL 52, EX-B7).

condition-kidney_stone-button = Kidney stone now
condition-kidney_stone-name = a kidney stone
condition-kidney_stone-change = Because of the stone: nothing at waist level over the kidneys (BL 22, BL 23, BL 52, EX-B7).

condition-unknown_lump-button = A lump nobody has seen
condition-unknown_lump-name = a lump nobody has looked at
condition-unknown_lump-change = Because of the lump: no acupressure from me until a doctor has seen it.
condition-unknown_lump-ask = Please show the lump to a doctor this week.

condition-unexplained_pain-button = Pain nobody has explained
condition-unexplained_pain-name = pain nobody has explained
condition-unexplained_pain-change = Because nobody knows the cause yet: no acupressure from me until a doctor has looked.
condition-unexplained_pain-ask = Please have a doctor look for the cause first.

## Skin and nerves

conditions-skin_nerves = Skin and nerves

condition-skin_lesion-button = Sore or broken skin
condition-skin_lesion-name = sore or broken skin
condition-skin_lesion-change = Because of your skin: nothing within 5 cm of the sore place.

condition-numb_skin-button = Numb skin
condition-numb_skin-name = numb skin
condition-numb_skin-change = Where skin is numb there is no safe pressure: leave those spots out, the rest light.

condition-neuropathy-button = Numb hands or feet
condition-neuropathy-name = numb hands or feet
condition-neuropathy-change = Where you cannot feel well, pressing is not safe: legs and feet stay out, the rest light.

condition-diabetes_foot-button = Diabetes, feet affected
condition-diabetes_foot-name = feet affected by diabetes
condition-diabetes_foot-change = Because of your feet: no points on legs and feet.

condition-pain_sensitivity-button = Fibromyalgia, tender touch
condition-pain_sensitivity-name = tender to touch
condition-pain_sensitivity-change = Because touch hurts easily: start at 2 out of 10 and 20 seconds a spot.

condition-allergies-button = Allergy (oil, latex …)
condition-allergies-name = an allergy
condition-allergies-change = Because of the allergy: dry touch, over cloth.

## Arms and legs

conditions-arms_legs = Arms and legs

condition-shoulder_injury-button = Shoulder injury
condition-shoulder_injury-name = a shoulder injury
condition-shoulder_injury-change = Because of the shoulder: no points on and around shoulders and shoulder blades.

condition-hand_injury-button = Injured hand
condition-hand_injury-name = an injured hand
condition-hand_injury-change = Because of the hand: no hand points.

condition-wrist_injury-button = Injured wrist
condition-wrist_injury-name = an injured wrist
condition-wrist_injury-change = Because of the wrist: no wrist points.

condition-carpal_tunnel-button = Carpal tunnel
condition-carpal_tunnel-name = carpal tunnel trouble
condition-carpal_tunnel-change = Because of the carpal tunnel: no pressing on the inner wrist (PC 6).

condition-ankle_injury-button = Injured ankle
condition-ankle_injury-name = an injured ankle
condition-ankle_injury-change = Because of the ankle: no ankle points.

condition-foot_ulcer-button = Sore on the foot
condition-foot_ulcer-name = a sore on the foot
condition-foot_ulcer-change = Because of the sore: no points on that foot.

condition-sacral_injury-button = Injured sacrum
condition-sacral_injury-name = an injured sacrum
condition-sacral_injury-change = Because of the sacrum: nothing on the flat bone below the low back.

condition-coccyx_pain-button = Tail bone pain
condition-coccyx_pain-name = tail bone pain
condition-coccyx_pain-change = Because of the tail bone: nothing on the flat bone above it.

## Mind and age

conditions-mind_age = Mind and age

condition-mental_health-button = Severe low mood, trauma
condition-mental_health-name = a hard time mentally
condition-mental_health-change = Because things are hard right now: no pressing until your doctor or therapist agrees. Quiet breathing is fine.
condition-mental_health-ask = Touch can stir memories. Please ask your doctor or therapist first. You decide, always; and no pressing by others unless you truly want it.

condition-self_harm_risk-button = Thoughts of self-harm
condition-self_harm_risk-name = thoughts of self-harm
condition-self_harm_risk-change = No routines from me now. People can help you better than points.
condition-self_harm_risk-ask = Please talk to a crisis line, a doctor or somebody you trust first. I’ll stay short and quiet here.

condition-age_under_18-button = Under 18
condition-age_under_18-name = being under 18
condition-age_under_18-change = Under 18: no pressing until a parent and a doctor agree; a parent may help, no other adult. Under 12: breathing only.
condition-age_under_18-ask = Please ask a parent first, and a doctor together with them. Until then we can do quiet breathing.

condition-age_over_75-button = Over 75
condition-age_over_75-name = being over 75
condition-age_over_75-change = From 75 on: palms and fingertips, at most 60 seconds a spot, no ball.

condition-cognitive-button = Dementia or confusion
condition-cognitive-name = memory trouble
condition-cognitive-change = With dementia or confusion: nothing until a carer has asked the doctor; then only together with the carer.
condition-cognitive-ask = Please let a carer ask the doctor first, and be there. New confusion is an emergency.

condition-professional_use-button = I work on other people
condition-professional_use-name = working on other people
condition-professional_use-change = I’m made for self-care. What I show is not a plan for clients.
