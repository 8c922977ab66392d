"""What programs find the dashboard by: the feed of changes, the catalogue of its data, the site map, robots.txt."""

from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from indicators import access, current
from indicators.charts.catalogue import EXPLORED
from indicators.charts.pages import menu
from indicators.charts.parameters import LISTS, SEARCH
from indicators.exports import TABLES, called, described, sitemap
from indicators.exports import feed as atom
from indicators.exports.described import Distribution, Facts
from indicators.exports.feed import Ways
from indicators.exports.sitemap import Located
from indicators.figures import record
from indicators.figures.selection import Filters, select
from indicators.making.shelf import File, Order
from indicators.server.api.address import Address
from indicators.server.api.description import FIGURES, ROOT, STRUCTURE
from indicators.server.api.query import Asked, asked, view_of
from indicators.server.slides import ICON
from indicators.text import LANGUAGES
from indicators.ui.opening import OWN
from indicators.view import View, link
from indicators.words.chosen import worded
from indicators.words.labels import Labels

# What a link to the feed may hold.
CHOSEN = ("lang", "v", *LISTS, SEARCH, "change")
# What holds nothing to be found: tools, and what pages are made with.
SHUT = (*OWN, "auth/", "media/")


def feed(asked: Asked) -> Order:
    """The latest changes of the figures that the filters of a link leave."""
    dataset = current.dataset()
    view = view_of(asked, current.known(), CHOSEN)
    filters, kind, base = view.filters, view.change, asked.base

    def make() -> bytes:
        labels, every = Labels(dataset, view.lang), current.figures()
        entries = record.passing(dataset, select(every, filters, labels.haystack), filters, kind)
        to = partial(link, known=current.known(), base=base)
        ways = Ways(
            own=to(View(atom.FILE, view.lang, filters, change=kind)),
            page=to(View("updates", view.lang, filters, change=kind)),
            icon=f"{base}/{ICON}",
            article=lambda article: to(View("sources", view.lang, Filters(article=(article,)))),
            figure=lambda figure: to(View("updates", view.lang, figure=figure)),
        )
        about = [labels.t(f"changed.{kind}")] if kind else []
        about += [worded(filters, labels)] if filters.active else []
        return atom.feed(entries, every, labels, ways, labels.t("list.comma").join(about))

    return _kept(asked, view, atom.FILE, atom.MEDIA, make)


def catalogue(asked: Asked) -> Order:
    """What the data are, and where their files are."""
    dataset, base = current.dataset(), asked.base
    lang = view_of(asked, current.known()).lang

    def make() -> bytes:
        facts, labels = Facts(dataset, current.figures()), Labels(dataset, lang)
        own = f"{base}/{described.FILE}"
        return described.catalogue(facts, own, f"{base}/", files(base, labels), f"{base}/figures")

    return _kept(asked, lang, described.FILE, described.MEDIA, make)


def files(base: str, labels: Labels) -> list[Distribution]:
    """The files of the data interface that hold all figures."""
    names = {**{ending: f"figures.{ending}" for ending in FIGURES}, "sdmx.json": f"{STRUCTURE}.sdmx.json"}
    names["zip"] = "datapackage.zip"
    return [
        Distribution(called(ending, labels), f"{base}{ROOT}/{name}?lang={labels.lang}", TABLES[ending][1], labels.lang)
        for ending, name in names.items()
    ]


def site_map(asked: Asked) -> Order:
    """The pages, cities, articles and indicators, each with its address in both languages."""
    make = partial(sitemap.sitemap, _located(asked.base))
    return _kept(asked, "", sitemap.FILE, sitemap.MEDIA, make)


def _located(base: str) -> Iterator[Located]:
    dataset, known, every = current.dataset(), current.known(), current.figures()
    last = record.last(dataset)[:10]
    changed = {entry.article: entry.day for entry in reversed(record.entries(dataset)) if entry.article}

    def at(page: str, filters: Filters | None = None, day: str = "") -> Located:
        views = {lang: View(page, lang, filters or Filters()) for lang in LANGUAGES}
        return Located({lang: link(view, known, base) for lang, view in views.items()}, day)

    yield from (at(name, day=last) for names in menu(dataset, OWN).values() for name in names)
    there = {name: set(every[name].unique()) - {""} for name in ("city", "article", "indicator")}
    yield from (at("cities", Filters(city=(city,))) for city in sorted(there["city"]))
    articles = [one for one in dataset.table("articles")["article"] if one in there["article"]]
    yield from (at("sources", Filters(article=(one,)), changed.get(one, "")) for one in articles)
    indicators = [one for one in dataset.table("indicators")["indicator"] if one in there["indicator"]]
    yield from (at(EXPLORED, Filters(indicator=(one,))) for one in indicators)


def robots(request: Request) -> Response:
    """What search engines may read: nothing where readers must sign in."""
    base = asked(request).base
    root = urlsplit(base).path
    text = sitemap.robots(base, [f"{root}/{path}" for path in SHUT], closed=access.needed())
    return PlainTextResponse(text, headers={"Cache-Control": "public, max-age=3600"})


def _kept(asked: Asked, key: object, name: str, media: str, make: Callable[[], bytes]) -> Order:
    return Order((current.version(), name, key, asked.base), lambda: File(name, media, make()))


routes = [
    Route(f"/{atom.FILE}", Address(feed)),
    Route(f"/{described.FILE}", Address(catalogue)),
    Route(f"/{sitemap.FILE}", Address(site_map)),
    Route(f"/{sitemap.ROBOTS}", robots),
]
