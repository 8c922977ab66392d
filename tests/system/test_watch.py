"""A server that is watched: its log is JSON and its numbers are read at a port of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from prometheus_client.parser import text_string_to_metric_families
from websockets.sync.client import connect

from indicators.settings import ROOT
from tests.browser.sessions import BackMsg, ForwardMsg
from tests.ports import free_port

STEP = 1
SECRET = "读者的秘密"


class Watched:
    """A server with its log in a file."""

    def __init__(self, port: int, log: Path) -> None:
        self.address, self.log = f"http://127.0.0.1:{port}", log
        self.numbers = f"http://127.0.0.1:{port + STEP}/metrics"

    def status(self, path: str, **headers: str) -> int:
        try:
            with urlopen(Request(self.address + path, headers=headers)) as answer:
                return answer.status
        except HTTPError as error:
            return error.code

    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]

    def comes(self, **facts: object) -> bool:
        """Whether a line with these facts is written, at once or soon."""
        for _ in range(100):
            if any(facts.items() <= one.items() for one in self.lines()):
                return True
            time.sleep(0.1)
        return False

    def rises(self, name: str, above: float) -> bool:
        """Whether a number is above another, at once or soon."""
        for _ in range(300):
            if self.value(name) > above:
                return True
            time.sleep(0.1)
        return False

    def value(self, name: str, **labels: str) -> float:
        with urlopen(self.numbers) as answer:
            families = text_string_to_metric_families(answer.read().decode())
        samples = [one for family in families for one in family.samples]
        return sum(one.value for one in samples if one.name == name and labels.items() <= one.labels.items())


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Watched]:
    port, log = free_port(), tmp_path_factory.mktemp("log") / "log.jsonl"
    environment = os.environ | {"INDICATORS_LOG": "json", "INDICATORS_METRICS": str(STEP)}
    command = [sys.executable, "-m", "indicators", "serve", "--port", str(port)]
    with (
        log.open("w", encoding="utf-8") as told,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=told, text=True) as started,
    ):
        try:
            assert started.stdout.readline() == f"http://127.0.0.1:{port}\n"
            yield Watched(port, log)
        finally:
            started.send_signal(signal.SIGTERM)
            started.wait(20)
    # What it said last.
    assert Watched(port, log).lines()[-1]["event"] == "stop"


def test_requests_are_lines_without_a_word_of_a_reader(server: Watched):
    secret = quote(SECRET)
    assert server.status(f"/cities?q={secret}", Referer=f"http://x/{secret}", Cookie=f"a={secret}") == 200
    assert server.status(f"/{secret}") == 404
    assert server.status(f"/api/v1/figures.json?city={secret}") == 400
    # A line is written when the answer has been sent.
    assert server.comes(event="request", what="api", status=400)
    told = [one for one in server.lines() if one["event"] == "request"]
    assert [(one["what"], one["method"], one["status"]) for one in told][-3:] == [
        ("cities", "GET", 200), ("other", "GET", 404), ("api", "GET", 400),
    ]  # fmt: skip
    assert {len(one["data"]) for one in told} == {12}
    text = server.log.read_text(encoding="utf-8")
    assert SECRET not in text
    assert secret not in text


def test_a_page_is_a_session_and_a_run(server: Watched):
    runs = server.value("indicators_runs_total", page="figures")
    ask = BackMsg()
    ask.rerun_script.page_name = "figures"
    ask.rerun_script.query_string = f"q={quote(SECRET)}"
    stream = server.address.replace("http", "ws") + "/_stcore/stream"
    with connect(stream, origin=server.address, subprotocols=["streamlit"], max_size=None) as socket:
        socket.send(ask.SerializeToString())
        assert server.comes(event="session", status="open")
        finished = ForwardMsg.FINISHED_SUCCESSFULLY
        while not (message := ForwardMsg.FromString(socket.recv(timeout=60))).HasField("script_finished") or (
            message.script_finished != finished
        ):
            pass
        assert server.value("indicators_sessions") == 1
    assert server.comes(event="session", status="closed")
    assert server.value("indicators_sessions") == 0
    assert server.value("indicators_runs_total", page="figures") == runs + 1
    assert SECRET not in server.log.read_text(encoding="utf-8")


def test_a_foreign_page_is_refused_and_its_name_is_not_told(server: Watched):
    stream = server.address.replace("http", "ws") + "/_stcore/stream"
    with pytest.raises(Exception, match="403"):
        connect(stream, origin="https://evil.example", subprotocols=["streamlit"])
    assert server.comes(event="session", status="refused")
    assert "evil.example" not in server.log.read_text(encoding="utf-8")


def test_the_numbers_are_at_their_own_port_alone(server: Watched):
    assert server.status("/metrics") == 404
    assert server.status("/cities") == 200
    assert server.value("indicators_data_figures") == 61
    assert server.value("indicators_data_info") == 1
    assert server.value("indicators_threads") > 1
    assert server.value("process_resident_memory_bytes") > 50_000_000
    # Its own visits, behind the open door.
    assert server.rises("indicators_run_seconds_count", 10)
    assert server.value("indicators_requests_total", what="cities", status="200") >= 1


def test_a_port_for_numbers_that_is_taken_is_a_sentence():
    port = free_port()
    environment = os.environ | {"INDICATORS_METRICS": "0001"}
    command = [sys.executable, "-m", "indicators", "serve", "--port", str(port - 1)]
    with subprocess.Popen(
        [sys.executable, "-c", f"import socket, time; s = socket.create_server(('127.0.0.1', {port})); time.sleep(60)"]
    ) as held:
        time.sleep(1)
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        held.kill()
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[1].startswith(f"Not started: port {port} of 127.0.0.1 cannot be had (")
