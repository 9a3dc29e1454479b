"""One module per kind of record. KINDS is the table of contents, in the order people read them."""

from disclosure.records.allowed import Allowed
from disclosure.records.base import Record
from disclosure.records.channel import Channel
from disclosure.records.checklist import Checklist
from disclosure.records.complaints import Complaints
from disclosure.records.concepts import Concepts
from disclosure.records.division import Division
from disclosure.records.external import External
from disclosure.records.ita import Ita
from disclosure.records.links import Links
from disclosure.records.loans import Loans
from disclosure.records.manual import Manual
from disclosure.records.measure import Measure
from disclosure.records.obligations import Obligations
from disclosure.records.organisation import Organisation
from disclosure.records.page import Page
from disclosure.records.participation import Participation
from disclosure.records.plan import Plan
from disclosure.records.register import Register
from disclosure.records.report import Report
from disclosure.records.sheet import Sheet
from disclosure.records.synonyms import Synonyms
from disclosure.records.tracking import Tracking
from disclosure.records.waivers import Waivers
from disclosure.records.withdrawals import Withdrawals

KINDS: tuple[type[Record], ...] = (
    Organisation,
    Division,
    Report,
    Measure,
    Manual,
    Channel,
    Complaints,
    Register,
    Tracking,
    Concepts,
    Checklist,
    Page,
    External,
    Obligations,
    Loans,
    Withdrawals,
    Participation,
    Plan,
    Ita,
    Allowed,
    Links,
    Synonyms,
    Waivers,
)

# The kinds whose files are spreadsheets.
SHEETS: tuple[type[Sheet], ...] = (Loans, Withdrawals)
# The others, whose files are YAML.
FORMS = tuple(kind for kind in KINDS if kind not in SHEETS)

__all__ = [
    "FORMS",
    "KINDS",
    "SHEETS",
    "Allowed",
    "Channel",
    "Checklist",
    "Complaints",
    "Concepts",
    "Division",
    "External",
    "Ita",
    "Links",
    "Loans",
    "Manual",
    "Measure",
    "Obligations",
    "Organisation",
    "Page",
    "Participation",
    "Plan",
    "Record",
    "Register",
    "Report",
    "Sheet",
    "Synonyms",
    "Tracking",
    "Waivers",
    "Withdrawals",
]
