"""Several processes on one machine, one to a port, for a proxy in front (deploy/): each is started again if it dies.

They share nothing but the secret that signs cookies: a view is its link, so any of them can show it. None outlives the
one that started them, however that ends, and none keeps it from ending.
"""

import os
import secrets
import signal
import subprocess
import sys
import time
from contextlib import suppress
from threading import Thread

PAUSE = 0.2
# A process that dies at once is not started again at once.
LEAST_LIFE = 5
# Seconds in which a process that was told to end has ended: it waits 10 for open connections.
GRACE = 15


def supervise(host: str, port: int, processes: int) -> None:
    """Run ``processes`` servers on ``port``, ``port + 1``, … until this one is told to stop."""
    os.environ.setdefault("STREAMLIT_SERVER_COOKIE_SECRET", secrets.token_hex(32))
    running = {number: _start(host, number) for number in range(port, port + processes)}
    since = dict.fromkeys(running, time.monotonic())
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        while True:
            time.sleep(PAUSE)
            for number, process in running.items():
                if process.poll() is not None and time.monotonic() - since[number] > LEAST_LIFE:
                    print(f"{host}:{number}: {process.returncode}", file=sys.stderr, flush=True)
                    running[number], since[number] = _start(host, number), time.monotonic()
    except KeyboardInterrupt:
        pass
    finally:
        _end(list(running.values()))


def _start(host: str, port: int) -> subprocess.Popen:
    command = [sys.executable, "-m", "indicators.server.processes", host, str(port)]
    # Nothing is ever written there: it ends when this process does.
    return subprocess.Popen(command, stdin=subprocess.PIPE)


def _end(processes: list[subprocess.Popen]) -> None:
    """All of them ended, those that do not hear (stopped, hanging) by force."""
    for process in processes:
        process.terminate()
    end = time.monotonic() + GRACE
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0, end - time.monotonic()))
        process.kill()
        process.wait()


def main() -> None:
    """One of the processes: serve for as long as there is the one that started it."""
    from indicators.server import run

    Thread(target=_end_with_parent, daemon=True).start()
    run(sys.argv[1], int(sys.argv[2]))


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)


if __name__ == "__main__":
    main()
