"""农业与乡村: what do farms and standards add?"""

from indicators import ui

ui.topic_sections(ui.open_page("rural"))
