"""The charts and the deck of the folder: every form, with what there is of its indicators."""

from indicators.tables.package import tables
from tests.province.book import Book
from tests.province.oddities import COUNTS, RATES

# Pages of its own: code -> (names, question, topic with its names).
PAGES = {
    "living": (("人民生活", "Living"), ("物价<怎样>？", "What of prices & pay?"), ("prices", "物价", "Prices")),
    "water": (("水库", "Reservoirs"), ("水库有多少？", "How many?"), ("reservoirs", "水库*建设*", "*Reservoirs*")),
}


def add_pages(book: Book) -> None:
    """Two pages with a topic each: of the first there are charts, of the second figures alone."""
    for page, (names, question, (topic, *topic_names)) in PAGES.items():
        position = str(len(book.rows["pages"]) + 1)
        cells = zip(tables()["pages"].columns, (page, position, *names, *question), strict=True)
        book.rows["pages"].append(dict(cells))
        cells = zip(tables()["topics"].columns, (topic, page, "1", *topic_names), strict=True)
        book.rows["topics"].append(dict(cells))


def add_charts(book: Book) -> None:
    """A row of ``charts.csv`` for every form that the written indicators allow, and one deck of them all."""
    add = book.chart
    add(
        "overview-map",
        "overview",
        "map",
        "{articles}篇报道里有{cities}个市的数字",
        "Figures of {articles} articles from {cities} cities",
    )
    add(
        "overview-targets",
        "overview",
        "targets",
        "目标{count}项：{states}",
        "{count} targets: {states}",
    )
    add(
        "overview-matrix",
        "overview",
        "matrix",
        "有数字的主题{topics}个、市{cities}个",
        "{topics} topics from {cities} cities",
    )
    add("overview-timeline", "overview", "timeline", "报道所及从{first}年到{last}年", "From {first} to {last}")
    add("gdp", "economy", "bars", "地区生产总值", "GDP", "gdp")
    add("gdp-per-head", "economy", "bars", "人均地区生产总值", "GDP per head", "gdp-per-head")
    add("gdp-growth", "economy", "bars", "地区生产总值增长", "GDP growth", "gdp", measures="growth")
    add("exports-growth", "economy", "bars", "出口总额增长", "Growth of exports", "exports", measures="growth")
    add("sectors", "economy", "parts", "沈阳三次产业比重", "Sectors of Shenyang", "farming-product", "industry-product",
        "services-product", places="shenyang", measures="share")  # fmt: skip
    add("consumer-prices", "prices", "bars", "居民消费价格指数", "Consumer price index", "consumer-prices")
    add("cucumbers", "prices", "bars", "黄瓜价格", "Price of cucumbers", "cucumber-price")
    counts, rates = [f"firms-{bound}" for bound in COUNTS], [f"rates-{bound}" for bound in RATES]
    add("firms-bars", "firms", "bars", "企业数", "Firms", *counts)
    add(
        "firms-dots",
        "firms",
        "dots",
        "企业数，一点一家",
        "Firms, a dot each",
        *(one for one in counts if "more" not in one),
    )
    add("firms-cards", "firms", "cards", "企业数", "Firms", *counts)
    add("firms-parts", "firms", "parts", "沈阳的企业", "Firms of Shenyang", *counts[:5], places="shenyang")
    add("rates-progress", "firms", "progress", "达标率", "Rates", *rates)
    add("rates-bars", "firms", "bars", "达标率", "Rates", *rates)
    add("completion", "projects", "progress", "年度投资完成率", "Investment completed", "completion")
    add("sales", "projects", "bars", "销售额", "Sales", "sales")
    add("staff-cards", "projects", "cards", "职工", "Staff", "staff")
    add(
        "cases-parts",
        "environment",
        "parts",
        "沈阳的督察案件",
        "Cases of Shenyang",
        "cases-closed",
        "cases-open",
        places="shenyang",
    )
    add(
        "cases-progress",
        "environment",
        "progress",
        "办结情况",
        "Cases closed",
        "cases",
        "cases-closed",
        places="shenyang",
    )
    add("cases-dots", "environment", "dots", "督察案件，一点一个", "Cases, a dot each", "cases")
    add("cases-bars", "environment", "bars", "督察案件", "Cases", "cases")
    slides = " ".join(row["chart"] for row in book.rows["charts"])
    book.rows["decks"].append(
        {"deck": "whole", "position": "1", "title_zh": "全部图表", "title_en": "All charts", "slides": slides}
    )
