"""``serve`` as it is started: it says where it answers once it does, and what is wrong where it cannot."""

import os
import socket
import subprocess
import sys
from urllib.request import urlopen

import pytest

from indicators.settings import ROOT
from tests.ports import free_port


def _command(*options: str) -> list[str]:
    return [sys.executable, "-m", "indicators", *options]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_taken_port_is_a_sentence(processes):
    with socket.create_server(("127.0.0.1", free_port())) as held:
        port = held.getsockname()[1]
        first = port - int(processes) + 1
        command = _command("serve", "--port", str(first), "--processes", processes)
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    zh, en = done.stderr.splitlines()
    assert zh.startswith(f"没有启动：不能在 127.0.0.1 的 {port} 端口上应答（")
    assert en.startswith(f"Not started: port {port} of 127.0.0.1 cannot be had (")


def test_a_zone_that_is_none_is_a_sentence():
    environment = os.environ | {"INDICATORS_TIMEZONE": "Liaoning"}
    done = subprocess.run(_command("check"), cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "INDICATORS_TIMEZONE 不是时区的名称。例如 Asia/Shanghai。",
        "INDICATORS_TIMEZONE names no time zone. Asia/Shanghai is one.",
    ]


def test_the_address_is_printed_when_it_is_answered():
    port = free_port()
    with subprocess.Popen(
        _command("serve", "--port", str(port)), cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout.readline() == f"http://127.0.0.1:{port}\n"
            with urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
                assert answer.read() == b"ok"
        finally:
            server.terminate()
