"""A stranger's file is read in a room of its own: a process that may take so much memory and so long, and then it ends.

What a file does to a reader of files (a span of 2,000,000,000 columns, a bomb of blanks) it does to that process alone.
There are ``limits.ROOMS`` of them; whoever waits for one, or for what is read in it, may leave, and then it is closed
(``patience``).
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore, Thread
from typing import IO, Any, NamedTuple

from indicators.making import patience
from indicators.settings import ROOT
from indicators.sheets import limits
from indicators.sheets.grid import Unreadable

# Of a file on any disk (NAME_MAX).
LONGEST_NAME = 255
# Seconds between two looks at whether anybody still waits.
LOOK = 0.1
# Whoever reads pages goes first.
NICE = 10
ROOMS = BoundedSemaphore(limits.ROOMS)


class Allowed(NamedTuple):
    """Seconds of computing, and bytes of memory beyond what a process has at its start."""

    seconds: int = limits.SECONDS
    memory: int = limits.MEMORY


def read_in(module: str, content: bytes, name: str, allowed: Allowed) -> Any:
    """What ``module`` (whose ``main`` is ``serve``) tells of a file.

    Raises Unreadable as ``serve``'s reader does, and where a limit ends it or no room gets free in time; patience.Left.
    """
    # No argument of a process holds a NUL or is very long.
    name = name.replace("\0", "")[:LONGEST_NAME].encode("utf-8", "replace").decode()
    _enter(name)
    try:
        answer = _answer([sys.executable, "-m", module, name, *map(str, allowed)], content, allowed)
    finally:
        ROOMS.release()
    if answer is None:
        megabytes = allowed.memory // limits.MEGABYTE
        raise Unreadable("sheet.exhausted", file=name, seconds=allowed.seconds, memory=megabytes)
    if "key" in answer:
        raise Unreadable(answer["key"], **answer["values"])
    return answer["told"]


def _enter(name: str) -> None:
    end = time.monotonic() + limits.PATIENCE
    while not ROOMS.acquire(timeout=LOOK):
        patience.look()
        if time.monotonic() > end:
            raise Unreadable("sheet.busy", file=name)


def _answer(command: list[str], content: bytes, allowed: Allowed) -> dict[str, Any] | None:
    """What the process wrote; None where a limit ended it."""
    # On a machine with much to do a second of computing takes some of the clock.
    end = time.monotonic() + 3 * allowed.seconds
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        # ``communicate`` forgets what it has not yet written when its time is up.
        feeder = Thread(target=_feed, args=(process.stdin, content))
        feeder.start()
        process.stdin = None
        try:
            while True:
                with suppress(subprocess.TimeoutExpired):
                    told, _ = process.communicate(timeout=LOOK)
                    return json.loads(told) if process.returncode == 0 else None
                patience.look()
                if time.monotonic() > end:
                    return None
        except ValueError:
            return None
        finally:
            process.kill()
            feeder.join()


def _feed(stream: IO[bytes], content: bytes) -> None:
    # A process that has ended reads no more.
    with suppress(OSError), stream:
        stream.write(content)


def serve(reader: Callable[[bytes, str], Any]) -> int:
    """The process: read standard input, write what ``reader`` makes of it as JSON. Limits are set before a byte is
    read.
    """
    name, seconds, memory = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory + _mapped(), memory + _mapped()))
    for forbidden in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(forbidden, (0, 0))
    try:
        answer: dict[str, Any] = {"told": reader(sys.stdin.buffer.read(), name)}
    except Unreadable as error:
        answer = {"key": error.key, "values": error.values}
    except (MemoryError, RecursionError):
        return 1
    json.dump(answer, sys.stdout, ensure_ascii=False)
    return 0


def _mapped() -> int:
    """Bytes of address space that the process has at its start (proc(5), statm: pages)."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
