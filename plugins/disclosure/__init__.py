"""A municipality's disclosure site: YAML records in, checked public pages out."""

from typing import Any


def register() -> None:
    """Connect the generator to Pelican."""
    from pelican.plugins import signals

    signals.get_generators.connect(_get_generators)


def _get_generators(pelican: Any) -> type:
    from disclosure.generator import DisclosureGenerator

    del pelican
    return DisclosureGenerator
