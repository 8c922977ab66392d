"""From a pasted article to a new chart on a running dashboard."""

import subprocess
import sys
import zipfile

import pytest
from playwright.sync_api import expect

from indicators.intake.texts import text_of
from indicators.settings import ROOT
from tests.browser.conftest import serving

TEXT = (ROOT / "tests" / "texts" / "farmland.txt").read_text(encoding="utf-8")
FINE = "可以入表：13 个数字，5 个不作指标。"


@pytest.fixture
def running(folder):
    """A server over a copy of the tables, and the copy's path."""
    with serving(folder.path) as address:
        yield address, folder.path


def read_article(one, lang="zh", text=TEXT):
    page = one.open(f"intake?v=1&lang={lang}")
    page.fill("textarea", text)
    page.get_by_role("button", name="读报" if lang == "zh" else "Read", exact=True).click()
    page.wait_for_selector(".board .row")
    return one.settle()


def choose_topic(one, name="种养业"):
    """One topic for all new indicators."""
    field = one.page.locator(".st-key-topic-for-all input")
    field.scroll_into_view_if_needed()
    one.page.wait_for_timeout(300)
    field.click()
    field.fill(name)
    field.press("Enter")
    one.page.wait_for_selector(".st-key-topic-for-all", state="detached")
    return one.settle()


def walk(page):
    """Accept all that is unsure, by the key alone."""
    page.locator(".board .item").first.focus()
    for _ in range(80):
        if page.locator(".bar .main").count() == 0:
            break
        page.keyboard.press("Enter")


def focused(page) -> str:
    """The key of the item that has the focus."""
    return page.evaluate("""() => {
        let one = document.activeElement;
        while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
        return one.closest('[data-key]')?.dataset.key ?? '';
    }""")


def test_from_an_article_to_a_new_chart(visit, running, tmp_path):
    address, data = running
    watcher = visit(at=address)
    watcher.open("rural?v=1&lang=zh")
    assert "昌图县" not in watcher.main()

    desk = visit(at=address)
    page = read_article(desk)
    assert page.locator("mark.figure[data-row]").count() == 13
    choose_topic(desk)
    walk(page)
    desk.page.wait_for_selector("[data-testid=stAlertContentSuccess]")
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
    assert "烘干塔" in watcher.main()
    assert page.locator("[class*='st-key-number-'][class*='tie-ling']", has_text="36").count() == 1
    assert watcher.errors == desk.errors == []
    assert watcher.strangers == desk.strangers == []


def test_a_reload_and_another_page_lose_nothing(visit):
    desk = visit()
    read_article(desk)
    choose_topic(desk)
    walk(desk.page)
    desk.page.wait_for_selector("[data-testid=stAlertContentSuccess]")
    desk.page.reload()
    desk.page.wait_for_selector(".board .row")
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
    assert desk.page.locator(".board").count() == 0


def test_a_row_and_its_number_find_each_other(visit):
    desk = visit()
    page = read_article(desk)
    assert page.locator("mark.chosen").count() == 0
    page.locator(".board .row", has_text="120万亩").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.locator("mark.chosen").all_inner_texts() == ["120万亩"]
    page.locator("mark.figure", has_text="36座").click()
    assert page.locator("mark.chosen").all_inner_texts() == ["36座"]
    assert page.locator(".row .form").count() == 1
    assert desk.errors == []


def test_a_review_by_keys_alone(visit):
    desk = visit()
    page = read_article(desk, text="标题\n2025年，鞍山市企业30家，大棚40个，农户50户，冷库60座。")
    rows = page.locator(".board .row")
    rows.nth(0).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+a")
    page.keyboard.type("科技企业")
    page.keyboard.press("Enter")
    first = focused(page)
    expect(rows.nth(0)).to_contain_text("科技企业", use_inner_text=True)
    page.keyboard.press("ArrowDown")
    assert focused(page) != first
    page.keyboard.press("ArrowRight")
    page.locator(".form [name=period]").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("2024年6月")
    page.keyboard.press("Control+d")
    page.keyboard.press("Escape")
    page.wait_for_selector(".context:has-text('2024年6月')")
    desk.settle()
    assert page.locator(".context").count() == 1
    assert page.locator(".apart").all_inner_texts() == ["时间 2025年"]
    expect(page.locator(".board > .quiet")).to_contain_text("改了 2 处", use_inner_text=True)
    assert desk.errors == []


def test_what_is_being_typed_as_an_answer_comes_is_one_change(visit):
    desk = visit()
    page = read_article(desk, text="标题\n2025年，鞍山市企业30家，大棚40个，农户50户，冷库60座。")
    page.locator(".board .row").nth(0).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+a")
    page.keyboard.type("科技企业")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.locator(".form [name=note_zh]").focus()
    page.keyboard.type("连栋")
    # The answer to the first change.
    page.wait_for_selector(".board > .quiet:has-text('改了 1 处')")
    desk.settle()
    page.keyboard.type("大棚")
    page.wait_for_timeout(1_000)
    expect(page.locator(".board > .quiet")).to_contain_text("改了 1 处", use_inner_text=True)
    # It is a change when the field is left, by whatever way.
    page.keyboard.press("Tab")
    page.wait_for_selector(".board > .quiet:has-text('改了 2 处')")
    assert page.locator(".form [name=note_zh]").input_value() == "连栋大棚"
    page.wait_for_timeout(1_000)
    expect(page.locator(".board > .quiet")).to_contain_text("改了 2 处", use_inner_text=True)
    assert desk.errors == []


def test_a_text_of_figures_alone_has_nothing_set_aside(visit):
    desk = visit()
    page = read_article(desk, text="沈阳经济\n沈阳市地区生产总值100亿元，增长5.2%。")
    assert page.locator(".board .aside").count() == 0
    expect(page.locator(".board")).not_to_contain_text("false", use_inner_text=True)


def test_a_column_of_cells_is_pasted(visit):
    desk = visit()
    page = read_article(desk, text="标题\n2025年，鞍山市企业30家，大棚40个，农户50户。")
    page.locator(".board .row").nth(0).focus()
    page.keyboard.press("ArrowRight")
    page.locator(".form [name=indicator]").evaluate("""(input) => {
        const data = new DataTransfer();
        data.setData('text', '甲企业\\n乙大棚\\n丙农户\\n');
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }""")
    page.keyboard.press("Escape")
    desk.settle()
    found = page.locator(".board .row .indicator").all_inner_texts()
    assert [one.lstrip("＋ ") for one in found] == ["甲企业", "乙大棚", "丙农户"]
    expect(page.locator(".board > .quiet")).to_contain_text("改了 1 处", use_inner_text=True)


def test_what_is_accepted_is_what_is_shown(visit):
    """Enter on a row leaves the doubt about its period, which stands on the line above."""
    desk = visit()
    text = "标题\n2025年，鞍山市企业30家。\n清原镇新建高炉，装备水平较高，现有甲型装置40台。"
    page = read_article(desk, text=text)
    unsure = page.locator(".context .unsure").count()
    assert unsure > 0
    page.locator(".board .row").last.locator(".ok").click()
    assert page.locator(".context .unsure").count() == unsure
    walk(page)
    assert page.locator(".unsure").count() == 0
    desk.settle()
    expect(page.locator(".board > .quiet")).to_contain_text("改了 0 处", use_inner_text=True)


@pytest.mark.parametrize(("width", "lang"), [(1440, "zh"), (390, "en")])
def test_a_table_from_paste_to_files_by_keys(visit, width, lang):
    desk = visit(width=width)
    page = desk.open(f"intake?v=1&lang={lang}")
    page.fill(
        "textarea",
        "各市地区生产总值（单位：亿元）\n地区\t2023年\t2024年\n沈阳市\t8122.1\t8516.0\n大连市\t8752.9\t9516.9",
    )
    page.get_by_role("button", name="读报" if lang == "zh" else "Read", exact=True).press("Enter")
    day = page.locator(".st-key-table-published input")
    day.fill("2025-03-01")
    day.press("Enter")
    desk.settle()
    page.locator(".st-key-table-review button").press("Enter")
    page.wait_for_selector(".board .row")
    walk(page)
    page.wait_for_selector("[data-testid=stAlertContentSuccess]")
    desk.settle()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    with page.expect_download() as download:
        page.locator(".st-key-take-zip button").press("Enter")
    with zipfile.ZipFile(download.value.path()) as packed:
        assert len(packed.read("figures.csv").splitlines()) == 5
    assert desk.errors == []


@pytest.mark.parametrize(("lang", "told"), [("zh", "读不出文字"), ("en", "no text can be read")])
def test_a_file_of_a_wrong_kind_is_answered_in_the_readers_language(visit, lang, told):
    desk = visit(width=390)
    page = desk.open(f"intake?v=1&lang={lang}")
    assert "Upload" not in desk.main()
    picture = {"name": "图.png", "mimeType": "image/png", "buffer": bytes(range(256)) * 20}
    page.locator("input[type=file]").set_input_files(picture)
    page.wait_for_selector("[data-testid=stAlert]")
    assert told in desk.main()


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


def test_a_draft_of_another_version_is_told_and_its_article_is_there_again(visit, running):
    address, _ = running
    one = visit(at=address)
    one.context.add_init_script(
        """localStorage.setItem("indicators.draft", JSON.stringify({text: "标题\\n建成30家", rows: [], later: 1}))"""
    )
    page = one.open("intake?v=1&lang=zh")
    page.get_by_text("草稿出自另一版看板").wait_for()
    assert page.input_value("textarea") == "标题\n建成30家"
    page.get_by_role("button", name="读报", exact=True).click()
    page.wait_for_selector(".board .row")
    one.settle()
    assert page.get_by_text("草稿出自另一版看板").count() == 0
    assert one.errors == []
