"""An address with raw Chinese in it is read as if it had been escaped."""

import asyncio
from collections.abc import Iterator
from urllib.parse import quote

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators.server import api
from indicators.server.quick.requests import Readable
from tests.loops import run
from tests.ports import free_port

pytestmark = pytest.mark.quick
PATH = "/api/v1/figures.json?city=鞍山&lang=zh"
HEADERS = b"Host: 127.0.0.1\r\nX-Name: \xe9\xb7\r\nConnection: close\r\n\r\n"


def _asked(*parts: bytes) -> bytes:
    """What the server answers to a request that comes in these parts."""
    return run(_answer(parts))


async def _answer(parts: tuple[bytes, ...]) -> bytes:
    port = free_port()
    config = uvicorn.Config(Starlette(routes=api.routes), port=port, http=Readable, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for part in parts:
        writer.write(part)
        await writer.drain()
        await asyncio.sleep(0.05)
    answer = await reader.read()
    writer.close()
    server.should_exit = True
    await running
    return answer


@pytest.fixture(scope="module")
def escaped() -> Iterator[str]:
    with TestClient(Starlette(routes=api.routes)) as client:
        yield client.get(quote(PATH, safe="/?=&")).text


@pytest.mark.parametrize("cut", [0, 30, 45, 70])
def test_the_data_interface_answers_in_its_own_words(escaped, cut):
    request = f"GET {PATH} HTTP/1.1\r\n".encode() + HEADERS
    answer = _asked(*filter(None, (request[:cut], request[cut:])))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400")
    assert b"application/json" in head
    assert body.decode() == escaped
    assert '"parameter": "city", "value": "鞍山"' in escaped


def test_a_search_in_raw_chinese_finds(escaped):
    answer = _asked("GET /api/v1/figures.csv?q=鞍山 HTTP/1.1\r\n".encode() + HEADERS)
    assert answer.startswith(b"HTTP/1.1 200")
    assert "anshan-srdi" in answer.decode()


def test_what_is_no_request_is_still_refused():
    assert _asked("鞍山\r\n\r\n".encode()).startswith(b"HTTP/1.1 400")
