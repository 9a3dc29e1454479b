"""What building costs in units that no machine changes: our CPU over that of reading the same YAML.

    python tests/benchmark/gate.py

500 synthetic measures are loaded, checked, planned, rendered and written in this process; beside it PyYAML's CSafeLoader
reads the same bytes. Prints the median ratio of five rounds.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import municipality
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: E402

from disclosure.building import prepare  # noqa: E402  (found through the line above)
from disclosure.rendering import Renderer  # noqa: E402
from disclosure.wording import Wording  # noqa: E402

SIZE, ROUNDS = 500, 5


def build(town: Path, output: Path) -> int:
    """Build the pages of a municipality; how many there were."""
    wording = Wording()
    # As pelicanconf.py has it; a new environment each time, as in each run of Pelican.
    env = Environment(
        loader=FileSystemLoader(ROOT / "theme" / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    planned = prepare(town / "data", town / "content", wording, public=False)
    count = 0
    renderer = Renderer(planned, env, wording, public=False, downloads=False)
    for page in planned.pages:
        file = renderer.render(page)
        path = output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        count += 1
    return count


def read(texts: list[bytes]) -> None:
    """Read the same files as plain YAML."""
    for text in texts:
        yaml.load(text, Loader=yaml.CSafeLoader)


def ratio(town: Path, scratch: Path, texts: list[bytes]) -> float:
    """CPU of one build over CPU of one reading."""
    with tempfile.TemporaryDirectory(dir=scratch) as output:
        began = time.process_time()
        build(town, Path(output))
        built = time.process_time()
    resumed = time.process_time()
    read(texts)
    return (built - began) / (time.process_time() - resumed)


def main() -> None:
    """Measure and print."""
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=base) as folder:
        town = Path(folder) / "municipality"
        municipality.write(town, SIZE)
        texts = [path.read_bytes() for path in sorted((town / "data").rglob("*.yml"))]
        ratios = [ratio(town, Path(folder), texts) for _ in range(ROUNDS)]
    rounds = ", ".join(f"{each:.2f}" for each in ratios)
    print(f"{statistics.median(ratios):.2f} times CSafeLoader ({SIZE} measures; rounds: {rounds})")


if __name__ == "__main__":
    main()
