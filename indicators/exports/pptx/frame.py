"""What every slide has: heading and subtitle above, notes, source and page below, and the speaker's notes."""

from __future__ import annotations

from datetime import date
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches

from indicators.charts.theme import LIGHT
from indicators.exports.pptx.text import Box, colour, fill, settle, shadowless, write
from indicators.exports.show import Shown
from indicators.words.measure import fitting, lines, tall

WIDTH, HEIGHT = 13.333, 7.5
EDGE = 0.55
ACROSS = WIDTH - 2 * EDGE
HEADINGS = (30, 28, 26, 24)
LONG_HEADINGS = (28, 26, 24, 22, 20, 18, 16)
SUBTITLE, NOTE, SOURCE = 16, 12, 11
FOOT = 0.24


def lay_out(slide: Slide, shown: Shown, today: date) -> Box:
    """Write all but the chart; returns the room that is left for it."""
    top = _head(slide, shown)
    bottom = _foot(slide, shown, today)
    return Box(EDGE, top, ACROSS, bottom - top)


def _head(slide: Slide, shown: Shown) -> float:
    """Heading and subtitle; a long heading gets smaller before it takes another line. Returns where they end."""
    title, subtitle = shown.exhibit.title, shown.exhibit.subtitle
    size = fitting(title, HEADINGS, ACROSS, bold=True)
    if lines(title, size, ACROSS, bold=True) > 1:
        size = fitting(title, LONG_HEADINGS, ACROSS, most=2, bold=True)
    box = Box(EDGE, 0.42, ACROSS, tall([title], size, ACROSS, bold=True))
    # The placeholder, not a box: so the heading is also the slide's name in the outline and for a screen reader.
    place: Any = slide.shapes.title
    place.left, place.top, place.width, place.height = box.inches
    settle(place.text_frame)
    fill(place.text_frame, [title], size, LIGHT.steel, bold=True, align=PP_ALIGN.LEFT)
    if not subtitle:
        return box.bottom + 0.2
    under = Box(EDGE, box.bottom + 0.06, ACROSS, tall([subtitle], SUBTITLE, ACROSS))
    write(slide, under, [subtitle], SUBTITLE, LIGHT.slate)
    return under.bottom + 0.2


def _foot(slide: Slide, shown: Shown, today: date) -> float:
    """Notes, source, day and page, from the bottom upwards. Returns where they begin."""
    exhibit, labels = shown.exhibit, shown.exhibit.labels
    last = Box(EDGE, HEIGHT - 0.3 - FOOT, ACROSS, FOOT)
    made = write(slide, last.part(width=9), [labels.t("deck.made", date=today.isoformat())], SOURCE, LIGHT.slate)
    _link(made, shown)
    page = labels.t("deck.page", number=shown.number, total=shown.total)
    write(slide, last.part(left=9), [page], SOURCE, LIGHT.slate, align=PP_ALIGN.RIGHT)
    height = tall([exhibit.source], SOURCE, ACROSS)
    source = Box(EDGE, last.top - height - 0.02, ACROSS, height)
    write(slide, source, [exhibit.source], SOURCE, LIGHT.slate)
    _rule(slide, source.top - 0.07)
    if not exhibit.notes:
        return source.top - 0.25
    height = tall(exhibit.notes, NOTE, ACROSS)
    notes = Box(EDGE, source.top - 0.17 - height, ACROSS, height)
    write(slide, notes, exhibit.notes, NOTE, LIGHT.slate)
    return notes.top - 0.15


def _link(shape: Shape, shown: Shown) -> None:
    """Beside the day a link to the dashboard, where it has an address."""
    if not shown.link.startswith("http"):
        return
    labels, frame = shown.exhibit.labels, shape.text_frame
    paragraph = frame.paragraphs[0]
    text = [(labels.t("list.dot"), False), (labels.t("deck.open"), False)]
    before = [(run.text, False) for run in paragraph.runs]
    for run in paragraph.runs:
        paragraph._p.remove(run._r)
    fill(frame, [before + text], SOURCE, LIGHT.slate, align=PP_ALIGN.LEFT)
    paragraph.runs[-1].hyperlink.address = shown.link


def _rule(slide: Slide, top: float) -> None:
    ends = Inches(EDGE), Inches(top), Inches(EDGE + ACROSS), Inches(top)
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    line.line.color.rgb = colour(LIGHT.rule)
    shadowless(line)


def speak(slide: Slide, shown: Shown) -> None:
    """The speaker's notes: the presenter's own first, then where each number is from, then the link."""
    texts = [text for text in (shown.note, *shown.provenance(), shown.link) if text]
    frame: Any = slide.notes_slide.notes_text_frame
    fill(frame, texts, NOTE)
