"""A walk through all that the office's folder gives: no page, deck, site or file fails, and no chart is left out."""

import argparse
import logging
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest
from pptx import Presentation

from indicators import current
from indicators.charts.catalogue import catalogue
from indicators.charts.parameters import LISTS, SEARCH
from indicators.exports import command
from indicators.publish.edition import Source
from indicators.publish.site import files
from indicators.tables.raw import contents
from indicators.text import LANGUAGES
from indicators.view import MODES
from tests.pages.test_headings import PAGES, jumps
from tests.pages.test_pages import open_page

CHARTED = ("overview", "economy", "enterprises", "projects", "living", "water")


@pytest.fixture(autouse=True)
def nothing_logged(province_folder, monkeypatch, caplog) -> Iterator[None]:
    monkeypatch.setenv("INDICATORS_DATA", str(province_folder))
    yield
    logged = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert logged == []


def _open(name: str, **params: str | list[str]) -> None:
    app = open_page(name, **params)
    assert not app.exception
    assert not app.error
    assert app.title[0].value


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_in_every_mode(name, lang):
    charts = [chart.chart for chart in catalogue(current.dataset())]
    for mode in MODES if name in CHARTED else MODES[:1]:
        _open(name, lang=lang, **{"as": [f"{chart}.{mode}" for chart in charts]})


@pytest.mark.parametrize("name", [*CHARTED, "cities", "figures"])
def test_every_page_filtered_by_each_city(name):
    cities = sorted(set(current.figures()["city"].unique()) - {""})
    assert len(cities) == 14
    for city, lang in zip(cities, cycle(LANGUAGES), strict=False):
        _open(name, city=city, lang=lang)


@pytest.mark.parametrize(("ending", "lang"), [
    ("csv", "zh"), ("xlsx", "en"), ("json", "zh"), ("zip", "en"), ("sdmx.csv", "zh"),
    ("sdmx.json", "en"), ("pptx", "zh"), ("html", "en"),
])  # fmt: skip
def test_every_file(tmp_path: Path, ending, lang):
    asked: dict[str, list[str]] = {name: [] for name in (*LISTS, SEARCH)}
    options = argparse.Namespace(**asked, chart="", deck="", format=ending, lang=lang, out=tmp_path / f"f.{ending}")
    assert command.run(options) == 0
    if ending == "pptx":
        slides = Presentation(BytesIO(options.out.read_bytes())).slides
        assert len(slides) == len(catalogue(current.dataset()))


def test_the_static_site(province_folder):
    site = files(Source.of(contents(province_folder), date(2026, 1, 1)), ("en",))
    texts = {name: text.decode() for name, text in site.items() if re.fullmatch(r"en/.*\.html", name)}
    # What had a page of its own leads to another.
    texts = {name: text for name, text in texts.items() if 'http-equiv="refresh"' not in text}
    assert len(texts) == 377
    found = {name: [int(level) for level in re.findall(r"<h([1-6])", text)] for name, text in texts.items()}
    assert {name: jumps(own) for name, own in found.items() if jumps(own)} == {}
    assert {own.count(1) for own in found.values()} == {1}
