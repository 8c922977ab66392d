"""The first screen: what this is and how fresh, the answers, the targets beside the map, the figures by status, the
articles; further down the charts that say more.
"""

from dataclasses import replace

import streamlit as st

from indicators import cache
from indicators.charts import pages
from indicators.charts.catalogue import HOME
from indicators.charts.exhibit import Exhibit
from indicators.figures.selection import Filters
from indicators.publish.markup import Part, Ways, front_part, front_style
from indicators.ui import browser
from indicators.ui.chart_card import card_grid, exhibit_card, plot, tool_row
from indicators.ui.messages import escaped, quiet, quietly
from indicators.ui.page import Page
from indicators.ui.sections import topic_sections
from indicators.view import View, link
from indicators.words.front import Front, front

# The pages that the first lines name, as far as there are such.
NAMED = ("updates", "sources")
# The width of the map beside the board, in whole pixels: a chart of a broken width is drawn again without end.
MAP = 372


def overview(page: Page) -> None:
    """Embedded the page is its charts."""
    if st.context.is_embedded:
        topic_sections(page)
        return
    first, further = pages.front(page.dataset)
    told = page.once("front", lambda: front(page.rows, page.all, page.labels))
    _part("lead", told, page)
    cards = [one for one in map(page.exhibit, first) if not one.rows.empty]
    if cards and told.targets:
        with st.container(horizontal=True, gap="medium"):
            with st.container(key="front-board"):
                _part("board", told, page)
                _part("strip", told, page)
            with st.container(width=MAP):
                _beside(cards[0], page)
        card_grid(cards[1:], page)
    else:
        _part("strip", told, page)
        card_grid(cards, page)
    _part("tiles", told, page)
    for topic, charts in further.items():
        if found := [one for one in map(page.exhibit, charts) if not one.rows.empty]:
            st.header(escaped(page.labels.section(topic)), anchor=False)
            card_grid(found, page)
    browser.ways()


def _beside(one: Exhibit, page: Page) -> None:
    """A chart without its box, what must be said with it in one paragraph; as table or text it is a card."""
    one = cache.sound(one, page.palette)
    if one.kind != "drawing":
        exhibit_card(one, page)
        return
    labels = page.labels
    st.markdown(f"### {escaped(one.title)}\n\n{quietly(one.subtitle)}", anchors=False)
    plot(one, page)
    hint, stop = [labels.t(one.hint)] if one.hint else [], labels.t("list.stop")
    quiet(stop.join(line.rstrip("。. ") for line in (*hint, *one.notes, one.source)) + stop.rstrip())
    tool_row(one, page)


def _part(part: Part, told: Front, page: Page) -> None:
    # The deck is in the links, and nothing else that the selection and the language do not tell.
    key = ("front", part, page.view.deck)
    st.html(_style(page) * (part == "lead") + page.once(key, lambda: front_part(part, told, page.labels, _ways(page))))


def _style(page: Page) -> str:
    return page.once(("front-style", page.palette), lambda: f"<style>{front_style(page.palette)}</style>")


def _ways(page: Page) -> Ways:
    labels, carried = page.labels, replace(View(lang=page.labels.lang), units=page.view.units, deck=page.view.deck)

    def to(view: View) -> str:
        # As it is seen from the page: through whatever address the reader came.
        return link(view, page.known).lstrip("/")

    def of(name: str, filters: Filters) -> str:
        return to(replace(carried, page=name, filters=filters))

    return Ways(
        figure=lambda code: to(replace(carried, page=HOME, filters=page.filters, figure=code)),
        article=lambda code: of("sources", Filters(article=(code,))),
        status=lambda code: of("figures", replace(page.filters, status=(code,))),
        page=lambda name: of(name, page.filters),
        pages=[(name, labels.page(name)) for name in NAMED if name in pages.FIXED],
    )
