# The ten benefits: what people hope for, what studies show, what they do not.

grade-moderate = moderate
grade-moderate-means = Several trials or a good review point the same way; how large the effect is stays uncertain.
grade-low_to_moderate = low to moderate
grade-low_to_moderate-means = Some trials point the same way, but many are small, weak or done in other settings.
grade-low = low
grade-low-means = A few small or weak trials, or trials by therapists or on other parts of the body.
grade-very_low = very low
grade-very_low-means = Single small studies with mixed or indirect results.
grade-traditional = tradition
grade-traditional-means = No usable evidence for this in people; it comes from tradition alone.

benefit-honest-answer = For low back pain, sleep and nerves before an operation there are trials, with modest effects and real weaknesses. For circulation, posture and immunity there is little or nothing. It is low risk if you follow the safety rules.

benefit-muscle_relaxation-name = Muscle relaxation
benefit-muscle_relaxation-button = Looser muscles
benefit-muscle_relaxation-line = Pressing tight spots may make muscles feel looser for minutes to hours.
benefit-muscle_relaxation-says = Many people feel looser for a while afterwards. The effect is usually short; moving afterwards helps it last.
benefit-muscle_relaxation-evidence = In 25 massage trials for low back pain (3,096 people), massage did better than no active care for a short time; the evidence was weak. In 29 sports massage studies (1,012 people), flexibility and soreness improved a little, strength and endurance did not. Muscle tension itself was rarely measured.
benefit-muscle_relaxation-limits = No study here shows that muscles change for good or that knots dissolve.

benefit-pain_relief-name = Pain relief
benefit-pain_relief-button = Less pain
benefit-pain_relief-line = It may ease low back pain a little to moderately for some weeks.
benefit-pain_relief-says = Some trials found that acupressure eased low back pain for a few weeks, often beside usual care. It works best with staying active. Most new back pain gets better over several weeks anyway.
benefit-pain_relief-evidence = The best-studied benefit. A review pooled 23 trials (2,400 people): less pain than with physical therapy (moderate certainty) or usual care (low). In a trial with 67 adults, 6 weeks of self-acupressure off the back lowered pain by 35–36%, more than usual care. Many trials have a high risk of bias. For the neck, studies are weaker still.
benefit-pain_relief-limits = Long-term effects are less sure. Without any special care, new back pain fell on average from 52 to 23 out of 100 in 6 weeks.

benefit-stress_reduction-name = Less stress
benefit-stress_reduction-button = Less stress
benefit-stress_reduction-line = Calm points and slow breathing can take the edge off stress for a while.
benefit-stress_reduction-says = Pressing calm points and breathing slowly can take the edge off stress for a while. If worry is constant or stops you living your life, talking therapy and a doctor help more.
benefit-stress_reduction-evidence = In a 2015 review, 5 trials against sham pressing showed less anxiety, mostly in people waiting for an operation. A 2022 review of 27 trials agreed, but only 8 were at low risk of bias. A review of 10 self-acupressure trials, some on stress in healthy people, found them all positive. The grade is low for daily stress.
benefit-stress_reduction-limits = Not shown for anxiety disorders or depression. Those need a doctor or a therapist.

benefit-circulation-name = Circulation
benefit-circulation-button = Circulation
benefit-circulation-line = The pressed area may feel warm for some minutes. More than that is not shown.
benefit-circulation-says = The area may feel warm for a few minutes, because blood flow in the skin changes there. That is not the same as better circulation in the body. A swollen, hot or one-sided painful leg needs a doctor, never pressure.
benefit-circulation-evidence = Only small lab studies. Skin blood flow rose at a pressed hand point for about 20 minutes of measuring, not at a nearby spot. In 12 healthy people, oxygen at the knee rose on the pressed side only. In another study, pressing the point did nothing for the tendon’s blood flow.
benefit-circulation-limits = No study shows fewer clots, feet that stay warm or lower blood pressure.

benefit-energy_flow-name = Energy flow (qi)
benefit-energy_flow-button = Energy (qi)
benefit-energy_flow-line = Tradition says these points move qi. Some people feel more awake afterwards.
benefit-energy_flow-says = In Chinese medicine these points are said to move qi. That is a traditional idea, not something science can measure. Some people feel more awake afterwards.
benefit-energy_flow-evidence = Qi is tradition; two reviews on meridians disagree. On tiredness there is one trial. Of 288 breast cancer survivors, 66.2% (relaxing set) and 60.9% (stimulating set) had normal tiredness levels after 6 weeks of self-acupressure, 31.3% with usual care. So: tradition for qi, low for tiredness.
benefit-energy_flow-limits = Qi and meridians are not shown by measurement. Tiredness that lasts over 4 weeks needs a doctor.

benefit-headache_relief-name = Headache relief
benefit-headache_relief-button = Headache relief
benefit-headache_relief-line = Gentle pressure may ease a tension headache for some people.
benefit-headache_relief-says = Gentle pressure at the base of the skull can ease tension headache for some people. For migraine it did not lower the number of attacks; pressing PC 6 may settle nausea.
benefit-headache_relief-evidence = One small open trial (28 people with chronic headache): after a month, pain 32.9 with acupressure, 55.7 with muscle relaxants. For migraine, a trial with 98 people found no extra effect on pain or attacks beside a medicine. Nausea was less common (1 person against 8). Low for tension headache, very low for migraine.
benefit-headache_relief-limits = Not shown to stop a migraine attack. Painkillers on 10–15 or more days a month can keep headaches going: ask a doctor.

benefit-posture-name = Better posture
benefit-posture-button = Better posture
benefit-posture-line = Loose shoulders may make sitting tall easier. Moving and strength do the rest.
benefit-posture-says = Loosening chest and shoulders may make sitting tall feel easier. The lasting change comes from moving often and getting stronger.
benefit-posture-evidence = No trial tested acupressure alone. In 60 women with neck pain, 6 weeks of hands-on therapy plus exercise did a little better than exercise alone; exercise did most of the work. In a review of 22 trials of exercise for posture most were positive, but 12 had a high risk of bias.
benefit-posture-limits = Pressing does not change the shape of your spine.

benefit-immune_support-name = Immune support (tradition)
benefit-immune_support-button = Immunity
benefit-immune_support-line = A comfort ritual from tradition. It gives no protection from infections.
benefit-immune_support-says = This set comes from tradition and is pressed for comfort in the cold season. It gives no protection from infections and does nothing against one. Vaccines, hand washing, sleep and care when ill do.
benefit-immune_support-evidence = For acupressure I know of no study. In healthy adults, one 45-minute massage changed some blood markers more than light touch did. Those are lab values in healthy people, not fewer infections.
benefit-immune_support-limits = Not shown to keep away or shorten any infection. With fever, no pressing at all.

benefit-sleep-name = Better sleep
benefit-sleep-button = Better sleep
benefit-sleep-line = People in trials rated their sleep a bit better after some weeks.
benefit-sleep-says = Trials suggest that people rate their sleep a bit better after some weeks of acupressure. For sleepless nights over 3 months, CBT for insomnia (a kind of talking therapy) comes first: ask a doctor.
benefit-sleep-evidence = In 7 trials with 385 people, a sleep score got better by 3.41 points more than with sham pressing. No harm was reported in any reviewed trial. An older review found it only slightly better than sham, and all 40 trials it read had some high risk of bias. Many people in the trials were old or ill.
benefit-sleep-limits = Almost all points tested are on hands, head and ankles, so the back part rests on tradition.

benefit-wellbeing-name = Well-being
benefit-wellbeing-button = Well-being
benefit-wellbeing-line = Many people simply feel better after ten quiet minutes.
benefit-wellbeing-says = Many people simply feel better after ten quiet minutes of touch and breathing. Take it as a pleasant habit, not as medicine.
benefit-wellbeing-evidence = Indirect. A review of 10 self-acupressure trials found them all positive. Across 66 trials with a sham, real pressing did better overall, but it made no clear difference what kind of sham was used. Quality is moderate at best.
benefit-wellbeing-limits = It is hard to tell the effect of points from that of rest, touch and attention.
