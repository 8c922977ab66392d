"""The page of updates: what changed, by day and article, with ways to cards and articles."""

import json

import pytest

from tests.pages.test_pages import shown, sound_page
from tests.unit.test_correct import ANSHAN
from tests.unit.test_updates import changed


@pytest.fixture
def there(folder, monkeypatch):
    """The folder that the page shows, with a record."""
    changed(folder.path)
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))


def drawn(app):
    """What the browser draws; None where there is nothing to."""
    found = [json.loads(one.proto.json) for one in app.get("bidi_component") if "updates" in one.proto.id]
    return found[0] if found else None


def kinds(app):
    days = drawn(app)["days"]
    return [update["code"] for day in days for article in day["articles"] for update in article["updates"]]


def test_the_changes_by_day_and_article_with_their_ways(there):
    app = sound_page("updates")
    assert "最近一次改动：2026年3月7日 · 最新的报道：2021年11月30日" in shown(app).replace("\\", "")
    data = drawn(app)
    assert [day["title"] for day in data["days"]] == ["2026年3月7日", "2026年3月6日", "2026年3月5日", "最初收录"]
    first = data["days"][0]["articles"][0]
    assert first["title"].startswith("《鞍山制定")
    assert first["way"] == f"./sources?v=1&lang=zh&article={ANSHAN}"
    assert first["updates"][0]["lines"][0]["figure"] == "falan-export-countries"
    assert (data["here"], data["feed"]["way"]) == ("./updates?v=1&lang=zh", "./feed.atom?v=1&lang=zh")
    assert kinds(app) == ["withdrawn", "corrected", "corrected", "added", *["added"] * 6]


def test_one_kind_is_chosen_and_stands_in_the_link(there):
    app = sound_page("updates", change="corrected", lang="en")
    assert kinds(app) == ["corrected", "corrected"]
    assert drawn(app)["feed"]["way"] == "./feed.atom?v=1&lang=en&change=corrected"
    assert app.button_group(key="change").options == ["All (10)", "Added (7)", "Corrected (2)", "Withdrawn (1)"]


def test_filters_take_changes_away(there):
    assert kinds(sound_page("updates", city="210300")) == ["withdrawn", "corrected", "added", "added"]
    app = sound_page("updates", city="210700", change="withdrawn")
    assert drawn(app) is None
    assert "没有这样的改动。" in shown(app)


def test_a_card_opens_over_the_page_also_of_what_is_gone(there):
    text = shown(sound_page("updates", figure="falan-export-countries"))
    assert "已于2026年3月7日撤回：企业更正" in text.replace("\\", "")


def test_without_a_record_the_page_says_so_and_lists_what_is_there():
    app = sound_page("updates")
    assert "收录以来没有改动" in shown(app)
    assert [day["title"] for day in drawn(app)["days"]] == ["最初收录"]
    assert kinds(app) == ["added"] * 6


def test_an_offices_record_is_turned_page_by_page(of_the_office):
    app = sound_page("updates", at="2")
    assert "第 21—40 条" in shown(app)
    assert len(kinds(app)) == 20
