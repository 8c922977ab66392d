"""results.json -> the sentences on speed: one in each README, a list in each part of docs/speed.md."""

from __future__ import annotations

from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- benchmarks -->", "<!-- /benchmarks -->"
# Many readers of one process: the number of them that is told.
READERS = "100"

WORDS = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))


def numbers(results: dict) -> dict[str, float]:
    """What the sentences tell, by name; raises KeyError where it was not measured."""
    first, change, load = results["first-chart"], results["changes"], results["load"]
    found = {"again": first["ours"]["slow"]["warm"]["ms"] / 1000, "readers": READERS}
    found["size"] = first["ours"]["slow"]["cold"]["kb"] / 1000
    for ending, name in (("", "ours"), ("_streamlit", "streamlit"), ("_dash", "dash"), ("_panel", "panel")):
        found["first" + ending] = first[name]["slow"]["cold"]["ms"] / 1000
    found["first_static"] = first["static"]["slow"]["cold"]["ms"] / 1000
    peers = {"": "ours", "_streamlit": "streamlit", "_dash": "dash", "_panel": "panel", "_kept": "dash-kept"}
    found |= {"change" + ending: change[name]["p50_ms"] / 1000 for ending, name in peers.items()}
    found |= {"runs" + ending: load[name][READERS]["saturation"]["per_second"] for ending, name in peers.items()}
    found["calm"] = load["ours"][READERS]["thinking"]["p95_ms"]
    return found | _of_pages(results) | _of_server(results) | _of_growth(results)


def _of_pages(results: dict) -> dict[str, float]:
    ours, shipped = results["pages"]["ours"], results["pages"]["streamlit"]
    ratios = [ours[page]["saturation"]["per_second"] / shipped[page]["saturation"]["per_second"] for page in shipped]
    shifts = [moved for page, widths in results["shift"].items() if page != "about" for moved in widths.values()]
    return {"least": min(ratios), "most": max(ratios), "shift": max(shifts)}


def _of_server(results: dict) -> dict[str, float]:
    found = {"session": results["memory"]["ours"]["session_mb"]}
    for ending, name in (("", "ours"), ("_streamlit", "streamlit"), ("_dash", "dash")):
        found["start" + ending] = results["start"][name]["serves_ms"] / 1000
        found["page" + ending] = results["start"][name]["first_page_ms"] / 1000
        found["idle" + ending] = results["memory"][name]["idle_mb"]
    return found


def _of_growth(results: dict) -> dict[str, float]:
    large, soak = results["growth"]["rows"][-1], results["soak"]
    found = {"check": large["check_s"], "load": large["open_s"], "peak": large["peak_mb"] / 1000}
    found |= {"table": large["filter_p50_s"], "overview": large["overview_p50_s"], "cities": large["cities_p50_s"]}
    found |= {"soak_readers": soak["sessions"], "minutes": soak["minutes"], "soak_runs": soak["runs"]}
    return found | {"errors": soak["errors"], "soak_p95": soak["p95_ms"], "rise": soak["mb_an_hour"]}


def line(results: dict, lang: str) -> str:
    """Speed in one sentence."""
    return WORDS[lang]["line"].format(**numbers(results))


def points(results: dict, lang: str) -> str:
    """Speed as a list."""
    told = numbers(results)
    return "\n".join(["", *(f"- {point.format(**told)}" for point in WORDS[lang]["points"]), ""])


def parts(results: dict) -> dict[Path, tuple[str, ...]]:
    """What stands between the marks of each page, in their order."""
    return {
        ROOT / "README.md": (line(results, "zh"),),
        ROOT / "README.en.md": (line(results, "en"),),
        ROOT / "docs" / "speed.md": (points(results, "zh"), points(results, "en")),
    }


def put(text: str, told: tuple[str, ...]) -> str:
    """A text with what stands between each pair of its marks renewed; ValueError where it has other pairs.

    >>> put(f"a {BEGIN}old{END} b", ("new",))
    'a <!-- benchmarks -->new<!-- /benchmarks --> b'
    """
    before, *marked = text.split(BEGIN)
    for part, found in zip(told, marked, strict=True):
        old, end, after = found.partition(END)
        if not end:
            raise ValueError(f"no {END} after {old[:40]!r}")
        before += f"{BEGIN}{part}{END}{after}"
    return before
