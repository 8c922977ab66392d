"""What a server and its children take of the machine."""

from __future__ import annotations

import psutil

MEGABYTE = 1024 * 1024


def _tree(pid: int) -> list[psutil.Process]:
    first = psutil.Process(pid)
    return [first, *first.children(recursive=True)]


def memory_mb(pid: int) -> float:
    """Resident memory of a process and its children in MB; pages they share are counted once (PSS)."""
    return sum(_pss(one) for one in _tree(pid)) / MEGABYTE


def _pss(process: psutil.Process) -> int:
    try:
        return process.memory_full_info().pss
    except (psutil.Error, AttributeError):
        return 0


def cpu_seconds(pid: int) -> float:
    """CPU time of a process and its children so far."""
    found = 0.0
    for one in _tree(pid):
        try:
            times = one.cpu_times()
        except psutil.Error:
            continue
        found += times.user + times.system
    return found
