"""The card of a figure: all that is known of one printed number, and how to cite it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from indicators.labels import Labels
from indicators.ui import data, state
from indicators.ui.messages import plain, quiet
from indicators.ui.share import link

# The number comes second: on a phone the first two columns are all that is seen without scrolling.
TABLE = ("indicator", "worded", "printed", "place", "status", "as_of", "note", "paragraph", "article", "figure")
WIDTHS = {"indicator": 190, "note": 320, "article": 260}


def show_open(labels: Labels) -> None:
    """Open the dialog where the view names a figure."""
    wanted = state.view().figure
    rows = data.figures()
    rows = rows[rows["figure"] == wanted]
    if wanted and not rows.empty:
        row = next(rows.itertuples())
        st.dialog(labels.t("figure.title"), width="medium", on_dismiss=_closed)(_card)(row, labels)


def _closed() -> None:
    state.open_figure("")
    # A chart keeps its selection: drawn under a new key, it takes a second click on the same mark.
    st.session_state["clicks"] = st.session_state.get("clicks", 0) + 1


def _card(row, labels: Labels) -> None:
    st.markdown(f"**{labels.indicator(row.indicator)}** · {labels.place(row.place)}")
    st.title(plain(labels.value(row)), anchor=False)
    facts = {
        "printed": f"“{row.printed}”",
        "base": labels.base(row),
        "status": labels.status(row.status),
        "bound": labels.t(f"bound.{row.bound}"),
        "period": labels.as_of(row),
        "topic": labels.topic(row.topic),
        "definition": labels.dataset.names("indicators", f"definition_{labels.lang}")[row.indicator],
        "source": labels.t(
            "source.line", title=labels.article(row.article), paragraphs=labels.paragraph(row.paragraph)
        ),
        "reporter": labels.reporter(row.article),
        "note": labels.note(row),
    }
    st.markdown(
        "\n".join(
            f"- {labels.t(f'figure.{key}')}{labels.t('list.colon')}{plain(text)}" for key, text in facts.items() if text
        )
    )
    for key, text in (
        ("link", link(figure=row.figure)),
        ("citation", labels.citation(row, "zh")),
        ("citation-en", labels.citation(row, "en")),
    ):
        quiet(labels.t(f"figure.{key}"))
        st.code(text, language=None, wrap_lines=True)


def worded(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The rows in words, one column for each thing a reader may look for."""
    words = {
        "indicator": [labels.indicator(code) for code in rows["indicator"]],
        "place": [labels.place(code) for code in rows["place"]],
        "worded": [labels.value(row) for row in rows.itertuples()],
        "printed": list(rows["printed"]),
        "status": [labels.status(code) for code in rows["status"]],
        "as_of": [labels.as_of(row) for row in rows.itertuples()],
        "article": [labels.article(code) for code in rows["article"]],
        "paragraph": [labels.paragraph(number) for number in rows["paragraph"]],
        "note": [labels.note(row) for row in rows.itertuples()],
        "figure": list(rows["figure"]),
    }
    return pd.DataFrame(words, index=rows.index)


def figure_table(rows: pd.DataFrame, labels: Labels, key: str, alt: str, height: int | str = "auto") -> None:
    """A table of figures; choosing a row opens its card."""
    key = f"{key}-{st.session_state.get('clicks', 0)}"
    table = worded(rows, labels)

    def chosen() -> None:
        if picked := st.session_state[key]["selection"]["rows"]:
            state.open_figure(table["figure"].iloc[picked[0]])

    st.dataframe(
        table,
        hide_index=True,
        height=height,
        column_order=TABLE,
        column_config={
            name: st.column_config.Column(labels.t(f"table.{name}"), width=WIDTHS.get(name)) for name in TABLE
        },
        key=key,
        on_select=chosen,
        selection_mode="single-row",
        alt=alt,
    )
