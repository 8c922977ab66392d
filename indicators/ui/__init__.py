"""The part that draws with Streamlit: what pages call.

``open_page`` gives a Page: the dataset, the words of its language and the rows that its filters leave.

opening.py      how a page opens
page.py         title, question, filters, banners; the rows that are left
router.py       the pages and their order; a page finds the next server
finder.py       the box that searches everything
state.py        the view of a session <-> its URL
filters.py      the filters in the sidebar
sections.py     blocks that several pages have
indicators.py   the list of indicators
profile.py      a city or another place, and the way to each
explore.py      the chart of a reader's own choice, with its controls
keep.py         that chart kept for good, as a ZIP
chart_card.py   a chart with all that belongs to it; what a click does
tiles.py        numbers that need no chart
tools.py        what a reader can do with a card
foot.py         notes and source under it
glossary.py     what the indicators of a card mean
figure_card.py  all that is known of one number
correction.py   a mistake reported from there, as a ZIP
share.py        the share panel
deck.py         the page of slides
provenance.py   the tables of the page of sources
messages.py     faults, empty selections, what cannot be read
signin.py       the page that asks for sign-in
paper.py        tables for the screen and for a printer
take.py         a contribution as a ZIP
turns.py        whose script runs
browser/        what only the browser can do
intake/         the page that reads articles
"""

from indicators.ui.deck import deck_actions, deck_list, ready_decks
from indicators.ui.explore import EXPLORED, explore
from indicators.ui.filters import EVERY
from indicators.ui.indicators import inventory
from indicators.ui.messages import escaped, quiet
from indicators.ui.opening import open_page
from indicators.ui.paper import on_screen
from indicators.ui.profile import city_choice, city_links, city_profile, named_place, place_profile
from indicators.ui.provenance import coverage_table, source_table
from indicators.ui.router import here
from indicators.ui.sections import (
    city_tables,
    families,
    listing,
    panel_topic,
    place_table,
    small_multiples,
    topic_sections,
)
