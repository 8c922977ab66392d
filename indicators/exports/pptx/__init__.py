"""A deck in PowerPoint: charts are its own, with their numbers behind them, and can be changed there.

text.py     boxes, fonts, how much room a text takes
frame.py    heading, notes, source, page; the speaker's notes
bars.py     PowerPoint's own bar charts
columns.py  bars: alone, beside others, as parts of a whole, within a whole
curves.py   lines over time
atlas.py    maps
sheets.py   tables, counts by row and column, large numbers, text
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from io import BytesIO

from pptx import Presentation, presentation
from pptx.slide import Slide
from pptx.util import Inches

from indicators import settings
from indicators.charts import forms, native
from indicators.charts.exhibit import Exhibit
from indicators.charts.wall import walled
from indicators.exports.pptx import atlas, columns, curves, sheets
from indicators.exports.pptx.frame import HEIGHT, WIDTH, lay_out, speak
from indicators.exports.pptx.text import Box
from indicators.exports.show import Shown

# What draws each part of a chart.
PAINTERS: dict[type, Callable] = {
    native.Columns: columns.draw_columns,
    native.Beside: columns.draw_beside,
    native.Stack: columns.draw_stack,
    native.Within: columns.draw_within,
    native.Curves: curves.draw_curves,
    native.Atlas: atlas.draw_atlas,
    native.Grid: sheets.draw_grid,
    native.Sheet: sheets.draw_sheet,
    native.Numbers: sheets.draw_numbers,
}
# Parts that stand one under the other are no taller, in inches.
TALLEST = 2.6
# With less height there is no room for a chart between its lines: all stand in one.
LEAST = 1.2
TITLE_ONLY = 5
# Of a property of the file, in characters (python-pptx refuses more).
LONGEST_PROPERTY = 255


def to_pptx(
    shown: Sequence[Shown], progress: Callable[[float], None] = lambda share: None, today: date | None = None
) -> bytes:
    """The deck as a file; ``progress`` hears the share of the slides that are done."""
    today = today or settings.today()
    deck = _empty(shown, today)
    for index, one in enumerate(map(fixed, shown), start=1):
        walled(one.exhibit, partial(_add, deck, one, today))
        progress(index / len(shown))
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _add(deck: presentation.Presentation, one: Shown, today: date, exhibit: Exhibit) -> None:
    """A slide with the exhibit at the end of the deck; none where that fails."""
    slide, one = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]), replace(one, exhibit=exhibit)
    try:
        draw(slide, exhibit, lay_out(slide, one, today))
        speak(slide, one)
    except Exception:
        last = deck.slides._sldIdLst[-1]
        deck.part.drop_rel(last.rId)
        deck.slides._sldIdLst.remove(last)
        raise


def fixed(one: Shown) -> Shown:
    """Where the subtitle says what one mark stands for, the slide without it: here there are bars in their place."""
    exhibit = one.exhibit
    if not forms.REGISTRY[exhibit.chart.form].counts_things:
        return one
    chart = replace(exhibit.chart, texts={**exhibit.chart.texts, "subtitle_zh": "", "subtitle_en": ""})
    return replace(one, exhibit=replace(exhibit, chart=chart))


def draw(slide: Slide, one: Exhibit, box: Box) -> None:
    """The exhibit in its box; in words where none of its rows has a mark."""
    if one.kind == "table":
        sheets.draw_rows(slide, one, box)
    elif one.kind == "text" or not (parts := one.marks.parts):
        sheets.draw_text(slide, one, box)
    elif box.height / len(parts) < LEAST and (within := [part for part in parts if isinstance(part, native.Within)]):
        columns.draw_each_within(slide, within, box)
    else:
        height = min(TALLEST, box.height / len(parts)) if isinstance(parts[0], native.Within) else box.height
        room = box.middle(height * len(parts))
        for index, part in enumerate(parts):
            gap = 0.1 if isinstance(part, native.Within) else 0
            PAINTERS[type(part)](slide, part, one, room.part(top=index * height, height=height - gap))
    for shape in slide.shapes:
        if shape.has_chart or shape.has_table:
            # What a screen reader says of it.
            shape._element.xpath(".//p:cNvPr")[0].set("descr", one.spoken)


def _empty(shown: Sequence[Shown], today: date) -> presentation.Presentation:
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
    about.title = shown[0].exhibit.title[:LONGEST_PROPERTY] if shown else ""
    about.author = about.last_modified_by = ""
    about.created = about.modified = datetime.combine(today, time())
    return deck
