"""The router: page config, language, navigation. `streamlit run dashboard.py` starts here."""

import streamlit as st

from indicators.tables import Unusable
from indicators.text import LANGUAGES, t
from indicators.ui import data, messages, state
from indicators.view import vocabulary

SECTIONS = {
    "start": ("overview",),
    "topics": ("enterprises", "projects", "rural", "tourism"),
    "compare": ("cities",),
    "data": ("figures", "sources"),
}

try:
    dataset, faults = data.dataset(), []
    known = vocabulary(dataset, sorted(set(data.figures()["year"])))
except Unusable as error:
    dataset, faults, known = None, error.faults, vocabulary(None)

lang = state.read(known).lang
st.set_page_config(page_title=t("app.title", lang), layout="wide", page_icon="assets/icon.svg")
pages = {
    t(f"nav.{section}", lang): [
        st.Page(f"pages/{name}.py", title=t(f"page.{name}", lang), url_path=name, default=name == "overview")
        for name in names
    ]
    for section, names in SECTIONS.items()
}
page = st.navigation(pages)
with st.sidebar:
    words = {one: t(f"app.{one}", lang) for one in LANGUAGES}
    st.segmented_control(t("app.language", lang), LANGUAGES, format_func=words.get, key="lang", required=True, on_change=state.set_language)  # fmt: skip
if dataset is None:
    messages.unusable(faults, lang)
else:
    page.run()
