"""All that can be shown, and what an office program makes of the workbook."""

import shutil
import subprocess

import pypdf
import pytest

from indicators import current
from indicators.charts.catalogue import EXPLORED
from indicators.charts.lookup import find
from indicators.charts.theme import LIGHT
from indicators.exports import Origin
from indicators.exports.workbook import to_xlsx
from indicators.figures.selection import Filters
from indicators.view import View
from tests.unit.test_exports import DAY


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whatever_can_be_shown_has_words_and_a_picture_or_a_table(dataset, every, zh, en, lang):
    labels = zh if lang == "zh" else en
    seen = set()
    for code in sorted(current.known()["chart"]):
        # A panel that no second city shares stands on the page of its city alone.
        city = (code.rpartition(".")[2],) if code.startswith("panel.") else ()
        # A chart of the reader's own choice is of what he chose.
        chosen = ("agri-zones-national",) if code == EXPLORED else ()
        one = find(code, every, Filters(city=city, indicator=chosen), labels)
        if one is None:
            assert (
                not every.loc[(every["city"] == city[0]) & every["value"].notna(), "topic"].eq(code.split(".")[1]).any()
            )
            continue
        assert one.title
        assert one.source
        seen.add(one.kind)
        if one.kind in ("drawing", "numbers"):
            assert one.drawing(LIGHT).data
    assert seen == {"drawing", "numbers", "table"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_office_program_opens_the_workbook(tmp_path, every, zh):
    file = tmp_path / "figures.xlsx"
    origin = Origin.of(
        find("list", every, Filters(), zh), View("figures"), current.known(), "https://stats.example", DAY
    )
    file.write_bytes(to_xlsx(every, zh, origin))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "figures.pdf").pages)
    assert "不少于30家" in text.replace(" ", "")
    assert "88.32" in text
