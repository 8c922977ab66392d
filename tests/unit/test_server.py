"""What every request passes on its way to the pages."""

from __future__ import annotations

import logging
import threading
from contextlib import nullcontext

import pytest
from starlette.applications import Starlette
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from indicators import settings
from indicators.server.guard import LARGEST_BODY, LARGEST_UPLOAD, LONGEST_URL, PATHS, UPLOAD, Guard, NoUploads, RootPath
from indicators.server.headers import FIXED, SecurityHeaders, inline_scripts, policy
from indicators.server.plain import index
from indicators.server.watch.lines import OneLine
from indicators.ui.turns import Turns

OWN = ("/", "/cities", "/fails", "/own", *PATHS)


async def _length(request):
    return PlainTextResponse(str(len(await request.body())))


async def _fails(request):
    raise RuntimeError("/secret/path")


async def _own(request):
    return Response("", headers={"Content-Security-Policy": "default-src 'none'"})


async def _socket(socket):
    await socket.accept()
    await socket.send_text("in")
    await socket.close()


def _app():
    length = Route("/{path:path}", _length, methods=["GET", "POST", "PUT"])
    sockets = [WebSocketRoute(path, _socket) for path in ("/_stcore/stream", "/other")]
    inner = Starlette(routes=[Route("/fails", _fails), Route("/own", _own), *sockets, length])
    return SecurityHeaders(RootPath(Guard(inner, OWN, "/new".__eq__, {"/old": "new"}.get), "economy"))


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(_app(), raise_server_exceptions=False)


ANSWERS = {
    "/cities": 200,
    "/fails": 500,
    "/unknown": 404,
    "/new": 200,
    "/_stcore/metrics": 404,
    "/_stcore/agent/openapi.json": 404,
    "/_stcore/health": 200,
    "/media/x.csv": 200,
    "/api/v1/figures.csv": 200,
    "/static/js/any.js": 200,
    "/static/../index.html": 404,
    "/static/%00": 404,
    "/static/js/%0a.js": 404,
    "/media/%00": 404,
    "/api/v1/%1b": 404,
    "/assets/none": 404,
    "/auth/login": 404,
    "/auth/none": 404,
    "/oauth2callback": 404,
    "/cities?q=" + "x" * LONGEST_URL: 414,
    "/economy/cities": 200,
    "/economy/unknown": 404,
}


@pytest.mark.parametrize(("query", "then"), [
    ("", "v=1&topic=old"),
    ("?v=1&lang=en", "v=1&lang=en&topic=old"),
    ("?v=1&topic=other&q=%E7%94%9F", "v=1&topic=other&q=%E7%94%9F"),
])  # fmt: skip
def test_a_topic_leads_to_its_page_and_what_its_own_page_showed(client, query, then):
    answer = client.get(f"/old{query}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"./new?{then}")


@pytest.mark.parametrize(("path", "status"), ANSWERS.items(), ids=[path[:30] for path in ANSWERS])
def test_every_answer_carries_the_headers_and_tells_nothing_of_the_inside(client, path, status):
    answer = client.get(path)
    assert answer.status_code == status
    assert {name: answer.headers[name] for name in FIXED} == FIXED
    assert answer.headers["content-security-policy"] == policy("testserver")
    assert "server" not in answer.headers
    assert "Traceback" not in answer.text
    assert "secret" not in answer.text


def test_an_answer_keeps_a_policy_of_its_own(client):
    assert client.get("/own").headers["content-security-policy"] == "default-src 'none'"


def test_the_policy_names_no_host_but_the_servers_and_no_script_but_its_own():
    text = policy("example.cn:8501")
    assert "ws://example.cn:8501 wss://example.cn:8501" in text
    assert "script-src 'self' blob: 'wasm-unsafe-eval' " + " ".join(inline_scripts()) in text
    assert "'unsafe-eval'" not in text
    assert "; frame-ancestors 'self'" in text
    assert "evil" not in policy("evil.example; script-src *")


def test_only_the_named_sites_may_frame_the_dashboard(monkeypatch):
    monkeypatch.setenv("INDICATORS_EMBED_IN", "https://a.cn https://b.cn")
    assert policy("x").endswith("frame-ancestors 'self' https://a.cn https://b.cn")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_pages_are_only_read(client, method):
    answer = client.request(method, "/cities")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_uploads_and_other_bodies_have_limits(client):
    upload = "/_stcore/upload_file/session/file"
    assert client.put(upload, content=b"x" * 1000).text == "1000"
    assert client.put(upload, content=b"x" * (LARGEST_UPLOAD + 1)).status_code == 413
    # Without a length declared the body is broken off on the way.
    assert client.put(upload, content=iter([b"x" * LARGEST_UPLOAD, b"x"])).status_code == 413
    assert client.request("GET", "/cities", content=iter([b"x" * LARGEST_BODY, b"x"])).status_code == 413


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
def test_no_file_is_taken_by_streamlits_own_way(method):
    app = TestClient(NoUploads(Starlette(routes=[Route("/{path:path}", _length, methods=["GET", "PUT"])])))
    refused = app.request(method, f"{UPLOAD}session/file", content=b"x")
    assert (refused.status_code, refused.text) == (404, "Not Found")
    assert app.put("/other", content=b"x").text == "1"


def test_an_unknown_address_is_told_to_people_in_their_language_and_never_repeated(client):
    page = client.get("/<script>alert(1)</script>?lang=en", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "There is no such page" in page.text
    assert "alert" not in page.text
    assert "没有这个页面" in client.get("/x", headers={"Accept": "text/html"}).text
    assert client.get("/x").text == "Not Found"


def test_the_first_page_by_its_name_leads_to_the_root_with_its_view(client):
    for prefix in ("", "/economy"):
        answer = client.get(f"{prefix}/overview?v=1&city=210300", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (307, "./?v=1&city=210300")
    assert client.get("/overview", follow_redirects=False).headers["location"] == "./"


def test_the_socket_is_open_at_its_own_path_only(client):
    with client.websocket_connect("/_stcore/stream") as socket:
        assert socket.receive_text() == "in"
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/other"):
        pass


def test_cookies_are_secure_where_https_is_spoken():
    async def sets(request):
        answer = Response("")
        answer.set_cookie("a", "1")
        answer.set_cookie("b", "2", secure=True)
        return answer

    app = SecurityHeaders(Starlette(routes=[Route("/", sets)]))
    plain, secure = (TestClient(app, f"{scheme}://x").get("/").headers for scheme in ("http", "https"))
    assert plain.get_list("set-cookie") == ["a=1; Path=/; SameSite=lax", "b=2; Path=/; SameSite=lax; Secure"]
    assert secure.get_list("set-cookie") == ["a=1; Path=/; SameSite=lax; Secure", "b=2; Path=/; SameSite=lax; Secure"]


@pytest.mark.parametrize(("origin", "is_let_in"), [
    ("http://testserver", True),
    ("https://testserver", True),
    ("http://testserver:81", False),
    ("https://evil.example", False),
    ("http://localhost", False),
    ("null", False),
    ("", False),
])  # fmt: skip
def test_the_socket_is_open_to_pages_of_its_own_host_only(client, origin, is_let_in):
    refused = nullcontext() if is_let_in else pytest.raises(WebSocketDisconnect)
    with refused, client.websocket_connect("/_stcore/stream", headers={"Origin": origin}):
        pass


def test_the_sockets_handshake_carries_the_headers_too():
    sent = []

    async def app(scope, receive, send):
        await send({"type": "websocket.accept"})

    async def keep(message):
        sent.append(message)

    scope = {"type": "websocket", "headers": [(b"host", b"x")], "extensions": {"websocket.http.response": {}}}
    _run(SecurityHeaders(app)(scope, None, keep))
    assert dict(sent[0]["headers"])[b"content-security-policy"] == policy("x").encode()

    async def closes(scope, receive, send):
        await send({"type": "websocket.close", "code": 1008})

    sent.clear()
    _run(SecurityHeaders(closes)(scope, None, keep))
    assert sent[0]["status"] == 403
    assert dict(sent[0]["headers"])[b"x-content-type-options"] == b"nosniff"


def _run(coroutine) -> None:
    with pytest.raises(StopIteration):
        coroutine.send(None)


def test_hosts_are_those_of_the_setting_or_of_the_public_address(monkeypatch):
    assert settings.hosts() == ["*"]
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", "https://stats.example.cn/economy/")
    assert settings.hosts() == ["stats.example.cn", "localhost", "127.0.0.1", "[::1]"]
    monkeypatch.setenv("INDICATORS_HOSTS", "a.cn *.b.cn")
    guarded = TestClient(TrustedHostMiddleware(_app(), allowed_hosts=settings.hosts()))
    statuses = [guarded.get("/cities", headers={"Host": host}).status_code for host in ("a.cn", "x.b.cn:80", "c.cn")]
    assert statuses == [200, 200, 400]


def test_the_page_that_a_view_starts_as_speaks_the_readers_language():
    assert '<html lang="en"' in index("en")
    assert '<html lang="zh-CN"' in index("zh")
    assert "<title>辽宁经济指标看板</title>" in index("zh")
    assert "agent" not in index("zh")


def test_a_stranger_cannot_forge_a_line_of_the_log():
    record = logging.LogRecord("x", logging.WARNING, "", 0, "origin=%s", ("a\nERROR forged\x1b[2J",), None)
    assert OneLine().filter(record)
    assert record.getMessage() == r"origin=a\nERROR forged\x1b[2J"
    kept = logging.LogRecord("x", logging.WARNING, "", 0, "数字 100%", None, None)
    OneLine().filter(kept)
    assert kept.getMessage() == "数字 100%"


def test_scripts_run_one_by_one_in_the_order_of_asking():
    turns, order, inside = Turns(share=60), [], []
    gate = threading.Event()

    def run(number: int) -> None:
        with turns.turn():
            inside.append(number)
            assert len(inside) == 1
            order.append(number)
            if number == 0:
                gate.wait(10)
            inside.remove(number)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(5)]
    for number, thread in enumerate(threads):
        thread.start()
        while len(turns._running) + len(turns._waiting) < number + 1:
            pass
    gate.set()
    for thread in threads:
        thread.join(10)
    assert order == [0, 1, 2, 3, 4]


def test_a_slow_script_does_not_hold_up_the_rest_but_many_slow_ones_do():
    turns, gate = Turns(share=0.01, most=2), threading.Event()
    started, quick = [], threading.Event()

    def slow(number: int) -> None:
        with turns.turn():
            started.append(number)
            gate.wait(10)

    def fast() -> None:
        with turns.turn():
            quick.set()

    threads = [threading.Thread(target=slow, args=(0,)), threading.Thread(target=fast)]
    for thread in threads:
        thread.start()
    assert quick.wait(10)
    threads += [threading.Thread(target=slow, args=(1,))]
    threads[-1].start()
    while started != [0, 1]:
        pass
    quick.clear()
    threads += [threading.Thread(target=fast)]
    threads[-1].start()
    assert not quick.wait(0.2)
    gate.set()
    assert quick.wait(10)
    for thread in threads:
        thread.join(10)


def test_a_turn_ends_with_a_fault():
    turns = Turns()
    with pytest.raises(ValueError, match="x"), turns.turn():
        raise ValueError("x")
    assert not turns._running
