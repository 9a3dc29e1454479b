"""Where the values of a YAML text stand, asked from a place in the text."""

from typing import Any

import yaml

Mark = tuple[int, int]


def scalar_around(text: str, at: Mark) -> Mark | None:
    """Where the scalar begins that holds a place of a readable YAML text; line and column count from 1. None where none does."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    found = _around(node, (at[0] - 1, at[1] - 1)) if node else None
    return (found[0] + 1, found[1] + 1) if found else None


def _around(node: Any, at: Mark) -> Mark | None:
    start, end = node.start_mark, node.end_mark
    if not (start.line, start.column) <= at < (end.line, end.column):
        return None
    if isinstance(node, yaml.ScalarNode):
        return start.line, start.column
    children = (each for pair in node.value for each in (pair if isinstance(pair, tuple) else (pair,)))
    return next(filter(None, (_around(child, at) for child in children)), None)
