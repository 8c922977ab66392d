"""What a search finds."""

from typing import NamedTuple, Protocol

import numpy as np

from indicators.view import View


class Hit(NamedTuple):
    """One thing with what is said of it beside its name, and the view that it opens."""

    code: str
    title: str
    detail: str
    view: View


class Group(NamedTuple):
    """The best ``hits`` of one kind of which there are ``total``; ``rank`` tells how far the first stands from what was
    typed (0: it is that), and ``every`` shows them all, where a page does.
    """

    name: str
    rank: float
    total: int
    hits: list[Hit]
    every: View | None


class Ranked(NamedTuple):
    """The positions in a source of all that has the words, the best first, each with its rank."""

    at: np.ndarray
    ranks: np.ndarray


class Source(Protocol):
    """Things that can be found."""

    @property
    def size(self) -> int:
        """How many there are."""

    def find(self, query: str) -> Ranked:
        """Those with all words of a query."""

    def hits(self, at: list[int]) -> list[Hit]:
        """Some of them in words."""
