"""What a statistical office prints by year and month: levels, growth, targets, indices, prices, shares, ranks."""

from datetime import date
from random import Random

from tests.province.book import Book

YEARS = range(2015, 2025)
FALL, FALLING = 2020, ("dalian", "anshan", "fushun", "benxi", "huludao")
MONTHS = [(year, month) for year in (2022, 2023, 2024) for month in range(1, 13)]
NO_PRICE = {3, 4, 9, 17, 18, 19, 28}


def communique(book: Book, place: str, year: int) -> str:
    """A city's report on a year, printed in the February after it."""
    zh, en = book.names(place)
    day = date(year + 1, 2, 1 + book.cities.index(place))
    return book.article(
        f"communique-{place}-{year}", f"{zh}{year}年经济运行情况", f"{en}: the economy in {year}", day, place
    )


def monthly(book: Book, kind: str, zh: str, en: str, year: int, month: int) -> str:
    """A report on a month, printed on the 15th of the next."""
    day = date(year + month // 12, month % 12 + 1, 15)
    return book.article(f"{kind}-{year}-{month:02d}", f"{year}年{month}月{zh}", f"{en}, {year}-{month:02d}", day)


def levels(book: Book, random: Random) -> None:
    """Product and product per head of each city and year: both are money, on two scales."""
    product = _product(book)
    per_head = book.indicator(
        "gdp-per-head", "economy", "人均地区生产总值", "GDP per head", "元", quantity="money-per-head"
    )
    for index, place in enumerate(book.cities):
        size = 7200 / (index + 1)
        heads = size / random.uniform(4, 11)
        for year in YEARS:
            size *= 1 + random.uniform(-0.01, 0.07)
            article = communique(book, place, year)
            print_of = f"{size:,.1f}" if year % 2 else f"{size:.1f}"
            book.figure(article, 1, f"{print_of}亿元", place, product, str(year))
            book.figure(article, 1, f"{size / heads * 10_000:.0f}元", place, per_head, str(year))
        if index < 5:
            book.figure(article, 3, f"{size * 1.05:.0f}亿元左右", place, product, "2025", "estimate")


def growth(book: Book, random: Random) -> None:
    """Growth of each city and year: five fall in one of them, as does everybody's trade; the falls in words."""
    product = _product(book)
    trade = book.indicator("exports", "economy", "出口总额", "Exports", "亿元", aliases="出口 出口额")
    for place in book.cities:
        for year in YEARS:
            falls = year == FALL and place in FALLING
            number = random.uniform(0.3, 6) if falls else random.uniform(0.8, 8)
            printed = f"下降{number:.1f}%" if falls else f"{number:.1f}%"
            book.figure(communique(book, place, year), 1, printed, place, product, str(year), measure="growth")
        # Tables print the sign.
        fall = random.uniform(3, 30)
        printed = f"-{fall:.1f}%" if place == "shenyang" else f"下降{fall:.1f}%"
        book.figure(communique(book, place, FALL), 1, printed, place, trade, str(FALL), measure="growth")
    for year in YEARS:
        article = communique(book, "shenyang", year)
        number = f"{random.uniform(2, 8):.1f}%"
        book.figure(article, 1, number, "china", product, str(year), "context", "growth")


def _product(book: Book) -> str:
    return book.indicator("gdp", "economy", "地区生产总值", "GDP", "亿元", aliases="生产总值 GDP 经济总量")


def targets(book: Book, random: Random) -> None:
    """A city's target of growth for each year, said in the February before its end; some are far ahead."""
    product = _product(book)
    forms = ("{0}%左右", "{0}%以上", "不低于{0}%", "{0}%", "{0}%至{1}%", "{0}.5%")
    for place in book.cities:
        for year in YEARS:
            number = random.randrange(3, 7)
            printed = forms[random.randrange(len(forms))].format(number, number + 1)
            book.figure(communique(book, place, year), 2, printed, place, product, str(year + 1), "target", "growth")
    article = communique(book, "shenyang", 2024)
    book.figure(article, 2, "超过10000亿元", "shenyang", product, "2030", "target")
    book.figure(article, 2, "5%以上", "shenyang", product, "2030", "target", "growth")


def index(book: Book, random: Random) -> None:
    """Consumer prices of the province and two cities, month by month, always near 100."""
    prices = book.indicator(
        "consumer-prices", "prices", "居民消费价格指数", "Consumer price index", "", measure="index", aliases="CPI"
    )
    for year, month in MONTHS:
        article = monthly(book, "prices", "价格情况", "Prices", year, month)
        for place in ("liaoning", "shenyang", "dalian"):
            book.figure(article, 1, f"{100 + random.uniform(-1.5, 2.5):.1f}", place, prices, f"{year}-{month:02d}")


def prices(book: Book, random: Random) -> None:
    """A price in two cities, with months of which nobody wrote."""
    cucumber = book.indicator("cucumber-price", "prices", "黄瓜价格", "Price of cucumbers", "元/公斤")
    for number, (year, month) in enumerate(MONTHS):
        if number in NO_PRICE:
            continue
        article = monthly(book, "markets", "菜市行情", "Vegetable markets", year, month)
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
    product = _product(book)
    done = book.indicator("completion", "projects", "年度投资完成率", "Investment completed of the year's plan", "%")
    for place in book.cities:
        first, second = random.randrange(20, 150), random.randrange(300, 450)
        parts = zip(sectors, (first, second, 1000 - first - second), strict=True)
        for (code, zh, en), part in parts:
            sector = book.indicator(f"{code}-product", "economy", f"{zh}增加值", f"{en}, value added", "亿元", product)
            book.figure(communique(book, place, 2024), 4, f"{part / 10:.1f}%", place, sector, "2024", measure="share")
        book.figure(communique(book, place, 2024), 5, f"{random.uniform(70, 180):.1f}%", place, done, "2024")


def revision(book: Book, random: Random) -> None:
    """Three articles print different numbers for one thing, two others the same."""
    product = _product(book)
    known = {
        (row["place"], row["period"]): row
        for row in book.rows["figures"]
        if (row["indicator"], row["measure"], row["status"]) == (product, "level", "actual")
    }
    size = float(known["shenyang", "2020"]["value"]) if known else 6571.6
    for day, word in ((date(2021, 12, 20), "核定"), (date(2022, 12, 27), "再次核定")):
        code, en = f"revision-2020-{day.year}", f"Shenyang: GDP of 2020 revised, {day.year}"
        article = book.article(code, f"沈阳{word}2020年生产总值", en, day, "shenyang")
        size *= 1 - random.uniform(0.001, 0.01)
        book.figure(article, 1, f"{size:.1f}亿元", "shenyang", product, "2020")
        if known and day.year == 2021:
            book.figure(article, 2, known["dalian", "2020"]["printed"], "dalian", product, "2020")


def abroad(book: Book, random: Random) -> None:
    """Another province's capital and another country, to compare with: no city of Liaoning's."""
    product = _product(book)
    book.place("jilin", "吉林省", "Jilin Province", "province", "china")
    book.place("changchun", "长春市", "Changchun", "city", "jilin")
    book.place("japan", "日本", "Japan", "country")
    for year in YEARS:
        article = communique(book, "shenyang", year)
        for place in ("changchun", "japan"):
            printed = f"{random.uniform(1, 6):.1f}%"
            book.figure(article, 6, printed, place, product, str(year), "context", "growth")


def table(book: Book, random: Random) -> None:
    """A yearbook's table: a row a city, a column a year, the unit in its title; one cell is a dash."""
    output = book.indicator("farm-output", "farming", "农林牧渔业总产值", "Farm output", "亿元")
    years = range(2019, 2024)
    names = [book.names(place)[0] for place in book.cities]
    title = ("2019—2023年各市农林牧渔业总产值（单位：亿元）", "Farm output of the cities, 2019–2023")
    article = book.table("farm-output-2019-2023", *title, date(2024, 11, 5), ["地区", *names])
    for year in years:
        book.skipped(article, 1, f"{year}年", "date")
    for row, place in enumerate(book.cities, start=2):
        for year in years:
            column = f"{year}年"
            if (place, year) == ("benxi", 2020):
                book.skipped(article, row, "-", "nil", note=f"{column}列", note_en=f"column {column}")
            else:
                printed = f"{random.uniform(20, 400):.1f}亿元"
                book.figure(article, row, printed, place, output, str(year), column=column)
