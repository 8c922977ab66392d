"""A chart with all that belongs to it: heading, subtitle, chart or table or text, notes, source, ways to take it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Literal

import plotly.graph_objects as go
import streamlit as st

from indicators import cache
from indicators.charts.catalogue import LIST, NUMBER, Chart
from indicators.charts.exhibit import Exhibit, find
from indicators.charts.native import Number
from indicators.ui import share, state
from indicators.ui.figure_card import figure_table
from indicators.ui.messages import escaped, height_of, quiet, quietly
from indicators.ui.page import Page
from indicators.ui.share import Sharing
from indicators.view import MODES, Slide, View, link
from indicators.words.labels import Labels

# As on a phone of 390 px: what a chart's texts need.
CARD_WIDTH = 350
# Two numbers side by side on a phone of 390 px.
NUMBER_WIDTH = 150
# So many numbers take a row of their own.
MANY = 4
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def chart_grid(charts: list[Chart], page: Page) -> None:
    """Charts two by two, a last odd one across; those without a row under the filters are left out."""
    row: list[Exhibit] = []
    for chart in charts:
        one = page.exhibit(chart)
        if one.rows.empty:
            continue
        if one.form.kind == "numbers" and len(one.rows) >= MANY:
            exhibit_card(one, page)
            continue
        row.append(one)
        if len(row) == 2:
            _row(row, page)
            row = []
    if row:
        _row(row, page)


def _row(exhibits: list[Exhibit], page: Page) -> None:
    with side_by_side(len(exhibits)):
        for one in exhibits:
            exhibit_card(one, page)


def side_by_side(cards: int) -> AbstractContextManager[object]:
    """A row for so many cards at most: they stand under each other where the window is too narrow for them."""
    return st.grid(cards, min_column_width=CARD_WIDTH, gap="medium")


def preview_grid(codes: list[str], page: Page) -> bool:
    """Charts that are not in the tables yet, without tools; False where none has anything to draw."""
    found = [find(code, page.all, page.filters, page.labels) for code in codes]
    exhibits = [one for one in found if one is not None]
    with side_by_side(2):
        for one in exhibits:
            exhibit_card(one, page, preview=True)
    return bool(exhibits)


def exhibit_card(one: Exhibit, page: Page, preview: bool = False) -> None:
    """Draw an exhibit; embedded it has a link to the dashboard in place of its tools, as a preview neither."""
    tools = not st.context.is_embedded and not preview
    with st.container(border=True, height="stretch", key=f"card-{key_of(one)}"):
        # The body takes the height that its neighbour leaves, so that both footers stand on one line.
        with st.container(height="stretch"):
            head = [f"### {escaped(one.title)}"] + ([quietly(one.subtitle)] if one.subtitle else [])
            st.markdown("\n\n".join(head), anchors=False)
            _body(one, page, tools)
            notes = [page.labels.t(one.form.hint)] if one.form.hint and tools else []
            if notes := [*notes, *one.notes]:
                quiet(*notes)
        quiet(one.source)
        if tools:
            _tools(one, page)
        elif not preview:
            st.markdown(f":small[[{page.labels.t('deck.open')} ↗]({link(alone(one, page), page.known, page.base)})]")


def key_of(one: Exhibit) -> str:
    """The exhibit's identifier as a part of a widget's key (which becomes a class: no dots)."""
    return one.chart.chart.replace(".", "-")


def _body(one: Exhibit, page: Page, tools: bool) -> None:
    if one.kind == "text":
        st.markdown(escaped(one.spoken))
    elif one.kind == "table" and one.is_dated:
        table = one.table()
        st.dataframe(table, hide_index=True, alt=one.spoken, height=height_of(len(table)))
    elif one.kind == "table":
        figure_table(one.rows, one.labels, f"table-{key_of(one)}", alt=one.spoken)
    elif one.kind == "drawing":
        plot(cache.drawing(one, page.palette), f"chart-{key_of(one)}", one.spoken, _on_pick(one, page))
    else:
        _cards(one, page, tools)


def plot(drawing: go.Figure, key: str, alt: str, on_pick: Callable[[list[str]], None]) -> None:
    """Draw a chart; a click on a mark calls ``on_pick`` with the mark's ``customdata``."""
    key = f"{key}-{st.session_state.get('clicks', 0)}"

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points and points[0].get("customdata"):
            on_pick(points[0]["customdata"])

    st.plotly_chart(
        drawing, theme=None, key=key, on_select=clicked, selection_mode="points", config=CONFIG, alt=alt
    )  # fmt: skip


def _on_pick(one: Exhibit, page: Page) -> Callable[[list[str]], None]:
    """What a click on a mark does: nothing on figures that the dashboard does not have (a preview's)."""
    known = page.known["figure"]
    return lambda picked: _choose(one.form.picks, picked) if picked[0] in known or one.form.picks else None


def _choose(picks: tuple[str, ...], picked: list[str]) -> None:
    """A click: it sets the filters that a mark stands for, or else opens the figure's card."""
    if picks:
        for name, value in zip(picks, picked, strict=True):
            if value:
                state.set_filter(name, [value])
        state.next_click()
    elif picked[0]:
        state.open_figure(picked[0])


def _cards(one: Exhibit, page: Page, tools: bool) -> None:
    labels, found = one.labels, one.numbers
    with st.grid(_columns(len(found)), min_column_width=NUMBER_WIDTH, gap="small"):
        for card in found:
            key = f"{key_of(one)}-{card.figure}"
            with st.container(gap="xxsmall", key=f"number-{key}"):
                status = f"　:gray-badge[{card.status}]" if card.status else ""
                under = f"{escaped(card.name)}{status}  \n{quietly(card.context)}"
                st.markdown(f"## {_sized(card)}\n\n{under}", anchors=False)
                if tools:
                    with st.container(horizontal=True, gap="small"):
                        st.button(labels.t("card.detail"), key=f"open-{key}", type="tertiary",
                                  on_click=state.open_figure, args=(card.figure,))  # fmt: skip
                        slide = Slide(NUMBER + card.figure, units=page.view.units)
                        add_button(slide, labels, f"number-{key}", short=True)


def _columns(numbers: int) -> int | Literal["auto"]:
    """Few numbers share the width, many fill rows."""
    return numbers if numbers <= MANY else "auto"


def _sized(number: Number) -> str:
    """The number large, its unit small."""
    digits, gap, unit = number.parted
    return f"{escaped(digits)}{gap}:small[{escaped(unit)}]" if unit else escaped(digits)


def add_button(slide: Slide, labels: Labels, key: str, short: bool = False) -> None:
    """The button that puts a slide at the end of the deck."""
    if st.context.is_embedded:
        return
    name = labels.t("deck.add-short" if short else "deck.add")
    help_ = labels.t("deck.add") if short else None
    st.button(name, key=f"add-{key}", type="tertiary", help=help_, on_click=state.add_slide, args=(slide,))


def slide_of(one: Exhibit, page: Page) -> Slide:
    """The exhibit as it is seen, as a slide."""
    mode = one.mode if one.chart.chart != LIST else "chart"
    sort = one.sort if one.kind == "table" else ""
    return Slide(one.chart.chart, mode, page.filters, page.view.units, sort)


def alone(one: Exhibit, page: Page) -> View:
    """The view that shows the exhibit alone."""
    chart = one.chart.chart
    modes = ((chart, one.mode),) if one.mode != "chart" else ()
    return replace(
        page.view, chart=chart, modes=modes, sort=one.sort, filters=page.filters, figure="", deck=(), panel=""
    )


def _tools(one: Exhibit, page: Page) -> None:
    labels, key, chart = one.labels, key_of(one), one.chart.chart
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        if one.form.kind != "table":
            _mode_switch(one)
        with st.container(horizontal=True, width="content", gap="small"):
            add_button(slide_of(one, page), labels, chart)
            share.button(lambda: Sharing(one, alone(one, page), page), labels, f"share-{key}")


def _mode_switch(one: Exhibit) -> None:
    labels, chart = one.labels, one.chart.chart
    first = "numbers" if one.form.kind == "numbers" else "chart"
    key = state.bind(f"as-{key_of(one)}", one.mode)
    st.segmented_control(
        labels.t("card.view"),
        MODES,
        format_func=lambda how: labels.t(f"card.{first if how == 'chart' else how}"),
        required=True,
        key=key,
        label_visibility="collapsed",
        on_change=lambda: state.set_mode(chart, st.session_state[key] or "chart"),
    )
