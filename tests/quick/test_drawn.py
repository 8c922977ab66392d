"""A drawing as it is sent: what plotly would have made of it, without plotly's own classes."""

import json
import subprocess
import sys
from datetime import date
from typing import Any

import plotly.graph_objects as go
import plotly.io
import plotly.tools
import pytest

from indicators import cache
from indicators.charts.canvas import MARGIN
from indicators.charts.catalogue import catalogue
from indicators.charts.lookup import exhibit
from indicators.charts.theme import DARK, LIGHT
from indicators.exports import Origin
from indicators.exports.picture import SMALL_LINE, framed
from indicators.figures.selection import Filters, tidy
from indicators.server.quick import drawn
from indicators.server.quick.drawn import CLICKED, Drawn
from indicators.settings import ROOT
from indicators.words.labels import Labels

pytestmark = pytest.mark.quick

DAY = date(2026, 11, 24)

# All pages are drawn by Streamlit as the command has begun it.
PROGRAM = """
import sys
from indicators.server.quick import theme
theme.leave_out()
from streamlit.testing.v1 import AppTest
from indicators.server.quick.way import Quick
Quick().begin()
at = AppTest.from_file("dashboard.py", default_timeout=60).run()
at.switch_page("pages/explore.py").run()
charts = at.switch_page("pages/overview.py").run().get("plotly_chart")
assert charts and not at.exception
print(len(charts), *sorted(name for name in sys.modules if name.startswith("plotly")))
"""


@pytest.fixture(params=["dataset", "province"])
def drawings(request):
    """Those of the six articles, and those of an office."""
    source = request.getfixturevalue(request.param)
    labels, frame = Labels(source, "zh"), tidy(source)
    made = [exhibit(chart, frame, Filters(), labels) for chart in catalogue(source)]
    return [one for one in made if one.kind == "drawing"]


def said(drawing: str) -> Any:
    """What a drawing says: parts that are empty say nothing, and plotly leaves them out."""

    def of(part: Any) -> Any:
        if isinstance(part, dict):
            own = {key: of(value) for key, value in part.items()}
            return {key: value for key, value in own.items() if value not in ({}, [])}
        return [of(one) for one in part] if isinstance(part, list) else part

    return of(json.loads(drawing))


def test_it_is_what_plotly_sends_of_the_drawing_that_it_has_checked(drawings):
    assert len(drawings) > 10
    for one in drawings:
        for palette in (LIGHT, DARK):
            checked = one.drawing(palette).update_layout(CLICKED)
            assert said(Drawn(one.painted(palette)).json) == said(plotly.io.to_json(checked)), one.chart


def test_the_picture_to_take_away_is_one_that_plotly_takes(drawings):
    for one in drawings:
        origin = Origin(one.title, one.subtitle, one.source, tuple(one.notes), "https://stats.example", "", DAY)
        picture = go.Figure(framed(one, origin, LIGHT))
        assert picture.layout.height > one.marks.height
        own = one.drawing(LIGHT)
        assert len(picture.layout.annotations) > len(own.layout.annotations)
        # What stands around the marks keeps clear of what stands in their margins: scales, times, the key of a map.
        margin, edge = picture.layout.margin, MARGIN | dict(one.marks.margin)
        assert picture.layout.height - margin.t - margin.b == own.layout.height - edge["t"] - edge["b"]
        around = picture.layout.annotations[len(own.layout.annotations) :]
        head = [note.yshift - SMALL_LINE for note in around if note.y == 1]
        assert min(head) >= edge["t"], one.chart
        assert max(note.yshift for note in around if note.y == 0) <= -edge["b"], one.chart


def test_streamlit_takes_it_as_it_is_and_every_other_as_before(monkeypatch, drawings):
    changed = (plotly.tools, "return_figure_from_figure_or_data"), (plotly.io, "to_json"), (cache, "finish")
    for module, name in changed:
        monkeypatch.setattr(module, name, getattr(module, name))
    drawn.begin()
    sent = cache.finish(drawings[0], LIGHT)
    assert sent.json == Drawn(drawings[0].painted(LIGHT)).json
    taken = plotly.tools.return_figure_from_figure_or_data(sent, validate_figure=True)
    assert taken is sent
    assert plotly.io.to_json(taken, validate=False) is sent.json
    assert taken.layout.height == drawings[0].marks.height
    other = plotly.tools.return_figure_from_figure_or_data(go.Figure({"data": [{"type": "bar"}]}), validate_figure=True)
    assert other["data"] == [{"type": "bar"}]
    assert json.loads(plotly.io.to_json(other, validate=False))["data"] == [{"type": "bar"}]


def test_where_streamlit_asks_otherwise_it_is_a_drawing_still(drawings):
    sent = Drawn(drawings[0].painted(LIGHT))
    whole = drawn.taken(sent, validate_figure=True)
    assert whole == json.loads(sent.json)
    assert go.Figure(whole).layout.height == drawings[0].marks.height


def test_pages_are_drawn_without_the_classes_of_plotly():
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, check=True, capture_output=True, text=True)
    count, *loaded = done.stdout.split()
    assert int(count) > 0
    assert "plotly.io" in loaded
    classes = [name for name in loaded if name.startswith(("plotly.graph_objs.", "plotly.validator"))]
    assert classes == []
