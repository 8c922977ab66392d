"""项目与园区: what is being built, for how much, with whose money?"""

from indicators import ui

ui.topic_sections(ui.open_page("projects"))
