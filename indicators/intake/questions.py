"""What of a draft a person must look at before it is added: rows open or unsure, names that are new, faults."""

from collections.abc import Iterator
from typing import NamedTuple

from indicators.intake.contribution import Rows, faults
from indicators.intake.draft import Draft
from indicators.reading import FIGURE
from indicators.tables import Dataset
from indicators.tables.faults import Fault
from indicators.tables.raw import Contents
from indicators.text import t

# Without them a figure says nothing; a period may be missing in print.
NEEDED = ("indicator", "measure", "place", "status")


class Question(NamedTuple):
    """``paragraph`` and ``printed`` are empty where the draft as a whole is meant."""

    why: str
    paragraph: str = ""
    printed: str = ""


def questions(
    draft: Draft, rows: Rows, dataset: Dataset, there: Contents, before: list[Fault], lang: str
) -> list[Question]:
    """All that a person must say; none: the draft can be added as it is. ``rows`` are those that it becomes,
    ``before`` the faults of the tables.
    """
    return [*_known(draft, dataset, lang), *_open(draft, lang), *_new(draft, lang),
            *_faults(rows, there, before, lang)]  # fmt: skip


def open_rows(draft: Draft, lang: str) -> list[Question]:
    """The rows alone: what whoever runs a command sees before it is written need not be asked for once more."""
    return list(_open(draft, lang))


def known_article(draft: Draft, dataset: Dataset) -> str:
    """The code of the article of the tables that a draft is; of a table that comes again and again its day tells."""
    titles, days = dataset.names("articles", "title_zh"), dataset.names("articles", "published")
    is_table = draft.meta["kind"] == "table"
    return next((code for code, title in titles.items() if title == draft.meta["title_zh"]
                 and not (is_table and days[code] != draft.meta["published"])), "")  # fmt: skip


def _known(draft: Draft, dataset: Dataset, lang: str) -> Iterator[Question]:
    if known := known_article(draft, dataset):
        yield Question(t("asked.known", lang, article=known))
    if not draft.meta["published"]:
        yield Question(t("asked.undated", lang))


def _open(draft: Draft, lang: str) -> Iterator[Question]:
    for row in draft.rows:
        if why := _why(row, lang):
            yield Question(why, row["paragraph"], row["printed"])


def _why(row: dict[str, str], lang: str) -> str:
    if not row["kind"]:
        return t("asked.undecided", lang)
    if row["kind"] != FIGURE:
        return ""
    missing = [name for name in NEEDED if not row[name]]
    unsure = [name for name in row["unsure"].split() if name not in missing]
    told = [t(f"asked.{key}", lang, columns=_columns(names, lang))
            for key, names in (("missing", missing), ("unsure", unsure)) if names]  # fmt: skip
    if not told and not row["sure"]:
        told = [t("asked.number", lang)]
    return " ".join(told)


def _columns(names: list[str], lang: str) -> str:
    return t("list.comma", lang).join(t(f"audit.{name}", lang) for name in names)


def _new(draft: Draft, lang: str) -> Iterator[Question]:
    """An indicator that no table has yet: what it means is for a person to say. So is where a new place lies."""
    used = {row[column] for row in draft.rows if row["kind"] == FIGURE for column in ("indicator", "place")}
    for key, rows in (("indicator", draft.indicators), ("place", draft.places)):
        for row in rows:
            if row[key] in used:
                yield Question(t(f"asked.new-{key}", lang, name=row["name_zh"]))


def _faults(rows: Rows, there: Contents, before: list[Fault], lang: str) -> Iterator[Question]:
    for fault in faults(there, rows, before):
        if fault.column == "published":
            # Asked for already, in more words.
            continue
        yield Question(fault.text(lang))
