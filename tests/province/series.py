"""What an analyst reckons with: people, revenue, two price indices, and trade that is told from January on."""

from random import Random

from tests.province.book import Book
from tests.province.bulletins import MONTHS, YEARS, communique, monthly


def series(book: Book, random: Random) -> None:
    """People and revenue of the cities and the province by year, a county's revenue, one year of it missing; producer
    prices by month; retail sales from January to each month, as the office prints them.
    """
    book.unit("人", "人", "people", "count", "1", "个")
    book.unit("万人", "万人", "10,000 people", "count", "10000", "个")
    people = book.indicator("population", "economy", "常住人口", "Resident population", "万人", aliases="年末常住人口")
    revenue = book.indicator("revenue", "economy", "一般公共预算收入", "General public budget revenue", "亿元",
                             aliases="财政收入")  # fmt: skip
    for year in YEARS:
        heads, money = 0.0, 0.0
        for index, place in enumerate(book.cities):
            size = round(900 / (index + 1) * (1 - 0.004 * (year - YEARS[0])), 1)
            income = round(800 / (index + 1) * (1 + 0.03 * (year - YEARS[0])) * random.uniform(0.95, 1.05), 1)
            article = communique(book, place, year)
            book.figure(article, 7, f"{size}万人", place, people, str(year))
            book.figure(article, 7, f"{income}亿元", place, revenue, str(year))
            heads, money = heads + size, money + income
        article = communique(book, "shenyang", year)
        book.figure(article, 8, f"{heads:.1f}万人", "liaoning", people, str(year))
        book.figure(article, 8, f"{money * 1.2:.1f}亿元", "liaoning", revenue, str(year))
        if year != 2019:
            county = book.place("faku", "法库县", "Faku County", "county", "shenyang")
            book.figure(article, 9, f"{random.uniform(9, 14):.1f}亿元", county, revenue, str(year))
    producer = book.indicator(
        "producer-prices",
        "prices",
        "工业生产者出厂价格指数",
        "Producer price index",
        "",
        measure="index",
        aliases="PPI",
    )
    retail = book.indicator("retail", "economy", "社会消费品零售总额", "Retail sales", "亿元", aliases="社零")
    total = 0.0
    for year, month in MONTHS:
        article = monthly(book, "prices", "价格情况", "Prices", year, month)
        book.figure(article, 2, f"{100 + random.uniform(-4, 4):.1f}", "liaoning", producer, f"{year}-{month:02d}")
        total = (total if month > 1 else 0) + random.uniform(600, 900)
        span = f"{year}-01/{year}-{month:02d}" if month > 1 else f"{year}-01"
        book.figure(article, 3, f"{total:.1f}亿元", "liaoning", retail, span)
