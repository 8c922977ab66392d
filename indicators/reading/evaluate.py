"""How well articles are read, measured on marked texts (marked.py); the command ``evaluate``.

``--marked FILE`` measures it on marked texts of one's own instead of ours.
With ``--articles DIR`` the texts of articles (``<article>.txt``) are read too, and held against ``figures.csv``.
"""

import argparse
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle
from pathlib import Path

from indicators.figures.columns import figure_rows
from indicators.figures.derived import quantity_of
from indicators.quantity import Quantity
from indicators.reading import FIGURE, Proposal, read
from indicators.reading.marked import MARKED, Mark, Text, texts
from indicators.reading.scores import FIELDS, VALUE, Score, Verdict, cell, score, verdicts
from indicators.settings import ROOT
from indicators.tables import Dataset, load

# The texts that rules may be written with; the others are looked at in the end only.
OPEN = ("genres", "retold", "tuning")
AROUND = 24
PAGE = ROOT / "docs" / "reading.md"
FOUND = ("| texts | numerals | figures | recall | precision | kind |", "| --- | --- | --- | --- | --- | --- |")
SAID = (
    "| texts | found | period | place | status | measure | name | plans or targets called actual |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
)
ALL = "all"
DOUBTED = (
    "| texts | cells | wrong | of these unsure | right | of these unsure |",
    "| --- | --- | --- | --- | --- | --- |",
)


def found_row(name: str, result: Score) -> str:
    """A line of the table of what is found, in Markdown."""
    shares = f"{result.recall:.1%} | {result.precision:.1%} | {result.kind:.1%}"
    return f"| {name} | {result.numerals} | {result.right + result.missed} | {shares} |"


def said_row(name: str, result: Score) -> str:
    """A line of the table of what is said of the figures that are found."""
    shares = " | ".join(f"{result.correct(one):.1%}" for one in FIELDS if one != VALUE)
    return f"| {name} | {result.right} | {shares} | {result.promised} |"


def doubt_row(name: str, label: str, result: Score, *names: str) -> str:
    """A line of the table of how true the reader's doubt is, for some fields."""
    wrong, right = (f"{result.count(ok, *names)} | {result.flagged(ok, *names):.1%}" for ok in (False, True))
    return f"| {name} | {label} | {wrong} | {right} |"


def report(scores: dict[str, Score]) -> str:
    """Three tables in Markdown."""
    tables = (
        [*FOUND, *(found_row(name, one) for name, one in scores.items())],
        [*SAID, *(said_row(name, one) for name, one in scores.items())],
        [*DOUBTED, *(doubt_row(name, *doubt) for name, one in scores.items() for doubt in _doubts(one))],
    )
    return "\n\n".join("\n".join(lines) for lines in tables)


def _doubts(result: Score) -> Iterator[tuple]:
    yield from ((one, result, one) for one in FIELDS)
    yield ALL, result, *FIELDS


def renewed(page: str, scores: dict[str, Score]) -> str:
    """The page on reading with the lines of its tables as they are now: those that begin with a text's name."""
    for name, one in scores.items():
        mine = f"`{name}`"
        lines = cycle((found_row(mine, one), said_row(mine, one), doubt_row(mine, ALL, one, *FIELDS)))
        old = re.compile(rf"^\| {mine} \|.*$", re.MULTILINE)
        page = "".join(between + next(lines) for between in old.split(page)[:-1]) + old.split(page)[-1]
    return page


def read_text(text: Text) -> list[Proposal]:
    """What the reader makes of a marked text, told nothing but its year."""
    return read(text.plain, year=text.year)


def marked_texts(path: Path) -> list[Text]:
    """The texts of a marked file."""
    return list(texts(path.read_text(encoding="utf-8")))


def of_marked(path: Path) -> Score:
    """The score of a marked file."""
    return sum((score(read_text(one), one.marks) for one in marked_texts(path)), Score())


def of_article(text: str, article: str, dataset: Dataset) -> Score:
    """The score of an article's text against its rows in the tables.

    A figure that the tables skip as a repetition counts neither way; kinds are not scored.
    """
    figures, skipped = dataset.figures, dataset.table("skipped")
    left = list(figure_rows(figures[figures["article"] == article]))
    again = skipped[(skipped["article"] == article) & (skipped["reason"] == "duplicate")]
    repeated = list(zip(again["paragraph"], again["printed"], strict=True))
    result = Score(numerals=len(left))
    for one in read(text):
        if one.kind != FIGURE:
            continue
        if hit := next((r for r in left if r.paragraph == one.paragraph and quantity_of(r) == one.quantity), None):
            left.remove(hit)
            result.right += 1
        elif (one.paragraph, one.printed) not in repeated:
            result.wrong += 1
    result.missed, result.kinds = len(left), result.right
    return result


def wrong_lines(text: Text) -> Iterator[str]:
    """A line for every cell that is not as marked: field, what is accepted, what was read, and the words around."""
    for one in verdicts(read_text(text), text.marks):
        if one.right:
            continue
        yield f"{one.field:9} {_marked(one)} ← {_read(one)}{'  (unsure)' if one.unsure else ''}  {_around(one, text)}"


def _marked(one: Verdict) -> str:
    if one.mark is None:
        return "no figure"
    return _amount(one.mark.amount) if one.field == VALUE else one.mark.cells[one.field]


def _read(one: Verdict) -> str:
    if one.proposal is None:
        return "not found"
    return _amount(one.proposal.quantity) if one.field == VALUE else cell(one.proposal, one.field) or "empty"


def _amount(amount: Quantity | None) -> str:
    if amount is None:
        return "no figure"
    return " ".join([amount.bound, "–".join(map(str, amount.numbers)), amount.unit])


def _around(one: Verdict, text: Text) -> str:
    place: Mark | Proposal | None = one.mark or one.proposal
    assert place is not None
    before, behind = text.plain[max(0, place.start - AROUND) : place.start], text.plain[place.end :][: AROUND // 2]
    return f"{before}【{place.printed}】{behind}".replace("\n", "↵")


def as_row(one: Proposal) -> dict[str, object]:
    """A numeral for ``--json``; what is no figure has no value, bound, unit and cells."""
    said = {name: cell(one, name) or None for name in FIELDS if name != VALUE}
    amount = {"value": one.value, "upper": one.upper, "bound": one.bound, "unit": one.unit}
    span = {"start": one.start, "end": one.end, "printed": one.printed, "kind": one.kind}
    return span | amount | said | {"unsure": list(one.unsure)}


def _number(value: object) -> float:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(value)


def _json(groups: list[tuple[str, list[Proposal]]]) -> str:
    rows = [{"text": title, "figures": [as_row(one) for one in found]} for title, found in groups]
    return json.dumps(rows, ensure_ascii=False, indent=1, default=_number)


def run(options: argparse.Namespace) -> int:
    """``python -m indicators evaluate``: the tables, or each figure, or each cell that is wrong."""
    plain = options.text or (sorted(options.articles.glob("*.txt")) if options.articles and options.json else [])
    if plain:
        print(_json([(path.stem, read(path.read_text(encoding="utf-8"), year=options.year)) for path in plain]))
        return 0
    paths = _chosen(options)
    if options.wrong or options.json:
        known = [one for path in paths for one in marked_texts(path)]
        print(_json([(_title(one), read_text(one)) for one in known]) if options.json else _all_wrong(known))
        return 0
    scores = {path.stem: of_marked(path) for path in paths}
    if options.renew:
        PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), scores), encoding="utf-8")
    print(report(scores))
    if options.articles:
        dataset = load()
        files = [options.articles / f"{article}.txt" for article in dataset.table("articles")["article"]]
        found = [path for path in files if path.is_file()]
        total = sum((of_article(path.read_text(encoding="utf-8"), path.stem, dataset) for path in found), Score())
        print("\n" + "\n".join([*FOUND, found_row(f"{len(found)} articles", total)]))
    return 0


def _chosen(options: argparse.Namespace) -> list[Path]:
    """The marked files to measure: those given, else ours; of ours only the open ones are looked into unasked."""
    looked_into = options.wrong or options.json
    names = options.only or (OPEN if looked_into and not options.marked else None)
    paths = options.marked or sorted(MARKED.glob("*.txt"))
    return [path for path in paths if names is None or path.stem in names]


def _title(text: Text) -> str:
    return text.plain.partition("\n")[0]


def _all_wrong(known: list[Text]) -> str:
    return "\n".join(line for one in known for line in (f"# {_title(one)}", *wrong_lines(one)))
