"""A sheet of numbers -> a draft, or the questions that a person must answer before it is one.

What comes of it is as what comes of a text: the same page reviews it, the same rows are made of it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from indicators.intake.draft import Draft
from indicators.reading.tabular.maps import Map
from indicators.sheets import Sheet
from indicators.tables import Dataset


class About(NamedTuple):
    """What is known of the release: its title (that of its caption where empty), who published it, and when
    (``2024``, ``2024-10`` or ``2024-10-21``).
    """

    title: str = ""
    publisher: str = ""
    published: str = ""


class Question(NamedTuple):
    """What is open in a map: ``answer`` goes to ``map.told(part, name, answer)``.

    ``part`` is columns, fixed, topics or cells; ``name`` what is asked for there; ``where`` the address of a cell
    that shows it (C7). ``choices`` are codes that may be answered, none where any text may be. ``text(lang)`` of
    ``importing.ask`` puts it in words.
    """

    part: str
    name: str
    where: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Open:
    """A table of which something is not told: the map as far as it goes, and what is to be asked."""

    map: Map
    questions: tuple[Question, ...]


def draft_of(sheet: Sheet, chosen: Map | None, about: About, dataset: Dataset) -> Draft | Open:
    """The draft of a table, in which every number has a row; Open where caption, headings and ``chosen`` leave
    something to say.

    ``chosen``: the map to read it by; None reads what caption and headings tell. The answers to Open's questions go
    into its map, and that comes back as ``chosen``. Raises ``contribution.Refused`` where the sheet holds no table.
    """
    raise NotImplementedError
