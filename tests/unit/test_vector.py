"""The SVG of a chart shows what its plotly drawing shows, whole, inside its edges, as well-formed XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from itertools import pairwise
from xml.etree import ElementTree

import pandas as pd
import plotly.graph_objects as go
import pytest

from indicators.charts import elements, marks, vector
from indicators.charts.catalogue import catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.explored import Plot
from indicators.charts.forms import REGISTRY
from indicators.charts.lookup import exhibit, find
from indicators.charts.marks import Axis, Bar, Marks, Text
from indicators.charts.plainly import MOST
from indicators.charts.theme import DARK, LIGHT
from indicators.figures.selection import Filters
from indicators.tables import Dataset
from indicators.words.labels import Labels

SIZES = ((1120, 400), (240, 135), (360, 300))
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"\d[\d,.]*")
GDP = Filters(indicator=("gdp",), measure=("level",))


@pytest.fixture(scope="module")
def exhibits(dataset: Dataset, every: pd.DataFrame, province: Dataset, office: pd.DataFrame) -> list[Exhibit]:
    """All charts of both folders in both languages, and of the office one of each form that a reader may choose."""
    found = []
    for own, frame in ((dataset, every), (province, office)):
        for lang in ("zh", "en"):
            labels = Labels(own, lang, today=date(2026, 1, 1))
            found += [exhibit(chart, frame, Filters(), labels) for chart in catalogue(own)]
    for form in ("multiples", "heat", "regions", "trend"):
        one = find("explore", office, GDP, Labels(province, "zh", today=date(2026, 1, 1)), plot=Plot(form=form))
        assert one
        found.append(one)
    found = [one for one in found if one.kind in ("drawing", "numbers") and not one.rows.empty]
    assert {one.form.name for one in found} == {name for name, form in REGISTRY.items() if form.kind != "table"}
    return found


def _texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def _said(chart: Marks) -> Iterator[str]:
    """Every line that the marks have."""
    for item in chart.items:
        match item:
            case marks.Text():
                yield from map(marks.plain, item.lines)
            case marks.Spots():
                yield from (line for spot in item.spots for line in spot.lines)
            case marks.Cells():
                yield from (cell.text for cell in item.cells)


def _drawn(figure: go.Figure) -> list[str]:
    """Every number that plotly writes."""
    texts = [one.text or "" for one in figure.layout.annotations]
    for trace in figure.data:
        texts += [trace.text] if isinstance(trace.text, str) else list(trace.text if trace.text is not None else ())
    plain = unescape(re.sub(r"<[^>]*>", "\n", "\n".join(texts)))
    return sorted(NUMBER.findall(plain))


def test_every_text_of_the_marks_stands_in_the_picture(exhibits: list[Exhibit]):
    for one in exhibits:
        for width, height in SIZES:
            texts = sorted(filter(None, _texts(vector.picture(one, LIGHT, width, height))))
            said = [sorted(filter(None, _said(way))) for way in one.form.ways(one)]
            assert texts in said, (one.chart.chart, one.labels.lang, width)


def test_it_shows_the_numbers_of_the_plotly_drawing(exhibits: list[Exhibit]):
    checked = 0
    for one in exhibits:
        own = sorted(NUMBER.findall("\n".join(_texts(vector.fitted([one.marks], LIGHT, 1000, one.marks.height)))))
        assert own == _drawn(one.drawing(LIGHT)), one.chart.chart
        checked += len(own)
    assert checked > 1000


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_lies_outside(exhibits: list[Exhibit], width: int, height: int):
    for one in exhibits:
        root = ElementTree.fromstring(vector.picture(one, LIGHT, width, height))
        _, _, wide, tall = map(float, root.attrib["viewBox"].split())
        for box in _boxes(root):
            left, top, right, bottom = box
            assert left >= -4, (one.chart.chart, box)
            assert right <= wide + 4, (one.chart.chart, one.labels.lang, box, wide)
            assert top >= -4, (one.chart.chart, box)
            assert bottom <= tall + 4, (one.chart.chart, box, tall)


def _boxes(root: ElementTree.Element) -> Iterator[tuple[float, float, float, float]]:
    """About what each element covers."""
    for one in root.iter():
        told = one.attrib
        if one.tag == f"{SVG}rect" and "x" in told:
            x, y, wide, tall = (float(told[name]) for name in ("x", "y", "width", "height"))
            yield x, y, x + wide, y + tall
        elif one.tag == f"{SVG}circle":
            x, y, r = (float(told[name]) for name in ("cx", "cy", "r"))
            yield x - r, y - r, x + r, y + r
        elif one.tag == f"{SVG}path":
            numbers = list(map(float, re.findall(r"-?[\d.]+", told["d"])))
            yield min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])
        elif one.tag == f"{SVG}text" and "transform" not in told:
            x, y, size = float(told["x"]), float(told["y"]), float(told.get("font-size", 14))
            yield x, y - size, x, y


def test_texts_beside_each_other_do_not_meet(exhibits: list[Exhibit]):
    for one in exhibits:
        for chart in one.form.ways(one):
            for width, height in SIZES:
                scale, canvas = vector.laid_out(chart, width, height)
                # A map in a small picture has names over names.
                assert canvas.lacking < 1 or chart.down.ends is None, (one.chart.chart, width)
                assert scale <= vector.LARGEST


def test_dots_stand_apart(every: pd.DataFrame, zh: Labels):
    one = find("chaoyang-brands", every, Filters(), zh)
    assert one
    for width, height in SIZES:
        root = ElementTree.fromstring(vector.picture(one, LIGHT, width, height))
        places = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in root.iter(f"{SVG}circle")]
        assert len(places) == 16 + 14 + 18
        assert min(x2 - x1 for (x1, y1), (x2, y2) in pairwise(places) if y1 == y2) >= 12


def test_a_name_is_text():
    chart = Marks(60, [Text(0, 20, [['<b>&"粗体\x00\ud800']]), Bar("a", 40, 5, ("a",))], (Axis((0, 5)),), Axis((60, 0)))
    svg = vector.fitted([chart], LIGHT, 400, 60, title='"><script>')
    assert _texts(svg) == ['<b>&"粗体']
    assert ElementTree.fromstring(svg).attrib["aria-label"] == '"><script>'


def _one_bar(**told: object) -> str:
    bar = Bar("a", 20, 5, ("a",), **told)
    return vector.fitted([Marks(40, [bar], (Axis((0, 10)),), Axis((32, 0)))], LIGHT, 404, 40)


def test_a_bar_has_the_length_of_its_number_and_the_look_of_its_status():
    # Between the margins are 400 pixels for 10: five end in the middle, at 2 + 200.
    assert '<rect x="2" y="14" width="200" height="20" fill="#0B3C6F"/>' in _one_bar()
    assert f'fill="{LIGHT.ground}" stroke="{LIGHT.steel}"' in _one_bar(status="target")
    assert "url(#hatch-0B3C6F-FFFFFF)" in _one_bar(status="estimate")
    assert f'fill="{LIGHT.slate}"' in _one_bar(status="context")
    assert _one_bar(bound="at_least").count("<path") == 2
    assert _one_bar(upper=7.0).count("<path") == 2
    assert _one_bar().count("<path") == 0


def test_the_dark_palette_has_its_colours(exhibits: list[Exhibit]):
    one = next(one for one in exhibits if one.form.name == "bars")
    svg = vector.picture(one, DARK, 400, 300)
    assert f'fill="{DARK.text}"' in svg
    assert LIGHT.steel not in svg


def test_a_table_is_its_first_rows_and_says_how_many_are_left(every: pd.DataFrame, zh: Labels):
    one = find("list", every, Filters(city=("211300",)), zh)
    assert one
    texts = _texts(vector.picture(one, LIGHT, 1120, 400))
    assert "73 平方公里" in texts
    assert texts[-1] == f"另有 {len(one.rows) - MOST} 个数字，见表"


def test_what_is_told_stands_whole(every: pd.DataFrame, zh: Labels):
    one = find("anshan-srdi-targets", every, Filters(), zh, mode="text")
    assert one
    told = "".join(_texts(vector.picture(one, LIGHT, 1120, 400)))
    assert told.replace(" ", "") == one.spoken.replace(" ", "")


def test_no_mark_is_left_out_in_silence():
    with pytest.raises(TypeError):
        vector.fitted([Marks(40, ["no mark"])], LIGHT, 400, 40)  # type: ignore[list-item]


def test_an_element():
    assert elements.element("rect", x=1.25, fill="", stroke_width=2) == '<rect x="1.2" stroke-width="2"/>'
    assert elements.element("text", "a", x=1) == '<text x="1">a</text>'


def test_an_outline_loses_what_cannot_be_seen():
    assert elements.thinned([(0, 0), (0.2, 0.2), (1, 0), (1.1, 0.1), (5, 5)]) == [(0, 0), (1, 0), (5, 5)]
