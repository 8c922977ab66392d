"""指标: which indicators there are, the latest number of each, and how much is known of it."""

from indicators import ui

page = ui.open_page(
    "indicators",
    topics=False,
    names=("city", "topic", "status", "article", "year"),
    own=("search",),
    # What the explorer was opened with.
    idle=("indicator", "measure", "place"),
)

ui.inventory(page)
