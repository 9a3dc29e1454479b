"""Files made to harm are answered with little work and 300 MB of memory, each for what it is."""

from pathlib import Path

import pytest
from tests.attachments.hostile import HOSTILE, cost

# Three on a machine at rest; one that shares its cores counts up to three times as many.
SECONDS = 10
MEGABYTES = 300


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_in_time(name: str, tmp_path: Path) -> None:
    seconds, megabytes, traits = cost(name, tmp_path)

    assert traits == HOSTILE[name][2]
    assert seconds <= SECONDS
    assert megabytes <= MEGABYTES
