"""更新: what was added, corrected, withdrawn, when and why; how fresh the data are."""

from indicators import ui

page = ui.open_page("updates", topics=False, names=("city", "topic", "article"))

ui.updates(page)
