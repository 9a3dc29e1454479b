"""Services described by manuals: how long they take in all."""

from disclosure.figures.sums import whole_sum
from disclosure.records.manual import Service


def total_days(service: Service) -> int | None:
    """The days of all steps together, in the service's kind of days; None unless every step states its own."""
    return whole_sum(step.days for step in service.steps) if service.steps else None
