"""What a rule found in a record, before anyone asks for its line: an error to mend, or a gap."""

from dataclasses import dataclass, replace

from disclosure.records.base import Record
from disclosure.records.waivers import Waiver
from problems import Fault, Place, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and the record it is about; ``fault.location`` says where in that record.

    ``place`` is given where the fault stands in another file than the record's: a body, an attachment, a file without a
    record. A finding of severity ``warning`` is a gap: truthful, and shown as missing.
    """

    fault: Fault
    record: Record | None = None
    place: Place | None = None
    # Who answers for it, where someone does.
    waiver: Waiver | None = None

    @property
    def code(self) -> str:
        """The fault's code."""
        return self.fault.code

    @property
    def severity(self) -> Severity:
        """An error stops the build; a warning is a gap."""
        return self.fault.severity

    @property
    def is_waivable(self) -> bool:
        """Whether someone may answer for it: every gap, and the errors that say so."""
        return self.fault.waivable or self.severity == "warning"


def finding(fault: Fault, record: Record, *location: str | int) -> Finding:
    """A fault at a value of a record."""
    return Finding(replace(fault, location=location), record)
