"""Rows in words: what a chart is drawn from, and the table that it can be read as."""

from dataclasses import dataclass

import pandas as pd

from indicators.figures.columns import FigureRow, event_rows, figure_rows
from indicators.figures.derived import common_unit, quantity_of, unit_of_all
from indicators.quantity import Quantity, convert
from indicators.words.labels import Labels


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of a chart with its codes, numbers and words.

    ``amount`` and ``amount_upper`` are in the base unit, ``number`` in the unit that the chart's labels show (of unlike
    counters in the base unit), ``value`` as printed; all are NaN where the print is vague. ``indicator_name`` says the
    measure too (``Labels.named``), ``name`` is what the row is called beside the others of its chart, ``text`` its
    number in the unit of the chart, ``worded`` in its own; ``hover`` is what its mark says under the pointer beneath
    its name.
    """

    figure: str
    status: str
    bound: str
    quantity: str
    place: str
    as_of: str
    amount: float
    amount_upper: float
    number: float
    value: float
    indicator_name: str
    place_name: str
    status_name: str
    time: str
    name: str
    text: str
    worded: str
    hover: tuple[str, ...]

    @property
    def is_range(self) -> bool:
        return self.bound == "range"


class _Words:
    """The words of the codes in some rows, each looked up once."""

    def __init__(self, frame: list[FigureRow], labels: Labels) -> None:
        self.places = labels.names["places"]
        named = {(row.indicator, row.measure): row for row in reversed(frame)}
        self.indicators = {key: labels.name_of(row) for key, row in named.items()}
        self.statuses = {code: labels.status(code) for code in {row.status for row in frame}}
        times = {(row.period, row.as_of): row for row in frame}
        self.times = {key: labels.as_of(row) for key, row in times.items()}
        heads = {code: labels.short(code) for code in {row.article for row in frame}}
        self.sources = {
            (row.article, row.paragraph): f"{heads[row.article]} {labels.paragraph(row.paragraph, row.article)}"
            for row in frame
        }


def worded(rows: pd.DataFrame, labels: Labels, unit: str | None = None) -> list[Row]:
    """Rows of the tidy frame (``figures.selection``) with their words, numbers in ``unit``.

    Without a unit in that which all have in common; counters keep their own word.
    """
    shared = common_unit(rows) if unit is None else unit
    only = shared or unit_of_all(rows)
    frame = figure_rows(rows)
    words = _Words(frame, labels)
    names = _names(frame, words, labels)
    amounts = list(map(quantity_of, frame))
    own = [labels.worded(row, amount, row.unit) for row, amount in zip(frame, amounts, strict=True)]
    texts = own
    if shared and set(rows["unit"]) != {shared}:
        texts = [labels.worded(row, amount, shared) for row, amount in zip(frame, amounts, strict=True)]
    numbers = _numbers(amounts, only, labels)
    prints = [_printed(row, labels) for row in frame]
    found = []
    for row, name, number, text, said, printed in zip(frame, names, numbers, texts, own, prints, strict=True):
        time = words.times[row.period, row.as_of]
        codes = (row.figure, row.status, row.bound, row.quantity, row.place, row.as_of)
        called = (
            words.indicators[row.indicator, row.measure],
            words.places[row.place],
            words.statuses[row.status],
            time,
        )
        hover = (said, *printed, time, words.sources[row.article, row.paragraph])
        amount = (row.amount, row.amount_upper, number, row.value)
        found.append(Row(*codes, *amount, *called, name, text, said, hover))
    return found


def _printed(row: FigureRow, labels: Labels) -> list[str]:
    """The number as printed, or how it was computed."""
    if derived := getattr(row, "derived", ""):
        return [labels.t("mark.derived", formula=labels.t(f"transform.{derived}.formula"))]
    return [labels.t("mark.printed", printed=row.printed)] if labels.lang == "zh" else []


def _names(frame: list[FigureRow], words: _Words, labels: Labels) -> list[str]:
    """How to call the rows of a chart: by what tells them apart, the status said where it is not actual."""
    same_place = len({row.place for row in frame}) == 1
    same_indicator = len(words.indicators) == 1
    many_times = len({(row.place, row.indicator, row.measure) for row in frame}) < len(frame)
    found = []
    for row in frame:
        parts = []
        if not same_place or same_indicator:
            parts.append(words.places[row.place])
        if not same_indicator or same_place:
            parts.append(words.indicators[row.indicator, row.measure])
        if many_times:
            parts.append(words.times[row.period, row.as_of])
        text = " · ".join(dict.fromkeys(parts))
        if row.status != "actual":
            text = labels.t("mark.status", name=text, status=words.statuses[row.status])
        found.append(text)
    return found


def _numbers(amounts: list[Quantity], unit: str, labels: Labels) -> list[float]:
    """The numbers in the unit that is shown for ``unit``; of unlike units in the base unit of their own."""
    bases = {one: labels.units[one].base for one in {amount.unit for amount in amounts}}
    shown = {one: labels.shown_in(unit or base) for one, base in bases.items()}
    alike = {one: shown[one] if labels.units.convertible(one, shown[one]) else base for one, base in bases.items()}
    found = [convert(amount, alike[amount.unit], labels.units).value for amount in amounts]
    return [float("nan") if number is None else float(number) for number in found]


def figure_words(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Figures in words: one column for each thing a reader may look for, the number second."""
    every = figure_rows(rows)
    words = {
        "indicator": list(map(labels.name_of, every)),
        "worded": [labels.value(row) for row in every],
        "printed": [row.printed or labels.t("mark.no-print") for row in every],
        "place": [labels.place(row.place) for row in every],
        "status": [labels.status(row.status) for row in every],
        "as_of": [labels.as_of(row) for row in every],
        "note": [labels.note(row) for row in every],
        "paragraph": [labels.cell(row) for row in every],
        "article": [labels.article(row.article) for row in every],
        "figure": [row.figure for row in every],
    }
    return pd.DataFrame(words, index=rows.index).rename(columns=lambda name: labels.t(f"table.{name}"))


def dated_words(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Dated events in words."""
    words = {
        "as_of": list(rows["period"]),
        "event": [labels.note(row) for row in event_rows(rows)],
        "place": [labels.place(code) for code in rows["place"]],
        "article": [labels.article(code) for code in rows["article"]],
        "paragraph": list(map(labels.paragraph, rows["paragraph"], rows["article"])),
        "printed": list(rows["printed"]),
    }
    return pd.DataFrame(words, index=rows.index).rename(columns=lambda name: labels.t(f"table.{name}"))
