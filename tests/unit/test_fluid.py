"""The SVG of a chart that is as wide as its place: it says what plotly's drawing says, and lies where that lies."""

from __future__ import annotations

import re
from html import unescape
from xml.etree import ElementTree

import pandas as pd
import pytest

from indicators.charts import elements, marks
from indicators.charts.catalogue import catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.fluid import fluid
from indicators.charts.lookup import exhibit
from indicators.charts.marks import Axis, Bar, Cell, Cells, Joined, Marks, Point, Points, Spot, Spots, Text, bold
from indicators.charts.theme import DARK, LIGHT, both
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.words.labels import Labels

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"\d[\d,.]*")
ROWS = Axis((50, 0))


@pytest.fixture(scope="module")
def exhibits(dataset: Dataset, every: pd.DataFrame, province: Dataset, office: pd.DataFrame) -> list[Exhibit]:
    """All drawings of both folders in both languages."""
    found = []
    for own, frame in ((dataset, every), (province, office)):
        for lang in ("zh", "en"):
            labels = Labels(own, lang)
            found += [exhibit(chart, frame, Filters(), labels) for chart in catalogue(own)]
    return [one for one in found if one.kind == "drawing"]


def root(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def texts(svg: str) -> list[str]:
    return sorted(filter(None, ("".join(one.itertext()) for one in root(svg).iter(f"{SVG}text"))))


def numbers(one: Exhibit) -> list[str]:
    """Every number that plotly writes."""
    figure = one.drawing(LIGHT)
    found = [note.text or "" for note in figure.layout.annotations]
    for trace in figure.data:
        found += [trace.text] if isinstance(trace.text, str) else list(trace.text if trace.text is not None else ())
    return sorted(NUMBER.findall(unescape(re.sub(r"<[^>]*>", "\n", "\n".join(found)))))


def test_it_shows_the_numbers_of_the_live_chart(exhibits):
    checked = 0
    for one in exhibits:
        own = sorted(NUMBER.findall("\n".join(texts(fluid(one.marks, LIGHT)))))
        assert own == numbers(one), one.chart.chart
        checked += len(own)
    assert checked > 500


def test_in_either_theme_it_is_what_is_drawn_in_that_theme(exhibits):
    pairs: dict[tuple[str, str], str] = {}
    for one in exhibits:
        merged = both(lambda palette, one=one: fluid(one.marks, palette), pairs)
        for at, palette in enumerate((LIGHT, DARK)):
            named = {name: pair[at] for pair, name in pairs.items()}
            drawn = re.sub(r"var\((--c\d+)\)", lambda found, named=named: named[found[1]], merged)
            plain = re.sub("hatch-[0-9A-F]{6}-[0-9A-F]{6}", "hatch", fluid(one.marks, palette))
            assert re.sub("hatch-[0-9A-F]{6}-[0-9A-F]{6}", "hatch", drawn) == plain
    assert len(pairs) > 8


def bars(*items: marks.Item) -> str:
    return fluid(Marks(50, items, (Axis((0, 200)),), ROWS, {"l": 10, "r": 90}), LIGHT)


def test_amounts_are_shares_of_the_width_and_all_else_is_pixels():
    bar = Bar("a", 30, 50, ("",), bound="at_least")
    found = root(bars(bar, Text(50, 30, [[bold("≥ 50")]], dx=28, dy=0), Text(0, 9, [["name"]])))
    assert found.attrib == {
        "height": "50", "style": "width:calc(100% - 100px);margin-left:10px", "aria-hidden": "true",
    }  # fmt: skip
    rect = found.find(f"{SVG}rect")
    # Twenty pixels of fifty, on a plane that is eight lower: four are left above and below.
    assert rect.attrib == {"width": "25%", "y": "20.8", "height": "16.8", "fill": LIGHT.steel}
    arrow = found.find(f"{SVG}svg")
    assert arrow.attrib == {"x": "25%"}
    assert arrow[1].attrib["d"] == "M12 24.2L20 29.2L12 34.2Z"
    number, name = found.findall(f"{SVG}text")
    # Plotly's texts stand a pixel off.
    assert (number.attrib["x"], number.attrib["dx"]) == ("25%", "29")
    assert "x" not in name.attrib
    assert name.attrib["dx"] == "1"


def test_what_goes_left_of_zero_ends_there():
    found = root(fluid(Marks(50, [Bar("a", 25, -30, ("",))], (Axis((-60, 60)),), ROWS), LIGHT))
    assert (found[0].attrib["x"], found[0].attrib["width"]) == ("25%", "25%")


def test_a_line_is_stretched_and_its_points_are_not():
    line = Joined([(0, 0), (5, 10), (10, 0)], "steel", 2.5)
    points = Points("a", "steel", [Point("f", 5, 10, "circle", 7, ("",), more=2)])
    found = root(fluid(Marks(108, [line, points], (Axis((0, 10)),), Axis((0, 20))), LIGHT))
    stretched, whisker, point = found
    assert stretched.attrib == {"viewBox": "0 0 1000 108", "preserveAspectRatio": "none", "height": "108"}
    assert stretched[0].attrib["d"] == "M0 104L500 54L1000 104"
    assert stretched[0].attrib["vector-effect"] == "non-scaling-stroke"
    assert [one.attrib["d"] for one in whisker] == ["M0 54L0 44", "M-4 44L4 44"]
    assert point.attrib == {"x": "50%", "class": "faint"}


def test_cells_and_spots_keep_their_numbers_in_the_middle():
    cells = Cells([Cell("f", 0.25, 0.5, 25, 0.5, "1.2", ("",))], 20)
    spots = Spots("s", [Spot(("c",), 0.5, 25, ("7",), ("",), fill=0.0)], 16)
    found = root(fluid(Marks(50, [cells, spots], (Axis((0, 1)),), ROWS), LIGHT))
    rect, square, *written = found
    assert (rect.attrib["x"], rect.attrib["width"]) == ("25%", "50%")
    assert (square.attrib["x"], square[0].attrib["x"], square[0].attrib["width"]) == ("50%", "-8", "16")
    assert [(one.text, one.attrib["x"], one.attrib["text-anchor"]) for one in written] == [
        ("1.2", "50%", "middle"), ("7", "50%", "middle"),
    ]  # fmt: skip


def test_a_map_keeps_its_ratio(exhibits):
    maps = [one for one in exhibits if one.marks.down.ends is None]
    assert len(maps) == 4
    for one in maps:
        svg = fluid(one.marks, LIGHT)
        assert "%" not in svg
        left, top, wide, tall = map(float, root(svg).attrib["viewBox"].split())
        assert (top, tall) == (0, one.marks.height)
        # As wide as its outlines at that height, and no wider: a phone of 390 px has room for it.
        assert 280 < wide < 340
        assert left == pytest.approx(500 - wide / 2, abs=1)


def test_an_outline_is_told_in_few_letters():
    assert elements.outlined([(0, 0), (0.4, 0.4), (3, 4), (-2, 4.2)]) == "M0 0l6 8-10 0z"
    assert elements.outlined([(0, 0), (0.4, 0.4)]) == ""
