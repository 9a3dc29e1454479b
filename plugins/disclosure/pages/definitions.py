"""What a number counts, in words that stand beside it."""

from disclosure.wording import Wording

# Words as they stand by the numbers, each with what it means.
Definitions = tuple[tuple[str, str], ...]

OF_ACTIONS = ("actions", "reported", "with_evidence", "not_reported")
OF_MEASURES = ("measures", "missing_measures", *OF_ACTIONS)
OF_GAPS = ("gap", "waiver")
OF_COMPLAINTS = ("opening", "received", "resolved", "in_progress", "resolution_rate")


def of(names: tuple[str, ...], wording: Wording) -> Definitions:
    """The words for some columns, with their meanings."""
    return tuple((wording(f"column.{name}"), wording(f"definition.{name}")) for name in names)
