"""农业与乡村: what do farms and standards add?"""

from indicators import ui

page = ui.open_page("rural")
ui.topic_sections(page)
