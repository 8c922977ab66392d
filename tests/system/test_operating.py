"""Backup and restore as docs/operating.md writes them, line by line, on folders of a test."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from indicators import current
from indicators.__main__ import main
from indicators.intake import states
from indicators.settings import ROOT

CHANGE = ["correct", "falan-steel-customers", "note_zh=改", "--reason", "更正", "--yes"]
TEXT = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


def block(heading: str) -> str:
    """The commands under a heading."""
    return re.search(rf"^### {heading}\n.*?^```sh\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)[1]


class Machine:
    """Folders that stand for those of a machine: /var and /etc below ``root``, the code where it is."""

    def __init__(self, root: Path) -> None:
        self.root, self.there = root, root / "var" / "lib" / "indicators"
        self.data = self.there / "data"
        self.there.mkdir(parents=True)
        shutil.copytree(ROOT / "data", self.there / "2026-01-01")
        self.data.symlink_to(self.there / "2026-01-01")
        (root / "etc" / "indicators").mkdir(parents=True)
        (root / "etc" / "indicators" / "indicators.env").write_text("A=1\n", encoding="utf-8")

    def run(self, commands: str, **variables: str) -> subprocess.CompletedProcess[str]:
        here = commands.replace("/opt/indicators/current", str(ROOT)).replace(".venv/bin/python", sys.executable)
        here = re.sub(r"(?<![\w.$])/(?=(?:var|etc)\b)", f"{self.root}/", here)
        environment = os.environ | variables
        return subprocess.run(
            ["sh", "-euc", here], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    def files(self) -> dict[str, tuple[bytes, int]]:
        paths = [path for path in self.data.rglob("*") if path.is_file()]
        return {path.relative_to(self.data).as_posix(): (path.read_bytes(), path.stat().st_mode) for path in paths}


@pytest.fixture
def machine(tmp_path) -> Machine:
    return Machine(tmp_path)


def test_what_was_backed_up_is_there_again_with_one_step(machine, monkeypatch):
    before = machine.files()
    done = machine.run(block("备份"))
    assert (done.returncode, done.stderr) == (0, "")
    [checked] = (machine.root / "var" / "backups" / "indicators").glob("*.sha256")
    assert len(checked.read_text(encoding="utf-8").splitlines()) == 2

    monkeypatch.setenv("INDICATORS_DATA", str(machine.data))
    version = current.version()
    assert main([*CHANGE, "--data", str(machine.data)]) == 0
    (machine.data.resolve() / "figures.csv").unlink()

    done = machine.run(block("恢复"), stamp=checked.stem)
    assert done.returncode == 0, done.stderr
    assert "全部通过（61 个数字，28 张图）" in done.stdout
    assert machine.files() == before
    assert machine.data.resolve().name == checked.stem
    assert current.version() == version


def test_what_is_spoilt_is_not_taken_up(machine):
    assert machine.run(block("备份")).returncode == 0
    [checked] = (machine.root / "var" / "backups" / "indicators").glob("*.sha256")
    packed = checked.with_name(f"{checked.stem}-data.tar.gz")
    content = bytearray(packed.read_bytes())
    content[len(content) // 2] ^= 1
    packed.write_bytes(content)
    before = machine.data.resolve()
    assert machine.run(block("恢复"), stamp=checked.stem).returncode != 0
    assert machine.data.resolve() == before
    assert not (machine.there / checked.stem).exists()


def test_a_backup_waits_for_an_add_that_is_under_way(machine):
    """It asks for the lock that add holds: on the folder above the data."""
    parent = os.open(machine.data.resolve().parent, os.O_RDONLY)
    fcntl.flock(parent, fcntl.LOCK_EX)
    waiting = block("备份").replace("flock ", "flock -n ")
    assert machine.run(waiting).returncode == 1
    os.close(parent)
    assert machine.run(waiting).returncode == 0


def test_a_state_that_add_kept_can_be_taken_up_as_it_is_written(machine, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("INDICATORS_STATE", str(tmp_path_factory.mktemp("state")))
    before = {name: content for name, (content, _) in machine.files().items()}
    assert main([*CHANGE, "--data", str(machine.data)]) == 0
    [state] = states.place(machine.data.resolve()).glob("*.zip")
    assert zipfile.ZipFile(state).testzip() is None
    _, _, *rest = block("恢复").splitlines()
    unpack = f"mkdir /var/lib/indicators/$stamp && .venv/bin/python -m zipfile -e {state} /var/lib/indicators/$stamp"
    done = machine.run("\n".join([unpack, *rest]), stamp="again")
    assert done.returncode == 0, done.stderr
    assert {name: content for name, (content, _) in machine.files().items()} == before
    assert "python -m zipfile -e " in TEXT
