"""Any page of topics, a row of ``pages.csv``: what do the articles say of this?"""

from indicators import ui

ui.topic_sections(ui.open_page(ui.here()))
