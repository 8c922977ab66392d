"""What a page of the site is made of."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from indicators.charts.inventory import Entry
from indicators.charts.profile import Known
from indicators.publish.cards import Card
from indicators.publish.edition import MOST_OWN
from indicators.publish.tables import Table
from indicators.words.updates import Day

# The filters of a table: name, label, and its options as (code, name).
Choices = Sequence[tuple[str, str, list[tuple[str, str]]]]


class Script(NamedTuple):
    """A file of the site that a page asks for when it is wanted."""

    path: str
    content: bytes


class Search(NamedTuple):
    """A search of the rows below it: what it asks for (``hint``), how it says how many are left (``shown``), its other
    ``choices``; of a list in parts the ``script`` holds what all of them are found by.
    """

    hint: str
    shown: str
    choices: Choices = ()
    script: Script | None = None


class Listed(NamedTuple):
    """A row of the list of indicators: ``address`` of its page, the last ``day`` of its latest number, its ``years``,
    how many ``figures``; what it is found by stands in the list's ``names`` at its ``position``; ``part`` says what it
    is a part of.
    """

    entry: Entry
    address: str
    day: str
    years: str
    figures: int
    position: int
    part: str


class Group(NamedTuple):
    """The indicators of a topic that stand on a page; ``anchor`` is where the topic begins, on its first."""

    name: str
    anchor: str
    rows: list[Listed]


class Listing(NamedTuple):
    """A part of the list of indicators, by topics, under ``heads`` of (column, name); ``names`` may be in a script."""

    heads: list[tuple[str, str]]
    groups: list[Group]
    names: list[str]


class Changes(NamedTuple):
    """Changes by day, and the addresses of those figures and articles that have one."""

    days: Sequence[Day]
    figures: Mapping[str, str]
    articles: Mapping[str, str]


Moved = tuple[Sequence[str], str, str]


class Block(NamedTuple):
    """A part of a page: whatever it has is shown in the order of its fields, under a heading of its level.

    ``fold`` hides the rest behind a line; ``links`` are (text, address, note), ``known`` are entries of a
    profile, each with the addresses of its indicator and of its row, ``turns`` the parts of a long list: (number,
    address), without one where it is open. Of its table ``room`` rows stand on a page; what stands ``apart`` has one of
    its own. ``moved`` are cards that stand elsewhere: (the codes that lead there, title, address).
    """

    heading: str = ""
    level: int = 2
    fold: str = ""
    text: str = ""
    quiet: str = ""
    lines: Sequence[str] = ()
    links: Sequence[tuple[str, str, str]] = ()
    cards: Sequence[Card] = ()
    known: Sequence[tuple[Known, str, str]] = ()
    search: Search | None = None
    table: Table | None = None
    listing: Listing | None = None
    turns: Sequence[tuple[str, str]] = ()
    changes: Changes | None = None
    html: str = ""
    room: int = MOST_OWN
    apart: bool = False
    moved: Sequence[Moved] = ()


class Page(NamedTuple):
    """``section`` is the menu's entry that it stands under, ``picture`` the file beside it that shows it in small, or
    empty.
    """

    name: str
    section: str
    title: str
    lead: str
    blocks: list[Block]
    picture: str = ""

    @property
    def cards(self) -> Iterator[Card]:
        for block in self.blocks:
            yield from block.cards

    @property
    def scripts(self) -> Iterator[Script]:
        """Those that its searches ask for."""
        for block in self.blocks:
            if block.search and block.search.script:
                yield block.search.script
