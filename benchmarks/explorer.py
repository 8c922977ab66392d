"""``python -m benchmarks.explorer``: a change on 自选图 beside a change of the city filter on 总览, in one run.

Both pages are of one server over the same data: an office's (``tests.province``) and 100,000 figures
(``benchmarks.generate``). Each change is made twice: the first time nobody has asked for it before, the second time
what was made is kept. The cities of the overview are drawn before a server opens its doors: two of them together are
not, and so the filter takes two. A change is a step in the browser's history: the same run as by a control.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.__main__ import at_home

if __name__ == "__main__":
    at_home("benchmarks.explorer")

from playwright.sync_api import Browser, Page

from benchmarks import generate
from benchmarks.browser import Visit, chromium, visitor
from benchmarks.contestants import CONTESTANTS, Running, running
from benchmarks.process import cpu_seconds
from benchmarks.stats import median
from benchmarks.table import table
from indicators.charts.check import load
from indicators.figures.columns import FACTS
from indicators.figures.selection import tidy
from tests import province

DATA: dict[str, Callable[[Path], object]] = {
    "province": province.write,
    "100,000": partial(generate.generate, figures=100_000),
}
BASE = "city filter"
FORMS = ("trend", "bars", "heat", "multiples", "regions")
CITIES = [f"21{number:02d}00" for number in range(1, 15)]
GO = """query => {
  __probe.asked = performance.now(); __probe.last = 0;
  history.pushState({}, '', location.pathname + '?' + query); dispatchEvent(new PopStateEvent('popstate'));
}"""
QUIET = "() => __probe.last > __probe.asked && performance.now() - __probe.last > 500"
Change = tuple[str, str]


def explorer(count: int) -> dict:
    """By data and kind of change: milliseconds from the change to the last drawn chart (``ms``) and of the server's
    CPU (``server_ms``), and the ``ratio`` of the former to that of the city filter; medians, of the first time and
    ``again``.
    """
    found: dict = {}
    with TemporaryDirectory() as folder, chromium() as browser:
        for name, write in DATA.items():
            data = Path(folder) / name
            write(data)
            with running(CONTESTANTS["ours"], data) as server:
                found[name] = _told(_samples(browser, server, _asked(data, count)))
    return found


def _asked(data: Path, count: int) -> dict[str, list[Change]]:
    """By kind, so many changes: the page and the query that each leads to."""
    rows = tidy(load(data))
    rows = rows[rows["status"].isin(FACTS) & (rows["level"] == "city")]
    fullest = [str(one) for one in rows["indicator"].value_counts().index[: count + 1]]
    first, places = fullest[0], [str(one) for one in rows["place"].unique()]
    times = sorted(map(str, rows.loc[rows["indicator"] == first, "as_of"].unique()))
    drawn = [(one, form) for one in fullest for form in FORMS]
    found = {
        BASE: [f"city={one}&city={other}" for one, other in pairwise(CITIES)],
        "indicator": [f"indicator={one}&place=cities" for one in fullest[1:]],
        "place": [f"indicator={first}&place={one}&place={other}" for one, other in pairwise(places)],
        "form": [f"indicator={one}&place=cities&form={form}" for one, form in drawn],
        "time": [f"indicator={first}&place=cities&form=regions&time={time}" for time in times],
    }
    return {kind: [("" if kind == BASE else "explore", f"v=1&{one}") for one in own[:count]]
            for kind, own in found.items()}  # fmt: skip


def _samples(browser: Browser, server: Running, asked: dict[str, list[Change]]) -> dict[str, list[dict]]:
    """The changes of all kinds in turn, so that a noisy moment meets them all; then all of them again."""
    samples: dict[str, list[dict]] = {kind: [] for kind in asked}
    with _opened(browser, server, "") as overview, _opened(browser, server, "explore?v=1&indicator=") as own:
        for again in (False, True):
            for turn in range(max(map(len, asked.values()))):
                for kind, changes in asked.items():
                    if turn < len(changes):
                        page, query = changes[turn]
                        sample = _change(own if page else overview, query, server.pid)
                        samples[kind].append(sample | {"again": again})
    return samples


@contextmanager
def _opened(browser: Browser, server: Running, path: str) -> Iterator[Page]:
    with visitor(browser) as context:
        page = Visit(context).page
        page.goto(f"{server.url}/{path}")
        page.wait_for_selector("h1", timeout=60_000)
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
        yield page


def _change(page: Page, query: str, pid: int) -> dict:
    page.bring_to_front()
    spent = cpu_seconds(pid)
    page.evaluate(GO, query)
    page.wait_for_function(QUIET, polling=50, timeout=60_000)
    asked, last = page.evaluate("() => [__probe.asked, __probe.last]")
    return {"ms": last - asked, "server_ms": (cpu_seconds(pid) - spent) * 1000}


def _told(samples: dict[str, list[dict]]) -> dict:
    found: dict = {}
    for kind, own in samples.items():
        for again in (False, True):
            some = [one for one in own if one["again"] == again]
            told = {key: round(median([one[key] for one in some]), 1) for key in ("ms", "server_ms")}
            found.setdefault(kind, {})["again" if again else "first"] = told
    for told in found.values():
        for which, one in told.items():
            one["ratio"] = round(one["ms"] / found[BASE][which]["ms"], 2)
    return found


def main() -> None:
    """Print a table for each folder."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.explorer", description=__doc__)
    parser.add_argument("--count", type=int, default=8, help="changes of each kind")
    head = ["change", *(f"{which}{key}" for which in ("", "again: ") for key in ("ms", "server CPU ms", "ratio"))]
    for name, kinds in explorer(parser.parse_args().count).items():
        rows = [[kind, *(value for which in told.values() for value in which.values())] for kind, told in kinds.items()]
        print(f"\n{name}\n\n{table(head, rows)}")


if __name__ == "__main__":
    main()
