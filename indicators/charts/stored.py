"""A chart of a reader's own choice, kept as a row of ``charts.csv``.

Its form, indicators and measures stand in the columns of these names, all else of its view in the column ``view``:
the version, filters and plot of its link, as the link writes them (``v=1&from=2015&place=cities&transform=index``).
"""

from dataclasses import replace
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs, urlencode

import pandas as pd

from indicators.charts import forms
from indicators.charts.catalogue import Chart, rows_of
from indicators.charts.explored import Explored, Plot, at_time, computed, refusals, times_of
from indicators.charts.form import Form
from indicators.charts.parameters import (
    LISTS,
    PLOT,
    SEARCH,
    VERSION,
    Known,
    filter_params,
    plot_params,
    read_filters,
    read_plot,
    vocabulary,
)
from indicators.figures import selection
from indicators.figures.selection import Filters
from indicators.figures.transform import printed
from indicators.tables import Dataset
from indicators.words.labels import Labels

# Parameter -> the column that holds it.
COLUMNS = {"indicator": "indicators", "measure": "measures", "form": "form"}
# What the column ``view`` may hold beside the version, which it always holds.
NAMES = tuple(name for name in (*LISTS, SEARCH, *PLOT) if name not in COLUMNS)


def view_of(filters: Filters, plot: Plot) -> str:
    """What the column ``view`` holds of a view."""
    found = {"v": [VERSION]} | filter_params(filters) | plot_params(plot)
    return urlencode({name: values for name, values in found.items() if name not in COLUMNS}, doseq=True)


def read(view: str, known: Known) -> tuple[Filters, Plot, list[str]]:
    """The filters and the plot of such a cell, and the parts of it that are not known; never raises."""
    params = parse_qs(view, keep_blank_values=True)
    ignored = [name for name in params if name not in ("v", *NAMES)]
    ignored += [f"v={one}" for one in params.pop("v", ["–"]) if one != VERSION]
    own = {name: values for name, values in params.items() if name in NAMES}
    ignored += [name for name, values in own.items() if not any(values)]
    return read_filters(own, known, ignored), read_plot(own, known, ignored), ignored


@lru_cache(maxsize=16)
def _known(dataset: Dataset) -> Known:
    return vocabulary(lambda table, column: dataset.table(table)[column])


def stored(chart: Chart, frame: pd.DataFrame, filters: Filters, labels: Labels, **options: Any) -> Explored:
    """The exhibit of a chart with a ``view``, under filters that take rows away from it; ``frame`` are all figures.

    Its numbers are computed of all of its own rows first, and its period is theirs: filters change neither.
    """
    dataset, form = labels.dataset, forms.REGISTRY[chart.form]
    own, plot, _ = read(chart.view, _known(dataset))
    rows = selection.select(rows_of(chart, frame, dataset), own, labels.haystack)
    made, plot = computed(rows, frame, plot, dataset)
    is_of_one = form.of_one_time or _takes(form, plot.time, made.rows, labels)
    every = at_time(made.rows, plot.time) if is_of_one else made.rows
    shown = selection.select(every, form.applied(filters), labels.haystack)
    shown = selection.ordered(shown, options.pop("sort", ""), labels)
    parts: dict[str, Any] = {"plot": replace(plot, form=form.name), "whole": made.rows, "refused": made.refused}
    parts |= {"printed": printed(shown, frame), "like": made.rows if is_of_one else None}
    return Explored(chart, labels, filters, shown, every, **parts, **options)


def _takes(form: Form, time: str, rows: pd.DataFrame, labels: Labels) -> bool:
    """Whether a form shows the one period that its view names: a line has several, whatever was chosen before it."""
    return time in times_of(rows) and not refusals(at_time(rows, time), labels).get(form.name)
