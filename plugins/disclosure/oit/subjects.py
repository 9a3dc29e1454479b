"""The subjects that this site answers by what its records are: one line each. All others are answered by records that name them."""

from collections.abc import Mapping

from disclosure.oit import (
    anti_corruption_plan,
    complaint_channel,
    complaint_guide,
    complaint_statistics,
    integrity_measures,
    integrity_measures_report,
    participation,
)
from disclosure.oit.answers import Subject

SUBJECTS: Mapping[str, Subject] = {
    "corruption-complaint-guide": complaint_guide.SUBJECT,
    "corruption-complaint-channel": complaint_channel.SUBJECT,
    "corruption-complaint-statistics": complaint_statistics.SUBJECT,
    "participation": participation.SUBJECT,
    "anti-corruption-plan": anti_corruption_plan.SUBJECT,
    "anti-corruption-plan-progress": anti_corruption_plan.PROGRESS,
    "anti-corruption-plan-report": anti_corruption_plan.REPORT,
    "integrity-measures": integrity_measures.SUBJECT,
    "integrity-measures-report": integrity_measures_report.SUBJECT,
}
