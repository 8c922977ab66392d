"""What a proposal may be in terms of the tables: its indicator, its place, a figure already there."""

import re
from collections import Counter
from functools import lru_cache

from indicators.quantity import Units, lexicon
from indicators.reading import Proposal
from indicators.tables import Dataset

# Above ``SURE`` a known indicator is proposed; below it, a new one by the words of the subject.
SURE, NEAR = 0.6, 0.34
AROUND = (24, 14)
# The clause that a number stands in, without those on either side.
BEFORE, BEHIND = re.compile(r"[^，,。；;、：:！？!?\n0-9]*\Z"), re.compile(r"[^，,。；;、：:！？!?\n0-9]*")
NOISE = str.maketrans("", "", "“”\"'‘’（）()《》、,， 　的和及与")


def indicator(proposal: Proposal, text: str, dataset: Dataset) -> tuple[str, float]:
    """The indicator whose name is nearest to the words around a figure, and how near (0 to 1).

    Only indicators with a unit of the same quantity come into question.
    """
    subject, around = _pairs(proposal.subject or ""), _pairs(_clause(text, proposal))
    frame, wanted = dataset.table("indicators"), quantity(proposal.unit or "", dataset.units)
    rows = list(zip(frame["indicator"], map(_pairs, frame["name_zh"]), frame["unit"], strict=True))
    holding = [code for code, pairs, _ in rows if _held(subject, pairs)]
    best, nearest = "", 0.0
    for code, pairs, unit in rows:
        if quantity(unit, dataset.units) == wanted:
            likeness = max(_dice(subject, pairs), 0.85 * _covered(pairs, around), 0.7 * (holding == [code]))
            if likeness > nearest:
                best, nearest = code, likeness
    return best, nearest


def topic(name: str, dataset: Dataset) -> str:
    """The topic of the indicator whose name is nearest, whatever its unit; empty where none is near."""
    frame, pairs = dataset.table("indicators"), _pairs(name)
    near = [(_dice(pairs, _pairs(one)), code) for one, code in zip(frame["name_zh"], frame["topic"], strict=True)]
    likeness, found = max(near, key=lambda one: one[0], default=(0.0, ""))
    return found if likeness >= NEAR else ""


def _clause(text: str, proposal: Proposal) -> str:
    ahead = BEFORE.findall(text[max(0, proposal.start - AROUND[0]) : proposal.start])
    behind = BEHIND.findall(text[proposal.end : proposal.end + AROUND[1]])
    return ahead[0] + behind[0]


def quantity(unit: str, units: Units) -> str:
    """What a unit measures, as the tables or else the lexicon know it; one that nobody knows is its own."""
    if unit in units:
        return units[unit].quantity
    found = lexicon.units().get(unit.lstrip("万亿千"))
    return found.quantity if found else unit


@lru_cache(maxsize=4096)
def _pairs(text: str) -> Counter:
    """The pairs of neighbouring characters, quotes and joining words aside."""
    plain = text.translate(NOISE)
    return Counter(plain[n : n + 2] for n in range(len(plain) - 1)) if len(plain) > 1 else Counter([plain])


def _dice(first: Counter, second: Counter) -> float:
    """Dice's coefficient of two bags of pairs (L. R. Dice, 1945)."""
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def _covered(name: Counter, around: Counter) -> float:
    """How much of a name stands in the words around; short names are met by chance."""
    return (name & around).total() / max(3, name.total())


def _held(subject: Counter, name: Counter) -> bool:
    """Whether all of a subject stands in a name (生猪 in 生猪存栏)."""
    return all(len(pair) > 1 for pair in subject) and not subject - name


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
