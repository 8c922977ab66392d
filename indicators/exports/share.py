"""Words and pictures that lead back to a view: QR code, code to embed, citation, a line for a chat."""

import io
from datetime import date
from html import escape
from urllib.parse import urlsplit

import segno

from indicators import settings
from indicators.charts.exhibit import Exhibit
from indicators.figures.columns import figure_rows
from indicators.words.labels import Labels

# ISO/IEC 18004: what a code of the largest version holds at the lowest level of correction, in bytes.
LONGEST_QR = 2953


def qr(text: str) -> str:
    """The QR code as SVG, dark on white whatever the theme (readers need that); empty if the text is too long."""
    if not text or len(text.encode(errors="replace")) > LONGEST_QR:
        return ""
    code = segno.make(text, error="l", boost_error=True, micro=False)
    picture = io.BytesIO()
    code.save(picture, "svg", border=4, dark="#000000", light="#FFFFFF", xmldecl=False, omitsize=True)
    return picture.getvalue().decode()


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
