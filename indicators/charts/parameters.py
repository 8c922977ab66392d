"""A reader's filters and the plot of his own chart <-> parameters: in a link, on a slide, in a row of ``charts.csv``.

Lists repeat their parameter; commas are understood too.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from indicators.charts import forms
from indicators.charts.explored import Plot
from indicators.figures.filters import CITIES, Filters
from indicators.figures.selection import UNDATED
from indicators.figures.transform import TRANSFORMS
from indicators.quantity import period
from indicators.tables.package import options

# The identifiers that each parameter may hold: what is none of them is no part of a view, and told.
Known = Mapping[str, Collection[str]]

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
# Of the grammar of links.
VERSION = "1"
LONGEST_SEARCH = 200
# What is written behind an address and taken for a part of it.
GLUED = "。，、；：！？…）》」』】”’〉,.;:!?)>]}'\""


class Periods(list[str]):
    """The years of the figures; every other period is known too."""

    def __contains__(self, text: object) -> bool:
        try:
            return bool(period.parse(str(text)))
        except period.NoPeriod:
            return False


class Times(Periods):
    """The same without spans."""

    def __contains__(self, text: object) -> bool:
        return "/" not in str(text) and super().__contains__(text)


class Years(list[str]):
    """UNDATED; every year is known too."""

    def __contains__(self, text: object) -> bool:
        return text == UNDATED or (len(str(text)) == len("2021") and str(text) in Times())


def vocabulary(column: Callable[[str, str], Iterable[str]], years: Collection[str] = ()) -> dict[str, Collection[str]]:
    """What the parameters of filters and plot may hold: ``column`` gives a column of a table, ``years`` are those that
    the figures have, where they are known.
    """
    places = list(column("places", "place"))
    return {
        "city": sorted({*column("places", "city")} - {""}),
        "topic": list(column("topics", "topic")),
        # To look one up among thousands.
        "indicator": dict.fromkeys(column("indicators", "indicator")),
        "measure": list(column("measures", "measure")),
        "status": options("figures", "status"),
        "article": dict.fromkeys(column("articles", "article")),
        "period": [*years, UNDATED] if years else Years([UNDATED]),
        "place": dict.fromkeys([CITIES, *places]),
        "from": Times(years),
        "to": Times(years),
        "form": forms.EXPLORED,
        "transform": tuple(TRANSFORMS),
        "base": Periods(years),
        "time": Periods(years),
        "focus": dict.fromkeys(places),
    }


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


def unglued(value: str, allowed: Collection[str]) -> str:
    """The value without the stops that a chat glues to an address, where it is known only without them.

    >>> unglued("210300。", ["210300"])
    '210300'
    """
    return value if value in allowed or (bare := value.rstrip(GLUED)) not in allowed else bare


def plain_text(parts: Iterable[str], longest: int) -> str:
    """Free text of a link: one line of printable characters, not endless."""
    text = "".join(one if one.isprintable() else " " for one in " ".join(parts))
    return " ".join(text.split())[:longest].strip()
