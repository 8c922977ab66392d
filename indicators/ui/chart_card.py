"""A chart with all that belongs to it: heading, subtitle, chart or table or text, notes, source, download."""

from __future__ import annotations

import re
from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from indicators import selection, summary
from indicators.charts import FORMS, draw
from indicators.charts.cards import cards
from indicators.charts.catalogue import Chart, rows_of
from indicators.charts.headings import heading, subtitle
from indicators.exports import dates_to_csv, to_csv
from indicators.settings import map_approval
from indicators.ui import state
from indicators.ui.figure_card import figure_table
from indicators.ui.messages import plain, quiet
from indicators.ui.page import Page

WIDE = ("map", "matrix", "timeline")
# Two numbers side by side on a phone of 390 px.
NUMBER_WIDTH = 150
# The digits of a worded number, with what belongs before them, and its unit: ≥ ¥40,000 | per greenhouse.
NUMBER = re.compile(r"((?:[≥≤>≈] )?[¥\d][¥\d.,–]*)?( ?)(.*)")
# So many numbers take a row of their own.
MANY = 4
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def chart_grid(charts: list[Chart], page: Page) -> None:
    """Charts two by two, a last odd one across; those without a row under the filters are left out."""
    row: list[Chart] = []
    shown = [chart for chart in charts if not _rows(chart, page)[0].empty]
    for chart in shown:
        if chart.form == "cards" and len(_rows(chart, page)[0]) >= MANY:
            _row([chart], page)
            continue
        row.append(chart)
        if len(row) == 2:
            _row(row, page)
            row = []
    if row:
        _row(row, page)


def _row(charts: list[Chart], page: Page) -> None:
    for column, chart in zip(st.columns(len(charts), gap="medium"), charts, strict=True):
        with column:
            chart_card(chart, page)


def _rows(chart: Chart, page: Page):
    """The chart's rows under the filters, and all its rows."""
    if chart.form == "timeline":
        return page.dates, page.every_date
    # On the map a city that was not chosen is not one without a report: it shows them all.
    rows = selection.select(page.every, page.filters.without("city")) if chart.form == "map" else page.rows
    return rows_of(chart, rows, page.dataset), rows_of(chart, page.every, page.dataset)


def chart_card(chart: Chart, page: Page) -> None:
    """Draw a chart of the catalogue; nothing where the filters leave it no row."""
    rows, every = _rows(chart, page)
    if rows.empty:
        return
    labels = page.labels
    title = heading(chart, rows, every, labels)
    with st.container(border=True, height="stretch", key=f"card-{chart.chart}"):
        st.markdown(f"### {plain(title)}", anchors=False)
        mode = st.session_state.get(f"as-{chart.chart}") or "chart"
        spoken = summary.summary(chart, title, rows, labels)
        # The body takes the height that its neighbour leaves, so that both footers stand on one line.
        with st.container(height="stretch"):
            if under := subtitle(chart, rows, labels).removeprefix(title).lstrip(" ·"):
                quiet(under)
            _body(chart, rows, mode, spoken, page)
            _notes(chart, rows, page)
        _footer(chart, rows, page)


def _body(chart: Chart, rows, mode: str, spoken: str, page: Page) -> None:
    if mode == "text":
        st.markdown(plain(spoken))
    elif mode == "table" and chart.form != "timeline":
        figure_table(rows, page.labels, f"table-{chart.chart}", alt=spoken)
    elif mode == "table":
        _dates_table(rows, page, spoken)
    elif chart.form in FORMS:
        _figure(chart, rows, spoken, page)
    else:
        _cards(chart, rows, page)


def _figure(chart: Chart, rows, spoken: str, page: Page) -> None:
    figure = draw(chart.form, rows, page.labels, page.palette, page.filters.city)
    plot(figure, f"chart-{chart.chart}", spoken, lambda picked: _choose(chart, picked))


def plot(figure: go.Figure, key: str, alt: str, on_pick: Callable[[list[str]], None]) -> None:
    """Draw a figure; a click on a mark calls ``on_pick`` with the mark's ``customdata``."""
    key = f"{key}-{st.session_state.get('clicks', 0)}"

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points and points[0].get("customdata"):
            on_pick(points[0]["customdata"])

    st.plotly_chart(
        figure, theme=None, key=key, on_select=clicked, selection_mode="points", config=CONFIG, alt=alt
    )  # fmt: skip


def _choose(chart: Chart, picked: list[str]) -> None:
    """A click: on the map or the matrix it filters, elsewhere it opens the figure's card."""
    if chart.form in ("map", "matrix"):
        for name, value in zip(("city", "topic"), picked, strict=False):
            if value:
                state.set_filter(name, [value])
        st.session_state["clicks"] = st.session_state.get("clicks", 0) + 1
    elif picked[0]:
        state.open_figure(picked[0])


def _cards(chart: Chart, rows, page: Page) -> None:
    with st.grid(_columns(len(rows)), min_column_width=NUMBER_WIDTH, gap="small"):
        for card in cards(rows, page.labels):
            with st.container(gap="xxsmall", key=f"number-{chart.chart}-{card.figure}"):
                status = f"　:gray-badge[{card.status}]" if card.status else ""
                st.markdown(f"## {_sized(card.value)}", anchors=False)
                st.markdown(f"{plain(card.name)}{status}")
                quiet(card.context)
                st.button(
                    page.labels.t("card.detail"),
                    key=f"open-{chart.chart}-{card.figure}",
                    type="tertiary",
                    on_click=state.open_figure,
                    args=(card.figure,),
                )


def _columns(numbers: int) -> int | str:
    """Few numbers share the width, many fill rows."""
    return numbers if numbers <= MANY else "auto"


def _sized(value: str) -> str:
    """The number large, its unit small."""
    number, gap, unit = NUMBER.fullmatch(value).groups()
    return f"{plain(number)}{gap}:small[{plain(unit)}]" if number and unit else plain(value[:1].upper() + value[1:])


def _dates_table(rows, page: Page, spoken: str) -> None:
    labels = page.labels
    table = rows[["period", f"note_{labels.lang}", "place", "article", "paragraph", "printed"]].copy()
    table["place"] = table["place"].map(labels.place)
    table["article"] = table["article"].map(labels.article)
    names = ("as_of", "event", "place", "article", "paragraph", "printed")
    table.columns = [labels.t(f"table.{name}") for name in names]
    st.dataframe(table, hide_index=True, alt=spoken)


def _notes(chart: Chart, rows, page: Page) -> None:
    labels = page.labels
    lines = [chart.text("note", labels.lang)]
    if (
        chart.form in FORMS
        and "value" in rows
        and (vague := rows[rows["value"].isna()]).size
        and chart.form not in WIDE
    ):
        items = labels.t("list.comma").join(
            f"{labels.indicator(r.indicator)} {labels.value(r)}" for r in vague.itertuples()
        )
        lines.append(labels.t("mark.vague", items=items))
    if chart.form not in WIDE and labels.in_gap(rows):
        lines.append(labels.t("card.gap"))
    if chart.form not in (*WIDE, "cards", "progress"):
        lines.append(labels.warning(selection.comparability(rows)))
    if chart.form == "matrix" and not page.filters.city:
        lines.append(_silent_cities(page))
    if chart.form == "map":
        lines += _map_notes(rows, page)
    for line in filter(None, lines):
        quiet(line)


def _silent_cities(page: Page) -> str:
    reported = set(page.every["city"])
    codes = sorted(set(page.dataset.table("places")["city"]) - reported - {""})
    names = page.labels.t("list.comma").join(map(page.labels.city, codes))
    return page.labels.t("map.others", cities=names) if codes else ""


def _map_notes(rows, page: Page) -> list[str]:
    labels = page.labels
    if not page.dataset.outlines:
        return [labels.t("map.missing")]
    approval = map_approval()
    return [labels.t("map.credit"), labels.t("map.approval", number=approval) if approval else ""]


def _footer(chart: Chart, rows, page: Page) -> None:
    labels = page.labels
    of_all = chart.form in ("map", "matrix")
    quiet(labels.t("source.all", count=rows["article"].nunique()) if of_all else labels.source(rows))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        first = "cards" if chart.form == "cards" else "chart"
        st.segmented_control(
            labels.t("card.view"),
            ("chart", "table", "text"),
            format_func=lambda one: labels.t(f"card.{first if one == 'chart' else one}"),
            default="chart",
            required=True,
            key=f"as-{chart.chart}",
            label_visibility="collapsed",
        )
        write = dates_to_csv if chart.form == "timeline" else to_csv
        st.download_button(
            labels.t("card.csv"),
            data=lambda: write(rows, labels),
            file_name=f"{chart.chart}.csv",
            mime="text/csv",
            key=f"csv-{chart.chart}",
            on_click="ignore",
            type="tertiary",
        )
