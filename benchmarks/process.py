"""What a server and its children take of the machine."""

from __future__ import annotations

import time

import psutil

MEGABYTE = 1024 * 1024
# A server rests when it takes no more of a second than this; no longer than so many seconds is waited for that.
IDLE, PATIENCE = 0.05, 60


def rest(*pids: int) -> None:
    """Wait until the servers do nothing: what one makes behind its open door is not what its readers wait for."""
    for _ in range(PATIENCE):
        before = sum(map(cpu_seconds, pids))
        time.sleep(1)
        if sum(map(cpu_seconds, pids)) - before <= IDLE * len(pids):
            return


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
