"""The box at the top of every page that searches everything.

What is found comes from the data interface (``server.api.search``), which the browser asks as somebody types: an answer
takes a few milliseconds and stays with the browser, where a run of the page would wait for its turn.
"""

from collections.abc import Iterable

from indicators.finder import GROUPS
from indicators.text import t
from indicators.ui import browser
from indicators.view import View, params
from indicators.view.vocabulary import Known

WORDS = ("label", "hint", "key", "results", "found", "none", "searched", "every", "failed")


def finder(pages: Iterable[str], view: View, known: Known) -> None:
    """The box in the reader's language; what it opens keeps the reader's units and deck, and no filters."""
    lang = view.lang
    carried = params(View(units=view.units, deck=view.deck), known)
    data = {
        **{name: t(f"finder.{name}", lang) for name in WORDS},
        "groups": {name: t(f"finder.group.{name}", lang) for name in GROUPS},
        "comma": t("list.comma", lang),
        "lang": lang,
        "pages": list(pages),
        "carried": [(name, value) for name, values in carried.items() if name != "v" for value in values],
    }
    browser.finder(data, "finder")
