"""What a start loads: the door opens soon, and idle servers are small."""

import asyncio
import subprocess
import sys

import pytest

from indicators.server import app
from indicators.settings import ROOT
from tests.loops import run

# What only some readers ask for: articles read, names spelled, fonts cut, workbooks and tables taken in.
LATER = (
    "indicators.reading",
    "pypinyin",
    "opencc",
    "fontTools",
    "cn2an",
    "pathvalidate",
    "pptx",
    "openpyxl",
    "xlsxwriter",
    "pyarrow.fs",
    # What other commands do.
    "indicators.intake.add",
    "indicators.publish.site",
)


@pytest.mark.parametrize(
    "program",
    [
        "import sys, indicators.server.app; print(*sorted(sys.modules))",
        # The command, up to the moment at which it would open its port.
        "import sys, uvicorn\nfrom indicators.__main__ import main\n"
        "uvicorn.Server.run = lambda _: print(*sorted(sys.modules))\nmain(['serve', '--port', '0'])",
    ],
    ids=["app", "command"],
)
def test_the_server_begins_without_what_few_ask_for(program):
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "indicators.server.app" in loaded
    assert loaded.isdisjoint(LATER)


def test_the_door_is_open_while_the_pages_are_drawn_behind_it(monkeypatch):
    told = []

    class Slow:
        async def warm(self):
            told.append("begun")
            try:
                await asyncio.sleep(60)
            finally:
                told.append("ended")

    async def served():
        async with app._warmed(app.pages):
            told.append("open")
            await asyncio.sleep(0.01)
        told.append("shut")

    monkeypatch.setattr(app, "way", Slow)
    monkeypatch.setattr(app, "PAUSE", 0)
    run(served())
    assert told == ["open", "begun", "ended", "shut"]
