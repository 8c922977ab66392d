"""A chart with all that belongs to it: heading, subtitle, chart or table or text, notes, source, ways to take it."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from indicators import cache
from indicators.charts.catalogue import EXPLORED, LIST, NUMBER
from indicators.charts.exhibit import Exhibit
from indicators.charts.explored import Explored, Plot
from indicators.charts.layout import MANY, paired
from indicators.ui import paper, share, state
from indicators.ui.glossary import glossary
from indicators.ui.linked import linked
from indicators.ui.messages import escaped, large, quiet, quietly
from indicators.ui.page import Page
from indicators.ui.tables import date_table, figure_table
from indicators.view import MODES, Slide, View
from indicators.words.labels import Labels

# As on a phone of 390 px: what a chart's texts need.
CARD_WIDTH = 350
# Two numbers side by side on a phone of 390 px.
NUMBER_WIDTH = 150
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def card_grid(exhibits: Iterable[Exhibit], page: Page, preview: bool = False) -> None:
    """Cards, two to a row or across, as their heights allow."""
    for row in paired(cache.sound(one, page.palette) for one in exhibits):
        card_row(row, page, len(row), preview)


def card_row(exhibits: list[Exhibit], page: Page, most: int = 2, preview: bool = False) -> None:
    """Cards side by side, ``most`` in a line; under each other where the window is too narrow for them."""
    with st.grid(most, min_column_width=CARD_WIDTH, gap="medium"):
        for one in exhibits:
            exhibit_card(one, page, preview)


def exhibit_card(one: Exhibit, page: Page, preview: bool = False) -> None:
    """Draw an exhibit; embedded it has a link to the dashboard in place of its tools, as a preview neither."""
    one = cache.sound(one, page.palette)
    tools = not st.context.is_embedded and not preview
    with st.container(border=True, height="stretch", key=f"card-{key_of(one)}"):
        # The body takes the height that its neighbour leaves, so that both footers stand on one line.
        with st.container(height="stretch"):
            head = [f"### {escaped(one.title)}"] + ([quietly(one.subtitle)] if one.subtitle else [])
            st.markdown("\n\n".join(head), anchors=False)
            _body(one, page, tools)
            if one.hint and tools:
                with paper.on_screen(f"hint-{key_of(one)}"):
                    quiet(page.labels.t(one.hint))
            notes = list(one.notes)
            if preview:
                # Whoever reviews a draft must see in what sense its numbers are meant.
                heading, colon = page.labels.t("figure.status"), page.labels.t("list.colon")
                notes = [f"{heading}{colon}{one.labels.statuses(one.rows)}", *notes]
            if notes:
                quiet(*notes)
        quiet(one.source)
        if tools:
            tool_row(one, page)
        elif not preview:
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                link = page.link(alone(one, page))
                st.markdown(f":small[[{page.labels.t('deck.open')} ↗]({link})]", width="content")
                _meanings(one)


def key_of(one: Exhibit) -> str:
    """The exhibit's identifier as a part of a widget's key (which becomes a class: no dots)."""
    return one.chart.chart.replace(".", "-")


def _body(one: Exhibit, page: Page, tools: bool) -> None:
    if one.kind == "text":
        st.markdown(escaped(one.spoken))
        linked(one, page)
    elif one.kind == "table" and one.is_dated:
        date_table(one.rows, one.labels, key_of(one), one.title)
    elif one.kind == "table":
        figure_table(one.rows, one.labels, page, key_of(one), one.title, cited=True)
    elif one.kind == "drawing" and one.companion:
        with st.grid(2, min_column_width=CARD_WIDTH, gap="medium"):
            plot(one, page)
            plot(one.companion, page, "-beside")
    elif one.kind == "drawing":
        plot(one, page)
    else:
        _cards(one, page, tools)


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


def _cards(one: Exhibit, page: Page, tools: bool) -> None:
    """Numbers, each large and its unit small: few share the width, many fill rows."""
    labels, found = one.labels, one.numbers
    with st.grid(len(found) if len(found) <= MANY else "auto", min_column_width=NUMBER_WIDTH, gap="small"):
        for card in found:
            key = f"{key_of(one)}-{card.figure}"
            with st.container(gap="xxsmall", key=f"number-{key}"):
                status = f"　:gray-badge[{card.status}]" if card.status else ""
                under = f"{escaped(card.name)}{status}  \n{quietly(card.context)}"
                st.markdown(f"{large(card.value)}\n\n{under}", anchors=False)
                if tools:
                    with st.container(horizontal=True, gap="small"):
                        st.button(labels.t("card.detail"), key=f"open-{key}", type="tertiary",
                                  on_click=state.change, kwargs={"figure": card.figure})  # fmt: skip
                        slide = Slide(NUMBER + card.figure, units=page.view.units)
                        add_button(slide, labels, f"number-{key}", short=True)


def add_button(slide: Slide, labels: Labels, key: str, short: bool = False) -> None:
    """The button that puts a slide at the end of the deck."""
    if st.context.is_embedded:
        return
    name = labels.t("deck.add-short" if short else "deck.add")
    help_ = labels.t("deck.add") if short else None
    st.button(name, key=f"add-{key}", type="tertiary", help=help_, on_click=state.add_slide, args=(slide,))


def alone(one: Exhibit, page: Page) -> View:
    """The view that shows the exhibit alone."""
    chart = one.chart.chart
    modes = ((chart, one.mode),) if one.mode != "chart" else ()
    whole = replace(page.view, figure="", deck=(), panel="")
    return replace(whole, chart=chart, modes=modes, sort=one.sort, filters=page.filters)


def tool_row(one: Exhibit, page: Page) -> None:
    """What can be done with it."""
    labels, chart = one.labels, one.chart.chart
    mode = one.mode if chart != LIST else "chart"
    sort, plot = one.sort if one.kind == "table" else "", page.view.plot if chart == EXPLORED else Plot()
    slide = Slide(chart, mode, page.filters, page.view.units, sort, plot)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        if one.form.kind != "table":
            _mode_switch(one)
        with st.container(horizontal=True, width="content", gap="small"):
            _meanings(one)
            add_button(slide, labels, chart)
            share.button(one, alone(one, page), page, f"share-{key_of(one)}")


def _meanings(one: Exhibit) -> None:
    """The word that opens what its indicators mean; dated events have none."""
    if "indicator" in one.rows:
        glossary(one.rows["indicator"].unique(), one.labels, key_of(one))


def _mode_switch(one: Exhibit) -> None:
    labels, chart = one.labels, one.chart.chart
    first = "numbers" if one.form.kind == "numbers" else "chart"
    st.segmented_control(
        labels.t("card.view"),
        MODES,
        format_func=lambda how: labels.t(f"card.{first if how == 'chart' else how}"),
        required=True,
        label_visibility="collapsed",
        **state.bind(f"as-{key_of(one)}", one.mode, lambda mode: state.set_mode(chart, mode or "chart")),
    )
