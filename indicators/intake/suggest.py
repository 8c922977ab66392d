"""What a proposal may be in terms of the tables: its quantity, its place, a figure already there, what a person said
of the same before.
"""

from functools import lru_cache
from typing import Any

import pandas as pd

from indicators.quantity import Units, lexicon
from indicators.reading import OTHER, Proposal
from indicators.tables import Dataset


def quantity(unit: str, units: Units) -> str:
    """What a unit measures, as the tables or else the lexicon know it; one that nobody knows is its own."""
    if unit in units:
        return units[unit].quantity
    found = lexicon.units().get(unit) or lexicon.units().get(unit.lstrip("万亿千百"))
    return found.quantity if found else unit


def places(dataset: Dataset) -> dict[str, str]:
    """What a text may print -> the Chinese name of the place: names, and cities without 市."""
    frame = dataset.table("places")
    cities = frame.loc[frame["level"] == "city", "name_zh"]
    return {name.removesuffix("市"): name for name in cities} | {name: name for name in frame["name_zh"]}


def place(name: str, dataset: Dataset) -> str:
    """The code of a place by its Chinese name; empty for one that the tables do not know."""
    return next((code for code, one in dataset.names("places", "name_zh").items() if one == name), "")


def seen(row: dict[str, str], proposal: Proposal, dataset: Dataset) -> tuple[str, bool]:
    """The figure of the tables that says the same of the same place, empty where there is none; and whether
    it says so of the same time.
    """
    if (row["place"], row["indicator"]) not in _places_of(dataset):
        return "", False
    same = _said(dataset, row["place"], row["indicator"])
    same = same[(same["unit"] == proposal.unit) & (same["bound"] == proposal.bound)]
    if row["period"]:
        same = same[same["period"].isin(["", row["period"]])]
    value = None if proposal.value is None else float(proposal.value)
    same = same[same["value"].isna() if value is None else same["value"] == value]
    if same.empty:
        return "", False
    alike = same[same["period"] == row["period"]]
    return (alike if len(alike) else same)["figure"].iloc[0], len(alike) > 0


def status(row: dict[str, str], dataset: Dataset) -> str:
    """The status that the tables give all figures of this indicator, measure and place; empty where they differ."""
    same = _said(dataset, row["place"], row["indicator"])
    found = same.loc[same["measure"] == row["measure"], "status"].unique()
    return str(found[0]) if len(found) == 1 else ""


def _said(dataset: Dataset, place: str, indicator: str) -> pd.DataFrame:
    """The figures of an indicator and a place."""
    return dataset.figures.iloc[_places_of(dataset).get((place, indicator), [])]


@lru_cache(maxsize=2)
def _places_of(dataset: Dataset) -> dict[tuple[str, str], list[int]]:
    """Where the figures of a place and an indicator stand in the table."""
    found: dict[tuple[str, str], list[int]] = {}
    frame = dataset.figures
    for n, key in enumerate(zip(frame["place"], frame["indicator"], strict=True)):
        found.setdefault(key, []).append(n)
    return found


def skipped(printed: str, dataset: Dataset) -> dict[str, str]:
    """Kind and note of a print that is no figure of an indicator wherever the tables have it: 亿元以上 of projects."""
    return _skipped(dataset).get(printed, {})


@lru_cache(maxsize=2)
def _skipped(dataset: Dataset) -> dict[str, dict[str, str]]:
    rows: list[Any] = dataset.table("skipped").to_dict("records")
    figures = set(dataset.figures["printed"])
    return {
        row["printed"]: {"kind": OTHER, "note_zh": row["note_zh"], "note_en": row["note_en"]}
        for row in rows
        if row["reason"] == OTHER and row["printed"] not in figures
    }
