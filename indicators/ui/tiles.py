"""Numbers that need no chart: tiles side by side in one frame, each with its card, its slide and its link."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from indicators.charts.catalogue import NUMBER
from indicators.charts.exhibit import Exhibit
from indicators.charts.layout import located, tiles_of
from indicators.charts.native import Number
from indicators.ui import share, state
from indicators.ui.foot import foot
from indicators.ui.messages import escaped, large, quietly
from indicators.ui.page import Page
from indicators.ui.tools import add_icon, alone, key_of
from indicators.view import Slide, View
from indicators.words.labels import Labels
from indicators.words.named import Named

# Two side by side on a phone of 390 px, in a card too.
WIDTH = 154
# At most so many in a row, fewer share its width: a tile has room for its place, time and paragraph.
ACROSS = 4
# Groups of them: three beside each other in a window of 1440 px.
GROUP = 290


def tile_row(exhibits: Sequence[Exhibit], page: Page, named: Named | None = None) -> None:
    """The numbers of these exhibits in one frame, under their headings and with what must be said with them; under all
    where they come from, or with articles ``named``, as in ``chart_card.exhibit_card``, each number says it itself.
    """
    labels = page.labels
    codes = tuple(one.chart.chart for one in exhibits)
    numbers, source = page.once(("tiles", codes), lambda: _told(exhibits, named, labels))
    with st.container(border=True, height="stretch", gap="xxsmall", key=f"tiles-{key_of(exhibits[0])}"):
        with st.grid(len(exhibits), min_column_width=GROUP, gap="medium"):
            for one, own in zip(exhibits, numbers, strict=True):
                with st.container(gap="small"):
                    _group(one, own, page)
        foot([], "" if named else source, source)


def _group(one: Exhibit, numbers: Sequence[Number], page: Page) -> None:
    """The numbers of an exhibit, under its heading where that says more than their name, and under place, time and
    paragraph where several have the same.
    """
    told, several = {number.context for number in numbers}, len(numbers) > 1
    head = [] if one.title in [number.name for number in numbers] else [f"### {escaped(one.title)}"]
    if several and len(told) == 1:
        head.append(_context(*told))
        numbers = [number._replace(context="") for number in numbers]
    if head:
        st.markdown("\n\n".join(head), anchors=False)
    with st.grid(min(ACROSS, len(numbers)), min_column_width=WIDTH, gap="small"):
        for number in numbers:
            tile(number, f"{key_of(one)}-{number.figure}", page)
    foot(one.notes)


def _told(exhibits: Sequence[Exhibit], named: Named | None, labels: Labels) -> tuple[list[list[Number]], str]:
    """The numbers of each, with where they are printed if the articles are named; where all are, in full."""
    numbers = [located(tiles_of(one), one.as_printed, named) for one in exhibits]
    return numbers, labels.source(pd.concat([one.as_printed for one in exhibits]))


def tile(number: Number, key: str, page: Page, tools: bool = True) -> None:
    """A number, large, with its name, status, place and time."""
    labels = page.labels
    with st.container(gap="xxsmall", key=f"number-{number.look}-{key}"):
        badge = f"　:gray-badge[{escaped(number.status)}]" if number.status else ""
        under = f"{escaped(number.name)}{badge}" + (f"  \n{_context(number.context)}" if number.context else "")
        if tools and st.context.is_embedded:
            link = page.link(View(lang=labels.lang, figure=number.figure))
            under += f"  \n:small[[{labels.t('deck.open')} ↗]({link})]"
        st.markdown(f"{large(number.value)}\n\n{under}", anchors=False)
        if tools and not st.context.is_embedded:
            _tools(number, key, page)


def _context(told: str) -> str:
    # No line begins with a dot.
    return quietly(told).replace(" ·", "\u00a0·")


def _tools(number: Number, key: str, page: Page) -> None:
    labels, code = page.labels, NUMBER + number.figure
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", wrap=False, key=f"tools-{key}"):
        # What stands between stars is heard, not seen.
        detail = f"{labels.t('card.detail')} *{escaped(number.title)}*"
        st.button(detail, key=f"open-{key}", type="tertiary", on_click=state.change, kwargs={"figure": number.figure})
        add_icon(Slide(code, units=page.view.units), number.title, labels, f"number-{key}")
        if found := page.find(code):
            name = labels.t("card.named", what=labels.t("share.open"), chart=escaped(number.title))
            share.button(lambda: found, alone(found, page), page, f"share-number-{key}", name=name)
