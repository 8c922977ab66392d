"""What operators see: of requests, sockets, runs, data and faults; and no word of a reader in it."""

from __future__ import annotations

import json
import logging
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from grafana_foundation_sdk.cog import plugins
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.dashboard import Dashboard
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from indicators import current
from indicators.server.watch import Watched, begin, lines, metrics, runs
from indicators.settings import ROOT
from indicators.ui.turns import turns

DASHBOARD = json.loads((ROOT / "deploy" / "grafana.json").read_text(encoding="utf-8"))
SECRET = "geheim-des-lesers"


@pytest.fixture
def events(monkeypatch) -> list[dict]:
    """What is told, as the lines of JSON say it."""
    found: list[dict] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(json.loads(lines.JsonLine().format(record)))

    log, handler = logging.getLogger(lines.EVENTS), Kept()
    log.addHandler(handler)
    monkeypatch.setattr(log, "level", logging.INFO)
    log.manager._clear_cache()
    yield found
    log.removeHandler(handler)
    log.manager._clear_cache()


async def _status(request):
    return PlainTextResponse("", int(request.query_params.get("status", 200)))


async def _fails(request):
    raise ValueError(SECRET)


async def _socket(socket):
    if "refuse" not in socket.query_params:
        await socket.accept()
    await socket.close(1008)


@pytest.fixture
def client() -> TestClient:
    routes = [
        Route("/qr.svg", _fails),
        Route("/{path:path}", _status, methods=["GET", "PUT"]),
        WebSocketRoute("/{path:path}", _socket),
    ]
    watched = Watched(Starlette(routes=routes), ("/qr.svg", "/healthz"), {"/", "/cities"}.__contains__)
    return TestClient(watched, raise_server_exceptions=False)


def value(name: str, **labels: str) -> float:
    return metrics.REGISTRY.get_sample_value(name, labels) or 0.0


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/", "overview"),
        ("/cities", "cities"),
        ("/healthz", "/healthz"),
        (f"/{SECRET}", "other"),
        (f"/api/v1/{SECRET}", "api"),
        (f"/media/{SECRET}", "media"),
        ("/static/js/a.js", "static"),
        ("/_stcore/health", "streamlit"),
        ("/auth/login", "sign-in"),
        ("/oauth2callback", "sign-in"),
        (f"/cities/{SECRET}", "other"),
    ],
)
def test_a_request_is_told_by_its_kind_status_and_time_alone(client, events, path, what):
    before = value("indicators_requests_total", what=what, status="200")
    client.get(f"{path}?q={SECRET}", headers={"Referer": SECRET, "User-Agent": SECRET})
    [one] = events
    assert one.pop("seconds") >= 0
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00", one.pop("time"))
    one.pop("data")
    assert one == {"event": "request", "what": what, "method": "GET", "status": 200}
    assert value("indicators_requests_total", what=what, status="200") == before + 1


def test_refusals_are_counted_and_a_fault_is_an_answer_of_500(client, events):
    before = {status: value("indicators_refusals_total", status=status) for status in ("401", "403", "429", "500")}
    for status in (401, 429, 200, 404):
        client.get(f"/cities?status={status}")
    client.request(SECRET, "/cities")
    client.get("/qr.svg")
    assert [(one["method"], one["status"]) for one in events] == [
        ("GET", 401), ("GET", 429), ("GET", 200), ("GET", 404), ("other", 405), ("GET", 500),
    ]  # fmt: skip
    added = {status: value("indicators_refusals_total", status=status) - before[status] for status in before}
    assert added == {"401": 1, "403": 0, "429": 1, "500": 0}
    assert SECRET not in json.dumps(events)


def test_open_pages_are_counted(client, events):
    before, there = value("indicators_sessions_opened_total"), value("indicators_sessions")
    with client.websocket_connect("/_stcore/stream"):
        pass
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/_stcore/stream?refuse=1"):
        pass
    assert [(one["event"], one["status"]) for one in events] == [
        ("session", "open"), ("session", "closed"), ("session", "refused"),
    ]  # fmt: skip
    assert value("indicators_sessions_opened_total") == before + 1
    assert value("indicators_sessions") == there


def test_runs_and_new_data_are_told(events, folder, monkeypatch):
    monkeypatch.setattr(current, "on_load", None)
    monkeypatch.setattr(turns, "on_end", turns.on_end)
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    begin()
    before = value("indicators_runs_total", page="overview")
    with turns.turn():
        assert value("indicators_runs_running") == 1
        current.dataset()
    folder.set("figures", 2, value="x")
    current.dataset()
    loaded, ran, changed = events
    assert [loaded["event"], ran["event"], changed["event"]] == ["data", "run", "data"]
    assert (loaded["figures"], loaded["faults"], changed["figures"], changed["faults"]) == (61, 0, 60, 1)
    assert (ran["what"], ran["data"]) == ("overview", loaded["data"])
    assert changed["data"] == current.version() != loaded["data"]
    assert value("indicators_runs_total", page="overview") == before + 1
    assert value("indicators_runs_running") == 0
    assert value("indicators_data_info", version=current.version()) == 1
    assert value("indicators_data_info", version=loaded["data"]) == 0
    assert (value("indicators_data_figures"), value("indicators_data_faults")) == (60, 1)
    assert 0 <= value("indicators_data_age_seconds") < 600


def test_a_page_that_fails_is_told_by_type_and_place(events, monkeypatch):
    monkeypatch.setattr(runs.messages, "broken", lambda error: True)
    before = value("indicators_page_faults_total", page="overview")
    with pytest.raises(ValueError, match=SECRET) as caught:
        int(SECRET)
    assert runs.broken(caught.value) is True
    [one] = events
    assert (one["event"], one["what"], one["kind"]) == ("fault", "overview", "ValueError")
    assert re.fullmatch(
        r"tests/unit/test_watch\.py:\d+ test_a_page_that_fails_is_told_by_type_and_place", one["stack"][0]
    )
    assert SECRET not in json.dumps(one)
    assert value("indicators_page_faults_total", page="overview") == before + 1


@pytest.mark.parametrize(
    ("name", "message", "arguments", "text"),
    [
        ("streamlit.web", "Rejecting origin=%s", (SECRET,), "Rejecting origin=%s"),
        ("streamlit.web", f"made of {SECRET}", (), ""),
        ("indicators.server", "a head could not be made", (), "a head could not be made"),
    ],
)
def test_any_other_line_is_its_template(name, message, arguments, text):
    record = logging.LogRecord(name, logging.WARNING, "", 0, message, arguments, None)
    told = json.loads(lines.JsonLine().format(record))
    assert {one: told[one] for one in ("event", "level", "from", "text")} == {
        "event": "log", "level": "warning", "from": name, "text": text,
    }  # fmt: skip


def test_a_traceback_is_where_it_failed():
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "failed", (), (KeyError, error, error.__traceback__))
    told = json.loads(lines.JsonLine().format(record))
    assert told["kind"] == "KeyError"
    assert told["stack"][0].startswith("tests/unit/test_watch.py:")
    assert SECRET not in json.dumps(told)


def families() -> dict[str, str]:
    """The numbers by the names that samples have, with their kind, read back as Prometheus reads them."""
    text = generate_latest(metrics.REGISTRY).decode()
    found = {}
    for family in text_string_to_metric_families(text):
        endings = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}
        found |= {family.name + ending: family.type for ending in endings.get(family.type, ("",))}
    return found


def test_the_numbers_can_be_read_and_follow_the_rules_of_names():
    ours = {name: kind for name, kind in families().items() if name.startswith("indicators_")}
    assert len(ours) >= 20
    assert [name for name, kind in ours.items() if kind == "counter" and not name.endswith("_total")] == []
    times = ("indicators_data_age_seconds", "indicators_request_seconds", "indicators_run_seconds")
    assert {name for name in times if any(one.startswith(name) for one in ours)} == set(times)


def expressions() -> list[str]:
    return [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]


def test_the_dashboard_is_one_by_grafanas_own_model():
    """All that stands in the file is known to it, and read as it is meant."""
    plugins.register_default_plugins()
    read = json.loads(JSONEncoder(sort_keys=True).encode(Dashboard.from_json(DASHBOARD)))
    assert [*_lost(DASHBOARD, read)] == []
    panels = DASHBOARD["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) >= 12
    places = [(x, y) for panel in panels for x, y in _cells(panel["gridPos"])]
    assert len(places) == len(set(places))
    assert max(x for x, _ in places) == 23


def _cells(place: dict[str, int]):
    across, down = range(place["x"], place["x"] + place["w"]), range(place["y"], place["y"] + place["h"])
    return ((x, y) for x in across for y in down)


def _lost(wrote, read, path=""):
    """What of a file's content its model has not kept."""
    if isinstance(wrote, dict) and isinstance(read, dict):
        for key, inside in wrote.items():
            yield from _lost(inside, read[key], f"{path}.{key}") if key in read else [f"{path}.{key}"]
    elif isinstance(wrote, list) and isinstance(read, list) and len(wrote) == len(read):
        for number, (one, other) in enumerate(zip(wrote, read, strict=True)):
            yield from _lost(one, other, f"{path}[{number}]")
    elif wrote != read:
        yield path


def test_the_dashboard_asks_for_numbers_that_there_are():
    known = families()
    # A process alone that runs long enough has these.
    asked = {name for one in expressions() for name in re.findall(r"\b(?:indicators|process)_\w+", one)}
    assert asked - known.keys() == set()
    assert {name for name in known if name.startswith("indicators_")} - asked <= {
        "indicators_sessions_opened_total", "indicators_data_figures",
        *(name for name in known if name.endswith(("_sum", "_count"))),
    }  # fmt: skip


def test_prometheus_itself_reads_numbers_and_questions(tmp_path: Path):
    if not (promtool := shutil.which("promtool")):
        pytest.skip("no promtool (apt install prometheus)")
    metrics.requests.labels("overview", 200).inc(0)
    checked = subprocess.run(
        [promtool, "check", "metrics"], input=generate_latest(metrics.REGISTRY), capture_output=True, check=False
    )
    assert (checked.returncode, checked.stderr.decode()) == (0, "")
    wanted = [one.replace("$__rate_interval", "5m").replace("$instance", ".*") for one in expressions()]
    rules = [{"record": f"asked:{number}", "expr": one} for number, one in enumerate(wanted)]
    file = tmp_path / "rules.yml"
    file.write_text(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}), encoding="utf-8")
    checked = subprocess.run([promtool, "check", "rules", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert f"SUCCESS: {len(rules)} rules found" in checked.stdout
