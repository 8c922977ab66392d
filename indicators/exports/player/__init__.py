"""A deck as one HTML page: to present, to carry on a stick and open without a network, to print.

Put together of deck.html, deck.css, controls.js, deck.js and the slides as JSON; it fetches nothing, or plotly.js
alone.
"""

import json
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from indicators import settings
from indicators.charts import theme
from indicators.charts.assets import plotly_js
from indicators.charts.painter import painted
from indicators.charts.theme import LIGHT
from indicators.charts.wall import walled
from indicators.exports import share
from indicators.exports.show import Shown
from indicators.words.labels import Labels

HERE = Path(__file__).parent
# A slide has room for fewer; the page says how many more there are.
MOST_ROWS = 40
COLUMNS = 5
# In a script element these could end it, or end a line of it.
UNSAFE = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
WORDS = ("page", "more", "scan", "open", "notes", "next", "end", "elapsed", "sources", "nothing")
# Of the buttons and the list of keys.
CONTROLS = ("tools", "previous", "overview", "auto", "screen", "keys", "leave", "close", "ends", "window", "print")


def to_html(
    shown: Sequence[Shown],
    labels: Labels,
    link: str = "",
    plotly: str = "",
    progress: Callable[[float], None] = lambda share: None,
    today: date | None = None,
) -> bytes:
    """The deck as a page. ``link`` leads back to it: where none is given the page shows its own address.

    ``plotly`` is the address of plotly.js; the library becomes part of the page where none is given.
    """
    slides = []
    for index, one in enumerate(shown, start=1):
        slides.append(slide(one))
        progress(index / len(shown))
    # The numbers in them are filled in by the page.
    left_open = {name: f"{{{name}}}" for name in ("number", "total", "count")}
    words = {name: labels.t(f"deck.{name}", **left_open) for name in WORDS}
    words |= {name: labels.t(f"reach.{name}") for name in CONTROLS}
    words |= {"app": labels.t("app.title"), "made": labels.t("deck.made", date=(today or settings.today()).isoformat())}
    data = {"slides": slides, "link": link, "words": words}
    # Windows that show the same deck find each other by this name.
    data["name"] = "deck-" + sha256(as_json(data).encode()).hexdigest()[:16]
    library, script = "" if plotly else plotly_js(), read("controls.js") + read("deck.js")
    values = {
        "lang": labels.lang,
        "title": escape(labels.t("app.title")),
        "policy": escape(policy(plotly, library, script)),
        "style": colours() + read("deck.css"),
        "qr": share.qr(link),
        "data": as_json(data),
        "plotly": f'<script src="{escape(plotly)}"></script>' if plotly else f"<script>{library}</script>",
        "script": script,
        "noscript": escape(f"{labels.t('app.title')}: JavaScript"),
    }
    return Template(read("deck.html")).substitute(values).encode(errors="replace")


def slide(one: Shown) -> dict:
    """All that the page says of a slide; a plotly drawing, the rows of a table, or a paragraph fill it."""
    return walled(one.exhibit, lambda exhibit: _slide(replace(one, exhibit=exhibit)))


def _slide(one: Shown) -> dict:
    exhibit = one.exhibit
    found: dict = {
        "title": exhibit.title,
        "subtitle": exhibit.subtitle,
        "notes": exhibit.notes,
        "source": exhibit.source,
        "spoken": exhibit.spoken,
        "note": one.note,
        "provenance": one.provenance(),
        "link": one.link,
    }
    if exhibit.kind in ("drawing", "numbers"):
        wide = exhibit.wide
        found["figure"] = painted(wide or exhibit.marks, LIGHT)
        if marks := exhibit.narrow or (wide and exhibit.marks):
            found["tall"] = painted(marks, LIGHT)
    elif exhibit.kind == "text":
        found["text"] = exhibit.spoken
    else:
        table = exhibit.table(MOST_ROWS).iloc[:, :COLUMNS].astype(str)
        found |= {"columns": list(table), "rows": table.values.tolist(), "count": len(exhibit.rows)}
    return found


def as_json(data: object) -> str:
    """JSON that can stand in a script element whatever the reader wrote."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, safe in UNSAFE.items():
        text = text.replace(character, safe)
    return text


def policy(plotly: str, *scripts: str) -> str:
    """The page's content security policy: these scripts and no other, nothing from elsewhere."""
    parts = urlsplit(plotly)
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else "'self'"
    hashes = [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts if text]
    allowed = " ".join([*hashes, *([origin] if plotly else [])])
    return f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src 'self' data:"


def colours() -> str:
    """The palette and the font as properties of the style sheet."""
    roles = ("ground", "text", "steel", "furnace", "slate", "pale", "rule")
    return f":root{{{''.join(f'--{role}:{getattr(LIGHT, role)};' for role in roles)}--font:{theme.FONT};}}\n"


def read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
