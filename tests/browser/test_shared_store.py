"""Two replicas behind nginx whose figures lie in one PostgreSQL: one dies under load, and every view comes back."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from tests.browser.replicas import Site, deployed
from tests.browser.test_deploy import replica_of, sent_to
from tests.browser.test_replica_death import Line, crowd, seen, wait_for
from tests.stores.conftest import running

VIEW = "figures?v=1&lang=zh&city=211300&sort=value"


@pytest.fixture
def store() -> Iterator[str]:
    with running() as address:
        yield address


@pytest.fixture
def replicas(store, tmp_path, monkeypatch) -> Iterator[Site]:
    monkeypatch.setenv("INDICATORS_STORE", store)
    with deployed(tmp_path) as site:
        yield site


def test_views_come_back_and_the_figures_were_written_once(visit, replicas, store):
    one = sent_to(visit, replicas, "2")
    line = Line(one.page)
    one.open(VIEW)
    before = seen(one)
    assert "朝阳" in before[1]
    with crowd(replicas.address) as sessions:
        wait_for(lambda: all(session.runs for session in sessions))
        drawn = [session.shown for session in sessions]
        assert drawn[0] != drawn[1] != drawn[2] != drawn[0]
        replicas.replicas["2"].kill()
        wait_for(lambda: line.sockets == 2 and line.frames, lambda pause: one.page.wait_for_timeout(1000 * pause))
        wait_for(lambda: all(session.runs > number % 2 for number, session in enumerate(sessions)))
        assert [session.shown for session in sessions] == drawn
    one.settle()
    assert seen(one) == before
    assert replica_of(one) == "1"
    with psycopg.connect(store) as connection:
        made = connection.execute("SELECT name FROM figures_versions").fetchall()
        assert len(made) == 1
        [(count,)] = connection.execute(f'SELECT count(*) FROM "{made[0][0]}"').fetchall()
    assert count == 61
