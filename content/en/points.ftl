# Points: names and plain words. Facts (codes, coordinates, skips) live in content/points.toml.

## Midline of the back and neck

point-GV3-name = Lumbar Yang Gate
point-GV3-where = In the dip on the spine, level with the tops of your hip bones
point-GV3-find = Hands on the tops of your hip bones, thumbs reach in to the spine. The spot is the small dip just below that line. It is a zone, not a pinpoint.
point-GV3-care = Right over the spine: warm palm or flat fingers only. No thumb digging, no ball. Skip it after a spine operation, a break or a slipped vertebra.
point-GV3-use = Traditionally used for an aching or cold low back and aching knees.

point-GV4-name = Gate of Life
point-GV4-where = In the dip on the spine at about waist level, two bumps above your hip-bone line
point-GV4-find = Find the line across the tops of your hip bones and go two bumps up the spine. In many people that is level with the navel or a little above.
point-GV4-care = Right over the spine: rub with a palm or rest flat fingers. Never press on the bony bumps.
point-GV4-use = Traditionally used for a weak low back, tiredness and feeling cold.

point-GV9-name = Reaching Yang
point-GV9-where = In the dip on the spine, level with the lower tips of your shoulder blades
point-GV9-find = Let the arms hang. Your partner joins the lower tips of both shoulder blades with a line: the soft dip on the spine there. It is an estimate.
point-GV9-care = Your partner uses flat fingertips or a palm, lightly; no ball, no elbow. Weak bones: skip. New chest tightness needs a doctor, not pressure.
point-GV9-use = Traditionally used for an aching mid-back and a tight feeling around the chest.

point-GV12-name = Body Pillar
point-GV12-where = In the dip on the spine, level with the inner ends of the ridges across your shoulder blades
point-GV12-find = Feel the ridge that runs across each shoulder blade. Where both inner ends point to the spine, rest flat fingers in the soft dip between two bumps.
point-GV12-care = Right over the spine: flat fingers or palm only. Stay in the dip, never on the bony bumps.
point-GV12-use = Traditionally used for a stiff upper back and coughs.

point-GV14-name = Great Hammer
point-GV14-where = In the dip just under the big bump at the base of your neck
point-GV14-find = Bend your head forward: feel the biggest bump. Turn your head gently: that bump moves, the next one hardly does. The soft dip just below it is the spot.
point-GV14-care = Light, in the soft dip, not on the bump. Not after a recent neck injury, with rheumatoid arthritis in the neck, or if moving your neck makes you dizzy.
point-GV14-use = Traditionally used for a stiff neck, head tension, chills and early colds.

## Neck and shoulders

point-GB20-name = Wind Pool
point-GB20-where = In the hollow under the back of your skull, halfway between ear and midline
point-GB20-find = From behind each ear lobe, slide back along the edge of the skull into the soft hollow, about halfway to the middle. Press up towards the skull rim.
point-GB20-care = Light, towards the skull, never into the front or side of the neck. No tools, no twisting. Dizzy, double vision, slurred speech: stop and call for help.
point-GB20-use = Traditionally used for headache, a stiff neck and tired eyes.

point-BL10-name = Celestial Pillar
point-BL10-where = One thumb-width below the skull rim, just outside the thick neck muscle
point-BL10-find = Find the thick muscle cord on each side of the neck. One thumb-width below the skull rim, at its outer edge, is a soft hollow.
point-BL10-care = Light only: no deep push, no twisting, no tools. Dizzy, double vision, slurred speech or new neck pain: stop and call for help.
point-BL10-use = Traditionally used for a stiff neck, headache and stress.

point-GB21-name = Shoulder Well
point-GB21-where = On top of the shoulder muscle, halfway between neck and shoulder tip
point-GB21-find = Reach across to the other shoulder. At the highest part of the muscle, halfway between the big neck bump and the shoulder tip, it is often tender.
point-GB21-care = Not in pregnancy. Squeeze the muscle; do not dig behind the collar bone, the lung lies below. Tingling or a weak arm: stop.
point-GB21-use = Traditionally used for neck and shoulder tension and tension headache.

point-TE15-name = Celestial Bone-Hole
point-TE15-where = Just above the upper inner corner of your shoulder blade
point-TE15-find = From the top of the shoulder muscle move two fingers back and inward. The spot is tender, just above the corner of the shoulder blade.
point-TE15-care = Press towards the corner of the shoulder blade, not forward. Tingling or a weak arm: stop.
point-TE15-use = Traditionally used for tight shoulders and upper back.

point-SI11-name = Celestial Gathering
point-SI11-where = On the flat of your shoulder blade, a third of the way down from its ridge
point-SI11-find = Start at the middle of the ridge across the shoulder blade and go a third of the way to its lower tip. You will often feel a tender dip.
point-SI11-care = There is bone underneath: moderate pressure only. With a ball, keep off the edge of the ridge.
point-SI11-use = Traditionally used for an aching shoulder blade or arm and a stiff neck.

point-SI13-name = Crooked Wall
point-SI13-where = Just above the inner end of the ridge across your shoulder blade
point-SI13-find = Follow the ridge across the shoulder blade inward to its end. The spot is the dip just above that end.
point-SI13-care = Moderate pressure only. Skip it with a shoulder injury.
point-SI13-use = Traditionally used for aching shoulder blades and tightness after desk work.

point-SI14-name = Outer Shoulder Shu
point-SI14-where = Four finger-widths beside the spine, one bump below the big neck bump
point-SI14-find = Go straight up from the inner edge of the shoulder blade to the level of the first bump below the big neck bump. Feel for a firm, tender band.
point-SI14-care = Moderate pressure only: ribs and the top of the lung lie below. Skip it with a shoulder injury.
point-SI14-use = Traditionally used for tight shoulders and neck and a cold feeling in the upper back.

point-SI15-name = Middle Shoulder Shu
point-SI15-where = Three finger-widths beside the dip under the big neck bump
point-SI15-find = Find the dip under the big bump at the base of the neck. Go out about three finger-widths, onto the muscle.
point-SI15-care = Press down and back, never towards the front of the neck. Skip it with a recent neck injury.
point-SI15-use = Traditionally used for tightness between neck and shoulder, and coughs.

point-SI12-name = Grasping the Wind
point-SI12-where = In the soft trough above the middle of the ridge across your shoulder blade
point-SI12-find = Lay a hand over the opposite shoulder. Halfway along the ridge of the shoulder blade, just above it, is a soft trough.
point-SI12-care = Moderate pressure only; the lung lies deep below. Skip it with a shoulder injury.
point-SI12-use = Traditionally used for an aching shoulder and stiffness when lifting the arm.

point-SI9-name = True Shoulder
point-SI9-where = Back of the shoulder, a thumb-width above the top of the armpit crease
point-SI9-find = Let the arm hang. Find the top of the crease at the back of the armpit and go up one thumb-width, onto the muscle.
point-SI9-care = Stay on the back of the shoulder, never into the armpit: nerves and vessels run there. Not after lymph nodes were removed on that side.
point-SI9-use = Traditionally used for an aching shoulder.

point-GV16-name = Wind Palace
point-GV16-where = In the hollow just below the bump at the back of your skull
point-GV16-find = Slide up the middle of the neck until you meet the skull. The hollow just under its bump is the spot. I show it only so you know it.
point-GV16-care = For looking only. If anything, rest a warm palm there: no pressing, no tool, no partner’s thumb.
point-GV16-use = Traditionally used for headache and a stiff neck.

## Upper and mid back, beside the spine

point-BL11-name = Great Shuttle
point-BL11-where = Two finger-widths beside the spine, one bump below the big neck bump
point-BL11-find = From the big neck bump go one bump down, then two finger-widths out, onto the ridge of muscle. It does not have to be exact.
point-BL11-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL11-use = Traditionally used for a stiff neck and upper back.

point-BL12-name = Wind Gate
point-BL12-where = Two finger-widths beside the spine, two bumps below the big neck bump
point-BL12-find = From the big neck bump go two bumps down, then two finger-widths out, onto the ridge of muscle. Look for a springy, tender spot.
point-BL12-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL12-use = Traditionally used for a stiff upper back and the first signs of a cold.

point-BL13-name = Lung Shu
point-BL13-where = Two finger-widths beside the spine, level with the inner ends of the shoulder-blade ridges
point-BL13-find = Find where the inner ends of the shoulder-blade ridges point to the spine, three bumps below the big neck bump. Two finger-widths out, on the muscle ridge.
point-BL13-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL13-use = Traditionally used for coughs, a tight upper back and feeling run down. The organ in the name is only a name.

point-BL14-name = Pericardium Shu
point-BL14-where = Two finger-widths beside the spine, four bumps below the big neck bump
point-BL14-find = One bump below the level of the shoulder-blade ridges. Go two finger-widths out, onto the ridge of muscle.
point-BL14-care = Press into the muscle, never jab: ribs and lungs lie below. Weak bones: palm only. New chest pain or tightness needs a doctor, not pressure.
point-BL14-use = Traditionally used for a tight chest with stress and an aching upper back. The organ in the name is only a name.

point-BL15-name = Heart Shu
point-BL15-where = Two finger-widths beside the spine, about level with the middle of the shoulder blades
point-BL15-find = Five bumps below the big neck bump, about halfway down the shoulder blades. Go two finger-widths out, onto the ridge of muscle.
point-BL15-care = Press into the muscle, never jab: ribs and lungs lie below. Weak bones: palm only. New chest pain or tightness needs a doctor, not pressure.
point-BL15-use = Traditionally used for restlessness, poor sleep and a tight mid-back. The organ in the name is only a name.

point-BL43-name = Vital Region
point-BL43-where = Along the inner edge of your shoulder blade, a little above its middle
point-BL43-find = Hug yourself to open the gap between spine and shoulder blade. The spot lies at the blade’s inner edge, a little above its middle.
point-BL43-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only.
point-BL43-use = Traditionally used for an ache between the shoulder blades and long-standing tiredness.

point-BL17-name = Diaphragm Shu
point-BL17-where = Two finger-widths beside the spine, level with the lower tips of your shoulder blades
point-BL17-find = Join the lower tips of both shoulder blades with a line. On that line, two finger-widths from the spine, is the ridge of muscle.
point-BL17-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL17-use = Traditionally used for a tight mid-back and hiccups.

point-BL18-name = Liver Shu
point-BL18-where = Two finger-widths beside the spine, two bumps below the tips of your shoulder blades
point-BL18-find = From the level of the shoulder-blade tips go two bumps down, then two finger-widths out, onto the ridge of muscle.
point-BL18-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL18-use = Traditionally used for irritability and tight sides. The organ in the name is only a name.

point-BL19-name = Gallbladder Shu
point-BL19-where = Two finger-widths beside the spine, three bumps below the tips of your shoulder blades
point-BL19-find = From the level of the shoulder-blade tips go three bumps down, then two finger-widths out, onto the ridge of muscle.
point-BL19-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL19-use = Traditionally used for a tight mid-back. The organ in the name is only a name.

point-BL20-name = Spleen Shu
point-BL20-where = Two finger-widths beside the spine, one bump above halfway between blade tips and hips
point-BL20-find = Halfway between the shoulder-blade tips and the tops of the hips, then one bump up. Go two finger-widths out, onto the ridge of muscle.
point-BL20-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL20-use = Traditionally used for tiredness, a heavy feeling and digestion. The organ in the name is only a name.

point-BL21-name = Stomach Shu
point-BL21-where = Two finger-widths beside the spine, halfway between shoulder-blade tips and hips
point-BL21-find = Find the level halfway between the shoulder-blade tips and the tops of the hip bones. Go two finger-widths out, onto the ridge of muscle.
point-BL21-care = Ribs and lungs lie underneath: press into the muscle, never jab. Weak bones or long use of steroids: palm only. Keep off the bony bumps.
point-BL21-use = Traditionally used for digestion and tiredness. The organ in the name is only a name.

point-EX-B2-name = Hua Tuo Points
point-EX-B2-where = A line in the narrow groove right beside the spine, from the upper to the lower back
point-EX-B2-find = 17 pairs, one beside each bump from the upper back to the waist and below. Your partner feels the narrow groove between the bumps and the long muscle.
point-EX-B2-care = Very close to the spine: light gliding fingers only. No single hard ball, elbow or heel, never on bone. In pregnancy: upper and mid back only, very lightly.
point-EX-B2-use = Traditionally used for local back ache and stiffness.

## Lower back and sacrum

point-BL22-name = Triple Energizer Shu
point-BL22-where = Two finger-widths beside the spine, a little above waist level
point-BL22-find = Find waist level with your thumbs, go one bump up, then two finger-widths out from the spine, onto the ridge of muscle.
point-BL22-care = Kidney area: rub or lean gently. No pounding, no elbow, no hard ball, no body weight. Never on the bony bumps.
point-BL22-use = Traditionally used for a stiff low back and, in tradition, the body’s water balance.

point-BL23-name = Kidney Shu
point-BL23-where = Level with your waist, two finger-widths beside the spine
point-BL23-find = Hands on your hips, thumbs behind you. At about waist level, two finger-widths from the spine, feel the ridge of muscle.
point-BL23-care = Kidney area: rub or lean gently. No pounding, no elbow, no hard ball, no body weight. Never on the bony bumps.
point-BL23-use = Traditionally used for low back ache, tiredness and feeling cold. The organ in the name is only a name.

point-BL52-name = Will Chamber
point-BL52-where = Level with your waist, four finger-widths beside the spine
point-BL52-find = Hands at waist level. Four finger-widths out from the spine you reach the outer edge of the long back muscle. Rest your palms there.
point-BL52-care = Over the kidneys, below the last rib: a light, warm rub only. No thumb digging, no pounding, no ball, no knee.
point-BL52-use = Traditionally used for a weak or stiff low back.

point-BL25-name = Large Intestine Shu
point-BL25-where = Level with the tops of your hip bones, two finger-widths beside the spine
point-BL25-find = Hands on the tops of your hip bones, thumbs reach in towards the spine. Two finger-widths from the spine, on the thick muscle.
point-BL25-care = Stay on the muscle, never on the bony bumps. The muscle is thick here: moderate is enough.
point-BL25-use = Traditionally used for low back pain and stiff hips. The organ in the name is only a name.

point-EX-B7-name = Lumbar Eyes
point-EX-B7-where = In the side dimples of your low back, just above the hip bones
point-EX-B7-find = Lean back a little: above the hip bones, a little over four finger-widths from the spine, a soft hollow shows on each side.
point-EX-B7-care = Soft side tissue: loose fists or a light ball. Stay below the last rib.
point-EX-B7-use = Traditionally used for low back strain and stiffness.

point-BL26-name = Origin Pass Shu
point-BL26-where = Two finger-widths beside the spine, just below the line of your hip bones
point-BL26-find = From the line across the tops of the hip bones go one bump down, then two finger-widths out, onto the muscle.
point-BL26-care = Stay on the muscle, never on the bony bumps. The muscle is thick here: moderate is enough.
point-BL26-use = Traditionally used for an ache where the low back meets the pelvis.

point-BL27-name = Small Intestine Shu
point-BL27-where = Beside the top of the sacrum, just inside the dimple of the pelvis
point-BL27-find = Find the dimples at the back of the pelvis. Just inside and a little above, at the upper edge of the flat bone.
point-BL27-care = Not in pregnancy. Bone lies underneath: rub with palm or knuckles, no digging.
point-BL27-use = Traditionally used for an ache over the sacrum. The organ in the name is only a name.

point-BL28-name = Bladder Shu
point-BL28-where = Beside the middle of the sacrum, level with the pelvic dimples
point-BL28-find = Lay a palm on the flat bone below the low back. The spots lie beside its middle, at the level of the pelvic dimples.
point-BL28-care = Not in pregnancy. Bone lies underneath: rub with palm or knuckles, no digging.
point-BL28-use = Traditionally used for an ache and stiffness over the sacrum. The organ in the name is only a name.

point-BL31-name = Upper Bone-Hole
point-BL31-where = On the upper part of the sacrum, the flat bone below your low back
point-BL31-find = Find the shallow dip between the pelvic dimple and the midline (BL 32), then go one dip up. Cover the whole area with a palm.
point-BL31-care = Not in pregnancy. Nerves pass here: palm or knuckles only, never a hard ball or body weight. Tingling in the leg: stop.
point-BL31-use = Traditionally used for an ache over the sacrum and with periods.

point-BL32-name = Second Bone-Hole
point-BL32-where = On the sacrum, the flat bone below your low back, between pelvic dimple and midline
point-BL32-find = Find the dimple at the back of the pelvis. Midway between it and the small bump in the middle is a shallow dip. Take the whole flat bone as one area.
point-BL32-care = Not in pregnancy. Nerves pass here: palm or knuckles only, never a hard ball or body weight. Tingling in the leg: stop.
point-BL32-use = Traditionally used for an ache over the sacrum and with periods.

point-BL33-name = Middle Bone-Hole
point-BL33-where = On the lower middle of the sacrum, the flat bone below your low back
point-BL33-find = From the pelvic dimple go in to the shallow dip of BL 32, then one dip down. A flat hand covers it.
point-BL33-care = Not in pregnancy. Nerves pass here: palm or knuckles only, never a hard ball or body weight. Tingling in the leg: stop.
point-BL33-use = Traditionally used for an ache over the sacrum and with periods.

point-BL34-name = Lower Bone-Hole
point-BL34-where = On the lower end of the sacrum, just above the tail bone
point-BL34-find = From BL 32 go two shallow dips down; you are then just above the tail bone. A flat hand covers it.
point-BL34-care = Not in pregnancy. Nerves pass here: palm or knuckles only, never a hard ball or body weight. Tingling in the leg: stop.
point-BL34-use = Traditionally used for an ache over the sacrum and with periods.

## Companions off the back

point-LI4-name = Joining Valley
point-LI4-where = Back of the hand, on the bulge between thumb and index finger
point-LI4-find = Press thumb and index finger together: find the top of the bulge. Relax, and press towards the bone of the index finger.
point-LI4-care = Not in pregnancy. Skip it with an injured hand.
point-LI4-use = Traditionally used for headache and tension in face and neck.

point-PC6-name = Inner Pass
point-PC6-where = Inner forearm, three finger-widths above the wrist crease
point-PC6-find = Palm up. Go three finger-widths from the wrist crease towards the elbow: the spot lies between the two tendons.
point-PC6-care = A nerve runs here: moderate at most. Hand tingles: stop. Skip it with carpal tunnel trouble.
point-PC6-use = Traditionally used for nausea, stress and a tight feeling around the chest.

point-HT7-name = Spirit Gate
point-HT7-where = In the wrist crease, on the little-finger side
point-HT7-find = Palm up. Follow the crease to the line of the little finger: a small hollow just inside the tendon, by the pea-shaped bone.
point-HT7-care = Light to moderate: a nerve and an artery run here. Skip it with an injured wrist.
point-HT7-use = Traditionally used for worry and poor sleep.

point-EX-HN3-name = Hall of Impression
point-EX-HN3-where = Between your eyebrows
point-EX-HN3-find = Rest a fingertip midway between the inner ends of the eyebrows.
point-EX-HN3-care = Light only. Not on sore or broken skin.
point-EX-HN3-use = Traditionally used for stress, tension in the forehead and sleep.

point-GV20-name = Hundred Meetings
point-GV20-where = Top of your head, on the line between the tips of your ears
point-GV20-find = Run a finger up from the tip of each ear. Where the lines meet on top of the head is the spot.
point-GV20-care = Light fingertip only. Not after a head injury or scalp surgery.
point-GV20-use = Traditionally used for alertness and head tension.

point-EX-UE7-name = Lumbar Pain Points
point-EX-UE7-where = Two spots on the back of each hand, between the hand bones
point-EX-UE7-find = Slide between the bones of index and middle finger, and of ring and little finger, to halfway between wrist crease and knuckles.
point-EX-UE7-care = It can feel sharp: start light. Not if you faint easily or the hand is injured.
point-EX-UE7-use = Traditionally used for a new low back strain, pressed while the waist moves gently.

point-SI3-name = Back Stream
point-SI3-where = Little-finger edge of the hand, in the hollow behind the knuckle
point-SI3-find = Make a loose fist: the end of the crease on the little-finger edge, where palm and back of the hand meet.
point-SI3-care = Skip it with an injured hand. Otherwise nothing special.
point-SI3-use = Traditionally used for a stiff neck and a tight upper back.

point-ST36-name = Leg Three Miles
point-ST36-where = Front of the shin, four finger-widths below the knee cap, to the outside
point-ST36-find = Four finger-widths below the knee cap, then one finger-width outside the shin bone, on the muscle.
point-ST36-care = Skip it over varicose veins.
point-ST36-use = Traditionally used for tiredness, staying strong and digestion.

point-SP6-name = Three Yin Intersection
point-SP6-where = Inner shin, four finger-widths above the ankle bone
point-SP6-find = Four finger-widths above the tip of the inner ankle bone, just behind the edge of the shin bone.
point-SP6-care = Not in pregnancy. Skip it if you may have a clot or have sore, inflamed veins.
point-SP6-use = Traditionally used for sleep and period discomfort.

point-BL40-name = Bend Middle
point-BL40-where = In the middle of the crease at the back of your knee
point-BL40-find = Sit with the knee bent and relaxed. Find the centre of the crease at the back of the knee.
point-BL40-care = Light: vessels and a nerve run here. Never with a swollen, hot or painful calf, a known clot, or leg pain after a long trip. Not in pregnancy.
point-BL40-use = Traditionally used as a far point for low back pain.

point-BL57-name = Supporting Mountain
point-BL57-where = Back of the calf, where the two muscle bellies meet the tendon
point-BL57-find = Rise on tiptoe: the calf shows an upside-down V. The spot is at its tip. Sit down and relax the leg before you press.
point-BL57-care = No deep kneading. Never with a swollen, hot or painful calf, a known clot, or leg pain after a long trip. Not in pregnancy.
point-BL57-use = Traditionally used for tight calves and low back ache.

point-BL60-name = Kunlun Mountain
point-BL60-where = Outer ankle, in the hollow between ankle bone and heel cord
point-BL60-find = On the outer side, midway between the tip of the ankle bone and the heel cord.
point-BL60-care = Not in pregnancy. Skip it with an injured ankle.
point-BL60-use = Traditionally used for low back ache, neck tension and headache.

point-KI3-name = Great Ravine
point-KI3-where = Inner ankle, in the hollow between ankle bone and heel cord
point-KI3-find = On the inner side, midway between the tip of the ankle bone and the heel cord. You may feel a pulse.
point-KI3-care = Light to moderate: an artery runs here. Gentle in pregnancy. Skip it with an injured ankle.
point-KI3-use = Traditionally used for tiredness, a weak low back and sleep.

point-LR3-name = Great Surge
point-LR3-where = Top of the foot, in the groove between big toe and second toe
point-LR3-find = Slide up the groove between the big and second toe until the bones stop you. The hollow just before that is the spot.
point-LR3-care = An artery runs here: moderate, and stop if it throbs. Gentle in pregnancy. Not with foot sores or numb feet.
point-LR3-use = Traditionally used for irritability, head tension and stress.
