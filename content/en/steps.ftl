# Words of one step: technique, pressure, cue, side, region, reach, length, opening and closing.

## Techniques

technique-press_hold-name = Press and hold
technique-press_hold = Press slowly with thumb or finger and hold still.
technique-circles-name = Circles
technique-circles = Small slow circles with your fingertips.
technique-squeeze-name = Squeeze
technique-squeeze = Take the muscle between thumb and fingers.
technique-knead-name = Knead
technique-knead = Roll the muscle slowly between thumb and fingers.
technique-ball_lean-name = Lean on a ball
technique-ball_lean = Ball between you and the wall, never on the spine itself.
technique-flat_press-name = Flat press
technique-flat_press = Press gently with the flat pads of three fingers.
technique-palm_hold-name = Palm rest
technique-palm_hold = Rest a warm palm on the spot, quite still.
technique-palm_rub-name = Palm rub
technique-palm_rub = Rub up and down with warm, flat palms.
technique-fist_rub-name = Fist rub
technique-fist_rub = Loose fists, small slow circles.
technique-knuckle_rub-name = Knuckle rub
technique-knuckle_rub = Flat knuckles, small slow circles.
technique-thumb_glide-name = Thumb glide
technique-thumb_glide = Your partner glides both thumbs along the muscle.

## Pressure

pressure-light = Light: 2–3 out of 10.
pressure-light_moderate = Light to moderate: 2–5 out of 10.
pressure-moderate = Moderate: 4–5 out of 10, a good ache.

## Cues

cue-out_breath = Sink in as you breathe out, hold, ease off over 3 seconds.
cue-warm_rub = Warm your palms first. Breathe freely.
cue-loose_fists = Keep your fists loose. Breathe freely.
cue-small_circles = The skin moves with your finger. Breathe freely.
cue-flat_knuckles = Keep your knuckles flat. Breathe freely.
cue-still_palm = 3 slow breaths, no push.
cue-lift_squeeze = Lift and squeeze as you breathe out.
cue-lean_in = Lean in as you breathe out, stay, step off slowly.
cue-two_balls = Two balls in a sock, one each side of the spine. Lean in as you breathe out, step off slowly.
cue-glide = Slow, light thumbs along the groove beside the spine, never on bone.
cue-pelvic_tilt = Sink in as you breathe out, hold, ease off; tilt your pelvis gently meanwhile.
cue-head_turns = Sink in as you breathe out, hold; turn your head slowly, only as far as is easy.
cue-open_chest = Sink in as you breathe out, hold, ease off; open your chest meanwhile.
cue-healthy_legs = Only if your legs are healthy. Sink in as you breathe out, ease off over 3 seconds.
cue-receiver_hands = The person receiving uses their own hands: sink in on the out-breath, ease off.
cue-helper = Your helper does this one, gently, as you breathe out.
cue-blade_ball = Ball beside the shoulder blade. Lean in as you breathe out, step off slowly.
cue-brisk = Brisk, but never painful. Breathe freely.
cue-feather_light = Glide beside the spine, as light as a feather, never on bone.
cue-warm_palms_only = Warm palms only. 3 slow breaths, no push.

## Part, side, region

part-lumbar = lower back part
part-thoracic = upper and mid back part
part-upper_thoracic = upper back part only
part-sacral = the whole flat bone below the low back
side-left = left side
side-right = right side
side-both = both sides together
side-midline = in the middle
region-neck = Neck
region-shoulder = Shoulders
region-upper_back = Upper back
region-mid_back = Mid back
region-lower_back = Lower back
region-sacrum = Sacrum
region-arm_hand = Arms and hands
region-leg_foot = Legs and feet
region-head = Head

## Reach and length

reach-self_hand = your own hands
reach-self_hand_partial = your own hand over the shoulder, if you can reach
reach-ball_wall = a soft ball at a wall
reach-cane = a hooked massage cane
reach-partner = another person
length-desk = short, 3–5 min
length-standard = standard, 10–12 min
length-long = long, 20–30 min

## Opening and closing

step-opening-desk = Drop your shoulders. 3 slow breaths: in while you count to 4, out to 6. Don’t hold your breath.
step-opening-standard = Settle in and drop your shoulders. 3 slow breaths: in while you count to 4, out to 6. Then just breathe easily.
step-opening-long = Lie or sit comfortably and agree on a stop word with your helper. 3 slow breaths: in while you count to 4, out to 6. Then breathe easily.
step-closing-desk = Let go and shake out your hands. 3 easy breaths. Roll your shoulders twice.
step-closing-standard = Let go and shake out your hands. 3 easy breaths. Roll your shoulders and tilt your pelvis a few times, slowly.
step-closing-long = Let go and rest for 3 breaths. Shake out hands and feet, roll your shoulders, tilt your pelvis a few times. Sit up slowly.
