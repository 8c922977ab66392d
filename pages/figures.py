"""数据: the whole table, to filter, search, sort and take away."""

import streamlit as st

from indicators import exports, ui

NAMES = ("words", "city", "topic", "status", "article", "year")
FORMATS = {
    "csv": (exports.to_csv, "text/csv"),
    "xlsx": (exports.to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (exports.to_json, "application/json"),
}

page = ui.open_page("figures", topics=False, names=NAMES)
labels = page.labels

ui.quiet(labels.t("figures.sort", count=len(page.rows)))
ui.figure_table(page.rows, labels, "figures", alt=labels.t("page.figures"), height=560)

with st.container(horizontal=True, vertical_alignment="center"):
    for name, (write, mime) in FORMATS.items():
        st.download_button(
            f"{labels.t('figures.download')} {labels.t(f'figures.{name}')}",
            data=lambda write=write: write(page.rows, labels),
            file_name=f"liaoning-figures.{name}",
            mime=mime,
            key=f"download-{name}",
            on_click="ignore",
        )
