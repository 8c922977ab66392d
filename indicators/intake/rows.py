"""A reviewed draft -> new rows for the tables: article, paragraphs, figures, skipped numbers, and what they need."""

from indicators.figures import coverage
from indicators.intake.charting import charts
from indicators.intake.contribution import Row, Rows
from indicators.intake.draft import Draft, usual_measures
from indicators.intake.places import with_parents
from indicators.intake.prints import amount
from indicators.intake.slugs import unlike
from indicators.intake.units import missing
from indicators.reading import FIGURE
from indicators.tables import Dataset
from indicators.tables.package import tables


def contribution(draft: Draft, dataset: Dataset) -> Rows:
    """All new rows that the draft stands for, as text, in the order of the tables; what is undecided stays empty."""
    article, figures = draft.meta["article"], _figures(draft, dataset)
    indicators = _indicators(draft, {row["indicator"] for row in figures})
    places = with_parents((draft.meta["place"], *(row["place"] for row in figures)), draft.places)
    units = {new["unit"]: new for row in (*figures, *indicators) for new in missing(row["unit"], dataset.units)}
    paragraphs = coverage.paragraphs(draft.text, article, draft.headings)
    columns = tables()["paragraphs"].columns
    found = {
        "articles": [draft.meta],
        "paragraphs": [dict(zip(columns, map(str, row), strict=True)) for row in paragraphs],
        "places": [row for row in draft.places if row["place"] in places],
        "units": list(units.values()),
        "indicators": indicators,
        "figures": figures,
        "skipped": [_skipped(row) | {"article": article} for row in draft.rows if row["kind"] != FIGURE],
        "charts": charts(draft, figures, units, dataset),
    }
    return {name: [_whole(name, row) for row in found[name]] for name in tables() if found.get(name)}


def _whole(table: str, row: Row) -> Row:
    """The cells of a row in the declared order, with stray spaces gone; columns that the row lacks are empty."""
    return {column: " ".join(row.get(column, "").split()) for column in tables()[table].columns}


def _indicators(draft: Draft, used: set[str]) -> list[Row]:
    """The new indicators that figures are of, and those of which they are parts."""
    parents = {row["parent"] for row in draft.indicators if row["indicator"] in used}
    return [row for row in draft.indicators if row["indicator"] in used | parents]


def _figures(draft: Draft, dataset: Dataset) -> list[Row]:
    """Named place-indicator, with the measure where it is not the usual, the year and a number where that is taken."""
    taken, usual = set(dataset.figures["figure"]), usual_measures(draft, dataset)
    found = []
    for row in draft.rows:
        if row["kind"] == FIGURE:
            measure = "" if row["measure"] == usual.get(row["indicator"]) else row["measure"]
            code = "-".join(filter(None, (row["place"], row["indicator"], measure)))
            if code in taken and row["period"]:
                code = f"{code}-{row['period'][:4]}"
            code = unlike(code, taken)
            taken.add(code)
            found.append(row | amount(row["printed"]) | {"figure": code, "article": draft.meta["article"]})
    return found


def _skipped(row: Row) -> Row:
    """Dates with a note go on the time line; of others the period would say nothing there."""
    silent = {} if row["note_zh"] else {"period": "", "place": ""}
    return row | silent | {"reason": row["kind"], "note_en": row["note_en"] or row["note_zh"]}
