"""The length of a bar beside the longest."""

import pytest

from charts.shares import share


@pytest.mark.parametrize(("value", "others", "expected"), [(5, [10, 5], 50), (0, [10], 0), (1, [1000], 1), (0, [0], 0)])
def test_a_share_is_per_cent_of_the_greatest_and_never_nothing_for_something(value, others, expected):
    assert share(value, others) == expected
