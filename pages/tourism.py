"""文旅: which figures are there of tourism?"""

from indicators import ui

ui.topic_sections(ui.open_page("tourism"))
