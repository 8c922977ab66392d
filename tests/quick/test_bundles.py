"""Streamlit's files as they are sent: smaller, the same in effect, prepared once."""

import io

import brotli
import pytest
from fontTools.ttLib import TTFont

from indicators.charts.assets import plotly_js
from indicators.server.quick import bundles

pytestmark = pytest.mark.quick


def test_prepared_files_are_the_same_and_are_made_once(tmp_path, monkeypatch):
    monkeypatch.setenv("INDICATORS_CACHE", str(tmp_path / "cache"))
    small = tmp_path / "static"
    (small / "js").mkdir(parents=True)
    (small / "js" / "a.js").write_text("let a = 1; " * 100)
    (small / "b.png").write_bytes(b"png")
    monkeypatch.setattr(bundles, "STATIC", small)
    for kept in (bundles.home, bundles.served):
        kept.cache_clear()
    try:
        folder = bundles.prepare()
        assert sorted(path.name for path in folder.rglob("*.*")) == ["a.js", "a.js.br", "a.js.gz", "b.png"]
        assert brotli.decompress((folder / "js" / "a.js.br").read_bytes()) == (small / "js" / "a.js").read_bytes()
        (folder / "js" / "a.js.gz").write_bytes(b"prepared")
        assert bundles.served("js/a.js", "gzip")[0] == b"prepared"
        assert bundles.prepare() == folder
        assert [path.name for path in (tmp_path / "cache").iterdir()] == [folder.name]
    finally:
        for kept in (bundles.home, bundles.served):
            kept.cache_clear()


def test_the_charts_chunk_carries_the_basic_bundle_in_place_of_the_whole():
    (path,) = (bundles.STATIC / "js").glob("PlotlyChart.*.js")
    whole = path.read_text(encoding="utf-8")
    chunk = bundles.basic_plotly(whole)
    assert plotly_js() in chunk
    assert len(chunk) < 0.3 * len(whole)
    # Streamlit's own code around it is untouched.
    start = chunk.index("var ")
    assert chunk[:start] == whole[:start]
    assert chunk[-3000:] == whole[-3000:]
    assert bundles.basic_plotly("something else") == "something else"


def test_the_icon_font_keeps_the_icons_in_use():
    (path,) = (bundles.STATIC / "media").glob("MaterialSymbols*.woff2")
    font = path.read_bytes()
    smaller = bundles.smaller_font(font, {"check", "menu"}, "abcdefghijklmnopqrstuvwxyz_")
    # 27 characters, two icons, and what stands for a character that there is not.
    assert len(TTFont(io.BytesIO(smaller)).getGlyphOrder()) == 30
    assert len(TTFont(io.BytesIO(font)).getGlyphOrder()) > 3000
    assert bundles.smaller_font(b"no font", set(), "") == b"no font"
    assert {"keyboard_double_arrow_right", "chevron_right", "upload", "ios_share"} <= bundles.icons()


def test_a_chart_is_drawn_by_the_rule_of_redraw():
    (path,) = (bundles.STATIC / "js").glob("PlotlyChart.*.js")
    chunk = bundles.basic_plotly(path.read_text(encoding="utf-8"))
    assert chunk.count(bundles.REDRAW.read_text(encoding="utf-8")) == 1
