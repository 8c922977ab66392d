"""Figures of many years: what is joined, what is alike, which of two prints is drawn, and room for fourteen lines."""

from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from pptx import Presentation

from indicators.charts.check import check
from indicators.charts.exhibit import Exhibit
from indicators.charts.forms import trend
from indicators.charts.lookup import find
from indicators.charts.marks import Joined, Points, Rule, Text
from indicators.charts.theme import LIGHT
from indicators.exports.pptx import to_pptx
from indicators.exports.show import Shown
from indicators.figures import compare, selection, versions
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.view.vocabulary import vocabulary
from indicators.words.labels import Labels
from tests.conftest import Folder

Get = Callable[..., Exhibit]


@pytest.fixture(scope="module")
def figures(province: Dataset) -> pd.DataFrame:
    return selection.tidy(province)


@pytest.fixture
def get(province: Dataset, figures: pd.DataFrame) -> Get:
    def exhibit(code: str, *city: str, lang: str = "zh", **options: object) -> Exhibit:
        found = find(code, figures, Filters(city=city), Labels(province, lang), **options)
        assert found is not None
        return found

    return exhibit


def amounts(one: Exhibit, status: str, place: str) -> list[float]:
    rows = one.current.sort_values("as_of")
    return rows.loc[(rows["status"] == status) & (rows["place"] == place), "amount"].tolist()


def ends(one: Exhibit) -> list[str]:
    """The texts at the lines' ends, from the top."""
    texts = [item for item in one.marks.items if isinstance(item, Text) and item.x_of == "paper" and item.x == 1]
    return ["\n".join("".join(map(said, line)) for line in text.lines) for text in texts]


def said(run: object) -> str:
    return run if isinstance(run, str) else run.text  # type: ignore[attr-defined]


def joined(one: Exhibit) -> list[list[float]]:
    """The numbers of each line, without the hairs that lead to the names."""
    lines = (item for item in one.marks.items if isinstance(item, Joined) and item.colour != "rule")
    return [[y for _, y in item.points] for item in lines]


def test_a_line_joins_actual_numbers_and_a_target_is_a_short_bar_at_its_time(get: Get):
    one = get("gdp-growth", "210200")
    assert joined(one) == [amounts(one, "actual", "dalian")]
    bars = [
        (str(point.x.year), point.y)
        for item in one.marks.items
        if isinstance(item, Points)
        for point in item.points
        if point.symbol == "line-ew-open"
    ]
    targets = one.rows[one.rows["status"] == "target"]
    assert bars == list(zip(targets["period"], targets["amount"], strict=True))
    assert len(bars) == 10


def test_of_many_lines_those_in_grey_have_their_actual_numbers_alone(get: Get):
    one = get("gdp-growth")
    points = {point.figure for item in one.marks.items if isinstance(item, Points) for point in item.points}
    marked = one.current[one.current["figure"].isin(points)]
    targets = one.current["status"] == "target"
    assert set(marked.loc[targets, "place"]) == {"dandong"}
    grey = {line.end.place for line in one.lines} - {"dandong", "changchun"}
    assert len(marked[marked["place"] != "dandong"]) == len(one.current[~targets & one.current["place"].isin(grey)])
    assert "灰色的线只画实际数，其计划、目标、估计见表。" in one.notes
    assert "灰色的线" not in "".join(get("gdp-growth", "210200").notes)


def test_the_end_the_order_and_the_sentence_are_of_the_last_actual_number(get: Get):
    one = get("gdp")
    last = {row.place: row for row in one.current.query("status == 'actual' and period == '2024'").itertuples()}
    order = sorted(last, key=lambda place: -last[place].amount)
    assert [line.end.place for line in one.lines] == order
    assert [line.end.status for line in one.lines] == ["actual"] * 14
    assert one.spoken.startswith("地区生产总值。沈阳市 从2015年的 ")
    assert f" 到2024年的 {last['shenyang'].printed}，估计 " in one.spoken
    assert "，目标 超过10000亿元（2030年）；大连市 " in one.spoken
    assert one.subtitle == "单位：亿元 · 2015—2024年"


def test_a_series_of_targets_alone_says_so_at_its_end(get: Get):
    one = get("gdp-growth", "210200")
    alone = Exhibit(one.chart, one.labels, one.filters, *[one.rows.query("status == 'target'")] * 2)
    assert (alone.form.name, joined(alone)) == ("trend", [])
    assert ends(alone)[0].startswith("■ 大连市（目标）\n")
    assert "。大连市，目标 " in alone.spoken


def test_bars_are_in_order_of_actual_numbers_and_then_of_others(get: Get):
    drawn = get("firms-bars").drawn
    facts = drawn["status"].isin(["actual", "context"]).tolist()
    assert facts == sorted(facts, reverse=True)
    assert 0 < sum(facts) < len(facts)
    for group in (drawn[facts], drawn[[not fact for fact in facts]]):
        assert group["amount"].is_monotonic_decreasing


def test_a_list_by_value_ranks_no_target_among_what_was_reached(figures: pd.DataFrame, province: Dataset):
    rows = selection.ordered(
        figures[(figures["indicator"] == "gdp") & (figures["measure"] == "growth")], "value", Labels(province, "zh")
    )
    reached = rows["status"].isin(["actual", "context"]).tolist()
    assert reached == sorted(reached, reverse=True)


@pytest.mark.parametrize(
    ("indicators", "measures", "names"),
    [
        ("gdp gdp-per-head", "", "gdp ≠ gdp-per-head"),
        ("gdp", "level growth", "gdp growth ≠ gdp level"),
        ("gdp completion", "growth level", "completion level ≠ gdp growth ≠ gdp level"),
        ("gdp farming-product", "growth share", "farming-product ≠ gdp"),
    ],
)
def test_unlike_measures_are_refused_on_one_axis(
    tmp_path: Path, province_folder: Path, indicators: str, measures: str, names: str
):
    for file in province_folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    folder = Folder(tmp_path)
    folder.edit("charts", lambda rows: rows[5].update(indicators=indicators, measures=measures))
    faults = check(tmp_path)
    assert [(fault.where, fault.key, fault.values["names"]) for fault in faults] == [
        ("charts.csv:7:form", "chart-axis", names)
    ]


def test_each_panel_and_each_family_is_of_one_measure(figures: pd.DataFrame, province: Dataset):
    cities = compare.shown(figures, ())[0]
    panels = [
        (sorted(set(group["indicator"])), set(group["measure"])) for group in compare.panels(figures, cities, "economy")
    ]
    sectors = ["farming-product", "industry-product", "services-product"]
    assert panels == [(["gdp"], {"level"}), (["gdp-per-head"], {"level"}), (["exports", "gdp"], {"growth"}),
                      (sectors, {"share"}), (["population"], {"level"}), (["revenue"], {"level"})]  # fmt: skip
    own = compare.kinds(province)
    assert own["gdp"] == ("gdp", *sectors)
    families = {family.code: family.measure for family in compare.families(figures, province)}
    assert {code: families[code] for code in ("gdp", "gdp.growth", "gdp.share", "gdp-per-head", "exports.growth")} == {
        "gdp": "level", "gdp.growth": "growth", "gdp.share": "share", "gdp-per-head": "level",
        "exports.growth": "growth",
    }  # fmt: skip


def test_a_family_is_of_its_measure_alone(get: Get):
    one = get("family.gdp.growth", "210100", "210200")
    assert set(one.rows["measure"]) == {"growth"}
    assert one.title == "地区生产总值同比增长"
    level = get("family.gdp", "210100", "210200")
    assert set(level.rows["measure"]) == {"level"}


def test_panels_have_codes_of_their_own_and_old_links_open_one_of_their_quantity(
    get: Get, figures: pd.DataFrame, province: Dataset
):
    known = vocabulary(province, figures)["chart"]
    for code, indicator in (("money-gdp", "gdp"), ("money-per-unit-gdp-per-head", "gdp-per-head"), ("money", "gdp"),
                            ("money-per-head-gdp-per-head", "gdp-per-head"), ("share-growth", "gdp"),
                            ("share", "exports"), ("share-share", "farming-product")):  # fmt: skip
        assert f"panel.economy.{code}.210200" in known
        assert indicator in set(get(f"panel.economy.{code}.210200").rows["indicator"])
    assert get("panel.economy.money.210200").subtitle == "地区生产总值 · 大连市 · 单位：亿元 · 2015—2024年"


def test_an_index_leaves_zero_and_says_so_and_nothing_else_does(get: Get):
    index = get("consumer-prices")
    assert index.marks.down.ends is not None
    low, high = index.marks.down.ends
    assert 90 < low < index.rows["amount"].min() <= index.rows["amount"].max() < high < 110
    assert "纵轴不从零起。" in index.notes
    for code in ("gdp", "gdp-per-head", "cucumbers"):
        one = get(code)
        assert one.marks.down.ends is not None
        assert one.marks.down.ends[0] == 0
        assert "纵轴不从零起。" not in one.notes


def test_negative_lines_have_a_line_at_zero(get: Get):
    one = get("gdp-growth")
    assert one.marks.down.ends is not None
    assert one.marks.down.ends[0] == one.rows["amount"].min() * 1.06 < 0
    zero = [item for item in one.marks.items if isinstance(item, Rule) and item.y == (0, 0)]
    assert [rule.colour for rule in zero] == ["slate"]


def test_a_line_breaks_where_months_are_missing(get: Get):
    one = get("cucumbers", "210100")
    assert [len(line) for line in joined(one)] == [3, 4, 7, 8, 7]
    assert "线断开处，中间的时期未见报道，或两边的时期长短不同。" in one.notes
    assert not any("断开" in note for note in get("consumer-prices").notes)


def test_periods_of_one_length_alone_are_joined(get: Get):
    one = get("gdp", "210200")
    quarters = one.rows.head(2).assign(
        figure=["q1", "q2"], period=["2024-01/2024-03", "2024-04/2024-06"], amount=[1e11, 1.1e11]
    )
    rows = pd.concat([one.rows, quarters.assign(as_of=quarters["period"])], ignore_index=True)
    mixed = Exhibit(one.chart, one.labels, one.filters, rows, rows)
    assert joined(mixed) == [amounts(one, "actual", "dalian"), [1e11, 1.1e11]]


def test_of_three_prints_the_last_is_drawn_and_the_earlier_told(get: Get, figures: pd.DataFrame):
    same = figures.query("indicator == 'gdp' and measure == 'level' and place == 'shenyang' and period == '2020'")
    first, second, last = same.sort_values("reported").itertuples()
    one = get("gdp")
    marked = {point.figure for item in one.marks.items if isinstance(item, Points) for point in item.points}
    assert [row.figure in marked for row in (first, second, last)] == [False, False, True]
    assert (
        "有的数后来的报道另有印法，图中用后来的；先前的是："
        f"沈阳市地区生产总值（2020年）{first.printed}（2021年2月1日报道）；"
        f"沈阳市地区生产总值（2020年）{second.printed}（2021年12月20日报道）。"
    ) in one.notes
    assert {first.printed, second.printed, last.printed} <= set(one.table()["原文"])


def test_equal_prints_are_one_mark_without_a_word(get: Get, figures: pd.DataFrame):
    rows = figures.query("indicator == 'gdp' and measure == 'level' and place == 'dalian'")
    assert len(rows) - len(versions.current(rows)) == 1
    assert versions.replaced(rows) == []
    assert not any("印法" in note for note in get("gdp", "210200").notes)


def test_bars_draw_the_later_print_too(get: Get):
    one = get("gdp")
    year = one.rows[(one.rows["period"] == "2020")]
    bars = Exhibit(one.chart, one.labels, one.filters, year, year)
    assert (bars.form.name, len(bars.drawn), len(year)) == ("bars", 14, 17)
    assert sum("印法" in note for note in bars.notes) == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_fourteen_lines_are_all_there_one_in_colour(get: Get, lang: str):
    one = get("gdp", lang=lang)
    told = ends(one)
    assert [
        text.removeprefix("■ ").partition("\n")[0].startswith(line.name)
        for text, line in zip(told, one.lines, strict=True)
    ] == [True] * 14
    assert len(told) == 14
    colours = {item.name: item.colour for item in one.marks.items if isinstance(item, Points)}
    assert [name for name, colour in colours.items() if colour == "steel"] == [one.lines[0].name]
    assert list(colours.values()).count("slate") == 13
    assert "".join(told).count("■") == 1


def test_the_heading_and_the_reader_choose_the_line_in_colour(get: Get):
    named = get("gdp", own_title="大连的生产总值")
    lit = {item.name for item in named.marks.items if isinstance(item, Points) and item.colour == "furnace"}
    assert lit == {"大连市"}
    one = get("gdp")
    chosen = Exhibit(one.chart, one.labels, Filters(city=("210300",)), one.rows, one.rows)
    lit = {item.name for item in chosen.marks.items if isinstance(item, Points) and item.colour == "furnace"}
    assert lit == {"鞍山市"}


def test_as_many_lines_fit_as_the_country_and_others_beside_the_cities(get: Get):
    one = get("gdp-growth")
    assert len(one.lines) == 17 == trend.MOST_LINES + 1
    assert len(ends(one)) == trend.MOST_LINES
    one.drawing(LIGHT)


def test_powerpoint_breaks_lines_too_and_names_all_of_them(get: Get):
    shown = [Shown(get(code), "", "https://example.org", n, 2) for n, code in enumerate(("cucumbers", "gdp-growth"), 1)]
    prices, growth = Presentation(BytesIO(to_pptx(shown))).slides
    chart = next(shape.chart for shape in prices.shapes if shape.has_chart)
    values = list(chart.plots[0].series[0].values)
    assert (len(values), values.count(None)) == (36, 7)
    names = [text.replace("\n", " ") for text in ends(get("gdp-growth"))]
    places = [
        (shape.top, shape.height) for shape in growth.shapes if shape.has_text_frame and shape.text_frame.text in names
    ]
    assert len(places) == trend.MOST_LINES
    assert all(top + height <= below + 1 for (top, height), (below, _) in pairwise(places))
