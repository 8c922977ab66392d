"""What programs find the dashboard by, asked of a server as it is started."""

import json
import os
import subprocess
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree

import pytest

from indicators.settings import ROOT
from tests.ports import free_port

PUBLIC = "https://stats.example/ln"
TYPES = {
    "feed.atom": "application/atom+xml",
    "catalog.jsonld": "application/ld+json",
    "sitemap.xml": "application/xml",
    "robots.txt": "text/plain; charset=utf-8",
}


@pytest.fixture(scope="module")
def address():
    port = free_port()
    environment = os.environ | {"INDICATORS_PUBLIC_URL": PUBLIC, "INDICATORS_HOSTS": "127.0.0.1"}
    command = [sys.executable, "-m", "indicators", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


def ask(address, path, **headers):
    with urlopen(Request(f"{address}/{path}", headers=headers)) as answer:
        return answer.headers, answer.read()


def test_each_is_what_it_says_and_names_the_public_address(address):
    found = {}
    for path, media in TYPES.items():
        headers, found[path] = ask(address, path)
        assert headers["Content-Type"] == media
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert f"{PUBLIC}/".encode() in found[path]
        assert b"127.0.0.1" not in found[path]
    assert ElementTree.fromstring(found["feed.atom"]).tag.endswith("}feed")
    assert ElementTree.fromstring(found["sitemap.xml"]).tag.endswith("}urlset")
    assert json.loads(found["catalog.jsonld"])["@type"] == "dcat:Catalog"
    assert b"Disallow: /ln/intake\n" in found["robots.txt"]


def test_what_is_known_is_not_sent_again(address):
    headers, _ = ask(address, "feed.atom?city=210300&lang=en")
    with pytest.raises(HTTPError) as told:
        ask(address, "feed.atom?city=210300&lang=en", **{"If-None-Match": headers["ETag"]})
    assert told.value.code == 304


def test_the_page_of_updates_answers(address):
    headers, page = ask(address, "updates?lang=en")
    assert headers["Content-Type"].startswith("text/html")
    assert b"<html" in page
