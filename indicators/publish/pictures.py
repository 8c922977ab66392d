"""The pictures that links to pages show: menu pages and cities have their own, the others that of the site."""

from functools import cache

from indicators.exports.preview import Glimpse, card, neutral, png
from indicators.figures.selection import Filters
from indicators.publish.edition import Edition
from indicators.publish.page import Page
from indicators.publish.profiles import city_of
from indicators.view import View

FOLDER = "previews"
NEUTRAL = f"{FOLDER}/site.png"


def pictured(pages: list[Page], edition: Edition) -> tuple[list[Page], dict[str, bytes]]:
    """The pages with their pictures, and these by their places beside the pages. Chats want whole addresses: a site
    without one has no pictures.
    """
    if not edition.url:
        return pages, {}
    made = {NEUTRAL: _neutral(edition.labels.lang)}
    found = []
    for page in pages:
        own = _picture(page, edition)
        place = f"{FOLDER}/{page.name}.png" if own else NEUTRAL
        made[place] = own or made[place]
        found.append(page._replace(picture=place if made[place] else ""))
    return found, {place: picture for place, picture in made.items() if picture}


def _picture(page: Page, edition: Edition) -> bytes:
    """The picture of the view that the page shows; empty where it has none, or the font lacks a character."""
    lang, city = edition.labels.lang, city_of(page.name)
    if city in edition.cities:
        view = View("cities", lang, Filters(city=(city,)))
    elif page.name == page.section:
        view = View(page.name, lang)
    else:
        return b""
    return png(card(Glimpse(view, edition.labels, edition.source.every))) or b""


@cache
def _neutral(lang: str) -> bytes:
    return png(neutral(lang)) or b""
