"""The ASGI app. The pages' HTML shell is Streamlit's own with two things put in before it is sent:

the language, and the address of the server. Without the address the browser first looks for the
server under the page's own path (/cities/_stcore/health) and logs an error for each try.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from indicators.settings import ROOT

SCRIPT = '<script>window.__streamlit={BACKEND_BASE_URL:new URL("./",document.baseURI).href};</script>'
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@cache
def shell() -> str:
    """Streamlit's index.html, in Chinese, knowing its server."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    page = page.replace('<html lang="en"', '<html lang="zh-CN"')
    return page.replace("<head>", f"<head>{SCRIPT}", 1)


async def index(request: Request) -> HTMLResponse:
    return HTMLResponse(shell(), headers={"Cache-Control": "no-cache"})


app = st.App(ROOT / "dashboard.py", routes=[Route(path, index) for path in ("/", *(f"/{page}" for page in PAGES))])
