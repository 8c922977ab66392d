"""A PostgreSQL that several servers share: each has its own data whole; and what is said where it is not there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from indicators import current, store
from indicators.__main__ import main
from indicators.server.app import app as served
from indicators.settings import ROOT
from indicators.store import choice
from indicators.store.copy import pieces
from indicators.store.postgres import Server, opened
from indicators.words.labels import Labels
from tests.ports import free_port
from tests.stores.conftest import PASSWORD, running


@pytest.fixture
def forgotten():
    """Nothing is left of data that were loaded, nor of a server."""
    kept = (current._states, current._last)
    for one in kept:
        one.clear()
    choice._server.cache_clear()
    yield
    for one in kept:
        one.clear()
    choice._server.cache_clear()


@pytest.fixture
def nobody(monkeypatch, forgotten):
    """The setting names a server that does not answer."""
    monkeypatch.setenv("INDICATORS_STORE", f"postgresql://reader:{PASSWORD}@127.0.0.1:{free_port()}/postgres")


def test_servers_with_other_data_have_other_tables(postgres, every, dataset, monkeypatch, forgotten):
    monkeypatch.setenv("INDICATORS_STORE", postgres)
    words = [Labels(dataset, "zh")]
    first = store.opened(every, dataset, "first", lambda: words)
    second = store.opened(every.iloc[:7], dataset, "second", lambda: words)
    assert (first.count(), second.count()) == (61, 7)
    # What is there is not written again.
    again = store.opened(every.iloc[:3], dataset, "first", lambda: words)
    assert again.count() == 61


def test_of_servers_that_begin_at_once_one_fills(postgres, every, dataset):
    words, asked = [Labels(dataset, "zh")], []

    def begin(_: int) -> int:
        server = Server(postgres)
        try:
            server.fill("figures_begun", lambda: asked.append(1) or pieces(every, words))
            return opened(server, "figures_begun", dataset).count()
        finally:
            server.close()

    with ThreadPoolExecutor(4) as pool:
        assert [*pool.map(begin, range(4))] == [61] * 4
    assert asked == [1]


def test_tables_lie_in_the_schema_that_the_address_names(postgres, every, dataset):
    with psycopg.connect(postgres) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS statistics")
    own, other = Server(f"{postgres}?options=-csearch_path%3Dstatistics"), Server(postgres)
    own.fill("figures_own", lambda: pieces(every, [Labels(dataset, "zh")]))
    assert opened(own, "figures_own", dataset).count() == 61
    assert "figures_own" not in dict(other.tables())
    with pytest.raises(store.Unreachable):
        own.run('DELETE FROM "figures_own"')
    own.close()
    other.close()


def test_a_filling_that_fails_leaves_nothing(postgres, every, dataset):
    words, server = [Labels(dataset, "zh")], Server(postgres)

    def half():
        yield from pieces(every, words)
        raise OSError

    with pytest.raises(store.Unreachable):
        server.fill("figures_half", half)
    assert "figures_half" not in dict(server.tables())
    server.fill("figures_half", lambda: pieces(every, words))
    assert opened(server, "figures_half", dataset).count() == 61
    server.close()


def test_the_command_fills_and_forgets(postgres, monkeypatch, capsys, forgotten):
    monkeypatch.setenv("INDICATORS_STORE", postgres)
    server = Server(postgres)
    server.forget([name for name, _ in server.tables()])
    assert main(["store"]) == 0
    (now,) = dict(server.tables())
    assert now in capsys.readouterr().out
    server.fill("figures_earlier", lambda: pieces(current.figures(), [Labels(current.dataset(), "zh")]))
    assert {*dict(server.tables())} == {now, "figures_earlier"}
    assert main(["store", "--forget"]) == 0
    assert [*dict(server.tables())] == [now]
    server.close()


def test_a_command_without_a_server_says_so(monkeypatch, capsys):
    monkeypatch.delenv("INDICATORS_STORE", raising=False)
    assert main(["store"]) == 1
    assert "INDICATORS_STORE" in capsys.readouterr().err


def test_readers_see_that_the_data_cannot_be_shown(nobody, caplog):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    assert not app.exception
    assert [one.value for one in app.title] == ["数据暂时无法显示"]
    assert "数据库" in app.error[0].value
    assert "不必重启" in caplog.text
    assert "no restart is needed" in caplog.text
    assert PASSWORD not in caplog.text + app.error[0].value


def test_programs_are_told_to_come_back(nobody):
    with TestClient(served) as client:
        answer = client.get("/api/v1/figures.csv?lang=en")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"


def test_a_server_that_went_away_is_told(every, dataset, caplog):
    with running() as address:
        server = Server(address)
        server.fill("figures_gone", lambda: pieces(every, [Labels(dataset, "zh")]))
        one = opened(server, "figures_gone", dataset)
        assert one.count() == 61
    for _ in range(2):
        with pytest.raises(store.Unreachable):
            one.count()
    assert "no restart is needed" in caplog.text
    assert PASSWORD not in caplog.text
    server.close()


def test_a_page_of_which_it_went_away_says_so(monkeypatch, forgotten, caplog):
    with running() as address:
        monkeypatch.setenv("INDICATORS_STORE", address)
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
        assert [one.value for one in app.title] != ["数据暂时无法显示"]
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["city"] = "210300"
    app.run()
    assert not app.exception
    assert "数据暂时无法显示" in [one.value for one in app.title]
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("address", ["postgresql://reader:geheim-2021@[", "postgresql://h/d?nothing=geheim-2021"])
def test_an_address_that_is_none_is_told_without_its_password(address, caplog):
    with pytest.raises(store.Unreachable):
        Server(address)
    assert "INDICATORS_STORE" in caplog.text
    assert PASSWORD not in caplog.text
