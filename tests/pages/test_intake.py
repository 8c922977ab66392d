"""读报: paste, review, verdict; what is pasted stays text; a draft outlives a change of page."""

import json
import re

import pytest

from indicators.intake.edits import accept, open_cells
from indicators.settings import ROOT
from tests.pages.test_pages import open_page, shown

TEXT = (ROOT / "tests" / "texts" / "farmland.txt").read_text(encoding="utf-8")


def paste(text: str, published: str = "", **params: str):
    app = open_page("intake", **params)
    app.text_area(key="paste-text").set_value(text)
    app.text_input(key="paste-published").set_value(published)
    return next(one for one in app.button if one.label in ("读报", "Read")).click().run()


def settle(app):
    """Give every new indicator a topic, and find right whatever was concluded."""
    look_at_all(app)
    return app.selectbox(key="topic-for-all").set_value("farming").run()


def look_at_all(app):
    draft = app.session_state["draft"]
    for n, row in enumerate(draft.rows):
        accept(draft, [n], open_cells(row))


def board(app) -> dict:
    (found,) = components(app, "groups")
    return found


def components(app, name: str) -> list[dict]:
    """The data of the page's own components that hold ``name``."""
    found = [json.loads(one.proto.json) for one in app.get("bidi_component") if one.proto.json]
    return [one for one in found if name in one]


def test_from_a_text_to_rows_that_can_be_taken():
    app = paste(TEXT)
    assert not app.exception
    assert "要改 3 处" in app.warning[0].value
    assert app.get("download_button")[0].proto.disabled
    app = settle(app)
    assert not app.exception
    assert [one.value for one in app.success] == ["可以入表：13 个数字，5 个不作指标。"]
    assert not app.get("download_button")[0].proto.disabled
    assert "昌图县：烘干塔36座" in shown(app)
    assert "性质：实际" in shown(app)


def test_in_english():
    app = settle(paste(TEXT, lang="en"))
    assert not app.exception
    assert [one.value for one in app.success] == ["Ready for the tables: 13 figures, 5 skipped numbers."]


def test_every_number_is_marked_where_it_stands():
    shown_there = board(paste(TEXT))
    sentences = [one for group in shown_there["groups"] for one in group["sentences"]]
    text = "".join(segment["text"] for one in sentences for segment in one["text"])
    assert text == "".join(TEXT.splitlines())
    marks = [(one["text"], one["kind"]) for line in sentences for one in line["text"] if "kind" in one]
    assert marks[:4] == [("120万亩", "duplicate"), ("2026年3月5日", "date"), ("2025年", "date"), ("120万亩", "figure")]
    assert len(marks) == 18
    assert shown_there["aside"]["told"] == ["重复 1", "日期 3", "序数 1"]
    assert len(shown_there["aside"]["rows"]) == 5
    assert sum(len(group["rows"]) for group in shown_there["groups"]) == 13


def test_figures_stand_under_what_most_of_them_share():
    shown_there = board(
        paste("标题\n2025年，鞍山市企业30家，大棚40个，锦州市农户12户。\n2024年，鞍山市冷库10座。", "2026")
    )
    found = [(group["told"], len(group["rows"])) for group in shown_there["groups"] if group["rows"]]
    assert found == [
        ({"period": "2025年", "place": "鞍山市", "status": "实际"}, 3),
        ({"period": "2024年", "place": "鞍山市", "status": "实际"}, 1),
    ]
    assert [group["same"] for group in shown_there["groups"] if group["rows"]] == [[], ["place", "status"]]
    told = [row["told"]["place"] for row in shown_there["rows"].values() if row["cells"]["kind"] == "figure"]
    assert told == ["鞍山市", "鞍山市", "锦州市", "鞍山市"]


def test_what_differs_too_much_is_told_at_each_figure():
    shown_there = board(paste("标题\n鞍山市企业2023年30家、2024年40家。", "2026"))
    (group,) = [group for group in shown_there["groups"] if group["rows"]]
    assert group["told"] == {"place": "鞍山市", "status": "实际"}


def test_two_numbers_for_one_thing_are_told_at_the_row():
    shown_there = board(paste("标题\n2025年，鞍山市有高新技术企业30家。\n2025年，鞍山市有高新技术企业40家。", "2026"))
    told = [one for row in shown_there["rows"].values() for one in row["faults"]]
    assert len(told) == 1
    assert told[0].startswith("与第1段的“30家”撞了")


def test_nothing_is_green_before_somebody_looked():
    app = paste(TEXT)
    app.session_state["draft"].rows[3]["unsure"] = "period"
    app = app.selectbox(key="topic-for-all").set_value("farming").run()
    assert not app.success
    assert "还没有人看过" in app.info[-1].value
    assert not app.get("download_button")[0].proto.disabled
    look_at_all(app)
    assert app.run().success


def test_edits_are_counted():
    app = paste(TEXT)
    assert board(app)["edited"] == {"edits": 0, "figures": 13}
    app = app.selectbox(key="topic-for-all").set_value("farming").run()
    assert board(app)["edited"] == {"edits": 1, "figures": 13}


def test_a_draft_outlives_a_change_of_page_and_of_language():
    app = settle(paste(TEXT))
    app = app.switch_page("pages/figures.py").run()
    app = app.switch_page("pages/intake.py").run()
    assert not app.exception
    assert [one.value for one in app.success] == ["可以入表：13 个数字，5 个不作指标。"]
    app.text_input(key="about-newspaper").set_value("辽宁日报").run()
    assert app.session_state["draft"].meta["newspaper"] == "辽宁日报"


def test_the_browser_is_asked_for_a_draft_and_given_it():
    app = open_page("intake")
    assert components(app, "draft") == [{"draft": None}]
    app = paste(TEXT)
    (kept,) = components(app, "draft")
    assert json.loads(kept["draft"])["text"] == TEXT
    app.button(key="discard").click().run()
    assert components(app, "draft") == [{"draft": ""}]
    assert app.text_area(key="paste-text")


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("", "", "没有文字"),
        ("   \n", "", "没有文字"),
        ("30家", "2026年", "看不懂日期"),
        ("30家", "2026-13", "看不懂日期"),
    ],
)
def test_what_cannot_be_read_is_told(text, published, told):
    app = paste(text, published)
    assert not app.exception
    assert told in app.error[0].value
    assert app.text_area(key="paste-text").value == text


def test_a_text_without_numbers():
    app = paste("标题\n没有数的一段话", "2026")
    assert not app.exception


@pytest.mark.parametrize("nasty", ["<script>alert(1)</script>30家", "**30家** [x](javascript:1) {figure} :red[a] $x$"])
def test_what_is_pasted_stays_text(nasty):
    app = paste(f"{nasty}\n{nasty}", "2026")
    assert not app.exception
    drawn = "\n".join(one.value for one in app.markdown)
    assert "<script>" not in re.sub(r"\\.", "", drawn)
    assert "[x](javascript" not in re.sub(r"\\.", "", drawn)


def test_an_article_of_the_tables_is_known_and_its_figures_can_be_skipped():
    text = "锦州建成10个 国家级农业标准化示范区\n锦州市如今算来有国家级农业标准化示范区10个。"
    app = paste(text, "2021")
    assert "jinzhou-agricultural-standards" in app.info[0].value
    assert app.button(key="all-seen").label == "表中已有的 1 个都作重复"
    app = app.button(key="all-seen").click().run()
    assert [row["kind"] for row in app.session_state["draft"].rows] == ["duplicate", "duplicate"]
    assert not app.exception


def test_a_figure_of_the_same_time_is_a_repetition_by_itself():
    app = paste("标题\n11月30日一数,锦州有国家级农业标准化示范区10个。", "2021")
    assert [row["kind"] for row in app.session_state["draft"].rows] == ["date", "duplicate"]


def test_a_text_too_long_to_review_is_told():
    app = paste("标题\n" + "企业30家。" * 4000, "2021")
    assert "太长" in app.error[0].value


def test_another_reason_needs_a_note():
    app = paste("标题\n表1", "2021")
    app.session_state["draft"].rows[0]["kind"] = "other"
    assert "说明" in app.run().warning[0].value
    app.session_state["draft"].rows[0]["note_zh"] = "表的编号"
    assert not app.run().warning


def test_a_year_missing_is_told():
    app = paste("标题\n全市有企业30家。")
    assert "刊发年份或日期" in app.warning[0].value


def test_a_year_filled_in_later_settles_what_it_alone_could_tell():
    app = paste("鞍山培育企业\n到2025年，鞍山市国家级“专精特新”小巨人企业30家，省级40家。")
    first, second = (row for row in app.session_state["draft"].rows if row["kind"] == "figure")
    assert [row["status"] for row in (first, second)] == ["", ""]
    assert any("请定性质" in one for row in board(app)["rows"].values() for one in row["hints"])
    second["status"] = "planned"
    app = app.text_input(key="about-published").set_value("2023-06-01").run()
    assert not app.exception
    figures = [row for row in app.session_state["draft"].rows if row["kind"] == "figure"]
    assert [row["status"] for row in figures] == ["target", "planned"]


def test_an_actual_from_the_future_is_marked():
    app = paste("标题\n2025年，锦州市有国家级农业标准化示范区12个。", "2023-06-01")
    (row,) = (row for row in app.session_state["draft"].rows if row["kind"] == "figure")
    assert (row["status"], row["period"]) == ("", "2025")
    row["status"] = "actual"
    told = app.run().warning[0].value
    assert "2025\\-12\\-31" in told or "2025-12-31" in told
    assert "12个" in told


def test_a_new_indicator_says_what_it_resembles():
    app = paste("标题\n全市机器人出口额3.2亿元。", "2024")
    assert not app.exception
    assert "“机器人出口额”像“出口总额”" in shown(app)


WIDE = (
    "2023年、2024年各市地区生产总值（单位：亿元）\n地区\t2023年\t2024年\n沈阳市\t8122.1\t8516.0\n大连市\t8752.9\t9516.9"
)


def test_cells_of_a_sheet_are_a_table_and_then_a_review():
    app = paste(WIDE, "2025-03-01")
    assert not app.exception
    assert "表读好了：**4** 个数字" in shown(app)
    app = app.button(key="table-review").click().run()
    assert not app.exception
    there = board(app)
    assert next(group["told"]["place"] for group in there["groups"] if group["rows"]) == "沈阳市"
    figures = [row for row in there["rows"].values() if row["cells"]["kind"] == "figure"]
    assert [(row["cells"]["printed"], row["column"], row["cells"]["period"]) for row in figures][:2] == [
        ("8122.1亿元", "2023年", "2023"), ("8516.0亿元", "2024年", "2024"),
    ]  # fmt: skip
    assert {row["cells"]["indicator"] for row in figures} == {"地区生产总值"}


def test_what_a_table_leaves_open_is_asked():
    app = paste("各市产值\n地区\t2023年\n沈阳市\t12.5\n大连市\t13.5", "2025-03-01")
    assert not app.exception
    assert "没有印单位" in app.selectbox[-1].label
    app = app.selectbox[-1].set_value("亿元").run()
    assert not app.exception
    assert "表读好了：**2** 个数字" in shown(app)
    app = app.button(key="table-article").click().run()
    assert not app.exception
    assert len(board(app)["groups"]) > 0


def test_a_table_needs_its_day():
    app = paste(WIDE)
    assert not app.exception
    assert "请填何时发布" in shown(app)
    app = app.text_input(key="table-published").set_value("20205").run()
    assert "看不懂日期" in app.error[0].value
    app = app.text_input(key="table-published").set_value("2025").run()
    assert "表读好了" in shown(app)
    app = app.button(key="table-drop").click().run()
    assert app.text_area(key="paste-text")
