"""A running dashboard and a real Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from indicators.settings import ROOT, plain
from tests.browser.replicas import Site, deployed
from tests.ports import free_port

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Changes while something is still being drawn or moved.
DRAWN = """() => [
    document.querySelector('[data-testid=stMain]').scrollHeight,
    document.querySelectorAll('.js-plotly-plot .plot path, .annotation-text').length,
]"""
# The picture of the page while it is there; charts whose code has not come yet, or not drawn yet: on a busy machine
# that takes seconds.
LACKING = """() => document.querySelectorAll(
    '#picture, [data-testid=stSkeleton], [data-testid=stPlotlyChart]:not(:has(.main-svg))').length"""
# Without quick the browser looks for the server under the page's own path first, and tells of each try.
LOOKED_FOR = ("_stcore/health", "_stcore/host-config")
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
# On a busy machine what a page shows comes late, never wrong.
expect.set_options(timeout=30_000)


def chromium() -> str:
    """The browser's path; where there is none the tests fail and say what to do (see install.sh)."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not path:
        pytest.fail("no Chromium: run tests/browser/install.sh, set CHROMIUM, or run make test BROWSER=0")
    return path


@contextmanager
def serving(data: Path | None = None, port: int = 0, settings: dict[str, str] | None = None) -> Iterator[str]:
    """A server of its own on a free port, from start to stop; gives its address."""
    port = port or free_port()
    environment = os.environ | ({"INDICATORS_DATA": str(data)} if data else {}) | (settings or {})
    command = [sys.executable, "-m", "indicators", "serve", "--port", str(port)]
    address = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait(f"{address}/_stcore/health", server)
            yield address
        finally:
            server.terminate()


def _wait(url: str, server: subprocess.Popen) -> None:
    for _ in range(600):
        if server.poll() is not None:
            pytest.fail(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the server did not answer within two minutes")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Iterator[Site]:
    """The dashboard on two replicas behind nginx, as deploy/ says."""
    with deployed(tmp_path_factory.mktemp("site")) as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    quiet = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=quiet)
        yield started
        started.close()


class Visit:
    """A page in a context of its own; ``errors`` are those of the console, ``strangers`` requests to other hosts."""

    def __init__(
        self, browser: Browser, address: str, width: int = 1440, scheme: str = "light", plain: bool = plain()
    ) -> None:
        self.expected = LOOKED_FOR if plain else ()
        size = {"width": width, "height": 900}
        self.context = browser.new_context(
            viewport=size, color_scheme=scheme, accept_downloads=True, has_touch=width < 600
        )
        self.page: Page = self.context.new_page()
        self.address = address
        self.errors: list[str] = []
        self.strangers: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._note(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(self.expected):
            self.errors.append(message.text)

    def _note(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws"), "data:", "blob:")):
            self.strangers.append(url)

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}/{path}")
        return self.settle()

    def settle(self) -> Page:
        """Wait until the script has run and what it drew is there."""
        self.page.wait_for_selector("h1", timeout=60_000)
        self.page.wait_for_timeout(300)
        self.page.wait_for_selector(READY, timeout=60_000)
        before = None
        for _ in range(150):
            self.page.wait_for_timeout(400)
            now = self.page.evaluate(DRAWN)
            if now == before and not self.page.evaluate(LACKING):
                break
            before = now
        return self.page

    def main(self) -> str:
        return self.page.inner_text("[data-testid=stMain]")


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Opens visits and closes them after the test."""
    visits: list[Visit] = []

    def start(width: int = 1440, scheme: str = "light", at: str = address, **options: bool) -> Visit:
        visits.append(Visit(browser, at, width, scheme, **options))
        return visits[-1]

    yield start
    for one in visits:
        one.context.close()
