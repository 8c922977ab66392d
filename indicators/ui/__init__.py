"""The part that draws with Streamlit: what pages call.

``open_page`` gives a Page: the dataset, the words of its language and the rows that its filters leave.
"""

from indicators.ui.chart_card import chart_grid
from indicators.ui.deck import deck_actions, deck_list, ready_decks
from indicators.ui.figure_card import figure_table
from indicators.ui.messages import quiet
from indicators.ui.opening import open_page
from indicators.ui.page import Page
from indicators.ui.provenance import article_table, coverage_table, coverage_verdict, inferred, skipped_table
from indicators.ui.sections import city_tables, families, listing, panel_topic, small_multiples, topic_sections
