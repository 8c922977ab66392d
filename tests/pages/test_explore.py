"""自选图: what a reader chooses is in the view, what cannot be drawn says why, and an empty choice has a way on."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from indicators.charts.explored import Plot
from tests.pages.test_pages import shown, sound_page

pytestmark = pytest.mark.usefixtures("of_the_office")


def headings(app: AppTest) -> list[str]:
    return [one.value.partition("\n")[0] for one in app.markdown if one.value.startswith("### ")]


def test_without_an_indicator_it_offers_those_that_most_is_known_of():
    app = sound_page("explore")
    assert not app.get("plotly_chart")
    app.button(key="begin-gdp").click().run()
    assert not app.exception
    assert app.session_state["view"].filters.indicator == ("gdp",)
    assert headings(app) == ["### 地区生产总值"]
    assert len(app.get("plotly_chart")) == 1


def test_a_link_reopens_the_chart_with_its_controls():
    params = {"indicator": "revenue", "place": "cities", "from": "2016"}
    app = sound_page("explore", **params, transform="index", base="2018", focus="dalian")
    assert app.session_state["ignored"] == []
    assert app.selectbox(key="transform").value == "index"
    assert app.selectbox(key="base").value == "2018"
    assert app.selectbox(key="focus").value == "dalian"
    assert app.selectbox(key="filter-since").value == "2016"
    assert headings(app) == ["### 一般公共预算收入指数"]


def test_a_choice_changes_the_chart():
    app = sound_page("explore", indicator="gdp", place="cities")
    app.pills(key="form").set_value("regions").run()
    assert not app.exception
    assert app.session_state["view"].plot == Plot(form="regions")
    # The map and the ranked list beside it.
    assert len(app.get("plotly_chart")) == 2
    app.select_slider(key="time").set_value("2016").run()
    assert not app.exception
    assert app.session_state["view"].plot.time == "2016"
    told = "".join(one.value for one in app.markdown)
    assert "2016年" in told
    app.selectbox(key="transform").set_value("growth").run()
    assert not app.exception
    assert headings(app) == ["### 地区生产总值同比增长"]


def test_what_does_not_suit_says_why():
    app = sound_page("explore", indicator="retail")
    told = "".join(one.value for one in app.markdown)
    assert "地图（同一时期有数的市不到两个）" in told
    app.selectbox(key="transform").set_value("rank").run()
    assert not app.exception
    assert "36 个没有算" in shown(app)


def test_an_empty_choice_says_what_to_loosen_and_keeps_its_controls():
    app = sound_page("explore", indicator="gdp-per-head", place="liaoning")
    assert not app.get("plotly_chart")
    assert app.multiselect(key="filter-place").value == ["liaoning"]
    app.button(key="loosen-place").click().run()
    assert not app.exception
    assert len(app.get("plotly_chart")) == 1


def test_the_chart_goes_on_a_slide_as_it_was():
    app = sound_page("explore", indicator="gdp", place="cities", form="heat", transform="growth")
    app.button(key="add-explore").click().run()
    [slide] = app.session_state["view"].deck
    assert (slide.chart, slide.plot) == ("explore", Plot(form="heat", transform="growth"))
    app.switch_page("pages/present.py").run()
    assert not app.exception
    assert "地区生产总值同比增长" in "".join(one.value for one in app.markdown)


def test_with_the_six_articles_it_draws_what_they_print(monkeypatch):
    monkeypatch.delenv("INDICATORS_DATA")
    app = sound_page("explore", indicator="srdi-giants-national", lang="en")
    assert not app.get("plotly_chart")
    assert headings(app) == ['### National "little giant" firms']
    assert any("## ≥ 30" in one.value for one in app.markdown)


def test_a_click_puts_a_place_forward_and_on_it_opens_its_figure(monkeypatch):
    """On the page of the reader's own chart; elsewhere, and where nothing can stand out, it opens the figure."""

    def marked(drawing, *, key, on_select, **options):
        """In place of a drawing a button for a mark: its click is what the browser says of one."""

        def click():
            st.session_state[key] = {"selection": {"points": [{"customdata": ["gdp-anshan-60"]}]}}
            on_select()

        st.button("mark", key=f"mark-{key}", on_click=click)

    monkeypatch.setattr(st, "plotly_chart", marked)

    def clicked(app: AppTest) -> tuple[str, str]:
        next(button for button in app.button if button.key and button.key.startswith("mark-chart-")).click().run()
        assert not app.exception
        return app.session_state["view"].plot.focus, app.session_state["view"].figure

    for form in ("trend", "multiples", "heat"):
        app = sound_page("explore", indicator="gdp", place="cities", form=form, focus="dalian")
        assert clicked(app) == ("anshan", "")
        assert clicked(app) == ("anshan", "gdp-anshan-60")
    few = sound_page("explore", indicator="gdp", place=["anshan", "dalian"], form="trend")
    assert not [box for box in few.selectbox if box.key == "focus"]
    assert clicked(few) == ("", "gdp-anshan-60")
    assert clicked(sound_page("economy", chart="gdp")) == ("", "gdp-anshan-60")


def test_a_chart_without_a_number_is_not_kept():
    app = sound_page("explore", indicator="retail")
    assert [button for button in app.button if button.key == "keep"]
    app = sound_page("explore", indicator="retail", transform="rank")
    assert not [button for button in app.button if button.key == "keep"]
