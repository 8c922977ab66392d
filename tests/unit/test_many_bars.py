"""Bars of many places: in descending order, what is true of all said once, names and numbers apart."""

from io import BytesIO

import pytest
from pptx import Presentation

from indicators.charts.canvas import Canvas
from indicators.charts.lookup import find
from indicators.charts.marks import Bar, Text, plain
from indicators.exports.pptx import to_pptx
from indicators.exports.show import Shown
from indicators.figures.selection import Filters
from indicators.words.labels import Labels

BEYOND = "竖线处为 100%，超出的部分按同一刻度画"
EACH = "各条：框的右端和竖线都是 100%，超出的部分按同一刻度画。"


@pytest.fixture
def get(province, office):
    return lambda code, *city: find(code, office, Filters(city=city), Labels(province, "zh"))


def texts(one):
    return [plain(line) for item in one.marks.items if isinstance(item, Text) for line in item.lines]


def test_percentages_of_places_descend_and_say_once_where_the_whole_is(get):
    one = get("completion")
    lengths = [item.length for item in one.marks.items if isinstance(item, Bar) and not item.outline]
    assert len(lengths) == 14
    assert lengths == sorted(lengths, reverse=True)
    assert not [text for text in texts(one) if "100%" in text]
    assert one.notes == [EACH]


def test_a_bar_alone_says_it_under_itself(get, office):
    [code, *_] = office.loc[(office["indicator"] == "completion") & (office["value"] > 100), "city"]
    one = get("completion", code)
    assert texts(one)[-1] == BEYOND
    assert not [note for note in one.notes if "100%" in note]


def test_many_percentages_on_a_slide_are_one_chart(get):
    one = get("completion")
    deck = Presentation(BytesIO(to_pptx([Shown(one, "", "https://example.org", 1, 1)])))
    shapes = list(deck.slides[0].shapes)
    assert all(shape.height >= 0 for shape in shapes)
    [chart] = [shape.chart for shape in shapes if shape.has_chart]
    parts, wholes = chart.plots[0].series
    assert list(parts.values) == [row.value for row in one.figures]
    assert list(wholes.values) == [100] * 14
    assert chart.value_axis.maximum_scale > max(parts.values)


@pytest.mark.parametrize("width", [334, 490])
def test_names_are_clear_of_the_numbers_left_of_zero(get, width):
    one = get("exports-growth")
    boxes = [box for box, _ in Canvas(one.marks, width).boxes()]
    names, numbers = boxes[::2], boxes[1::2]
    assert len(names) == len(numbers) == 14
    assert all(number.top - name.bottom >= 12 for name, number in zip(names, numbers, strict=True))
    # Bars above zero have their numbers at the other end, and no more space than before.
    plain_one = get("firms-bars")
    boxes = [box for box, _ in Canvas(plain_one.marks, width).boxes()]
    assert round(boxes[1].top - boxes[0].bottom) == 5
