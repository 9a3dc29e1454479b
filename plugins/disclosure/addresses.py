"""Web addresses as people type them: where they lead, and what no page of this site may lead to.

Browsers forgive what people do not see: a tab inside ``java script:``, a backslash for a slash. So an address is judged
as a browser would read it (WHATWG URL), and refused where that differs from how it looks.
"""

import re
from html import unescape

from problems import Fault

SCHEMES = ("https", "mailto", "tel", "line")

# What browsers strip or people cannot see.
_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_HOST = re.compile(r"https://([^/?#]*)", re.IGNORECASE)


def as_read(address: str) -> str:
    """The address as a browser reads it: entities decoded, unseen characters gone, slashes straight."""
    path, mark, rest = _UNSEEN.sub("", unescape(address)).partition("?")
    return path.replace("\\", "/") + mark + rest


def is_inside(address: str) -> bool:
    """Whether it leads to this site by path or anchor alone: no scheme, no host."""
    plain = as_read(address)
    return not plain.startswith("//") and not _SCHEME.match(plain)


def host_of(address: str) -> str | None:
    """The host of an https address in lower case, without its port; None for everything else."""
    found = _HOST.match(as_read(address))
    return found[1].rpartition("@")[2].partition(":")[0].lower() if found else None


def fault_in(address: str) -> Fault | None:
    """What no address may be: ``forbidden-scheme``, ``insecure-link``, ``credentials-in-link``, ``look-alike-host``.

    An address inside this site is none of its business. What a message repeats is cut short; user names never are.
    """
    if is_inside(address):
        return None
    plain = as_read(address)
    scheme = _SCHEME.match(plain)
    name = scheme[1].lower() if scheme else ""
    if name == "http":
        secure = "https" + plain[4:]
        return Fault(
            "insecure-link",
            "ลิงก์ขึ้นต้นด้วย http:// ซึ่งถูกดักอ่านหรือเปลี่ยนปลายทางได้ กรุณาใช้ https:// และลองเปิดดูก่อน",
            "the link begins with http://, which can be read and changed on the way; use https:// and try it",
            "" if fault_in(secure) else secure,
        )
    if name not in SCHEMES or (name == "https" and not _HOST.match(plain)):
        return _forbidden(name, plain)
    return _fault_in_host(plain) if name == "https" else None


def _forbidden(name: str, plain: str) -> Fault:
    shown = f"{name}:" if name else "//"
    return Fault(
        "forbidden-scheme",
        f"ใช้ลิงก์แบบ “{shown}” ไม่ได้ ใช้ได้เฉพาะ https:// mailto: tel: และ line: หรือที่อยู่ในเว็บไซต์นี้ที่ขึ้นต้นด้วย /",
        f"links of the form '{shown}' are not accepted; use https://, mailto:, tel:, line:, or an address of this site beginning with /",
        "" if name or _fault_in_host(f"https:{plain}") else f"https:{plain}",
    )


def _fault_in_host(plain: str) -> Fault | None:
    found = _HOST.match(plain)
    _, at, place = found[1].rpartition("@") if found else ("", "", "")
    if at:
        return Fault(
            "credentials-in-link",
            "ลิงก์มีชื่อผู้ใช้อยู่หน้าเครื่องหมาย @ ซึ่งมักใช้หลอกว่าเป็นเว็บไซต์อื่น กรุณาลบส่วนหน้า @ ออก",
            "the link carries a user name before '@', a common disguise; remove everything before the '@'",
        )
    host = place.partition(":")[0].lower()
    if _NAME.fullmatch(host) and "xn--" not in host:
        return None
    if not re.search("[.0-9]|xn--|[^\x00-\x7f]", host):
        return Fault(
            "not-an-address",
            "ที่อยู่เว็บนี้ไม่มีชื่อเว็บไซต์ที่ครบ กรุณาเขียนเต็ม เช่น https://www.example.go.th/",
            "this address lacks a whole host name; write it out, such as https://www.example.go.th/",
        )
    return Fault(
        "look-alike-host",
        f"ชื่อเว็บไซต์ “{_short(host)}” ไม่ใช่ชื่อที่อ่านแล้วรู้ว่าเป็นของใคร (เป็นเลข IP ตัวอักษรที่ไม่ใช่ a-z หรือ xn-- หรือมีจุดท้าย) กรุณาใช้ชื่อโดเมนจริง เช่น www.example.go.th",
        f"the host '{_short(host)}' cannot be told by its looks (an IP address, letters other than a-z, xn--, or a final dot); use a plain domain name",
    )


def _short(host: str) -> str:
    return host if len(host) <= 40 else host[:39] + "…"
