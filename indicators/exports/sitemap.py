"""What search engines ask for: the site map (sitemaps.org, protocol 0.9), and which paths they may read (RFC 9309)."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple
from xml.etree.ElementTree import Element

from indicators.exports.xml import add, written

FILE, ROBOTS = "sitemap.xml", "robots.txt"
MEDIA = "application/xml"
SITEMAP, XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
# The protocol allows no more addresses in a file.
MOST = 50_000


class Located(NamedTuple):
    """A page: its whole address by language, and the day on which it last changed (ISO 8601), where that is known."""

    addresses: Mapping[str, str]
    changed: str = ""


def sitemap(pages: Iterable[Located]) -> bytes:
    """The first pages that a file may hold, each in its languages, which name each other."""
    root = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    every = ((page, address) for page in pages for address in page.addresses.values())
    for page, address in islice(every, MOST):
        url = add(root, "url")
        add(url, "loc", address)
        if page.changed:
            add(url, "lastmod", page.changed)
        if len(page.addresses) > 1:
            for lang, other in page.addresses.items():
                add(url, "xhtml:link", rel="alternate", hreflang=lang, href=other)
    return written(root)


def robots(base: str, shut: Iterable[str] = (), closed: bool = False) -> str:
    """Which paths of the site at ``base`` nobody need read (``shut``); of a ``closed`` one all. Without a base nothing
    says where the site map is.
    """
    paths = ["/"] if closed else [*shut]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in paths or [""])]
    if base and not closed:
        lines += ["", f"Sitemap: {base}/{FILE}"]
    return "\n".join(lines) + "\n"
