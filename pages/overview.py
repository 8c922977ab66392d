"""总览: what is this, how fresh is it, and what matters?"""

from indicators import ui

ui.overview(ui.open_page("overview", topics=False))
