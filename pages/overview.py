"""总览: what do the articles report, and where?"""

import streamlit as st

from indicators import ui
from indicators.cache import catalogue

page = ui.open_page("overview", topics=False)
labels = page.labels

numbers = {
    "articles": page.every["article"].nunique(),
    "figures": len(page.every),
    "cities": page.every.loc[page.every["city"] != "", "city"].nunique(),
}
st.markdown(labels.t("overview.counts", **numbers))

ui.chart_grid(catalogue(page.dataset, "overview"), page)
