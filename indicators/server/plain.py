"""How pages reach a browser by public interfaces alone; ``quick`` has quicker ways of the same."""

import asyncio
import gc
import re
from contextlib import suppress
from functools import cache
from pathlib import Path

import streamlit
from starlette.datastructures import QueryParams
from starlette.middleware import Middleware

from indicators import current, settings
from indicators.tables import Unusable
from indicators.text import CODES, LANGUAGES, t

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
# Comments, and the way for agents.
UNUSED = re.compile(r'(<!--.*?-->|<link rel="service-desc"[^>]*>)\s*', re.S)
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.S)
# Of objects made since the last look: Streamlit makes some ten thousand a run, nearly all freed without the collector.
THRESHOLDS = (50_000, 20, 50)


class Plain:
    """What the server needs of whoever brings pages to a browser."""

    sockets: type | str = "auto"
    requests: type | str = "auto"
    # What sends Streamlit's own files in its place.
    files: tuple[Middleware, ...] = ()

    def begin(self) -> None:
        """Called once, when Streamlit knows its settings."""

    def page(self, lang: str, name: str = "", embedded: bool = False) -> str:
        """The page that the view called ``name`` starts as, in a language (zh or en); embedded it has no sidebar."""
        return index(lang)

    async def warm(self) -> None:
        """What is made behind the open door, before somebody asks for it."""
        with suppress(Unusable):
            await asyncio.to_thread(current.known)
        rest_garbage_collection()


@cache
def way() -> Plain:
    """The way that is taken: the quick one where none is set."""
    if settings.plain():
        return Plain()
    from indicators.server.quick.way import Quick

    return Quick()


@cache
def index(lang: str) -> str:
    """Streamlit's index.html with the dashboard's language, name, icon and words."""
    page = UNUSED.sub("", INDEX.read_text(encoding="utf-8"))
    page = page.replace('<html lang="en"', f'<html lang="{CODES[lang]}"', 1)
    page = page.replace("<title>Streamlit</title>", f"<title>{t('app.title', lang)}</title>", 1)
    page = page.replace("./favicon.png", "./assets/icon.svg", 1)
    return NO_SCRIPT.sub(f"<noscript>{t('app.no-script', lang)}</noscript>", page)


def lang_of(query: QueryParams) -> str:
    """The language that a link asks for."""
    wanted = query.get("lang", "zh")
    return wanted if wanted in LANGUAGES else "zh"


def rest_garbage_collection() -> None:
    """Take what is there out of garbage collection, and look seldom at the rest."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
