"""The ASGI app: Streamlit's pages and the dashboard's own answers, behind what every request passes."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from indicators import settings
from indicators.server import api, discovery, health, needs, previews, signin, slack, slides, watch
from indicators.server.guard import PATHS, SIGN_IN, Guard, NoUploads, RootPath
from indicators.server.headers import SecurityHeaders
from indicators.server.house import house
from indicators.server.plain import way
from indicators.server.shares import Shares

# Seconds after which nobody has waited for the door to open.
PAUSE = 1
ROUTES = [*previews.routes, *slides.routes, *discovery.routes, *health.routes, *api.routes]
OWN = (*(route.path for route in ROUTES), *PATHS, *(SIGN_IN if settings.sign_in() else ()))


@asynccontextmanager
async def _warmed(_: st.App) -> AsyncIterator[None]:
    """The door is open at once; what the first readers want is made behind it, but after whoever waits there."""
    behind = [asyncio.create_task(_warm()), asyncio.create_task(slack.tidy())]
    yield
    for one in behind:
        one.cancel()
    for one in behind:
        with suppress(asyncio.CancelledError):
            await one


async def _warm() -> None:
    await asyncio.sleep(PAUSE)
    await way().warm()


def _declare_pages() -> None:
    """Until it hears of navigation, Streamlit takes the files of ``pages/`` for pages, each under its own name.

    It would tell the first visitor of a page of topics that there is no such page.
    """
    # It warns that no script is running.
    logging.disable(logging.WARNING)
    st.navigation([st.Page("pages/overview.py")], position="hidden")
    logging.disable(logging.NOTSET)


# A request passes the headers, then this list from its first line to its last.
MIDDLEWARE = [
    Middleware(TrustedHostMiddleware, allowed_hosts=settings.hosts(), www_redirect=False),
    Middleware(RootPath, settings.root_path()),
    Middleware(Shares, house, settings.requests(), slides.is_page),
    Middleware(Guard, OWN, slides.is_page, slides.home),
    Middleware(signin.Gate, slides.is_page),
    Middleware(NoUploads),
    *way().files,
]
SCRIPT = settings.ROOT / "dashboard.py"
pages = st.App(SCRIPT, routes=ROUTES, middleware=MIDDLEWARE, lifespan=_warmed, on_script_error=watch.broken)
# Only now does Streamlit know the project's own settings and secrets.
needs.check()
_declare_pages()
way().begin()
# Outermost: Streamlit's app answers its own failures before any middleware that it is given.
watch.begin()
app = SecurityHeaders(watch.Watched(pages, OWN, slides.is_page))
