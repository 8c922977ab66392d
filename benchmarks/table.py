"""results.json -> the tables of RESULTS.md; what is said of them elsewhere is made by ``summary``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from benchmarks import summary
from benchmarks.contestants import CONTESTANTS

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
PAGE = HERE / "RESULTS.md"
NAMES = {one.name: one.title for one in CONTESTANTS.values()}
NONE = "–"


def table(head: list[str], rows: list[list]) -> str:
    """A Markdown table; what is missing is a dash.

    >>> print(table(["a", "b"], [["x", None]]))
    | a | b |
    | --- | --- |
    | x | – |
    """
    lines = [head, ["---"] * len(head), *([NONE if cell is None else str(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def at(found: dict, *path: str):
    """A value deep in the results; None where it was not measured."""
    for step in path:
        found = found.get(step) if isinstance(found, dict) else None
    return found


def ratio(value: float | None, ours: float | None) -> str | None:
    """How many times ours a value is.

    >>> ratio(8700, 2900)
    '×3.0'
    """
    return f"×{value / ours:.1f}" if value is not None and ours else None


def seconds(milliseconds: float | None) -> str | None:
    """Milliseconds in seconds, to the hundredth."""
    return None if milliseconds is None else f"{milliseconds / 1000:.2f}"


def _named(part: dict) -> list[str]:
    return [name for name in NAMES if name in part]


def first_chart(part: dict) -> str:
    """Seconds to the first chart, what it transfers, how far it moves; seconds to the first picture of a chart."""
    ours = at(part, "ours", "slow", "cold", "ms")
    head = ["", "10 Mbit/s, cold", "×", "10 Mbit/s, warm", "local, cold", "local, warm", "MB", "layout shift",
            "first picture, 10 Mbit/s, cold"]  # fmt: skip
    rows = []
    for name in _named(part):
        cold, size = at(part, name, "slow", "cold", "ms"), at(part, name, "slow", "cold", "kb")
        others = [at(part, name, *where, "ms") for where in (("slow", "warm"), ("fast", "cold"), ("fast", "warm"))]
        moved, weight = at(part, name, "slow", "cold", "shift"), None if size is None else f"{size / 1000:.2f}"
        picture = seconds(at(part, name, "slow", "cold", "picture_ms"))
        rows.append([NAMES[name], seconds(cold), ratio(cold, ours), *map(seconds, others), weight, moved, picture])
    return table(head, rows)


def changes(part: dict) -> str:
    """Milliseconds from a change to the last chart, with their stages."""
    keys = ("p50_ms", "p95_ms", "chosen_ms", "taken_ms", "answer_ms", "script_ms", "browser_ms")
    head = ["", "p50 ms", "×", "p95 ms", "a city chosen", "taken away", "first answer ms", "rest of the answer ms",
            "browser ms"]  # fmt: skip
    ours = at(part, "ours", "p50_ms")
    rows = []
    for name in _named(part):
        first, *others = (at(part, name, key) for key in keys)
        rows.append([NAMES[name], first, ratio(first, ours), *others])
    return table(head, rows)


def load(part: dict) -> str:
    """Runs a second and waits, by sessions."""
    head = ["", "sessions", "connected", "runs/s", "p95 ms", "thinking p50 ms", "thinking p95 ms",
            "errors", "unanswered", "server CPU ms a run", "client CPU ms a run"]  # fmt: skip
    rows = []
    for name in _named(part):
        for count, found in part[name].items():
            full, calm = found.get("saturation", {}), found.get("thinking", {})
            faults = [full.get(kind, 0) + calm.get(kind, 0) for kind in ("errors", "unanswered")]
            waits = [full.get("per_second"), full.get("p95_ms"), calm.get("p50_ms"), calm.get("p95_ms")]
            cost = [full.get("server_ms"), full.get("client_ms")]
            rows.append([NAMES[name], count, found.get("connected"), *waits, *faults, *cost])
    return table(head, rows)


def pages(part: dict) -> str:
    """Runs a second of each page of the dashboard, beside the same page under ``streamlit run``."""
    keys = ("per_second", "p95_ms", "server_ms")
    head = ["page", "runs/s", "p95 ms", "CPU ms a run", "as shipped: runs/s", "p95 ms", "CPU ms a run", "runs/s, ratio"]
    rows = []
    for page in part.get("ours") or part["streamlit"]:
        ours, shipped = ([at(part, name, page, "saturation", key) for key in keys] for name in ("ours", "streamlit"))
        rows.append([page, *ours, *shipped, ratio(ours[0], shipped[0])])
    return table(head, rows)


def shift(part: dict) -> str:
    """The layout shift of each page."""
    rows = [[page, found.get("1440"), found.get("390")] for page, found in part.items() if page != "about"]
    return table(["page", "1440 px", "390 px"], rows)


def start(part: dict) -> str:
    """Milliseconds to serve, and to the first page."""
    keys = ("serves_ms", "first_page_ms", "cpu_ms")
    rows = [[NAMES[name], *(part[name].get(key) for key in keys)] for name in _named(part)]
    return table(["", "command → answers ms", "→ first page whole ms", "CPU of both ms"], rows)


def memory(part: dict) -> str:
    """Memory of the server, of a session, and what a run leaves."""
    keys = ("idle_mb", "session_mb", "growth_kb_a_run")
    rows = [[NAMES[name], *(part[name].get(key) for key in keys)] for name in _named(part)]
    return table(["", "idle MB", "MB a session", "growth KB a run"], rows)


def soak(part: dict) -> str:
    """One row: how long, how many, how memory went."""
    keys = ("minutes", "sessions", "runs", "errors", "p95_ms", "first_mb", "last_mb", "mb_an_hour")
    head = ["minutes", "sessions", "runs", "errors", "p95 ms", "MB at first", "MB at last", "MB an hour, second half"]
    return table(head, [[part.get(key) for key in keys]])


def growth(part: dict) -> str:
    """A row a size of the data: check, load from the copy, changes of the city, search, files, memory."""
    head = {
        "figures": "figures", "check_s": "check s", "open_s": "load from the copy s",
        "filter_p50_s": "change, table p50 s", "filter_p95_s": "p95 s",
        "overview_p50_s": "change, overview p50 s", "overview_charts": "its charts",
        "cities_p50_s": "change, cities p50 s", "cities_charts": "its charts",
        "search_s": "search s", "csv_s": "CSV s", "csv_mb": "CSV MB", "peak_mb": "peak MB",
    }  # fmt: skip
    cells = [[row.get(key) for key in head] for row in part["rows"]]
    return table(list(head.values()), [[None if one is None else f"{one:,}" for one in row] for row in cells])


SECTIONS: dict[str, tuple[str, Callable[[dict], str]]] = {
    "first-chart": ("首图 · First chart, seconds", first_chart),
    "changes": ("换一个市 · A change of the city filter", changes),
    "load": ("许多读者 · Many readers", load),
    "pages": ("各页 · Pages, 10 sessions without a pause", pages),
    "shift": ("跳动 · Layout shift of each page", shift),
    "start": ("启动 · Start", start),
    "memory": ("内存 · Memory", memory),
    "growth": ("数据增长 · Growth of the data", growth),
    "soak": ("久跑 · Soak", soak),
}


def about(results: dict) -> str:
    """The machine and the versions."""
    machine = results["machine"]
    packages = ", ".join(f"{name} {number}" for name, number in results["versions"].items())
    return f"{machine['cores']} cores, {machine['cpu']}, {machine['system']}, Python {machine['python']}; {packages}."


def told(part: dict) -> str:
    """How a part was measured: a quick look, and what else the machine did."""
    said = part.get("about", {})
    quick = "`--quick`; " if said.get("quick") else ""
    return f"{quick}load average of the machine before: {said['busy_before']}" if "busy_before" in said else quick


def page(results: dict) -> str:
    """The whole of RESULTS.md."""
    blocks = ["# 结果 · Results", "`python -m benchmarks` 写的 · written by it. 中位数 · medians.", about(results)]
    for name, (title, make) in SECTIONS.items():
        if name in results:
            blocks += [f"## {title}", make(results[name]), *filter(None, [told(results[name])])]
    return "\n\n".join(blocks) + "\n"


def write() -> None:
    """Write RESULTS.md, and the sentences of the READMEs and of docs/speed.md, from results.json."""
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    PAGE.write_text(page(results), encoding="utf-8")
    for path, told in summary.parts(results).items():
        path.write_text(summary.put(path.read_text(encoding="utf-8"), told), encoding="utf-8")
