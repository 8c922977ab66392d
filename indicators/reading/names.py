"""Numerals that count nothing: ordinals, names, slogans, ordinary words."""

import re
from functools import cache

from indicators.quantity import lexicon
from indicators.quantity.grammar import DIGITS, NUMBER, SPACE, known_units, pattern_of
from indicators.reading import gazetteer
from indicators.reading.span import NAME, ORDINAL, SLOGAN, Span

CN = rf"[{DIGITS}十百千万亿]"
SMALL = rf"(?:[0-9]+|[{DIGITS}十百]+)"
BACK = 8
# Ahead of any numeral these make an ordinal or a name of it: 第三, 前三, 头三.
LEADING = tuple("第前头其")
# Characters of which every other ordinal or name by form has one close by: a quick look saves most tries.
CHARACTERS = {
    ORDINAL: frozenset("是要则、.)）]中他期届次"),
    NAME: frozenset("号国省县高强佳年星类级等版时·路里/〕]】次中热平举服政市急指报便投-组决圈期制义免响风防资水甲×xX*"),
}
NEAR = 7
# 6月底前3座桥通车: no first three.
BY_THEN = ("底前", "末前", "旬前")
OPENING = '“‘「『"《'
CLOSING = re.compile(r"[”’」』\"》]")
QUOTED = 10
ETC = ("等", "等“", '等"')

# Each pattern begins at the numeral; what must stand ahead of it is beside it (searched at the end of the text before).
ORDINALS = (
    (r"第\Z", rf"(?:[0-9]+(?:\.[0-9]+)+|{SMALL}[万亿]?)(?:个?五年规划|{known_units()}|产业|书记)?"),
    (r"(?:^|[。！!？?；;:，,、“\n 　])\Z", r"[一二三四五六七八九十]{1,2}(?:是|要|则)(?!在)"),
    (r"(?:^|[。！!？?\n:;；])[ 　]*\Z", r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?:、|\.(?![0-9]))"),
    (r"[(（]\Z", r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?=[)）])"),
    (r"\[\Z", r"[0-9]{1,2}(?=\])"),
    (r"其\Z", r"[一二三四五](?![中他它实])"),
    (r"(?<![分共等计为设])\Z", r"(?:[一二三四五六七八九十]|[0-9]{1,2})期(?!限|间|内|以)"),
    (
        r"(?:排名|位居|位列|跻身|进入)?(?<![提目之以日年此月天当面从节底末旬汛会战赛课午婚产秋冬春夏期])前\Z",
        rf"{SMALL}(?![0-9])(?:[位名强列]|(?![个年天月]))",
    ),
    (r"头\Z", r"[一二两三]"),
    (r"\Z", r"[一二三四五六七八九十]{1,3}(?:届|次(?=会议|全会|全体|党代会|代表大会|普查))"),
)
NAMES = (
    (r"[〔\[(（【]\Z", r"(?:19|20)[0-9]{2}[〕\])）】] ?[0-9]+ ?号"),
    (r"\Z", r"(?:0[0-9]{2,3}-)[0-9]{7,8}|1[3-9][0-9]{9}(?![0-9])|[48]00-[0-9]{3,4}-[0-9]{3,4}"),
    (r"(?:电话|热线|微信|QQ|邮编|编号|代码)[:： ]*\Z", r"[0-9-]+"),
    (r"\Z", r"(?:1[0-2][0-9]|12[0-9]{3}|9[0-9]{4})(?=热线|平台|举报|服务|政务|市民|急救|指挥|报警|便民|投诉)"),
    (r"(?:地铁|轨道交通)?\Z", rf"{SMALL}(?:号(?:机组|[线楼炉机院门井船店桥])|国道|省道|县道|高速)"),
    (r"(?:世界|全国|中国|全球|民企|民营企业)?\Z", r"(?:[0-9]+|[一二三五十百]+)(?:强|佳)(?![化调])"),
    (r"\Z", rf"{SMALL}号(?!召|称)"),
    (r"\Z", rf"{SMALL}(?:年级|星级|类[医疾])"),
    (r"\Z", r"[一二三四五六七八九十](?:级|等)(?!大?风|地震|至|到)"),
    (r"\Z", r"[0-9]+(?:\.[0-9]+)?(?:版本?(?!面)|时代)"),
    (r"\Z", r"[0-9]{1,2}·[0-9]{1,2}"),
    (r"\Z", r"[0-9]{1,4}路|[0-9.]+公里处"),
    # 15分钟生活圈, 一小时通勤圈; 五年期贷款, 三年制, 九年义务教育; 1级能效.
    (r"\Z", rf"(?:{SMALL}|半)个?(?:分钟|小时)(?=[^，,。、；;\s0-9]{{0,6}}圈)"),
    (
        r"\Z",
        rf"{SMALL}(?:年|个月)期(?![间内末限满待中])|{SMALL}年制(?!定)|(?:九|9|十二|12|十五|15)年(?=义务教育|免费教育|一贯)",
    ),
    # 5000亿级 is what a cluster is called by, as 千亿级 is.
    (r"\Z", r"[0-9]{1,5}[千万]?亿元?级"),
    (r"\Z", r"[0-9]级(?=能效|响应|风险|防护|资质|水质|[甲乙丙]等)|7[×xX*]24(?:小时)?"),
    (r"\Z", rf"{SMALL}(?:/[0-9]+)?次(?=列车|航班|专列)"),
    (r"\Z", r"(?:[四八]|十六|三十二)分之一决赛|1/(?:4|8|16|32)决赛"),
    (r"\Z", r"[三五十]年(?:规划|行动计划|攻坚|[^，。、；\s]{0,8}行动)"),
    (r"[\u4e00-\u9fff]\Z", r"[一二三四五六七八九十]{1,2}中(?=[的，。、）)]|$)"),
    (r"\Z", r"[一二三四五六七]中(?=全会|、[一二三四五六七]中)"),
    (r"村(?:民)?\Z", rf"{SMALL}组"),
)
LATIN = re.compile(rf"(?:{lexicon.any_of('latin')})(?![A-Za-z0-9])")
LATIN_AHEAD = re.compile(r"[A-Za-z][A-Za-z0-9]*[-—.]?\Z")
# GDP1286.4亿元 and PMI50.1% measure: these letters are no beginning of a name.
MEASURED_AHEAD = re.compile(r"(?<![A-Za-z])(?:GDP|GNP|CPI|PPI|PMI|FDI|AQI)\Z")
# 低于LPR0.3个百分点: by how much, no part of a name.
PARTS = re.compile(r"[0-9]+(?:\.[0-9]+)? ?(?:个?百分点|%|‰)")
LATIN_TAIL = re.compile(r"[0-9]+(?:\.[0-9]+)?[A-Za-z0-9]*(?:-[0-9A-Za-z]+)*")
LATIN_BEHIND = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[A-Za-z][A-Za-z0-9-]*)(?:级)?")
PLUS = re.compile(r"[0-9N]+(?:\+[0-9A-ZN]+)+")
# 三家子村, 七道泉子: a numeral and an ending that places have.
TOPONYM = re.compile(rf"{CN}+(?:{lexicon.any_of('toponym')})子?(?:[村屯镇乡街沟]|西街|东街)?")
# 每人十棵树, 盖了三间房 count.
COUNTED = re.compile(r"(?:每[人户家村]|[了种栽植建盖修])\Z")
THINGS = ("棵树", "间房")
# 三大工程 names a programme; 三大产业 counts. After a list with 等 it always counts.
GREAT = re.compile(rf"(?:[二三四五六七八九十两]|[0-9]{{1,2}})大(?:{lexicon.any_of('programme')})")
NO_NUMERAL = r"[^\W\d_一二两三四五六七八九十百千万亿余多几到至零〇点分]"
ONE = "一二两三四五六七八九十百千"
IDIOM = re.compile(rf"([{ONE}])({NO_NUMERAL})([{ONE}多])({NO_NUMERAL})")
# 一项一等奖, 两国一定: the second numeral begins a word.
ORDINARY = "等级样定起般线流直些步批旦"
# 一斤一块二: a price.
MONEY = "块元毛"
# 二界沟, 五女山: a numeral that counts nothing and ends in a word for land or water.
LANDSCAPE = re.compile(
    r"[一二三四五六七八九十百千万][\u4e00-\u9fff]{1,2}(?:沟|屯|堡|营子|岭|泉|庄|寨|湖|山|河|街道|大街|路|镇|乡|村|寺|庙|塔|岛|湾|滩|洞|峰)"
)
CHINESE = frozenset(f"{DIGITS}十百千万亿")


# Ordinary words, names and slogans that hold a numeral, with their kind, and the digits that any of them holds.
WORDS = {word: kind for name in ("word", "name", "slogan") for word, kind in lexicon.words(name).items()}
WORDS |= dict.fromkeys(gazetteer.with_numerals(), NAME)
HELD = frozenset("0123456789").intersection("".join(WORDS))
SIZES = gazetteer.lengths(WORDS)


def at(pattern: re.Pattern, text: str, start: int, kind: str) -> Span | None:
    """What the pattern matches at a place."""
    match = pattern.match(text, start)
    return Span(start, match.end(), kind) if match else None


def by_toponym(text: str, start: int) -> Span | None:
    """三家子村: a numeral with an ending that places have."""
    name = at(TOPONYM, text, start, NAME)
    counted = name and text.endswith(THINGS, start, name.end) and COUNTED.search(text[max(0, start - 2) : start])
    return None if counted else name


def by_pattern(text: str, start: int, floor: int, kind: str) -> Span | None:
    """An ordinal or a name by its form."""
    if text[start - 2 : start] in BY_THEN:
        return None
    near = text[start : start + NEAR]
    if text[start - 1 : start] not in LEADING and CHARACTERS[kind].isdisjoint(near) and not near.isdigit():
        return None
    ahead = text[max(floor, start - BACK) : start]
    for before, here in _patterns(kind):
        if (match := here.match(text, start)) and (word := before.search(ahead)):
            return Span(start - len(word[0].strip(" 　。！!？?；;:，,、“\n(（[〔【")), match.end(), kind)
    return None


@cache
def _patterns(kind: str) -> list[tuple[re.Pattern, re.Pattern]]:
    return [(re.compile(before), re.compile(here)) for before, here in (ORDINALS if kind == ORDINAL else NAMES)]


def by_letters(text: str, start: int, floor: int) -> Span | None:
    """C919, 5A级, PM2.5: digits among letters."""
    if not text[start].isdigit():
        return None
    if name := at(LATIN, text, start, NAME) or at(PLUS, text, start, SLOGAN):
        return name
    ahead = text[max(floor, start - BACK) : start]
    word = None if MEASURED_AHEAD.search(ahead) else LATIN_AHEAD.search(ahead)
    if word and not PARTS.match(text, start) and (tail := LATIN_TAIL.match(text, start)):
        return Span(start - len(word[0]), tail.end(), NAME)
    name = at(LATIN_BEHIND, text, start, NAME)
    measured = rf"{NUMBER}{SPACE}(?:{known_units()})(?![A-Za-z])"
    return None if name and pattern_of(measured).match(text, start) else name


def by_word(text: str, start: int, floor: int) -> Span | None:
    """The longest word of the lexicon that covers the numeral and cuts none in two."""
    if text[start] in "0123456789" and text[start] not in HELD:
        return None
    best = None
    for begin in range(max(floor, start - 4), start + 1):
        for size in SIZES.get(text[begin : begin + 2], ()):
            word = text[begin : begin + size]
            end, longer = begin + len(word), best is None or len(word) > best.end - best.start
            if word in WORDS and longer and end > start and _whole(text, begin, end):
                best = Span(begin, end, WORDS[word])
                break
    return best


def _whole(text: str, begin: int, end: int) -> bool:
    """Whether a word cuts no numeral in two: 十一 is no word in 十一个 nor in 二十一."""
    first, last, ahead, behind = text[begin], text[end - 1], text[begin - 1 : begin], text[end : end + 1]
    if (first in CHINESE and ahead in CHINESE) or (last in CHINESE and behind in CHINESE):
        return False
    if first.isdigit() and (ahead.isdigit() or ahead == "."):
        return False
    pure = CHINESE.issuperset(text[begin:end])
    return not (pure and (ahead == "第" or pattern_of(known_units()).match(text, end)))


def by_quotes(text: str, start: int) -> Span | None:
    """“两化融合”: a short phrase in quotes that a Chinese numeral begins names something."""
    if start == 0 or text[start - 1] not in OPENING:
        return None
    closing = CLOSING.search(text, start, start + QUOTED + 1)
    if not closing or re.search("[，。；,]", text[start : closing.start()]):
        return None
    inside = text[start : closing.start()]
    # “35%” is a figure in quotes; “1324” is a slogan.
    if inside[:1] not in CHINESE and not inside.isdigit():
        return None
    return Span(start, closing.start(), NAME if text[start - 1] == "《" else SLOGAN)


def by_idiom(text: str, start: int) -> Span | None:
    """七通一平, 一水两用, 十年九旱: two numerals in four characters, save where both count (三元五角)."""
    match = IDIOM.match(text, start)
    if not match or match[4] in ORDINARY or match[4] in MONEY:
        return None
    if match[2] in lexicon.units() and (match[1], match[3]) != ("一", "一"):
        return None
    return Span(start, match.end(), SLOGAN)


def counts_a_list(text: str, start: int) -> bool:
    """A、B等“六大平台”: after a list that 等 ends, 六大 says how many there are."""
    return text.endswith(ETC, max(0, start - 2), start)
