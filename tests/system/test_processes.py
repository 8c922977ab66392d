"""Several processes of the server: none outlives the one that started them, and none keeps it from ending."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from indicators.server import processes
from indicators.settings import ROOT
from tests.ports import free_port
from tests.processes import alive, children


def _until(told: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not told() and time.monotonic() < end:
        time.sleep(0.1)
    return told()


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return answer.read() == b"ok"
    except OSError:
        return False


@pytest.fixture
def supervisor() -> Iterator[subprocess.Popen]:
    port = free_port()
    command = [sys.executable, "-m", "indicators", "serve", "--port", str(port), "--processes", "2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as found:
        try:
            assert _until(lambda: _answers(port) and _answers(port + 1), 120)
            yield found
        finally:
            for one in children(found.pid):
                os.kill(one, signal.SIGKILL)
            found.kill()


def test_a_stopped_process_does_not_keep_the_others_from_ending(supervisor):
    first, second = children(supervisor.pid)
    os.kill(first, signal.SIGSTOP)
    supervisor.terminate()
    supervisor.wait(processes.GRACE + 10)
    assert not alive(first)
    assert not alive(second)


def test_they_share_what_they_were_loaded_with(supervisor):
    for one in children(supervisor.pid):
        held = {
            line.split()[0]: int(line.split()[1])
            for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()[1:]
        }
        assert held["Private_Clean:"] + held["Private_Dirty:"] < 2 / 3 * held["Rss:"]


def test_a_supervisor_that_is_killed_leaves_nobody_behind(supervisor):
    left = children(supervisor.pid)
    assert len(left) == 2
    supervisor.kill()
    assert _until(lambda: not any(map(alive, left)), processes.GRACE + 10)
