"""A Chromium that measures: what a page transfers, when its first chart is drawn, how far it jumps."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
# 10 Mbit/s down, 60 ms: a common line in a small town.
LINE = {"offline": False, "latency": 60, "downloadThroughput": 10_000_000 / 8, "uploadThroughput": 10_000_000 / 8}
PATIENCE = 60_000
# Charts are all drawn when none has changed for so many milliseconds.
QUIET = 600


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium (of the environment variable CHROMIUM, or the system's)."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not path:
        raise SystemExit("no Chromium: run tests/browser/install.sh or set CHROMIUM")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@contextmanager
def visitor(browser: Browser, width: int = 1440) -> Iterator[BrowserContext]:
    """A reader who was never there before."""
    context = browser.new_context(viewport={"width": width, "height": 900}, has_touch=width < 600, locale="zh-CN")
    context.add_init_script(PROBE)
    yield context
    context.close()


class Visit:
    """A page of a context, with all that it transfers counted."""

    def __init__(self, context: BrowserContext, slow: bool = False) -> None:
        self.page: Page = context.new_page()
        self.bytes = self.frames = self.requests = 0
        devtools = context.new_cdp_session(self.page)
        devtools.send("Network.enable")
        if slow:
            devtools.send("Network.emulateNetworkConditions", LINE)
        devtools.on("Network.loadingFinished", self._loaded)
        devtools.on("Network.webSocketFrameReceived", self._frame)

    def _loaded(self, event: dict) -> None:
        self.bytes += int(event["encodedDataLength"])
        self.requests += 1

    def _frame(self, event: dict) -> None:
        response = event["response"]
        size = len(response["payloadData"])
        # Binary frames are told in base64.
        self.frames += size * 3 // 4 if response["opcode"] == 2 else size

    def open(self, url: str) -> float:
        """Go there; the milliseconds from navigation to the first chart."""
        self.page.goto(url, wait_until="commit", timeout=PATIENCE)
        self.page.wait_for_function("() => window.__probe && window.__probe.first", timeout=PATIENCE, polling=100)
        return self.page.evaluate("() => window.__probe.first")

    def settle(self) -> None:
        """Wait until no chart changes any more."""
        quiet = f"() => performance.now() - window.__probe.last > {QUIET}"
        self.page.wait_for_function(quiet, timeout=PATIENCE, polling=100)

    def rest(self, seconds: float) -> None:
        """Stay, so that what comes late is counted."""
        self.page.wait_for_timeout(seconds * 1000)

    @property
    def shift(self) -> float:
        """The cumulative layout shift so far, as Chromium tells it."""
        return self.page.evaluate("() => window.__probe.shift")

    @property
    def charts(self) -> int:
        """Charts with something drawn in them."""
        return self.page.evaluate("() => window.__probe.charts()")


def warmed(browser: Browser, url: str) -> None:
    """A first visit that nobody counts: the server has imported and read all it needs."""
    with visitor(browser) as context:
        visit = Visit(context)
        visit.open(url)
        visit.settle()
        time.sleep(0.2)
