"""Names on the pages: whatever is Markdown there has them escaped, once."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from streamlit.testing.v1 import AppTest

from indicators.ui.messages import BREAK
from tests.conftest import Folder
from tests.pages.test_pages import open_page, own
from tests.province import write
from tests.province.oddities import ODD_NAMES

PAGES = ("overview", "projects", "cities", "figures", "sources", "present")
NAMES = [name for pair in ODD_NAMES for name in pair]
# Names that mean something to Markdown, with a headline and an indicator that do.
MEANING = [name for name in NAMES if re.search(r"[<>$*`]|\[|://", name)]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("names") / "data", ["names"])


def bodies(app: AppTest) -> list[str]:
    """Everything on a page that Streamlit reads as Markdown."""
    kinds = (app.markdown, app.title, app.header, app.subheader, app.info, app.warning, app.error, app.success)
    found = [one.value for kind in kinds for one in kind]
    found += [one.label for kind in (app.expander, app.button, app.selectbox, app.multiselect) for one in kind]
    return found + [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]


def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, page: str, **params: str) -> AppTest:
    monkeypatch.setenv("INDICATORS_DATA", str(folder))
    app = open_page(page, **params)
    assert not app.exception
    return app


def assert_still(app: AppTest) -> str:
    """No name is read as Markdown; returns what is shown."""
    texts = bodies(app)
    for text in texts:
        assert not [name for name in [*MEANING, "$产值*", "R&D<i>*"] if name in text], text
    html = "\n".join(MarkdownIt("commonmark").render(text) for text in texts)
    assert "example.org" not in "".join(re.findall(r'href="[^"]*"', html))
    return html.replace(BREAK, "")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_reads_a_name_as_markdown(names: Path, monkeypatch: pytest.MonkeyPatch, page: str, lang: str):
    html = assert_still(opened(names, monkeypatch, page, lang=lang))
    if page == "projects":
        assert ("$美元$公司" if lang == "zh" else "$Dollar$ Ltd") in html


@pytest.mark.parametrize("number", range(len(ODD_NAMES)))
def test_a_figures_card_shows_name_and_headline(names: Path, monkeypatch: pytest.MonkeyPatch, number: int):
    app = opened(names, monkeypatch, "figures", figure=f"sales-firm-{number}-{2 * number}")
    assert_still(app)
    name = ODD_NAMES[number][0]
    [card] = app.get("dialog")
    assert "销售额 R&amp;D&lt;i&gt;*%{y}" in MarkdownIt("commonmark").render(card.proto.dialog.title)
    [told] = own(app)
    assert f"{name} · 2023年" in told
    assert f"{name}：$产值*再上新台阶" in told


def test_a_fault_names_its_place_in_the_file_as_it_is(folder: Folder, monkeypatch: pytest.MonkeyPatch):
    folder.set("figures", 2, value="x")
    [told] = opened(folder.path, monkeypatch, "overview").warning
    assert "`figures.csv:2:value`" in told.value
