"""What chats add to a link is no part of a view; a stop that they glue to it is cut off; the rest is still told."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators.figures.selection import Filters
from indicators.server import api
from indicators.view import View, parse
from indicators.view.vocabulary import vocabulary

ADDED = {
    "from": ["singlemessage"], "isappinstalled": ["0"], "scene": ["1"], "clicktime": ["1700000000"], "spm": ["a.b"],
    "utm_source": ["wechat"], "fbclid": ["x"], "gclid": ["y"], "share_token": ["t"], "sharer_shareid": ["9"],
    "nsukey": ["k"], "weixin": ["1"], "wxfrom": ["1"], "mp": ["1"], "timestamp": ["1"], "UTM_Medium": ["mail"],
}  # fmt: skip


@pytest.fixture(scope="module")
def known(dataset, every):
    return vocabulary(dataset, every)


@pytest.mark.parametrize("value", ["singlemessage", "timeline", "groupmessage", "timeline。"])
def test_what_a_chat_adds_is_dropped_without_a_word(known, value):
    params = ADDED | {"city": ["210300"], "from": [value]}
    assert parse(params, known) == (View(filters=Filters(city=("210300",))), [])


def test_what_only_looks_like_it_is_told(known):
    assert parse({"utm": ["x"], "scenes": ["1"]}, known) == (View(), ["utm", "scenes"])
    assert parse({"from": ["timeline", "2014"]}, known) == (View(filters=Filters(since=("2014",))), [])


@pytest.mark.parametrize("glued", ["。", "，", "）", "」", "）。", "”", ">", "…", "!"])
def test_a_glued_stop_is_cut_off_where_the_rest_is_known(known, glued):
    ends = {"city": "210300", "topic": "firms", "status": "target", "period": "2023", "sort": "value", "unit": "亿元",
            "article": "faku-greenhouse-village", "lang": "en", "v": "1", "chart": "plants-area", "as": "table",
            "figure": "falan-market-share", "at": "2", "deck": "one-minute"}  # fmt: skip
    for name, value in ends.items():
        before = {"chart": ["plants-area"]} if name == "as" else {}
        plain = parse(before | {name: [value]}, known)
        assert plain[1] == []
        assert parse(before | {name: [value + glued]}, known) == plain, name
    assert parse({"city": [f"999{glued}"]}, known)[1] == [f"city=999{glued}"]
    assert parse({"deck": [f"plants-area;as=table;city=211300{glued}"]}, known) == parse(
        {"deck": ["plants-area;as=table;city=211300"]}, known
    )


def test_the_interface_does_the_same():
    with TestClient(Starlette(routes=api.routes)) as client:
        plain = client.get("/api/v1/figures.json?city=210300").json()["figures"]
        assert len(plain) == 7
        assert client.get("/api/v1/figures.json", params=ADDED | {"city": "210300。"}).json()["figures"] == plain
        assert client.get("/api/v1/places.csv", params=ADDED).status_code == 200
        refused = client.get("/api/v1/figures.csv?from=chat&lang=en")
        assert refused.json()["error"]["parameter"] == "from"
