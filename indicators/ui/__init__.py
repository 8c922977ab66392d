"""The part that draws with Streamlit: what pages call.

``open_page`` gives a Page: the dataset, the words of its language and the rows that its filters leave.
"""

from indicators.ui.chart_card import chart_card, chart_grid
from indicators.ui.figure_card import figure_table
from indicators.ui.messages import quiet
from indicators.ui.page import Page, open_page
from indicators.ui.provenance import article_table, coverage_table, coverage_verdict, inferred, skipped_table
from indicators.ui.sections import city_tables, download, families, small_multiples, topic_sections

__all__ = [
    "Page",
    "article_table",
    "chart_card",
    "chart_grid",
    "city_tables",
    "coverage_table",
    "coverage_verdict",
    "download",
    "families",
    "figure_table",
    "inferred",
    "open_page",
    "quiet",
    "skipped_table",
    "small_multiples",
    "topic_sections",
]
