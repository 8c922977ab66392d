"""Lines over time, each with its name and latest number at its end; the form of bars that have several periods."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor, isnan

import pandas as pd

from indicators.charts import axes
from indicators.charts.ends import END_SIZE, LINE, Plane, ends_of, labels_at_ends, told_beyond
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.looks import Drawn, Look, marked, singled
from indicators.charts.marks import Axis, Item, Joined, Marks, Point, Points, Text
from indicators.charts.native import Curve, Curves, End
from indicators.charts.room import chosen
from indicators.charts.said import MOST_NAMES
from indicators.charts.series import Dated, Series, dated_rows, is_trend, middle
from indicators.charts.theme import SERIES
from indicators.figures.columns import FACTS
from indicators.figures.derived import common_unit, unit_of_all
from indicators.figures.likeness import leaves_zero
from indicators.quantity import Scale, period
from indicators.words.labels import Labels
from indicators.words.metrics import columns, pixels, wrap
from indicators.words.rows import Row, worded

# The fourteen cities, the province and the country.
MOST_LINES = 16
# More cannot be told apart in half of a page.
MOST_IN_HALF = 8
HEIGHT = 300
TOP, BOTTOM = 28, 28
END = 20  # the text at a line's end wraps here, in widths of a Latin letter: a phone keeps half its width for the lines
ONE_LINE = 22  # of many lines name and number stand on one, where they are no longer
LONG_LINE = 48  # on a slide
PHONE = 334  # pixels that a card has there
TO_LABEL = 34  # pixels between the lines' end and the edge, beside the text
FEW = 30
TARGET = "line-ew-open"
SYMBOLS = {"at_least": "triangle-up", "more_than": "triangle-up", "at_most": "triangle-down"}
MEANINGS = {"triangle-up": "trend.up", "triangle-down": "trend.down"}
AHEAD = ("target", "planned", "estimate")


class Trend(Form):
    """Up to MOST_LINES lines on one axis of time; small multiples share the scale of ``like``.

    A line joins actual numbers and breaks where one is missing. What is meant or guessed is a mark of its own: a short
    bar is a target, a hollow circle planned, a hollow diamond an estimate; a triangle says that the number goes on in
    its direction.
    """

    name = "trend"
    is_of_one = True
    most = None
    compares = ("level", "definition", "status")

    def refuses(self, facts: Facts) -> str:
        return super().refuses(facts) or ("" if is_trend(facts.rows) else "refusal.few-times")

    def may_focus(self, one: Exhibit) -> bool:
        """Few lines have each a colour of their own."""
        return len(one.lines) > len(SERIES)

    def spans(self, one: Exhibit) -> str:
        """From the first period to the last that was reached, in words."""
        dated = dated_rows(one.current)
        facts = dated[dated["status"].isin(FACTS)]
        times = sorted((dated if facts.empty else facts)["as_of"].unique(), key=middle)
        return period.word(f"{times[0].partition('/')[0]}/{times[-1].rpartition('/')[2]}", one.labels.lang)

    def is_wide(self, one: Exhibit) -> bool:
        return len(one.lines) > MOST_IN_HALF

    def notes(self, one: Exhibit) -> Iterator[str]:
        """What the marks mean, where lines break, what is not drawn and why, how many numbers have no time."""
        yield from super().notes(one)
        labels, rows, drawn = one.labels, one.current, Drawn.of(one, MOST_LINES)
        parts = [f"trend.{status}" for status in AHEAD if (drawn.rows["status"] == status).any()]
        symbols = {point.symbol for item in one.marks.items if isinstance(item, Points) for point in item.points}
        parts += [key for shape, key in MEANINGS.items() if {shape, f"{shape}-open"} & symbols]
        if parts:
            yield labels.t("trend.marks", parts=labels.t("list.comma").join(map(labels.t, parts)))
        if drawn.is_silent:
            yield labels.t("trend.grey")
        if drawn.far:
            told = [_told(line, labels) for line in drawn.far[:MOST_NAMES]]
            told += [labels.t("trend.others", count=more)] if (more := len(drawn.far) - MOST_NAMES) > 0 else []
            yield labels.t("trend.far", items=labels.t("list.semicolon").join(told))
        if any(line.is_broken for line in drawn.lines):
            yield labels.t("trend.breaks")
        if leaves_zero(drawn.rows if one.like is None else one.like):
            yield labels.t("trend.not-zero")
        if left := [line.name for line in drawn.left]:
            names = labels.t("list.comma").join(left[:MOST_NAMES])
            yield labels.t("trend.more" if len(left) <= MOST_NAMES else "trend.many", count=len(left), names=names)
        if undated := int((rows["value"].notna() & (rows["as_of"] == "")).sum()):
            yield labels.t("trend.undated", count=undated)

    def sentence(self, one: Exhibit) -> str:
        """Of each line where it begins and where it ends, and the latest of what is meant or guessed."""
        labels = one.labels
        lines, left = chosen(one.lines, MOST_LINES, singled(one, one.lines))
        parts = [_told(line, labels) for line in lines]
        if left:
            parts.append(labels.t("summary.more-lines", count=len(left)))
        return labels.t("list.semicolon").join(parts)

    def marks(self, one: Exhibit) -> Marks:
        return self._laid_out(one, ONE_LINE)

    def wide(self, one: Exhibit) -> Marks | None:
        """Each name and number on one line, that of many lines all can be read."""
        return self._laid_out(one, LONG_LINE) if len(one.lines) > len(SERIES) else None

    def _laid_out(self, one: Exhibit, longest: int) -> Marks:
        labels, drawn = one.labels, Drawn.of(one, MOST_LINES)
        lines, looks, rows = drawn.lines, drawn.looks, drawn.rows
        words = {row.figure: row for row in worded(rows, labels, common_unit(one.current))}
        # That of all rows, or of unlike counters the base unit.
        axis = labels.shown_in(unit_of_all(one.current) or labels.units[one.current["unit"].iloc[0]].base)
        low, high = axes.reach(rows if one.like is None else one.like)
        scale = labels.scale(axis, max(abs(low), abs(high)))
        ends = ends_of(lines, words, labels)
        texts = [[" ".join(end)] for end in ends]
        if len(lines) <= len(SERIES) or max(columns(text) for [text] in texts) > longest:
            texts = [[*wrap(name, END), value] for name, value in ends]
        height = max(HEIGHT, sum(map(len, texts)) * LINE + TOP + BOTTOM)
        amounts, left = axes.values(low, high, scale, labels)
        right = max(pixels(line, END_SIZE) for text in texts for line in text) + TO_LABEL
        dates, across = axes.times(rows, PHONE - left - right, labels)
        plane = Plane(across, (low, high), PHONE - left - right, height - TOP - BOTTOM)
        beyond = told_beyond(lines, looks, words, plane)
        items: list[Item] = [*amounts, *dates]
        # Those that stand out lie above the others.
        for line, look in sorted(zip(lines, looks, strict=True), key=lambda pair: pair[1].is_lit):
            items += _line(line, words, look)
        items += [*beyond.values(), *labels_at_ends(lines, texts, looks, plane)]
        native = _curves(drawn, ends, words, beyond, scale, (low, high), labels)
        margin = {"r": right, "l": left, "t": TOP, "b": BOTTOM}
        return Marks(height, items, (Axis(across, of_time=True),), Axis((low, high)), margin, native=(native,))


class OverTime(Form):
    """Forms in whose place lines are drawn where the rows are of several periods."""

    def becomes(self, rows: pd.DataFrame) -> Form:
        return Trend() if is_trend(rows) else self


def symbol(row: Row) -> str:
    """The mark of a number, by its status and bound."""
    if row.status == "target":
        return TARGET
    shape = "diamond" if row.status == "estimate" else SYMBOLS.get(row.bound, "circle")
    return shape if row.status in FACTS else f"{shape}-open"


def _told(line: Series, labels: Labels) -> str:
    text = line.name
    if line.first and line.last:
        key = "summary.point" if line.first.as_of == line.last.as_of else "summary.line"
        text = labels.t(
            key, name=line.name, first=labels.beside(line.first), first_time=labels.as_of(line.first),
            last=labels.beside(line.last), last_time=labels.as_of(line.last),
        )  # fmt: skip
    for row in line.ahead:
        told = {"status": labels.status(row.status), "value": labels.beside(row), "time": labels.as_of(row)}
        text += labels.t("summary.ahead", **told)
    return text


def _line(line: Series, words: dict[str, Row], look: Look) -> Iterator[Item]:
    """The line in its stretches, and its points."""
    for run in line.stretches:
        if len(run) > 1:
            yield Joined([(row.day, row.amount) for row in run], look.shade, look.width)
    placed = [(row.day, words[row.figure]) for row in marked(line, look)]
    size = look.size if len(placed) <= FEW else 4
    yield Points(line.name, look.shade, [_point(line, day, row, symbol(row), size) for day, row in placed])
    # What is meant at least, or at most, has its own mark and that of its bound, where it can be seen.
    bounds = [
        _point(line, day, row, f"{SYMBOLS[row.bound]}-open", size - 2)
        for day, row in placed
        if look.is_lit and row.bound in SYMBOLS and SYMBOLS[row.bound] not in symbol(row)
    ]
    if bounds:
        yield Points(line.name, look.shade, bounds)


def _point(line: Series, day: pd.Timestamp, row: Row, shape: str, size: int) -> Point:
    more = None if isnan(row.amount_upper) else row.amount_upper - row.amount
    wide = size + (0 if shape == "circle" else 6 if shape == TARGET else 2)
    return Point(row.figure, day, row.amount, shape, wide, (line.name, *row.hover), more)


def _curves(
    drawn: Drawn,
    ends: Sequence[tuple[str, str]],
    words: dict[str, Row],
    beyond: Mapping[str, Text],
    scale: Scale,
    reach: tuple[float, float],
    labels: Labels,
) -> Curves:
    """A place for each period in order of time; where a line has no number there is none. Figures ``beyond`` the
    last actual ones have their numbers over or under their marks.
    """
    factor = scale.factor
    codes = sorted({row.as_of for line in drawn.lines for row in line.rows}, key=middle)
    times = {code: period.word(code, labels.lang) for code in axes.filled(codes)}
    curves, texts = [], []
    for line, look, (name, value) in zip(drawn.lines, drawn.looks, ends, strict=True):
        texts.append(End(f"{name} {value}", line.end.amount / factor, look.shade, look.is_lit))
        facts = [row for run in line.stretches for row in run]
        for status, rows in {"": facts, **_by_status(marked(line, look))}.items():
            own = [words[row.figure] for row in rows]
            called = labels.t("mark.status", name=line.name, status=labels.status(status)) if status else line.name
            numbers = {row.as_of: row.amount / factor for row in own}
            symbols = {row.as_of: shape for row in own if (shape := symbol(row)) != "circle"}
            told = {row.as_of: (row.text, beyond[row.figure].dy > 0) for row in own if row.figure in beyond}
            if own:
                width = 0 if status else look.width
                curves.append(Curve(called, numbers, symbols, look.shade, width, look.size, told))
    marks = axes.ticks(reach[0] / factor, reach[1] / factor)
    step = float(marks[1] - marks[0]) if len(marks) > 1 else (reach[1] - reach[0]) / factor
    low, high = (round_(end / factor / step) * step for round_, end in zip((floor, ceil), reach, strict=True))
    return Curves(times, curves, texts, scale.name, low, high)


def _by_status(rows: Sequence[Dated]) -> dict[str, list[Dated]]:
    found: dict[str, list[Dated]] = {}
    for row in rows:
        if row.status not in FACTS:
            found.setdefault(row.status, []).append(row)
    return found
