"""Distinct types for the ids of content and of rows."""

from typing import Literal, NewType

PersonId = NewType("PersonId", int)
PracticeId = NewType("PracticeId", int)
EntryId = NewType("EntryId", int)
ReminderId = NewType("ReminderId", int)
OccurrenceId = NewType("OccurrenceId", int)
FollowUpId = NewType("FollowUpId", int)

PointId = NewType("PointId", str)  # WHO code without a space: "BL23", "EX-B2"
RoutineId = NewType("RoutineId", str)  # "P01" … "P16"
ConditionId = NewType("ConditionId", str)
RedFlagId = NewType("RedFlagId", str)  # "RF01" … "RF35"
SourceId = NewType("SourceId", str)

ComplaintId = Literal[
    "low_back_pain",
    "upper_back_shoulder",
    "neck_pain",
    "headache",
    "stress_anxiety",
    "sleep",
    "fatigue_energy",
    "posture_desk",
    "muscle_tension_recovery",
    "circulation",
    "immune",
    "general_wellbeing",
]
BenefitId = Literal[
    "muscle_relaxation",
    "pain_relief",
    "stress_reduction",
    "circulation",
    "energy_flow",
    "headache_relief",
    "posture",
    "immune_support",
    "sleep",
    "wellbeing",
]
