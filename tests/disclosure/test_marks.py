"""Which value of a YAML text holds a place."""

import pytest

from disclosure.marks import scalar_around

TEXT = "a: บ้าน  # ค\nb:\n  - 'x y'\n  - |\n    z\n"


@pytest.mark.parametrize(
    ("at", "expected"),
    [((1, 1), (1, 1)), ((1, 5), (1, 4)), ((1, 12), None), ((3, 7), (3, 5)), ((5, 5), (4, 5)), ((9, 1), None)],
)
def test_a_place_belongs_to_the_scalar_that_holds_it(at: tuple[int, int], expected: tuple[int, int] | None) -> None:
    assert scalar_around(TEXT, at) == expected


def test_an_empty_text_has_no_values() -> None:
    assert scalar_around("# ค\n", (1, 1)) is None
