"""What a proposal may be in terms of the tables: its quantity, its place, a figure already there."""

from indicators.quantity import Units, lexicon
from indicators.reading import Proposal
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
    frame = dataset.figures
    same = frame[(frame["place"] == row["place"]) & (frame["indicator"] == row["indicator"])]
    same = same[(same["unit"] == proposal.unit) & (same["bound"] == proposal.bound)]
    if row["period"]:
        same = same[same["period"].isin(["", row["period"]])]
    value = None if proposal.value is None else float(proposal.value)
    same = same[same["value"].isna() if value is None else same["value"] == value]
    if same.empty:
        return "", False
    alike = same[same["period"] == row["period"]]
    return (alike if len(alike) else same)["figure"].iloc[0], len(alike) > 0
