"""What is shown <-> its URL: identifiers only, never the words on the screen; no state on any server.

vocabulary.py  the identifiers that each part of a link may hold (filters and plot: ``charts.parameters``)
additions.py   what is added to a link on its way, and dropped
deck.py        the slides of a deck <-> one parameter, compressed where long
applied.py     which of its filters a page applies
state.py       a whole view <-> its parameters; link() writes the full address
"""

from indicators.view.applied import COMMON, in_force, left_out
from indicators.view.deck import MOST_SLIDES, Slide, code, slides_of
from indicators.view.state import (
    LONG_LINK,
    PROFILES,
    SOURCES,
    VERSION,
    View,
    carried,
    link,
    of_article,
    params,
    parse,
    root,
)
from indicators.view.vocabulary import MODES, SORTS, vocabulary
