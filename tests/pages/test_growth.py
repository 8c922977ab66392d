"""The list of figures page by page, on more figures than fit one."""

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.generate import generate
from indicators.settings import ROOT
from tests.pages.test_pages import tables


@pytest.fixture
def app(tmp_path, monkeypatch):
    generate(tmp_path / "data", 450)
    monkeypatch.setenv("INDICATORS_DATA", str(tmp_path / "data"))
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)


@pytest.mark.parametrize(("at", "first", "count"), [("2", 200, 200), ("3", 400, 50), ("9", 400, 50)])
def test_a_link_opens_a_page_of_the_list(app, at, first, count):
    app.query_params["at"] = at
    app.run()
    app.switch_page("pages/figures.py").run()
    assert not app.exception
    table = tables(app)[0]
    assert len(table) == count
    assert table.iloc[0, -1] == f"f{first}"


def test_a_filter_goes_back_to_the_first_page(app):
    app.query_params["at"] = "2"
    app.run()
    app.switch_page("pages/figures.py").run()
    app.pills(key="filter-city").set_value(["210100"]).run()
    assert not app.exception
    assert app.session_state["view"].at == 0
