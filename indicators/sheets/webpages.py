"""A web page -> the text of its article: a paragraph a line, a row of a table a line with tabs, as Word files read."""

import re

from indicators.sheets.grid import Unreadable

# What is no text of the article, or not shown.
LEFT_OUT = ("script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "select")
BLOCKS = ("p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "blockquote",
          "caption", "figcaption", "pre", "br", "table", "ul", "ol", "title", "td", "th")  # fmt: skip
# A page holds its article in one of these; else in its body.
ARTICLE = ("//article", "//main", "//body")
BROKEN = re.compile(r"(?<=[\u3000-\u9fff])\s*\n\s*(?=[\u3000-\u9fff])")
BEGINS = re.compile(rb"\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html))", re.IGNORECASE)


def is_page(content: bytes) -> bool:
    """Whether a file begins as a web page does."""
    return bool(BEGINS.match(content[:1000].removeprefix(b"\xef\xbb\xbf")))


def page_text(content: bytes, name: str) -> str:
    """The text, the headline first; raises Unreadable where it is no page. The page says how it is encoded."""
    from lxml import etree, html

    try:
        page = html.document_fromstring(content, parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("read.damaged", file=name) from error
    for one in page.xpath("|".join(f"//{tag}" for tag in LEFT_OUT)):
        one.drop_tree()
    titles = [text for path in ("//h1", "//title") for one in page.xpath(path) if (text := _line(one.text_content()))]
    body = next((found[0] for path in ARTICLE if (found := page.xpath(path))), page)
    for one in body.iter(etree.Element):
        one.text, one.tail = _flowing(one.text), _flowing(one.tail)
    for row in body.xpath(".//tr"):
        cells = "\t".join(_line(cell.text_content()) for cell in row.xpath("./td|./th"))
        for child in list(row):
            row.remove(child)
        row.text = f"\n{cells}\n"
    for one in body.iter(*BLOCKS):
        one.text, one.tail = f"\n{one.text or ''}", f"\n{one.tail or ''}"
    lines = [line for line in map(_line, body.text_content().split("\n")) if line]
    head = titles[:1]
    return "\n".join([*head, *(line for line in lines if line not in head)])


def _flowing(text: str | None) -> str:
    """A line of the source is no line of the page; between Chinese characters it is not even a space."""
    return re.sub(r"\s*\n\s*", " ", BROKEN.sub("", text or ""))


def _line(text: str) -> str:
    """Spaces made one, as a browser shows them; tabs part the cells of a row."""
    return re.sub(r"[^\S\t]+", " ", text.replace("\n", " ")).strip()
