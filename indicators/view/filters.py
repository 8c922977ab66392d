"""The reader's filters <-> parameters. Lists repeat their parameter; commas are understood too."""

from collections.abc import Iterable, Mapping

from indicators.charts.explored import Plot
from indicators.figures.selection import Filters
from indicators.view.additions import unglued
from indicators.view.vocabulary import Known

# Parameter -> field of Filters.
LISTS = {
    "city": "city",
    "topic": "topic",
    "indicator": "indicator",
    "measure": "measure",
    "status": "status",
    "article": "article",
    "period": "year",
    "place": "place",
    "from": "since",
    "to": "until",
}
# The parts of a plot, of one value each.
PLOT = ("form", "transform", "base", "time", "focus")
SEARCH = "q"
LONGEST_SEARCH = 200


def filter_params(filters: Filters) -> dict[str, list[str]]:
    """What the filters hold, each list sorted."""
    found = {name: sorted(getattr(filters, to)) for name, to in LISTS.items()} | {SEARCH: [filters.search]}
    return {name: values for name, values in found.items() if any(values)}


def read_filters(params: Mapping[str, list[str]], known: Known, ignored: list[str]) -> Filters:
    """The filters of parameters; what is not known is appended to ``ignored`` (``city=999``)."""
    lists = {to: tuple(sorted(set(choices(params, name, known, ignored)))) for name, to in LISTS.items()}
    return Filters(search=plain_text(params.get(SEARCH, [])[-1:], LONGEST_SEARCH), **lists)


def plot_params(plot: Plot) -> dict[str, list[str]]:
    """How a chart of the reader's own choice is made, as far as it was chosen."""
    return {name: [value] for name in PLOT if (value := getattr(plot, name))}


def read_plot(params: Mapping[str, list[str]], known: Known, ignored: list[str]) -> Plot:
    """The same from parameters; of several values of a part the first stands, the others go to ``ignored``."""
    found = {}
    for name in PLOT:
        values = list(dict.fromkeys(choices(params, name, known, ignored)))
        ignored += [f"{name}={value}" for value in values[1:]]
        found[name] = values[0] if values else ""
    return Plot(**found)


def choices(params: Mapping[str, list[str]], name: str, known: Known, ignored: list[str]) -> list[str]:
    """The known values of a parameter in the order given; the others go to ``ignored``."""
    allowed = known.get(name, ())
    parts = [unglued(part, allowed) for value in params.get(name, ()) for part in value.split(",") if part]
    ignored += [f"{name}={part}" for part in parts if part not in allowed]
    return [part for part in parts if part in allowed]


def plain_text(parts: Iterable[str], longest: int) -> str:
    """Free text of a link: one line of printable characters, not endless."""
    text = "".join(one if one.isprintable() else " " for one in " ".join(parts))
    return " ".join(text.split())[:longest].strip()
