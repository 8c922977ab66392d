"""The router: page config, language, navigation. `streamlit run dashboard.py` starts here."""

import streamlit as st

from indicators.tables import Unusable
from indicators.text import LANGUAGES, t
from indicators.ui import data, messages, router, state
from indicators.view import vocabulary

try:
    dataset, faults = data.dataset(), []
    known = vocabulary(dataset, sorted(set(data.figures()["year"])))
except Unusable as error:
    dataset, faults, known = None, error.faults, vocabulary(None)

lang = state.read(known).lang
st.set_page_config(page_title=t("app.title", lang), page_icon="assets/icon.svg", layout="wide")
page = router.navigation(lang)
router.brand(lang)
with st.sidebar:
    st.segmented_control(
        t("app.language", lang),
        LANGUAGES,
        format_func=lambda one: t(f"app.{one}", one),
        key="lang",
        required=True,
        on_change=state.set_language,
    )
if dataset is None:
    messages.unusable(faults, lang)
else:
    page.run()
