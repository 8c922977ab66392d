"""Streamlit's files and the page that every view starts as, as they are sent."""

from __future__ import annotations

import gzip
import re

import brotli
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators.server.plain import index
from indicators.server.quick import bundles
from indicators.server.quick.bundles import Static
from indicators.server.quick.shell import picture_first, shell

pytestmark = pytest.mark.quick


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Static(Starlette()))


def test_files_are_sent_compressed_as_the_browser_asks_and_for_good(client):
    name = next((bundles.STATIC / "js").glob("PageLink.*.js")).name
    plain = (bundles.STATIC / "js" / name).read_bytes()
    answers = {}
    for accepted in ("br, gzip", "gzip", "identity", "br;q=0"):
        # The client would unpack it.
        with client.stream("GET", f"/static/js/{name}", headers={"Accept-Encoding": accepted}) as answer:
            answers[accepted] = answer.headers.get("content-encoding"), b"".join(answer.iter_raw())
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert answer.headers["vary"] == "Accept-Encoding"
            assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answers["br, gzip"][0] == "br"
    assert brotli.decompress(answers["br, gzip"][1]) == plain
    assert answers["gzip"][0] == "gzip"
    assert gzip.decompress(answers["gzip"][1]) == plain
    assert answers["identity"] == answers["br;q=0"] == (None, plain)
    head = client.head(f"/static/js/{name}", headers={"Accept-Encoding": "identity"})
    assert (head.text, head.headers["content-length"]) == ("", str(len(plain)))


@pytest.mark.parametrize("path", ["none.js", "../index.html", "%2e%2e/index.html"])
def test_nothing_else_of_the_package_is_sent(client, path):
    assert client.get(f"/static/{path}").status_code == 404


def test_the_page_loads_the_charts_at_once_and_no_font_that_it_does_not_use():
    page = shell("en")
    (chunk,) = (bundles.STATIC / "js").glob("PlotlyChart.*.js")
    assert page.count(f'<link rel="modulepreload" crossorigin href="./static/js/{chunk.name}">') == 1
    assert "SourceSans" not in page


def test_a_picture_is_painted_before_streamlit_begins():
    page = shell("zh")
    script, sheet = (re.search(rf'"(\./static/{kind}/index[^"]+)"', index("zh"))[1] for kind in ("js", "css"))
    assert '<script type="module"' not in page
    assert 'rel="stylesheet"' not in page
    head, body = page.split("<body>")
    # The picture takes the place of these words.
    _, after = body.split("</noscript>")
    assert "preload" not in head
    assert f'<link rel="modulepreload" crossorigin href="{script}">' in after
    assert f'<link rel="preload" as="style" crossorigin href="{sheet}">' in after
    assert body.index('<div id="root">') < body.index(f'import(new URL("{script}"')


def test_a_page_with_other_parts_stays_as_it_is():
    assert picture_first("<script src=other.js></script></body>") == "<script src=other.js></script></body>"
