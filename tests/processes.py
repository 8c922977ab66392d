"""Processes of this machine, as Linux tells of them (proc(5))."""

from __future__ import annotations

import os
import resource
from contextlib import suppress
from pathlib import Path


def children(pid: int = 0) -> list[int]:
    """The processes that a process has started, without theirs; by default this one."""
    found = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid or os.getpid()}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
    return found


def called(pid: int) -> str:
    """The command line of a process; nothing of one that has ended."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    return ""


def alive(pid: int) -> bool:
    """Whether a process runs, or is stopped; one that ended and is not waited for is not."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    return False


def descendants(pid: int) -> list[int]:
    """The processes that a process has started, with theirs."""
    return [one for child in children(pid) for one in (child, *descendants(child))]


def resident() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
