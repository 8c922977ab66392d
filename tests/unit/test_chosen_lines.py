"""Of many lines the right ones are drawn, and an axis of time ends soon after the last actual number."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation

from indicators.charts import room
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import blocks
from indicators.charts.lookup import find
from indicators.charts.marks import Points, Text
from indicators.charts.series import all_series
from indicators.charts.vector import picture
from indicators.exports.pptx import to_pptx
from indicators.exports.preview.card import COLOURS
from indicators.exports.show import Shown
from indicators.figures.selection import Filters
from indicators.words.labels import Labels


@pytest.fixture
def get(province, office):
    def exhibit(code: str, *city: str, lang: str = "zh") -> Exhibit:
        return find(code, office, Filters(city=city), Labels(province, lang))

    return exhibit


def marked(one: Exhibit) -> set[str]:
    return {point.figure for item in one.marks.items if isinstance(item, Points) for point in item.points}


def told(one: Exhibit) -> list[tuple[str, float, str]]:
    """The numbers beside marks: the year, the text, over or under."""
    texts = [item for item in one.marks.items if isinstance(item, Text) and item.anchor == "right" and not item.x_of]
    return [(str(item.x.year), "".join(item.lines[0]), "over" if item.dy > 0 else "under") for item in texts]


def test_what_is_outside_is_left_out_first_and_the_lowest_never(get):
    one = get("gdp-growth")
    ends = [item for item in one.marks.items if isinstance(item, Text) and item.x_of == "paper" and item.x == 1]
    last = ["".join(run.text for run in item.lines[0]) for item in ends]
    assert len(last) == 16
    assert last[-1].startswith("本溪市")
    assert {place for place in ("日本", "全国") if any(text.startswith(place) for text in last)} == {"日本", "全国"}
    assert "另有 1 条线没有画：长春市。" in one.notes
    assert "；本溪市 从" in one.spoken
    assert "长春市" not in one.spoken


@pytest.mark.parametrize(("most", "wanted", "left"), [
    (17, [], []),
    (16, [], ["changchun"]),
    (16, ["changchun"], ["china"]),
    (14, [], ["japan", "china", "changchun"]),
    # Of cities the lower ones, but for the lowest.
    (13, [], ["japan", "china", "changchun", "yingkou"]),
    (3, ["japan"], None),
])  # fmt: skip
def test_which_lines_are_drawn(get, most, wanted, left):
    lines = get("gdp-growth").lines
    drawn, others = room.chosen(lines, most, [line for line in lines if line.end.place in wanted])
    assert [line for line in lines if line in drawn] == drawn
    assert len(drawn) == most
    if left is None:
        assert [line.end.place for line in drawn] == ["dandong", "japan", "benxi"]
    else:
        assert [line.end.place for line in others] == left


def test_a_far_target_is_said_and_not_drawn(get):
    one = get("gdp")
    far = one.rows.query("status == 'target' and period == '2030'")["figure"].item()
    assert far not in marked(one)
    assert one.marks.across[0].ends[1].year == 2025
    assert "离最后的实际数太远，没有画：沈阳市，目标 超过10000亿元（2030年）。" in one.notes
    assert not any("短横＝目标" in note for note in one.notes)
    assert far in set(one.rows["figure"])
    assert "目标 超过10000亿元（2030年）" in one.spoken
    english = get("gdp", lang="en")
    assert any(note.startswith("Too far beyond the last actual value to be drawn: Shenyang, target ")
               and note.endswith("(2030).") for note in english.notes)  # fmt: skip


@pytest.mark.parametrize(("actual", "ahead", "near"), [
    # A quarter of the time of the actual numbers, which is 2.25 years.
    (range(2015, 2025), [2025, 2026, 2027, 2030], [2025, 2026]),
    (range(2005, 2025), [2028, 2029, 2030], [2028]),
    # Of few years two of their steps, whether a year has 366 days or not.
    ([2018, 2019, 2020], [2022, 2023], [2022]),
    ([2019, 2020, 2021], [2023, 2024], [2023]),
    # Of too few for a line, or none, all.
    ([2020, 2021], [2022, 2030], [2022, 2030]),
    ([], [2022, 2025, 2030], [2022, 2025, 2030]),
])  # fmt: skip
def test_how_far_ahead_is_too_far(pick, zh, actual, ahead, near):
    years = [*actual, *ahead]
    rows = pick(*["chaoyang-srdi-giants"] * len(years))
    times, statuses = list(map(str, years)), ["actual"] * len(list(actual)) + ["target"] * len(ahead)
    rows = rows.assign(period=times, as_of=times, status=statuses, figure=[f"f{time}" for time in times])
    [close], far = room.near(all_series(rows, zh))
    assert [int(row.as_of) for row in close.rows] == [*actual, *near]
    assert [int(row.as_of) for line in far for row in line.rows] == [year for year in ahead if year not in near]
    assert [int(row.as_of) for row in close.ahead] == near[-1:]


def test_a_line_that_only_aims_far_ahead_is_said_alone(get):
    one = get("gdp")
    rows = one.rows[~((one.rows["place"] == "shenyang") & (one.rows["period"] != "2030"))]
    alone = Exhibit(one.chart, one.labels, one.filters, rows, rows)
    assert "离最后的实际数太远，没有画：沈阳市，目标 超过10000亿元（2030年）。" in alone.notes
    assert len({item.name for item in alone.marks.items if isinstance(item, Points)}) == 13


def test_the_line_that_stands_out_tells_what_lies_ahead_of_it(get):
    assert told(get("gdp")) == [("2025", "≈ 10735 亿元", "over")]
    assert told(get("gdp-growth")) == [("2025", "3.5%", "under")]
    # Of few lines each, where it is clear of all of them.
    assert told(get("gdp", "210100")) == [("2025", "≈ 10735 亿元", "over")]
    assert told(get("gdp-per-head")) == []


def test_slides_and_pictures_follow(get):
    one = get("gdp")
    deck = Presentation(BytesIO(to_pptx([Shown(one, "", "https://example.org", 1, 1)])))
    chart = next(shape.chart for shape in deck.slides[0].shapes if shape.has_chart)
    assert list(chart.plots[0].categories)[-2:] == ["2024年", "2025年"]
    assert "沈阳市（目标）" not in {line.name for line in chart.plots[0].series}
    estimate = next(line for line in chart.plots[0].series if line.name == "沈阳市（估计）")
    assert estimate.points[10].data_label.text_frame.text == "≈ 10735 亿元"
    drawn = picture(one, COLOURS, 1200, 500)
    assert "≈ 10735 亿元" in drawn


def test_many_lines_take_the_whole_width(get):
    one, few = get("gdp"), get("gdp", "210100")
    assert (len(one.lines), one.form.is_wide(one), few.form.is_wide(few)) == (14, True, False)
    assert list(blocks([few, one])) == [[[few]], [[one]]]
    eight = one.rows[one.rows["place"].isin(one.rows["place"].unique()[:8])]
    eight = replace(one, rows=eight)
    assert (len(eight.lines), eight.form.is_wide(eight)) == (8, False)
