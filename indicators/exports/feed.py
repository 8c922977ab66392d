"""The record of changes as an Atom feed (RFC 4287): what came in, was corrected, was withdrawn.

An entry's identifier follows from the record alone: it stays the same at whatever address the feed is read.
"""

import html
from collections.abc import Callable, Sequence
from typing import NamedTuple
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

import pandas as pd

from indicators.exports.xml import add, written
from indicators.figures.record import ADDED, Entry, last
from indicators.figures.selection import reported
from indicators.tables import Dataset
from indicators.tables.package import licence
from indicators.text import CODES
from indicators.words import updates as words
from indicators.words.labels import Labels
from indicators.words.updates import Line, Update

FILE = "feed.atom"
MEDIA = "application/atom+xml"
ATOM = "http://www.w3.org/2005/Atom"
# The latest entries, and the figures that each of them lists.
MOST_ENTRIES, MOST_FIGURES = 100, 20
# Identifiers of entries are made within it (RFC 9562, version 5, of the data package's name).
SPACE = UUID("2da2f876-505a-537a-b1c3-051de422b96f")
# When the day of an article begins in China; what was there before there was a record came on that day.
MORNING = "T00:00:00+08:00"
# Of a feed without a time of its own.
NEVER = f"1970-01-01{MORNING}"


class Ways(NamedTuple):
    """Where the feed stands (``own``), the page of the same changes, the icon; an article's page, a figure's."""

    own: str
    page: str
    icon: str
    article: Callable[[str], str]
    figure: Callable[[str], str]


def feed(entries: Sequence[Entry], every: pd.DataFrame, labels: Labels, ways: Ways, about: str = "") -> bytes:
    """The latest of the entries; ``every`` is the tidy frame, ``about`` says in words what they are restricted to."""
    times = _times(labels.dataset)
    dated = [(entry, entry.time or times.get(entry.article, "")) for entry in entries]
    latest = sorted((one for one in dated if one[1]), key=lambda one: one[1], reverse=True)[:MOST_ENTRIES]
    root = Element("feed", {"xmlns": ATOM, "xml:lang": CODES[labels.lang]})
    name = labels.t("app.title")
    title = labels.t("list.dot").join(filter(None, (name, labels.page("updates"), about)))
    add(root, "title", title)
    add(root, "subtitle", labels.question("updates"))
    add(root, "id", _id("feed", labels.lang, about))
    changed = last(labels.dataset)
    add(root, "updated", max(filter(None, (changed, *(time for _, time in latest))), default=NEVER))
    add(root, "link", rel="self", type=MEDIA, href=ways.own)
    add(root, "link", rel="alternate", type="text/html", href=ways.page)
    add(root, "icon", ways.icon)
    add(root, "rights", f"{labels.licence()} {licence()['path']}")
    add(add(root, "author"), "name", name)
    updates = words.updates([entry for entry, _ in latest], every, labels, MOST_FIGURES)
    for update, (_, time) in zip(updates, latest, strict=True):
        _entry(root, update, time, labels, ways)
    return written(root)


def _times(dataset: Dataset) -> dict[str, str]:
    """The beginning of the day of each article whose day is known."""
    return {article: day + MORNING for article, day in reported(dataset).items() if len(day) == len("2021-11-30")}


def _entry(root: Element, update: Update, time: str, labels: Labels, ways: Ways) -> None:
    entry = update.entry
    parent = add(root, "entry")
    add(parent, "title", _title(update, labels))
    add(parent, "id", _id(entry.time, entry.kind, entry.article, *entry.row, *_single(entry), labels.lang))
    add(parent, "updated", time)
    add(parent, "link", rel="alternate", type="text/html", href=_way(update, ways))
    add(parent, "category", term=entry.kind, label=update.kind)
    told = [text for text in (update.said, update.why) if text]
    more = [labels.t("updates.more", count=f"{update.more:,}")] if update.more else []
    lines = [_spoken(line, labels) for line in update.lines]
    add(parent, "summary", labels.t("list.semicolon").join([*told, *lines, *more]))
    listed = "".join(
        f'<li><a href="{html.escape(ways.figure(line.figure))}">{html.escape(text)}</a></li>'
        if line.figure
        else f"<li>{html.escape(text)}</li>"
        for line, text in zip(update.lines, lines, strict=True)
    )
    texts = "".join(f"<p>{html.escape(text)}</p>" for text in told)
    add(
        parent,
        "content",
        texts + (f"<ul>{listed}</ul>" if listed else "") + "".join(map(html.escape, more)),
        type="html",
    )


def _title(update: Update, labels: Labels) -> str:
    """What happened to what: an article's figures, one figure, a row."""
    entry = update.entry
    article = labels.t("updates.article", title=labels.article(entry.article)) if entry.article else ""
    if entry.kind == ADDED and article:
        what = article + labels.t("list.bracket", text=update.said)
    else:
        what = labels.t("list.dot").join(
            filter(None, (_named(update.lines[0], labels) if update.lines else update.said, article))
        )
    return labels.t("list.colon").join((update.kind, what))


def _named(line: Line, labels: Labels) -> str:
    return line.name + (labels.t("list.bracket", text=line.place) if line.place else "")


def _spoken(line: Line, labels: Labels) -> str:
    """A figure with its qualifier and its status, in a line."""
    facts = labels.t("list.comma").join(filter(None, (line.status, line.time)))
    number = line.number + (labels.t("list.bracket", text=facts) if facts else "")
    text = labels.t("list.colon").join(filter(None, (_named(line, labels), number)))
    return labels.t("list.semicolon").join(filter(None, (text, line.told)))


def _way(update: Update, ways: Ways) -> str:
    entry = update.entry
    if entry.kind != ADDED and update.lines and update.lines[0].figure:
        return ways.figure(update.lines[0].figure)
    return ways.article(entry.article) if entry.article else ways.page


def _single(entry: Entry) -> Sequence[str]:
    """The one figure of a correction or a withdrawal; what filters leave of an addition is the same entry."""
    return entry.figures[:1] if entry.kind != ADDED else ()


def _id(*parts: str) -> str:
    return uuid5(SPACE, "\n".join(parts)).urn
