"""企业培育: who grows specialised firms, and how many?"""

from indicators import ui

page = ui.open_page("enterprises")
ui.topic_sections(page)
