"""What every slide has: heading and subtitle above, notes, source and page below, and the speaker's notes."""

from datetime import date
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches

from indicators.charts.theme import LIGHT
from indicators.exports.pptx.text import Box, colour, fill, settle, shadowless, write
from indicators.exports.show import Shown
from indicators.words.metrics import fitting, lines, tall

WIDTH, HEIGHT = 13.333, 7.5
EDGE = 0.55
ACROSS = WIDTH - 2 * EDGE
HEADINGS = (30, 28, 26, 24)
LONG_HEADINGS = (28, 26, 24, 22, 20, 18, 16)
SUBTITLE, NOTE, SOURCE = 16, 12, 11
FOOT = 0.24


def lay_out(slide: Slide, shown: Shown, today: date) -> Box:
    """Write all but the chart; returns the room that is left for it."""
    top, bottom = _head(slide, shown), _foot(slide, shown, today)
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
    made = [labels.t("deck.made", date=today.isoformat())]
    # Beside the day a link to the dashboard, where it has an address.
    if is_linked := shown.link.startswith("http"):
        made += [labels.t("list.dot"), labels.t("deck.open")]
    shape = write(slide, last.part(width=9), [[(text, False) for text in made]], SOURCE, LIGHT.slate)
    if is_linked:
        shape.text_frame.paragraphs[0].runs[-1].hyperlink.address = shown.link
    page = labels.t("deck.page", number=shown.number, total=shown.total)
    write(slide, last.part(left=9), [page], SOURCE, LIGHT.slate, align=PP_ALIGN.RIGHT)
    height = tall([exhibit.source], SOURCE, ACROSS)
    source = Box(EDGE, last.top - height - 0.02, ACROSS, height)
    write(slide, source, [exhibit.source], SOURCE, LIGHT.slate)
    ends = (Inches(number) for number in (EDGE, source.top - 0.07, EDGE + ACROSS, source.top - 0.07))
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    line.line.color.rgb = colour(LIGHT.rule)
    shadowless(line)
    if not exhibit.notes:
        return source.top - 0.25
    height = tall(exhibit.notes, NOTE, ACROSS)
    notes = Box(EDGE, source.top - 0.17 - height, ACROSS, height)
    write(slide, notes, exhibit.notes, NOTE, LIGHT.slate)
    return notes.top - 0.15


def speak(slide: Slide, shown: Shown) -> None:
    """The speaker's notes: the presenter's own first, then where each number is from, then the link."""
    texts = [text for text in (shown.note, *shown.provenance(), shown.link) if text]
    frame: Any = slide.notes_slide.notes_text_frame
    fill(frame, texts, NOTE)
