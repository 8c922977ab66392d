"""What a reader can do with a card, in one quiet row: another way to show it, the deck, a link or a file, and a menu of
what is wanted less often. Each control is called after its chart.
"""

from dataclasses import replace

import streamlit as st

from indicators import cache
from indicators.charts.catalogue import EXPLORED, LIST
from indicators.charts.exhibit import Exhibit
from indicators.charts.explored import Plot
from indicators.ui import filters, share, state
from indicators.ui.glossary import definitions, listed
from indicators.ui.messages import escaped
from indicators.ui.page import Page
from indicators.ui.profile import place_link
from indicators.view import MODES, Slide, View
from indicators.view.deck import places
from indicators.words.labels import Labels

# Instead of words that would be longer.
ADD, THERE, MORE = ":material/add:", ":material/check:", ":material/more_horiz:"


def key_of(one: Exhibit) -> str:
    """The exhibit's identifier as a part of a widget's key (which becomes a class: no dots)."""
    return one.chart.chart.replace(".", "-")


def alone(one: Exhibit, page: Page) -> View:
    """The view that shows the exhibit alone."""
    chart = one.chart.chart
    modes = ((chart, one.mode),) if one.mode != "chart" else ()
    whole = replace(page.view, figure="", deck=(), panel="")
    return replace(whole, chart=chart, modes=modes, sort=one.sort, filters=page.filters)


def tools(one: Exhibit, page: Page) -> None:
    """The row under a card."""
    labels, chart, key = one.labels, one.chart.chart, key_of(one)
    mode = one.mode if chart != LIST else "chart"
    sort, plot = one.sort if one.kind == "table" else "", page.view.plot if chart == EXPLORED else Plot()
    slide = Slide(chart, mode, page.filters, page.view.units, sort, plot)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", wrap=False,
                      key=f"tools-{key}"):  # fmt: skip
        if one.form.kind != "table":
            _mode_switch(one)
        with st.container(horizontal=True, width="content", gap="xxsmall", wrap=False):
            add_icon(slide, one.title, labels, chart)
            share.button(lambda: one, alone(one, page), page, f"share-{key}", name=named("share.open", one))
            menu(one, page)


def named(what: str, one: Exhibit) -> str:
    """What a control does (a key of the locale), and to which chart: all of it is heard, not seen."""
    return one.labels.t("card.named", what=one.labels.t(what), chart=escaped(one.title))


def add_button(slide: Slide, labels: Labels, key: str) -> None:
    """The button that puts a slide at the end of the deck, or says that it stands there."""
    if not st.context.is_embedded:
        icon, name = in_deck(slide, labels)
        st.button(name, key=f"add-{key}", type="tertiary", icon=icon if icon == THERE else None,
                  on_click=state.add_slide, args=(slide,))  # fmt: skip


def in_deck(slide: Slide, labels: Labels) -> tuple[str, str]:
    """The icon and the name of the button for a slide: to be added, or there already and where."""
    if there := places(slide, state.view_now().deck):
        return THERE, labels.t("deck.in", numbers=labels.t("list.comma").join(map(str, there)))
    return ADD, labels.t("deck.add")


def add_icon(slide: Slide, title: str, labels: Labels, key: str) -> None:
    """The same as an icon, called after what it adds."""
    if st.context.is_embedded:
        return
    icon, what = in_deck(slide, labels)
    name = labels.t("card.named", what=what, chart=escaped(title))
    st.button(name, key=f"add-{key}", type="tertiary", icon=icon, help=what,
              on_click=state.add_slide, args=(slide,))  # fmt: skip


def menu(one: Exhibit, page: Page) -> None:
    """What is wanted less often: the units of its numbers, and what its indicators mean; nothing where it has neither.

    A reader of an embedded card changes no units.
    """
    labels, key, is_embedded = one.labels, key_of(one), bool(st.context.is_embedded)
    units, told, place = cache.of(one, ("menu", is_embedded), lambda: _offered(one, page, is_embedded))
    if not units and not told:
        return
    with st.popover(named("card.more", one), type="tertiary", icon=MORE, help=labels.t("card.more"), key=f"more-{key}"):
        filters.choose_units(units, labels, page.known, f"units-{key}")
        listed(told, labels)
        place_link(page, place)


def _offered(one: Exhibit, page: Page, is_embedded: bool) -> tuple[dict[str, str], list[tuple[str, str]], str]:
    """Units, definitions and, where it is about one, the place. Dated events have no indicators and no quantities."""
    rows, is_apart = one.rows, one.is_dated or is_embedded
    units = {} if is_apart else filters.offered_units(rows["quantity"].unique(), one.labels, page.known)
    told = [] if one.is_dated else definitions(rows["indicator"].unique(), one.labels)
    place = str(rows["place"].iloc[0]) if told and not is_apart and rows["place"].nunique() == 1 else ""
    return units, told, place


def _mode_switch(one: Exhibit) -> None:
    labels, chart = one.labels, one.chart.chart
    first = "numbers" if one.form.kind == "numbers" else "chart"
    st.segmented_control(
        named("card.view", one),
        MODES,
        format_func=lambda how: labels.t(f"card.{first if how == 'chart' else how}"),
        required=True,
        label_visibility="collapsed",
        **state.bind(f"as-{key_of(one)}", one.mode, lambda mode: state.set_mode(chart, mode or "chart")),
    )
