"""Links, sharing and slides as a reader does them: by clicks, keys and touch."""

from __future__ import annotations

import http.server
import io
import re
import socketserver
import threading
from functools import partial
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect

from tests.browser.conftest import serving

ANSHAN = ".st-key-card-anshan-srdi-targets"
TEXTS = "[role=dialog] input[type=text]"


def shared(one, button: str) -> str:
    """Open a share panel; the link that it offers."""
    one.page.locator(button).click()
    one.page.locator("[role=dialog]").wait_for()
    one.settle()
    return one.page.locator(TEXTS).first.input_value()


def saved(page, button: str) -> bytes:
    with page.expect_download() as download:
        page.locator(button).click()
    with open(download.value.path(), "rb") as file:  # noqa: PTH123
        return file.read()


def test_a_copied_link_opens_the_same_figures_elsewhere(visit):
    one = visit()
    page = one.open("enterprises")
    one.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(ANSHAN).get_by_text("表", exact=True).click()
    page.wait_for_url("**as=anshan-srdi-targets.table**")
    one.settle()
    link = shared(one, ".st-key-share-anshan-srdi-targets button:visible")
    page.locator("[role=dialog] button", has_text="复制").first.click()
    assert page.evaluate("navigator.clipboard.readText()") == link
    assert link.startswith(f"{one.address}/enterprises?v=1&lang=zh&")
    first = saved(page, ".st-key-save-csv button")
    # Another context knows nothing of the first, another server process neither.
    with serving() as address:
        other = visit(at=address)
        other.open(link.removeprefix(f"{one.address}/"))
        assert other.page.locator("[class*='st-key-card-']").count() == 1
        assert other.page.locator(".rows table").count() == 1
        shared(other, ".st-key-share-anshan-srdi-targets button:visible")
        second = saved(other.page, ".st-key-save-csv button")
    assert first.replace(one.address.encode(), b"") == second.replace(address.encode(), b"")
    assert "不少于30家".encode() in first


def test_a_link_is_passed_on_by_the_phones_own_sheet_where_there_is_one(visit):
    one = visit(width=390)
    one.context.add_init_script("window.passed = []; navigator.share = async (what) => { window.passed.push(what); }")
    page = one.open("enterprises")
    link = shared(one, ".st-key-share-anshan-srdi-targets button:visible")
    page.locator("[role=dialog] button", has_text="转发").click()
    assert page.evaluate("window.passed") == [{"title": "鞍山力争到2023年有不少于30家国家级“小巨人”", "url": link}]


def test_back_and_forward_walk_through_views(visit):
    one = visit()
    page = one.open("enterprises")
    start = page.url
    page.locator(ANSHAN).get_by_text("文", exact=True).click()
    page.wait_for_url("**as=anshan-srdi-targets.text**")
    one.settle()
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="城市").click()
    page.wait_for_url("**/cities**")
    one.settle()
    page.locator("[data-testid=stSidebar]").get_by_text("English").click()
    page.wait_for_url("**lang=en**")
    one.settle()
    expect(page.locator("h1").first).to_have_text("Cities", use_inner_text=True)
    for _ in range(2):
        page.go_back()
        one.settle()
    assert "as=anshan-srdi-targets.text" in page.url
    expect(page.locator("h1").first).to_have_text("企业培育", use_inner_text=True)
    assert page.locator(f"{ANSHAN} .js-plotly-plot").count() == 0
    page.go_back()
    one.settle()
    assert page.url == start
    assert page.locator(f"{ANSHAN} .js-plotly-plot").count() == 1
    page.go_forward()
    one.settle()
    assert page.locator(f"{ANSHAN} .js-plotly-plot").count() == 0
    assert one.errors == []


def decoded(picture: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_qr_code_of_a_chart_leads_to_its_link(visit, scheme):
    one = visit(scheme=scheme)
    one.open("projects?city=211300")
    link = shared(one, ".st-key-share-plants-area button:visible")
    assert decoded(one.page.screenshot()) == [link]


def test_a_picture_is_drawn_in_the_browser_with_chinese_in_it(visit):
    one = visit()
    page = one.open("enterprises")
    shared(one, ".st-key-share-anshan-srdi-targets button:visible")
    picture = Image.open(io.BytesIO(saved(page, "[role=dialog] button[data-format=png]"))).convert("L")
    assert picture.width == 1920
    svg = saved(page, "[role=dialog] button[data-format=svg]").decode()
    assert "鞍山力争到2023年有不少于30家国家级" in svg
    assert "≥ 30 家" in svg
    # Characters that the font lacks are all the same box: each character of the heading must look unlike the others.
    characters = _characters(picture.crop((60, 80, 660, 160)))
    assert len(characters) >= 10
    assert len(set(characters)) >= 9
    assert one.strangers == []


def _characters(line: Image.Image) -> list[bytes]:
    """The pictures of the characters of a line of text, cut at the empty columns."""
    columns = [min(line.crop((x, 0, x + 1, line.height)).tobytes()) < 160 for x in range(line.width)]
    edges = [x for x in range(1, line.width) if columns[x] != columns[x - 1]]
    spans = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if b - a > 8]
    return [line.crop((a, 0, b, line.height)).resize((12, 12)).point(lambda v: v // 64).tobytes() for a, b in spans]


@pytest.fixture
def elsewhere(tmp_path):
    """A site of another origin, serving the files of a folder."""
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    handler.log_message = lambda *_: None
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://localhost:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def welcome(elsewhere):
    """A dashboard that the other site may show."""
    with serving(settings={"INDICATORS_EMBED_IN": elsewhere[1]}) as address:
        yield address


def test_an_embedded_chart_is_that_chart_and_nothing_else(visit, elsewhere, welcome):
    one = visit(at=welcome)
    page = one.open("enterprises?city=210300")
    shared(one, ".st-key-share-anshan-srdi-targets button:visible")
    page.get_by_text("嵌入网页的代码").click()
    code = page.locator(TEXTS).filter(has=page.locator("xpath=self::*[@aria-label='嵌入网页的代码']")).input_value()
    folder, site = elsewhere
    (folder / "index.html").write_text(f"<!doctype html><body>{code}</body>", encoding="utf-8")
    other = visit(at=one.address)
    other.page.goto(f"{site}/index.html")
    frame = other.page.frame_locator("iframe")
    expect(frame.locator(".js-plotly-plot .annotation-text").first).to_be_visible(timeout=60_000)
    other.page.wait_for_timeout(1500)
    assert frame.locator(".js-plotly-plot").count() == 1
    expect(frame.locator("h3")).to_contain_text("鞍山力争到2023年", use_inner_text=True)
    for menu in ("[data-testid=stSidebar]", "h1", "[data-testid=stToolbar]:visible"):
        assert frame.locator(menu).count() == 0, menu
    # What its names mean can be asked here too.
    assert frame.get_by_role("button", name="释义").count() == frame.locator("button:visible").count() == 1
    # The whole card fits: nothing in the frame scrolls.
    main = frame.locator("[data-testid=stMain]")
    assert main.evaluate("one => one.scrollHeight - one.clientHeight") <= 0


def test_a_site_that_is_not_named_cannot_show_the_dashboard_in_a_frame(visit, elsewhere):
    folder, site = elsewhere
    other = visit()
    (folder / "index.html").write_text(f'<iframe src="{other.address}/"></iframe>', encoding="utf-8")
    other.page.goto(f"{site}/index.html")
    other.page.wait_for_load_state("networkidle")
    assert any("frame-ancestors 'self'" in error for error in other.errors)
    assert other.page.frame_locator("iframe").locator("#root").count() == 0


def test_an_embedded_page_has_its_charts_and_no_tools(visit):
    one = visit()
    page = one.page
    page.goto(f"{one.address}/enterprises?v=1&city=210300&embed=true")
    expect(page.locator("[class*='st-key-card-']")).to_have_count(2, timeout=60_000)
    page.wait_for_timeout(1500)
    for menu in ("[data-testid=stSidebar]", "h1"):
        assert page.locator(menu).count() == 0, menu
    # The units and definitions of the two cards alone; beside them two tiles.
    assert [text.split()[0] for text in page.locator("button:visible").all_inner_texts()] == ["more_horiz"] * 2
    assert page.get_by_role("link", name="在看板中打开").count() == 4
    assert "embed=true" in page.url


def test_a_deck_is_made_by_clicks_shown_by_keys_and_reopened_by_its_link(visit):
    one = visit()
    page = one.open("enterprises")
    page.locator(".st-key-add-anshan-srdi-targets button:visible").click()
    page.wait_for_url("**deck=anshan-srdi-targets**")
    one.settle()
    page.locator("[class*='st-key-add-number-chaoyang-integration'] button:visible").first.click()
    page.wait_for_url("**figure.chaoyang-integration-assessed**")
    one.settle()
    for name, button in (
        ("总览", ".st-key-add-overview-map"),
        ("数据", ".st-key-add-figures"),
        ("项目与园区", ".st-key-add-plants-area"),
    ):
        page.locator("[data-testid=stSidebar]").get_by_role("link", name=name, exact=True).click()
        one.settle()
        page.locator(f"{button} button:visible").click()
        one.settle()
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="演示（5 张）").click()
    page.wait_for_url("**/present?**")
    one.settle()
    assert page.locator("[class*='st-key-slide-']").count() == 5
    title = page.locator(".st-key-title-0 input")
    title.fill("先看目标")
    title.press("Enter")
    one.settle()
    link = shared(one, ".st-key-share-deck button")
    assert len(link) < 2000
    assert decoded(page.screenshot()) == [link]

    other = visit()
    shown = other.page
    shown.goto(link + "&slide=1")
    heading = shown.locator("section:visible h1").first
    expect(heading).to_have_text("先看目标")
    found = []
    for key in ("ArrowRight", " ", "PageDown", "ArrowRight"):
        shown.keyboard.press(key)
        shown.wait_for_timeout(400)
        found.append(shown.locator("section:visible h1").first.inner_text())
    assert "融合" in found[0]
    assert found[1] == "朝阳的数字最多"
    assert parse_qs(urlsplit(shown.url).query)["slide"] == ["5"]
    shown.keyboard.press("Home")
    expect(heading).to_have_text("先看目标")
    shown.keyboard.press("End")
    shown.wait_for_timeout(1500)
    codes = decoded(shown.screenshot())
    assert [parse_qs(urlsplit(code).query)["deck"] for code in codes] == [parse_qs(urlsplit(link).query)["deck"]]
    shown.keyboard.press("Escape")
    shown.wait_for_url(re.compile(r"/present\?(?!.*slide=)"))
    other.settle()
    assert other.page.locator(".st-key-title-0 input").input_value() == "先看目标"
    assert other.strangers == []


def test_sharing_and_slides_work_by_touch_on_a_phone(visit):
    one = visit(390)
    page = one.open("enterprises")
    one.page.locator(".st-key-add-anshan-srdi-targets button:visible").tap()
    page.wait_for_url("**deck=anshan-srdi-targets**")
    one.settle()
    page.locator(".st-key-share-anshan-srdi-targets button:visible").tap()
    dialog = page.locator("[role=dialog]")
    dialog.wait_for()
    one.settle()
    for button in dialog.locator("button:visible").all():
        box = button.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    dialog.locator("button", has_text="复制").first.tap()
    expect(dialog.locator("button", has_text="已复制").first).to_be_visible()
    one.open("present?deck=one-minute")
    page.locator(".st-key-remove-5 button:visible").tap()
    one.settle()
    assert page.locator("[class*='st-key-slide-']").count() == 5
    assert max(page.evaluate("[document.documentElement.scrollWidth - innerWidth]")) <= 0
    page.goto(f"{one.address}/present?deck=one-minute&slide=1")
    first = page.locator("section:visible h1").first.inner_text()
    page.touchscreen.tap(340, 500)
    expect(page.locator("section:visible h1").first).not_to_have_text(first)
