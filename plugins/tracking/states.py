"""The closed vocabulary: the only things that can ever be said of a case in public."""

from datetime import date

# One of these, and the month since when. The words for people are the site's.
STATES = (
    "received",
    "screening",
    "investigating",
    "forwarded-nacc",
    "forwarded-pacc",
    "information-needed",
    "closed-founded",
    "closed-unfounded",
    "out-of-scope",
    "withdrawn",
)
# A state of long ago is said to be of "earlier": the look-up tries every month there is.
MONTHS = 36
EARLIER = "earlier"


def months_before(epoch: str) -> tuple[str, ...]:
    """The months a published state may be of, newest first: `MONTHS` up to the epoch's own, then `EARLIER`.

    An epoch begins with its month: ``2026-11.418832961407``. Months are ``YYYY-MM`` of the common era.
    """
    year, month = int(epoch[:4]), int(epoch[5:7])
    counted = range(year * 12 + month - 1, year * 12 + month - 1 - MONTHS, -1)
    return (*(f"{each // 12:04}-{each % 12 + 1:02}" for each in counted), EARLIER)


def month_of(day: date) -> str:
    """The month of a day as ``YYYY-MM``."""
    return day.isoformat()[:7]
