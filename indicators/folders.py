"""Two folders change places in one step: a reader finds the old one or the new one, never a mixture."""

import ctypes
import errno
import os
import sys
from pathlib import Path

# Of renameat2 (Linux); RENAME_SWAP of renamex_np (macOS) has the same number.
EXCHANGE = 2
AT_FDCWD = -100


def exchange(one: Path, other: Path) -> None:
    """Two folders change names in one step; OSError where the system or the disk cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = system.renamex_np(*names, EXCHANGE)
        else:
            failed = system.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE)
    except AttributeError:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from None
    if failed:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
