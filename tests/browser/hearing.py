"""What a screen reader is given of a page: Chromium's own accessibility tree, as short words."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

CELLS = {"columnheader", "rowheader", "cell", "gridcell"}


@dataclass(frozen=True)
class HeardTable:
    """A table as it is read out: its name, the headings of its columns, and each row's cells as (role, words)."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[str, str], ...], ...]


def tables(page: Page) -> list[HeardTable]:
    """The tables of a page in the order in which they are read."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    return [_table(node, nodes) for node in nodes.values() if _role(node) == "table"]


def _role(node: dict[str, Any]) -> str:
    return "" if node.get("ignored") else node["role"]["value"]


def _below(node: dict[str, Any], nodes: dict[str, Any], roles: set[str]) -> list[dict[str, Any]]:
    """The nearest descendants of some roles."""
    found = []
    for child in (nodes[each] for each in node.get("childIds", ()) if each in nodes):
        found += [child] if _role(child) in roles else _below(child, nodes, roles)
    return found


def _table(node: dict[str, Any], nodes: dict[str, Any]) -> HeardTable:
    rows = [_below(row, nodes, CELLS) for row in _below(node, nodes, {"row"})]
    head, *body = rows
    return HeardTable(
        node["name"]["value"],
        tuple(_words(cell, nodes) for cell in head if _role(cell) == "columnheader"),
        tuple(tuple((_role(cell), _words(cell, nodes)) for cell in row) for row in body),
    )


def _words(node: dict[str, Any], nodes: dict[str, Any]) -> str:
    texts = [each["name"]["value"] for each in _below(node, nodes, {"StaticText"})]
    return " ".join("".join(texts).replace("\u2060", "").split())
