"""The charts that new figures come with: bars for what stands side by side (lines where times do), cards for the rest.

Whatever a chart of the tables draws already gets no second one.
"""

import re
from collections import Counter
from collections.abc import Collection
from itertools import islice

from indicators.charts import forms
from indicators.intake.contribution import Row
from indicators.intake.draft import Draft, usual_measures
from indicators.quantity import COUNT
from indicators.tables import Dataset
from indicators.tables.statements import LEVEL
from indicators.text import LANGUAGES

# So many places or times make a chart of one indicator; cards of more are read by nobody.
SEVERAL, MOST_CARDS = 3, 24


def charts(draft: Draft, figures: list[Row], units: dict[str, Row], dataset: Dataset) -> list[Row]:
    """Rows for ``charts.csv``. Shares, sums and growth are seldom of one kind: to set those side by side takes a
    person's eye, save where a table has one of them for many places or times.
    """
    topics = dataset.names("indicators", "topic") | {row["indicator"]: row["topic"] for row in draft.indicators}
    figures = [row for row in figures if topics.get(row["indicator"])]
    levels = dataset.names("places", "level") | {row["place"]: row["level"] for row in draft.places}
    found: list[Row] = []
    series, rest = list[tuple[str, list[Row]]](), figures
    if draft.headings:
        drawn = _Drawn(dataset)
        series, rest = _series(figures, levels, drawn)
        rest = list(islice((row for row in rest if not drawn.takes(row)), MOST_CARDS))
    groups: list[tuple[str, list[Row]]] = [*series, *_of_paragraphs(rest, topics, units, dataset)]
    for form, rows in groups:
        whole = {row["place"] for row in figures if row["indicator"] == rows[0]["indicator"]}
        is_open = bool(draft.headings) and form == forms.COMPARED and len(whole) >= SEVERAL
        is_open = is_open and whole == {row["place"] for row in rows}
        found.append(_chart(form, topics[rows[0]["indicator"]], rows, len(found) + 1, is_open, draft, dataset))
    return found


def _of_one_level(rows: list[Row], levels: dict[str, str]) -> list[Row]:
    """The rows of the level that most places are of: beside the whole province its cities are a stripe at zero."""
    counts = Counter(levels.get(place, "") for place in {row["place"] for row in rows})
    most = counts.most_common(1)[0][0]
    return [row for row in rows if levels.get(row["place"], "") == most] if counts[most] >= SEVERAL else rows


def _series(
    figures: list[Row], levels: dict[str, str], drawn: "_Drawn"
) -> tuple[list[tuple[str, list[Row]]], list[Row]]:
    """A table's figures of one indicator and measure, many places or times: a chart each; and what is left over."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in figures:
        groups.setdefault((row["indicator"], row["measure"]), []).append(row)
    found, rest = [], list[Row]()
    for rows in groups.values():
        times, places = ({row[column] for row in rows if row["value"]} for column in ("period", "place"))
        if max(len(times), len(places)) < SEVERAL:
            rest += rows
            continue
        alike = _of_one_level(rows, levels)
        if not drawn.takes(alike[0], (forms.COMPARED,)):
            found.append((forms.COMPARED, alike))
    return found, rest


class _Drawn:
    """What the charts of the tables draw already."""

    def __init__(self, dataset: Dataset) -> None:
        self._usual = dataset.names("indicators", "measure")
        # A view may leave out what comes.
        self._charts = [row for row in dataset.table("charts").to_dict("records") if not row["view"]]

    def takes(self, row: Row, among: Collection[str] = ()) -> bool:
        """Whether one of the charts, of one of some forms, takes in a figure."""
        return any(
            row["indicator"] in chart["indicators"].split()
            and row["measure"] in (chart["measures"].split() or [self._usual.get(row["indicator"], "")])
            and row["place"] in (chart["places"].split() or [row["place"]])
            and (not among or chart["form"] in among)
            for chart in self._charts
        )


def _of_paragraphs(
    figures: list[Row], topics: dict[str, str], units: dict[str, Row], dataset: Dataset
) -> list[tuple[str, list[Row]]]:
    """Bars for counts that one paragraph lists of one place; whatever else a topic has stands on cards."""
    counters = {unit.unit for unit in dataset.units.values() if unit.quantity == COUNT}
    counters |= {unit for unit, row in units.items() if row["quantity"] == COUNT}
    groups: dict[str, dict[str, list[Row]]] = {}
    for row in figures:
        # 减少1.3万人 is no stock beside the 227.4万人 that are left.
        is_level = row["measure"] == LEVEL
        alike = (row["unit"], row["place"], row["status"], row["paragraph"], row["period"])
        kind = " ".join(alike) if row["value"] and row["unit"] in counters and is_level else ""
        groups.setdefault(topics[row["indicator"]], {}).setdefault(kind, []).append(row)
    found: list[tuple[str, list[Row]]] = []
    for kinds in groups.values():
        several = {kind: rows for kind, rows in kinds.items() if kind and len({row["indicator"] for row in rows}) > 1}
        rest = [row for kind, rows in kinds.items() if kind not in several for row in rows]
        found += [*((forms.COMPARED, rows) for rows in several.values()), *([(forms.NUMBERS, rest)] if rest else [])]
    return found


def _chart(form: str, topic: str, rows: list[Row], n: int, is_open: bool, draft: Draft, dataset: Dataset) -> Row:
    """``is_open``: whether it takes in what later tables say of other places too."""
    charts, usual = dataset.table("charts"), usual_measures(draft, dataset)
    measures, places = [row["measure"] for row in rows], list(dict.fromkeys(row["place"] for row in rows))
    unusual = any(row["measure"] != usual[row["indicator"]] for row in rows)
    return {
        "chart": f"{draft.meta['article']}-{n}",
        "topic": topic,
        "position": str(max(charts.loc[charts["topic"] == topic, "position"], default=0) + n),
        "form": form,
        "indicators": " ".join(dict.fromkeys(row["indicator"] for row in rows)),
        "measures": " ".join(dict.fromkeys(measures)) if unusual else "",
        "places": "" if is_open else " ".join(places),
    } | {f"title_{lang}": _title(form, topic, rows, lang, draft, dataset) for lang in LANGUAGES}


def _title(form: str, topic: str, rows: list[Row], lang: str, draft: Draft, dataset: Dataset) -> str:
    """The largest figure as the finding; several on cards are a topic, of a place where they share one; a series is its
    indicator.
    """
    top = max(rows, key=lambda row: float(row["value"] or 0))
    column, joint, gap = f"name_{lang}", *(("：", "") if lang == "zh" else (": ", " "))

    def name(table: str, key: str, new: list[Row]) -> str:
        """Without braces: they mark figures in titles."""
        names = dataset.names(table, column) | {row[key]: row[column] for row in new}
        return re.sub("[{}]", "", names.get(top[key], top[key]))

    place = name("places", "place", draft.places)
    if form == forms.NUMBERS:
        said = dataset.names("topics", column).get(topic, topic)
        # Of several places the heading names none: each card names its own.
        return f"{place}{joint}{said}" if len({row["place"] for row in rows}) == 1 else said
    indicator = name("indicators", "indicator", draft.indicators)
    if draft.headings:
        # A line of many numbers finds nothing: its name, and what is said of it.
        said = "" if top["measure"] == LEVEL else f"{joint}{dataset.names('measures', column)[top['measure']]}"
        return f"{indicator}{said}"
    return f"{place}{joint}{indicator}{gap}{{{top['figure']}}}"
