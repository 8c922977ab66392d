"""What a statistical office prints by year and month: levels, growth, targets, indices, prices, shares."""

from datetime import date
from random import Random

from tests.province.book import Book

YEARS = range(2015, 2025)
FALL, FALLING = 2020, ("dalian", "anshan", "fushun", "benxi", "huludao")
MONTHS = [(year, month) for year in (2022, 2023, 2024) for month in range(1, 13)]
NO_PRICE = {3, 4, 9, 17, 18, 19, 28}


def _communique(book: Book, place: str, year: int) -> str:
    """A city's report on a year, printed in the February after it."""
    zh, en = book.names(place)
    day = date(year + 1, 2, 1 + book.cities.index(place))
    return book.article(
        f"communique-{place}-{year}", f"{zh}{year}年经济运行情况", f"{en}: the economy in {year}", day, place
    )


def _monthly(book: Book, kind: str, zh: str, en: str, year: int, month: int) -> str:
    """A report on a month, printed on the 15th of the next."""
    day = date(year + month // 12, month % 12 + 1, 15)
    return book.article(f"{kind}-{year}-{month:02d}", f"{year}年{month}月{zh}", f"{en}, {year}-{month:02d}", day)


def levels(book: Book, random: Random) -> None:
    """Product and product per head of each city and year: both are money, on two scales."""
    product = book.indicator("gdp", "economy", "地区生产总值", "GDP", "亿元")
    per_head = book.indicator("gdp-per-head", "economy", "人均地区生产总值", "GDP per head", "元")
    for index, place in enumerate(book.cities):
        size = 7200 / (index + 1)
        heads = size / random.uniform(4, 11)
        for year in YEARS:
            size *= 1 + random.uniform(-0.01, 0.07)
            article = _communique(book, place, year)
            print_of = f"{size:,.1f}" if year % 2 else f"{size:.1f}"
            book.figure(article, 1, f"{print_of}亿元", place, product, str(year))
            book.figure(article, 1, f"{size / heads * 10_000:.0f}元", place, per_head, str(year))
        if index < 5:
            book.figure(article, 3, f"{size * 1.05:.0f}亿元左右", place, product, "2025", "estimate")


def growth(book: Book, random: Random) -> None:
    """Growth of each city and year: five fall in one of them, as does everybody's trade."""
    product = book.indicator("gdp-growth", "economy", "地区生产总值增长率", "GDP growth", "%")
    trade = book.indicator("exports-growth", "economy", "出口总额增长率", "Growth of exports", "%")
    for place in book.cities:
        for year in YEARS:
            falls = year == FALL and place in FALLING
            number = -random.uniform(0.3, 6) if falls else random.uniform(0.8, 8)
            book.figure(_communique(book, place, year), 1, f"{number:.1f}%", place, product, str(year))
        fall = random.uniform(3, 30)
        book.figure(_communique(book, place, FALL), 1, f"-{fall:.1f}%", place, trade, str(FALL))
    for year in YEARS:
        article = _communique(book, "shenyang", year)
        book.figure(article, 1, f"{random.uniform(2, 8):.1f}%", "china", product, str(year), "context")


def targets(book: Book, random: Random) -> None:
    """A city's target of growth for each year, said in the February before its end; some are far ahead."""
    product = book.indicator("gdp-growth", "economy", "地区生产总值增长率", "GDP growth", "%")
    forms = ("{0}%左右", "{0}%以上", "不低于{0}%", "{0}%", "{0}%至{1}%", "{0}.5%")
    for place in book.cities:
        for year in YEARS:
            number = random.randrange(3, 7)
            printed = forms[random.randrange(len(forms))].format(number, number + 1)
            book.figure(_communique(book, place, year), 2, printed, place, product, str(year + 1), "target")
    article = _communique(book, "shenyang", 2024)
    size = book.indicator("gdp", "economy", "地区生产总值", "GDP", "亿元")
    book.figure(article, 2, "超过10000亿元", "shenyang", size, "2030", "target")
    book.figure(article, 2, "5%以上", "shenyang", product, "2030", "target")


def index(book: Book, random: Random) -> None:
    """Consumer prices of the province and two cities, month by month, always near 100."""
    prices = book.indicator("consumer-prices", "prices", "居民消费价格指数", "Consumer price index", "点")
    for year, month in MONTHS:
        article = _monthly(book, "prices", "价格情况", "Prices", year, month)
        for place in ("liaoning", "shenyang", "dalian"):
            book.figure(article, 1, f"{100 + random.uniform(-1.5, 2.5):.1f}点", place, prices, f"{year}-{month:02d}")


def prices(book: Book, random: Random) -> None:
    """A price in two cities, with months of which nobody wrote."""
    cucumber = book.indicator("cucumber-price", "prices", "黄瓜价格", "Price of cucumbers", "元/公斤")
    for number, (year, month) in enumerate(MONTHS):
        if number in NO_PRICE:
            continue
        article = _monthly(book, "markets", "菜市行情", "Vegetable markets", year, month)
        for place in ("shenyang", "jinzhou"):
            printed = f"{random.uniform(3.2, 9.8):.1f}元/公斤"
            book.figure(article, 1, printed, place, cucumber, f"{year}-{month:02d}")


def shares(book: Book, random: Random) -> None:
    """The three sectors, which add up to 100 %, and rates of completion beyond it."""
    sectors = (
        ("farming", "第一产业", "Farming"),
        ("industry", "第二产业", "Industry"),
        ("services", "第三产业", "Services"),
    )
    whole = book.indicator("sectors", "economy", "三次产业比重", "Shares of the sectors", "%")
    done = book.indicator("completion", "projects", "年度投资完成率", "Investment completed of the year's plan", "%")
    for place in book.cities:
        first, second = random.randrange(20, 150), random.randrange(300, 450)
        parts = zip(sectors, (first, second, 1000 - first - second), strict=True)
        for (code, zh, en), part in parts:
            sector = book.indicator(f"{code}-share", "economy", f"{zh}比重", f"{en}, share of GDP", "%", whole)
            book.figure(_communique(book, place, 2024), 4, f"{part / 10:.1f}%", place, sector, "2024")
        book.figure(_communique(book, place, 2024), 5, f"{random.uniform(70, 180):.1f}%", place, done, "2024")


def revision(book: Book, random: Random) -> None:
    """Two articles print different numbers for one thing, two others the same."""
    product = book.indicator("gdp", "economy", "地区生产总值", "GDP", "亿元")
    known = {(f["place"], f["period"]): f for f in book.rows["figures"] if f["indicator"] == product}
    day = date(2021, 12, 20)
    article = book.article("revision-2020", "沈阳核定2020年生产总值", "Shenyang: GDP of 2020 revised", day, "shenyang")
    first = float(known["shenyang", "2020"]["value"]) if known else 6571.6
    book.figure(article, 1, f"{first * (1 - random.uniform(0.001, 0.01)):.1f}亿元", "shenyang", product, "2020")
    if known:
        book.figure(article, 2, known["dalian", "2020"]["printed"], "dalian", product, "2020")
