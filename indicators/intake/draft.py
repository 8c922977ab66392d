"""A draft: an article's text and what a person made of the proposals, until it becomes rows.

A draft is plain data (``as_json``), so that it can wait in the reader's browser.
"""

import json
import re
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass, field

from slugify import slugify

from indicators.figures.likeness import INDEX
from indicators.intake import places, suggest
from indicators.intake.contribution import Row
from indicators.intake.filing import filed, resembling, row_of
from indicators.intake.slugs import slug, unlike
from indicators.making import patience
from indicators.quantity.parse import Unreadable, interpret
from indicators.reading import DATE, FIGURE, OTHER, Proposal, paragraphs, read
from indicators.reading.registry import Known, registry
from indicators.reading.tidy import tidied
from indicators.tables import Dataset
from indicators.tables.package import tables
from indicators.tables.statements import LEVEL

# The columns of ``rows``. ``kind`` is figure, a reason to skip the number, or empty: not decided yet. ``unsure`` names
# the columns that were concluded, not printed beside the number; ``said`` is the indicator's name as it was read.
COLUMNS = (
    "paragraph", "column", "printed", "kind", "indicator", "measure", "place", "status", "period", "note_zh", "note_en",
    "seen", "sure", "unsure", "said", "start", "end",
)  # fmt: skip
# What a proposal says by the year of the article.
DATED = ("kind", "status", "period", "seen")
META = tables()["articles"].columns
DUPLICATE = "duplicate"
REPORTER = re.compile(r"记者[ 　]?([\u4e00-\u9fff]{2,4}?)(?:报道|[ 　]|、|$)")
DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
WHOLE_DAY = re.compile(r"(20\d{2})年(\d{1,2})月(\d{1,2})日")
# What is so much for each one of something is another quantity than the sum of it: by the words of names.
PER = {"人均": "per-head", "户均": "per-household", "亩均": "per-mu"}
# Below this a proposal is to be looked at twice.
UNSURE = 0.7


@dataclass
class Draft:
    """``meta`` is the row of ``articles.csv``; ``indicators`` and ``places`` are new rows that ``rows`` may name;
    ``edits`` counts what a person has typed or chosen.

    Of a table ``text`` has a line a row, and ``headings`` what stands at the head of each line; in prose it is empty.
    """

    text: str
    meta: Row
    rows: list[Row] = field(default_factory=list)
    indicators: list[Row] = field(default_factory=list)
    places: list[Row] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    edits: int = 0

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def from_json(text: str) -> Draft | None:
    """The draft of ``as_json``; None for anything else."""
    try:
        found = Draft(**json.loads(text))
        # One that was begun before tables came in lacks their columns.
        found.meta = dict.fromkeys(tables()["articles"].later, "") | found.meta
        found.rows = [{"column": "", "said": ""} | row for row in found.rows]
        right = isinstance(found.text, str) and type(found.edits) is int and set(found.meta) == set(META)
        right = right and all(set(row) == set(COLUMNS) for row in found.rows)
        cells = [found.meta, *found.rows, *found.indicators, *found.places]
        texts = [*found.headings, *(cell for row in cells for cell in row.values())]
        return found if right and all(isinstance(text, str) for text in texts) else None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def text_of_another(kept: str) -> str | None:
    """The article's text in what another version of the dashboard kept as a draft; None for what is none."""
    with suppress(ValueError, RecursionError):
        found = json.loads(kept)
        if isinstance(found, dict) and isinstance(found.get("text"), str) and "rows" in found:
            return found["text"]
    return None


def begin(text: str, dataset: Dataset, published: str = "") -> Draft:
    """Read a text and propose a row for every number, with suggestions from the tables. Raises patience.Left."""
    return _begun(tidied(text), dataset, published)


def _begun(text: str, dataset: Dataset, published: str) -> Draft:
    draft = Draft(text, _meta(text, dataset, published))
    year = int(draft.meta["published"][:4]) if re.match(r"\d{4}", draft.meta["published"]) else 0
    found = [one for one in read(text, suggest.places(dataset), year) if one.needs_row]
    # A figure of the headline that the text prints again, perhaps with its qualifier, is a repetition.
    later = {(one.value, one.unit) for one in found if one.kind == FIGURE and one.paragraph}
    for one in found:
        patience.look()
        row = _row(one, draft, dataset)
        if one.kind == FIGURE and not one.paragraph and (one.value, one.unit) in later:
            row["kind"] = DUPLICATE
        draft.rows.append(row)
    # The article is of the place that most rows are of, the first of several; else of the province.
    named = Counter(row["place"] for row in draft.rows if row["place"])
    draft.meta["place"] = max(named, key=named.__getitem__, default="liaoning")
    for row in draft.rows:
        row["place"] = row["place"] or (draft.meta["place"] if row["kind"] == FIGURE else "")
    return draft


def redate(draft: Draft, dataset: Dataset, published: str) -> None:
    """Give the article another day: what the text says with it takes the place of what it said without, in every cell
    that still reads so; what a person has changed stays. Cells of a table do not hang on its day.
    """
    if draft.headings:
        draft.meta["published"] = published
        return
    before, after = (_begun(draft.text, dataset, day).rows for day in (draft.meta["published"], published))
    draft.meta["published"] = published
    for row, old, new in zip(draft.rows, before, after, strict=True):
        row |= {name: new[name] for name in DATED if row[name] == old[name]}


def _meta(text: str, dataset: Dataset, published: str) -> Row:
    lines = [text[start:end].strip() for start, end in paragraphs(text)]
    title, opening = lines[0], "\n".join(lines[1:3])
    day, whole, found = DAY.search(opening), WHOLE_DAY.search(opening), REPORTER.search(opening)
    reporter = found[1] if found else ""
    if whole and not published:
        published = f"{whole[1]}-{int(whole[2]):02}-{int(whole[3]):02}"
    dateline = f"{int(day[1]):02}-{int(day[2]):02}" if day else ""
    return dict.fromkeys(META, "") | {
        "article": slug(title, set(dataset.table("articles")["article"])),
        "title_zh": title,
        "title_en": title,
        "published": published,
        "dateline": dateline if re.fullmatch(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", dateline) else "",
        "reporter_zh": reporter,
        "reporter_en": slugify(reporter).replace("-", " ").title(),
    }


def _row(proposal: Proposal, draft: Draft, dataset: Dataset) -> Row:
    unit = proposal.unit or ""
    # Only an index has no unit, and the parts of a whole (8.2:44.2:47.6) are no ratio: a person decides.
    measured = unit.count(":") < 2 if unit else proposal.measure == INDEX
    decided = measured if proposal.kind == FIGURE else proposal.kind != OTHER
    row = dict.fromkeys(COLUMNS, "") | {
        "paragraph": str(proposal.paragraph),
        "printed": as_printed(proposal),
        "kind": proposal.kind if decided else "",
        "period": _so_far(proposal, draft.meta["published"]) if proposal.kind in (FIGURE, DATE) else "",
        "unsure": " ".join(proposal.unsure),
        "sure": "" if proposal.confidence < UNSURE else "yes",
        "start": str(proposal.start),
        "end": str(proposal.end),
    }
    if proposal.kind != FIGURE:
        return row
    row["status"], row["said"] = proposal.status or "", proposal.indicator
    row["place"] = places.code(proposal.place, draft.text, draft.places, dataset) if proposal.place else ""
    name = proposal.indicator or proposal.printed
    row["indicator"] = indicator_named(name, proposal.measure, unit, draft, dataset)
    if row["indicator"] in dataset.names("indicators", "name_zh"):
        # A name that the tables have is a name.
        row["unsure"] = " ".join(field for field in proposal.unsure if field != "indicator")
    row["measure"] = proposal.measure or usual_measures(draft, dataset)[row["indicator"]]
    if row["status"] and "status" in proposal.unsure:
        # Still to be looked at, but a person said it of the same before.
        row["status"] = suggest.status(row, dataset) or row["status"]
    row["seen"], same_time = suggest.seen(row, proposal, dataset)
    if same_time:
        row["kind"] = DUPLICATE
    return row | suggest.skipped(row["printed"], dataset)


def _so_far(proposal: Proposal, published: str) -> str:
    """今年 in a report of 5 March 2026 is the time from January to that day, for what is done."""
    found = proposal.period or ""
    if proposal.status != "actual" or len(published) < len("2026-03") or found != published[: len("2026")]:
        return found
    return f"{found}-01/{published}"


def as_printed(proposal: Proposal) -> str:
    """The print as the tables hold it: 每公斤…20元 where the rate stands apart, 下降…1.5% where the fall's word does
    (分别下降3.2%和1.5%), 5.6% where the unit heads a column.
    """
    printed = re.sub(r"\s+", "", proposal.printed)
    if proposal.kind != FIGURE or not proposal.unit:
        return printed
    wanted = (proposal.value, proposal.upper, proposal.unit)
    over, _, under = proposal.unit.partition("/")
    forms = (printed, f"每{under}…{printed}", f"下降…{printed}", f"{printed}{proposal.unit}", f"{printed}{over}")
    for form in forms:
        with suppress(Unreadable):
            amount = interpret(form)
            if (amount.value, amount.upper, amount.unit) == wanted:
                return form
    return printed


def indicator_called(name: str, measure: str, unit: str, draft: Draft, dataset: Dataset) -> str:
    """The code of the indicator that a person calls so: by a code or a name in any language, else as it is read."""
    for column in ("indicator", "name_zh", "name_en"):
        for one in draft.indicators:
            if one[column] == name:
                return one["indicator"]
        for code, known in dataset.names("indicators", column).items():
            if known == name:
                return code
    english = next((one.name_zh for one in registry().known if one.name_en == name), name)
    return indicator_named(english, measure, unit, draft, dataset)


def indicator_named(name: str, said: str, unit: str, draft: Draft, dataset: Dataset) -> str:
    """The code of the indicator called ``name``, of which a figure in ``unit`` says the measure ``said``: of the
    tables, of the registry, or new by the words of the article.
    """
    found = filed(name, said, unit, dataset)
    if found.own:
        return found.own
    if found.known:
        return _taken(found.known, draft, dataset, name)
    # What grew is in the unit of its level, which another number of the text may print.
    measure = INDEX if said == INDEX else LEVEL
    unit = unit if said in (LEVEL, INDEX) else ""
    for one in draft.indicators:
        if one["name_zh"] == name and (one["unit"] == unit or not (one["unit"] and unit)):
            one["unit"] = one["unit"] or unit
            return one["indicator"]
    return new_indicator(draft, dataset, name, unit, measure)


def _taken(known: Known, draft: Draft, dataset: Dataset, name: str) -> str:
    """A row of the registry, new to the tables once."""
    for one in draft.indicators:
        if one["name_zh"] == known.name_zh:
            return one["indicator"]
    codes = {*dataset.table("indicators")["indicator"], *(one["indicator"] for one in draft.indicators)}
    return _added(row_of(known, codes) | {"indicator": unlike(known.indicator, codes)}, name, draft, dataset)


def new_indicator(draft: Draft, dataset: Dataset, name: str, unit: str, measure: str = LEVEL) -> str:
    """The code of a new row by the words of the article; what it means beyond them is for a person to say.

    Its topic is that of the indicator that it resembles.
    """
    taken = {*dataset.table("indicators")["indicator"], *(one["indicator"] for one in draft.indicators)}
    like = resembling(name, dataset)
    row = {
        "indicator": slug(name, taken),
        "topic": like.topic if like else "",
        "name_zh": name,
        "name_en": name,
        "unit": unit,
        "measure": measure,
    }
    return _added(row, name, draft, dataset)


def _added(row: Row, name: str, draft: Draft, dataset: Dataset) -> str:
    """The code of a row that joins the draft's new indicators; of its meaning the article's word is all that is known.

    So much for each one is another quantity than the sum of all.
    """
    per = next((code for word, code in PER.items() if word in name), "")
    row |= {"definition_zh": f"报道中称“{name}”", "definition_en": f'As named in the report: "{name}"'}
    if row["unit"] and per and "/" not in row["unit"]:
        row["quantity"] = f"{suggest.quantity(row['unit'], dataset.units)}-{per}"
    draft.indicators.append({column: row.get(column, "") for column in tables()["indicators"].columns})
    return row["indicator"]


def usual_measures(draft: Draft, dataset: Dataset) -> dict[str, str]:
    """By indicator, of the tables or new, the measure that is mostly printed of it."""
    return dataset.names("indicators", "measure") | {one["indicator"]: one["measure"] for one in draft.indicators}
