"""The router: page config, language, navigation. `streamlit run dashboard.py` starts here."""

import streamlit as st

from indicators import current
from indicators.tables import Unusable
from indicators.text import t
from indicators.ui import messages, reconnect, router, state
from indicators.view import vocabulary

try:
    known, faults = current.known(), []
except Unusable as error:
    known, faults = vocabulary(None), error.faults

view = state.read(known)
lang = view.lang
st.set_page_config(page_title=t("app.title", lang), page_icon="assets/icon.svg", layout="wide")
page = router.navigation(lang)
reconnect.keep_view()
if not st.context.is_embedded:
    router.brand(lang)
    with st.sidebar:
        router.menu(view, known)
        router.language(lang)
if faults:
    messages.unusable(faults, lang)
else:
    page.run()
