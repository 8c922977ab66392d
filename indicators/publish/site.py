"""All files of the site, in memory: the same data on the same day give the same bytes."""

import json
from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from indicators.charts.lookup import exhibit, listed
from indicators.charts.pages import homes, menu
from indicators.charts.parameters import LONGEST_SEARCH
from indicators.exports import called
from indicators.exports.described import Distribution
from indicators.exports.feed import FILE as FEED
from indicators.figures.selection import Filters
from indicators.publish import updates
from indicators.publish.assets import assets
from indicators.publish.edition import Edition, Source, file_of
from indicators.publish.head import distributions, head, outside
from indicators.publish.own import TEMPLATES
from indicators.publish.page import Page
from indicators.publish.pages import SERVED, pages
from indicators.publish.pictures import pictured
from indicators.publish.tables import Table
from indicators.text import LANGUAGES, t
from indicators.words.labels import Labels

NAME = "liaoning-indicators"
STAMP = "version.json"
# No script but those of the folder, nothing from elsewhere. Plotly gives its marks colours by ``style``.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
# The whole table as a file, by ending; the package is called by what it is.
WHOLE = {
    **{ending: f"figures.{ending}" for ending in ("csv", "xlsx", "json", "sdmx.csv")},
    "sdmx.json": "structure.sdmx.json",
    "zip": "datapackage.zip",
}


def files(source: Source, langs: tuple[str, ...] = LANGUAGES, url: str = "") -> dict[str, bytes]:
    """The contents of every file by its path within the site; ``url`` is its address, where that is known."""
    found = dict(assets().values())
    parts: list[Distribution] = []
    names: list[str] = []
    for lang in langs:
        edition = Edition(source, Labels(source.dataset, lang, today=source.day), langs, url)
        whole = exhibit(listed(edition.labels), source.every, Filters(), edition.labels)
        own = {f"{lang}/files/{name}": edition.file(ending, whole) for ending, name in WHOLE.items()}
        sizes = {ending: (name, len(own[f"{lang}/files/{name}"])) for ending, name in WHOLE.items()}
        found |= own
        parts += distributions(edition, sizes, f"{lang}/files/")
        made, pictures = pictured(pages(edition), edition)
        found |= {f"{lang}/{place}": picture for place, picture in pictures.items()}
        seen = distributions(edition, sizes, "files/")
        for page in made:
            found[f"{lang}/{file_of(page.name)}"] = page_bytes(page, edition, seen)
            found |= {f"{lang}/files/{card.code}.csv": card.data for card in page.cards}
            found |= dict(page.scripts)
        names = [page.name for page in made]
        for topic, home in homes(source.dataset).items():
            found[f"{lang}/{file_of(topic)}"] = _way(lang, edition.labels.page(home), file_of(home))
        if url:
            found[f"{lang}/{FEED}"] = updates.feed(edition)
    found |= outside(edition.facts, langs, url, names, parts)
    found["index.html"] = _way(langs[0], t("app.title", langs[0]), f"{langs[0]}/{file_of('overview')}", langs, url)
    stamp = {"site": NAME, "data": source.version, "made": source.day.isoformat(), "languages": langs}
    found[STAMP] = (json.dumps(stamp, indent=1) + "\n").encode()
    return found


def _way(lang: str, title: str, goal: str, langs: tuple[str, ...] = (), url: str = "") -> bytes:
    """A page that leads to another at once: the front of the site, whose ``langs`` it names, or what has moved."""
    page = TEMPLATES.get_template("index.html")
    return page.render(lang=lang, title=title, goal=goal, langs=langs, url=url).encode()


def page_bytes(page: Page, edition: Edition, parts: Sequence[Distribution] = ()) -> bytes:
    """A page as HTML; ``parts`` are the files of all figures."""
    labels = edition.labels
    sections = [
        (labels.t(f"nav.{section}"), [(name, labels.page(name), file_of(name)) for name in names])
        for section, names in menu(labels.dataset, SERVED).items()
    ]
    text = TEMPLATES.get_template("page.html").render(
        page=page,
        head=head(page, edition, parts),
        has_charts=any(card.drawing for card in page.cards),
        has_search=any(block.search for block in page.blocks),
        has_index=any(page.scripts),
        has_tables=any(card.table for card in page.cards)
        or any(one.table or one.listing or one.moved for one in page.blocks),
        menu=sections,
        t=labels.t,
        figure_at=edition.figure_at,
        opened_cells=partial(_opened, colon=labels.t("list.colon")),
        stamp=labels.t("site.stamp", version=edition.source.version, date=edition.source.day.isoformat()),
        lang=labels.lang,
        langs=[(lang, t(f"app.{lang}", lang)) for lang in edition.langs],
        file=file_of(page.name),
        assets={name: path for name, (path, _) in assets().items()},
        policy=POLICY,
        licence=edition.licence,
        whole={name: _called(ending, labels) for ending, name in WHOLE.items()},
        longest=LONGEST_SEARCH,
    )  # fmt: skip
    return text.encode()


def _opened(table: Table, colon: str) -> list[Markup]:
    """How the cells of each column of a table begin, made once for all of its rows; the first names its row."""
    begins = [Markup('<th scope="row"'), *[Markup("<td")] * (len(table.kinds) - 1)]
    return [
        begin + Markup(' class="{}" data-head="{}"').format(kind, head + colon)
        for begin, kind, head in zip(begins, table.kinds, table.heads, strict=True)
    ]


def _called(ending: str, labels: Labels) -> str:
    """All rows with all tables are the package, whatever it is packed in."""
    return labels.t("site.package") if ending == "zip" else called(ending, labels)
