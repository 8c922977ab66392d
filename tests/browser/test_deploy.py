"""The configuration of deploy/nginx.conf as it is written, on a real nginx, with two replicas behind it."""

from __future__ import annotations

import gzip
import http.client
import socketserver
import threading
import urllib.error
import urllib.request
import zipfile

import pytest
from playwright.sync_api import expect

from indicators.settings import ROOT
from tests.browser.replicas import FOLDER
from tests.browser.test_intake import choose_topic
from tests.browser.test_sharing import saved, shared

ARTICLE = ROOT / "tests" / "texts" / "farmland.txt"
COOKIE = "indicators_replica"
CLOSED = (
    "/_stcore/metrics",
    "/_stcore/metrics/",
    "/_stcore/metrics?families=x",
    "//_stcore/metrics",
    "/cities/../_stcore/metrics",
    "/%5Fstcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/mcp",
    "/_stcore/healthy",
    "/readyz",
)


def get(url: str, **headers: str):
    """Status, headers and body as they came."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def sent_to(visit, site, number: str):
    """A visit whose browser was served by that replica before."""
    one = visit(at=site.address)
    one.context.add_cookies(
        [{"name": COOKIE, "value": f"{number}.{'0' * 32}", "url": f"{site.address}/", "httpOnly": True}]
    )
    return one


def replica_of(one) -> str:
    """The replica's number in a visit's cookie."""
    return next(cookie["value"] for cookie in one.context.cookies() if cookie["name"] == COOKIE).partition(".")[0]


def upload_article(one) -> None:
    page = one.page
    page.locator("input[type=file]").set_input_files(ARTICLE)
    page.wait_for_selector(".board .row")
    one.settle()


def test_the_folder_is_a_dashboard_like_any_other(visit, site):
    one = visit(at=site.address)
    page = one.open("enterprises?city=210300")
    expect(page.locator("h1")).to_have_text("企业培育", use_inner_text=True)
    link = shared(one, ".st-key-share-anshan-srdi-targets button:visible")
    assert link == f"{site.address}/enterprises?v=1&lang=zh&city=210300&chart=anshan-srdi-targets&as=chart"
    page.keyboard.press("Escape")
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="城市").click()
    page.wait_for_url(f"{site.address}/cities?**city=210300**")
    one.settle()
    page.goto(f"{site.address}/present?deck=one-minute&slide=1")
    page.locator("section:visible .js-plotly-plot").wait_for()
    assert one.errors == []
    assert one.strangers == []
    bare = site.address.removesuffix(FOLDER)
    assert get(f"{site.address}?lang=en")[2] == get(f"{site.address}/?lang=en")[2]
    assert get(f"{bare}/enterprises")[0] == 404


@pytest.mark.parametrize("path", CLOSED)
def test_what_is_for_the_machine_itself_is_closed(site, path):
    status, _, body = get(site.address + path)
    assert status == 404
    assert b"nginx" in body


def test_bundles_come_from_the_disk_compressed_beforehand(site):
    name = get(f"{site.address}/")[2].decode().partition("static/js/index.")[2].partition('"')[0]
    url = f"{site.address}/static/js/index.{name}"
    status, headers, packed = get(url, **{"Accept-Encoding": "gzip"})
    assert (status, headers["Content-Encoding"], headers["Content-Length"]) == (200, "gzip", str(len(packed)))
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Set-Cookie"] is None
    assert gzip.decompress(packed) == get(url)[2]


def test_pages_are_compressed_and_name_their_replica(site):
    _, headers, packed = get(f"{site.address}/enterprises", **{"Accept-Encoding": "gzip"})
    assert headers["Server"] == "nginx"
    assert b'<div id="root">' in gzip.decompress(packed)
    cookie = headers["Set-Cookie"]
    value, _, attributes = cookie.partition("; ")
    assert attributes == "Path=/economy/; HttpOnly; SameSite=Lax"
    assert get(f"{site.address}/cities", Cookie=value)[1]["Set-Cookie"] is None
    assert get(f"{site.address}/assets/plotly.js")[1].get_all("Set-Cookie") is None
    # What a cookie says is looked up, never asked: it cannot lead to another address.
    for odd in ("127.0.0.1:22", "7.x", "1.x", ""):
        assert get(f"{site.address}/cities", Cookie=f"{COOKIE}={odd}")[0] == 200, odd


def test_an_upload_goes_to_the_replica_of_its_page(visit, site, tmp_path):
    for number in site.replicas:
        one = sent_to(visit, site, number)
        one.open("intake?v=1&lang=zh")
        upload_article(one)
        choose_topic(one)
        packed = tmp_path / f"{number}.zip"
        packed.write_bytes(saved(one.page, "text=下载压缩包"))
        with zipfile.ZipFile(packed) as parts:
            assert "figures.csv" in parts.namelist()
        assert replica_of(one) == number
        assert one.errors == []


class Dying(socketserver.BaseRequestHandler):
    """A replica that goes away in the midst of an answer."""

    def handle(self) -> None:
        self.request.recv(4096)
        self.request.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"x" * 60_000)


def test_a_download_under_way_ends_in_an_error_when_its_replica_dies(site):
    dead = site.replicas["1"]
    dead.kill()
    socketserver.TCPServer.allow_reuse_address = True
    with socketserver.TCPServer(("127.0.0.1", dead.port), Dying) as dying:
        threading.Thread(target=dying.serve_forever, daemon=True).start()
        request = urllib.request.Request(f"{site.address}/api/v1/figures.csv")
        request.add_header("Cookie", f"{COOKIE}=1.{'0' * 32}")
        with urllib.request.urlopen(request) as answer, pytest.raises(http.client.IncompleteRead) as error:
            answer.read()
        assert (len(error.value.partial), error.value.expected) == (60_000, 40_000)
        dying.shutdown()
    dead.start()
    dead.wait()
