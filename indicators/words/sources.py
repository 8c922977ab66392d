"""The tables of the sources page: articles, coverage, numerals that are no figures, what is inferred.

The columns of a table are keys of ``table.*`` in the locale.
"""

import pandas as pd

from indicators.quantity import period
from indicators.tables.distinct import records
from indicators.words.labels import Labels


def articles(every: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The articles with reporter, dateline, inferred time and number of figures; ``every`` is the tidy frame."""
    table = labels.dataset.table("articles")
    counts = every["article"].value_counts()
    return pd.DataFrame({
        "article": table[f"title_{labels.lang}"],
        "count": table["article"].map(counts).fillna(0).astype(int),
        "place": table["place"].map(labels.place),
        "reporter": table[f"reporter_{labels.lang}"],
        "dateline": table["dateline"],
        "published": [period.word(text, labels.lang) for text in table["published"]],
        "basis": table[f"date_basis_{labels.lang}"],
    })  # fmt: skip


def verdict(proof: pd.DataFrame, labels: Labels) -> tuple[bool, str]:
    """Whether all numerals are accounted for, and that in a line; ``proof`` is ``coverage.coverage``."""
    if faults := int((~proof["covered"]).sum()):
        return False, labels.t("sources.coverage-some", faults=faults)
    return True, labels.t("sources.coverage-all", paragraphs=len(proof), numerals=numerals(proof))


def numerals(proof: pd.DataFrame) -> int:
    """How many Arabic numerals the paragraphs hold."""
    return sum(len(text.split()) for text in proof["numerals"])


def article_line(article: str, own: pd.DataFrame, labels: Labels) -> str:
    """An article's part of the proof in a line."""
    values = {"title": labels.article(article), "paragraphs": len(own), "numerals": numerals(own)}
    return labels.t("sources.article-line", mark="✓" if own["covered"].all() else "✗", **values)


def paragraphs(own: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """An article paragraph by paragraph: the text's numerals beside what was made of them."""
    return pd.DataFrame({
        "paragraph": list(map(labels.paragraph, own["paragraph"], own["article"])),
        "numerals": own["numerals"],
        "figures": own["figures"],
        "skipped": own["skipped"],
        "covered": ["✓" if covered else "✗" for covered in own["covered"]],
        "gap": [labels.t("table.gap") if gap == "true" else "" for gap in own["gap"]],
    })  # fmt: skip


def skipped(labels: Labels) -> pd.DataFrame:
    """The numerals that are no figures, and why."""
    table = labels.dataset.table("skipped")
    return pd.DataFrame({
        "printed": table["printed"],
        "reason": [labels.t(f"reason.{reason}") for reason in table["reason"]],
        "note": table[f"note_{labels.lang}"],
        "article": table["article"].map(labels.article),
        "paragraph": list(map(labels.paragraph, table["paragraph"], table["article"])),
    })  # fmt: skip


def inferred(proof: pd.DataFrame, labels: Labels) -> list[str]:
    """What the tables hold beyond the print, a line each: years, places, gaps, derived numbers."""
    articles, places = labels.dataset.table("articles"), labels.dataset.table("places")
    guessed = articles.loc[articles["date_basis_zh"] != "", "published"].str[:4]
    years = labels.t("list.comma").join(period.word(year, labels.lang) for year in sorted(set(guessed)))
    lines = [labels.t("sources.inferred-year", count=len(guessed), years=years)] if years else []
    notes = places.loc[places[f"note_{labels.lang}"] != ""]
    lines += [
        f"{labels.t('sources.places')}{labels.place(r.place)}{labels.t('list.bracket', text=labels.note(r))}"
        for r in records(notes)
    ]
    gaps = proof[proof["gap"] == "true"]
    items = labels.t("list.semicolon").join(
        labels.t("source.line", title=labels.article(article), paragraphs=labels.paragraph(number, article))
        for article, number in zip(gaps["article"], gaps["paragraph"], strict=True)
    )
    lines += [labels.t("sources.gaps", items=items)] if items else []
    return [*lines, labels.t("sources.derived")]
