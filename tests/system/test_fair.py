"""A server with little room, and readers who want more than a share of it."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import httpx2
import pytest
from websockets.exceptions import InvalidStatus

from indicators.server.house import House
from indicators.settings import ROOT
from tests import hostile
from tests.loops import run
from tests.ports import free_port
from tests.processes import children
from tests.reader import Reader

FILES = 256
PATIENCE = 60


class Server(NamedTuple):
    """A server that may open so few files; ``log`` is what it wrote."""

    url: str
    pid: int
    log: Path

    def health(self) -> int:
        return httpx2.get(f"{self.url}/healthz", timeout=PATIENCE).status_code


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    port, log = free_port(), tmp_path_factory.mktemp("log") / "log"
    few = f'ulimit -Sn {FILES // 2} && ulimit -Hn {FILES} && exec "$@"'
    command = ["sh", "-c", few, "sh", sys.executable, "-m", "indicators", "serve", "--port", str(port)]
    # The readers of these tests have one address.
    environment = os.environ | {"INDICATORS_REQUESTS": "0"}
    with (
        log.open("wb") as out,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=out) as process,
    ):
        try:
            assert process.stdout.readline().decode().strip() == f"http://127.0.0.1:{port}"
            yield Server(f"http://127.0.0.1:{port}", process.pid, log)
        finally:
            process.terminate()


async def _until(told: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not told():
        assert time.monotonic() < end
        await asyncio.sleep(0.05)


def test_a_file_is_read_no_longer_than_its_reader_stays(server):
    async def visit() -> None:
        async with Reader(server.url, "intake") as reader:
            await reader.run()
            await reader.choose("stream.pdf", hostile.one_stream())
            await _until(lambda: bool(children(server.pid)))
            reader.leave()
            await _until(lambda: not children(server.pid))

    run(visit())
    assert server.health() == 200


def test_a_hostile_file_is_answered_in_a_sentence(server):
    async def visit() -> list[str]:
        async with Reader(server.url, "intake") as reader:
            await reader.run()
            await reader.choose("wide.docx", hostile.wide_cell())
            told = await reader.drawn()
            return [one.delta.new_element.alert.body for one in told if one.delta.new_element.HasField("alert")]

    (told,) = run(visit())
    assert told.startswith("工作表 wide.docx：2,000,000,000 列，多于 1,000 列。")


def test_a_full_house_is_answered_and_told_in_the_log(server):
    seats = House(FILES).seats

    async def crowd() -> None:
        readers = [Reader(server.url) for _ in range(seats)]
        for reader in readers:
            await reader.__aenter__()
        try:
            await readers[-1].run()
            with pytest.raises(InvalidStatus) as refused:
                await Reader(server.url).__aenter__()
            assert refused.value.response.status_code == 503
            page = httpx2.get(server.url, headers={"Accept": "text/html"})
            assert (page.status_code, page.headers["retry-after"]) == (503, "10")
            assert server.health() == 200
        finally:
            for reader in readers:
                await reader.socket.close()
        async with Reader(server.url) as reader:
            await reader.run()

    run(crowd())
    assert re.search(rf"full: {seats} readers, \d+ sent away \(limit of open files\)", server.log.read_text("utf-8"))


@pytest.mark.quick
def test_those_who_connect_and_say_nothing_take_no_seat(server):
    silent = [socket.create_connection(server.url.removeprefix("http://").split(":")) for _ in range(FILES)]
    try:
        # Those beyond what there is room for are closed at once.
        assert b" 503 " in silent[-1].recv(100)
    finally:
        for one in silent:
            one.close()

    async def visit() -> None:
        await _until(lambda: server.health() == 200)
        async with Reader(server.url) as reader:
            await reader.run()

    run(visit())
