"""Below zero, nothing at all, beyond the whole, very many: what the six articles do not have."""

import csv
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from pptx import Presentation

from indicators.charts.catalogue import Chart, catalogue
from indicators.charts.check import check, load
from indicators.charts.exhibit import Exhibit
from indicators.charts.exhibit import Exhibit as Bare
from indicators.charts.lookup import exhibit
from indicators.charts.marks import Area, Bar, Dots, Rule, Span, Spots, Text, plain
from indicators.charts.native import Grid, Sheet
from indicators.charts.theme import LIGHT
from indicators.exports.player import to_html
from indicators.exports.pptx import to_pptx
from indicators.exports.show import show
from indicators.figures.selection import Filters, tidy
from indicators.tables import Dataset
from indicators.view import Slide, vocabulary
from indicators.words.labels import Labels
from tests.province import write

DAY = date(2025, 11, 30)
Shown = Callable[..., Exhibit]


@pytest.fixture(scope="module")
def every(province: Dataset) -> pd.DataFrame:
    return tidy(province)


@pytest.fixture
def shown(province: Dataset, every: pd.DataFrame) -> Shown:
    def one(code: str, filters: Filters | None = None, day: date = DAY) -> Exhibit:
        chart = next(chart for chart in catalogue(province) if chart.chart == code)
        return exhibit(chart, every, filters or Filters(), Labels(province, "zh", today=day))

    return one


def made(province: Dataset, form: str, rows: pd.DataFrame) -> Exhibit:
    return Bare(Chart("t", "economy", form, (), (), {}), Labels(province, "zh", today=DAY), Filters(), rows, rows)


def texts(one: Exhibit) -> list[str]:
    return [plain(line) for item in one.marks.items if isinstance(item, Text) for line in item.lines]


def bars(one: Exhibit) -> list[Bar]:
    return [item for item in one.marks.items if isinstance(item, Bar)]


def slide(province: Dataset, every: pd.DataFrame, one: Slide):
    """The first chart of a slide."""
    found = show([one], province, every, "zh", vocabulary(province, every))
    shapes = Presentation(BytesIO(to_pptx(found, today=DAY))).slides[0].shapes
    return next(shape.chart for shape in shapes if shape.has_chart)


def test_falls_grow_to_the_left_at_their_true_length(shown: Shown):
    one = shown("exports-growth")
    values = list(one.drawn["value"])
    assert max(values) < 0
    assert [bar.length for bar in bars(one)] == values
    assert one.marks.across[0].ends == (min(values), 0)
    numbers = [item for item in one.marks.items if isinstance(item, Text) and item.anchor == "right"]
    assert [item.x for item in numbers] == values
    assert all(item.dx < 0 for item in numbers)
    assert one.marks.margin["l"] > 40


def test_rises_and_falls_stand_on_either_side_of_zero(province: Dataset, every: pd.DataFrame):
    rows = every[
        (every["indicator"] == "gdp")
        & (every["measure"] == "growth")
        & (every["city"] != "")
        & (every["period"] == "2020")
        & (every["status"] == "actual")
    ]
    one = made(province, "bars", rows)
    values = one.drawn["value"]
    assert one.marks.across[0].ends == (values.min(), values.max())
    left = {bar.figure for bar in bars(one) if bar.length < 0}
    assert len(left) == 5
    assert Rule((0, 0), (0, one.marks.height - 22), "slate") in one.marks.items


def test_small_multiples_of_falls_share_their_scale(province: Dataset, every: pd.DataFrame):
    rows = every[every["indicator"] == "exports"]
    labels = Labels(province, "zh")
    one = Bare(Chart("t", "economy", "bars", (), (), {}), labels, Filters(), rows[:2], rows[:2], like=rows)
    assert one.marks.across[0].ends == (rows["value"].min(), 0)
    assert one.marks.parts[0].ends == (rows["value"].min(), 0)


def test_falls_on_a_slide_have_room_left_of_their_bars(province: Dataset, every: pd.DataFrame):
    chart = slide(province, every, Slide("exports-growth"))
    values = list(chart.plots[0].series[0].values)
    assert max(values) < 0
    assert chart.value_axis.minimum_scale < min(values) * 1.05
    assert chart.value_axis.maximum_scale == 0


@pytest.mark.parametrize(("code", "said"), [
    ("cases-progress", ["0 个　督察案件：已办结", "督察案件共 0 个"]),
    ("cases-parts", ["合计 0 个（推算）", "督察案件：已办结　0 个", "督察案件：在办　0 个"]),
])  # fmt: skip
def test_nothing_has_no_bar_and_says_so(shown: Shown, code: str, said: list[str]):
    one = shown(code)
    assert bars(one) == []
    assert texts(one) == said
    one.drawing(LIGHT)


def test_bars_and_dots_of_nothing(shown: Shown):
    drawing = shown("cases-bars").drawing(LIGHT)
    assert [(trace.x[0] > 0, trace.marker.line.width) for trace in drawing.data] == [(True, 2)] + [(False, 0)] * 3
    one = shown("cases-dots")
    assert [len(item.points) > 0 for item in one.marks.items if isinstance(item, Dots)] == [False, True, False, False]
    nothing = shown("cases-bars", Filters(city=("210100",)))
    assert nothing.marks.across[0].ends == (0, 1)
    assert "0 个" in texts(nothing)


def test_beside_another_measure_zeros_and_falls_have_an_axis(province: Dataset, every: pd.DataFrame):
    zeros = every[every["figure"].isin(every.loc[every["printed"] == "0个", "figure"][:2])]
    falls = every[every["indicator"] == "exports"][:2]
    one = made(province, "paired", pd.concat([zeros, falls]))
    assert [axis.ends for axis in one.marks.across] == [(0, 1), (falls["value"].min(), 0)]


def test_more_than_the_whole_goes_on_beyond_it(shown: Shown):
    one = shown("completion")
    assert one.marks.across[0].ends[1] > one.drawn["value"].max() / 100 > 1.2
    beyond = (one.drawn["value"] > 100).sum()
    ends = [item for item in one.marks.items if isinstance(item, Rule)]
    assert [rule.x for rule in ends] == [(1, 1)] * beyond
    assert 0 < beyond < len(one.drawn)
    assert one.notes.count("各条：框的右端和竖线都是 100%，超出的部分按同一刻度画。") == 1
    assert not any("100%" in text for text in texts(one))
    # Each says whose it is.
    assert any(text.endswith("　沈阳市") for text in texts(one))


def test_more_than_the_whole_is_whole_on_a_slide(province: Dataset, every: pd.DataFrame):
    [code, *_] = every.loc[(every["indicator"] == "completion") & (every["value"] > 100), "city"]
    chart = slide(province, every, Slide("completion", filters=Filters(city=(code,))))
    part, whole = (series.values[0] for series in chart.plots[0].series)
    assert (part > 100, whole) == (True, 100)
    assert chart.value_axis.maximum_scale >= part


def test_dots_of_every_status_can_be_drawn(shown: Shown):
    one = shown("firms-dots")
    assert set(one.drawn["status"]) == {"actual", "planned", "target", "estimate", "context"}
    fills = {item.status: trace.marker.color for item, trace in zip(
        (item for item in one.marks.items if isinstance(item, Dots)), one.drawing(LIGHT).data, strict=True
    )}  # fmt: skip
    assert (fills["target"], fills["estimate"], fills["actual"]) == (LIGHT.ground, LIGHT.ground, LIGHT.steel)


def test_a_whole_deck_of_slides_can_be_made(province: Dataset, every: pd.DataFrame):
    slides = [Slide(chart.chart) for chart in catalogue(province)]
    found = show(slides, province, every, "zh", vocabulary(province, every))
    assert len(Presentation(BytesIO(to_pptx(found, today=DAY))).slides) == len(slides)
    assert len(to_html(found, Labels(province, "zh"), plotly="plotly.js")) > 100_000


REFUSALS = [
    ("parts", "exports", "有负数，不能当作整体的部分", "less than zero"),
    ("dots", "exports", "只画 0 到 100 的整数", "whole numbers from 0 to 100"),
    ("progress", "gdp", "既不是百分比，也没有同一时间的整体或部分", "neither a percentage nor part or whole"),
    ("progress", "exports", "有负数", "less than zero"),
    ("paired", "gdp", "正好两种量", "exactly two measures"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "indicators", "zh", "en"), REFUSALS)
def test_the_check_refuses_what_a_form_would_falsify(
    tmp_path: Path, form: str, indicators: str, zh: str, en: str, province: Dataset, every: pd.DataFrame
):
    measure = "growth" if indicators == "exports" else "level"
    file = write(tmp_path, ["levels", "growth"]) / "charts.csv"
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    rows[-1].update(form=form, indicators=indicators, measures=measure)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    [fault] = check(tmp_path)
    assert (fault.key, fault.line) == ("chart-form", len(rows) + 1)
    assert zh in fault.text("zh")
    assert en in fault.text("en")
    # The same rows under new data or a filter: a table, and the sentence.
    one = made(province, form, every[every["indicator"].isin(indicators.split()) & (every["measure"] == measure)])
    if one.form.name == form:
        assert one.kind == "table"
        assert any(zh in note for note in one.notes)


def test_a_filter_may_leave_what_a_form_refuses(shown: Shown, every: pd.DataFrame):
    whole = shown("cases-progress")
    assert (whole.kind, whole.refusal) == ("drawing", "")
    one = made(whole.labels.dataset, "progress", whole.rows[whole.rows["indicator"] == "cases"])
    assert one.kind == "table"
    assert one.notes[0] == "这些数字没有作图，列成了表：有的数字既不是百分比，也没有同一时间的整体或部分。"


def test_part_and_whole_are_of_one_time(province: Dataset, every: pd.DataFrame):
    rows = every[every["indicator"].isin(["cases", "cases-closed"]) & (every["place"] == "dalian")]
    assert made(province, "progress", rows).refusal == ""
    later = rows.assign(period=["2024", "2023"])
    assert made(province, "progress", later).refusal == "refusal.alone"


def test_the_timeline_has_the_latest_and_the_next_dates(shown: Shown):
    one = shown("overview-timeline")
    assert len(one.rows) == 400
    spans = [item for item in one.marks.items if isinstance(item, Span)]
    starts = list(one.drawn["start"])
    assert len(spans) == len(starts) == 12
    assert sum(start <= DAY for start in starts) == 6
    assert starts == list(one.rows["start"])[one.rows["start"].le(DAY).sum() - 6 :][:12]
    assert one.marks.height < 1000
    assert "图中是最近的和接下来的 12 个日期，另有 388 个没有画，见表。" in one.notes
    assert one.spoken.endswith("另有 388 个日期，见表。")
    [sheet] = one.marks.native
    assert isinstance(sheet, Sheet)
    assert (len(sheet.rows), sheet.count) == (12, 400)


@pytest.mark.parametrize(("day", "first"), [(date(2010, 1, 1), 0), (date(2040, 1, 1), 388)])
def test_where_nothing_is_past_or_to_come_there_is_more_of_the_other(shown: Shown, day: date, first: int):
    one = shown("overview-timeline", day=day)
    assert list(one.drawn.index) == list(range(first, first + 12))


def test_a_date_is_hollow_that_lay_ahead_of_its_report(shown: Shown, province: Dataset):
    one = shown("overview-timeline", day=date(2020, 6, 1))
    published = province.names("articles", "published")
    ahead = [row.start.isoformat() > published[row.article] for row in one.drawn.itertuples()]
    assert [item.hollow for item in one.marks.items if isinstance(item, Span)] == ahead
    assert set(ahead) == {True, False}
    assert one.labels.t("timeline.ahead") in one.notes


def test_a_stretch_ahead_of_its_report_is_hollow_too(shown: Shown):
    one = shown("overview-timeline", day=date(2026, 11, 30))
    long = [item for item in one.marks.items if isinstance(item, Span) and item.hollow and len(item.days) > 1]
    inner = [trace for trace in one.drawing(LIGHT).data if trace.line.color == LIGHT.ground]
    assert len(long) == 4
    assert [trace.y[0] for trace in inner] == [item.y for item in long]


def test_percentages_that_make_up_the_whole_are_told_once(shown: Shown):
    texts = [str(run) for item in shown("sectors").marks.items if isinstance(item, Text) for run in item.lines[0]]
    assert sum("8.8%" in text for text in texts) == 1


def test_counts_are_grouped_like_axes(province: Dataset, every: pd.DataFrame):
    many = pd.concat([every[every["city"] == "210100"]] * 30)
    count = f"{len(many):,}"
    assert len(count) == 5
    city = made(province, "map", many)
    [spots] = [item for item in city.marks.items if isinstance(item, Spots)]
    assert ("沈阳", count) in [spot.lines for spot in spots.spots]
    # Of the other cities nothing is said: no report is not none.
    assert city.spoken == f"。沈阳：{count} 条数字。"
    cells = made(province, "matrix", many.assign(topic="economy"))
    [grid] = cells.marks.native
    assert isinstance(grid, Grid)
    assert grid.cells[0][0][0] == count


def test_a_map_of_equal_values_says_so_and_is_shaded_evenly(tmp_path: Path):
    dataset = load(write(tmp_path, ["shares"]))
    frame = tidy(dataset)
    chart = next(chart for chart in catalogue(dataset) if chart.form == "map")
    one = exhibit(chart, frame, Filters(), Labels(dataset, "zh"))
    [area] = [item for item in one.marks.items if isinstance(item, Area)]
    assert area.fill == 0.5
    assert one.notes[0] == "各市条数相同，都是 4 条，所以颜色一样。"
    unequal = exhibit(chart, frame[1:], Filters(), Labels(dataset, "zh"))
    assert len({item.fill for item in unequal.marks.items if isinstance(item, Area)}) == 2
