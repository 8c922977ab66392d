"""The router: page config, language, navigation. `streamlit run dashboard.py` starts here."""

import streamlit as st

from indicators import cache, current
from indicators.charts.theme import palette
from indicators.tables import Unusable
from indicators.ui import browser, messages, router, signin, state
from indicators.ui.finder import finder
from indicators.ui.turns import turns
from indicators.view import vocabulary

with turns.turn() as turn, current.held():
    try:
        known, faults = current.known(), []
    except Unusable as error:
        known, faults = vocabulary(None), error.faults

    view = state.read(known)
    lang = view.lang
    labels = None if faults else cache.labels(current.dataset(), lang, view.units)
    pages, page = router.navigation(lang, labels)
    turn.page = router.named()
    signin.need(lang)
    router.keep_view()
    st.set_page_config(page_title=router.titled(view, labels), page_icon="assets/icon.svg", layout="wide")
    browser.look()
    if not st.context.is_embedded:
        router.brand(lang)
        with st.sidebar:
            router.menu(pages, view, known, labels)
            router.language(lang)
            signin.who(lang)
            browser.paper(lang, palette(st.context.theme.type))
            browser.menu(lang)
            browser.aids(lang)
    if faults:
        messages.unusable(faults, lang)
    else:
        if not st.context.is_embedded:
            finder(pages, view, known)
        try:
            page.run()
        except Unusable as error:
            # The database of the figures went away since they were loaded.
            messages.unusable(error.faults, lang)
