"""Memory that was let go goes back to the machine, and only after something was done."""

import asyncio
import platform

import pytest

from indicators.server import slack
from tests.loops import run
from tests.processes import resident

MEGABYTE = 1024 * 1024


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have no malloc_trim")
def test_what_lies_between_what_is_kept_goes_back():
    slack.give_back()
    before = resident()
    held = [bytearray(b"1" * 100_000) for _ in range(1_000)]
    kept = held[::50]
    del held
    slack.give_back()
    grown = resident() - before
    assert len(kept) == 20
    assert grown < 30 * MEGABYTE


def given(monkeypatch, work: float, seconds: float) -> int:
    """How often something is given back in a while by a server that computes for so long."""
    times = []
    # Of the CPU: the clock of a server that computes all of the time.
    clock = iter(range(1, 10_000))
    monkeypatch.setattr(slack, "PAUSE", 0.01)
    monkeypatch.setattr(slack.time, "process_time", lambda: next(clock) * work)
    monkeypatch.setattr(slack, "give_back", lambda: times.append(1))

    async def served() -> None:
        one = asyncio.create_task(slack.tidy())
        await asyncio.sleep(seconds)
        one.cancel()

    run(served())
    return len(times)


def test_a_server_that_works_gives_back_again_and_again(monkeypatch):
    assert given(monkeypatch, 1, 0.3) > 1


def test_a_server_that_rests_is_left_alone(monkeypatch):
    assert given(monkeypatch, 0, 0.1) == 0
