"""What is measured: the dashboard, and what people would pick instead; each started as its own documents say."""

from __future__ import annotations

import importlib.util
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import proxy
from indicators.settings import ROOT

# Large data are checked before the first answer.
STARTED_WITHIN = 240
PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Contestant:
    """``kind`` is what it speaks with its browser (streamlit, dash, panel, static), ``processes`` how many serve.

    ``command`` makes the command of a port and a folder for its files; ``health`` is the path that answers
    200 when it serves, ``page`` the path of its overview. A peer that
    ``keeps`` has the dashboard's own cache of drawn charts.
    """

    name: str
    title: str
    kind: str
    command: Callable[[int, Path], list[str]]
    health: str = "/"
    page: str = "/"
    processes: int = 1
    keeps: bool = False
    available: Callable[[], bool] = lambda: True


@dataclass(frozen=True)
class Running:
    """A contestant that serves at ``url``; ``pid`` is its first process, ``seconds`` what it took to answer."""

    contestant: Contestant
    url: str
    pid: int
    seconds: float


def _serve(port: int, _: Path) -> list[str]:
    return [*OURS, "serve", "--host", "127.0.0.1", "--port", str(port)]


def _streamlit(port: int, _: Path) -> list[str]:
    # The same app with the server as it is shipped: the dashboard's own settings taken back.
    own = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    own += ["--runner.postScriptGC", "true", "--runner.magicEnabled", "true", "--server.fileWatcherType", "auto"]
    return [sys.executable, "-m", "streamlit", "run", "dashboard.py", *own]


def _dash(workers: int) -> Callable[[int, Path], list[str]]:
    return lambda port, _: [
        sys.executable, "-m", "gunicorn", "benchmarks.peers.dash_app:server", "--bind", f"127.0.0.1:{port}",
        "--workers", str(workers), "--threads", "4", "--log-level", "warning",
    ]  # fmt: skip


def _panel(processes: int) -> Callable[[int, Path], list[str]]:
    return lambda port, _: [
        sys.executable, "-m", "panel", "serve", str(PEERS / "panel_app.py"), "--port", str(port),
        "--address", "127.0.0.1", "--allow-websocket-origin", f"127.0.0.1:{port}", "--num-procs", str(processes),
        "--log-level", "warning", "--reuse-sessions", "--liveness",
    ]  # fmt: skip


def _static(port: int, folder: Path) -> list[str]:
    site = folder / "site"
    subprocess.run([*OURS, "publish", str(site)], cwd=ROOT, check=True, capture_output=True)
    return proxy.command(folder, proxy.static(port, site))


def _behind_proxy(processes: int) -> Callable[[int, Path], list[str]]:
    """Several processes, each on a port of its own, behind a proxy that keeps every reader at one of them."""

    def command(port: int, folder: Path) -> list[str]:
        first = free_port(processes)
        front = proxy.command(folder, proxy.sticky(port, [first + one for one in range(processes)]))
        serve = [*OURS, "serve", "--host", "127.0.0.1", "--port", str(first), "--processes", str(processes)]
        return ["sh", "-c", f"{shlex.join(front)} & exec {shlex.join(serve)}"]

    return command


OURS = [sys.executable, "-m", "indicators"]
HEALTH = "/_stcore/health"
CONTESTANTS = {
    one.name: one
    for one in (
        Contestant("ours", "本看板 this dashboard", "streamlit", _serve, HEALTH),
        Contestant("streamlit", "Streamlit as shipped", "streamlit", _streamlit, HEALTH),
        Contestant("dash", "Dash", "dash", _dash(1)),
        Contestant("dash-kept", "Dash + 本看板的图缓存 this dashboard's cache", "dash", _dash(1), keeps=True),
        Contestant("panel", "Panel", "panel", _panel(1), "/liveness", "/panel_app"),
        Contestant(
            # Its front page only leads to that of a language.
            "static", "静态站 static site", "static", _static, page="/zh/index.html",
            available=lambda: proxy.nginx() is not None,
        ),
        Contestant(
            "ours-2", "本看板 this dashboard, 2 processes", "streamlit", _behind_proxy(2), HEALTH, processes=2,
            available=lambda: proxy.nginx() is not None,
        ),
        Contestant("dash-2", "Dash, 2 workers", "dash", _dash(2), processes=2),
        Contestant("panel-2", "Panel, 2 processes", "panel", _panel(2), "/liveness", "/panel_app", processes=2),
    )
}  # fmt: skip


def present(names: list[str]) -> list[Contestant]:
    """The contestants of these names that can run here; says which cannot."""
    found = []
    for name in names:
        one = CONTESTANTS[name]
        needs = {"dash": "dash", "panel": "panel"}.get(one.kind)
        if (needs and importlib.util.find_spec(needs) is None) or not one.available():
            print(f"left out: {one.title} (not there)", flush=True)
        else:
            found.append(one)
    return found


def free_port(count: int = 1) -> int:
    """The first of so many ports in a row that nobody listens to."""
    while True:
        with ExitStack() as stack:
            sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
            sockets[0].bind(("127.0.0.1", 0))
            first = sockets[0].getsockname()[1]
            with suppress(OSError, OverflowError):
                for offset, one in enumerate(sockets[1:], 1):
                    one.bind(("127.0.0.1", first + offset))
                return first


@contextmanager
def running(contestant: Contestant, data: Path | None = None) -> Iterator[Running]:
    """A contestant on a free port, over the folder of tables ``data`` (by default the dashboard's)."""
    # Panel takes its style sheets from a CDN unless told not to; nobody here may use the internet.
    own = {"PYTHONPATH": str(ROOT), "BOKEH_RESOURCES": "server"}
    own |= {"BENCHMARK_KEEP": "1"} if contestant.keeps else {}
    # All readers have one address here.
    environment = {"INDICATORS_REQUESTS": "0"} | os.environ | own | ({"INDICATORS_DATA": str(data)} if data else {})
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    with TemporaryDirectory() as folder:
        port = free_port()
        command = contestant.command(port, Path(folder))
        start = time.perf_counter()
        # A session of its own: its workers end with it. Asked to end, the benchmarks stop their servers first.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        process = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True, **quiet)
        url = f"http://127.0.0.1:{port}"
        try:
            _answers(url + contestant.health, process, contestant.title)
            yield Running(contestant, url, process.pid, time.perf_counter() - start)
        finally:
            _stop(process)


def _answers(url: str, process: subprocess.Popen, title: str) -> None:
    until = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"{title}: the server ended with {process.returncode}: {' '.join(process.args)}")
        try:
            with urllib.request.urlopen(url, timeout=STARTED_WITHIN):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.02)
    raise RuntimeError(f"{title}: no answer within {STARTED_WITHIN} s at {url}")


def _stop(process: subprocess.Popen) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            return
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
