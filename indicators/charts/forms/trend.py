"""Lines over time, each with its name and latest number at its end; the form of bars that have several periods."""

from collections.abc import Iterator, Sequence
from math import ceil, floor, isnan
from typing import NamedTuple

import pandas as pd

from indicators.charts import axes
from indicators.charts.exhibit import Exhibit
from indicators.charts.facts import Facts
from indicators.charts.form import Form
from indicators.charts.marks import Axis, Item, Joined, Line, Marks, Point, Points, Run, Text
from indicators.charts.native import Curve, Curves, End
from indicators.charts.said import MOST_NAMES
from indicators.charts.series import Dated, Series, dated_rows, framed, is_trend, middle
from indicators.charts.theme import SERIES
from indicators.figures.columns import FACTS
from indicators.figures.derived import common_unit, unit_of_all
from indicators.figures.likeness import leaves_zero
from indicators.quantity import Scale, period
from indicators.words.labels import Labels
from indicators.words.metrics import columns, pixels, spread, wrap
from indicators.words.rows import Row, worded

# The fourteen cities, the province and the country.
MOST_LINES = 16
HEIGHT = 300
TOP, BOTTOM = 28, 28
LINE = 19  # height of a line of text at a line's end
END = 20  # such a text wraps here, in widths of a Latin letter: a phone keeps half its width for the lines
ONE_LINE = 22  # of many lines name and number stand on one, where they are no longer
LONG_LINE = 48  # on a slide
END_SIZE = 13
PHONE = 334  # pixels that a card has there
TO_LABEL = 34  # pixels between the lines' end and the edge, beside the text
FEW = 30
TARGET = "line-ew-open"
SYMBOLS = {"at_least": "triangle-up", "more_than": "triangle-up", "at_most": "triangle-down"}
MEANINGS = {"triangle-up": "trend.up", "triangle-down": "trend.down"}


class Look(NamedTuple):
    """A line: its colour, its width and the size of its points; ``is_lit`` where it stands out among many."""

    shade: str
    width: float = 2.5
    size: int = 7
    is_lit: bool = True

    @property
    def text(self) -> str:
        """The colour of its name: others are for marks, which may be paler."""
        return "" if self.is_lit else "slate"


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

    def notes(self, one: Exhibit) -> Iterator[str]:
        """What the marks mean, where lines break, which are not drawn, how many numbers have no time."""
        yield from super().notes(one)
        labels, rows, lines = one.labels, one.current, one.lines[:MOST_LINES]
        drawn = _shown(lines, _looks(one, lines))
        parts = [f"trend.{status}" for status in ("target", "planned", "estimate") if (drawn["status"] == status).any()]
        shown = {point.symbol for item in one.marks.items if isinstance(item, Points) for point in item.points}
        parts += [key for shape, key in MEANINGS.items() if {shape, f"{shape}-open"} & shown]
        if parts:
            yield labels.t("trend.marks", parts=labels.t("list.comma").join(map(labels.t, parts)))
        if len(drawn) < sum(len(line.rows) for line in lines):
            yield labels.t("trend.grey")
        if any(line.is_broken for line in lines):
            yield labels.t("trend.breaks")
        if leaves_zero(drawn if one.like is None else one.like):
            yield labels.t("trend.not-zero")
        if left := [line.name for line in one.lines[MOST_LINES:]]:
            names = labels.t("list.comma").join(left[:MOST_NAMES])
            yield labels.t("trend.more" if len(left) <= MOST_NAMES else "trend.many", count=len(left), names=names)
        if undated := int((rows["value"].notna() & (rows["as_of"] == "")).sum()):
            yield labels.t("trend.undated", count=undated)

    def sentence(self, one: Exhibit) -> str:
        """Of each line where it begins and where it ends, and the latest of what is meant or guessed."""
        labels = one.labels
        parts = [_told(line, labels) for line in one.lines[:MOST_LINES]]
        if left := len(one.lines[MOST_LINES:]):
            parts.append(labels.t("summary.more-lines", count=left))
        return labels.t("list.semicolon").join(parts)

    def marks(self, one: Exhibit) -> Marks:
        return self._laid_out(one, ONE_LINE)

    def wide(self, one: Exhibit) -> Marks | None:
        """Each name and number on one line, that of many lines all can be read."""
        return self._laid_out(one, LONG_LINE) if len(one.lines) > len(SERIES) else None

    def _laid_out(self, one: Exhibit, longest: int) -> Marks:
        labels, lines = one.labels, one.lines[:MOST_LINES]
        looks = _looks(one, lines)
        drawn = _shown(lines, looks)
        words = {row.figure: row for row in worded(drawn, labels, common_unit(one.current))}
        # That of all rows, or of unlike counters the base unit.
        axis = labels.shown_in(unit_of_all(one.current) or labels.units[one.current["unit"].iloc[0]].base)
        low, high = axes.reach(drawn if one.like is None else one.like)
        scale = labels.scale(axis, max(abs(low), abs(high)))
        ends = _ends(lines, words, labels)
        texts = [[" ".join(end)] for end in ends]
        if len(lines) <= len(SERIES) or max(columns(text) for [text] in texts) > longest:
            texts = [[*wrap(name, END), value] for name, value in ends]
        height = max(HEIGHT, sum(map(len, texts)) * LINE + TOP + BOTTOM)
        amounts, left = axes.values(low, high, scale, labels)
        right = max(pixels(line, END_SIZE) for text in texts for line in text) + TO_LABEL
        dates, across = axes.times(drawn, PHONE - left - right, labels)
        items: list[Item] = [*amounts, *dates]
        # Those that stand out lie above the others.
        for line, look in sorted(zip(lines, looks, strict=True), key=lambda pair: pair[1].is_lit):
            items += _line(line, words, look)
        items += _labels(lines, texts, looks, (low, high), height - TOP - BOTTOM, across[1])
        native = _curves(lines, looks, ends, words, scale, (low, high), labels)
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


def _looks(one: Exhibit, lines: Sequence[Series]) -> list[Look]:
    """Each line in a colour of its own, or one of many: the reader's, that of the heading, or the largest."""
    if len(lines) <= len(SERIES):
        return [Look(shade) for shade in SERIES[: len(lines)]]
    chosen = [line.end.place in one.focused or line.end.city in one.filters.city for line in lines]
    named = [any(name in one.title for name in _names(line, one.labels)) for line in lines]
    # What is true of all singles out none.
    told = next((which for which in (chosen, named) if any(which) and not all(which)), None)
    lit = told.index(True) if told else 0
    looks = [Look("slate", 1, 3, is_lit=False)] * len(lines)
    looks[lit] = Look("furnace" if told else "steel", 3)
    return looks


def _shown(lines: Sequence[Series], looks: Sequence[Look]) -> pd.DataFrame:
    return framed(lines, (row for line, look in zip(lines, looks, strict=True) for row in _marked(line, look)))


def _marked(line: Series, look: Look) -> Sequence[Dated]:
    """The rows of a line that get a mark: of many, what those in grey aim at could not be told apart."""
    return line.rows if look.is_lit or line.last is None else line.facts


def _names(line: Series, labels: Labels) -> list[str]:
    """What a heading may call it."""
    city = [labels.city(line.end.city)] if line.end.level == "city" else []
    return [labels.place(line.end.place), labels.indicator(line.end.indicator), *city]


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


def _ends(lines: Sequence[Series], words: dict[str, Row], labels: Labels) -> list[tuple[str, str]]:
    """Name and number at each line's end, the status where it is no actual one, the time where others end later."""
    latest = max(middle(line.end.as_of) for line in lines)
    found = []
    for line in lines:
        row = words[line.end.figure]
        name = line.name if line.last else labels.t("mark.status", name=line.name, status=row.status_name)
        is_late = middle(row.as_of) == latest
        found.append((name, row.text if is_late else row.text + labels.t("list.bracket", text=row.time)))
    return found


def _line(line: Series, words: dict[str, Row], look: Look) -> Iterator[Item]:
    """The line in its stretches, and its points."""
    for run in line.stretches:
        if len(run) > 1:
            yield Joined([(row.day, row.amount) for row in run], look.shade, look.width)
    placed = [(row.day, words[row.figure]) for row in _marked(line, look)]
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


def _labels(
    lines: Sequence[Series],
    texts: Sequence[Sequence[str]],
    looks: Sequence[Look],
    ends: tuple[float, float],
    room: float,
    edge: pd.Timestamp,
) -> Iterator[Item]:
    """The texts at the lines' ends; of many lines each in its colour, and a hair leads to it."""
    low, high = ends
    is_many = len(lines) > len(SERIES)
    wanted = [(high - line.end.amount) / (high - low) * room for line in lines]
    places = spread(wanted, [len(text) * LINE for text in texts], room)
    for line, place, text, look in zip(lines, places, texts, looks, strict=True):
        y = high - place / room * (high - low)
        if is_many:
            yield Joined([(line.end.day, line.end.amount), (edge, y)], "rule", 1)
        told: list[Line] = [[Run(part, look.is_lit and part == text[-1], look.text)] for part in text]
        if look.is_lit:
            told[0] = [Run("■ ", colour=look.shade), *told[0]]
        yield Text(1, y, told, END_SIZE, x_of="paper", dx=8, dy=0)


def _curves(
    lines: Sequence[Series],
    looks: Sequence[Look],
    ends: Sequence[tuple[str, str]],
    words: dict[str, Row],
    scale: Scale,
    reach: tuple[float, float],
    labels: Labels,
) -> Curves:
    """A place for each period in order of time; where a line has no number there is none."""
    factor = scale.factor
    codes = sorted({row.as_of for line in lines for row in line.rows}, key=middle)
    times = {code: period.word(code, labels.lang) for code in axes.filled(codes)}
    curves, texts = [], []
    for line, look, (name, value) in zip(lines, looks, ends, strict=True):
        texts.append(End(f"{name} {value}", line.end.amount / factor, look.shade, look.is_lit))
        facts = [row for run in line.stretches for row in run]
        for status, rows in {"": facts, **_by_status(_marked(line, look))}.items():
            own = [words[row.figure] for row in rows]
            called = labels.t("mark.status", name=line.name, status=labels.status(status)) if status else line.name
            numbers = {row.as_of: row.amount / factor for row in own}
            symbols = {row.as_of: shape for row in own if (shape := symbol(row)) != "circle"}
            if own:
                curves.append(Curve(called, numbers, symbols, look.shade, 0 if status else look.width, look.size))
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
