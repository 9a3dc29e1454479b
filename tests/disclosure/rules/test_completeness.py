"""What a record leaves out is told; what it says by sharing, by a number or by another action is not."""

from datetime import date
from typing import Any

import pytest

from disclosure.findings import Finding
from disclosure.records import KINDS, Channel, Complaints, Manual, Measure, Organisation, Record, Report
from disclosure.records.measure import TOPICS
from disclosure.rules import (
    actions_are_complete,
    channels_can_be_reached,
    corruption_has_its_own_channel,
    manuals_are_reviewed,
    outcomes_are_measured,
    periods_fall_in_their_year,
    reports_are_traceable,
    results_have_evidence,
    topics_are_covered,
)
from disclosure.site import Site

AS_OF = date(2026, 11, 25)
OURS = Organisation.model_validate(
    {
        "name": "เทศบาลตำบลตัวอย่าง",
        "type": "subdistrict-municipality",
        "district": "ทดสอบ",
        "province": "ทดลอง",
        "domain": "www.example.go.th",
    }
)


def site(*records: Record, as_of: date | None = AS_OF, unread: tuple[tuple[str, str], ...] = ()) -> Site:
    by_kind: dict[str, dict[str, Record]] = {kind.kind: {} for kind in KINDS}
    for record in (OURS, *records):
        by_kind[record.kind][record.key] = record
    return Site(by_kind, {}, {}, {}, frozenset(unread), unpublished={}, as_of=as_of)


def measure(*actions: dict[str, Any], **more: Any) -> Measure:
    numbered = [{"number": str(number), "method": "ทำ"} | action for number, action in enumerate(actions, 1)]
    return Measure.model_validate(
        {"id": "m", "fiscal_year": "2566", "number": "1", "title": "มาตรการ", "actions": numbered} | more
    )


def report(**more: Any) -> Report:
    return Report.model_validate({"fiscal_year": "2566"} | more)


def channel(**more: Any) -> Channel:
    of = {"id": "one", "name": "ช่องทาง", "kind": "letter", "takes": "complaint"}
    return Channel.model_validate(of | more)


def codes(findings: Any) -> list[str]:
    return [each.code for each in findings]


def places(findings: Any) -> list[tuple[str, str]]:
    def place(each: Finding) -> str:
        return "/".join(map(str, each.fault.location))

    return [(each.code, place(each)) for each in findings]


# Actions


def test_empty_cells_are_told_and_borrowed_ones_are_not():
    whole = {"responsible": "clerk", "period": {"fiscal_year": "2566"}, "outcomes": "เสร็จ"}
    borrowing = {
        "responsible": {"shared_with": "1"},
        "period": {"inherited_from": "1"},
        "outcomes": {"shared_with": "1"},
    }

    found = places(actions_are_complete.check(site(measure(whole, borrowing, {}))))

    assert found == [(code, "actions/2") for code in ("missing-responsible", "missing-period", "missing-outcome")]


def test_a_measure_without_actions_is_told_once():
    assert codes(actions_are_complete.check(site(measure()))) == ["missing-actions"]


# Evidence


def evidence_told(*actions: dict[str, Any], statistics: Complaints | None = None) -> list[tuple[str, str]]:
    records = [statistics] if statistics else []
    return places(results_have_evidence.check(site(measure(*actions), *records)))


def test_a_result_needs_evidence_and_an_action_without_result_none():
    assert evidence_told({"results": "ทำแล้ว"}, {}) == [("missing-evidence", "actions/0/results")]


def test_evidence_of_any_action_in_a_merged_cell_counts_for_all():
    shared = {"results": {"shared_with": "1"}, "evidence": [{"manual": "guide"}]}

    assert evidence_told({"results": "ทำแล้ว"}, shared) == []


@pytest.mark.parametrize(
    "url", ["https://www.example.go.th", "https://example.go.th/", "https://www.example.go.th/index.php"]
)
def test_the_front_page_alone_is_shallow(url):
    assert evidence_told({"evidence": [{"url": url}, {"url": url}]}) == [("shallow-evidence", "actions/0/evidence")]


@pytest.mark.parametrize(
    "evidence",
    [
        [],
        [{"url": "https://www.example.go.th/news/15"}],
        [{"url": "https://www.example.go.th/?id=15"}],
        [{"url": "https://www.other.go.th"}],
        [{"url": "https://www.example.go.th"}, {"channel": "line"}],
    ],
)
def test_evidence_that_leads_anywhere_else_is_not_shallow(evidence):
    assert evidence_told({"evidence": evidence}) == []


@pytest.mark.parametrize(
    ("result", "evidence"),
    [
        ("จัดทำทะเบียนการเบิกและการยืม", {"manual": "guide"}),
        ("จัดทำคู่มือการประเมินความเสี่ยง", {"channel": "line"}),
        ("มีแนวปฏิบัติการจัดการเรื่องร้องเรียน", {"register": "loans"}),
        ("ออกแนวทางการปฏิบัติเรื่องการยืม", {"channel": "line"}),
        ("งานนิติการจัดทำแนวทางการร้องเรียน", {"url": "https://www.example.go.th"}),
        ("จัดทำสถิติเรื่องร้องเรียน", {"manual": "guide"}),
        ("เผยแพร่สถิติบนเว็บไซต์", {"url": "https://www.example.go.th"}),
    ],
)
def test_a_claim_without_a_link_to_it_is_told(result, evidence):
    action = {"results": ["ประชุมแล้ว", result], "evidence": [evidence, {"channel": "website"}]}

    assert evidence_told(action) == [("unlinked-claim", "actions/0/results/1")]


@pytest.mark.parametrize(
    ("result", "evidence"),
    [
        ("จัดทำทะเบียนการเบิกและการยืม", {"register": "loans"}),
        ("จัดทำทะเบียนการยืม", {"attachment": "guide/register.xlsx"}),
        ("จัดทำคู่มือ", {"manual": "guide"}),
        ("จัดทำคู่มือ", {"attachment": "guide/guide.pdf"}),
        ("จัดทำสถิติ", {"url": "https://www.example.go.th/statistics/2566"}),
        # Words that only look like a claim.
        ("มีผู้ลงทะเบียนเข้าอบรม 50 คน", {"channel": "line"}),
        ("งานทะเบียนราษฎรร่วมประชาสัมพันธ์", {"channel": "line"}),
        ("นายทะเบียนให้ความรู้แก่ประชาชน", {"channel": "line"}),
        ("เจ้าหน้าที่ปฏิบัติตามคู่มือของกระทรวงครบทุกคน", {"channel": "line"}),
        ("ประชุมหาแนวทางแก้ไขปัญหาร่วมกับชุมชน", {"channel": "line"}),
        ("สำนักงานสถิติแห่งชาติเข้าสำรวจ", {"channel": "line"}),
    ],
)
def test_a_claim_with_its_link_and_words_that_claim_nothing_are_fine(result, evidence):
    assert evidence_told({"results": result, "evidence": [evidence]}) == []


def test_a_claim_is_proved_by_an_action_that_shares_its_result():
    shared = {"results": {"shared_with": "1"}, "evidence": [{"register": "loans"}]}

    assert evidence_told({"results": "จัดทำทะเบียน", "evidence": [{"manual": "guide"}]}, shared) == []


@pytest.mark.parametrize(
    ("statistics", "told"),
    [({}, True), ({"general": {"nil_report": "true"}}, False), ({"general": {"withheld": "อยู่ระหว่างตรวจสอบ"}}, True)],
)
def test_claimed_statistics_hold_a_figure(statistics, told):
    action = {"results": "เผยแพร่สถิติแล้ว", "evidence": [{"complaints": "2566"}]}
    year = Complaints.model_validate({"fiscal_year": "2566"} | statistics)

    assert evidence_told(action, statistics=year) == [("claim-without-figures", "actions/0/results")] * told


def test_statistics_that_claim_nothing_may_be_empty():
    action = {"results": "รับเรื่องแล้ว", "evidence": [{"complaints": "2566"}]}

    assert evidence_told(action, statistics=Complaints.model_validate({"fiscal_year": "2566"})) == []


def test_dangling_evidence_and_cells_without_holders_are_told_by_other_rules_alone():
    actions = [{"results": {"shared_with": "7"}}, {"results": "เผยแพร่สถิติ", "evidence": [{"complaints": "2560"}]}]

    assert evidence_told(*actions) == []


# Topics


def topics_told(*topics: str) -> list[str]:
    of = {"topics": list(topics)} if topics else {}
    return [each.fault.english for each in topics_are_covered.check(site(report(), measure(**of)))]


def test_every_topic_that_no_measure_serves_is_told():
    assert len(topics_told("anti-corruption", "publicity")) == 5
    assert topics_told(*TOPICS) == []


def test_measures_together_cover_the_topics():
    first, rest = measure(topics=TOPICS[0]), measure(number="2", topics=list(TOPICS[1:]))

    assert codes(topics_are_covered.check(site(report(), first, rest))) == []


def test_where_no_measure_says_its_topics_one_gap_says_so():
    assert codes(topics_are_covered.check(site(report(), measure()))) == ["unstated-topics"]


def test_a_year_without_a_report_or_without_measures_is_not_judged():
    assert codes(topics_are_covered.check(site(measure()))) == []
    assert codes(topics_are_covered.check(site(report()))) == []


# Reports

APPROVED = {"approved_by": "นายกเทศมนตรี", "approved_on": "2023-10-20", "document_number": "ตย 52001/15"}


def test_what_a_report_does_not_say_of_its_approval_is_told_once():
    assert codes(reports_are_traceable.check(site(report(**APPROVED)))) == []
    (one,) = reports_are_traceable.check(site(report(approved_by="นายกเทศมนตรี", approved_on="2023-10-20")))
    assert one.code == "report-without-approval"
    assert "document_number" in one.fault.thai
    assert "approved_on" not in one.fault.thai


@pytest.mark.parametrize(
    ("analysed", "told"),
    [
        ("2565", []),
        ("2566", [("suspicious-analysed-year", "warning")]),
        ("2567", [("analysed-year-after-report", "error")]),
    ],
)
def test_the_analysed_year_is_before_the_reports(analysed, told):
    found = reports_are_traceable.check(site(report(analysed_year=analysed, **APPROVED)))

    assert [(each.code, each.severity) for each in found] == told


# Periods


@pytest.mark.parametrize(
    ("period", "outside"),
    [
        ({"fiscal_year": "2566"}, False),
        ({"fiscal_year": "2565"}, True),
        ({"start": "2022-10-01", "end": "2023-09-30"}, False),
        ({"start": "2022-09-01", "end": "2022-10-01"}, False),
        ({"start": "2023-09-30", "end": "2024-03-31"}, False),
        ({"start": "2022-01-01", "end": "2022-09-30"}, True),
        ({"start": "2023-10-01", "end": "2023-12-31"}, True),
        ({"start": "2022-10-01"}, False),
        ({"start": "2023-10-01"}, True),
        ({"start": "2022-09-30"}, True),
    ],
)
def test_a_period_wholly_outside_the_measures_year_is_an_error(period, outside):
    found = periods_fall_in_their_year.check(site(measure({"period": period})))

    assert places(found) == [("period-outside-year", "actions/0/period")] * outside


# Outcomes


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ("เรื่องร้องเรียนลดลง", True),
        ("ประชาชนรับรู้เพิ่มขึ้น", True),
        ("ประชาชนเข้าถึงข้อมูลมากขึ้น", True),
        ("เรื่องร้องเรียนลดลงจาก 12 เรื่องเหลือ 5 เรื่อง", False),
        ("ประชาชนพึงพอใจเพิ่มขึ้นร้อยละ ๘๕", False),
        (["เรื่องร้องเรียนลดลง", "เหลือ ๕ เรื่อง"], False),
        ("ลดโอกาสการทุจริต", False),
        ("เจ้าหน้าที่เข้าใจระเบียบถูกต้อง", False),
        ("ประชาชนได้รับความสะดวกและมีหลายช่องทาง", False),
    ],
)
def test_a_change_without_a_number_is_told(outcomes, told):
    borrowing = {"outcomes": {"shared_with": "1"}}

    found = outcomes_are_measured.check(site(measure({"outcomes": outcomes}, borrowing)))

    assert codes(found) == ["unmeasured-outcome"] * told


# Manuals and channels


@pytest.mark.parametrize(
    ("due", "as_of", "told"),
    [("2026-11-25", AS_OF, False), ("2026-11-24", AS_OF, True), ("2020-01-01", None, False), (None, AS_OF, False)],
)
def test_a_manual_is_late_the_day_after_its_review_is_due(due, as_of, told):
    of = {"id": "guide", "title": "คู่มือ", "category": "plan", "owner": "clerk"} | ({"review_due": due} if due else {})

    found = manuals_are_reviewed.check(site(Manual.model_validate(of), as_of=as_of))

    assert codes(found) == ["manual-past-review"] * told


@pytest.mark.parametrize(
    ("verified", "as_of", "told"),
    [
        ("2026-05-29", AS_OF, False),
        ("2026-05-28", AS_OF, True),
        ("2020-01-01", None, False),
        (None, AS_OF, True),
        (None, None, True),
    ],
)
def test_a_channel_is_verified_every_180_days(verified, as_of, told):
    one = channel(verified_on=verified) if verified else channel()

    assert codes(channels_can_be_reached.check(site(one, as_of=as_of))) == ["unverified-channel"] * told


@pytest.mark.parametrize("kind", ["website", "online-form", "line", "telephone", "hotline", "email"])
def test_a_channel_one_must_dial_or_open_needs_an_address_first(kind):
    assert codes(channels_can_be_reached.check(site(channel(kind=kind)))) == ["channel-without-address"]


@pytest.mark.parametrize("kind", ["letter", "counter", "suggestion-box", "community-leaders"])
def test_a_channel_on_foot_needs_none(kind):
    assert codes(channels_can_be_reached.check(site(channel(kind=kind, verified_on="2026-11-01")))) == []


BOTH = ["corruption", "bribery"]


@pytest.mark.parametrize(
    ("channels", "told"),
    [
        ([{"takes": BOTH, "separate_from_general": "true"}], []),
        ([{"takes": BOTH, "separate_from_general": "true"}, {"takes": BOTH, "separate_from_general": "false"}], []),
        ([{"takes": BOTH}], [("no-separate-channel", "separate_from_general")]),
        ([{"takes": ["corruption"], "separate_from_general": "true"}], [("no-separate-channel", "")]),
        # Outside bodies are shown beside, and do not stand in.
        ([{"takes": BOTH, "separate_from_general": "true", "operated_by": "หน่วยงานอื่น"}], [("no-separate-channel", "")]),
        ([], [("no-separate-channel", "")]),
    ],
)
def test_corruption_and_bribery_each_have_a_channel_of_our_own_apart(channels, told):
    records = [channel(id=f"c{number}", **of) for number, of in enumerate(channels)]

    assert places(corruption_has_its_own_channel.check(site(*records))) == told


def test_a_channel_that_cannot_be_read_may_be_the_separate_one():
    found = corruption_has_its_own_channel.check(site(unread=((Channel.kind, "safe"),)))

    assert codes(found) == []
