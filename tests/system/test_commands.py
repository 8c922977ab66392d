"""Commands as a process of their own, and those that take their time."""

import subprocess
import sys

from indicators.__main__ import main
from indicators.charts.check import check
from indicators.settings import ROOT
from tests.unit.test_publish import KEPT


def test_the_command_passes_the_real_tables():
    done = subprocess.run([sys.executable, "-m", "indicators", "check"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_the_command_writes_a_site(folder, tmp_path, capsys):
    folder.edit("figures", lambda rows: rows.__setitem__(slice(None), [row for row in rows if row["figure"] in KEPT]))
    assert main(["publish", str(tmp_path / "site"), "--data", str(folder.path), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == len(check(folder.path)) > 0
    assert "33 pages" in told.out
    assert (tmp_path / "site" / "en" / "index.html.br").exists()
    assert not (tmp_path / "site" / "zh").exists()
