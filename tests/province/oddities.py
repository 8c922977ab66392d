"""What is rare and lawful: zeros, every bound with every status, names that mean something to a program, many dates."""

from datetime import date, timedelta
from random import Random

from tests.province.book import Book

STATUSES = ("actual", "planned", "target", "estimate", "context")
# The print of each bound around a number; a vague one has none.
COUNTS = {
    "exact": "{0}家", "at-least": "不少于{0}家", "more-than": "{0}0余家", "about": "约{0}家", "at-most": "不超过{0}家",
    "range": "{0}家至{1}家", "vague": "数十家",
}  # fmt: skip
RATES = {"exact": "{0}%", "at-least": "{0}%以上", "about": "{0}%左右", "at-most": "不超过{0}%", "range": "{0}%至{1}%"}
# (Chinese, English): what Markdown, HTML, plotly, a spreadsheet or a link would read as something of theirs.
ODD_NAMES = (
    ("<b>粗体</b>公司", "<b>Bold</b> Ltd"),
    ("%{x}模具厂", "%{x} Moulds"),
    ("$美元$公司", "$Dollar$ Ltd"),
    ("*星号*集团", "*Star* Group"),
    ("=1+1科技", "=1+1 Tech"),
    ("R&D中心", "R&D Centre"),
    ("五五一五厂", "Works No. 5515"),
    ("3M辽宁公司", "3M Liaoning"),
    ("`反引号`公司", "`Backtick` Ltd"),
    ("[链接](https://example.org)厂", "[Link](https://example.org)"),
    ("https://example.org厂", "https://example.org works"),
    ("“引号”’公司", "\"Quoted\" 'Ltd'"),
    ("@甲方#1", "@Party #1"),
    (
        "辽宁省现代化高端装备制造业与生产性服务业深度融合发展示范园区建设运营管理有限责任公司沈阳分公司",
        "The Shenyang branch of the Liaoning Company for Building, Running and Managing a Demonstration Zone of "
        "Advanced Equipment Manufacturing and Services to Producers",
    ),
)
FIRST, LAST, EVENTS = date(2015, 1, 5), date(2030, 12, 31), 400


def zeros(book: Book, random: Random) -> None:
    """Wholes and parts of nothing: a total that is 0, parts that add up to 0."""
    article = book.article("zeros", "环保督察情况", "Environmental inspections", date(2025, 1, 9))
    whole = book.indicator("cases", "environment", "督察案件", "Cases", "个")
    for place in book.cities[:4]:
        count = 0 if place != "dalian" else random.randrange(2, 6)
        book.figure(article, 1, f"{count}个", place, whole, "2024")
        for code, zh, en in (("closed", "已办结", "Cases closed"), ("open", "在办", "Cases open")):
            part = book.indicator(f"cases-{code}", "environment", f"督察案件：{zh}", en, "个", whole)
            book.figure(article, 1, f"{count // 2 if code == 'closed' else count - count // 2}个", place, part, "2024")


def bounds(book: Book, random: Random) -> None:
    """Every bound with every status, as counts and as rates."""
    article = book.article("bounds", "各市企业培育情况", "Firms in the cities", date(2024, 5, 6))
    for kind, prints in (("firms", COUNTS), ("rates", RATES)):
        for bound, form in prints.items():
            zh, en, unit = ("企业", "Firms", "家") if kind == "firms" else ("达标率", "Rate", "%")
            # Its name says which bound it is for.
            named = book.indicator(
                f"{kind}-{bound}", "firms", f"{zh}（{form.format('甲', '乙')}）", f"{en} ({bound})", unit
            )
            for status, place in zip(STATUSES, book.cities, strict=False):
                number = random.randrange(3, 9)
                period = "2023" if status in ("actual", "context") else "2026"
                book.figure(article, 1, form.format(number, number + 2), place, named, period, status)


def names(book: Book, random: Random) -> None:
    """Places, indicators and headlines whose names a program could take for its own."""
    sales = book.indicator("sales", "projects", "销售额 R&D<i>*%{y}", "Sales R&D<i>*%{y}", "万元")
    staff = book.indicator("staff", "projects", "=SUM(A1)职工", "=SUM(A1) staff", "名")
    for number, (zh, en) in enumerate(ODD_NAMES):
        city = book.cities[number % len(book.cities)]
        place = book.place(f"firm-{number}", zh, en, "company", city)
        article = book.article(
            f"firm-news-{number}", f"{zh}：$产值*再上新台阶", f"{en}: output *up*", date(2024, 3, 1 + number), city
        )
        book.figure(article, 1, f"{random.randrange(80, 9000)}万元", place, sales, "2023")
        book.figure(article, 1, f"{random.randrange(5, 2000)}名", place, staff, "2023-12")


def events(book: Book, random: Random) -> None:
    """Dated events over sixteen years, five in an article, and deadlines ahead."""
    step = (LAST - FIRST) / EVENTS
    for number in range(EVENTS):
        day = FIRST + step * number
        # Of what is still to come the last report speaks.
        known = min(FIRST + step * (number - number % 5), date(2025, 10, 1) + timedelta(days=number // 5))
        article = book.article(
            f"news-{number // 5:02d}", f"要闻（{'甲乙丙丁戊'[number // 5 % 5]}）", f"News {number // 5}", known
        )
        period, printed = f"{day:%Y-%m-%d}", f"{day.month}月{day.day}日"
        if number % 10 == 3:
            period, printed = f"{day:%Y-%m}", f"{day.year}年{day.month}月"
        elif number % 10 == 7:
            period, printed = f"{day.year}/{day.year + random.randrange(1, 4)}", f"{day.year}年起"
        elif number % 10 == 9:
            period, printed = str(day.year), f"{day.year}年底前"
        place = book.cities[random.randrange(len(book.cities))]
        zh, en = book.names(place)
        book.skipped(
            article,
            1 + number % 5,
            printed,
            "date",
            place,
            period,
            f"{zh}第{number}号工程节点",
            f"{en}: milestone {number}",
        )


def uncharted(book: Book, random: Random) -> None:
    """Figures of a topic that has no chart."""
    article = book.article("water", "水库建设加快", "Reservoirs under way", date(2024, 8, 1))
    built = book.indicator("reservoirs", "reservoirs", "水库", "Reservoirs", "个")
    for place in book.cities[:3]:
        book.figure(article, 1, f"{random.randrange(3, 40)}个", place, built, "2024-07")
