"""What a former run has read, by its text: what has not changed is neither parsed nor judged again."""

import hashlib
import os
import pickle
from collections.abc import Callable, Mapping, Set
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from attachments.remembered import RememberedFiles
from disclosure.records import Record
from disclosure.shown import Reading

_CODE = Path(__file__).parent.parent
# What reads records and judges texts: the same text may mean something else to another program.
_READERS = ("disclosure/*.py", "disclosure/records/*.py", "disclosure/rules/**/*.py", "thai/*.py", "privacy/*.py")
_LIBRARIES = ("pydantic", "pyyaml", "markdown", "nh3")

_Known = tuple[Mapping[bytes, Record], Set[bytes], Mapping[bytes, Reading]]
_NOTHING: _Known = ({}, frozenset(), {})


class ParsedRecords:
    """A file of records keyed by kind and text, of texts no rule objected to, and of bodies as Markdown reads them.

    A broken or foreign file is an empty one. Only what is right is remembered: what is wrong is read again, and told of again, until it is mended.
    ``attachments`` remembers, in a file beside, what was found in attachments.
    """

    def __init__(self, file: Path | None = None, watch: Callable[[], None] = lambda: None) -> None:
        """``watch`` is called for every record that is asked for."""
        self.file = file
        self.watch = watch
        self.known: Mapping[bytes, Record]
        self.sound: Set[bytes]
        self.readings: Mapping[bytes, Reading]
        # Once: what this run reads, it reads with the code as it is now.
        self.readers = _readers() if file else ""
        self.known, self.sound, self.readings = _read(file, self.readers) if file else _NOTHING
        self.used_readings: dict[bytes, Reading] = {}
        self.used: dict[bytes, Record] = {}
        self.used_sound: set[bytes] = set()
        self.parsed = 0
        self.attachments = RememberedFiles(file.with_name("attachments.json") if file else None)

    def get(self, kind: type[Record], text: str) -> Record | None:
        """The record this text was read as, if it ever was."""
        self.watch()
        key = _key(kind.kind, text)
        record = self.known.get(key) or self.used.get(key)
        if record is not None:
            self.used[key] = record
        return record

    def put(self, kind: type[Record], text: str, record: Record) -> None:
        """Remember a record that was just read."""
        self.parsed += 1
        self.used[_key(kind.kind, text)] = record

    def is_sound(self, *text: str) -> bool:
        """Whether no rule objected to this text (with all that the rules looked at beside it), if it was ever judged."""
        key = _key(*text)
        if key in self.sound:
            self.used_sound.add(key)
        return key in self.used_sound

    def put_sound(self, *text: str) -> None:
        """Remember that no rule objected to a text."""
        self.used_sound.add(_key(*text))

    def reading(self, text: str) -> Reading | None:
        """The body this text was read as, if it ever was."""
        return self.readings.get(_key(text))

    def put_reading(self, text: str, reading: Reading) -> None:
        """Remember a body that stands in the site."""
        self.used_readings[_key(text)] = reading

    def save(self) -> None:
        """Keep what this run used, for the next; nothing is written where nothing was parsed, or where nothing may be."""
        self.attachments.save()
        is_old = not self.parsed and len(self.used) == len(self.known) and self.used_sound == self.sound
        is_old = is_old and self.used_readings.keys() == self.readings.keys()
        if self.file is None or is_old:
            return
        # Two builds may save at once, each under a name of its own until it is whole.
        new = self.file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(
                pickle.dumps((self.readers, self.used, frozenset(self.used_sound), self.used_readings), protocol=5)
            )
            new.replace(self.file)


def _key(*parts: str) -> bytes:
    return hashlib.blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _read(file: Path, readers: str) -> _Known:
    try:
        written_by, known, sound, readings = pickle.loads(file.read_bytes())  # noqa: S301  (written by this class, beside the project)
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
        return _NOTHING
    return (known, sound, readings) if written_by == readers else _NOTHING


def _readers() -> str:
    """What reads and judges: our own code and the libraries under it."""
    digest = hashlib.blake2b(" ".join(map(version, _LIBRARIES)).encode(), digest_size=16)
    for pattern in _READERS:
        for path in sorted(_CODE.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
