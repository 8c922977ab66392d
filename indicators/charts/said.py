"""Rows in sentences, for forms that have none of their own."""

import pandas as pd

from indicators.figures import derived
from indicators.figures.columns import FACTS, figure_rows
from indicators.words.labels import Labels
from indicators.words.rows import worded

# A sentence of more numbers nobody listens to; a note names no more of what is left out.
MOST, MOST_NAMES = 30, 10


def vague(rows: pd.DataFrame, labels: Labels) -> str:
    """That these have no number to draw, each by its name; empty for none."""
    if rows.empty:
        return ""
    # Where indicators do not tell them apart, by place, time and status too.
    is_alone = not rows.duplicated(["indicator", "measure"]).any()
    words = worded(rows.head(MOST_NAMES), labels)
    items = [f"{row.indicator_name if is_alone else row.name} {row.worded}" for row in words]
    if len(rows) > MOST_NAMES:
        items.append(labels.t("summary.more", count=len(rows) - MOST_NAMES))
    return labels.t("mark.vague", items=labels.t("list.comma").join(items))


def ahead(rows: pd.DataFrame, labels: Labels) -> str:
    """That a form of actual numbers leaves out what is aimed at, planned or guessed; empty for none."""
    count = int((rows["value"].notna() & ~rows["status"].isin(FACTS)).sum())
    return labels.t("card.ahead", count=count) if count else ""


def sentence(rows: pd.DataFrame, labels: Labels, is_summed: bool) -> str:
    """Number by number; at its end, where it ``is_summed``, the derived sum of each quantity."""
    many = rows["place"].nunique() > 1
    parts = []
    for row in figure_rows(rows.head(MOST)):
        place = labels.place(row.place) + labels.t("list.dot") if many else ""
        status = "" if row.status == "actual" else labels.t("list.bracket", text=labels.status(row.status))
        parts.append(f"{place}{labels.name_of(row)}{status} {labels.beside(row)}")
    if len(rows) > MOST:
        parts.append(labels.t("summary.more", count=f"{len(rows) - MOST:,}"))
    sums = [labels.t("list.semicolon").join(parts)]
    for _, group in rows.groupby("quantity", sort=False) if is_summed else ():
        if total := derived.total(group, labels.units):
            formula = derived.formula(group, labels.units)
            sums.append(labels.t("summary.total", value=labels.derived(total), formula=formula))
    return labels.t("list.stop").join(sums)
