"""The feed of changes: what RFC 4287 asks for, the entries one by one, and what a reader's program is answered."""

from datetime import datetime
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators.exports.feed import MOST_ENTRIES, Ways, feed
from indicators.exports.xml import clean
from indicators.figures import record
from indicators.figures.record import ADDED, Entry
from indicators.intake.changes import Wish
from indicators.server import discovery
from indicators.words.labels import Labels
from tests.unit.test_correct import ANSHAN, CORRECTED, Clerk
from tests.unit.test_updates import changed

A = "{http://www.w3.org/2005/Atom}"
BASE = "https://stats.example/liaoning"
WAYS = Ways("https://a.example/feed", "https://a.example/page", "https://a.example/icon", "a:{}".format, "f:{}".format)


@pytest.fixture
def there(folder, monkeypatch):
    """The folder that the server has, with a record."""
    changed(folder.path)
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", BASE)
    return folder.path


@pytest.fixture
def client():
    with TestClient(Starlette(routes=discovery.routes), raise_server_exceptions=False) as found:
        yield found


def entries(content):
    root = ElementTree.fromstring(content)
    return [
        (one.findtext(f"{A}title"), one.findtext(f"{A}updated"), one.find(f"{A}link").get("href"))
        for one in root.findall(f"{A}entry")
    ]


def holds_what_is_asked_for(content):
    """The elements that RFC 4287 requires, once each, and what they must look like (4.1.1, 4.1.2)."""
    root = ElementTree.fromstring(content)
    assert root.tag == f"{A}feed"
    assert root.find(f"{A}author/{A}name").text
    assert [one.get("type") for one in root.findall(f"{A}link") if one.get("rel") == "self"] == ["application/atom+xml"]
    assert [one.get("type") for one in root.findall(f"{A}link") if one.get("rel") == "alternate"] == ["text/html"]
    ids = []
    for part in (root, *root.findall(f"{A}entry")):
        for name in ("id", "title", "updated"):
            assert [bool(one.text) for one in part.findall(f"{A}{name}")] == [True], name
        ids.append(part.findtext(f"{A}id"))
        assert ids[-1].startswith("urn:uuid:")
        assert datetime.fromisoformat(part.findtext(f"{A}updated")).tzinfo
        for one in part.findall(f"{A}entry"):
            assert [link.get("rel") for link in one.findall(f"{A}link")] == ["alternate"]
            assert len(one.findall(f"{A}content")) == 1
    assert len(set(ids)) == len(ids)
    return root


def test_an_addition_a_correction_and_a_withdrawal(there, client):
    answer = client.get("/feed.atom")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/atom+xml")
    root = holds_what_is_asked_for(answer.content)
    assert root.findtext(f"{A}title") == "辽宁经济指标看板 · 更新"
    assert root.findtext(f"{A}updated") == "2026-03-07T09:30:02+08:00"
    assert [one.get("href") for one in root.findall(f"{A}link")] == [
        f"{BASE}/feed.atom?v=1&lang=zh",
        f"{BASE}/updates?v=1&lang=zh",
    ]
    title = "《鞍山制定“专精特新”企业发展路线图 3年内培育30家企业长成国家级“小巨人”》"
    found = entries(answer.content)
    assert found[:4] == [
        (
            f"撤回：产品出口国家（发蓝公司） · {title}",
            "2026-03-07T09:30:02+08:00",
            f"{BASE}/updates?v=1&lang=zh&figure=falan-export-countries",
        ),
        (
            f"更正：国内金属包装钢带市场占有率（发蓝公司） · {title}",
            "2026-03-06T09:30:01+08:00",
            f"{BASE}/updates?v=1&lang=zh&figure=falan-market-share",
        ),
        (
            "更正：地点表的“发蓝公司”：中文名：鞍山发蓝股份公司 → 发蓝公司",
            "2026-03-06T09:30:01+08:00",
            f"{BASE}/updates?v=1&lang=zh",
        ),
        (
            f"新增：{title}（1 个数字）",
            "2026-03-05T09:30:00+08:00",
            f"{BASE}/sources?v=1&lang=zh&article={ANSHAN}",
        ),
    ]
    # What was there before the record came on the day of its article, where that is known.
    assert [time for _, time, _ in found[4:]] == [
        "2021-11-30T00:00:00+08:00",
        "2021-11-30T00:00:00+08:00",
        "2021-11-29T00:00:00+08:00",
        "2021-11-25T00:00:00+08:00",
    ]
    summaries = [one.text for one in root.findall(f"{A}entry/{A}summary")]
    assert summaries[:2] == [
        "理由：企业更正；产品出口国家（发蓝公司）：数十个（实际）",
        "理由：职务有误；国内金属包装钢带市场占有率（发蓝公司）：约35%（实际、截至报道（2021年11月29日））；"
        "印出的形式：35%以上 → 约35%",
    ]
    assert "国家级“专精特新”小巨人企业（鞍山市）：不少于30家（目标、2023年）" in "".join(summaries)


def test_filters_and_kinds_are_those_of_links(there, client):
    def titles(query):
        return [title.partition("：")[0] for title, *_ in entries(client.get(f"/feed.atom?{query}").content)]

    assert titles("city=210300") == ["撤回", "更正", "新增", "新增"]
    assert titles("city=210300&change=withdrawn") == ["撤回"]
    assert titles("indicator=export-countries") == ["撤回"]
    assert titles("city=210700&topic=standards&lang=zh") == ["新增"]
    answer = client.get("/feed.atom?city=nowhere")
    assert (answer.status_code, answer.json()["error"]["parameter"]) == (400, "city")
    assert client.get("/feed.atom?deck=x").status_code == 400


def test_a_feed_says_what_it_is_restricted_to_and_is_another(there, client):
    whole, own = (
        ElementTree.fromstring(client.get(f"/feed.atom?lang=en{more}").content) for more in ("", "&city=210300")
    )
    assert own.findtext(f"{A}title") == "Liaoning Economic Indicators · Updates · Anshan"
    assert own.findtext(f"{A}id") != whole.findtext(f"{A}id")
    # An entry is the same in both.
    assert own.findtext(f"{A}entry/{A}id") == whole.findtext(f"{A}entry/{A}id")


def test_nothing_new_costs_nothing(there, client):
    first = client.get("/feed.atom")
    again = client.get("/feed.atom", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert Clerk().correct(there, Wish("places", "falan", CORRECTED, {"name_zh": "发蓝"}, {}, "再简"))
    assert client.get("/feed.atom", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_without_a_record_or_an_article_of_a_known_day(dataset, every, zh):
    found = holds_what_is_asked_for(feed(record.entries(dataset), every, zh, WAYS))
    assert found.findtext(f"{A}updated") == "2021-11-30T00:00:00+08:00"
    # Two of the six print no day.
    assert len(found.findall(f"{A}entry")) == 4
    nothing = holds_what_is_asked_for(feed([], every, zh, WAYS))
    assert nothing.findtext(f"{A}updated") == "1970-01-01T00:00:00+08:00"


def test_so_many_entries_and_no_more(dataset, every, en):
    many = [
        Entry(f"2026-01-01T00:{n // 60:02}:{n % 60:02}+08:00", ADDED, "a", "", row=("", str(n))) for n in range(300)
    ]
    found = entries(feed(many, every, en, WAYS))
    assert len(found) == MOST_ENTRIES
    assert found[0][1:] == ("2026-01-01T00:04:59+08:00", "a:a")


def test_an_offices_feed_with_its_odd_names(province, office):
    content = feed(record.entries(province), office, Labels(province, "zh"), WAYS)
    root = holds_what_is_asked_for(content)
    assert len(root.findall(f"{A}entry")) == MOST_ENTRIES
    # What is read as HTML holds no element but ours.
    for one in root.findall(f"{A}entry/{A}content"):
        assert {part.tag for part in ElementTree.fromstring(f"<x>{one.text}</x>").iter()} <= {"x", "p", "ul", "li", "a"}


def test_what_no_xml_may_hold_is_left_out():
    assert clean("a\x00b\x1f\ufffe\ud800\n\U0001f600") == "ab\n\U0001f600"
