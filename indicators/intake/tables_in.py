"""``python -m indicators import FILE``: the table of a file into the data folder, by a map where one is needed."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from indicators import settings
from indicators.charts.check import load
from indicators.intake import rewrite
from indicators.intake.contribution import MAPS, Refused, Rows, begun, refused
from indicators.intake.draft import Draft
from indicators.intake.earlier import KEYS
from indicators.intake.importing import About, Open, Question, asking, draft_of, known, map_of, without_topic
from indicators.intake.maps import read_map
from indicators.intake.plans import adding, beside
from indicators.intake.rewrite import Plan, Planner, Say
from indicators.intake.rows import contribution
from indicators.intake.slugs import latin
from indicators.intake.texts import opened
from indicators.reading.tabular import maps
from indicators.reading.tabular.cells import ERROR
from indicators.reading.tabular.maps import Map
from indicators.settings import data_dir
from indicators.sheets import Sheet, Unreadable, read_apart
from indicators.sheets.limits import LARGEST
from indicators.tables import Dataset, Unusable
from indicators.tables.raw import Contents, contents
from indicators.text import t
from indicators.words.columned import columned

# So many maps are looked through; of rows and of choices so many are shown.
MOST_MAPS, MOST_SHOWN, MOST_CHOICES = 500, 20, 40
PREVIEW = ("paragraph", "column", "printed", "indicator", "measure", "place", "period")


class Settled(NamedTuple):
    """A draft, and the map that it was made by."""

    draft: Draft
    map: Map


def run(options: argparse.Namespace) -> int:
    """Show the table's rows, ask, add all or nothing; 1 where something is open or wrong."""
    lang = options.lang
    try:
        sheet = _sheet(options)
        there = begun(contents(options.data or data_dir()))
        dataset = load(there)
        about = _about(options)
        folder = (options.data or data_dir()) / MAPS
        chosen = _chosen(options.map, folder, sheet, about, dataset)
        settled = _settled(sheet, chosen, about, dataset, folder, options)
    except (Refused, Unreadable) as error:
        print(error.text(lang), file=sys.stderr)
        return 1
    except Unusable as error:
        print(*(fault.text(lang) for fault in error.faults), sep="\n", file=sys.stderr)
        return 1
    if settled is None:
        return 1
    if article := _there(settled.draft, dataset):
        meta = settled.draft.meta
        print(t("import.again", lang, title=meta["title_zh"], published=meta["published"], article=article),
              file=sys.stderr)  # fmt: skip
        return 1
    for remark, values in sheet.remarks:
        print(t(remark, lang, **values))
    rows = contribution(settled.draft, dataset)
    print(preview(settled.draft, rows, dataset, lang))
    return rewrite.run(options, with_map(adding(rows, "", settings.now(), lang), settled.map))


def _there(draft: Draft, dataset: Dataset) -> str:
    """The code under which the same release is in the tables; empty for none."""
    same = ("title_zh", "publisher", "published")
    rows = dataset.table("articles").to_dict("records")
    return next((row["article"] for row in rows if all(row[name] == draft.meta[name] for name in same)), "")


def _sheet(options: argparse.Namespace) -> Sheet:
    """The table that is meant. Raises Refused where the file has several and none is named."""
    sheets = read_apart(opened(options.path, LARGEST + 1), options.path.name)
    named = [one for one in sheets if options.sheet in (one.name, one.caption.partition("\n")[0])]
    if options.sheet and options.sheet.isdecimal() and not named:
        named = sheets[int(options.sheet) - 1 : int(options.sheet)] if options.sheet != "0" else []
    wanted = named if options.sheet else sheets
    if len(wanted) == 1:
        return wanted[0]
    lines = [
        f"{n}  {one.name}  {one.address(0, 0)}  {one.caption.partition(chr(10))[0]}"
        for n, one in enumerate(sheets, start=1)
    ]
    key = "import.which" if sheets and not options.sheet else "import.no-sheet"
    raise refused(
        key, option="--sheet", sheet=options.sheet, sheets="\n".join(lines[:MOST_CHOICES]), file=options.path.name
    )


def _about(options: argparse.Namespace) -> About:
    """Of the release; asked for on a terminal. Raises Refused where nobody says when it came out."""
    published = options.published
    if not published and _asks():
        published = _answer(t("import.ask-published", options.lang))
    if not published:
        raise refused("import.no-day", option="--published")
    return About(options.title, options.publisher, published)


def _chosen(named: Path | None, folder: Path, sheet: Sheet, about: About, dataset: Dataset) -> Map | None:
    """The map that is named, or the one of the data folder that fits the table's shape. Raises Refused for no map."""
    return _map(named) if named else known(sheet, kept(folder), about, dataset)


def kept(folder: Path) -> list[Map]:
    """The maps of a folder. Raises Refused, which names the file that is none."""
    return [_map(path) for path in sorted(folder.glob("*.yml"))[:MOST_MAPS]]


def _map(path: Path) -> Map:
    return read_map(opened(path, maps.LONGEST + 1), path.name)


def _settled(
    sheet: Sheet, chosen: Map | None, about: About, dataset: Dataset, folder: Path, options: argparse.Namespace
) -> Settled | None:
    """The draft once nothing is open: questions are asked on a terminal, else printed with the map they stand in."""
    lang = options.lang
    while True:
        found = draft_of(sheet, chosen, about, dataset)
        for row in found.indicators if isinstance(found, Draft) else ():
            row["topic"] = row["topic"] or options.topic
        whole = found.map if isinstance(found, Open) else map_of(sheet, chosen, about, dataset)
        asked = found.questions if isinstance(found, Open) else without_topic(found, dataset)
        if not asked and isinstance(found, Draft):
            return Settled(found, whole)
        whole = asking(whole, asked)
        answered = _asked(whole, asked, lang) if _asks() else None
        if answered is None:
            path = folder / file_name(whole)
            print(*(one.text(lang) for one in asked), sep="\n", file=sys.stderr)
            print(t("import.open", lang, count=len(asked), file=path, option="--map"), file=sys.stderr)
            print(maps.written(whole), end="")
            return None
        chosen = answered


def _asked(one: Map, asked: Sequence[Question], lang: str) -> Map | None:
    """The map with what a person answers; None where nobody does."""
    for question in asked:
        print(question.text(lang))
        while True:
            answer = _answer("> ")
            if not answer and question.name.partition(" ")[0] != maps.UNIT:
                return None
            if not question.choices or answer in question.choices:
                break
            print(t("import.choose", lang, choices=", ".join(question.choices)))
        one = one.told(question.part, question.name, answer)
    return one


def _asks() -> bool:
    return bool(sys.stdin and sys.stdin.isatty())


def _answer(question: str) -> str:
    try:
        return input(f"{question} " if not question.endswith(" ") else question).strip()
    except (EOFError, KeyboardInterrupt):
        print()
        return ""


def file_name(one: Map) -> str:
    """What a map's file is called: by its caption, else by its headings, as those that are kept are."""
    return f"{latin(one.caption or '-'.join(one.headings))}.yml"


def as_file(one: Map) -> tuple[str, str]:
    """The name and the text of a map's file, without what was said of failed formulas: the next table's are asked
    about again.
    """
    lasting = replace(one, cells={text: answer for text, answer in one.cells.items() if not ERROR.fullmatch(text)})
    return file_name(one), maps.written(lasting)


def with_map(plan: Planner, one: Map) -> Planner:
    """The plan of an addition that also keeps the map, in the same step; its rows have been shown."""
    name, text = as_file(one)
    keeping = beside(plan, {f"{MAPS}/{name}": text.encode()})

    def planned(there: Contents, say: Say) -> Plan:
        return keeping(there, say)._replace(told=[])

    return planned


def preview(draft: Draft, rows: Rows, dataset: Dataset, lang: str) -> str:
    """The first figures of a draft's rows as a table, and what they bring, in lines."""
    figures = rows.get("figures", [])
    names = _names(draft, dataset, lang)
    table = [[t(f"import-column.{name}", lang) for name in PREVIEW]]
    for row in figures[:MOST_SHOWN]:
        head = draft.headings[int(row["paragraph"])]
        cells = {"paragraph": head or row["paragraph"]} | {
            name: names.get(row[name], row[name]) for name in PREVIEW[3:]
        }
        table.append([cells.get(name, row[name]) for name in PREVIEW])
    more = [t("import.more", lang, count=len(figures) - MOST_SHOWN)] if len(figures) > MOST_SHOWN else []
    return "\n".join([columned(table), *more, *told(draft, rows, dataset, lang)])


def _names(draft: Draft, dataset: Dataset, lang: str) -> dict[str, str]:
    """The names of all codes that a row may hold."""
    found: dict[str, str] = {}
    for table in ("indicators", "places", "measures"):
        found |= dataset.names(table, f"name_{lang}")
    new = [*((one["indicator"], one) for one in draft.indicators), *((one["place"], one) for one in draft.places)]
    return found | {code: one[f"name_{lang}"] for code, one in new}


def told(draft: Draft, rows: Rows, dataset: Dataset, lang: str) -> Iterator[str]:
    """How many figures and other numerals there are, what is new, and what the tables say already."""
    figures, skipped = rows.get("figures", []), Counter(row["reason"] for row in rows.get("skipped", []))
    reasons = t("list.comma", lang).join(f"{t(f'reason.{reason}', lang)} {count}" for reason, count in skipped.items())
    yield t("import.count", lang, figures=len(figures), others=skipped.total(), reasons=reasons or "–")
    for name in ("indicators", "places", "units", "charts"):
        if new := rows.get(name):
            column = "unit" if name == "units" else f"title_{lang}" if name == "charts" else f"name_{lang}"
            listed = t("list.comma", lang).join(row[column] for row in new[:MOST_SHOWN])
            yield t(f"import-new.{name}", lang, count=len(new), names=listed)
    before: dict[tuple[str, ...], set[tuple[float, str]]] = {}
    for row in dataset.figures[[*KEYS, "value", "unit"]].to_dict("records"):
        before.setdefault(tuple(row[name] for name in KEYS), set()).add((row["value"], row["unit"]))
    met = [(row, before[key]) for row in figures if (key := tuple(row[name] for name in KEYS)) in before]
    same = sum(bool(row["value"]) and (float(row["value"]), row["unit"]) in values for row, values in met)
    if met:
        yield t("import.met", lang, count=len(met), same=same, other=len(met) - same)
