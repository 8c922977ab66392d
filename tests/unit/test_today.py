"""The day of citations and files is that of the readers, not of the server."""

from datetime import UTC, date, datetime

import pytest

from indicators import settings
from indicators.charts.lookup import find
from indicators.exports import Origin, share
from indicators.figures.selection import Filters
from indicators.view import View


@pytest.fixture
def late(monkeypatch):
    """Half past five in the afternoon of the last day of 2025 at Greenwich: in China the year has begun."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2025, 12, 31, 17, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(settings, "datetime", Clock)


@pytest.mark.parametrize(("zone", "day"), [
    ("", date(2026, 1, 1)), ("Asia/Shanghai", date(2026, 1, 1)), ("UTC", date(2025, 12, 31)),
])  # fmt: skip
def test_the_day_is_that_of_the_zone(late, monkeypatch, zone, day):
    monkeypatch.setenv("INDICATORS_TIMEZONE", zone)
    assert settings.today() == day


def test_citations_and_files_have_it(late, monkeypatch, every, zh):
    monkeypatch.delenv("INDICATORS_TIMEZONE", raising=False)
    assert "2026-01-01" in share.citation("标题", "来源", "https://example.org", zh)
    one = find("chaoyang-firms", every, Filters(), zh)
    assert Origin.of(one, View(), {}, "").made == date(2026, 1, 1)


def test_nothing_asks_the_servers_own_calendar():
    paths = (settings.ROOT / "indicators").rglob("*.py")
    assert [path.name for path in paths if "date.today()" in path.read_text(encoding="utf-8")] == []
