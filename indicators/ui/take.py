"""A contribution taken along as a ZIP: the web writes nothing, whoever looks after the data adds it."""

import streamlit as st

from indicators.intake.contribution import Rows, to_zip
from indicators.ui.messages import quiet
from indicators.words.labels import Labels


def take(rows: Rows, file: str, ready: bool, labels: Labels, name: str, key: str) -> None:
    """The button that gives the ZIP, and the command that adds it; what is missing where it is not ``ready``.

    ``name`` is the branch of the locale that says so.
    """
    st.download_button(labels.t(f"{name}.zip"), lambda: to_zip(rows), file, "application/zip",
                       key=key, on_click="ignore", disabled=not ready)  # fmt: skip
    if ready:
        quiet(labels.t("correction.next"))
        st.code(f"python -m indicators add {file}", language="sh")
    else:
        quiet(labels.t(f"{name}.not-yet"))
