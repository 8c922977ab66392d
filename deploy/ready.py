"""Wait until a process answers: ``python deploy/ready.py http://127.0.0.1:8501``; exit 1 after a minute."""

from __future__ import annotations

import sys
import time
import urllib.request

PATH = "/_stcore/health"
PATIENCE = 60


def ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(address + PATH, timeout=2):
            return True
    except OSError:
        return False


def main(address: str) -> int:
    """The exit status: 0 as soon as the process answers."""
    end = time.monotonic() + PATIENCE
    while not ready(address):
        if time.monotonic() > end:
            print(f"{address}{PATH}: no answer within {PATIENCE} seconds", file=sys.stderr)
            return 1
        time.sleep(0.2)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
