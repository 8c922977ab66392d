"""数据: the whole table, to filter, search, sort and take away."""

from indicators import ui

page = ui.open_page("figures", topics=False, names=("search", "city", "topic", "measure", "status", "article", "year"))

if not page.filters.active:
    ui.quiet(page.labels.t("figures.count", count=f"{page.count:,}"))
ui.listing(page)
