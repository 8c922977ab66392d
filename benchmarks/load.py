"""How many readers: page runs a second without a pause between them, and waits of readers who think.

At each number of sessions all connect and draw the page once; then each changes the city filter again and
again, first after a pause of about 5 s (thinking), then without a pause (saturation). Client and server share the
machine: the client's own CPU time is told with each result.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Protocol

from benchmarks.contestants import Contestant, Running, running
from benchmarks.process import cpu_seconds
from benchmarks.stats import percentile

CITIES = ("", "210300", "210700", "211300", "210600", "210100")
THINK = 5.0
# Sessions that connect at once, and the time that all have to connect and draw the page.
TOGETHER = 8
CONNECT_WITHIN = 20.0
# What is still unanswered so many seconds after the end is counted with the time it has waited by then.
GRACE = 6.0
# With which numbers of sessions several processes are held against one.
SEVERAL = (50, 200)


@dataclass(frozen=True)
class Plan:
    """How long, in seconds, and with how many sessions."""

    sessions: tuple[int, ...] = (10, 50, 100, 200)
    saturation: float = 5.0
    thinking: float = 20.0


QUICK = Plan(sessions=(10, 50), saturation=3.0, thinking=0.0)


class Session(Protocol):
    """One reader of a contestant; ``change`` sets the city filter and returns the seconds until the answer is whole."""

    failed: bool
    received: int

    async def open(self) -> Session: ...
    async def change(self, city: str) -> float: ...
    async def close(self) -> None: ...


@dataclass
class Window:
    """Changes counted while the window is open, with their waits in seconds."""

    end: float
    waits: list[float] = field(default_factory=list)
    within: int = 0
    unanswered: int = 0
    errors: list[str] = field(default_factory=list)


def sessions_of(contestant: Contestant) -> Callable[[str, str], Session]:
    """The kind of session that speaks a contestant's protocol, to be made of its URL and a page."""
    if contestant.kind == "streamlit":
        from benchmarks.streamlit_client import StreamlitSession as Kind
    elif contestant.kind == "dash":
        from benchmarks.dash_client import DashSession as Kind
    else:
        from benchmarks.panel_client import PanelSession as Kind
    return Kind


async def connect(server: Running, page: str, count: int) -> list[Session]:
    """So many sessions that have drawn the page, as far as they get in the time."""
    make, gate = sessions_of(server.contestant), asyncio.Semaphore(TOGETHER)
    ready: list[Session] = []

    async def one() -> None:
        async with gate:
            session = await make(server.url, page).open()
            try:
                await session.change("")
                ready.append(session)
            finally:
                if session not in ready:
                    await session.close()

    # The first page of a server imports all that it needs: nobody's time to connect.
    await one()
    tasks = [asyncio.create_task(one()) for _ in range(count - 1)]
    if not tasks:
        return ready
    _, late = await asyncio.wait(tasks, timeout=CONNECT_WITHIN)
    for task in late:
        task.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    if faults := [end for end in ends if isinstance(end, Exception)]:
        print(f"load: {len(faults)} sessions could not connect: {faults[0]!r}", flush=True)
    return ready


async def _reader(session: Session, window: Window, think: float) -> None:
    chance = random.Random(id(session))
    if think:
        await asyncio.sleep(chance.random() * think)
    while (now := time.perf_counter()) < window.end and not session.failed:
        try:
            await session.change(chance.choice(CITIES))
        except asyncio.CancelledError:
            session.failed = True
            window.unanswered += 1
            window.waits.append(time.perf_counter() - now)
            return
        except Exception as error:
            session.failed = True
            window.errors.append(f"{type(error).__name__}: {error}")
            return
        done = time.perf_counter()
        # A wait that ends after the window is counted too: leaving out the longest would flatter.
        window.waits.append(done - now)
        window.within += done <= window.end
        if think:
            await asyncio.sleep(min(think * (0.5 + chance.random()), max(0.0, window.end - done)))


async def spell(server: Running, sessions: list[Session], seconds: float, think: float) -> dict:
    """All sessions at work for some seconds; waits in milliseconds.

    ``server_ms`` and ``client_ms`` are CPU time for a change: they hold also where others use the machine.
    """
    cpu, served = time.process_time(), cpu_seconds(server.pid)
    window = Window(time.perf_counter() + seconds)
    readers = [asyncio.create_task(_reader(session, window, think)) for session in sessions]
    _, late = await asyncio.wait(readers, timeout=seconds + GRACE)
    for reader in late:
        reader.cancel()
    await asyncio.gather(*readers, return_exceptions=True)
    found = {"runs": len(window.waits), "errors": len(window.errors), "unanswered": window.unanswered}
    if window.errors:
        found["error"] = window.errors[0]
    if runs := len(window.waits) - window.unanswered:
        found |= {
            "per_second": round(window.within / seconds, 1),
            "p50_ms": round(percentile(window.waits, 0.5) * 1000),
            "p95_ms": round(percentile(window.waits, 0.95) * 1000),
            "server_ms": round((cpu_seconds(server.pid) - served) / runs * 1000, 1),
            "client_ms": round((time.process_time() - cpu) / runs * 1000, 2),
        }
    return found


async def level(server: Running, page: str, count: int, plan: Plan) -> dict:
    """A number of sessions in both modes."""
    sessions = await connect(server, page, count)
    found: dict = {"connected": len(sessions)}
    try:
        if sessions and plan.thinking:
            found["thinking"] = await spell(server, sessions, plan.thinking, THINK)
        if left := [session for session in sessions if not session.failed]:
            found["saturation"] = await spell(server, left, plan.saturation, 0)
    finally:
        await _closed(sessions)
    return found


async def _closed(sessions: list[Session]) -> None:
    closing: list[Awaitable] = [session.close() for session in sessions]
    await asyncio.gather(*closing, return_exceptions=True)


def load(contestants: list[Contestant], plan: Plan) -> dict:
    """The overview of each contestant at each number of sessions: name -> sessions -> result."""
    found: dict = {one.name: {} for one in contestants}
    for count in plan.sessions:
        for one in contestants:
            if one.processes > 1 and count not in SEVERAL:
                continue
            # A server of its own for each: what another left behind must not count.
            with running(one) as server:
                found[one.name][str(count)] = asyncio.run(level(server, "", count, plan))
            print(f"load: {one.name}, {count} sessions: {found[one.name][str(count)]}", flush=True)
    return found


def pages(contestants: list[Contestant], names: list[str], count: int, seconds: float) -> dict:
    """Each page of the dashboard in saturation: name -> page -> result."""
    plan = Plan(saturation=seconds, thinking=0)
    found: dict = {one.name: {} for one in contestants}
    with ExitStack() as stack:
        servers = [stack.enter_context(running(one)) for one in contestants]
        for page in names:
            for server in servers:
                result = asyncio.run(level(server, "" if page == "overview" else page, count, plan))
                found[server.contestant.name][page] = result
                print(f"load: {server.contestant.name}, page {page}: {result}", flush=True)
    return found
