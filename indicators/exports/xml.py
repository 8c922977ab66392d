"""XML, written: texts of strangers without the characters that no XML may hold."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from indicators.charts.elements import UNWRITABLE


def clean(text: str) -> str:
    """The text without what no XML may hold."""
    return UNWRITABLE.sub("", text)


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new last child; an attribute ``xml_lang`` is xml:lang."""
    named = {name.replace("xml_", "xml:"): clean(value) for name, value in attributes.items()}
    child = SubElement(parent, tag, named)
    child.text = clean(text) or None
    return child


def written(root: Element) -> bytes:
    """The file, with its declaration."""
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
