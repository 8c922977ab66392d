"""The image's steps in a clean root: what the Containerfile copies is all there is, nothing can be written, not root.

No builder is needed: a root of its own is made with the system's libraries, the packages of this environment stand for
those that its second step installs (``requirements.lock`` holds the same versions, see tests/unit/test_lock.py), and
everything else is done as it is written.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from indicators.settings import ROOT
from tests.ports import free_port

HOME = "/opt/indicators"
TEXT = (ROOT / "Containerfile").read_text(encoding="utf-8")
# The instructions with their arguments; a line that ends in a backslash goes on.
STEPS = [
    line.split(maxsplit=1) for line in re.sub(r"\\\n\s*", " ", TEXT).splitlines() if line and not line.startswith("#")
]
SYSTEM = ("bin", "lib", "lib64", "usr", "etc")


def of(name: str) -> list[str]:
    return [argument for step, argument in STEPS if step == name]


def command(name: str) -> list[str]:
    """What a CMD or HEALTHCHECK runs."""
    [found] = of(name)
    return json.loads(found[found.index("[") :])


def can_have_a_root() -> bool:
    return (
        os.geteuid() == 0
        and subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode == 0
    )


def test_every_base_is_the_same_and_what_is_copied_is_there():
    assert of("FROM") == ["${PYTHON} AS build", "${PYTHON}"]
    for copied in of("COPY"):
        *sources, _ = copied.split()
        assert sources[0].startswith("--from=build") or all((ROOT / source).exists() for source in sources), copied


def test_it_is_not_root_says_how_it_is_and_ends_when_it_is_told():
    [user] = of("USER")
    assert all(int(number) >= 1000 for number in user.split(":"))
    assert command("HEALTHCHECK")[1:] == ["deploy/ready.py", "http://127.0.0.1:8501"]
    assert of("STOPSIGNAL") == ["SIGTERM"]
    assert of("EXPOSE") == ["8501"]


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Path:
    """The root of the image, in a folder: what is bound there must be mounted by whoever enters it."""
    if not can_have_a_root():
        pytest.skip("needs root and unshare")
    root = tmp_path_factory.mktemp("root")
    root.chmod(0o755)
    home = root / HOME[1:]
    for folder in (*SYSTEM, "proc", "dev", "tmp", sys.base_prefix[1:], sys.prefix[1:], HOME[1:]):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for copied in of("COPY"):
        *sources, target = copied.split()
        if sources[0].startswith("--from"):
            continue
        for source in sources:
            there = ROOT / source
            if there.is_dir():
                shutil.copytree(there, home / target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
            else:
                (home / target).mkdir(parents=True, exist_ok=True)
                shutil.copy(there, home / target)
    (home / ".venv").symlink_to(sys.prefix)
    # The last step of the build; those before it install.
    built = subprocess.run(entered(root, of("RUN")[-1], writable=True), capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return root


def entered(root: Path, line: str, writable: bool = False, user: str = "0:0") -> list[str]:
    """The command that runs ``line`` in the root as the image does."""
    bound = [*(f"/{one}" for one in SYSTEM), sys.base_prefix, sys.prefix, "/dev", "/proc"]
    mounts = [f"mount --rbind {one} {root}{one}" for one in bound if Path(one).exists()]
    # As --read-only with a --tmpfs does.
    mounts += [f"mount --bind {root}{HOME} {root}{HOME}", f"mount -t tmpfs none {root}/tmp", f"chmod 1777 {root}/tmp"]
    mounts += [] if writable else [f"mount -o remount,bind,ro {root}{HOME}"]
    uid, gid = user.split(":")
    inside = f"cd {HOME} && exec env -i PATH=/usr/bin:/bin {' '.join(of('ENV'))} sh -c {shlex.quote(line)}"
    enter = f"exec setpriv --reuid {uid} --regid {gid} --clear-groups --no-new-privs sh -c {shlex.quote(inside)}"
    script = " && ".join([*mounts, f"exec chroot {root} sh -c {shlex.quote(enter)}"])
    return ["unshare", "-m", "--propagation", "private", "sh", "-c", script]


@pytest.fixture(scope="module")
def running(clean) -> Iterator[tuple[str, Path]]:
    """The image's own command, at another port."""
    port, log = free_port(), clean.parent / "log.jsonl"
    line = shlex.join(["exec", *command("CMD")]).replace("8501", str(port))
    with log.open("w") as told, subprocess.Popen(entered(clean, line, user=of("USER")[0]), stderr=told) as server:
        try:
            health = shlex.join(command("HEALTHCHECK")).replace("8501", str(port))
            checked = subprocess.run(entered(clean, health, user=of("USER")[0]), check=False)
            assert checked.returncode == 0, log.read_text()
            yield f"http://127.0.0.1:{port}", log
        finally:
            server.send_signal(signal.SIGTERM)
            assert server.wait(20) in (0, -signal.SIGTERM)


def test_it_serves_without_writing_and_logs_lines_of_json(running):
    address, log = running
    for path, part in (("/healthz", "ok"), ("/readyz", '"figures":61'), ("/enterprises", "<title>企业培育")):
        with urlopen(address + path) as answer:
            assert part in answer.read().decode()
    with urlopen(f"{address}/preview.png?page=enterprises") as answer:
        assert answer.read().startswith(b"\x89PNG")
    time.sleep(0.5)
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert {one["event"] for one in lines} >= {"data", "start", "request"}
    assert [one for one in lines if one["event"] == "log"] == []


def test_nothing_of_it_can_be_written(clean):
    line = f"id -u; touch {HOME}/x; touch /opt/x; touch /tmp/x && echo tmp"
    found = subprocess.run(entered(clean, line, user=of("USER")[0]), capture_output=True, text=True, check=False)
    assert found.stdout == "10001\ntmp\n"
    assert found.stderr.count("Permission denied") + found.stderr.count("Read-only file system") == 2
