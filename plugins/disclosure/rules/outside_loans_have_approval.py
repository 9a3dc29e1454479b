"""What is lent outside is approved by the head of the municipality, or by whoever acts for the head.

Ministry of Finance regulation on procurement and supplies B.E. 2560, rule 208 (from memory, to be checked against the text).
A loan that was approved otherwise is a fact, and shown as one.
"""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Loans
from disclosure.records.loans import OWN
from disclosure.records.sheet import HEADS, POSITIONS
from disclosure.site import Site
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Warning ``outside-loan-without-head``, at the cell of who approved."""
    for loans in site.all(Loans):
        for index, loan in enumerate(loans.rows):
            if loan.borrower_category != OWN and loan.approved_by_position not in HEADS:
                yield finding(_fault(index, loan.approved_by_position), loans, "rows", index, "approved_by_position")


def _fault(index: int, position: str | None) -> Fault:
    who = (POSITIONS[position], position) if position else ("ไม่ได้บันทึก", "not recorded")
    return Fault(
        "outside-loan-without-head",
        f"ให้ยืมภายนอกโดยไม่มีการอนุมัติของหัวหน้าหน่วยงาน (ผู้อนุมัติ: {who[0]}) ถ้าบันทึกผิดให้แก้ approved_by_position ถ้าจริงเว็บไซต์จะแสดงตามจริง",
        f"lent outside without the approval of the head (approved by: {who[1]}); correct 'approved_by_position', or it is shown as it is",
        severity="warning",
        particulars=(f"รายการที่ {index + 1}", f"entry {index + 1}"),
    )
