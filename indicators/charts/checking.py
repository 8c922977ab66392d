"""``python -m indicators.charts.checking FOLDER``: a folder is checked in a process of its own, which keeps the copy.

It gives way to whoever reads pages. ``checked`` starts it and waits; then the tables open from their copy.
"""

import fcntl
import json
import os
import subprocess
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

from indicators.charts.check import prepared
from indicators.settings import ROOT, cache_dir
from indicators.tables import Unusable
from indicators.tables.copies import is_there
from indicators.tables.faults import told, untold

# Whoever reads pages goes first.
NICE, UNUSABLE = 10, 3


def checked(folder: Path) -> None:
    """Have the folder checked, so that there is a copy of its tables; raises Unusable as ``prepared`` does."""
    if is_there(folder):
        return
    command = [sys.executable, "-m", "indicators.charts.checking", str(folder.absolute())]
    # The folder of copies may be named as seen from here.
    env = os.environ | {"INDICATORS_CACHE": str(cache_dir().absolute())}
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    if done.returncode == UNUSABLE:
        raise Unusable([untold(one) for one in json.loads(done.stdout)])


def main(folder: str) -> int:
    """The process."""
    os.nice(NICE)
    try:
        with _turn():
            prepared(Path(folder))
    except Unusable as error:
        json.dump([told(fault) for fault in error.faults], sys.stdout, ensure_ascii=False, default=str)
        return UNUSABLE
    return 0


def _turn() -> ExitStack:
    """One at a time of all servers of this machine: what the first has checked the others find."""
    stack = ExitStack()
    with suppress(OSError):
        # Where nothing can be kept, nothing is to be found.
        cache_dir().mkdir(parents=True, exist_ok=True)
        lock = stack.enter_context((cache_dir() / "checking.lock").open("w"))
        fcntl.flock(lock, fcntl.LOCK_EX)
    return stack


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
