"""Links are tried against a real server on this machine; what is written down is the same for the same answers."""

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from disclosure.link_checking import check_all, status_of, written
from disclosure.records import Links
from disclosure.records.links import CheckedLink
from disclosure.source import parse_document
from disclosure.structure import structure

A_DAY = date(2026, 11, 25)


class Server(BaseHTTPRequestHandler):
    """Answers by the path that is asked for, and remembers the requests."""

    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self.asked.append(f"HEAD {self.path}")
        if self.path == "/no-head":
            self.answer(405)
        elif self.path == "/slow":
            threading.Event().wait(2)
        else:
            self.by_path()

    def do_GET(self) -> None:
        self.asked.append(f"GET {self.path}")
        self.answer(200) if self.path == "/no-head" else self.by_path()

    def by_path(self) -> None:
        name = self.path.strip("/")
        targets = {
            "same-host": "/ok",
            "other-host": "http://localhost:9/",
            "other-scheme": "ftp://127.0.0.1/",
            "loop": "/loop",
            "to-nothing": "/404",
        }
        if name in targets:
            self.answer(302, targets[name])
        else:
            self.answer(int(name) if name.isdigit() else 200)

    def answer(self, code: int, target: str = "") -> None:
        self.send_response(code)
        if target:
            self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/ok", "ok"),
        ("/204", "ok"),
        ("/no-head", "ok"),
        ("/ข่าว", "ok"),
        ("/same-host", "ok"),
        ("/other-host", "moved"),
        ("/other-scheme", "moved"),
        ("/404", "broken"),
        ("/410", "broken"),
        ("/to-nothing", "broken"),
        ("/loop", "broken"),
        ("/403", "unreachable"),
        ("/429", "unreachable"),
        ("/500", "unreachable"),
        ("/503", "unreachable"),
        ("/slow", "unreachable"),
    ],
)
def test_an_answer_has_one_meaning(server: str, path: str, status: str) -> None:
    assert status_of(server + path, scheme="http", timeout=0.5) == status


def test_where_nobody_answers_the_link_is_unreachable() -> None:
    assert status_of("http://127.0.0.1:9/", scheme="http", timeout=0.5) == "unreachable"


def test_a_page_is_asked_for_whole_only_where_its_head_is_refused(server: str) -> None:
    Server.asked.clear()

    status_of(f"{server}/ok", scheme="http")
    status_of(f"{server}/no-head", scheme="http")

    assert Server.asked == ["HEAD /ok", "HEAD /no-head", "GET /no-head"]


def test_an_insecure_address_is_never_asked(server: str) -> None:
    Server.asked.clear()

    assert status_of(f"{server}/ok") == "moved"
    assert Server.asked == []


def test_each_address_is_tried_once_in_order() -> None:
    told: list[str] = []

    found = check_all(
        ["https://b.invalid/", "https://a.invalid/", "https://b.invalid/"],
        A_DAY,
        tell=lambda link: told.append(link.address),
    )

    assert told == ["https://a.invalid/", "https://b.invalid/"]
    assert [(link.address, link.status, link.checked_on) for link in found] == [
        ("https://a.invalid/", "unreachable", A_DAY),
        ("https://b.invalid/", "unreachable", A_DAY),
    ]


def link(address: str, status: str = "ok") -> CheckedLink:
    return CheckedLink.model_validate({"address": address, "checked_on": "2026-11-25", "status": status})


def test_what_is_written_is_read_back_and_the_same_in_any_order() -> None:
    links = (link("https://b.go.th/ข่าว#ก"), link("https://a.go.th/?a=1:2", "broken"))

    text = written(links, {"updated": "2026-11-25"})

    assert text == written(links[::-1], {"updated": "2026-11-25"})
    record = structure(parse_document("data/links.yml", text), Links)
    assert isinstance(record, Links)
    assert set(record.links) == set(links)
    assert record.updated == A_DAY


def test_nothing_found_is_written_as_a_file_without_a_record() -> None:
    assert parse_document("data/links.yml", written(())).value is None
