"""指标: which indicators there are, the latest number of each, and how much is known of it."""

from indicators import ui

page = ui.open_page(
    "indicators",
    topics=False,
    names=("city", "topic", "measure", "status", "article", "year"),
    own=("search",),
    idle=("indicator",),
)

ui.inventory(page)
