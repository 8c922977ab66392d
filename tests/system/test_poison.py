"""What leaves the house as a file makes nothing of a word of the tables: no mark-up, no address that is not ours."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
import pytest

from indicators.__main__ import main
from tests.poison import HOST, POISON, TOKENS, poisoned

OURS = "stats.example.cn"
ADDRESSES = ("href", "src", "{http://www.w3.org/1999/xlink}href", "xlink:href")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return poisoned(tmp_path_factory.mktemp("poison") / "data")


@pytest.fixture(scope="module")
def site(folder: Path, tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("site") / "site"
    assert main(["publish", str(made), "--data", str(folder), "--url", f"https://{OURS}/"]) == 0
    return made


def made(root: lxml.etree._Element) -> Iterator[str]:
    """The elements that a word of the tables became, as the browser's test finds them (tests/browser/test_poison)."""
    for element in root.iter():
        if isinstance(element.tag, str):
            strange = [element.get(name) or "" for name in ADDRESSES]
            alone = "".join(element.itertext()).strip() in TOKENS
            if alone or any(urlsplit(one).netloc not in ("", OURS) for one in strange):
                yield lxml.etree.tostring(element, encoding="unicode")[:200]


def test_no_page_of_the_site_makes_anything_of_a_word(site: Path):
    pages = [*site.rglob("*.html")]
    found = {page.name: [*made(lxml.html.fromstring(page.read_bytes()))] for page in pages}
    assert len(found) > 50
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert POISON in lxml.html.fromstring((site / "zh" / "enterprises.html").read_bytes()).text_content()


def test_no_entry_of_the_feed_does(site: Path):
    feeds = [*site.rglob("*.atom")]
    assert len(feeds) == 2
    for feed in feeds:
        root = lxml.etree.fromstring(feed.read_bytes())
        assert [*made(root)] == []
        texts = [one for one in root.iter() if one.get("type") == "html" and one.text]
        assert any("**zqbold**" in one.text for one in texts)
        assert [wrong for one in texts for wrong in made(lxml.html.fromstring(f"<div>{one.text}</div>"))] == []


@pytest.mark.parametrize(("form", "what"), [("pptx", ["--deck", "one-minute"]), ("xlsx", [])])
def test_no_file_of_an_office_leads_elsewhere(folder: Path, tmp_path, monkeypatch, form, what):
    monkeypatch.setenv("INDICATORS_DATA", str(folder))
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", f"https://{OURS}")
    file = tmp_path / f"made.{form}"
    assert not main(["export", *what, "--format", form, "--out", str(file)])
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as whole:
        links = [name for name in whole.namelist() if name.endswith(".rels")]
        targets = re.findall(r'Target="(\w+://[^"]*)"', "".join(whole.read(name).decode() for name in links))
    assert {urlsplit(one).netloc for one in targets} <= {OURS}


def test_a_deck_as_a_page_makes_nothing_of_a_word(folder: Path, tmp_path, monkeypatch):
    monkeypatch.setenv("INDICATORS_DATA", str(folder))
    file = tmp_path / "made.html"
    assert not main(["export", "--deck", "one-minute", "--format", "html", "--out", str(file)])
    page = file.read_text(encoding="utf-8")
    assert [*made(lxml.html.fromstring(page))] == []
    assert HOST in page
