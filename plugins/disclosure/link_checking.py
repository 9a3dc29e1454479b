"""Trying the links out of this site, one by one, and writing down what became of them. The only room that uses the network.

Never part of a build: what a build makes depends on the files alone.
"""

import http.client
import json
import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, OpenerDirector, Request, build_opener

from disclosure.records.links import CheckedLink

TIMEOUT = 20.0
# Between two requests to one host.
PAUSE = 1.0
MAX_REDIRECTS = 5
AGENT = "prongsai-links/1 (link checker of a municipal website)"

# What a server says (RFC 9110) when the page is not there, whoever asks.
_GONE = frozenset({404, 410})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADER = "# ผลการตรวจลิงก์ไปเว็บไซต์อื่น เขียนโดย prongsai links --check ไม่ต้องแก้เอง\n"


def check_all(addresses: Iterable[str], day: date, *, tell: Callable[[CheckedLink], None]) -> tuple[CheckedLink, ...]:
    """Every https address tried once, in order; ``day`` is written as the day it was tried."""
    found = []
    last: dict[str, float] = {}
    for address in sorted(set(addresses)):
        host = urlsplit(address).netloc
        time.sleep(max(0.0, last.get(host, 0.0) + PAUSE - time.monotonic()))
        link = CheckedLink(address=address, checked_on=day.isoformat(), status=status_of(address))
        last[host] = time.monotonic()
        tell(link)
        found.append(link)
    return tuple(found)


def status_of(address: str, *, scheme: str = "https", timeout: float = TIMEOUT) -> str:
    """``ok``, ``moved`` (to another host, or to an insecure address), ``broken`` (no such page) or ``unreachable``.

    Only ``scheme`` is spoken. A server that refuses us, is overloaded or does not answer tells nothing about its page.
    """
    here = address
    for _ in range(MAX_REDIRECTS + 1):
        parts = urlsplit(here)
        if (parts.scheme, parts.netloc.lower()) != (scheme, urlsplit(address).netloc.lower()):
            return "moved"
        code, target = _ask(here, timeout)
        if code not in _REDIRECTS or not target:
            break
        here = urljoin(here, target)
    else:
        return "broken"
    if 200 <= code < 300:
        return "ok"
    return "broken" if code in _GONE else "unreachable"


class _NoRedirects(HTTPRedirectHandler):
    """Redirects are answers here: whether they are followed is for `status_of` to say."""

    def redirect_request(self, *_: object) -> None:
        """Follow none."""


def _ask(address: str, timeout: float) -> tuple[int, str]:
    """The status code and the target of a redirect; 0 where nobody answers. HEAD first, for it is cheap; not all know it."""
    opener = build_opener(_NoRedirects, HTTPSHandler(context=ssl.create_default_context()))
    code, target = _request(opener, address, "HEAD", timeout)
    return _request(opener, address, "GET", timeout) if code >= 400 else (code, target)


def _request(opener: OpenerDirector, address: str, method: str, timeout: float) -> tuple[int, str]:
    try:
        request = Request(_ascii(address), method=method, headers={"User-Agent": AGENT})  # noqa: S310  (checked by status_of's callers)
        with opener.open(request, timeout=timeout) as answer:
            return answer.status, ""
    except HTTPError as answer:
        with answer:
            return answer.code, answer.headers.get("Location", "")
    except (URLError, OSError, http.client.HTTPException, ValueError):
        return 0, ""


def _ascii(address: str) -> str:
    """Thai letters in a path as the octets they are sent as (RFC 3986)."""
    return "".join(each if each.isascii() else "".join(f"%{octet:02X}" for octet in each.encode()) for each in address)


def written(links: Iterable[CheckedLink], kept: Mapping[str, object] | None = None) -> str:
    """``data/links.yml``: the same text for the same links. ``kept`` are the record's other fields, such as its dates."""
    lines = [f"{key}: {value}\n" for key, value in (kept or {}).items()]
    ordered = sorted(links, key=lambda each: each.address)
    if ordered:
        lines.append("links:\n")
    for each in ordered:
        lines.append(f"  - address: {json.dumps(each.address, ensure_ascii=False)}\n")
        lines.append(f"    checked_on: {each.checked_on.isoformat()}\n    status: {each.status}\n")
    return _HEADER + "".join(lines)
