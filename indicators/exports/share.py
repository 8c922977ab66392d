"""Words and pictures that lead back to a view: QR code, code to embed, citation, a line for a chat."""

from contextlib import suppress
from datetime import date
from html import escape
from urllib.parse import urlsplit

import numpy as np
import zxingcpp

from indicators import settings
from indicators.charts.exhibit import Exhibit
from indicators.figures.columns import figure_rows
from indicators.words.labels import Labels

# ISO/IEC 18004: what a code of the largest version holds at the lowest level of correction, in bytes; how many modules
# around it stay light.
LONGEST_QR, QUIET = 2953, 4


def qr(text: str) -> str:
    """The QR code as SVG, dark on white whatever the theme (readers need that); empty if the text is too long."""
    told = text.encode(errors="replace")
    if not told or len(told) > LONGEST_QR:
        return ""
    # Two scripts in one text may take a few bytes more than it has.
    with suppress(ValueError):
        code = zxingcpp.create_barcode(told.decode(), zxingcpp.BarcodeFormat.QRCode)
        return _svg(np.array(zxingcpp.write_barcode_to_image(code, add_quiet_zones=False)) == 0)
    return ""


def _svg(dark: np.ndarray) -> str:
    """A square of modules, one unit each: dark ones side by side are one stroke, from where the last one ended."""
    edges = np.diff(np.pad(dark, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    (rows, begins), ends = np.nonzero(edges == 1), np.nonzero(edges == -1)[1]
    right, down = begins - np.roll(ends, 1), np.diff(rows, prepend=0)
    right[0] = begins[0]
    moves = zip(right.tolist(), down.tolist(), (ends - begins).tolist(), strict=True)
    strokes = "".join(f"m{x} {y}h{length}" for x, y, length in moves)
    size = len(dark) + 2 * QUIET
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<path fill="#FFFFFF" d="M0 0h{size}v{size}H0z"/>'
        f'<path stroke="#000000" d="M{QUIET} {QUIET}.5{strokes}"/></svg>'
    )


def embed_code(url: str, title: str, height: int) -> str:
    """An iframe that shows the view without menus, as wide as where it is put."""
    joint = "&" if urlsplit(url).query else "?"
    source = escape(f"{url}{joint}embed=true")
    return (
        f'<iframe src="{source}" title="{escape(title)}" width="100%" height="{height}" '
        f'style="border:0" loading="lazy" allowfullscreen></iframe>'
    )


def citation(title: str, source: str, url: str, labels: Labels, today: date | None = None) -> str:
    """GB/T 7714—2015 for an electronic resource ([DB/OL]), or in English, with the articles behind it."""
    made = (today or settings.today()).isoformat()
    return labels.t("share.cite", name=labels.t("app.title"), title=title, source=source, date=made, link=url)


def chat_text(one: Exhibit, url: str) -> str:
    """``鞍山 · 专精特新目标 · 截至 2021-11 · 链接``: where, what, when, and the way there."""
    labels, rows = one.labels, one.rows
    cities = [labels.city(city) for city in dict.fromkeys(rows["city"]) if city]
    cities = [city for city in cities if city not in one.title]
    where = labels.t("list.comma").join(cities) if len(cities) <= 3 else ""
    once = rows.drop_duplicates([name for name in ("period", "as_of") if name in rows])
    times = [] if one.is_dated or len(once) > 1 else [labels.as_of(row) for row in figure_rows(once)]
    return labels.t("list.dot").join(filter(None, (where, one.title, *times, url)))
