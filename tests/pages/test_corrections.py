"""A mistake is reported from a figure's card as a ZIP that ``add`` takes; then the card and the links say so."""

import pytest
import streamlit as st

from indicators.charts.check import load
from indicators.figures import history
from indicators.intake.contribution import read
from tests.pages.test_pages import copied, figures_in, open_page, shown
from tests.unit.test_contribution import ROW
from tests.unit.test_correct import GONE, SHARE, Clerk, snapshot

FIGURE = "falan-market-share"


@pytest.fixture
def there(folder, monkeypatch):
    """The folder that the pages show."""
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    return folder.path


@pytest.fixture
def taken(monkeypatch):
    """What the page offers to download, by file name; called when a reader clicks."""
    found, original = {}, st.download_button

    def button(label, data, file_name, *arguments, **options):
        found[file_name] = None if options.get("disabled") else data
        return original(label, data, file_name, *arguments, **options)

    monkeypatch.setattr(st, "download_button", button)
    return found


def test_from_the_card_to_the_tables_and_back_on_the_card(there, taken):
    before = snapshot(there)
    app = open_page("overview", figure=FIGURE)
    assert taken[f"correction-{FIGURE}.zip"] is None
    app.text_input(key="fix-printed").set_value("约35%")
    app.selectbox(key="fix-status").set_value("estimate")
    app.text_input(key="fix-reason").set_value("原文 如此").run()
    assert not app.exception
    assert "读作：≈ 35%" in shown(app).replace("\\", "")
    assert snapshot(there) == before

    rows = read(taken[f"correction-{FIGURE}.zip"](), "correction.zip")
    assert [(row["column"], row["old"], row["new"], row["reason"]) for row in rows["changes"]] == [
        ("printed", "35%以上", "约35%", "原文 如此"),
        ("status", "actual", "estimate", "原文 如此"),
    ]
    clerk = Clerk()
    assert clerk.add(there, rows), clerk.said
    text = shown(open_page("overview", figure=FIGURE)).replace("\\", "")
    assert "≈ 35%" in text
    assert "2026年3月5日更正：印出的形式：35%以上 → 约35%；性质：实际 → 估计（原文 如此）" in text
    english = shown(open_page("overview", figure=FIGURE, lang="en")).replace("\\", "")
    assert "Corrected on 5 Mar 2026: As printed: 35%以上 → 约35%; Status: actual → estimate (原文 如此)" in english
    assert clerk.undo(there)
    assert snapshot(there) == before
    assert "更正：" not in shown(open_page("overview", figure=FIGURE))


def test_a_withdrawal_from_the_card(there, taken):
    """The figure leaves its chart; its link opens what it was; links to its chart say so too."""
    assert FIGURE in figures_in(open_page("enterprises"))
    app = open_page("overview", figure=FIGURE)
    app.segmented_control(key="fix-kind").set_value("withdrawn").run()
    app.text_input(key="fix-reason").set_value("企业更正").run()
    clerk = Clerk()
    assert clerk.add(there, read(taken[f"correction-{FIGURE}.zip"](), "correction.zip")), clerk.said

    app = open_page("enterprises")
    assert not app.exception
    assert FIGURE not in figures_in(app)
    app = open_page("overview", figure=FIGURE)
    text = shown(app).replace("\\", "")
    assert "已于2026年3月5日撤回：企业更正" in text
    assert "35%以上" in text
    assert not app.info
    assert copied(app) == [f"/?v=1&lang=zh&figure={FIGURE}"]
    for link in ({"chart": f"figure.{FIGURE}"}, {"deck": f"figure.{FIGURE};as=table"}):
        assert "已于2026年3月5日撤回：企业更正" in shown(open_page("overview", **link)).replace("\\", "")
    assert clerk.undo(there)
    assert FIGURE in figures_in(open_page("enterprises"))


def test_a_new_unit_comes_along(there, taken):
    app = open_page("overview", figure="falan-steel-customers")
    app.text_input(key="fix-printed").set_value("上百枝")
    app.text_input(key="fix-reason").set_value("量词").run()
    rows = read(taken["correction-falan-steel-customers.zip"](), "correction.zip")
    assert [row["unit"] for row in rows["units"]] == ["枝"]
    clerk = Clerk()
    assert clerk.add(there, rows), clerk.said
    assert load(there).figures.set_index("figure").at["falan-steel-customers", "unit"] == "枝"


def test_without_a_reason_there_is_nothing_to_take(there, taken):
    app = open_page("overview", figure=FIGURE)
    app.text_input(key="fix-reason").set_value("只有理由").run()
    assert taken[f"correction-{FIGURE}.zip"] is None
    app.text_input(key="fix-note_zh").set_value("别的").run()
    assert taken[f"correction-{FIGURE}.zip"] is not None
    app.text_input(key="fix-reason").set_value("  ").run()
    assert taken[f"correction-{FIGURE}.zip"] is None
    app.text_input(key="fix-printed").set_value("很多").run()
    assert "读不出数" in shown(app)


@pytest.mark.parametrize("typed", [FIGURE, f"https://example.cn/figures?v=1&lang=zh&figure={FIGURE}"])
def test_the_page_that_reads_articles_leads_to_the_card(there, typed):
    app = open_page("intake")
    app.text_input(key="find-figure").set_value(typed).run()
    assert "35%以上" in shown(app)
    app = open_page("intake")
    app.text_input(key="find-figure").set_value("<b>nobody</b>").run()
    assert "没有" in app.warning[0].value


def test_what_became_of_figures(folder):
    clerk = Clerk()
    assert clerk.add(folder.path, {"figures": [ROW]})
    assert clerk.correct(folder.path, SHARE)
    assert clerk.correct(folder.path, SHARE._replace(cells={"note_zh": "再改"}))
    assert clerk.correct(folder.path, GONE._replace(key="falan-steel-customers"))
    dataset = load(folder.path)
    assert history.added(dataset, "falan-new") == "2026-03-05"
    assert history.added(dataset, FIGURE) == ""
    assert [one.cells for one in history.corrections(dataset, FIGURE)] == [
        {"note_zh": ("经理所述", "再改")},
        {"note_zh": ("企业负责人自述", "经理所述")},
    ]
    (one,) = history.withdrawn(dataset).values()
    assert (one.figure, one.day, one.reason) == ("falan-steel-customers", "2026-03-05", "企业更正")
    assert (one.cells["printed"], one.cells["line"]) == ("上百家", "2")
