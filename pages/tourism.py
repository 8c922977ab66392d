"""文旅: what put Tianqiaogou on the list?"""

from indicators import ui

ui.topic_sections(ui.open_page("tourism"))
