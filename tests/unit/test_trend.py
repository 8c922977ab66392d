"""Several periods of one thing are a line over time, in every form."""

from dataclasses import replace
from io import BytesIO

import pandas as pd
import pytest
from pptx import Presentation

from indicators.charts import axes, series
from indicators.charts.catalogue import Chart
from indicators.charts.exhibit import Exhibit
from indicators.charts.theme import LIGHT
from indicators.exports.pptx import to_pptx
from indicators.exports.show import Shown
from indicators.figures.selection import Filters
from indicators.words.metrics import spread

CHART = Chart("t", "firms", "bars", ("srdi-giants",), (), {"title_zh": "企业", "title_en": "Firms"})


@pytest.fixture
def rows(pick):
    """Anshan's firms of three years with a target, and Chaoyang's of two."""
    one = pick("chaoyang-srdi-giants", bound="exact", quantity="count", unit="家", indicator="srdi-giants")
    told = [
        ("anshan", "2019", 10, "actual", "exact"),
        ("anshan", "2020", 14, "actual", "at_least"),
        ("anshan", "2021", 18, "actual", "exact"),
        ("anshan", "2023", 30, "target", "at_least"),
        ("chaoyang", "2019", 4, "actual", "exact"),
        ("chaoyang", "2021", 6, "estimate", "exact"),
    ]
    frame = pd.concat([one] * len(told), ignore_index=True)
    for name, values in zip(("place", "period", "value", "status", "bound"), zip(*told, strict=True), strict=True):
        frame[name] = list(values)
    frame["as_of"], frame["amount"] = frame["period"], frame["value"].astype(float)
    frame["value"] = frame["amount"]
    frame["figure"] = [f"{place}-{period}" for place, period, *_ in told]
    frame["printed"] = [f"{value}家" for _, _, value, *_ in told]
    return frame


def exhibit(rows, labels, **options):
    return Exhibit(CHART, labels, Filters(), rows, rows, **options)


def test_three_periods_of_one_place_are_a_trend_and_two_are_not(rows):
    assert series.is_trend(rows)
    assert not series.is_trend(rows[rows["period"].isin(["2019", "2021"])])
    assert not series.is_trend(rows.assign(place=[f"p{n}" for n in range(len(rows))]))
    assert not series.is_trend(rows.assign(scale=["count"] * 5 + ["money"]))


def test_series_are_in_order_of_time_and_the_largest_end_is_first(rows, zh):
    first, second = series.all_series(rows.iloc[::-1], zh)
    assert (first.name, second.name) == ("鞍山市", "朝阳市")
    assert [row.amount for row in first.rows] == [10, 14, 18, 30]
    days = [str(row.day.date()) for row in first.rows]
    assert days == ["2019-07-02", "2020-07-01", "2021-07-02", "2023-07-02"]
    assert [[row.amount for row in run] for run in first.stretches] == [[10, 14, 18]]
    assert list(series.framed([first, second], second.rows)["figure"]) == ["chaoyang-2019", "chaoyang-2021"]


def test_a_line_joins_actual_numbers_and_what_is_meant_has_marks_of_its_own(rows, zh):
    figure = exhibit(rows, zh).drawing(LIGHT)
    solid, marked, bounds, other = figure.data
    assert list(solid.y) == [10, 14, 18]
    assert list(marked.marker.symbol) == ["circle", "triangle-up", "circle", "line-ew-open"]
    assert (list(bounds.marker.symbol), list(bounds.y)) == (["triangle-up-open"], [30])
    assert list(other.marker.symbol) == ["circle", "diamond-open"]
    assert [one[0] for one in marked.customdata] == ["anshan-2019", "anshan-2020", "anshan-2021", "anshan-2023"]
    assert figure.layout.yaxis.range[0] == 0


def test_names_and_latest_numbers_stand_at_the_ends(rows, zh):
    figure = exhibit(rows, zh).drawing(LIGHT)
    texts = [one.text for one in figure.layout.annotations]
    assert f'<span style="color:{LIGHT.steel}">■ </span>鞍山市<br><b>18 家</b>' in texts
    assert f'<span style="color:{LIGHT.blue}">■ </span>朝阳市<br><b>4 家（2019年）</b>' in texts
    assert {"家", "0", "10", "20", "30", "2019", "2023"} <= set(texts)
    assert not figure.layout.showlegend


def test_counters_keep_their_own_word(rows, zh):
    mixed = rows.assign(unit=["家"] * 4 + ["户"] * 2)
    texts = [one.text for one in exhibit(mixed, zh).drawing(LIGHT).layout.annotations]
    assert {"个", f'<span style="color:{LIGHT.blue}">■ </span>朝阳市<br><b>4 户（2019年）</b>'} <= set(texts)


def test_a_range_has_a_whisker_and_no_other_number(rows, zh):
    ranged = rows.head(4).assign(amount_upper=[float("nan"), 16.0, float("nan"), float("nan")])
    figure = exhibit(ranged, zh).drawing(LIGHT)
    assert list(figure.data[1].error_y.array) == [None, 2.0, None, None]
    assert exhibit(rows.head(4), zh).drawing(LIGHT).data[1].error_y.array is None


@pytest.mark.parametrize(
    ("middles", "heights", "placed"),
    [
        ([50, 52], [20, 20], [50, 70]),
        ([0, 100], [20, 20], [10, 90]),
        ([95, 99], [20, 20], [70, 90]),
    ],
)
def test_texts_at_the_ends_do_not_run_into_each_other(middles, heights, placed):
    assert spread(middles, heights, 100) == placed


def test_ticks_are_round_and_from_zero():
    assert [str(tick) for tick in axes.ticks(0, 31)] == ["0", "10", "20", "30"]
    assert [float(tick) for tick in axes.ticks(0, 0.9)] == [0, 0.2, 0.4, 0.6, 0.8]
    # Monthly indices, near 100: one number alone would say nothing of the scale.
    assert [float(tick) for tick in axes.ticks(99.55, 100.4)] == [99.6, 99.8, 100, 100.2, 100.4]
    assert [float(tick) for tick in axes.ticks(-5, 10)] == [-5, 0, 5, 10]


def test_the_exhibit_becomes_a_trend_and_says_so_in_words(rows, zh, en):
    one = exhibit(rows, zh)
    assert (one.form.name, one.kind) == ("trend", "drawing")
    assert one.subtitle.endswith("2019—2021年")
    assert "线连接实际数；短横＝目标、空心菱形＝估计、尖朝上的三角＝不少于。" in one.notes
    assert (
        replace(one, own_title="企业").spoken
        == "企业。鞍山市 从2019年的 10家 到2021年的 18家，目标 30家（2023年）；朝阳市 2019年 4家，估计 6家（2021年）。"
    )
    assert "Anshan: from 10 (2019) to 18 (2021), target at least 30 (2023)" in exhibit(rows, en).spoken


def test_lines_beyond_sixteen_are_named_not_drawn(rows, zh):
    more = ("liaoning", "china", "falan", "tianqiaogou")
    cities = [*zh.dataset.table("places").query("level == 'city'")["place"], *more]
    parts = [
        rows[rows["place"] == "anshan"].assign(
            place=city, amount=lambda own, n=n: own["amount"] + n, value=lambda own, n=n: own["value"] + n
        )
        for n, city in enumerate(cities)
    ]
    many = pd.concat(parts, ignore_index=True)
    many["figure"] = [f"f{n}" for n in range(len(many))]
    one = exhibit(many, zh)
    assert len({trace.name for trace in one.drawing(LIGHT).data if trace.name}) == 16
    # The lowest is there.
    assert f"另有 2 条线没有画：{zh.place(cities[2])}、{zh.place(cities[1])}。" in one.notes


def test_small_multiples_share_the_scale(rows, zh):
    own = rows[rows["place"] == "chaoyang"]
    third = own.tail(1).assign(period="2022", as_of="2022", figure="c-2022")
    own = pd.concat([own, third])
    figure = exhibit(own, zh, like=rows).drawing(LIGHT)
    assert figure.layout.yaxis.range[1] == pytest.approx(30 * 1.06)


def test_more_bars_than_thirty_are_counted_in_a_note(rows, zh):
    many = pd.concat([rows.head(1)] * 35, ignore_index=True)
    many["amount"] = many["value"] = [float(n) for n in range(35)]
    many["indicator"] = list(zh.names["indicators"])[:35]
    many["figure"] = [f"f{n}" for n in range(35)]
    one = exhibit(many, zh)
    assert one.form.name == "bars"
    assert [trace.x[0] for trace in one.drawing(LIGHT).data][:2] == [34, 33]
    assert len(one.drawing(LIGHT).data) == 30
    assert zh.t("card.undrawn", shown=30, count=5) in one.notes
    assert not [note for note in exhibit(rows.head(2), zh).notes if "没有画" in note]


def test_powerpoint_has_a_line_chart_with_the_numbers(rows, zh):
    one = replace(exhibit(rows, zh), own_title="企业")
    deck = Presentation(BytesIO(to_pptx([Shown(one, "", "https://example.org", 1, 1)])))
    chart = next(shape.chart for shape in deck.slides[0].shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == ["2019年", "2020年", "2021年", "2022年", "2023年"]
    assert {line.name: list(line.values) for line in chart.plots[0].series} == {
        "鞍山市": [10, 14, 18, None, None],
        "鞍山市（目标）": [None, None, None, None, 30],
        "朝阳市": [4, None, None, None, None],
        "朝阳市（估计）": [None, None, 6, None, None],
    }
    texts = [shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame]
    assert {"■ 鞍山市 18 家", "■ 朝阳市 4 家（2019年）"} <= set(texts)
