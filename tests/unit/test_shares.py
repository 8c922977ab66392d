"""Fair shares: a socket, an address and a house have so much, and who takes more waits or is told."""

from __future__ import annotations

import logging
import resource
from contextlib import suppress
from functools import partial

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from indicators import settings
from indicators.server import buckets, house, shares
from indicators.server.buckets import Bucket, Buckets, household
from indicators.server.house import House
from indicators.server.shares import Shares
from tests.loops import run


def _bucket(rate: float, burst: float, times: list[float]) -> Bucket:
    return Bucket(rate, burst, lambda: times[0])


def test_a_bucket_gives_so_much_at_once_and_then_so_much_a_second():
    now = [100.0]
    bucket = _bucket(2, 4, now)
    assert [bucket.take() for _ in range(6)] == [0, 0, 0, 0, 0.5, 1.0]
    assert bucket.take(4, patience=2) is None, "refused, and nothing is taken"
    now[0] += 1
    assert bucket.take() == 0.5
    now[0] += 100
    assert [bucket.take(4), bucket.take(1)] == [0, 0.5], "no more is saved up than at once"


def test_an_address_has_a_bucket_and_a_network_of_ipv6_has_one():
    found = Buckets(1, 1)
    assert found.of("192.0.2.1") is found.of("192.0.2.1") is found.of("::ffff:192.0.2.1")
    assert found.of("192.0.2.1") is not found.of("192.0.2.2")
    assert found.of("2001:db8::1") is found.of("2001:db8::ffff:2")
    assert found.of("2001:db8::1") is not found.of("2001:db8:0:1::1")
    assert household("fe80::1%eth0") == "fe80::"


@pytest.mark.parametrize(("files", "seats", "callers"), [
    (1024, 192, 192), (256, 32, 64), (100, 1, 64), (65_536, 12_288, 16_320),
])  # fmt: skip
def test_a_house_has_room_by_the_files_that_it_may_open(files, seats, callers):
    found = House(files)
    assert (found.seats, found.callers) == (seats, callers)
    assert files < 256 or 4 * found.seats + found.callers + house.OWN_FILES <= files


def test_the_limit_of_files_is_raised_as_far_as_it_may_be(monkeypatch):
    set_to = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limit: set_to.append((kind, limit)))
    for soft, hard, found in ((1024, 4096, 4096), (1024, 1 << 20, 65_536), (1024, resource.RLIM_INFINITY, 65_536),
                              (4096, 4096, 4096), (1 << 20, 1 << 20, 1 << 20)):  # fmt: skip
        monkeypatch.setattr(resource, "getrlimit", lambda kind, limits=(soft, hard): limits)
        assert house.widen() == found
    wanted = [(4096, 4096), (65_536, 1 << 20), (65_536, resource.RLIM_INFINITY)]
    assert set_to == [(resource.RLIMIT_NOFILE, one) for one in wanted]


async def _echo(socket) -> None:
    await socket.accept()
    with suppress(WebSocketDisconnect):
        while True:
            await socket.send_text(await socket.receive_text())


async def _page(request) -> PlainTextResponse:
    return PlainTextResponse("ok")


def _client(requests: float = 0, seats: int = 10) -> TestClient:
    paths = ("/", "/cities", "/healthz", "/static/a.js", "/api/v1/figures.csv", "/qr.svg")
    inner = Starlette(routes=[*(Route(path, _page) for path in paths), WebSocketRoute("/socket", _echo)])
    found = House(1024)
    found.seats = seats
    return TestClient(Shares(inner, found, requests, {"/", "/cities"}.__contains__))


@pytest.fixture
def waits(monkeypatch) -> list[float]:
    """What was waited for, without the waiting, while no time goes by."""
    found: list[float] = []
    still = partial(Bucket, clock=lambda: 0.0)
    monkeypatch.setattr(buckets, "Bucket", still)
    monkeypatch.setattr(shares, "Bucket", still)

    async def sleep(seconds: float) -> None:
        found.append(round(seconds, 1))

    monkeypatch.setattr(shares.asyncio, "sleep", sleep)
    return found


def test_an_address_waits_and_then_is_refused(waits):
    client = _client(requests=1)
    answers = [client.get("/") for _ in range(12)]
    assert [one.status_code for one in answers] == [200] * 11 + [429]
    assert waits == [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5]
    assert (
        answers[-1].text
        == "这个地址来的请求太多，请过几秒再试。 Too many requests from this address. Try again in a few seconds."
    )
    assert answers[-1].headers["retry-after"] == "10"
    assert client.get("/healthz").status_code == 200
    refused = client.get("/api/v1/figures.csv?lang=en")
    assert (refused.status_code, refused.headers["content-type"]) == (429, "application/json")
    assert refused.json() == {"error": {"message": "Too many requests. Try again in 10 seconds, and ask more slowly."}}
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/socket"):
        pass


@pytest.mark.parametrize(("path", "without_wait"), [("/static/a.js", 30), ("/cities", 6), ("/qr.svg", 1)])
def test_what_is_made_takes_more_of_a_share_than_a_page_and_a_file_takes_less(waits, path, without_wait):
    client = _client(requests=1)
    for _ in range(without_wait + 1):
        client.get(path)
    assert [wait > 0 for wait in waits] == [False] * without_wait + [True]


def test_a_socket_that_says_much_waits_between_its_messages(waits):
    client = _client()
    with client.websocket_connect("/socket") as socket:
        for _ in range(shares.MESSAGES_AT_ONCE + 2):
            socket.send_text("a")
            socket.receive_text()
    assert waits[0] == 0, "at the door"
    assert [wait > 0 for wait in waits[1:]] == [False] * shares.MESSAGES_AT_ONCE + [True] * 2


def test_a_long_message_counts_as_many(waits):
    client = _client()
    with client.websocket_connect("/socket") as socket:
        for _ in range(3):
            socket.send_text("a" * (49 * shares.LENGTH))
            socket.receive_text()
    assert [wait > 0 for wait in waits[1:]] == [False, False, True]


def test_a_full_house_says_so_and_writes_a_line(caplog, waits):
    client = _client(seats=1)
    with client.websocket_connect("/socket") as socket:
        socket.send_text("a")
        assert socket.receive_text() == "a"
        with caplog.at_level(logging.WARNING):
            assert [client.get(path).status_code for path in ("/", "/healthz", "/static/a.js")] == [503, 200, 200]
            with pytest.raises(WebSocketDisconnect), client.websocket_connect("/socket"):
                pass
        assert caplog.messages == ["full: 1 readers, 1 sent away (limit of open files)"]
        told = client.get("/").text
        assert told.startswith("此刻读者已满，请过一会儿再来。 There are as many readers")
    assert client.get("/").status_code == 200
    with client.websocket_connect("/socket") as socket:
        socket.send_text("b")
        assert socket.receive_text() == "b"


def test_where_no_status_can_be_sent_the_socket_is_closed():
    sent = []

    async def send(message) -> None:
        sent.append(message)

    full = House(1024)
    full.seats = 0
    run(Shares(_page, full, 0, bool)({"type": "websocket", "path": "/"}, None, send))
    assert sent == [{"type": "websocket.close", "code": 1013}]


def test_the_share_is_a_setting(monkeypatch):
    for text, found in (("", 100), ("7", 7), (" 0 ", 0)):
        monkeypatch.setenv("INDICATORS_REQUESTS", text)
        assert settings.requests() == found
    for text in ("-1", "a", "1.5", "１"):
        monkeypatch.setenv("INDICATORS_REQUESTS", text)
        with pytest.raises(ValueError, match=text):
            settings.requests()
