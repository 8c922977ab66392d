"""读报: a new article or table → a row for every number → reviewed → files for the data folder."""

import streamlit as st

from indicators import ui
from indicators.ui import intake

page = ui.open_page("intake", topics=False, names=())

draft = intake.opened()
if draft is None and (tables := intake.tables()):
    intake.table(tables, page)
    st.stop()
if draft is None:
    intake.paste(page)
    st.stop()

intake.bar(draft, page)
intake.about(draft, page)
checked = intake.checked(draft, page.dataset)
st.header(page.labels.t("intake.proposals"), anchor=False)
intake.board(draft, checked, page)
intake.new_names(draft, page)
intake.outcome(draft, checked, page)
