"""Patterns that several forms of a printed number are made of."""

from indicators.quantity.grammar import PART, SPACE
from indicators.quantity.lexicon import any_of

# Thousands set apart by spaces where a unit follows: 321 146件.
SPACED = (
    r"[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]+)?(?= ?[万亿件人户家个项台辆头只亩元吨公千平立斤米名条座处次张份株套艘架所%])"
)
SIGN = r"(?:零下|负|[-−])"
# 5千元 is 5,000 元, but 5千瓦 is 5 kilowatts and 5百分点 are points.
TENS = r"[十百千](?![瓦米克卡帕焦伏赫升]|公顷|分点)"
# 按每斤35来算 is no 35来.
MORE = r"(?:[余多几]|来(?![算看说讲计自到]))"
# 两年多, but not 两年多元发展; 3天内, but not 3年内 (a date); 两年半, but not 两年半数.
NOT_MORE = "元种样次个家层年措形维功点方位重边部平项数人地晶"
WITHIN = r"(?:(?<=小时)|(?<=分钟)|(?<=天)|(?<=工作日)|(?<=秒))(?:之内|内)"
# 50人（含）以上 says what 以上 says anyway; 50人（不含）以上 does not.
INCLUDED = r"[(（](?:含|包括)(?:本数|[0-9]{1,6}[%万亿]?[\u4e00-\u9fff]{0,2})?[)）]"
EXCLUDED = r"[(（]不(?:含|包括)(?:本数|[0-9]{1,6}[%万亿]?[\u4e00-\u9fff]{0,2})?[)）]"
# 八九: neighbours are a range.
PAIR = "一、?二|一、?两|两、?三|二、?三|三、?四|三五|四、?五|五、?六|六、?七|七、?八|八、?九"
# 1万台（套）以上: another counter that would do as well.
OTHERWISE = r"[(（][台套件次个户处家组批场幅张]{1,2}[)）]"
# 三成还多, but not 12家还多招了3人.
ADDS = "(?!还多(?![，,。；;、！!？?）)”的\n]|\\Z))"
AFTER = (
    rf"{SPACE}(?:(?:{INCLUDED}|{OTHERWISE}|(?P<without>{EXCLUDED})){SPACE})?"
    rf"(?:(?P<after>{ADDS}(?:{any_of('after')}))(?!多[{NOT_MORE}])|(?P<within>{WITHIN}))"
    rf"|{SPACE}{OTHERWISE}"
)
# 一大半 is no one and a half.
HALF = r"(?<!大)半(?![数价径程年岛成山导])"
# 投资3个亿, 投资3个亿建厂 are money; 3个万亿级基地, 3个亿元村 and 3个亿吨港 are three.
OF_MONEY = rf"(?:万亿|亿){MORE}?(?:以上|左右)?(?:[ ，,。；;：:、！!？?)）”\n的建投买办用修引]|\Z)"
# A piece of a number that scales part: 1178, 5千, 四百零四; of 3亿千瓦时 the 千 is none.
PIECE = rf"(?:[0-9]{{1,4}}(?:\.[0-9]+)?(?:[百千](?![瓦米克卡帕焦伏赫升]|公顷))?(?:[0-9]百)?|{PART}(?!(?<=千)瓦))"
