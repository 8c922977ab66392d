"""A whole view <-> the parameters of its URL, and the full link to it. Version 1 of the grammar:

``/<page>?v=1&lang=zh&city=210300&city=211300&topic=…&indicator=…&measure=…&status=…&article=…&period=…&place=…
&from=2014&to=2023-06&q=…&form=…&transform=…&base=…&time=…&focus=…&figure=…&chart=…&as=table&unit=…&sort=…&at=…
&panel=…&change=corrected&deck=…&slide=…&notes=1&every=15``

On the page of the sources one ``article`` is the one to be read, and ``figure`` is marked there; elsewhere they filter
and open a card. ``chart`` shows that chart alone, and ``as`` how; a page of many charts says ``as=<chart>.table``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode, urlsplit, urlunsplit

from indicators.charts.catalogue import HOME
from indicators.charts.explored import Plot
from indicators.charts.parameters import (
    GLUED,
    LISTS,
    PLOT,
    SEARCH,
    VERSION,
    choices,
    filter_params,
    plot_params,
    read_filters,
    read_plot,
    unglued,
)
from indicators.figures.selection import SORTS, Filters
from indicators.view.additions import sent
from indicators.view.deck import Slide, deck_values, one_a_quantity, slides_of
from indicators.view.vocabulary import Known

# Mail programs, chats and older browsers cut links that are longer.
LONG_LINK = 2000
LONGEST_PAUSE = 600
MOST_PAGES = 99_999
# The pages with a list that can be ordered.
SORTED = ("figures", "indicators")
# The pages of the articles and of the cities: with one that is chosen they are about it alone.
SOURCES, PROFILES = "sources", "cities"
NAMES = (
    "v", "lang", *LISTS, SEARCH, *PLOT, "figure", "chart", "as", "unit", "sort", "at", "panel",
    "change", "deck", "slide", "notes", "every",
)  # fmt: skip


@dataclass(frozen=True)
class View:
    """All that a link holds. ``modes`` are the charts of a page that are shown as table or text; ``figure`` the open
    card; ``plot`` how a chart of the reader's own choice is made; ``at`` the page of a long list (0: the first);
    ``panel`` the topic of the small multiples; ``change`` the kind of changes that the page of updates has; ``slide``
    counts from 1 (0: the deck is being put together); ``pause`` (``every`` in the link) the seconds a slide stays when
    it advances by itself.
    """

    page: str = HOME
    lang: str = "zh"
    filters: Filters = field(default_factory=Filters)
    figure: str = ""
    chart: str = ""
    modes: tuple[tuple[str, str], ...] = ()
    units: tuple[str, ...] = ()
    sort: str = ""
    plot: Plot = field(default_factory=Plot)
    at: int = 0
    panel: str = ""
    change: str = ""
    deck: tuple[Slide, ...] = ()
    slide: int = 0
    notes: bool = False
    pause: int = 0

    def mode(self, chart: str) -> str:
        """How a chart is shown."""
        return dict(self.modes).get(chart, "chart")


def parse(params: Mapping[str, list[str]], known: Known, page: str = HOME) -> tuple[View, list[str]]:
    """The view of a page's parameters, and the parts that were not understood (``city=999``); never raises.

    Order and repetition do not matter but in ``deck``; of a part that can hold one value the first stands.
    """
    params = sent(params)
    ignored = [name for name in params if name not in NAMES]
    ignored += [f"v={version}" for version in params.get("v", ()) if unglued(version, (VERSION,)) != VERSION]

    def one(name: str) -> str:
        found = list(dict.fromkeys(choices(params, name, known, ignored)))
        ignored.extend(f"{name}={value}" for value in found[1:])
        return found[0] if found else ""

    chart = one("chart")
    deck = tuple(slides_of(params.get("deck", ()), known, ignored))
    view = View(
        page=page,
        lang=one("lang") or View.lang,
        filters=read_filters(params, known, ignored),
        figure=one("figure"),
        chart=chart,
        modes=_modes(params, chart, known, ignored),
        units=one_a_quantity(choices(params, "unit", known, ignored), known),
        sort="" if (sort := one("sort")) == SORTS[0] else sort,
        plot=read_plot(params, known, ignored),
        # The first page of a list needs no number.
        at=0 if (at := _number(params, "at", MOST_PAGES, ignored)) == 1 else at,
        panel=one("panel"),
        change=one("change"),
        deck=deck,
        # One more than the deck has: the closing slide with the link.
        slide=_number(params, "slide", len(deck) + 1 if deck else 0, ignored),
        notes=bool(_number(params, "notes", 1, ignored)),
        pause=_number(params, "every", LONGEST_PAUSE, ignored),
    )
    return view, ignored


def _modes(params: Mapping[str, list[str]], chart: str, known: Known, ignored: list[str]) -> tuple:
    found: dict[str, str] = {}
    for value in filter(None, ",".join(params.get("as", ())).split(",")):
        which, _, mode = value.rpartition(".")
        which, mode = which or chart, unglued(mode, known.get("as", ()))
        if which in known.get("chart", ()) and mode in known.get("as", ()):
            found.setdefault(which, mode)
        else:
            ignored.append(f"as={value}")
    return tuple(sorted((which, mode) for which, mode in found.items() if mode != "chart"))


def _number(params: Mapping[str, list[str]], name: str, most: int, ignored: list[str]) -> int:
    values = params.get(name, [])
    for value in (value.rstrip(GLUED) for value in values):
        if value.isascii() and value.isdigit() and len(value) < 6 and int(value) <= most:
            return int(value)
    ignored += [f"{name}={value}" for value in values]
    return 0


def params(view: View, known: Known, full: bool = False) -> dict[str, list[str]]:
    """The parameters of a view in a fixed order: what differs from the defaults, or none for the bare page.

    A ``full`` link writes the defaults too, so that it stays what it was when they change.
    """
    modes = [mode if chart == view.chart else f"{chart}.{mode}" for chart, mode in view.modes]
    if full and view.chart and view.mode(view.chart) == "chart":
        modes.append("chart")
    numbers = {"at": view.at, "slide": view.slide, "notes": int(view.notes), "every": view.pause}
    found = {
        "lang": [view.lang] if full or view.lang != View.lang else [],
        **filter_params(view.filters),
        **plot_params(view.plot),
        "figure": [view.figure],
        "chart": [view.chart],
        "as": sorted(modes),
        "unit": list(view.units),
        "sort": [view.sort or (SORTS[0] if full and view.page in SORTED else "")],
        "panel": [view.panel],
        "change": [view.change],
        "deck": deck_values(view.deck, known),
        **{name: [str(number or "")] for name, number in numbers.items()},
    }
    found = {name: values for name, values in found.items() if any(values)}
    return {"v": [VERSION]} | found if found else {}


def of_article(article: str, view: View, figure: str = "") -> View:
    """The page of an article, with what goes along of the reader's view; ``figure`` is marked in its paragraph."""
    kept = carried(view, SOURCES)
    return replace(kept, filters=replace(kept.filters, article=(article,)), figure=figure)


def carried(view: View, page: str, filters: Filters | None = None) -> View:
    """What goes along from a view to another page: language, units, deck, and its filters or ``filters`` instead.

    Which article is read on the page of the articles is no choice among figures: it does not go there from a page on
    which it was one, and does not leave.
    """
    if filters is None:
        filters = view.filters.without("article") if SOURCES in (view.page, page) else view.filters
    return View(page, view.lang, filters, units=view.units, deck=view.deck)


def link(view: View, known: Known, base: str = "") -> str:
    """The full link: ``base`` is the address of the dashboard as the reader sees it, without a slash at its end."""
    page = "" if view.page == HOME else view.page
    return f"{base}/{page}?{urlencode(params(view, known, full=True), doseq=True, safe=';,')}"


def root(url: str, page: str) -> str:
    """The address of the dashboard from that of one of its pages: behind a proxy it may lie in a folder.

    Empty where the browser told no address.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    path = path.removesuffix(f"/{page}") if page else path
    return urlunsplit((parts.scheme, parts.netloc, path.rstrip("/"), "", "")) if parts.netloc else ""
