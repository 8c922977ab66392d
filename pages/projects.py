"""项目与园区: what is being built, for how much, with whose money?"""

from indicators import ui

page = ui.open_page("projects")
ui.topic_sections(page)
