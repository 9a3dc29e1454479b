"""A citizen who reads while the site is rebuilt meets the old page or the new one, never none and never half."""

import multiprocessing
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import pytest
from tests.publisher import faults
from tests.publisher.stock import LONG, StockSite, Tree, published, tree

REBUILDS = 1000 if LONG else 30
_FORKING = multiprocessing.get_context("fork")


@contextmanager
def reading(output: Path, versions: tuple[Tree, Tree]) -> Iterator[Counter[str]]:
    """Read pages at random in another process until the end of the block; counts what was met."""
    met: Counter[str] = Counter()
    results: Any = _FORKING.SimpleQueue()
    stop = _FORKING.Event()
    reader = _FORKING.Process(target=_read, args=(output, versions, stop, results))
    reader.start()
    try:
        yield met
    finally:
        stop.set()
        met.update(results.get())
        reader.join()


def _read(output: Path, versions: tuple[Tree, Tree], stop: Event, results: Any) -> None:
    names = sorted(name for name, content in versions[0].items() if content is not None and name in versions[1])
    met: Counter[str] = Counter()
    while not stop.is_set():
        for name in random.choices(names, k=100):
            try:
                content = (output / name).read_bytes()
            except FileNotFoundError:
                met[f"missing {name}"] += 1
                continue
            whole = content in (versions[0][name], versions[1][name])
            met["old" if content == versions[0][name] else "new" if whole else f"torn {name}"] += 1
    results.put(met)


@pytest.mark.parametrize(
    "prepare", [lambda: None, faults.without_exchange], ids=["exchanged in one step", "file by file"]
)
def test_a_reader_meets_whole_pages_only(in_memory: Path, prepare: Callable[[], None], request: Any) -> None:
    site: StockSite = published(in_memory / request.node.name)
    trees = [tree(site.output)]
    site.becomes(1)
    assert site.run(prepare) == 0
    trees.append(tree(site.output))

    with reading(site.output, (trees[0], trees[1])) as met:
        for rebuild in range(REBUILDS):
            site.becomes(rebuild % 2)
            assert site.run(prepare) == 0

    assert met.keys() == {"old", "new"}, met
    assert tree(site.output) == trees[(REBUILDS - 1) % 2]
