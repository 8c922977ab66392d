"""Text on a slide: boxes in inches, lines of a known height, fonts that hold Chinese too."""

from collections.abc import Sequence
from typing import Any, NamedTuple, Self

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Inches, Length, Pt

from indicators.charts.theme import LIGHT, OFFICE_FACE
from indicators.words.metrics import LEADING

# A paragraph: its text, or pieces of text each with whether it is bold.
Paragraph = str | Sequence[tuple[str, bool]]


class Box(NamedTuple):
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def inches(self) -> tuple[Length, Length, Length, Length]:
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def part(self, left: float = 0, top: float = 0, width: float | None = None, height: float | None = None) -> Self:
        """A box within, from its upper left corner; to the end where no width or height is given."""
        width = self.width - left if width is None else width
        height = self.height - top if height is None else height
        return self._replace(left=self.left + left, top=self.top + top, width=width, height=height)

    def middle(self, height: float) -> Self:
        """The box of at most this height in the middle of the height."""
        height = min(height, self.height)
        return self.part(top=(self.height - height) / 2, height=height)


def colour(text: str) -> RGBColor:
    return RGBColor.from_string(text.removeprefix("#"))


def set_face(font: Any, size: float, shade: str = LIGHT.text, bold: bool = False) -> None:
    """Size, colour and font; the font also for Chinese, which follows a name of its own (``a:ea``)."""
    font.size, font.bold, font.name = Pt(size), bold, OFFICE_FACE
    font.color.rgb = colour(shade)
    for old in font._rPr.findall(qn("a:ea")):
        font._rPr.remove(old)
    latin = font._rPr.find(qn("a:latin"))
    latin.addnext(latin.makeelement(qn("a:ea"), {"typeface": OFFICE_FACE}))


def fill(
    frame: TextFrame,
    paragraphs: Sequence[Paragraph],
    size: float,
    shade: str = LIGHT.text,
    bold: bool = False,
    align: PP_ALIGN | None = None,
) -> None:
    """Put paragraphs into a text frame, in place of what it holds."""
    for index, content in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.alignment = align
        paragraph.line_spacing = Pt(size * LEADING)
        paragraph.space_before = paragraph.space_after = Pt(0)
        for text, is_bold in [(content, bold)] if isinstance(content, str) else content:
            run = paragraph.add_run()
            run.text = text
            set_face(run.font, size, shade, is_bold)


def write(
    slide: Slide,
    box: Box,
    paragraphs: Sequence[Paragraph],
    size: float,
    shade: str = LIGHT.text,
    bold: bool = False,
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Shape:
    """A text box without margins; returns its shape."""
    shape = slide.shapes.add_textbox(*box.inches)
    settle(shape.text_frame, anchor)
    fill(shape.text_frame, paragraphs, size, shade, bold, align)
    return shape


def settle(frame: TextFrame, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> None:
    """A frame that wraps within its box and keeps its size."""
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Length(0)


def shadowless(shape: BaseShape) -> None:
    """Without the shadow that the theme gives to shapes."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
