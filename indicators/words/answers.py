"""The answers of the overview in sentences, whose numbers lead to their figures."""

from collections.abc import Iterable, Iterator, Sequence
from string import Formatter
from typing import NamedTuple

from indicators.figures.answers import Aims, Alone, Answer, Compared, Largest
from indicators.figures.board import Goal
from indicators.figures.columns import FigureRow
from indicators.figures.targets import State
from indicators.quantity import period
from indicators.words.labels import Labels


class Piece(NamedTuple):
    """A piece of a sentence; of a number the figure that it is."""

    text: str
    figure: str = ""


Sentence = list[Piece]


def sentences(found: Iterable[Answer], labels: Labels) -> list[Sentence]:
    """Each answer in a sentence."""
    return [_sentence(one, labels) for one in found]


def _sentence(one: Answer, labels: Labels) -> Sentence:
    match one:
        case Aims():
            return _aims(one, labels)
        case Compared():
            return _compared(one, labels)
        case Largest():
            return _listed("front.money", "front.sum", one.rows, labels)
        case Alone():
            return _listed("front.alone", "front.only", one.rows, labels)


def _listed(key: str, each: str, rows: Iterable[FigureRow], labels: Labels) -> Sentence:
    items = [_filled(each, labels, row) for row in rows]
    return list(_fill(labels.t(key), items=_joined(items, labels)))


def _aims(one: Aims, labels: Labels) -> Sentence:
    count = f"{sum(one.counts.values()):,}"
    states = [
        labels.t(f"targets.count-{state}", count=f"{one.counts[state]:,}") for state in State if one.counts[state]
    ]
    goals = [
        _filled("front.next" if goal.outcome.state is State.PENDING else "front.aim", labels, goal.target,
                became=_became(goal, labels))
        for goal in one.goals
    ]  # fmt: skip
    states_said = labels.t("list.comma").join(states)
    return list(_fill(labels.t("front.aims"), count=count, states=states_said, goals=_joined(goals, labels)))


def _became(goal: Goal, labels: Labels) -> Sentence:
    state = labels.t(f"targets.{goal.outcome.state}")
    if actual := goal.outcome.actual:
        return list(_fill(labels.t("front.became"), value=_number(actual, labels), state=state))
    return [Piece(state + (labels.t("front.past") if goal.is_overdue else ""))]


def _compared(one: Compared, labels: Labels) -> Sentence:
    row, beside = one.row, next(iter(one.before.values()), None)
    ends = [
        list(_fill(labels.t(key), rows=_joined([_then(row, one, labels) for row in rows if row], labels, "list.comma")))
        for key, rows in (("front.first", one.first), ("front.last", one.last), ("front.whole", (one.whole,)))
        if any(rows)
    ]
    moves = []
    if beside and (one.risen or one.fallen):
        ago = period.word(beside.period, labels.lang)
        moves = [[Piece(labels.t("front.moves", time=ago, risen=one.risen, fallen=one.fallen))]]
    said = {"name": labels.name_of(row), "time": labels.as_of(row), "status": labels.status(row.status)}
    told = _joined([*ends, *moves], labels)
    return list(_fill(labels.t("front.compared"), cities=str(one.cities), told=told, **said))


def _then(row: FigureRow, one: Compared, labels: Labels) -> Sentence:
    """A place with its number, and with that of a year before, where it is known."""
    ago = one.before.get(row.figure)
    key = "front.then" if ago else "front.now"
    values: dict[str, Sentence] = {"value": _number(row, labels)}
    if ago:
        values |= {"ago": _number(ago, labels), "time": [Piece(period.word(ago.period, labels.lang))]}
    return list(_fill(labels.t(key), place=labels.place(row.place), **values))


def _number(row: FigureRow, labels: Labels) -> Sentence:
    return [Piece(labels.beside(row), row.figure)]


def _filled(key: str, labels: Labels, row: FigureRow, **values: Sentence) -> Sentence:
    """A text with what a figure is: place, name, value, status, time, topic."""
    told = {
        "place": labels.place(row.place),
        "name": labels.name_of(row),
        "status": labels.status(row.status),
        "time": labels.as_of(row),
        "topic": labels.topic(row.topic),
    }
    return list(_fill(labels.t(key), value=_number(row, labels), **told, **values))


def _fill(text: str, **values: str | Sentence) -> Iterator[Piece]:
    """A text with pieces in its places."""
    for literal, name, _, _ in Formatter().parse(text):
        if literal:
            yield Piece(literal)
        if name:
            value = values[name]
            yield from [Piece(value)] if isinstance(value, str) else value


def _joined(items: Sequence[Sentence], labels: Labels, by: str = "list.semicolon") -> Sentence:
    found: Sentence = []
    for item in items:
        found += [Piece(labels.t(by)), *item] if found else item
    return found
