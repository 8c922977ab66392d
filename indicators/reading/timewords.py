"""Words that name a time without a numeral: 全年, 今年以来, 目前."""

import re

from indicators.quantity.lexicon import either, firsts
from indicators.reading import dates
from indicators.reading.resumed import THAT_HOLIDAY

WHOLE_YEAR = ("全年", "年末", "年底", "年终", "期末", "年内", "年度")
THIS_YEAR = (
    *("今年以来", "年初以来", "今年年初以来", "今年初以来", "年初至今", "开年以来", "新年以来"),
    *("开春以来", "入春以来", "入夏以来", "入汛以来", "入伏以来", "入秋以来", "入冬以来"),
)
THAT_YEAR = ("当年", "同年")
# 去年才交付第一条船,当年产值1.9亿元.
GONE_BY = ("去年", "前年")
NEXT_YEAR = ("第二年", "次年", "翌年")
TO_DATE = ("截至目前", "截止目前", "截至发稿时", "到目前为止", "到目前", "迄今为止")
# The year before the article's; 一年来 is so in a report that looks back alone; else it and
# 半年来 are counted from the month spoken of.
LASTING = {"一年来": 12, "一年多来": 12, "半年来": 6, "半年多来": 6}
PAST_YEAR = ("过去一年", "过去的一年", "过去这一年", "过去的这一年", *LASTING)
NOW = ("目前", "如今", "而今", "现如今", "现今", "现在", "眼下", "当前", "时下")
LAST_MONTH = {"上月": -1, "上个月": -1}
NEXT_MONTH = {"下月": 1, "下个月": 1}
BESIDE_THIS = {**LAST_MONTH, **NEXT_MONTH}
MONTH = {"本月": 0, "当月": 0, **BESIDE_THIS}
THAT_QUARTER = ("当季", "当季度", "本季", "本季度")
THAT_DAY = ("当日", "当天", "同日")
# 开业以来: since a beginning that was told before, or was not.
BEGINNINGS = (
    "开业", "营业", "运营", "投产", "投用", "投运", "运行", "入驻", "开工", "动工", "竣工", "启动", "启用", "开通",
    "通车", "通水", "并网", "开园", "开馆", "开街", "开市", "开板", "开赛", "上线", "上市", "挂牌", "成立", "组建",
    "供暖", "供热", "开捕", "重组", "设立", "建成", "建园", "建厂", "建市", "落户", "获批", "实施", "施行", "试点",
)  # fmt: skip
SINCE_THEN = frozenset(f"{word}{since}" for word in BEGINNINGS for since in ("以来", "至今"))
# Looked for by its end, which is rare.
SINCE_BEGINNING = re.compile(f"(?:以来|至今(?![年日天晨春夏秋冬]))(?<=(?:{either(BEGINNINGS)})..)")
# By the time to come that was spoken of; at the time gone by that was.
THEN = ("届时", "到那时", "到时候")
# In the years of the plan that was spoken of.
PLAN_TIME = ("规划期内", "规划期间", "规划期末")
# Two years, by how many years after that of the article the first is.
TWO_YEARS = {"今明两年": 0, "去今两年": -1, "明后两年": 1}
AT_THAT_TIME = ("当时", "那时", "那时候", "那会儿")
# 经过40年发展: what has come of it is there now.
SO_LONG = re.compile(
    "经过[0-9一二三四五六七八九十两几多]+[余多]?个?(?:年头?|年多|年来)的?[^，,。；;\n0-9]{0,4}(?:发展|建设|努力|奋斗|打拼|探索|培育|积累|沉淀)(?=[，,])"
)
# No calendar tells it.
LONG_AGO = ("新中国成立前", "新中国成立之前", "解放前", "建国前", "改革开放前", "治理前", "搬迁前")
TODAY = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2}
FIRST_QUARTER = ("首季度", "首季", "一季")
FIRST_MONTH = ("元月", "首月")
# 营口港同期完成: in the time just spoken of.
MEANWHILE = ("同期",)
# Seasons that begin in one year and end in the next, by how many before that of the report: 上个采暖期, 这个冬天.
_WINTER = ("采暖期", "供暖期", "供热期", "雪季", "冰雪季", "滑雪季", "榨季", "冬天")
_WHICH = {"上个": -1, "上一个": -1, "上一": -1, "这个": 0, "这一个": 0, "本": 0}
WINTERS = {f"{which}{season}": shift for which, shift in _WHICH.items() for season in _WINTER}
COUNTED = {**dates.YEARS, **dates.SEASONS, "新的一年": 0, "新一年": 0}
WORDS = {
    *(*COUNTED, *WHOLE_YEAR, *THIS_YEAR, *THAT_YEAR, *NEXT_YEAR, *PAST_YEAR),
    *(*TO_DATE, *NOW, *MONTH, *TODAY, *THAT_DAY, *FIRST_QUARTER, *FIRST_MONTH, *MEANWHILE, *THAT_HOLIDAY),
    *(*THEN, *AT_THAT_TIME, *LONG_AGO, *PLAN_TIME, *THAT_QUARTER, *TWO_YEARS, *WINTERS),
}
# When the nation was counted: decree of the State Council on each census (人口 1982 to 2020, 经济 2004 to 2023,
# 农业 1996 to 2016).
_COUNTS = {
    "人口普查": dict(zip("三四五六七", (1982, 1990, 2000, 2010, 2020), strict=True)),
    "经济普查": dict(zip("一二三四五", (2004, 2008, 2013, 2018, 2023), strict=True)),
    "农业普查": dict(zip("一二三", (1996, 2006, 2016), strict=True)),
}
CENSUSES = {
    f"第{number}次{all_of}{counted}": str(year)
    for counted, years in _COUNTS.items() for number, year in years.items() for all_of in ("", "全国", "全省", "全市")
}  # fmt: skip
CENSUS = re.compile(f"(?=第.次)(?:{either(CENSUSES)})")
# 上市首月 is the first of something else.
WORD = re.compile(
    rf"(?=[{firsts(WORDS)}])(?<![历何每续十近])(?!(?<=[今最以之此往产建投成营用运通效工])后年|后年[均度平])(?:{either(WORDS)})(?<![^年\W]首月)(?<![^年\W]一季)(?<![年月日季期天史往前上度比与和占是为到至的较于]同期)(?!(?<=同期)声)(?<![一节庆秋午阳旦明天日暑寒小长春年双婚产病休薪”’」\"0-9期的][假长][期假])(?<![^年\W]一季)(?<![^年\W]元月)(?<![出表体实发呈显展涌]现在)(?![级龄轻]|货(?!物|运|币))(?!(?<=年度)(?<![本上]年度)(?!目标|任务|计划|预算))(?<![0-9〇零一二三四五六七八九]年度)(?!(?<=年内)[贸销需陆河])"
)
# What only adds to the date that it stands behind: 2023年全年, 去年年底, 5月当月.
SAME = ("全年", "年末", "年底", "年终", "当月")
