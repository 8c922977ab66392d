"""Tables inside tables, of pages and of papers alike."""

from typing import Any

from lxml import etree

from indicators.sheets.blocks import NUMBER
from indicators.sheets.grid import Sheet

# lxml has no public type of an element.
Element = Any


def parsed(content: bytes) -> Element:
    """The root of an XML file; nothing outside it is fetched or put in. Raises XMLSyntaxError."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def own(element: Element, tag: str) -> list[Element]:
    """The rows of a table, the cells of a row, the paragraphs of a cell: however deep, but none of a table inside."""
    return [one for one in element.iter(tag) if next(one.iterancestors(element.tag), None) is element]


def holds(sheet: Sheet) -> bool:
    """Whether a table with others in its cells has figures of its own: without, it is layout."""
    return any(sum(map(bool, row)) > 1 and any(map(NUMBER.fullmatch, row)) for row in sheet.rows)
