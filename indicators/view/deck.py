"""A deck <-> the ``deck`` parameter: a slide is a short code, a long deck is compressed.

A code reads ``plants-area;as=table;city=211300;title=…``: what is shown, then what differs from the
defaults. ``deck`` repeats in the order of the slides; the name of a ready-made deck stands for its
slides; ``z.…`` holds all codes, compressed.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import quote, unquote

from indicators.charts.explored import Plot
from indicators.charts.parameters import (
    GLUED,
    choices,
    filter_params,
    plain_text,
    plot_params,
    read_filters,
    read_plot,
    unglued,
)
from indicators.figures.selection import Filters
from indicators.view.vocabulary import Known, quantities, ready_decks

MOST_SLIDES = 60
LONGEST_TITLE = 80
LONGEST_NOTE = 600
# Codes longer than this (with the characters that a link must escape) are compressed.
SHORT = 400
PACKED = "z."
# The Chinese national standard takes two bytes for a Chinese character where UTF-8 takes three, and has every one.
ENCODING = "gb18030"
# More than the longest deck there may be; a small link must not unpack into gigabytes.
MOST_BYTES = MOST_SLIDES * (LONGEST_NOTE + LONGEST_TITLE + 600) * 3
RESERVED = re.compile(r"[%;,=\s]")


@dataclass(frozen=True)
class Slide:
    """One thing of the dashboard as it was seen; ``title`` and ``note`` are the presenter's own, or empty."""

    chart: str
    mode: str = "chart"
    filters: Filters = field(default_factory=Filters)
    units: tuple[str, ...] = ()
    sort: str = ""
    plot: Plot = field(default_factory=Plot)
    title: str = ""
    note: str = ""


def code(slide: Slide) -> str:
    """The slide in one word: no blank, so that codes can stand in a table's cell."""
    parts = (
        filter_params(slide.filters) | plot_params(slide.plot) | {"as": [slide.mode if slide.mode != "chart" else ""]}
    )
    parts |= {"unit": list(slide.units), "sort": [slide.sort], "title": [slide.title], "note": [slide.note]}
    words = [slide.chart]
    for name, values in parts.items():
        if any(values):
            words.append(f"{name}={','.join(RESERVED.sub(lambda match: quote(match[0]), text) for text in values)}")
    return ";".join(words)


def decode(text: str, known: Known, ignored: list[str]) -> Slide | None:
    """The slide of a code; None for something that is not known. Never raises."""
    chart, *pairs = text.split(";")
    chart = unglued(chart, known.get("chart", ()))
    if chart not in known.get("chart", ()):
        ignored.append(f"deck={chart}")
        return None
    parts: dict[str, list[str]] = {}
    for pair in pairs:
        name, _, values = pair.partition("=")
        parts[name] = [unquote(value, errors="ignore") for value in values.split(",")]
    missed: list[str] = []
    slide = Slide(
        chart=chart,
        mode=(choices(parts, "as", known, missed) or ["chart"])[0],
        filters=read_filters(parts, known, missed),
        units=one_a_quantity(choices(parts, "unit", known, missed), known),
        sort=(choices(parts, "sort", known, missed) or [""])[0],
        plot=read_plot(parts, known, missed),
        title=plain_text(parts.get("title", ()), LONGEST_TITLE),
        note=plain_text(parts.get("note", ()), LONGEST_NOTE),
    )
    ignored += [f"deck={chart};{part}" for part in missed]
    return slide


def places(slide: Slide, deck: Sequence[Slide]) -> list[int]:
    """The numbers, from 1, of the slides of a deck that show the same; whatever they are called and noted.

    >>> places(Slide("plants-area"), [Slide("list"), Slide("plants-area", title="A", note="B")])
    [2]
    """
    shown = replace(slide, title="", note="")
    return [number for number, one in enumerate(deck, 1) if replace(one, title="", note="") == shown]


def one_a_quantity(units: Sequence[str], known: Known) -> tuple[str, ...]:
    """Of the units of one quantity the first."""
    first: dict[str, str] = {}
    for unit in units:
        first.setdefault(quantities(known)[unit], unit)
    return tuple(sorted(first.values()))


def deck_values(slides: Sequence[Slide], known: Known) -> list[str]:
    """The values of the ``deck`` parameter: a ready-made deck by its name, else codes, packed where long."""
    codes = [code(slide) for slide in slides]
    for name, own in ready_decks(known).items():
        if slides and list(slides) == slides_of(own, known, []):
            return [name]
    if len("".join(map(quote, codes))) <= SHORT:
        return codes
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = squeeze.compress("\n".join(codes).encode(ENCODING, "ignore")) + squeeze.flush()
    return [PACKED + base64.urlsafe_b64encode(packed).decode().rstrip("=")]


def slides_of(values: Sequence[str], known: Known, ignored: list[str]) -> list[Slide]:
    """The slides of ``deck`` values; damaged ones are left out and named in ``ignored``. Never raises."""
    codes: list[str] = []
    for value in values:
        if value.startswith(PACKED):
            codes += _unpacked(value.removeprefix(PACKED).rstrip(GLUED), ignored)
        else:
            codes += ready_decks(known).get(unglued(value, ready_decks(known)), [value])
    found = [slide for one in codes[:MOST_SLIDES] if one and (slide := decode(one, known, ignored))]
    ignored += [f"deck={len(codes)} > {MOST_SLIDES}"] if len(codes) > MOST_SLIDES else []
    return found


def _unpacked(text: str, ignored: list[str]) -> list[str]:
    try:
        packed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        plain = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, MOST_BYTES)
        return plain.decode(ENCODING, "ignore").split("\n")
    except (binascii.Error, ValueError, zlib.error):
        ignored.append(f"deck={PACKED}{text[:12]}…")
        return []
