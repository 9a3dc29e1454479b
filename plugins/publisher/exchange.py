"""Two directories change places in one step of the file system, so that no reader ever sees neither or half."""

import ctypes
import errno
import os
import sys
from pathlib import Path

# Linux renameat2(2); macOS renamex_np(2).
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
# EBUSY: the output is the root of a disk or of a container's volume.
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EBUSY}


def exchange(first: Path, second: Path) -> bool:
    """Let two directories of one file system change places; False where the platform cannot. Raises `OSError`."""
    # The call below is not Python's own; announce it as what it is, like every other renaming.
    sys.audit("os.rename", str(first), str(second), -1, -1)
    ctypes.set_errno(0)
    done = _call(os.fsencode(first), os.fsencode(second))
    if done is None:
        return False
    if done == 0:
        return True
    if ctypes.get_errno() in _CANNOT:
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(first), None, str(second))


def _call(first: bytes, second: bytes) -> int | None:
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        if hasattr(library, "renameat2"):
            return int(library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE))
    elif sys.platform == "darwin":
        library = ctypes.CDLL(None, use_errno=True)
        if hasattr(library, "renamex_np"):
            return int(library.renamex_np(first, second, _RENAME_SWAP))
    return None
