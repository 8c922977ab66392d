"""Tables of an HTML page -> sheets. A table that only holds others is layout."""

import re
from copy import deepcopy
from itertools import islice

import lxml.html
from lxml.etree import Comment, ParserError, strip_elements

from indicators.sheets import limits
from indicators.sheets.blocks import NOTE
from indicators.sheets.grid import Sheet, Span, Unreadable, rectangular, tidy
from indicators.sheets.trees import Element, holds, own

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "caption", "center", "strong")
SECTIONS = {"thead": 0, "tfoot": 2}
# Of XHTML; lxml takes none in a text that is decoded already.
DECLARED = re.compile(r"^\s*<\?xml[^>]*>")
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# What stands further away than so many elements is no title of the table.
NEAR, LONGEST_TITLE = 6, 80


def page(text: str, name: str) -> list[Sheet]:
    """The tables of a page in order, named by their number. Raises Unreadable where there is none."""
    try:
        tree = lxml.html.document_fromstring(DECLARED.sub("", text, count=1))
    except (ParserError, ValueError) as error:
        raise Unreadable("sheet.no-table", file=name) from error
    # What no reader of the page sees.
    strip_elements(tree, "script", "style", "template", Comment, with_tail=False)
    found: list[Sheet] = []
    for table in tree.iter("table"):
        sheet = _table(table, str(len(found) + 1))
        if holds(sheet) or next(table.iterdescendants("table"), None) is None:
            found.append(sheet)
        limits.few(len(found), name, whole=False)
    if not found:
        raise Unreadable("sheet.no-table", file=name)
    return found


def _table(table: Element, name: str) -> Sheet:
    cells: dict[tuple[int, int], str] = {}
    spans: list[Span] = []
    # A foot may stand before the body, and is shown below it.
    lines = sorted(own(table, "tr"), key=lambda line: SECTIONS.get(line.getparent().tag, 1))
    ends = {line.getparent(): row + 1 for row, line in enumerate(lines)}
    taken: dict[tuple[int, int], bool] = {}
    for row, line in enumerate(lines):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while taken.get((row, column)):
                column += 1
            wide = _number(cell.get("colspan"), limits.COLUMNS)
            # No cell reaches beyond its section; 0 is the rest of it.
            rest = ends[line.getparent()] - row
            tall = _number(cell.get("rowspan"), rest) or rest
            wide = wide or 1
            limits.bounded(len(lines), column + wide, name)
            if len(taken) + wide * tall > limits.CELLS:
                raise Unreadable("sheet.cells", sheet=name, count=f"> {limits.CELLS:,}", most=f"{limits.CELLS:,}")
            taken |= {(row + down, column + right): True for down in range(tall) for right in range(wide)}
            cells[row, column] = tidy(_text(_without_tables(cell)))
            if wide > 1 or tall > 1:
                spans.append(Span(row, column, tall, wide))
            column += wide
    width = max((column for _, column in taken), default=0) + 1
    limits.bounded(len(lines), width, name)
    rows = [[cells.get((row, column), "") for column in range(width)] for row in range(len(lines))]
    hidden = [str(row) for row, line in enumerate(lines, 1) if HIDDEN.search(line.get("style", ""))]
    remarks = (("sheet.hidden-part", {"hidden": ", ".join(hidden[:20])}),) if hidden else ()
    return Sheet(name, _title(table), rectangular(rows), tuple(spans), notes=_notes(table), remarks=remarks)


def _without_tables(cell: Element) -> Element:
    if next(cell.iterdescendants("table"), None) is None:
        return cell
    cell = deepcopy(cell)
    strip_elements(cell, "table", with_tail=False)
    return cell


def _notes(table: Element) -> tuple[str, ...]:
    """The lines right behind a table that say that they are notes."""
    element = table
    while next(element.itersiblings(), None) is None and element.getparent() is not None:
        element = element.getparent()
    notes: list[str] = []
    for sibling in islice(element.itersiblings(), NEAR):
        if sibling.tag in HEADINGS and next(sibling.iter("table"), None) is None and (text := _text(sibling)):
            if not NOTE.match(text):
                break
            notes.append(text)
    return tuple(notes)


def _number(text: str | None, most: int) -> int:
    match = re.fullmatch(r"\s*([0-9]+)\s*", text or "")
    # So many digits say enough: Python takes long over a million of them.
    return min(int(match[1][:9]), most) if match else 1


def _text(element: Element) -> str:
    for line in element.iter("br"):
        line.tail = " " + (line.tail or "")
    # Blanks of the source are none of the page's; those that are printed (&nbsp;, full width) stay.
    return re.sub(r"[ \t\r\n]+", " ", str(element.text_content())).strip(" ")


def _title(table: Element) -> str:
    """Its caption, or the nearest short lines printed before it."""
    caption = next(table.iterchildren("caption"), None)
    if caption is not None:
        return _text(caption)
    lines: list[str] = []
    for element in list(table.iterancestors())[::-1][-1:] and _before(table):
        text = _text(element)
        if len(text) > LONGEST_TITLE:
            break
        if text and not NOTE.match(text):
            lines.insert(0, text)
        if element.tag in HEADINGS[:6] or len(lines) == 2:
            break
    return "\n".join(lines)


def _before(table: Element) -> list[Element]:
    found: list[Element] = []
    element: Element | None = table
    while element is not None and len(found) < NEAR:
        for sibling in element.itersiblings(preceding=True):
            if sibling.tag == "table" or len(found) == NEAR:
                return found
            if sibling.tag in HEADINGS:
                found.append(sibling)
        element = element.getparent()
    return found
