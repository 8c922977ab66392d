"""Which indicators there are and how much is known of each: a row an indicator.

``listed`` gives the rows, in the order of the tree topic → indicator → breakdown; ``ordered`` another order.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from indicators.figures import versions
from indicators.figures.columns import FACTS
from indicators.figures.selection import UNDATED, Words
from indicators.quantity import Bound, period
from indicators.tables import Dataset
from indicators.tables.distinct import each
from indicators.tables.package import options
from indicators.tables.tree import lineage

# How the list may be ordered; the first is the tree, or of a search the best first.
SORTS = ("table", "indicator", "figures", "cities", "period")
# Of numbers of one time the province's is told first, then that of the widest area.
FIRST_LEVEL = "province"
# What is looked at of each figure.
USED = [*versions.KEY, "figure", "value", "against", "reported", "city", "level", "year"]
# A line may join these: of a lower limit nobody knows where the number lies.
JOINED = (Bound.EXACT.value, Bound.ABOUT.value)


def listed(rows: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """The indicators of some figures (``columns.FigureRow``), one row each, in the order of the tree.

    Columns: ``indicator``; ``topic``; ``parent``, the nearest above it that is listed under the same topic, or empty;
    ``depth``, how many such are above it; how many ``figures``, ``cities`` and ``places``; the ``first`` and the
    ``last`` year of actual numbers, or of others where there are none (empty where nothing has a time); ``latest``,
    the index in ``rows`` of its latest number.
    """
    # Of a million figures every column that is carried along counts.
    rows = rows[USED]
    figures = rows.groupby("indicator", observed=True).size()
    if figures.empty:
        columns = ["indicator", "topic", "parent", "depth", "figures", "cities", "places", "first", "last", "latest"]
        return pd.DataFrame(columns=columns)
    years = _years(rows)
    latest = _latest(rows, dataset)
    tree = _tree(map(str, figures.index), dataset)
    codes = list(tree)
    topics = dataset.names("indicators", "topic")
    found = {
        "indicator": codes,
        "topic": [topics[code] for code in codes],
        "parent": [tree[code][0] for code in codes],
        "depth": [tree[code][1] for code in codes],
        "figures": figures.reindex(codes).to_numpy(),
        "cities": distinct(rows, "city").reindex(codes, fill_value=0).to_numpy(),
        "places": distinct(rows, "place").reindex(codes).to_numpy(),
        "first": years["min"].reindex(codes).fillna("").to_numpy(),
        "last": years["max"].reindex(codes).fillna("").to_numpy(),
        "latest": latest.reindex(codes).to_numpy(),
    }
    return pd.DataFrame(found)


def usual(rows: pd.DataFrame, dataset: Dataset) -> dict[str, str]:
    """By indicator the measure that is told of it: of actual numbers before others, the usual one before others, then
    that of most figures.
    """
    counted = rows.groupby(["indicator", "measure", "status"], observed=True).size().reset_index(name="figures")
    best = counted.iloc[np.lexsort((-counted["figures"], _meaning(counted, dataset)))].drop_duplicates("indicator")
    return dict(zip(best["indicator"].astype("str"), best["measure"].astype("str"), strict=True))


def best_known(rows: pd.DataFrame, most: int) -> list[str]:
    """The indicators of some figures with numbers of most places, then of most times; the first so many."""
    found = rows[rows["value"].notna()].groupby("indicator", observed=True)[["place", "as_of"]].nunique()
    return list(found.sort_values(["place", "as_of"], ascending=False, kind="stable").index[:most])


def ordered(entries: pd.DataFrame, sort: str, rows: pd.DataFrame, words: Words, search: str = "") -> pd.DataFrame:
    """``listed`` indicators of the ``rows`` in another order, one of SORTS; what is alike stays in that of the tree.

    By name as the reader reads it, the others from the most or the latest on; in no other order those first whose
    names ``search`` tells.
    """
    if sort == "indicator":
        keys = entries["indicator"].map(words.positions("indicator"))
    elif sort in ("figures", "cities"):
        keys = -entries[sort].astype("int64")
    elif sort == "period":
        keys = -_days(rows.loc[entries["latest"], "as_of"]).set_axis(entries.index)
    elif search:
        ranks = words.haystack(rows).ranks(search).groupby(rows["indicator"], observed=True).min()
        keys = entries["indicator"].map(ranks)
    else:
        return entries
    return entries.iloc[np.argsort(keys.to_numpy(), kind="stable")]


def over_time(rows: pd.DataFrame, latest: pd.DataFrame, fixed: Sequence[str] = ("indicator",)) -> pd.DataFrame:
    """What small lines may join, a line for each row of ``latest``, which differ in what is ``fixed``: actual current
    numbers of the same measure, of one place and of periods of one length, in no order.

    The place and the length are those that most periods are known of; where several are, those of the latest number.
    Limits and ranges are not among them: they leave a gap.
    """
    fixed = list(fixed)
    own = rows[rows["indicator"].isin(latest["indicator"]) & rows["bound"].isin(JOINED) & rows["status"].isin(FACTS)]
    alike = list(dict.fromkeys([*fixed, "measure", "scale"]))
    own = own[_keys(own, alike).isin(_keys(latest, alike))]
    own = versions.current(own[(own["as_of"] != "") & own["amount"].notna()])
    line = list(dict.fromkeys([*fixed, "place"]))
    own = own.drop_duplicates([*line, "as_of"], keep="last")
    keys = own[line].astype("str").assign(length=each(own["as_of"], period.months))
    keys["other"] = ~_keys(keys, line).isin(_keys(latest, line))
    line.append("length")
    keys["times"] = keys.groupby(line)["length"].transform("size")
    best = keys.sort_values(["times", "other", "length"], ascending=[False, True, False], kind="stable")
    return own[_keys(keys, line).isin(_keys(best.drop_duplicates(fixed), line))]


def _keys(rows: pd.DataFrame, columns: Sequence[str]) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(rows[list(columns)].astype("str"))


def distinct(rows: pd.DataFrame, column: str) -> pd.Series:
    """How many codes of a column each indicator has."""
    pairs = rows[["indicator", column]].drop_duplicates()
    return pairs[pairs[column] != ""].groupby("indicator", observed=True).size()


def _years(rows: pd.DataFrame) -> pd.DataFrame:
    """The first (``min``) and the last (``max``) year of each indicator of which a time is known."""
    own = rows[["indicator", "status", "year"]].drop_duplicates()
    own = own[own["year"] != UNDATED]
    is_fact = own["status"].isin(FACTS)
    own = own[is_fact | ~own["indicator"].isin(own.loc[is_fact, "indicator"])]
    # As numbers: for texts pandas calls for parts of pyarrow that take ten megabytes.
    return (
        own["year"]
        .astype("str")
        .astype("int")
        .groupby(own["indicator"], observed=True)
        .agg(["min", "max"])
        .astype("str")
    )


def _latest(rows: pd.DataFrame, dataset: Dataset) -> pd.Series:
    """By indicator the index of its latest number among current ones: actual before others, of its usual measure before
    others, of what most times are known of.
    """
    own = versions.current(rows)
    levels, rank = _levels(), _meaning(own, dataset)
    own = own[rank == rank.groupby(own["indicator"], observed=True).transform("min")]
    times = own.groupby(["indicator", "measure", "place", "status"], observed=True)["as_of"].transform("size")
    keys = (
        -times,
        each(own["level"], levels.__getitem__),
        each(own["as_of"], _beginning),
        -_days(own["as_of"]),
    )
    best = own.iloc[np.lexsort([key.to_numpy() for key in keys])].drop_duplicates("indicator")
    return pd.Series(best.index, index=best["indicator"].astype("str"))


def _meaning(rows: pd.DataFrame, dataset: Dataset) -> pd.Series:
    """For each row how late it is told: actual ones first, and among these the usual measure of the indicator."""
    measures = dataset.names("indicators", "measure")
    meaning = {status: position for position, status in enumerate(FACTS)}
    is_usual = each(rows["indicator"], measures.__getitem__) == rows["measure"].astype("str")
    return each(rows["status"], lambda status: 2 * meaning.get(status, len(FACTS))) - is_usual


def _levels() -> Mapping[str, int]:
    found = options("places", "level")
    return {level: -1 if level == FIRST_LEVEL else position for position, level in enumerate(found)}


def _days(times: pd.Series) -> pd.Series:
    """The day on which each period ends, as a number; 0 for none."""
    return each(times, lambda text: period.parse(text).end.toordinal() if text else 0).astype("int64")


def _beginning(text: str) -> int:
    """Of periods that end on one day the longest comes first: a year before its December."""
    return period.parse(text).start.toordinal() if text else 0


def _tree(codes: Iterable[str], dataset: Dataset) -> dict[str, tuple[str, int]]:
    """The codes in the order of the tree, each with its parent (or none) and its depth."""
    topics, parents = dataset.names("indicators", "topic"), dataset.names("indicators", "parent")
    there = set(codes)
    below: dict[str, list[str]] = {}
    for code in topics:
        if code in there:
            above = lineage(code, parents)[1:]
            own = next((one for one in above if one in there and topics[one] == topics[code]), "")
            below.setdefault(own, []).append(code)
    order = {topic: position for position, topic in enumerate(dataset.table("topics")["topic"])}
    found: dict[str, tuple[str, int]] = {}
    waiting = [(code, "", 0) for code in sorted(below.get("", []), key=lambda code: order[topics[code]])[::-1]]
    while waiting:
        code, parent, depth = waiting.pop()
        found[code] = parent, depth
        waiting += [(one, code, depth + 1) for one in below.get(code, [])[::-1]]
    return found
