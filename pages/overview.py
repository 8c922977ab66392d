"""总览: what do the articles report, and where?"""

import streamlit as st

from indicators import ui
from indicators.figures import coverage

page = ui.open_page("overview", topics=False)

numbers = page.once("numbers", lambda: coverage.extent(page.rows))
st.markdown(page.labels.t("overview.counts", **numbers))
ui.topic_sections(page)
