"""The head of the page that answers a link: what the view in the link is, for chats, searches and home screens.

They run no script and see nothing else of a view. Where sign-in is needed it is only the dashboard's name.
"""

import logging
import re
from dataclasses import replace
from datetime import date
from html import escape
from threading import Lock
from urllib.parse import urlencode

from cachetools import LRUCache, cached
from starlette.requests import Request

from indicators import access, current
from indicators.charts.catalogue import HOME
from indicators.charts.theme import DARK, LIGHT
from indicators.exports import feed as atom
from indicators.server.api.query import Asked, asked
from indicators.server.previews import PATH, glimpse
from indicators.tables import Unusable
from indicators.text import LANGUAGES, OPEN_GRAPH, t
from indicators.view import View, link, params, parse
from indicators.view.vocabulary import Known

TITLE = re.compile(r"<title>.*?</title>", re.S)
# Of Open Graph (https://ogp.me).
SIZE = {"og:image:width": "1200", "og:image:height": "630", "og:image:type": "image/png"}
# Longer addresses are those of large decks; what reads them cuts them anyway.
LONGEST = 4000


def headed(page: str, request: Request, name: str, lang: str) -> str:
    """The page, its title replaced by a head that tells of the view called ``name`` with the request's parameters."""
    return TITLE.sub(lambda _: _made(asked(request), name, lang), page, count=1)


def _made(wanted: Asked, name: str, lang: str) -> str:
    try:
        if not access.needed(name):
            known = current.known()
            view, _ = parse(wanted.params, known, name or HOME)
            return _told(view, wanted.base, current.version(), wanted.today, known)
    except Unusable:
        pass
    except Exception:
        # A page without its description is better than none.
        logging.getLogger(__name__).exception("a head could not be made")
    return _named(lang, wanted.base)


@cached(LRUCache(512), key=lambda view, base, version, today, known: (view, base, version, today), lock=Lock())
def _told(view: View, base: str, version: str, today: date, known: Known) -> str:
    """The head of a view, made once for the data and the day."""
    one = glimpse(view)
    url = link(view, known, base)
    query = urlencode({"page": [view.page]} | params(view, known, full=True), doseq=True, safe=";,")
    image = {"og:image": f"{base}{PATH}?{query}", "og:image:alt": one.title or one.full_title, **SIZE}
    title = one.title or t("app.title", view.lang)
    alternates = "".join(
        _tag("link", rel="alternate", hreflang=hreflang, href=link(replace(view, lang=lang), known, base))
        for hreflang, lang in (*((lang, lang) for lang in LANGUAGES), ("x-default", LANGUAGES[0]))
    )
    known_by = _tag("link", rel="canonical", href=url) + alternates if base and len(url) < LONGEST else ""
    return (
        _head(one.full_title, title, one.description, url if base else "", image if base else {}, view.lang) + known_by
    )


def _named(lang: str, base: str) -> str:
    """The head that says nothing but the dashboard's name."""
    name = t("app.title", lang)
    image = {"og:image": f"{base}/assets/preview.png?lang={lang}", **SIZE} if base else {}
    return _head(name, name, "", "", image, lang)


def _head(full: str, title: str, description: str, url: str, image: dict[str, str], lang: str) -> str:
    graph = {
        "og:site_name": t("app.title", lang), "og:type": "website", "og:title": title, "og:description": description,
        "og:url": url, "og:locale": OPEN_GRAPH[lang], **image,
    }  # fmt: skip
    other = next(code for code in LANGUAGES if code != lang)
    graph["og:locale:alternate"] = OPEN_GRAPH[other]
    cards = {"description": description, "twitter:card": "summary_large_image" if image else "summary"}
    found = [f"<title>{escape(full)}</title>"]
    found += [_tag("meta", name=name, content=text) for name, text in cards.items() if text]
    found += [_tag("meta", property=name, content=text) for name, text in graph.items() if text]
    found += [
        _tag("meta", name="theme-color", content=colours.ground, media=f"(prefers-color-scheme: {colours.name})")
        for colours in (LIGHT, DARK)
    ]
    found.append(_tag("link", rel="apple-touch-icon", href="./assets/icon-180.png"))
    found.append(_tag("link", rel="alternate", type=atom.MEDIA, href=f"./{atom.FILE}?lang={lang}"))
    found.append(_tag("link", rel="manifest", href=f"./assets/manifest.json?lang={lang}"))
    return "".join(found)


def _tag(element: str, **told: str) -> str:
    said = "".join(f' {key}="{escape(value)}"' for key, value in told.items())
    return f"<{element}{said}>"
