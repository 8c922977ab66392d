"""A deck in PowerPoint: charts are its own, with their numbers behind them, and can be changed there.

text.py      boxes, fonts, how much room a text takes
frame.py     heading, notes, source, page; the speaker's notes
native.py    bar charts with the marks of the dashboard
forms.py     bars, targets, dots, parts, progress, paired
lines.py     lines over time
province.py  the map
grids.py     tables, the matrix, dates, large numbers, text
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO

from pptx import Presentation
from pptx.util import Inches

from indicators.charts.exhibit import Exhibit
from indicators.exports.pptx import forms, grids, lines, province
from indicators.exports.pptx.frame import HEIGHT, WIDTH, lay_out, speak
from indicators.exports.pptx.text import Box
from indicators.exports.show import Shown

FORMS = {
    "bars": forms.draw_bars,
    "targets": forms.draw_targets,
    "dots": forms.draw_dots,
    "parts": forms.draw_parts,
    "progress": forms.draw_progress,
    "paired": forms.draw_paired,
    "map": province.draw_map,
    "matrix": grids.draw_matrix,
    "timeline": grids.draw_timeline,
    "trend": lines.draw_trend,
}
OTHERS = {"cards": grids.draw_cards, "table": grids.draw_table, "text": grids.draw_text}
TITLE_ONLY = 5


def to_pptx(
    shown: Sequence[Shown], progress: Callable[[float], None] = lambda share: None, today: date | None = None
) -> bytes:
    """The deck as a file; ``progress`` hears the share of the slides that are done."""
    today = today or date.today()
    deck = _empty(shown, today)
    for index, one in enumerate(map(fixed, shown), start=1):
        slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
        draw(slide, one.exhibit, lay_out(slide, one, today))
        speak(slide, one)
        progress(index / len(shown))
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def fixed(one: Shown) -> Shown:
    """Dots become bars here: the slide without the subtitle that says one dot for each."""
    chart = one.exhibit.chart
    if chart.form != "dots":
        return one
    chart = replace(chart, words={**chart.words, "subtitle_zh": "", "subtitle_en": ""})
    return replace(one, exhibit=replace(one.exhibit, chart=chart))


def draw(slide, one: Exhibit, box: Box) -> None:
    """The exhibit in its box; in words where none of its rows has a number to draw."""
    form = FORMS[one.form] if one.kind == "figure" else OTHERS[one.kind]
    if one.kind == "figure":
        one = replace(one, rows=one.drawn)
    if one.kind == "figure" and "value" in one.rows and one.rows["value"].isna().all():
        form = grids.draw_text
    form(slide, one, box)


def _empty(shown: Sequence[Shown], today: date):
    """A wide presentation without slides, its layouts widened with it."""
    deck = Presentation()
    stretch = Inches(WIDTH) / deck.slide_width
    for layout in (deck.slide_master, *deck.slide_layouts):
        for shape in layout.placeholders:
            place = shape._element.find(".//{*}xfrm")
            if place is not None:
                shape.left, shape.width = round(shape.left * stretch), round(shape.width * stretch)
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    about = deck.core_properties
    about.title, about.author, about.last_modified_by = (shown[0].exhibit.title if shown else ""), "", ""
    about.created = about.modified = datetime.combine(today, time())
    return deck
