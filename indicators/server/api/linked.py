"""A link of the dashboard -> the view whose rows it shows. It is read, never followed."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from indicators.charts.catalogue import EXPLORED, HOME, topics_of
from indicators.charts.pages import FIXED, as_topic, homes
from indicators.server.api.problems import Problem
from indicators.server.api.query import Asked, checked
from indicators.tables import Dataset
from indicators.view import View
from indicators.view.additions import sent
from indicators.view.state import NAMES
from indicators.view.vocabulary import Known

LINK = "link"
PARAMETERS = ("lang", "v", LINK)
# Streamlit's own, of a view in a frame.
EMBEDDED = ("embed", "embed_options")
# They show no rows of their own: a deck has a link for each slide.
WITHOUT_ROWS = ("present", "intake")


def linked(asked: Asked, known: Known, dataset: Dataset, pages: tuple[str, ...], beside: tuple[str, ...] = ()) -> View:
    """The view of the one parameter ``link``, a whole link or its path and query, of whatever host.

    The page says what is meant where no chart or figure is named: the chart of the reader's own choice, the figures
    of the page's topics, or the list of figures. ``lang`` beside the link stands before that in it. ``pages`` are
    those of topics, ``beside`` the parameters that are taken elsewhere; raises Problem.
    """
    page, query = _parts(asked, beside)
    # What had a page of its own keeps its address, as in the dashboard.
    if page in (moved := homes(dataset)):
        page, query = moved[page], as_topic(page, query)
    allowed = [one for one in (*FIXED, *pages) if one not in WITHOUT_ROWS]
    if page not in allowed:
        raise Problem(400, "link-page", parameter=LINK, value=page, allowed=", ".join(allowed))
    own = {name: values for name, values in sent(asked.params).items() if name != LINK}
    view = checked({name: values for name, values in query.items() if name not in EMBEDDED} | own, known, NAMES, page)
    view = replace(view, deck=(), slide=0, notes=False, pause=0, at=0)
    if view.figure or view.chart:
        return view
    if page == EXPLORED:
        return replace(view, chart=EXPLORED)
    topics = topics_of(dataset, page) if page in pages else []
    chosen = tuple(topic for topic in view.filters.topic if topic in topics) or tuple(topics)
    filters = replace(view.filters, topic=chosen) if topics else view.filters
    return replace(view, filters=filters)


def _parts(asked: Asked, beside: tuple[str, ...]) -> tuple[str, dict[str, list[str]]]:
    """The page and the parameters of the link."""
    params = sent(asked.params)
    for name in (name for name in params if name not in PARAMETERS):
        key = "link-escaped" if name in NAMES else "unknown-parameter"
        raise Problem(400, key, parameter=name, value=params[name][0], allowed=", ".join((*PARAMETERS, *beside)))
    links = params.get(LINK, [])
    try:
        parts = urlsplit(links[-1].strip() if links else "")
    except ValueError:
        parts = urlsplit("none:")
    if len(links) != 1 or not (parts.path or parts.query) or parts.scheme not in ("", "http", "https"):
        raise Problem(400, "no-link", parameter=LINK, value=links[-1] if links else "")
    # Behind a proxy the dashboard may lie in a folder.
    return parts.path.rpartition("/")[2] or HOME, parse_qs(parts.query, keep_blank_values=True)
