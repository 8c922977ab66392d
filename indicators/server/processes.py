"""Several processes on one machine, one to a port, for a proxy in front (deploy/): each is started again if it dies.

They share nothing but what they were loaded with and the secret that signs cookies: a view is its link, so any of them
can show it. None outlives the one that started them, however that ends, and none keeps it from ending.
"""

import gc
import multiprocessing
import os
import secrets
import signal
import sys
import time
from multiprocessing.process import BaseProcess
from threading import Thread

# Forked, they begin with what the one that started them has loaded, and share what they do not write to. Elsewhere that
# is not safe
# (https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods).
PARTING = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
PAUSE = 0.2
# A process that dies at once is not started again at once.
LEAST_LIFE = 5
# Seconds in which a process that was told to end has ended: it waits 10 for open connections.
GRACE = 15


def supervise(host: str, port: int, processes: int) -> None:
    """Run ``processes`` servers on ``port``, ``port + 1``, … until this one is told to stop."""
    os.environ.setdefault("STREAMLIT_SERVER_COOKIE_SECRET", secrets.token_hex(32))
    _load()
    running = {number: _start(host, number) for number in range(port, port + processes)}
    since = dict.fromkeys(running, time.monotonic())
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        while True:
            time.sleep(PAUSE)
            for number, process in running.items():
                if not process.is_alive() and time.monotonic() - since[number] > LEAST_LIFE:
                    print(f"{host}:{number}: {process.exitcode}", file=sys.stderr, flush=True)
                    running[number], since[number] = _start(host, number), time.monotonic()
    except KeyboardInterrupt:
        pass
    finally:
        _end(list(running.values()))


def _load() -> None:
    """What each of them needs, before they part; what is there then is no more looked through, which would copy it."""
    import indicators.server.app  # noqa: F401

    gc.collect()
    gc.freeze()


def _start(host: str, port: int) -> BaseProcess:
    process = PARTING.Process(target=_serve, args=(host, port))
    process.start()
    return process


def _end(processes: list[BaseProcess]) -> None:
    """All of them ended, those that do not hear (stopped, hanging) by force."""
    for process in processes:
        process.terminate()
    end = time.monotonic() + GRACE
    for process in processes:
        process.join(max(0, end - time.monotonic()))
        process.kill()
        process.join()


def _serve(host: str, port: int) -> None:
    """One of the processes: serve for as long as there is the one that started it."""
    from indicators.server.command import begin

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    begin(host, port)


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
