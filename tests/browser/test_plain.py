"""The server by public interfaces alone. (All tests but those marked quick run so too: INDICATORS_PLAIN=1.)"""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request

import pytest
from playwright.sync_api import expect

from indicators.server.headers import FIXED
from indicators.settings import ROOT
from tests.browser.conftest import serving
from tests.browser.test_closed import NOTED

PLAIN = {"INDICATORS_PLAIN": "1"}
LOADED = (
    "import sys, indicators.server.app; print([name for name in sys.modules if name.startswith('indicators.server')])"
)


@pytest.fixture(scope="module")
def server():
    with serving(settings=PLAIN) as address:
        yield address


def test_nothing_of_quick_is_loaded():
    command = [sys.executable, "-c", LOADED]
    told = subprocess.run(command, cwd=ROOT, env=os.environ | PLAIN, check=True, capture_output=True, text=True).stdout
    assert "indicators.server.plain" in told
    assert "quick" not in told


def test_the_first_visitor_may_come_to_a_page_of_topics(visit, server):
    page = visit(at=server, plain=True).open("rural")
    expect(page.locator("h1").first).to_have_text("农业与文旅", use_inner_text=True)
    assert page.get_by_role("dialog").count() == 0


def test_pages_marks_sharing_and_slides_work_within_the_policy(visit, server):
    one = visit(at=server, plain=True)
    one.context.add_init_script(NOTED)
    for path, heading in {"": "总览", "cities": "城市", "figures": "数据", "intake": "读报"}.items():
        assert one.open(path).locator("h1").first.inner_text() == heading
    page = one.open("enterprises?city=210300")
    assert "7 / 22" in one.main()
    page.locator(".st-key-card-anshan-srdi-targets .bars path").first.click(position={"x": 12, "y": 8}, force=True)
    card = page.get_by_role("dialog")
    card.wait_for()
    expect(card).to_contain_text("不少于60家", use_inner_text=True)
    one.settle()
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    one.settle()
    page.locator(".st-key-share-anshan-srdi-targets button:visible").click()
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name="XLSX ↓").click()
    assert download.value.failure() is None
    assert page.evaluate("window.violations ?? []") == []
    page.goto(f"{server}/present?v=1&deck=one-minute&slide=1")
    page.wait_for_selector("section .js-plotly-plot")
    assert (one.errors, one.strangers) == ([], [])


@pytest.mark.parametrize("path", ["cities", "static/js/any.js", "_stcore/host-config", "api/v1/figures.json"])
def test_every_answer_carries_the_headers(server, path):
    with urllib.request.urlopen(f"{server}/{path}") as answer:
        assert {name: answer.headers[name] for name in FIXED} == FIXED
        assert "script-src 'self'" in answer.headers["content-security-policy"]
