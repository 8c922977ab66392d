"""The first screen: what this is and how fresh, the answers, the targets beside the map, the figures by status, the
articles; further down the charts that say more.
"""

from dataclasses import replace

import streamlit as st

from indicators import cache
from indicators.charts import pages
from indicators.charts.exhibit import Exhibit
from indicators.publish.colours import of_palette
from indicators.publish.front import NAMED, STYLE, Part, Ways, part
from indicators.ui import browser
from indicators.ui.chart_card import card_grid, exhibit_card, plot
from indicators.ui.messages import escaped, quiet, quietly
from indicators.ui.page import Page
from indicators.ui.sections import topic_sections
from indicators.ui.tools import key_of, tools
from indicators.view import View, carried, of_article
from indicators.words.front import Front, front

# The width of the map beside the board, in pixels.
MAP = 372


def overview(page: Page) -> None:
    """Embedded the page is its charts."""
    if st.context.is_embedded:
        topic_sections(page)
        return
    first, further = pages.first_screen(page.dataset)
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
    browser.ways("overview")


def _beside(one: Exhibit, page: Page) -> None:
    """A chart without its box, what must be said with it in one paragraph; as table or text it is a card."""
    one = cache.sound(one, page.palette)
    if one.kind != "drawing":
        exhibit_card(one, page)
        return
    labels = page.labels
    hint, stop = [labels.t(one.hint)] if one.hint else [], labels.t("list.stop")
    with st.container(key=f"card-{key_of(one)}"):
        st.markdown(f"### {escaped(one.title)}\n\n{quietly(one.subtitle)}", anchors=False)
        plot(one, page)
        quiet(stop.join(line.rstrip("。. ") for line in (*hint, *one.notes, one.source)) + stop.rstrip())
        tools(one, page)


def _part(name: Part, told: Front, page: Page) -> None:
    # The deck is in the links, and nothing else that the selection and the language do not tell.
    key = ("front", name, page.view.deck, page.view.modes)
    made = page.once(key, lambda: part(name, told, page.labels, _ways(page)))
    # A style sheet alone would stand outside of the page, and keep it from being shown.
    style = f"<style>{STYLE}</style>" if name == "lead" else ""
    st.html(f'{style}<div style="{of_palette(page.palette)}">{made}</div>')


def _ways(page: Page) -> Ways:
    view = replace(page.view, figure="", at=0, sort="")

    def figures(status: str) -> View:
        kept = carried(view, "figures")
        return replace(kept, filters=replace(kept.filters, status=(status,)))

    return Ways(
        figure=lambda code: page.relative(replace(view, figure=code)),
        article=lambda code: page.relative(of_article(code, view)),
        status=lambda code: page.relative(figures(code)),
        page=lambda name: page.relative(carried(view, name)),
        pages=[(name, page.labels.page(name)) for name in NAMED],
    )
