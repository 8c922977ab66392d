"""Several processes on one machine, one to a port, for a proxy in front (deploy/): each is started again if it dies.

They share nothing but the secret that signs cookies: a view is its link, so any of them can show it.
"""

import os
import secrets
import signal
import subprocess
import sys
import time

PAUSE = 0.2
# A process that dies at once is not started again at once.
LEAST_LIFE = 5


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
        for process in running.values():
            process.terminate()
        for process in running.values():
            process.wait()


def _start(host: str, port: int) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-m", "indicators", "serve", "--host", host, "--port", str(port)])
