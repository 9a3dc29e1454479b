"""The subjects that this site answers part by part: one line each. All others are answered by records that name them."""

from collections.abc import Mapping

from disclosure.oit import (
    complaint_channel,
    complaint_guide,
    complaint_statistics,
    integrity_measures,
    integrity_measures_report,
)
from disclosure.oit.answers import Subject

SUBJECTS: Mapping[str, Subject] = {
    "corruption-complaint-guide": complaint_guide.SUBJECT,
    "corruption-complaint-channel": complaint_channel.SUBJECT,
    "corruption-complaint-statistics": complaint_statistics.SUBJECT,
    "integrity-measures": integrity_measures.SUBJECT,
    "integrity-measures-report": integrity_measures_report.SUBJECT,
}
