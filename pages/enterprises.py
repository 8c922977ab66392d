"""企业培育: which firms are there, and how many are wanted?"""

from indicators import ui

ui.topic_sections(ui.open_page("enterprises"))
