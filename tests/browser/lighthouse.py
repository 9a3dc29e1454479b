"""Lighthouse on six types of page, as a phone: its four scores, against the marks.

    python -m tests.browser.lighthouse [--site FOLDER]

Needs chromium, Node.js and ``npm ci`` in tests/. The exit status is 1 where a score is below its mark; what pulled it
down is listed.
"""

import argparse
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

from tests.browser.measuring import ROOT, chromium_path, options, six_pages, table, warn_if_busy
from tests.browser.serving import served

PROGRAM = ROOT / "tests/node_modules/lighthouse/cli/index.js"
MARKS = {"performance": 0.99, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}


def report(node: str, address: str) -> dict[str, Any]:
    """Lighthouse's report of a page."""
    command = [
        *(node, str(PROGRAM), address, "--output=json", "--output-path=stdout", "--quiet"),
        *(f"--only-categories={','.join(MARKS)}", "--chrome-flags=--headless=new --no-sandbox"),
    ]
    env = {**os.environ, "CHROME_PATH": chromium_path()}
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)
    if finished.returncode:
        raise SystemExit(f"Lighthouse could not look at {address}:\n{finished.stderr}")
    found: dict[str, Any] = json.loads(finished.stdout[finished.stdout.index("{") :])
    return found


def faults(found: dict[str, Any]) -> Iterator[str]:
    """What pulled down the scores that are below their marks, and where."""
    for name, mark in MARKS.items():
        category = found["categories"][name]
        if category["score"] >= mark:
            continue
        for each in category["auditRefs"]:
            audit = found["audits"][each["id"]]
            if each["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    found = options(parser)
    warn_if_busy()
    node = shutil.which("node")
    if node is None or not PROGRAM.is_file():
        raise SystemExit("no Lighthouse here; install Node.js 20 or newer, then run `npm ci` in tests/")
    with served(found.site) as address:
        reports = {page: report(node, address + page) for page in six_pages(found.site)}
    print(table(("page", *(f"{name} (≥ {mark:.2f})" for name, mark in MARKS.items())), _rows(reports)))
    told = [f"/{page}: {fault}" for page, each in reports.items() for fault in faults(each)]
    print("\n".join(told))
    raise SystemExit(1 if told else 0)


def _rows(reports: dict[str, dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    for page, found in reports.items():
        yield (f"/{page}", *(f"{found['categories'][name]['score']:.2f}" for name in MARKS))


if __name__ == "__main__":
    main()
