"""From a change of the city filter to the last chart drawn, in a real browser, and where that time goes."""

from __future__ import annotations

from contextlib import ExitStack

from playwright.sync_api import Browser, Page

from benchmarks.browser import Visit, chromium, visitor
from benchmarks.contestants import Contestant, Running, running
from benchmarks.peers.content import labels, names
from benchmarks.process import rest
from benchmarks.stats import median, percentile

# Chosen one by one, and taken away in between.
CITIES = ("210300", "210700", "211300", "210600")
# What a change is in each: the widget's own way where the browser can be asked for it, else a key press.
DASH = "city => { __probe.asked = performance.now(); dash_clientside.set_props('city', {value: city ? [city] : []}); }"
PANEL = """name => { __probe.asked = performance.now();
  const models = [...Bokeh.documents[0]._all_models.values()];
  models.find(model => model.type.endsWith('MultiChoice')).value = name ? [name] : []; }"""
# Of the page's own network: the first answer after the change, the last.
LISTEN = """() => {
  addEventListener('keydown', () => { __probe.asked = performance.now(); __probe.answers = []; }, true);
  addEventListener('change', () => { __probe.asked = performance.now(); __probe.answers = []; }, true);
}"""


def changes(contestants: list[Contestant], count: int) -> dict:
    """Milliseconds by contestant: p50 and p95 of the whole, medians of its halves, and of the stages where they can be
    had.

    ``answer_ms`` is from the change to the first bytes of the answer, ``script_ms`` from there to its last:
    the run of the script with what it sends; ``browser_ms`` from the last bytes to the last chart.
    """
    samples: dict = {one.name: [] for one in contestants}
    with chromium() as browser, ExitStack() as stack:
        servers = [stack.enter_context(running(one)) for one in contestants]
        visits = [stack.enter_context(_visit(browser, server)) for server in servers]
        rest(*(server.pid for server in servers))
        for turn in range(count):
            for server, visit in zip(servers, visits, strict=True):
                if sample := _change(server, visit, _wanted(turn)):
                    samples[server.contestant.name].append(sample)
    return {name: _told(some) | _halves(some) for name, some in samples.items() if some}


def _wanted(turn: int) -> str:
    """The city that a change asks for; none in every second one."""
    return "" if turn % 2 else CITIES[turn // 2 % len(CITIES)]


class _visit:
    """A page that is open and quiet, with the times of its websocket's answers kept."""

    def __init__(self, browser: Browser, server: Running) -> None:
        self.visitor = visitor(browser)
        self.url = server.url + server.contestant.page

    def __enter__(self) -> Visit:
        visit = Visit(self.visitor.__enter__())
        visit.page.add_init_script(ANSWERS)
        visit.open(self.url)
        visit.settle()
        visit.page.evaluate(LISTEN)
        return visit

    def __exit__(self, *error) -> None:
        self.visitor.__exit__(*error)


# Notes when answers come in: websocket messages, and the ends of fetches.
ANSWERS = """(() => {
  window.__probe.answers = [];
  const note = () => window.__probe.answers.push(performance.now());
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) { super(...given); this.addEventListener('message', note); }
  };
  const fetch = window.fetch;
  window.fetch = (...given) => fetch(...given).then((answer) => { note(); return answer; });
})()"""


def _change(server: Running, visit: Visit, city: str) -> dict | None:
    page = visit.page
    page.bring_to_front()
    page.evaluate("() => { __probe.last = 0; __probe.asked = 0; __probe.answers = []; }")
    _ask(server.contestant.kind, page, city)
    page.wait_for_function(
        "() => __probe.asked && __probe.last > __probe.asked && performance.now() - __probe.last > 500",
        polling=50, timeout=30_000,
    )  # fmt: skip
    asked, last, answers = page.evaluate("() => [__probe.asked, __probe.last, __probe.answers]")
    sample = {"all": last - asked}
    if within := [one for one in answers if asked < one <= last]:
        sample |= {"answer": within[0] - asked, "script": within[-1] - within[0], "browser": last - within[-1]}
    return sample


def _ask(kind: str, page: Page, city: str) -> None:
    if kind == "dash":
        page.evaluate(DASH, city)
    elif kind == "panel":
        page.evaluate(PANEL, names()[city] if city else "")
    else:
        _tick(page, city)


def _tick(page: Page, city: str) -> None:
    """Streamlit's chips by keys: the city's own, or the one that is chosen."""
    wanted = f"button:has-text('{labels().city(city)}')" if city else "button[aria-pressed=true]"
    page.locator(f".st-key-filter-city {wanted}").first.focus()
    page.keyboard.press("Enter")


def _halves(samples: list[dict]) -> dict:
    """A city chosen, a city taken away: the second draws more charts."""
    chosen, taken = (median([one["all"] for one in samples[start::2]]) for start in (0, 1))
    return {"chosen_ms": round(chosen), "taken_ms": round(taken)}


def _told(samples: list[dict]) -> dict:
    whole = [one["all"] for one in samples]
    found = {"changes": len(whole), "p50_ms": round(median(whole)), "p95_ms": round(percentile(whole, 0.95))}
    for stage in ("answer", "script", "browser"):
        if some := [one[stage] for one in samples if stage in one]:
            found[f"{stage}_ms"] = round(median(some))
    return found
