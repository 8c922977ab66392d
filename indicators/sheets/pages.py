"""Tables of an HTML page -> sheets. A table that only holds others is layout."""

import re

import lxml.html
from lxml.etree import ParserError

from indicators.sheets import limits
from indicators.sheets.books import rectangular, tidy
from indicators.sheets.grid import Sheet, Span, Unreadable

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "caption", "center", "strong")
# What stands further away than so many elements is no title of the table.
NEAR, LONGEST_TITLE = 6, 80


def page(text: str, name: str) -> list[Sheet]:
    """The tables of a page in order, named by their number. Raises Unreadable where there is none."""
    try:
        tree = lxml.html.document_fromstring(text)
    except (ParserError, ValueError) as error:
        raise Unreadable("sheet.no-table", file=name) from error
    tables = [table for table in tree.iter("table") if next(table.iterdescendants("table"), None) is None]
    if not tables:
        raise Unreadable("sheet.no-table", file=name)
    if len(tables) > limits.SHEETS:
        raise Unreadable("sheet.sheets", file=name, count=len(tables), most=limits.SHEETS)
    return [_table(table, str(number)) for number, table in enumerate(tables, 1)]


def _table(table: lxml.html.HtmlElement, name: str) -> Sheet:
    cells: dict[tuple[int, int], str] = {}
    spans: list[Span] = []
    lines = list(table.iter("tr"))
    taken: dict[tuple[int, int], bool] = {}
    for row, line in enumerate(lines):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while taken.get((row, column)):
                column += 1
            wide = _number(cell.get("colspan"), limits.COLUMNS)
            tall = _number(cell.get("rowspan"), len(lines) - row)
            limits.bounded(len(lines), column + wide, name)
            if len(taken) + wide * tall > limits.CELLS:
                raise Unreadable("sheet.cells", sheet=name, count=f"> {limits.CELLS:,}", most=f"{limits.CELLS:,}")
            taken |= {(row + down, column + right): True for down in range(tall) for right in range(wide)}
            cells[row, column] = tidy(_text(cell))
            if wide > 1 or tall > 1:
                spans.append(Span(row, column, tall, wide))
            column += wide
    width = max((column for _, column in taken), default=0) + 1
    limits.bounded(len(lines), width, name)
    rows = [[cells.get((row, column), "") for column in range(width)] for row in range(len(lines))]
    return Sheet(name, _title(table), rectangular(rows), tuple(spans))


def _number(text: str | None, most: int) -> int:
    match = re.fullmatch(r"\s*([0-9]+)\s*", text or "")
    # So many digits say enough: Python takes long over a million of them.
    return max(1, min(int(match[1][:9]), most)) if match else 1


def _text(element: lxml.html.HtmlElement) -> str:
    for line in element.iter("br"):
        line.tail = " " + (line.tail or "")
    # Blanks of the source are none of the page's; those that are printed (&nbsp;, full width) stay.
    return re.sub(r"[ \t\r\n]+", " ", str(element.text_content())).strip(" ")


def _title(table: lxml.html.HtmlElement) -> str:
    """Its caption, or the nearest short lines printed before it."""
    caption = next(table.iterchildren("caption"), None)
    if caption is not None:
        return _text(caption)
    lines: list[str] = []
    for element in list(table.iterancestors())[::-1][-1:] and _before(table):
        text = _text(element)
        if len(text) > LONGEST_TITLE:
            break
        if text:
            lines.insert(0, text)
        if element.tag in HEADINGS[:6] or len(lines) == 2:
            break
    return "\n".join(lines)


def _before(table: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    found: list[lxml.html.HtmlElement] = []
    element: lxml.html.HtmlElement | None = table
    while element is not None and len(found) < NEAR:
        for sibling in element.itersiblings(preceding=True):
            if sibling.tag == "table" or len(found) == NEAR:
                return found
            if sibling.tag in HEADINGS:
                found.append(sibling)
        element = element.getparent()
    return found
