"""nginx on a free port, and replicas of the server behind the configuration of deploy/."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from indicators.settings import ROOT
from tests.ports import free_port

DEPLOY = ROOT / "deploy"
FOLDER = "/economy"
# What Debian's nginx.conf says around conf.d, for whoever runs the tests.
MAIN = """
{user} daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 2048; }}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream;
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  {inside}
}}
"""


@contextmanager
def nginx(folder: Path, port: int, inside: str) -> Iterator[None]:
    """nginx with ``inside`` as its http block, from the moment when it listens on the port."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        pytest.skip("nginx is not installed")
    # Started by root, the workers would be nobody, who may not look into the tests' folder.
    user = "" if os.geteuid() else "user root;"
    file = folder / "nginx.conf"
    file.write_text(MAIN.format(user=user, folder=folder, inside=inside), encoding="utf-8")
    with subprocess.Popen([program, "-e", f"{folder}/errors", "-c", str(file)]) as server:
        try:
            _wait(lambda: _listens(port), server)
            yield
        finally:
            server.terminate()


@dataclass
class Replica:
    """A server that can be killed and started again on its port."""

    port: int
    process: subprocess.Popen | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, "-m", "indicators", "serve", "--port", str(self.port)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ.copy(), **quiet)

    def wait(self) -> None:
        _wait(lambda: _answers(f"{self.address}/_stcore/health"), self.process)

    def kill(self) -> None:
        """SIGKILL: nothing is finished, nobody is told."""
        self.process.kill()
        self.process.wait()


@dataclass
class Site:
    """The dashboard as deployed: its address for readers, and the replicas by their number in the cookie."""

    address: str
    replicas: dict[str, Replica]
    www: Path


@contextmanager
def deployed(folder: Path, count: int = 2) -> Iterator[Site]:
    """Replicas behind deploy/nginx.conf as it is written; the ports and the root are put into what it includes."""
    port = free_port()
    replicas = {str(number): Replica(free_port()) for number in range(1, count + 1)}
    included = folder / "indicators"
    included.mkdir()
    text = (DEPLOY / "nginx" / "replicas.conf").read_text(encoding="utf-8")
    for number, replica in replicas.items():
        text = text.replace(f":850{number}", f":{replica.port}")
    (included / "replicas.conf").write_text(text, encoding="utf-8")
    # The little send buffer lets a slow reader be slow on loopback too.
    text = (DEPLOY / "nginx" / "site.conf").read_text(encoding="utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port} sndbuf=32k;").replace(
        "/var/www/indicators", f"{folder}/www"
    )
    (included / "site.conf").write_text(text, encoding="utf-8")
    with ExitStack() as stack:
        for replica in replicas.values():
            replica.start()
            stack.callback(replica.kill)
        subprocess.run(["sh", str(DEPLOY / "bundles.sh"), sys.executable, f"{folder}/www{FOLDER}"], check=True)
        for replica in replicas.values():
            replica.wait()
        stack.enter_context(nginx(folder, port, f"include {DEPLOY}/nginx.conf;"))
        yield Site(f"http://127.0.0.1:{port}{FOLDER}", replicas, folder / "www")


def _listens(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except OSError:
        return False


def _wait(ready, server: subprocess.Popen) -> None:
    for _ in range(1200):
        if server.poll() is not None:
            pytest.fail(f"{server.args[0]} ended with {server.returncode}")
        if ready():
            return
        time.sleep(0.1)
    pytest.fail(f"{server.args[0]} did not answer within two minutes")
