"""自选图: any indicators, places and periods, as printed or computed, in whatever form takes them."""

from indicators import ui

page = ui.open_page("explore", topics=False, names=ui.EVERY, own=ui.EXPLORED, has_bar=False)

ui.explore(page)
