"""What the publisher's tests share: a place that is quick, and a stock site that is up."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.publisher.stock import StockSite, published

_MEMORY = Path("/dev/shm")


@pytest.fixture(scope="module")
def in_memory() -> Iterator[Path]:
    """A folder in memory where there is such a thing: these tests build the same site a thousand times."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def site(tmp_path: Path) -> StockSite:
    """A stock site, published once."""
    return published(tmp_path / "site")
