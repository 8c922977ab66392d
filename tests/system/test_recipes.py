"""The recipes of docs/data-api.md, as they stand there: the same rows in Python and in R as in the dashboard."""

import os
import re
import shutil
import subprocess
import threading
import time

import pandas as pd
import pytest
import uvicorn

from indicators.charts.explored import Plot
from indicators.charts.lookup import find
from indicators.figures.filters import CITIES, Filters
from indicators.figures.selection import tidy
from indicators.settings import ROOT
from indicators.words.labels import Labels
from tests.unit.test_api import APP

DASHBOARD = "http://localhost:8501"
FRAMES = ("shown", "growth", "wide")
FIVE = {"shenyang", "dalian", "anshan", "jinzhou", "yingkou"}


def recipes(language: str) -> str:
    """The code of a language, which is the same in both halves of the page."""
    text = (ROOT / "docs" / "data-api.md").read_text(encoding="utf-8")
    halves = [half.partition("\n### ")[0] for half in re.split(r"\n### (?:Python 和 R|Python and R)\n", text)[1:]]
    codes = ["\n".join(re.findall(rf"```{language}\n(.*?)```", half, re.DOTALL)) for half in halves]
    assert len(codes) == 2
    assert codes[0] == codes[1] != ""
    return codes[0]


@pytest.fixture
def address(province_folder, monkeypatch):
    monkeypatch.setenv("INDICATORS_DATA", str(province_folder))
    server = uvicorn.Server(uvicorn.Config(APP, port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def test_python(address, province):
    namespace: dict = {}
    exec(recipes("py").replace(DASHBOARD, address), namespace)
    holds({name: namespace[name].reset_index() for name in FRAMES}, province)


@pytest.mark.skipif(not shutil.which("Rscript"), reason="needs R: apt install r-base-core")
def test_r(address, province, tmp_path):
    lines = [f'write.csv({name}, "{name}.csv", row.names = FALSE)' for name in FRAMES]
    script = tmp_path / "recipes.R"
    script.write_text("\n".join([recipes("r").replace(DASHBOARD, address), *lines]), encoding="utf-8")
    options = {"cwd": tmp_path, "env": os.environ | {"LC_ALL": "C.UTF-8"}, "capture_output": True, "text": True}
    done = subprocess.run(["Rscript", "--vanilla", script.name], timeout=120, check=False, **options)
    assert (done.returncode, done.stderr) == (0, "")
    holds({name: pd.read_csv(tmp_path / f"{name}.csv", dtype={"period": str}) for name in FRAMES}, province)


def holds(frames: dict[str, pd.DataFrame], province) -> None:
    """What the frames hold is what the explorer shows."""
    every, labels = tidy(province), Labels(province, "zh")

    def rows(plot: Plot, **filters: tuple[str, ...]) -> pd.DataFrame:
        return find("explore", every, Filters(indicator=("gdp",), **filters), labels, plot=plot).rows

    cities = rows(Plot(), place=(CITIES,), since=("2020",), until=("2024",))
    assert list(frames["shown"]["figure"]) == list(cities["figure"])
    assert list(frames["shown"]["printed"]) == list(cities["printed"])
    grown = rows(Plot(transform="growth"), place=tuple(sorted(FIVE)), since=("2015",), status=("actual",))
    growth = frames["growth"]
    assert set(growth["place"]) == FIVE
    assert list(growth["value"]) == pytest.approx(list(grown["value"]))
    assert list(growth["sources"]) == list(grown["sources"])
    wide = frames["wide"].set_index("place")
    assert len(wide) == 14
    latest = cities[(cities["period"] == "2023") & (cities["status"] == "actual")].drop_duplicates("place", keep="last")
    assert wide["2023"].to_dict() == pytest.approx(dict(zip(latest["place"], latest["amount"], strict=True)))
    assert set(wide["2023_bound"]) == set(latest["bound"])
