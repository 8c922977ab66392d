"""The first screen: what this is and how fresh, the answers, the targets beside the map, the figures by status, the
articles; further down the charts that say more.
"""

import streamlit as st

from indicators import cache
from indicators.charts import pages
from indicators.charts.exhibit import Exhibit
from indicators.publish.colours import of_palette
from indicators.publish.front import MAP, STYLE, Part, beside, part, within
from indicators.ui import browser
from indicators.ui.chart_card import card_grid, exhibit_card, plot
from indicators.ui.messages import escaped, quiet, quietly
from indicators.ui.page import Page
from indicators.ui.sections import topic_sections
from indicators.ui.tools import key_of, tools
from indicators.words.front import Front, front


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
    with st.container(key=f"card-{key_of(one)}"):
        st.markdown(f"### {escaped(one.title)}\n\n{quietly(one.subtitle)}", anchors=False)
        plot(one, page)
        quiet(beside(one))
        tools(one, page)


def _part(name: Part, told: Front, page: Page) -> None:
    # The deck is in the links, and nothing else that the selection and the language do not tell.
    key = ("front", name, page.view.deck, page.view.modes)
    made = page.once(key, lambda: part(name, told, page.labels, within(page.view, page.relative, page.labels)))
    # A style sheet alone would stand outside of the page, and keep it from being shown.
    style = f"<style>{STYLE}</style>" if name == "lead" else ""
    st.html(f'{style}<div style="{of_palette(page.palette)}">{made}</div>')
