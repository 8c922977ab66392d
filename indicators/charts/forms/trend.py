"""Lines over time, each with its name and latest number at its end; the form of bars that have several periods."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import floor, isnan, log10

import pandas as pd

from indicators.charts.form import MOST_NAMES, Exhibit, Form
from indicators.charts.marks import Axis, Item, Joined, Line, Marks, Place, Point, Points, Rule, Run, Text, bold, small
from indicators.charts.native import Curve, Curves
from indicators.charts.series import Series, dated_rows, is_trend, middle
from indicators.charts.theme import SERIES, SMALL_SIZE
from indicators.figures.derived import common_unit, unit_of_all
from indicators.quantity import number, period
from indicators.words.labels import Labels
from indicators.words.measure import pixels, wrap
from indicators.words.rows import Row, worded

# More lines than these cannot be told apart.
MOST_LINES = 8
# A colour a line; after the five of the series the lines are slate and told apart by their dashes.
SHADES = (*SERIES, *["slate"] * (MOST_LINES - len(SERIES)))
DASHES = ("dot", "dash", "dashdot")
HEIGHT = 300
TOP, BOTTOM = 28, 28
LINE = 19  # height of a line of text at a line's end
END = 20  # such a text wraps here, in widths of a Latin letter: a phone keeps half its width for the lines
ON_SLIDE = 26
END_SIZE = 13
TICKS = 4
FEW = 30
YEAR = "2021"
TWO_YEARS = 700  # days, somewhat less
SYMBOLS = {"at_least": "triangle-up", "more_than": "triangle-up", "at_most": "triangle-down"}


class Trend(Form):
    """Up to MOST_LINES lines on one axis of time, from zero; small multiples share the scale of ``like``.

    A line joins actual numbers; a thin dotted one leads on to targets, plans and estimates. The marks say what a
    number is: hollow = target or planned, diamond = estimate, triangle = the number goes on in its direction.
    """

    name = "trend"
    is_declared = False
    most = None
    compares = ("level", "definition", "status")

    def spans(self, one: Exhibit) -> str:
        """From the first period to the last, in words."""
        times = sorted(dated_rows(one.rows)["as_of"].unique(), key=middle)
        return period.word(f"{times[0].partition('/')[0]}/{times[-1].rpartition('/')[2]}", one.labels.lang)

    def notes(self, one: Exhibit) -> Iterator[str]:
        """What the marks mean, which lines are not drawn, how many numbers have no time."""
        yield from super().notes(one)
        labels, rows = one.labels, one.rows
        drawn = pd.concat([line.rows for line in one.lines[:MOST_LINES]])
        if (drawn["status"] != "actual").any() or drawn["bound"].isin(list(SYMBOLS)).any():
            yield labels.t("trend.marks")
        if left := [line.name for line in one.lines[MOST_LINES:]]:
            names = labels.t("list.comma").join(left[:MOST_NAMES])
            yield labels.t("trend.more" if len(left) <= MOST_NAMES else "trend.many", count=len(left), names=names)
        if undated := int((rows["value"].notna() & (rows["as_of"] == "")).sum()):
            yield labels.t("trend.undated", count=undated)

    def sentence(self, one: Exhibit) -> str:
        """Of each line where it begins and where it ends."""
        labels, parts = one.labels, []
        for line in one.lines[:MOST_LINES]:
            ends = {"first": line.first, "last": line.last}
            times = {f"{name}_time": labels.as_of(row) for name, row in ends.items()}
            values = {name: labels.spoken(row) for name, row in ends.items()}
            parts.append(labels.t("summary.line", name=line.name, **times, **values))
        if left := len(one.lines[MOST_LINES:]):
            parts.append(labels.t("summary.more-lines", count=left))
        return labels.t("list.semicolon").join(parts)

    def marks(self, one: Exhibit) -> Marks:
        labels, lines = one.labels, one.lines[:MOST_LINES]
        drawn = pd.concat([line.rows for line in lines])
        words = {row.figure: row for row in worded(drawn, labels, common_unit(one.rows))}
        # That of all rows, or of unlike counters the base unit.
        axis = labels.shown_in(unit_of_all(one.rows) or labels.units[one.rows["unit"].iloc[0]].base)
        top = float((drawn if one.like is None else one.like)[["amount", "amount_upper"]].max().max() or 1) * 1.06
        bottom = min(0.0, float(drawn["amount"].min()) * 1.06)
        ends = [[*wrap(line.name, END), words[line.last.figure].text] for line in lines]
        height = max(HEIGHT, sum(map(len, ends)) * LINE + TOP + BOTTOM)
        values, left = _values(bottom, top, axis, labels)
        times, across = _times(drawn, labels)
        items: list[Item] = [*values, *times]
        for index, (line, shade) in enumerate(zip(lines, SHADES, strict=False)):
            dash = DASHES[index % 3] if index >= len(SERIES) else "solid"
            items += _line(line, [words[figure] for figure in line.rows["figure"]], shade, dash)
        room = height - TOP - BOTTOM
        wanted = [(top - line.last.amount) / (top - bottom) * room for line in lines]
        places = spread(wanted, [len(end) * LINE for end in ends], room)
        for place, end, shade in zip(places, ends, SHADES, strict=False):
            y = top - place / room * (top - bottom)
            items.append(Text(1, y, _end(end, shade), END_SIZE, x_of="paper", dx=8, dy=0))
        right = max(pixels(text, END_SIZE) for end in ends for text in end) + 34
        return Marks(
            height, items, (across,), Axis((bottom, top)), {"r": right, "l": left, "t": TOP, "b": BOTTOM},
            native=(_curves(lines, words, axis, labels),),
        )  # fmt: skip


class OverTime(Form):
    """Forms in whose place lines are drawn where the rows are of several periods."""

    def becomes(self, rows: pd.DataFrame) -> Form:
        return Trend() if is_trend(rows) else self


def symbol(row: Row) -> str:
    """The mark of a number, by its bound and status."""
    shape = SYMBOLS.get(row.bound, "circle")
    if row.status == "estimate" and shape == "circle":
        shape = "diamond"
    return shape if row.status in ("actual", "context") else f"{shape}-open"


def spread(middles: list[float], heights: list[float], room: float) -> list[float]:
    """Middles of texts, as near to those wanted as they can be without running into each other, from the top."""
    order = sorted(range(len(middles)), key=lambda index: middles[index])
    placed = [0.0] * len(middles)
    edge = 0.0
    for index in order:
        placed[index] = max(middles[index], edge + heights[index] / 2)
        edge = placed[index] + heights[index] / 2
    edge = room
    for index in reversed(order):
        placed[index] = min(placed[index], edge - heights[index] / 2)
        edge = placed[index] - heights[index] / 2
    return placed


def _end(lines: list[str], shade: str) -> list[Line]:
    first, *rest, value = lines
    return [[Run("■", colour=shade), f" {first}"], *([line] for line in rest), [bold(value)]]


def _line(line: Series, words: list[Row], shade: str, dash: str) -> Iterator[Item]:
    """The line and its points."""
    days = line.rows["day"].tolist()
    placed = list(zip(days, words, strict=True))
    actual = [(day, row.amount) for day, row in placed if row.status in ("actual", "context")]
    if len(actual) < len(placed) > 1:
        yield Joined([(day, row.amount) for day, row in placed], shade, 1, "dot")
    yield Joined(actual, shade, 2.5, dash)
    size = 7 if len(placed) <= FEW else 4
    points = [
        Point(
            figure=row.figure,
            x=day,
            y=row.amount,
            symbol=(shape := symbol(row)),
            size=size if shape == "circle" else 9,
            hover=(line.name, *row.hover),
            more=None if isnan(row.amount_upper) else row.amount_upper - row.amount,
        )
        for day, row in placed
    ]
    yield Points(line.name, shade, points)


def _values(low: float, high: float, unit: str, labels: Labels) -> tuple[list[Item], int]:
    """Thin lines at round numbers of the unit, the unit over them; and the room that the numbers take."""
    factor = float(labels.units[unit].factor)
    steps = ticks(low / factor, high / factor)
    texts = [number(step, labels.lang, grouped=True) for step in steps]
    items: list[Item] = []
    for step, text in zip(steps, texts, strict=True):
        y = float(step) * factor
        items.append(Rule((0, 1), (y, y), "slate" if step == 0 else "rule", x_of="paper"))
        items.append(small(0, y, text, x_of="paper", anchor="right", dx=-6, dy=0))
    left = max(pixels(text, SMALL_SIZE) for text in texts) + 10
    over = small(0, 1, labels.unit(unit), dx=-left, dy=8, x_of="paper", y_of="paper", middle="bottom")
    return [*items, over], left


def ticks(low: float, high: float) -> list[Decimal]:
    """Round numbers from zero on within the range, about TICKS of them."""
    rough = (high - low) / TICKS
    power = floor(log10(rough))
    step = next(Decimal(n).scaleb(power) for n in (1, 2, 5, 10) if float(Decimal(n).scaleb(power)) >= rough)
    first, last = -floor(-low / float(step)), floor(high / float(step))
    return [step * index for index in range(first, last + 1)]


def _times(rows: pd.DataFrame, labels: Labels) -> tuple[list[Item], Axis]:
    """Years at their beginning; of less than two years the first, the middle and the last period in words."""
    first, last = rows["day"].min(), rows["day"].max()
    pad = (last - first) * 0.02
    axis = Axis((first - pad, last + pad), of_time=True)
    times = rows.drop_duplicates("as_of").sort_values("day")["as_of"].tolist()
    items: list[Item] = []
    if (last - first).days < TWO_YEARS and any(len(text) != len(YEAR) for text in times):
        for index, anchor in {0: "left", len(times) // 2: "center", len(times) - 1: "right"}.items():
            day = rows.loc[rows["as_of"] == times[index], "day"].iloc[0]
            items.append(_below(day, period.word(times[index], labels.lang), anchor))
        return items, axis
    for year in range(first.year, last.year + 1, max(1, -(-(last.year - first.year + 1) // 5))):
        start = max(pd.Timestamp(date(year, 1, 1)), first - pad)
        items.append(Rule((start, start), (0, -0.04), "slate", y_of="paper", over=True))
        items.append(_below(start, str(year), "left", dx=3))
    return items, axis


def _below(day: Place, text: str, anchor: str, dx: int = 0) -> Text:
    return small(day, 0, text, anchor=anchor, middle="top", y_of="paper", dx=dx, dy=-6)


def _curves(lines: Sequence[Series], words: dict[str, Row], unit: str, labels: Labels) -> Curves:
    """A place for each period in order of time; where a line has no number there is none."""
    factor = float(labels.units[unit].factor)
    codes = dict.fromkeys(code for line in lines for code in line.rows["as_of"])
    times = {code: period.word(code, labels.lang) for code in sorted(codes, key=middle)}
    curves = []
    for line, shade in zip(lines, SHADES, strict=False):
        rows = [words[figure] for figure in line.rows["figure"]]
        values = {row.as_of: row.amount / factor for row in rows}
        symbols = {row.as_of: shape for row in rows if (shape := symbol(row)) != "circle"}
        end = f"{' '.join(wrap(line.name, ON_SLIDE))} {words[line.last.figure].text}"
        curves.append(Curve(line.name, values, symbols, shade, end, line.last.as_of))
    return Curves(times, curves, labels.unit(unit))
