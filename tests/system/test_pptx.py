"""Slides of all that can be shown, and what an office program makes of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest
from pypdf import PdfReader

from indicators.charts.catalogue import catalogue
from indicators.exports.pptx import to_pptx
from indicators.exports.show import Shown, show
from indicators.tables import Dataset
from indicators.view import Slide, vocabulary
from tests.unit.test_pptx import BASE, DAY, charts, read


def shown(slides: list[Slide], dataset: Dataset, every: pd.DataFrame, lang: str = "zh") -> list[Shown]:
    return show(slides, dataset, every, lang, vocabulary(dataset, every), BASE)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whatever_can_be_shown_makes_a_slide(dataset: Dataset, every: pd.DataFrame, lang: str):
    found = shown([Slide(code) for code in sorted(vocabulary(dataset, every)["chart"])], dataset, every, lang)
    assert len(read(found)) == len(found) > 100


@pytest.mark.parametrize("mode", ["table", "text"])
def test_every_chart_can_be_told_in_words(dataset: Dataset, every: pd.DataFrame, mode: str):
    found = shown([Slide(chart.chart, mode=mode) for chart in catalogue(dataset)], dataset, every)
    for slide in read(found):
        assert not charts(slide)
        assert any(shape.has_table for shape in slide.shapes) == (mode == "table")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_office_program_opens_it(dataset: Dataset, every: pd.DataFrame, tmp_path: Path):
    found = shown([Slide(chart.chart) for chart in catalogue(dataset)][:14], dataset, every)
    file = tmp_path / "deck.pptx"
    file.write_bytes(to_pptx(found, today=DAY))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pages = PdfReader(tmp_path / "deck.pdf").pages
    assert len(pages) == len(found)
    assert "朝阳高新区" in "".join(page.extract_text() for page in pages)
