"""Where values stand in a YAML text: nodes and marks of libyaml to places with a beginning and an end."""

from typing import Any

import yaml

from problems import Location, Place, place_within


def find(path: str, text: str, root: Any, location: Location, *, at_key: bool, whole: bool, words: str) -> Place:
    """Where a value stands (or its key) below a root node; the nearest value around it where it is missing.

    Of a group or list it is the first key or dash that is meant, unless ``whole``; of a value only the ``words`` where
    they stand there as given.
    """
    key, node = None, root
    for step in location:
        found = _child(node, step)
        # A step that only the record knows, such as the name of a variant, has no node.
        key, node = found or (key, node)
    if node is None:
        return Place(path)
    if at_key and key is not None:
        return between(path, text, key.start_mark, key.end_mark)
    if words and (start := text.find(words, node.start_mark.index, node.end_mark.index)) >= 0:
        return place_within(path, text, start, start + len(words))
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and not whole:
        return _first(path, text, node)
    return between(path, text, node.start_mark, node.end_mark)


def between(path: str, text: str, start: Any, end: Any) -> Place:
    """The place between two marks, without the white space that libyaml counts to the end of blocks."""
    value = text[start.index : end.index].rstrip(" \t\r\n")
    if not value:
        return Place(path, start.line + 1, start.column + 1)
    place = place_within(path, text, start.index, start.index + len(value))
    return Place(path, start.line + 1, start.column + 1, place.end_line, place.end_column)


def _first(path: str, text: str, node: Any) -> Place:
    start = node.start_mark
    if isinstance(node, yaml.MappingNode) and node.value:
        return between(path, text, start, node.value[0][0].end_mark)
    return Place(path, start.line + 1, start.column + 1, start.line + 1, start.column + 2)


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None
