"""企业培育: who grows specialised firms, and how many?"""

from indicators import ui

ui.topic_sections(ui.open_page("enterprises"))
