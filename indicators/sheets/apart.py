"""A stranger's file is read in a process of its own: it may take so much memory and so long, and then it ends.

What a file does to a reader of files (a span of 2,000,000,000 columns, a bomb of blanks) it does to that process alone.
"""

import json
import resource
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from indicators.settings import ROOT
from indicators.sheets import limits
from indicators.sheets.grid import Sheet, Span, Unreadable
from indicators.sheets.kinds import read

# Of a file on any disk (NAME_MAX).
LONGEST_NAME = 255


def read_apart(content: bytes, name: str, seconds: int = limits.SECONDS, memory: int = limits.MEMORY) -> list[Sheet]:
    """As ``read``, within ``seconds`` of computing and ``memory`` bytes. Raises Unreadable also where these end."""
    if len(content) > limits.LARGEST:
        raise Unreadable("sheet.too-big", file=name, most=limits.LARGEST // limits.MEGABYTE)
    # No argument of a process holds a NUL or is very long.
    name = name.replace("\0", "")[:LONGEST_NAME].encode("utf-8", "replace").decode()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "indicators.sheets.apart", name, str(seconds), str(memory)],
            input=content,
            capture_output=True,
            check=False,
            timeout=3 * seconds,
            cwd=ROOT,
        )
        answer = json.loads(done.stdout) if done.returncode == 0 else None
    except (subprocess.TimeoutExpired, ValueError):
        answer = None
    if answer is None:
        raise Unreadable("sheet.exhausted", file=name, seconds=seconds, memory=memory // limits.MEGABYTE)
    if "key" in answer:
        raise Unreadable(answer["key"], **answer["values"])
    return [_sheet(one) for one in answer["sheets"]]


def _sheet(told: dict) -> Sheet:
    return Sheet(
        **told
        | {
            "rows": tuple(map(tuple, told["rows"])),
            "merged": tuple(Span(**span) for span in told["merged"]),
            "notes": tuple(told["notes"]),
            "remarks": tuple((key, values) for key, values in told["remarks"]),
        }
    )


def main() -> int:
    """Read standard input, write what was found as JSON. Limits are set before a byte is read."""
    name, seconds, memory = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory + _mapped(), memory + _mapped()))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer: dict[str, object] = {"sheets": [asdict(one) for one in read(sys.stdin.buffer.read(), name)]}
    except Unreadable as error:
        answer = {"key": error.key, "values": error.values}
    except (MemoryError, RecursionError):
        return 1
    json.dump(answer, sys.stdout, ensure_ascii=False)
    return 0


def _mapped() -> int:
    """Bytes of address space that the process has at its start (proc(5), statm: pages)."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


if __name__ == "__main__":
    sys.exit(main())
