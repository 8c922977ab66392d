"""What the server sends and lets in, and that no page needs more than its policy allows."""

from __future__ import annotations

import platform
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import pytest
import streamlit
from starlette.datastructures import Headers
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from indicators.server import slides
from indicators.server.headers import FIXED, policy
from indicators.settings import ROOT
from tests.browser.sessions import BackMsg, ForwardMsg

PAGES = slides.pages()
DECK = "present?v=1&deck=anshan-srdi-targets&slide=1"
NOTED = """addEventListener("securitypolicyviolation",
    event => (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"""


@pytest.mark.parametrize("path", [*PAGES, DECK, "overview?embed=true&chart=anshan-srdi-targets"])
def test_no_page_breaks_its_policy(visit, path):
    one = visit()
    one.context.add_init_script(NOTED)
    page = one.page
    page.goto(f"{one.address}/{path.removeprefix('overview')}")
    page.wait_for_selector("h1, h3, section .js-plotly-plot", timeout=60_000)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.violations ?? []") == []
    assert (one.errors, one.strangers) == ([], [])


def test_sharing_pictures_copies_and_downloads_break_no_policy(visit):
    one = visit()
    one.context.add_init_script(NOTED)
    page = one.open("enterprises")
    page.locator(".st-key-share-anshan-srdi-targets button:visible").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="复制").first.click()
    for name in ("PNG ↓", "SVG ↓", "CSV ↓", "XLSX ↓", "ZIP ↓"):
        with page.expect_download() as download:
            dialog.get_by_role("button", name=name, exact=True).click()
        assert download.value.failure() is None
    assert page.evaluate("window.violations ?? []") == []
    assert (one.errors, one.strangers) == ([], [])


ANSWERS = {
    "/": 200,
    "/cities": 200,
    "/present": 200,
    "/assets/plotly.js": 200,
    "/assets/icon.svg": 200,
    "/qr.svg?text=x": 200,
    "/qr.svg": 400,
    "/_stcore/health": 200,
    "/_stcore/host-config": 200,
    "/healthz": 200,
    "/readyz": 200,
    "/api/v1/figures.csv?city=210300": 200,
    "/api/v1/figures.json?city=999": 400,
    "/api/v2": 404,
    "/media/none.csv": 404,
    "/unknown": 404,
    "/static/%00": 404,
    "/assets/none": 404,
    "/auth/login": 404,
    "/oauth2callback": 404,
    "/_stcore/upload_file/none/none": 404,
    "/_stcore/metrics": 404,
    "/_stcore/agent/openapi.json": 404,
    "/cities/_stcore/health": 404,
    "/..%2f..%2fetc/passwd": 404,
}


@pytest.mark.parametrize(("path", "status"), ANSWERS.items())
def test_every_kind_of_answer_carries_the_headers(address, path, status):
    found, headers, body = _get(address + path)
    assert found == status
    assert {name: headers[name] for name in FIXED} == FIXED
    assert headers["content-security-policy"]
    assert headers["server"] is None
    for told in (b"Traceback", b"site-packages", b"streamlit/", b"uvicorn"):
        assert path == "/" or told not in body or b"plotly.js" in body


def test_every_answer_that_a_reader_gets_carries_the_headers(visit):
    one, answers = visit(), []

    def note(answer) -> None:
        if answer.url.startswith(one.address):
            answers.append(answer)

    one.page.on("response", note)
    page = one.open("enterprises")
    page.locator(".st-key-share-anshan-srdi-targets button:visible").click()
    with page.expect_download():
        page.get_by_role("dialog").get_by_role("button", name="XLSX ↓").click()
    page.goto(f"{one.address}/{DECK}")
    page.wait_for_selector("section .js-plotly-plot")
    assert {urlsplit(answer.url).path.split("/")[1] for answer in answers} >= {
        "enterprises", "static", "assets", "media", "present",
    }  # fmt: skip
    for headers in (Headers(answer.all_headers()) for answer in answers):
        assert {name: headers[name] for name in FIXED} == FIXED
        assert headers["content-security-policy"]
        assert "server" not in headers


def _get(url: str):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def test_the_socket_carries_the_headers_and_refuses_other_sites(address):
    stream = address.replace("http", "ws") + "/_stcore/stream"
    host = address.removeprefix("http://")
    with connect(stream, origin=address, subprotocols=["streamlit"]) as socket:
        assert socket.response.headers["content-security-policy"] == policy(host)
        assert {name: socket.response.headers[name] for name in FIXED} == FIXED
    with pytest.raises(InvalidStatus) as refused:
        connect(stream, origin="https://evil.example", subprotocols=["streamlit"])
    assert refused.value.response.status_code == 403
    assert refused.value.response.headers["content-security-policy"] == policy(host)
    with pytest.raises(InvalidStatus):
        connect(address.replace("http", "ws") + "/cities", origin=address)


@pytest.mark.quick
@pytest.mark.parametrize("page", ["", "figures", "unknown"])
def test_a_run_says_no_folder_and_no_version_of_the_server(address, page):
    asked = BackMsg()
    asked.rerun_script.page_name = page
    said = []
    with connect(
        address.replace("http", "ws") + "/_stcore/stream", origin=address, subprotocols=["streamlit"]
    ) as socket:
        socket.send(asked.SerializeToString())
        while not said or ForwardMsg.FromString(said[-1]).WhichOneof("type") != "script_finished":
            said.append(socket.recv(timeout=30))
    told = b"".join(said)
    assert "经济".encode() in told
    for secret in (str(ROOT), streamlit.__version__, platform.python_version(), "site-packages"):
        assert secret.encode() not in told
