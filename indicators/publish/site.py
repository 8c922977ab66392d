"""All files of the site, in memory: the same data on the same day give the same bytes."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from indicators.charts.exhibit import exhibit, listed
from indicators.exports import TABLES
from indicators.figures.selection import Filters
from indicators.publish.assets import assets
from indicators.publish.edition import Edition, Source, file_of
from indicators.publish.pages import SECTIONS, Page, pages
from indicators.text import LANGUAGES, t

NAME = "liaoning-indicators"
STAMP = "version.json"
# No script but those of the folder, nothing from elsewhere. Plotly gives its marks colours by ``style``.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
# The whole table as a file, by ending; the package is called by what it is.
WHOLE = {"csv": "figures.csv", "xlsx": "figures.xlsx", "json": "figures.json", "zip": "datapackage.zip"}


def files(source: Source, langs: tuple[str, ...] = LANGUAGES) -> dict[str, bytes]:
    """The contents of every file by its path within the site."""
    found = dict(assets().files)
    for lang in langs:
        edition = Edition(source, lang, langs)
        for page in pages(edition):
            found[f"{lang}/{file_of(page.name)}"] = _page(page, edition)
            found |= {f"{lang}/{card.file}": card.data for card in page.cards}
        found |= {f"{lang}/files/{name}": data for name, data in _whole(edition)}
    front = _environment().get_template("index.html")
    found["index.html"] = front.render(lang=langs[0], title=t("app.title", langs[0]), langs=langs).encode()
    stamp = {"site": NAME, "data": source.version, "made": source.day.isoformat(), "languages": langs}
    found[STAMP] = (json.dumps(stamp, indent=1) + "\n").encode()
    return found


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _page(page: Page, edition: Edition) -> bytes:
    labels = edition.labels
    menu = [
        (labels.t(f"nav.{section}"), [(name, labels.t(f"page.{name}"), file_of(name)) for name in names])
        for section, names in SECTIONS.items()
    ]
    text = _environment().get_template("page.html").render(
        page=page,
        menu=menu,
        t=labels.t,
        stamp=labels.t("site.stamp", version=edition.source.version, date=edition.source.day.isoformat()),
        lang=edition.lang,
        langs=[(lang, t(f"app.{lang}", lang)) for lang in edition.langs],
        file=file_of(page.name),
        assets=assets().paths,
        policy=POLICY,
        licence=labels.licence(),
        whole=WHOLE,
    )  # fmt: skip
    return text.encode()


def _whole(edition: Edition) -> Iterator[tuple[str, bytes]]:
    one = exhibit(listed(edition.labels), edition.every, Filters(), edition.labels)
    for ending, name in WHOLE.items():
        yield name, TABLES[ending][0](one.rows, one.labels, edition.origin(one))
