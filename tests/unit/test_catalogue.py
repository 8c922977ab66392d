"""The charts of charts.csv: all figures drawn, titles true, and a new chart is a new row."""

from dataclasses import replace

import pytest

from indicators.charts import forms
from indicators.charts.catalogue import catalogue, rows_of
from indicators.charts.check import check, load
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import exhibit
from indicators.charts.theme import LIGHT
from indicators.figures.selection import Filters, select, tidy
from indicators.words.labels import Labels


def shown(chart, rows, labels, whole=None):
    return Exhibit(chart, labels, Filters(), rows, rows if whole is None else whole)


def chart_named(dataset, name):
    return next(chart for chart in catalogue(dataset) if chart.chart == name)


def test_there_are_at_least_twenty_charts_and_every_form_is_used_that_needs_no_series(dataset):
    charts = catalogue(dataset)
    assert len(charts) >= 20
    series = {"trend", "listing", "heat", "multiples", "regions"}
    assert {chart.form for chart in charts} == set(forms.REGISTRY) - series


def test_a_form_that_there_is_not_is_told_with_those_that_there_are(folder):
    folder.set("charts", 2, form="pie")
    told = [fault.text("en") for fault in check(folder.path)]
    assert len(told) == 1
    assert told[0].startswith('charts.csv:2: form: "pie" is not one of the allowed values')
    assert "bars, parts, progress" in told[0]
    assert "heat, multiples, trend, listing" in told[0]


def test_what_a_form_of_series_or_of_cities_refuses_is_told(folder):
    """The six articles print no indicator of three years, nor of two cities."""
    reasons = {
        "trend": "no place has actual numbers of three periods",
        "multiples": "no place has actual numbers of three periods",
        "heat": "it needs actual numbers of two places",
        "regions": "fewer than two cities have a number",
    }
    for form, reason in reasons.items():
        folder.set("charts", 2, form=form, indicators="local-standards", title_zh="x", title_en="x")
        [told] = [fault.text("en") for fault in check(folder.path)]
        assert told.startswith(f"charts.csv:2: form: form {form} of chart overview-map does not fit its figures")
        assert reason in told, told


def test_every_figure_is_drawn_or_shown_somewhere(dataset, every):
    shown = set()
    for chart in catalogue(dataset):
        if not forms.REGISTRY[chart.form].picks and not forms.REGISTRY[chart.form].is_dated:
            shown |= set(rows_of(chart, every, dataset)["figure"])
    assert shown == set(every["figure"])


@pytest.mark.parametrize("page", ["overview", "enterprises", "projects", "rural"])
def test_every_page_has_charts_in_the_order_of_topics(dataset, page):
    charts = catalogue(dataset, page)
    assert len(charts) >= 2
    assert [chart.topic for chart in charts] == sorted(
        (chart.topic for chart in charts), key=list(dataset.names("topics", "topic")).index
    )


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        (
            "anshan-srdi-targets",
            "鞍山力争到2023年有不少于30家国家级“小巨人”",
            'Anshan wants at least 30 national "little giants" by 2023',
        ),
        (
            "plants-area",
            "标准厂房分三期建设，面积合计18.65万平方米",
            "Standard factory buildings, built in three phases, add up to 186,500 m²",
        ),
        (
            "shenyang-funding",
            "沈阳医疗废物设施改造：争取中央资金1054万元，企业自筹3181万元",
            "Shenyang's medical-waste facilities: "
            "¥10.54 million sought from the central budget, ¥31.81 million from firms",
        ),
        (
            "overview-map",
            "朝阳的数字最多",
            "Most figures are from Chaoyang",
        ),
        ("overview-targets", "目标4项：未见报道4项", "4 targets: 4 not reported"),
        ("overview-timeline", "报道所及的时间从2011年到2023年", "The reports reach from 2011 to 2023"),
    ],
)
def test_titles_take_their_numbers_from_the_tables(dataset, every, name, zh, en):
    chart = chart_named(dataset, name)
    assert exhibit(chart, every, Filters(), Labels(dataset, "zh")).title == zh
    assert exhibit(chart, every, Filters(), Labels(dataset, "en")).title == en


def test_a_filtered_chart_has_a_neutral_title(dataset, every, zh):
    chart = chart_named(dataset, "chaoyang-investment")
    whole = rows_of(chart, every, dataset)
    part = select(whole, Filters(status=("actual",)))
    assert shown(chart, part, zh, whole).title == "完成投资、园区道路等投资"
    chart = chart_named(dataset, "chaoyang-firms")
    whole = rows_of(chart, every, dataset)
    assert shown(chart, whole[:5], zh, whole).title == "企业数"


def test_a_title_that_speaks_of_a_missing_figure_is_neutral(dataset, every, zh):
    chart = chart_named(dataset, "chaoyang-investment")
    rows = rows_of(chart, every, dataset)
    assert shown(chart, rows[:1], zh, rows[:1]).title == "完成投资"


def test_the_subtitle_says_measure_place_unit_and_time(dataset, every, zh):
    chart = chart_named(dataset, "anshan-srdi-targets")
    assert shown(chart, rows_of(chart, every, dataset), zh).subtitle == "企业数 · 鞍山市 · 单位：家 · 2023年"
    chart = chart_named(dataset, "gaosanjiazi-stock")
    assert (
        shown(chart, rows_of(chart, every, dataset), zh).subtitle == "存栏 · 高三家子村（沈阳） · 2021年9月—2021年11月"
    )


def test_sum_and_share_in_a_title(folder):
    def retitle(rows):
        next(row for row in rows if row["chart"] == "shenyang-funding")["title_zh"] = (
            "{share:shenyang-waste-own}，{sum}"
        )

    folder.edit("charts", retitle)
    assert check(folder.path) == []
    dataset = load(folder.path)
    chart = chart_named(dataset, "shenyang-funding")
    rows = rows_of(chart, tidy(dataset), dataset)
    assert shown(chart, rows, Labels(dataset, "zh"), rows).title == "75.1%，4235万元"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_chart_draws_and_is_told_in_words(dataset, every, lang):
    labels, drawn = Labels(dataset, lang), 0
    for chart in catalogue(dataset):
        one = exhibit(chart, every, Filters(), labels)
        assert "{" not in one.title
        assert one.spoken.startswith(one.title)
        assert len(one.spoken) > len(one.title) + 5
        if one.kind == "drawing":
            drawn += len(one.drawing(LIGHT).data) > 0
    assert drawn == 19


def test_the_summary_holds_every_number_and_the_derived_total(dataset, every, zh):
    chart = chart_named(dataset, "shenyang-funding")
    assert replace(shown(chart, rows_of(chart, every, dataset), zh), own_title="标题").spoken == (
        "标题。中央专项资金（计划） 1054万元；企业自筹（计划） 3181万元。合计 4235 万元（推算：1054 + 3181）。"
    )


def test_a_new_chart_is_a_new_row(folder, zh):
    """Of every form that draws figures: a row, no code; it passes the check and is drawn."""
    new = {
        "bars": "fee-waived-projects agent-projects", "parts": "plant-area-phase-one plant-area-phase-two",
        "dots": "eaglet-firms gazelle-firms", "progress": "projects-key projects-started", "cards": "local-standards",
        "paired": "plant-area-phase-one plant-tenants-phase-one",
        "targets": "", "map": "", "matrix": "", "timeline": "",
    }  # fmt: skip
    for position, (form, indicators) in enumerate(new.items(), start=90):
        row = {
            "chart": f"new-{form}", "topic": "services", "position": str(position), "form": form,
            "indicators": indicators, "places": "", "title_zh": "新图", "title_en": "A new chart",
        }  # fmt: skip
        folder.edit("charts", lambda rows, row=row: rows.append(row))
    assert check(folder.path) == []
    dataset = load(folder.path)
    charts = [chart for chart in catalogue(dataset, "projects") if chart.chart.startswith("new-")]
    assert [chart.form for chart in charts] == list(new)
    for chart in charts:
        one = exhibit(chart, tidy(dataset), Filters(), Labels(dataset, "zh"))
        assert one.title == "新图"
        if one.kind == "drawing":
            assert one.drawing(LIGHT).data
