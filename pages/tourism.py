"""文旅: what put Tianqiaogou on the list?"""

from indicators import ui

page = ui.open_page("tourism")
ui.topic_sections(page)
