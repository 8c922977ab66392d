"""From navigation to the first chart and to its first picture, cold and warm, on a fast line and a slow one; what it
transfers and moves.
"""

from __future__ import annotations

from contextlib import ExitStack

from playwright.sync_api import Browser

from benchmarks.browser import Visit, chromium, visitor, warmed
from benchmarks.contestants import Contestant, Running, running
from benchmarks.process import rest
from benchmarks.stats import median

LINES = {"fast": False, "slow": True}
WIDTHS = (1440, 390)
# After its last chart a page stays for so long, in seconds: what jumps late is counted.
STAY = 0.5


def first_chart(contestants: list[Contestant], rounds: int) -> dict:
    """Medians by contestant, line and cache: ``{"ours": {"slow": {"cold": {"ms": …, "kb": …, "shift": …}}}}``.

    All serve at once and are visited in turn, so that a noisy moment of the machine meets them all.
    """
    samples: dict = {}
    with chromium() as browser, ExitStack() as stack:
        servers = [stack.enter_context(running(one)) for one in contestants]
        for server in servers:
            warmed(browser, server.url + server.contestant.page)
        rest(*(server.pid for server in servers))
        for turn in range(rounds):
            for line, slow in LINES.items():
                for server in servers:
                    for cache, sample in _visits(browser, server, slow).items():
                        samples.setdefault((server.contestant.name, line, cache), []).append(sample)
            print(f"first chart: round {turn + 1} of {rounds}", flush=True)
    found: dict = {}
    for (name, line, cache), some in samples.items():
        measured = {key: [one[key] for one in some if one[key] is not None] for key in some[0]}
        middle = {key: round(median(values), 3) for key, values in measured.items() if values}
        found.setdefault(name, {}).setdefault(line, {})[cache] = middle
    return found


def _visits(browser: Browser, server: Running, slow: bool) -> dict[str, dict]:
    """Two visits of one reader: with an empty cache, and with what the first one left."""
    found = {}
    with visitor(browser) as context:
        for cache in ("cold", "warm"):
            visit = Visit(context, slow)
            first = visit.open(server.url + server.contestant.page)
            visit.settle()
            visit.rest(STAY)
            last, picture = visit.page.evaluate("() => [window.__probe.last, window.__probe.picture]")
            size = (visit.bytes + visit.frames) / 1000
            found[cache] = {
                "ms": first, "all_ms": last, "kb": size, "requests": visit.requests, "charts": visit.charts,
                "shift": visit.shift, "picture_ms": picture,
            }  # fmt: skip
            visit.page.close()
    return found


def shifts(contestant: Contestant, pages: list[str]) -> dict:
    """The cumulative layout shift of each page of the dashboard, by width: page -> width -> shift."""
    found: dict = {page: {} for page in pages}
    with chromium() as browser, running(contestant) as server:
        warmed(browser, server.url)
        for page in pages:
            for width in WIDTHS:
                with visitor(browser, width) as context:
                    visit = Visit(context)
                    visit.page.goto(f"{server.url}/{'' if page == 'overview' else page}")
                    visit.page.wait_for_selector("h1")
                    visit.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
                    visit.rest(1.5)
                    found[page][str(width)] = round(visit.shift, 4)
    print(f"layout shift: {found}", flush=True)
    return found
