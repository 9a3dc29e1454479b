"""How fast a first view comes on a slow phone: LCP, CLS, bytes and requests, on slow 4G with a quarter of the processor.

    python -m tests.browser.loading [--site FOLDER] [--runs 3]

The line is that of Lighthouse's "slow 4G": 1.6 Mbit/s, 150 ms there and back. Medians are shown; the exit status is 1
where a page is over a budget.
"""

import argparse
import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession
from tests.browser.measuring import chromium, options, six_pages, table, warn_if_busy
from tests.browser.serving import served

BITS, LATENCY_MS, SLOWDOWN = 1_600_000, 150, 4
SETTLED_MS = 1500
# Seconds, score, bytes, requests.
LCP, CLS, BYTES, REQUESTS = 1.2, 0.01, 70 * 1024, 7
OBSERVED = """
window.seen = { lcp: 0, cls: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.seen.lcp = entry.startTime / 1000;
}).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.seen.cls += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True)
class Load:
    """One first view: seconds, score, bytes on the wire, requests."""

    lcp: float
    cls: float
    bytes: float
    requests: float

    @property
    def is_good(self) -> bool:
        """Whether it keeps to every budget."""
        return self.lcp <= LCP and self.cls <= CLS and self.bytes <= BYTES and self.requests <= REQUESTS


def load(browser: Browser, address: str) -> Load:
    """Open a page for the first time."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    received: list[float] = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    _slow(session)
    page.add_init_script(OBSERVED)
    page.goto(address)
    # Fonts and what scripts do come after the page has loaded.
    page.wait_for_timeout(SETTLED_MS)
    seen = page.evaluate("window.seen")
    context.close()
    return Load(seen["lcp"], seen["cls"], sum(received), len(received))


def _slow(session: CDPSession) -> None:
    session.send("Network.enable")
    line = {"offline": False, "latency": LATENCY_MS, "downloadThroughput": BITS / 8, "uploadThroughput": BITS / 16}
    session.send("Network.emulateNetworkConditions", line)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})


def median(loads: list[Load]) -> Load:
    """Each figure's median."""
    return Load(*(statistics.median(getattr(each, name) for each in loads) for name in Load.__dataclass_fields__))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="first views of each page; medians are shown")
    found = options(parser)
    warn_if_busy()
    with served(found.site) as address, chromium() as browser:
        measured = {
            page: median([load(browser, address + page) for _ in range(found.runs)]) for page in six_pages(found.site)
        }
    rows = [
        (f"/{page}", f"{each.lcp:.2f}", f"{each.cls:.3f}", f"{each.bytes / 1024:.1f}", f"{each.requests:.0f}")
        for page, each in measured.items()
    ]
    print(table(("page", f"LCP s (≤ {LCP})", f"CLS (≤ {CLS})", "KB (≤ 70)", f"requests (≤ {REQUESTS})"), rows))
    raise SystemExit(0 if all(each.is_good for each in measured.values()) else 1)


if __name__ == "__main__":
    main()
