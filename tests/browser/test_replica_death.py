"""One of two replicas dies under its readers: everybody sees the same view again, and clicks nothing."""

from __future__ import annotations

import asyncio
import threading
import time
from contextlib import contextmanager, suppress
from queue import Queue

import pytest

from indicators.text import t
from tests.browser.conftest import READY
from tests.browser.sessions import Session
from tests.browser.test_deploy import COOKIE, replica_of, sent_to, upload_article

VIEWS = (
    "?v=1&lang=zh&city=210300",
    "enterprises?v=1&lang=zh&city=210300",
    "projects?v=1&lang=en",
    "rural?v=1&lang=zh&status=actual",
    "figures?v=1&lang=zh&status=target",
    "cities?v=1&lang=zh&city=210300&city=211300",
    "?v=1&lang=zh&figure=anshan-srdi-national-2023",
    "intake?v=1&lang=zh",
)
# What the crowd reads is cheap to draw: it counts connections.
CHEAP = ("figures?v=1&lang=zh&status=target", "rural?v=1&lang=en", "figures?v=1&lang=en&city=210300")
SESSIONS = 100
# Of machines that have much else to do.
PATIENCE = 240


@contextmanager
def crowd(address: str):
    """Sessions of readers without a browser, half of them on each replica, in a thread of their own."""
    sessions = [
        Session(address, CHEAP[number % 3], f"{COOKIE}={number % 2 + 1}.{number:032x}") for number in range(SESSIONS)
    ]

    began: Queue = Queue()

    async def stay() -> None:
        began.put((asyncio.get_running_loop(), asyncio.current_task()))
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*(one.stay() for one in sessions))

    thread = threading.Thread(target=asyncio.run, args=(stay(),))
    thread.start()
    loop, task = began.get()
    try:
        yield sessions
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join()


class Line:
    """How many WebSockets a page opened, and how many frames came over the last one."""

    def __init__(self, page) -> None:
        self.sockets = self.frames = 0
        page.on("websocket", self._opened)

    def _opened(self, new) -> None:
        self.sockets, self.frames = self.sockets + 1, 0
        new.on("framereceived", self._received)

    def _received(self, _) -> None:
        self.frames += 1


def wait_for(done, pause=time.sleep) -> float:
    """Seconds until it is done."""
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        if done():
            return time.monotonic() - began
        pause(0.1)
    pytest.fail(f"not done within {PATIENCE} seconds")


def seen(one) -> tuple[str, str]:
    """The address and all the text of a page, but for the line that tells of a draft taken up again."""
    text = one.page.inner_text("[data-testid=stApp]")
    return one.page.url, text.replace(t("intake.restored", "zh") + "\n\n", "")


def test_every_view_comes_back_by_itself(visit, site, capsys):
    readers = [sent_to(visit, site, str(number % 2 + 1)) for number in range(len(VIEWS))]
    lines = {one: Line(one.page) for one in readers}
    for one, view in zip(readers, VIEWS, strict=True):
        one.open(view)
    desk = readers[-1]
    upload_article(desk)
    before = {one: seen(one) for one in readers}
    assert len({text for _, text in before.values()}) == len(VIEWS)

    with crowd(site.address) as sessions:
        wait_for(lambda: all(one.runs for one in sessions))
        drawn = [one.shown for one in sessions]
        lost = [one for one in readers if replica_of(one) == "2"]
        assert len(lost) == 4
        site.replicas["2"].kill()

        def back() -> bool:
            again = all(lines[one].sockets == 2 and lines[one].frames for one in lost)
            return again and all(one.page.locator(READY).count() for one in lost)

        seconds = wait_for(back, lambda pause: readers[0].page.wait_for_timeout(1000 * pause))
        crowd_seconds = seconds + wait_for(lambda: all(one.runs > number % 2 for number, one in enumerate(sessions)))
        assert [one.shown for one in sessions] == drawn
    with capsys.disabled():
        print(f"\nbrowsers back after {seconds:.1f} s, {SESSIONS // 2} sessions after {crowd_seconds:.1f} s")

    for one in readers:
        one.settle()
        assert seen(one) == before[one]
        assert replica_of(one) == "1"
        assert lines[one].sockets == (2 if one in lost else 1)

    # The replica returns. Who went to the other one stays there, with uploads and with the first click.
    site.replicas["2"].start()
    site.replicas["2"].wait()
    one = readers[1]
    one.page.locator(".st-key-card-anshan-srdi-targets").get_by_text("表", exact=True).click()
    one.page.wait_for_url("**as=anshan-srdi-targets.table**")
    desk.page.get_by_role("button", name="换一篇").click()
    desk.page.locator(".st-key-discard button").click()
    desk.page.locator("input[type=file]").wait_for(state="attached")
    desk.settle()
    upload_article(desk)
    assert replica_of(desk) == "1"
