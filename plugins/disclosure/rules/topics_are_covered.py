"""The measures of a reported year cover the seven topics that every body is to have a measure for."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Measure, Report
from disclosure.records.measure import TOPICS
from disclosure.site import Site
from disclosure.wording import load_labels
from problems import Fault


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``missing-topic``, and ``unstated-topics`` where no measure says what it serves: then nobody can tell."""
    covered: dict[int, set[str]] = {}
    for measure in site.all(Measure):
        covered.setdefault(measure.fiscal_year, set()).update(measure.topics)
    for report in site.all(Report):
        topics = covered.get(report.fiscal_year)
        if topics is None:
            # A year without measures lacks more than topics.
            continue
        if not topics:
            yield finding(_unstated(report.fiscal_year), report, "fiscal_year")
            continue
        for topic in TOPICS:
            if topic not in topics:
                yield finding(_missing(report.fiscal_year, topic), report, "fiscal_year")


def _unstated(year: int) -> Fault:
    return Fault(
        "unstated-topics",
        f"มาตรการปี {year} ยังไม่ได้ระบุว่าตอบประเด็นใดในเจ็ดประเด็น จึงบอกไม่ได้ว่าครบหรือไม่ ให้เพิ่มช่อง topics ในไฟล์ของแต่ละมาตรการ",
        f"no measure of {year} says which of the seven topics it serves, so nobody can tell whether all are covered; add 'topics' to each",
        severity="warning",
    )


def _missing(year: int, topic: str) -> Fault:
    thai, english = load_labels("th")[f"topic.{topic}"], load_labels("en")[f"topic.{topic}"]
    return Fault(
        "missing-topic",
        f"ปี {year} ไม่มีมาตรการที่ตอบประเด็น “{thai}” ถ้ามาตรการใดตอบประเด็นนี้ให้เพิ่ม {topic} ในช่อง topics ของมาตรการนั้น",
        f"no measure of {year} serves the topic '{english}'; if one does, add '{topic}' to its topics",
        severity="warning",
        particulars=(thai, english),
    )
