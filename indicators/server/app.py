"""The ASGI app: Streamlit's pages and the dashboard's own answers, behind what every request passes."""

from __future__ import annotations

import streamlit as st
from starlette.middleware.trustedhost import TrustedHostMiddleware
from streamlit.config import set_option

from indicators import settings
from indicators.server import api, health, signin_check, slides
from indicators.server.guard import Guard
from indicators.server.headers import SecurityHeaders
from indicators.server.quick import greeting
from indicators.server.quick.warm import lifespan
from indicators.server.signin import Gate
from indicators.server.static import RootPath, Static
from indicators.ui import messages

PAGES = sorted(path.stem for path in (settings.ROOT / "pages").glob("*.py"))
ROUTES = [*slides.routes(PAGES), *health.routes, *api.routes]


def build():
    """The app; a request passes from the last line upwards, its answer downwards."""
    app = st.App(
        settings.ROOT / "dashboard.py", routes=ROUTES, lifespan=lifespan(PAGES), on_script_error=messages.broken
    )
    # Only now does Streamlit know the project's own settings and secrets.
    signin_check.check()
    # The code does not change under a running server: to look for that after each run costs a millisecond.
    set_option("server.fileWatcherType", "none")
    greeting.shorten()
    app = Static(app)
    app = Gate(app, PAGES)
    app = Guard(app, tuple(route.path for route in ROUTES))
    app = RootPath(app, settings.root_path())
    app = TrustedHostMiddleware(app, allowed_hosts=settings.hosts(), www_redirect=False)
    return SecurityHeaders(app)


app = build()
