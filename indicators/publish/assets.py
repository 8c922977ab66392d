"""Style sheet, scripts, library and icon under names that change with their content: browsers may keep them."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from indicators.charts.assets import NAME, plotly_js
from indicators.publish import colours
from indicators.settings import ROOT

STATIC = Path(__file__).parent / "static"
FOLDER = "assets"


@dataclass(frozen=True)
class Assets:
    """``paths`` are the files' places within the site by their plain names, ``files`` their contents by place."""

    paths: dict[str, str]
    files: dict[str, bytes]


@cache
def assets() -> Assets:
    """All of them; the colours of ``theme`` are put into the style sheet and the scripts."""
    plain = {
        "site.css": colours.properties() + _read("site.css"),
        "charts.js": f"const TEMPLATES = {colours.templates()};\n" + _read("charts.js"),
        "tables.js": _read("tables.js"),
        NAME: plotly_js(),
        "icon.svg": (ROOT / "assets" / "icon.svg").read_text(encoding="utf-8"),
    }
    paths = {name: _named(name, text.encode()) for name, text in plain.items()}
    return Assets(paths, {paths[name]: text.encode() for name, text in plain.items()})


def _named(name: str, content: bytes) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{FOLDER}/{stem}.{sha256(content).hexdigest()[:10]}.{ending}"


def _read(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")
