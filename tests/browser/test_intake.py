"""From a pasted article to a new chart on a running dashboard."""

import subprocess
import sys
import zipfile

import pytest

from indicators.intake.texts import text_of
from indicators.settings import ROOT
from indicators.ui.intake.editors import ORDER
from tests.browser.conftest import serving

TEXT = (ROOT / "tests" / "texts" / "farmland.txt").read_text(encoding="utf-8")
ROW, HEADER = 35, 35
FINE = "可以入表：13 个数字，5 个不作指标。"


@pytest.fixture
def running(folder):
    """A server over a copy of the tables, and the copy's path."""
    with serving(folder.path) as address:
        yield address, folder.path


def read_article(one, lang="zh"):
    page = one.open(f"intake?v=1&lang={lang}")
    page.fill("textarea", TEXT)
    page.get_by_role("button", name="读报" if lang == "zh" else "Read", exact=True).click()
    page.wait_for_selector("[data-testid=stDataFrame]")
    return one.settle()


def choose_topic(one, name="种养业"):
    """One topic for all new indicators."""
    field = one.page.locator(".st-key-topic-for-all input")
    field.scroll_into_view_if_needed()
    one.page.wait_for_timeout(300)
    field.click()
    field.fill(name)
    field.press("Enter")
    one.page.wait_for_selector("[data-testid=stAlertContentSuccess]")
    return one.settle()


def cell(page, row, x=28):
    """Where a cell of the table of proposals is; x from its left edge."""
    box = page.locator("[data-testid=stDataFrame]").first.bounding_box()
    return box["x"] + x, box["y"] + HEADER + ROW * row + ROW / 2


def test_from_an_article_to_a_new_chart(visit, running, tmp_path):
    address, data = running
    watcher = visit(at=address)
    watcher.open("rural?v=1&lang=zh")
    assert "昌图县" not in watcher.main()

    desk = visit(at=address)
    page = read_article(desk)
    assert page.locator("mark.figure[data-row]").count() == 13
    choose_topic(desk)
    assert FINE in desk.main()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载压缩包").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    with zipfile.ZipFile(file) as packed:
        assert "figures.csv" in packed.namelist()

    add = [sys.executable, "-m", "indicators", "add", str(file), "--data", str(data), "--yes"]
    done = subprocess.run(add, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

    page = watcher.open("rural?v=1&lang=zh&chart=tie-ling-jian-cheng-gao-biao-zhun-nong-1")
    page = watcher.open("rural?v=1&lang=zh")
    assert "昌图县：烘干塔36座" in watcher.main()
    assert page.locator(".js-plotly-plot", has_text="36 座").count() == 1
    assert watcher.errors == desk.errors == []
    assert watcher.strangers == desk.strangers == []


def test_a_reload_and_another_page_lose_nothing(visit):
    desk = visit()
    read_article(desk)
    choose_topic(desk)
    desk.page.reload()
    desk.page.wait_for_selector("[data-testid=stDataFrame]")
    desk.settle()
    assert FINE in desk.main()
    desk.page.get_by_role("link", name="数据", exact=True).click()
    desk.page.wait_for_selector("h1:has-text('数据')")
    desk.settle()
    desk.page.get_by_role("link", name="读报", exact=True).click()
    desk.page.wait_for_selector("h1:has-text('读报')")
    desk.settle()
    assert FINE in desk.main()
    desk.page.get_by_text("换一篇").click()
    desk.page.get_by_role("button", name="丢掉草稿").click()
    desk.page.wait_for_selector("textarea")
    desk.page.reload()
    desk.settle()
    assert desk.page.locator("textarea").input_value() == ""
    assert desk.page.locator("[data-testid=stDataFrame]").count() == 0


def test_a_row_and_its_number_find_each_other(visit):
    desk = visit()
    page = read_article(desk)
    assert page.locator("mark.chosen").count() == 0
    page.mouse.click(*cell(page, 3))
    page.wait_for_selector("mark.chosen")
    assert page.locator("mark.chosen").all_inner_texts() == ["120万亩"]
    page.locator("mark.figure", has_text="36座").click()
    desk.settle()
    assert page.locator("mark.chosen").all_inner_texts() == ["36座"]
    assert desk.errors == []


def test_a_new_indicator_is_named_in_the_table(visit):
    desk = visit()
    page = read_article(desk)
    page.mouse.click(*cell(page, 3, x=120))
    for _ in range(ORDER.index("new") - ORDER.index("printed")):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    page.keyboard.insert_text("高标准农田面积")
    page.keyboard.press("Enter")
    desk.settle()
    choose_topic(desk)
    cards = page.locator("[class*=st-key-card-]", has_text="高标准农田面积")
    assert "120 万亩" in " ".join(cards.all_inner_texts()).replace("\n", "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_is_cut(visit, scheme):
    desk = visit(width=390, scheme=scheme)
    page = read_article(desk, lang="en")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("mark.figure[data-row]").count() == 13
    assert desk.errors == []


def test_a_pdf_with_text_is_read(visit):
    page = visit().page
    lines = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    page.set_content(f"<body style='font: 14px Noto Sans CJK SC'>{lines}</body>")
    text = text_of(page.pdf(), "a.pdf")
    assert [line.replace(" ", "") for line in text.splitlines() if line.strip()] == TEXT.replace(" ", "").splitlines()
