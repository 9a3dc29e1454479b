"""Services described by manuals: how long they take in all."""

from disclosure.records.manual import Service


def total_days(service: Service) -> int | None:
    """The days of all steps together, in the service's kind of days; None unless every step states its own."""
    days = [step.days for step in service.steps]
    if not days or None in days:
        return None
    return sum(each for each in days if each is not None)
