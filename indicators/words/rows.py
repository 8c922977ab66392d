"""Rows in words: the table that a chart can be read as."""

from __future__ import annotations

import pandas as pd

from indicators.tables.distinct import records
from indicators.words.labels import Labels


def figure_words(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Figures in words: one column for each thing a reader may look for, the number second."""
    every = records(rows)
    words = {
        "indicator": [labels.indicator(row.indicator) for row in every],
        "worded": [labels.value(row) for row in every],
        "printed": [row.printed for row in every],
        "place": [labels.place(row.place) for row in every],
        "status": [labels.status(row.status) for row in every],
        "as_of": [labels.as_of(row) for row in every],
        "note": [labels.note(row) for row in every],
        "paragraph": [labels.paragraph(row.paragraph) for row in every],
        "article": [labels.article(row.article) for row in every],
        "figure": [row.figure for row in every],
    }
    return pd.DataFrame(words, index=rows.index).rename(columns=lambda name: labels.t(f"table.{name}"))


def dated_words(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Dated events in words."""
    words = {
        "as_of": list(rows["period"]),
        "event": [labels.note(row) for row in rows.itertuples()],
        "place": [labels.place(code) for code in rows["place"]],
        "article": [labels.article(code) for code in rows["article"]],
        "paragraph": [labels.paragraph(number) for number in rows["paragraph"]],
        "printed": list(rows["printed"]),
    }
    return pd.DataFrame(words, index=rows.index).rename(columns=lambda name: labels.t(f"table.{name}"))
