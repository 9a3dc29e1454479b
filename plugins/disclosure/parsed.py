"""Records read in a former run, by the text they were read from: what has not changed is not parsed again."""

import hashlib
import os
import pickle
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from disclosure.records import Record

_CODE = Path(__file__).parent
_READERS = ("source.py", "syntax.py", "meanings.py", "fields.py", "structure.py", "records/*.py")


class ParsedRecords:
    """A file of records keyed by kind and text. A missing, broken or foreign file is an empty one.

    Only right records are remembered: a wrong one is read again, and told of again, until it is mended.
    """

    def __init__(self, file: Path | None = None, watch: Callable[[], None] = lambda: None) -> None:
        """``watch`` is called for every record that is asked for."""
        self.file = file
        self.watch = watch
        self.known: Mapping[bytes, Record] = _read(file) if file else {}
        self.used: dict[bytes, Record] = {}
        self.parsed = 0

    def get(self, kind: type[Record], text: str) -> Record | None:
        """The record this text was read as, if it ever was."""
        self.watch()
        key = _key(kind, text)
        record = self.known.get(key)
        if record is not None:
            self.used[key] = record
        return record

    def put(self, kind: type[Record], text: str, record: Record) -> None:
        """Remember a record that was just read."""
        self.parsed += 1
        self.used[_key(kind, text)] = record

    def save(self) -> None:
        """Keep what this run used, for the next; nothing is written where nothing was parsed, or where nothing may be."""
        if self.file is None or (not self.parsed and len(self.used) == len(self.known)):
            return
        # Two builds may save at once, each under a name of its own until it is whole.
        new = self.file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(pickle.dumps((_readers(), self.used), protocol=5))
            new.replace(self.file)


def _key(kind: type[Record], text: str) -> bytes:
    return hashlib.blake2b(f"{kind.kind}\n{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _read(file: Path) -> Mapping[bytes, Record]:
    try:
        readers, known = pickle.loads(file.read_bytes())  # noqa: S301  (written by this class, beside the project)
    except (
        OSError,
        EOFError,
        ValueError,
        TypeError,
        AttributeError,
        ImportError,
        IndexError,
        KeyError,
        pickle.PickleError,
    ):
        return {}
    return known if readers == _readers() else {}


def _readers() -> str:
    """What reads records: its own code and the libraries under it. Other readers may read the same text otherwise."""
    digest = hashlib.blake2b(f"{version('pydantic')} {version('pyyaml')}".encode(), digest_size=16)
    for pattern in _READERS:
        for path in sorted(_CODE.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
