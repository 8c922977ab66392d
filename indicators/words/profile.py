"""What is known of a city, in words: a number's print, its other periods, what is aimed at, and how others stand."""

from collections.abc import Callable, Mapping

from indicators.figures.columns import FigureRow
from indicators.figures.profile import Entry, Profile, Standing, Summary
from indicators.figures.targets import Outcome, State
from indicators.quantity import period
from indicators.words import prints
from indicators.words.labels import Labels

# So many of each are told, of more their number.
MOST_TIMES = 3


def summary(one: Summary, labels: Labels) -> str:
    """How much is known of a city, and until when."""
    if not one.figures:
        return labels.t("cities.unreported")
    day = period.word(one.reported, labels.lang)
    return labels.t("cities.summary", figures=f"{one.figures:,}", topics=one.topics, day=day)


def caution(found: Profile, is_ranked: bool, is_any_shared: Callable[[], bool], labels: Labels) -> str:
    """Why nothing of a profile stands among other cities' numbers; empty where something does."""
    if not found.topics:
        return labels.t("cities.none-own")
    if is_ranked:
        return ""
    return labels.t("cities.alone-here" if is_any_shared() else "cities.alone")


def lines(entry: Entry, outcomes: Mapping[str, Outcome], standing: Standing | None, labels: Labels) -> list[str]:
    """All that stands under the latest number of an entry."""
    latest = entry.latest
    printed = prints.beyond(labels.value(latest), latest.printed)
    told = labels.t("mark.printed", printed=printed) if printed else ""
    found = [labels.t("list.dot").join(filter(None, (labels.as_of(latest), told, _became(latest, outcomes, labels))))]
    if entry.others:
        found.append(labels.t("cities.times", items=_listed(entry.others, {}, labels)))
    if entry.ahead:
        found.append(labels.t("cities.ahead", items=_listed(entry.ahead, outcomes, labels)))
    if standing:
        found.append(_stands(standing, latest, labels))
    return found


def _listed(rows: tuple[FigureRow, ...], outcomes: Mapping[str, Outcome], labels: Labels) -> str:
    items = [_one(row, outcomes, labels) for row in rows[:MOST_TIMES]]
    if more := len(rows) - MOST_TIMES:
        items += [labels.t("summary.more-short", count=more)] if more > 0 else []
    return labels.t("list.semicolon").join(items)


def _one(row: FigureRow, outcomes: Mapping[str, Outcome], labels: Labels) -> str:
    """Time and number, its status where it is not actual, and what became of a target."""
    status = "" if row.status == "actual" else labels.status(row.status)
    said = " ".join(filter(None, (labels.as_of(row), status, labels.value(row))))
    became = _became(row, outcomes, labels)
    return said + (labels.t("list.bracket", text=became) if became else "")


def _became(row: FigureRow, outcomes: Mapping[str, Outcome], labels: Labels) -> str:
    outcome = outcomes.get(row.figure)
    if outcome is None:
        return ""
    past = outcome.state is State.UNREPORTED and outcome.due
    return labels.t(f"targets.{outcome.state}") + (labels.t("targets.past") if past else "")


def _stands(standing: Standing, row: FigureRow, labels: Labels) -> str:
    key = "open" if not standing.rank else "tied" if standing.is_tied else "standing"
    told = {"rank": standing.rank, "count": standing.among, "status": labels.status(row.status)}
    return labels.t(f"cities.{key}", **told)
