"""How the page opens: ``article`` with one value is that article's page, without one the list of all."""

from indicators.ui import router, state
from indicators.ui.filters import EVERY
from indicators.ui.opening import open_page
from indicators.ui.page import Page
from indicators.view import SOURCES

ARTICLE, SEARCH = "article", "search"


def open_sources() -> Page:
    """The page under the articles that the view names, and in the list under the words of its search; the other
    filters wait for pages of figures.
    """
    router.need()
    own = (ARTICLE,) if len(state.view_now().filters.article) == 1 else (ARTICLE, SEARCH)
    idle = tuple(name for name in EVERY if name not in own)
    return open_page(SOURCES, topics=False, names=own, own=own, idle=idle, has_bar=False)
