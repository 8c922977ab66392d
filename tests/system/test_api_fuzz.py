"""Anything at all that is asked: no failure, no trace of the inside, and what the description promises."""

from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest
import schemathesis
from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators import current
from indicators.server import api, health
from indicators.settings import ROOT
from indicators.view import link, parse
from indicators.view.state import NAMES

APP = Starlette(routes=[*health.routes, *api.routes])
# One value of each enumeration after another is what ``tests/system/test_api.py`` asks.
CONFIG = schemathesis.Config.from_dict({"phases": {"coverage": {"enabled": False}}})
SCHEMA = schemathesis.openapi.from_asgi("/api/v1/openapi.json", APP, config=CONFIG)
# The same every time: what fails once fails again.
SAME = {"derandomize": True}


@SCHEMA.parametrize()
@settings(max_examples=8, **SAME)
def test_every_answer_is_as_described(case):
    case.call_and_validate()


@pytest.fixture(scope="module")
def client():
    with TestClient(APP) as found:
        yield found


# Text that means something somewhere: in pages, logs, paths, templates, spreadsheets, the grammar itself.
HOSTILE = [
    "<script>alert(1)</script>", "a\nERROR forged", "\x00", "../../etc/passwd", "{0.__class__}", "%s%n", "=1+1",
    "z.AAAA", "list.chart", "panel.firms.share.210300", "figure.", "；", "\u2028", "🏭", "1" * 5000, ",", ";",
    "city=210300",
]  # fmt: skip
KNOWN = [value for values in current.known().values() for value in values]
names = st.sampled_from(NAMES) | st.text(max_size=20)
values = st.sampled_from(HOSTILE) | st.sampled_from(KNOWN) | st.text(max_size=40)
queries = st.lists(st.tuples(names, values), max_size=5)


@given(queries)
@settings(max_examples=300, **SAME)
def test_any_link_is_a_view_that_its_own_link_reopens(pairs):
    params = {}
    for name, value in pairs:
        params.setdefault(name, []).append(value)
    view, ignored = parse(params, current.known(), "figures")
    assert all(isinstance(part, str) for part in ignored)
    address = link(view, current.known())
    assert not set(address) & set("<>\"' \n")
    assert parse(parse_qs(urlsplit(address).query), current.known(), "figures") == (view, [])


@given(queries, st.sampled_from(["figures.csv", "figures.json", "places.csv", "openapi.json", "<b>"]))
@example([("", "")], "places.csv")
@settings(max_examples=60, **SAME)
def test_any_query_is_answered(client, pairs, file):
    answers(client, f"/api/v1/{quote(file)}?{urlencode(pairs)}")


@given(st.binary(max_size=60))
@settings(max_examples=40, **SAME)
def test_any_bytes_are_answered(client, raw):
    answers(client, "/api/v1/figures.csv?" + quote(raw, safe="=&;+%"))


def answers(client, address):
    response = client.get(address)
    assert response.status_code in {200, 400, 404, 414}, response.text
    assert response.headers["content-type"] in {"application/json", "text/csv; charset=utf-8"}
    for inside in ("Traceback", 'File "', str(ROOT), "site-packages"):
        assert inside not in response.text
    if response.status_code != 200:
        assert set(response.json()["error"]) <= {"parameter", "value", "message"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_log_holds_what_was_sent(client, caplog, text):
    caplog.set_level("DEBUG")
    for name in ("city", "q", text):
        client.get("/api/v1/figures.csv?" + urlencode({name: text}))
        client.get("/api/" + quote(text, safe=""))
    own = [record for record in caplog.records if record.name.startswith(("indicators", "uvicorn", "starlette"))]
    assert own == []
