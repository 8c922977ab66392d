"""The part that draws with Streamlit: what pages call.

``open_page`` gives a Page: the dataset, the words of its language and the rows that its filters leave.

opening.py      how a page opens
page.py         what a page is made from; the rows that the filters leave
bar.py          the filters over the content: cities as chips, the others behind one word, what is in force
router.py       the pages and their order; a page finds the next server
finder.py       the box that searches everything
state.py        the view of a session <-> its URL
filters.py      which filters are in force; a control for each
sections.py     blocks that several pages have
overview.py     the first screen
indicators.py   the list of indicators
updates.py      the record of changes
profile.py      a city or another place, and the way to each
explore.py      the chart of a reader's own choice, with its controls
keep.py         that chart kept for good, as a ZIP
chart_card.py   a chart with all that belongs to it; what a click does
tiles.py        numbers that need no chart
tools.py        what a reader can do with a card
foot.py         notes and source under it
linked.py       its figures as links
glossary.py     what the indicators of a card mean
tables.py       tables of figures, dates and words
figure_card.py  all that is known of one number
correction.py   a mistake reported from there, as a ZIP
share.py        the share panel
saving.py       the files that its buttons save
deck.py         the page of slides: shown, shared, taken away
slides.py       the slides there, in order
own.py          parts of pages as HTML of our own
messages.py     faults, empty selections, what cannot be read
signin.py       the page that asks for sign-in
paper.py        what is for the screen alone
take.py         a contribution as a ZIP
turns.py        whose script runs
presence.py     whether its reader is still there
browser/        what only the browser can do
articles/       the page of the articles, and of each
intake/         the page that reads articles
"""

from indicators.ui.deck import deck_actions, ready_decks
from indicators.ui.explore import EXPLORED, explore
from indicators.ui.filters import EVERY
from indicators.ui.indicators import inventory
from indicators.ui.messages import escaped, quiet
from indicators.ui.opening import open_page
from indicators.ui.overview import overview
from indicators.ui.profile import city_links, city_profile, named_place, place_profile
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
from indicators.ui.slides import deck_list
from indicators.ui.updates import updates
