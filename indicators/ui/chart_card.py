"""A chart with all that belongs to it: heading, subtitle, chart or table or text, notes, source, ways to take it."""

from collections.abc import Iterable

import streamlit as st

from indicators import cache
from indicators.charts.catalogue import EXPLORED
from indicators.charts.exhibit import Exhibit
from indicators.charts.explored import Explored
from indicators.charts.layout import MANY, Item, Tiles, blocks
from indicators.ui import paper, state
from indicators.ui.foot import foot
from indicators.ui.linked import linked
from indicators.ui.messages import escaped, quiet, quietly
from indicators.ui.page import Page
from indicators.ui.tables import date_table, figure_table
from indicators.ui.tiles import WIDTH, tile, tile_row
from indicators.ui.tools import alone, key_of, menu, tools
from indicators.words.named import Named

# As on a phone of 390 px: what a chart's texts need.
CARD_WIDTH = 350
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def card_grid(items: Iterable[Item], page: Page, preview: bool = False, named: Named | None = None) -> None:
    """Tiles, and cards in two columns or across, as their heights allow; ``named`` as in ``exhibit_card``."""
    for columns in blocks(items):
        with st.grid(len(columns), min_column_width=CARD_WIDTH, gap="medium"):
            for column in columns:
                with st.container(height="stretch"):
                    for one in column:
                        if isinstance(one, Tiles):
                            tile_row(one.exhibits, page, named)
                        else:
                            exhibit_card(one, page, preview, named)


def card_row(exhibits: list[Exhibit], page: Page, most: int = 2) -> None:
    """Cards side by side, ``most`` in a line; under each other where the window is too narrow for them."""
    with st.grid(most, min_column_width=CARD_WIDTH, gap="medium"):
        for one in exhibits:
            exhibit_card(one, page)


def exhibit_card(one: Exhibit, page: Page, preview: bool = False, named: Named | None = None) -> None:
    """Draw an exhibit; embedded it has a link to the dashboard in place of its tools, as a preview neither.

    Where the articles of all that stands around it are ``named`` there, it says only where in them.
    """
    one = cache.sound(one, page.palette)
    labels, with_tools = page.labels, not st.context.is_embedded and not preview
    with st.container(border=True, height="stretch", gap="xsmall", key=f"card-{key_of(one)}"):
        # The body takes the height that is left, so that the last footers of two columns stand on one line.
        with st.container(height="stretch", gap="xsmall"):
            head = [f"### {escaped(one.title)}"] + ([quietly(one.subtitle)] if one.subtitle else [])
            st.markdown("\n\n".join(head), anchors=False)
            _body(one, page, with_tools)
            if one.hint and with_tools:
                with paper.on_screen(f"hint-{key_of(one)}"):
                    quiet(labels.t(one.hint))
        notes = list(one.notes)
        if preview:
            # Whoever reviews a draft must see in what sense its numbers are meant.
            notes = [f"{labels.t('figure.status')}{labels.t('list.colon')}{labels.statuses(one.rows)}", *notes]
        foot(notes, _stands(one, page, named), one.source)
        if with_tools:
            tools(one, page)
        elif not preview:
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center",
                              key=f"tools-{key_of(one)}"):  # fmt: skip
                link = page.link(alone(one, page))
                st.markdown(f":small[[{labels.t('deck.open')} ↗]({link})]", width="content")
                menu(one, page)


def _stands(one: Exhibit, page: Page, named: Named | None) -> str:
    """Where it is printed; what counts figures says of how many articles."""
    if not named or one.form.picks:
        return one.source
    return page.once(("where", one.chart.chart), lambda: named.where(one.as_printed))


def _body(one: Exhibit, page: Page, with_tools: bool) -> None:
    if one.kind == "text":
        st.markdown(escaped(one.spoken))
        linked(one, page)
    elif one.kind == "table" and one.is_dated:
        date_table(one.rows, one.labels, key_of(one), one.title)
    elif one.kind == "table":
        figure_table(one.rows, one.labels, page, key_of(one), one.title, one.filters, cited=True)
    elif one.kind == "drawing" and one.companion:
        with st.grid(2, min_column_width=CARD_WIDTH, gap="medium"):
            plot(one, page)
            plot(one.companion, page, "-beside")
    elif one.kind == "drawing":
        plot(one, page)
    else:
        _cards(one, page, with_tools)


def plot(one: Exhibit, page: Page, part: str = "") -> None:
    """Draw a chart. A click sets the filters that a mark stands for, or makes its place stand out on the page where
    the reader makes the chart; else, and on a place that stands out already, it opens the figure's card.
    """
    key, picks = f"chart-{key_of(one)}{part}-{st.session_state.get('clicks', 0)}", one.form.picks
    known = page.known["figure"]

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        picked = points[0].get("customdata") if points else None
        if picked and picks:
            for name, value in zip(picks, picked, strict=True):
                if value:
                    state.set_filter(name, [value])
            state.next_click()
        elif picked and (place := _put_forward(one, picked[0], page)):
            state.set_plot(focus=place)
            state.next_click()
        # The figures of a preview have no card yet.
        elif picked and picked[0] in known:
            state.change(figure=picked[0])

    drawing, alt = cache.drawing(one, page.palette), one.spoken
    st.plotly_chart(drawing, theme=None, key=key, on_select=clicked, selection_mode="points", config=CONFIG, alt=alt)


def _put_forward(one: Exhibit, figure: str, page: Page) -> str:
    return one.put_forward(figure) if isinstance(one, Explored) and page.name == EXPLORED else ""


def _cards(one: Exhibit, page: Page, with_tools: bool) -> None:
    """Numbers, each large and its unit small: few share the width, many fill rows."""
    found = one.numbers
    with st.grid(len(found) if len(found) <= MANY else "auto", min_column_width=WIDTH, gap="small"):
        for number in found:
            tile(number, f"{key_of(one)}-{number.figure}", page, with_tools)
