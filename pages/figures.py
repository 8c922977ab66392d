"""数据: the whole table, to filter, search, sort and take away."""

from indicators import ui

page = ui.open_page("figures", topics=False, names=("search", "city", "topic", "measure", "status", "article", "year"))

with ui.on_screen("count"):
    ui.quiet(page.labels.t("figures.count", count=len(page.rows)))
ui.listing(page)
