"""Addresses as a browser reads them: what is refused for which reason, and what every official page may lead to."""

import pytest

from disclosure.addresses import fault_in, host_of, is_inside


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://www.example.go.th/a", "insecure-link"),
        ("HTTP://www.example.go.th", "insecure-link"),
        ("javascript:alert(1)", "forbidden-scheme"),
        ("JaVaScRiPt:alert(1)", "forbidden-scheme"),
        ("java\tscript:alert(1)", "forbidden-scheme"),
        ("java&#115;cript:alert(1)", "forbidden-scheme"),
        ("java\u200bscript:alert(1)", "forbidden-scheme"),
        (" javascript:alert(1)", "forbidden-scheme"),
        ("data:text/html,x", "forbidden-scheme"),
        ("vbscript:x", "forbidden-scheme"),
        ("ftp://ftp.example.go.th/", "forbidden-scheme"),
        ("file:///C:/form.docx", "forbidden-scheme"),
        ("//www.example.go.th/a", "forbidden-scheme"),
        ("\\\\www.example.go.th/a", "forbidden-scheme"),
        ("/\\www.example.go.th/a", "forbidden-scheme"),
        ("https:www.example.go.th", "forbidden-scheme"),
        ("https:/www.example.go.th", "forbidden-scheme"),
        ("https://www.example.go.th@slot.example.com/", "credentials-in-link"),
        ("https://user:word@www.example.go.th/", "credentials-in-link"),
        ("https://www.xn--exmple-cua.go.th/", "look-alike-host"),
        ("https://www.ехample.go.th/", "look-alike-host"),
        ("https://เทศบาล.ไทย/", "look-alike-host"),
        ("https://198.51.100.7/", "look-alike-host"),
        ("https://3325256711/", "look-alike-host"),
        ("https://0xc6336407/", "look-alike-host"),
        ("https://[2001:db8::1]/", "look-alike-host"),
        ("https://www.example.go.th./", "look-alike-host"),
        ("https://www.example%2ego.th/", "look-alike-host"),
        ("https://localhost/", "not-an-address"),
        ("https:///a", "not-an-address"),
    ],
)
def test_an_address_that_could_mislead_is_refused_for_its_reason(address: str, code: str) -> None:
    fault = fault_in(address)

    assert fault
    assert fault.code == code


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.go.th",
        "https://WWW.Example.go.th/",
        "https://www.example.go.th:8443/a?b=1&c=2#d",
        "https://www.example.go.th/ข่าว",
        "https://www.example.go.th/a?mail=clerk@example.go.th",
        "https://line.me/R/ti/p/@example",
        "mailto:saraban@example.go.th",
        "tel:043-000-000",
        "line:example",
        "line://ti/p/@example",
        "/channels/",
        "/channels/#phone",
        "#steps",
        "form.docx",
    ],
)
def test_an_ordinary_address_is_let_through(address: str) -> None:
    assert fault_in(address) is None


@pytest.mark.parametrize(
    ("address", "suggestion"),
    [
        ("http://www.example.go.th/a", "https://www.example.go.th/a"),
        ("http://198.51.100.7/", ""),
        ("//www.example.go.th/a", "https://www.example.go.th/a"),
        ("https://user:word@www.example.go.th/a", ""),
        ("https://www.example.go.th@198.51.100.7/", ""),
    ],
)
def test_what_to_write_instead_is_suggested_where_it_is_safe(address: str, suggestion: str) -> None:
    fault = fault_in(address)

    assert fault
    assert fault.suggestion == suggestion


def test_no_message_repeats_a_user_name_or_password() -> None:
    fault = fault_in("https://somchai:secret@www.example.go.th/")

    assert fault
    assert not any(word in f"{fault.thai} {fault.english} {fault.suggestion}" for word in ("somchai", "secret"))


def test_a_backslash_ends_a_host_as_a_slash_does() -> None:
    assert host_of("https://slot.example.com\\@www.example.go.th/") == "slot.example.com"


def test_a_host_is_told_without_port_and_case() -> None:
    assert host_of("https://WWW.Example.go.th:8443/a") == "www.example.go.th"
    assert host_of("mailto:a@example.go.th") is None


@pytest.mark.parametrize(
    ("address", "inside"), [("/a/", True), ("#a", True), ("", True), ("//a.go.th", False), ("/\\a.go.th", False)]
)
def test_an_address_is_inside_only_without_scheme_and_host(address: str, inside: bool) -> None:
    assert is_inside(address) is inside
