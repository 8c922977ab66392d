"""The statistics and the tables of the benchmarks; nothing is measured here."""

from __future__ import annotations

import doctest
import json
import re
from importlib import import_module

import pytest

from benchmarks import stats, summary, table
from benchmarks.soak import trend
from benchmarks.stats import median, percentile, slope
from indicators.settings import ROOT


@pytest.mark.parametrize("module", [stats, summary, table])
def test_the_examples_hold(module):
    found = doctest.testmod(module)
    assert found.attempted > 0
    assert found.failed == 0


def test_every_command_that_is_told_is_there_without_the_peers():
    told = set(re.findall(r"python -m (benchmarks\.\w+)", (ROOT / "benchmarks" / "README.md").read_text("utf-8")))
    assert len(told) > 5
    assert all(callable(import_module(name).main) for name in told)


def test_percentiles_lie_between_neighbours():
    assert median([3, 1, 2]) == 2
    assert percentile([10, 20], 0.95) == pytest.approx(19.5)
    assert percentile([7], 0.95) == 7
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_the_slope_is_that_of_the_line_closest_to_the_points():
    assert slope([0, 1, 2, 3], [1, 3, 2, 4]) == pytest.approx(0.8)
    assert slope([1, 1], [2, 5]) == 0
    with pytest.raises(ValueError, match="as many"):
        slope([1], [1, 2])


def test_the_trend_of_memory_is_that_of_the_second_half():
    told = trend([0, 1, 2, 3], [100, 200, 200, 201])
    assert told == {"first_mb": 100, "last_mb": 201, "mb_an_hour": 1}


def _first(ms: float, kb: float) -> dict:
    return {"slow": {"cold": {"ms": ms, "kb": kb, "shift": 0.1}, "warm": {"ms": 500}}}


def test_contestants_stand_in_one_order_with_their_ratio_to_ours():
    ours = _first(2900, 2300)
    ours["slow"]["cold"]["picture_ms"] = 312
    lines = table.first_chart({"dash": _first(1450, 900), "ours": ours, "about": {}}).splitlines()
    assert lines[2] == "| 本看板 this dashboard | 2.90 | ×1.0 | 0.50 | – | – | 2.30 | 0.1 | 0.31 |"
    assert lines[3] == "| Dash | 1.45 | ×0.5 | 0.50 | – | – | 0.90 | 0.1 | – |"


def test_errors_of_both_modes_are_added():
    found = {
        "connected": 9,
        "saturation": {"errors": 1, "per_second": 5},
        "thinking": {"errors": 2, "unanswered": 4, "p50_ms": 7},
    }
    row = table.load({"ours": {"10": found}}).splitlines()[2]
    assert row == "| 本看板 this dashboard | 10 | 9 | 5 | – | 7 | – | 3 | 4 | – | – |"


def test_growth_is_a_row_a_size():
    rows = [{"figures": 64, "open_s": 0.4}, {"figures": 1_000_000, "csv_mb": 200.0}]
    lines = table.growth({"rows": rows}).splitlines()
    assert lines[0].startswith("| figures | check s | load from the copy s | change, table p50 s | p95 s |")
    assert lines[2] == "| 64 | – | 0.4 | – | – | – | – | – | – | – | – | – | – |"
    assert lines[3] == "| 1,000,000 | – | – | – | – | – | – | – | – | – | – | 200.0 | – |"


def test_pages_stand_beside_the_same_pages_as_shipped():
    fast, slow = ({"saturation": {"per_second": rate, "p95_ms": 9, "server_ms": 2}} for rate in (50.0, 5.0))
    lines = table.pages({"ours": {"cities": fast}, "streamlit": {"cities": slow}, "about": {}}).splitlines()
    assert lines[2] == "| cities | 50.0 | 9 | 2 | 5.0 | 9 | 2 | ×10.0 |"


def test_only_what_stands_between_the_marks_is_renewed():
    one = f"{summary.BEGIN}{{}}{summary.END}"
    text = "a " + one.format("old") + "\nb\n" + one.format("older") + "c"
    assert summary.put(text, ("x", "y")) == "a " + one.format("x") + "\nb\n" + one.format("y") + "c"
    for odd in ("no marks", text.replace(summary.END, "")):
        with pytest.raises(ValueError, match=r"shorter|longer|no "):
            summary.put(odd, ("x", "y"))


def test_the_written_tables_and_sentences_are_those_of_the_results():
    results = json.loads(table.RESULTS.read_text(encoding="utf-8"))
    assert table.PAGE.read_text(encoding="utf-8") == table.page(results)
    for path, told in summary.parts(results).items():
        text = path.read_text(encoding="utf-8")
        assert summary.put(text, told) == text, path
    # A line that begins with a comment is no Markdown to its end.
    for path in ROOT.glob("README*.md"):
        assert f"\n{summary.BEGIN}" not in path.read_text(encoding="utf-8"), path


def test_the_tables_stand_in_one_place():
    results = json.loads(table.RESULTS.read_text(encoding="utf-8"))
    heads = [make(results[name]).partition("\n")[0] for name, (_, make) in table.SECTIONS.items()]
    assert len(heads) == 9
    for path in (*ROOT.glob("README*.md"), *ROOT.glob("docs/*.md"), ROOT / "benchmarks" / "README.md"):
        text = path.read_text(encoding="utf-8")
        assert [head for head in heads if head in text] == [], path
