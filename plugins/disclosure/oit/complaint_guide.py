"""Guide to corruption complaints: how, in which steps, by whom, in what time, through which channel."""

from collections.abc import Mapping

from disclosure.figures.services import total_days
from disclosure.oit import complaint_channel
from disclosure.oit.answers import Answer, Question, Subject, counted, every, unpublished
from disclosure.records import Manual, Record
from disclosure.site import Site

# The service that a guide describes first is complaining; others, such as asking for progress, follow.
_SERVICE = "service_1"


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    return tuple(manual for manual in every(site, Manual) if question.concept in manual.concepts)


def _decide(site: Site, question: Question) -> Mapping[str, Answer]:
    guides = [each for each in every(site, Manual) if question.concept in each.concepts]
    parts = ("how", "steps", "unit", "days", "channel")
    if not guides:
        return dict.fromkeys(parts, Answer("missing", "no-guide"))
    guide = guides[0]
    if not guide.is_public:
        return dict.fromkeys(parts, unpublished(guide))
    if not guide.services:
        return dict.fromkeys(parts, Answer("missing", "no-steps", guide))
    service = guide.services[0]
    steps = len(service.steps)
    named = sum(step.responsible is not None for step in service.steps)
    timed = sum(step.days is not None for step in service.steps)
    days = total_days(service)
    return {
        "how": Answer("shown", "guide-how" if service.documents_required else "guide-how-alone", guide, _SERVICE),
        "steps": Answer("shown", "guide-steps", guide, _SERVICE, known=steps, of=steps),
        "unit": counted(named, steps, guide, _SERVICE, reason="guide-unit"),
        "days": Answer("shown", "guide-total", guide, _SERVICE, known=days)
        if days is not None
        else counted(timed, steps, guide, _SERVICE, reason="guide-days"),
        "channel": complaint_channel.any_channel(site),
    }


SUBJECT = Subject(_records, _decide)
