"""Sign-in with a real provider: what is closed, the way in and back to the wanted view, the way out."""

from __future__ import annotations

import os
import subprocess
import sys

import httpx2
import pytest
from playwright.sync_api import expect
from websockets.sync.client import connect

from indicators.__main__ import main
from indicators.settings import ROOT
from tests.browser.provider import closed, sign_in, sign_out
from tests.browser.sessions import BackMsg, ForwardMsg
from tests.browser.test_sharing import saved

PLAYER = "present?v=1&lang=zh&deck=one-minute&slide=1"
CLOSED = [
    "api/v1/figures.csv",
    "qr.svg?text=x",
    "media/x",
    "_stcore/bidi-components/x/index.js",
    "_stcore/upload_file/session/file",
]
# What nobody gets.
NOWHERE = ["component/x/index.html", "_stcore/metrics", "_stcore/agent/openapi.json", "no-such-page"]
ASKED = "看板需要登录"


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    with closed(tmp_path_factory.mktemp("home"), "all") as address:
        yield address


@pytest.fixture(scope="module")
def intake(tmp_path_factory):
    with closed(tmp_path_factory.mktemp("home"), "intake", emails="@example.cn") as address:
        yield address


def session(address: str, page: str, **headers: str) -> str:
    """All that one run of a page sends over the WebSocket, as text."""
    ask = BackMsg()
    ask.rerun_script.query_string = "v=1&lang=zh"
    ask.rerun_script.page_name = page
    received = ""
    with connect(
        address.replace("http", "ws") + "/_stcore/stream",
        origin=address,
        subprotocols=["streamlit"],
        additional_headers=headers,
        max_size=None,
    ) as socket:
        socket.send(ask.SerializeToString())
        while True:
            message = ForwardMsg.FromString(socket.recv(timeout=60))
            received += message.SerializeToString().decode(errors="ignore")
            # A new server's first run of a page ends early, to go through the router.
            if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY and message.HasField("script_finished"):
                return received


@pytest.mark.parametrize("path", CLOSED)
def test_strangers_get_nothing_but_a_refusal(everything, path):
    answer = httpx2.get(f"{everything}/{path}")
    assert answer.status_code == 401
    assert "Sign-in is needed." in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Type"].startswith("application/json" if path.startswith("api") else "text/plain")


@pytest.mark.parametrize("path", NOWHERE)
def test_strangers_get_nothing_where_there_is_nothing(everything, path):
    answer = httpx2.get(f"{everything}/{path}")
    assert (answer.status_code, answer.text) == (404, "Not Found")


def test_strangers_get_the_shell_of_every_page_and_no_slide(everything):
    front = httpx2.get(f"{everything}/")
    assert front.status_code == 200
    assert "专精特新" not in front.text
    for path in ("enterprises", "intake", PLAYER):
        assert httpx2.get(f"{everything}/{path}").text == front.text, path
    assert httpx2.get(f"{everything}/_stcore/health").status_code == 200


@pytest.mark.parametrize("page", ["", "figures", "intake"])
def test_a_session_of_a_stranger_runs_the_sign_in_page_alone(everything, page):
    forged = session(everything, page, Cookie="_streamlit_user=eyJpc19sb2dnZWRfaW4iOnRydWV9.x.y")
    for received in (session(everything, page), forged):
        assert ASKED in received
        assert "专精特新" not in received
        assert "鞍山" not in received


def test_sign_in_comes_back_to_the_wanted_view_and_sign_out_closes(visit, everything):
    one = visit(at=everything)
    page = one.open("enterprises?v=1&lang=zh&city=210300")
    assert ASKED in one.main()
    assert page.locator("[data-testid=stSidebar]").count() == 0
    assert one.errors == []
    sign_in(one)
    page.wait_for_url(f"{everything}/enterprises?v=1&lang=zh&city=210300")
    one.errors.clear()
    one.settle()
    expect(page.locator("h1")).to_have_text("企业培育", use_inner_text=True)
    assert "王读者" in page.inner_text("[data-testid=stSidebar]")

    page.locator(".st-key-share-page button").click()
    page.locator("[role=dialog]").wait_for()
    one.settle()
    assert "不少于30家" in saved(page, ".st-key-save-csv button").decode()
    request = one.context.request
    assert "svg" in request.get(f"{everything}/qr.svg?text=x").text()
    assert request.get(f"{everything}/qr.svg?text=x").headers["cache-control"] == "private, no-cache"
    assert request.get(f"{everything}/api/v1/none").status != 401
    one.open("sources")
    assert one.errors == []

    # Nobody else can sign a reader out, and of whoever signs out no copy of the cookie is good any more.
    copied = {one["name"]: one["value"] for one in one.context.cookies()}
    assert httpx2.get(f"{everything}/qr.svg?text=x", cookies=copied).status_code == 200
    assert httpx2.get(f"{everything}/auth/logout", cookies=copied).status_code == 405
    sign_out(one)
    page.wait_for_url(f"{everything}/")
    one.settle()
    assert ASKED in one.main()
    assert request.get(f"{everything}/qr.svg?text=x").status == 401
    assert httpx2.get(f"{everything}/qr.svg?text=x", cookies=copied).status_code == 401
    stolen = "; ".join(f"{name}={value}" for name, value in copied.items())
    assert "专精特新" not in session(everything, "enterprises", Cookie=stolen)


def test_a_page_that_is_open_when_its_reader_is_signed_out_asks_to_sign_in(visit, tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    with closed(home, "all") as address:
        one = visit(at=address)
        page = one.open("enterprises?v=1&lang=zh")
        sign_in(one)
        page.wait_for_url(f"{address}/enterprises?v=1&lang=zh")
        one.settle()
        monkeypatch.setenv("INDICATORS_STATE", str(home / "state"))
        assert main(["revoke", "--everybody"]) == 0
        page.get_by_text("English", exact=True).click()
        page.get_by_text("sign-in").or_(page.get_by_text("看板需要登录")).first.wait_for()
        assert "专精特新" not in one.main()


def test_slides_open_after_sign_in_in_the_language_chosen_there(visit, everything):
    one = visit(at=everything)
    page = one.open(PLAYER)
    assert ASKED in one.main()
    page.get_by_role("button", name="English").click()
    page.get_by_text("This dashboard needs sign-in.").wait_for()
    one.settle()
    sign_in(one, "Sign in")
    page.wait_for_url(f"{everything}/{PLAYER.replace('zh', 'en')}")
    page.locator("section:visible .js-plotly-plot").wait_for()


def test_intake_alone_can_be_closed_to_all_but_listed_addresses(visit, intake):
    upload = f"{intake}/_stcore/upload_file/session/file"
    assert httpx2.put(upload).status_code == 401
    assert httpx2.get(f"{intake}/qr.svg?text=x").status_code == 200
    assert "专精特新" in session(intake, "enterprises")
    assert "paste-text" not in session(intake, "intake")

    one = visit(at=intake)
    page = one.open("?v=1&lang=zh")
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="读报").click()
    page.get_by_text("读报需要登录").wait_for()
    sign_in(one, reader="guest")
    page.get_by_text("不在名单里").wait_for()
    assert one.context.request.put(upload).status == 403
    one.settle()
    sign_out(one)
    page.wait_for_url(f"{intake}/")

    one.open("intake?v=1&lang=zh")
    sign_in(one)
    page.wait_for_url(f"{intake}/intake?v=1&lang=zh")
    page.locator("textarea").wait_for()


def test_the_server_does_not_start_where_sign_in_cannot_work(tmp_path):
    settings = {"HOME": str(tmp_path), "INDICATORS_SIGN_IN": "all"}
    started = subprocess.run(
        [sys.executable, "-m", "indicators", "serve", "--port", "0"],
        cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert started.returncode == 1
    assert "还缺：redirect_uri, cookie_secret, client_id, client_secret, server_metadata_url。" in started.stderr
