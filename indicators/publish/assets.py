"""Style sheet, scripts, library and icon under names that change with their content: browsers may keep them."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from indicators.charts.assets import NAME, plotly_js, print_js
from indicators.charts.parameters import GLUED
from indicators.figures import matching, search
from indicators.publish import colours, front, own
from indicators.quantity.script import simplified
from indicators.settings import ROOT

STATIC = Path(__file__).parent / "static"


@cache
def assets() -> dict[str, tuple[str, bytes]]:
    """The place of each file within the site and its contents by its plain name; the colours are those of ``theme``."""
    before = {
        "site.css": colours.properties() + own.STYLE + front.STYLE,
        "charts.js": f"const TEMPLATES = {colours.templates()};\n",
        "search.js": _constants(),
        "tables.js": own.REST,
        "paper.js": print_js(),
        "index.js": "",
    }
    paths = [*(STATIC / name for name in before), ROOT / "assets" / "icon.svg"]
    plain = {path.name: before.get(path.name, "") + path.read_text(encoding="utf-8") for path in paths}
    found = {}
    for name, text in (plain | {NAME: plotly_js()}).items():
        stem, _, ending = name.rpartition(".")
        content = text.encode()
        found[name] = f"assets/{stem}.{sha256(content).hexdigest()[:10]}.{ending}", content
    return found


def _constants() -> str:
    """What a search in the browser shares with that of the dashboard."""
    script = {chr(number): one for number, one in simplified().items()}
    found = {"DROPPED": matching.DROPPED, "STOP": matching.STOP, "BETWEEN": matching.BETWEEN, "SIGNED": matching.SIGNED,
             "SIGNS": "".join(matching.BOUNDS), "GLUED": GLUED, "SIMPLIFIED": script,
             "OWN": len(search.NAMED)}  # fmt: skip
    return "".join(f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in found.items())
