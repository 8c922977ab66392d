"""The grammar of a printed number: numerals, the words that bound them, and the forms they take.

Everything works on folded text (``fold``): full-width signs as half-width ones, one for one, so that
a place in the folded text is the same place in the text. The words come from ``lexicon.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import cn2an

from indicators import lexicon
from indicators.lexicon import any_of, either
from indicators.quantity.model import Bound, Quantity

SPACE = r"[ \u00a0\u2009\u202f]*"
DIGITS = "〇零一二两三四五六七八九"
ARABIC = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
# 十二, 一千零五, 三点五; also bare 百 and 千 (百余家). Whole numbers may hold 万 and 亿 inside: 三万五千.
PART = rf"[{DIGITS}十百千]{{1,24}}"
CHINESE = rf"(?:{PART}[万亿])+零?{PART}|{PART}(?:点[{DIGITS}]+(?![十百千]))?"
NUMBER = rf"(?:{ARABIC}|{CHINESE})"
SIGN = r"(?:零下|负|[-−])"
# 5千元 is 5,000 元, but 5千瓦 is 5 kilowatts.
TENS = r"[十百千](?![瓦米克卡帕焦伏赫]|公顷)"
SCALE = r"(?:万亿|[万亿])"
MORE = r"[余多几]"
TO = rf"{SPACE}(?:至|到|[—–~-]+){SPACE}"
# 两年多, but not 两年多元发展; 3天内, but not 3年内 (a date); 两年半, but not 两年半数.
NOT_MORE = "元种样次个家层年措形维功点方位重边部平项数人地"
WITHIN = r"(?:(?<=小时)|(?<=分钟)|(?<=天)|(?<=工作日)|(?<=秒))(?:之内|内)"
AFTER = rf"{SPACE}(?:(?P<after>{any_of('after')})(?!多[{NOT_MORE}])|(?P<within>{WITHIN}))"
HALF = r"半(?![数价径程年岛成山导])"
# 上百, 上千: at least so many; 过百: more. 百余 and 近百 are read as 一百.
ROUND = {"上": Bound.AT_LEAST, "过": Bound.MORE_THAN}
FRACTIONS = {"百": ("%", 1), "千": ("‰", 1)}
PLACES = Decimal("0.000001")
# No newspaper prints a longer number; a longer run of digits is none.
LONGEST = 24


def fold(text: str) -> str:
    """Full-width signs as half-width ones, of the same length; full-width commas only between digits."""
    folded = [chr(ord(sign) - 0xFEE0) if "！" <= sign <= "～" and sign != "，" else sign for sign in text]
    for comma in re.finditer("(?<=[０-９])，(?=[０-９]{3})", text):
        folded[comma.start()] = ","
    return "".join(folded).replace("\u3000", " ")


def decimal(numeral: str) -> Decimal:
    """3,456.7, 三十五, 三万五千, 百 -> their value; ValueError for what is no number (一百百)."""
    if len(numeral) > LONGEST:
        raise ValueError(numeral)
    if re.fullmatch(ARABIC, numeral):
        return Decimal(numeral.replace(",", ""))
    if numeral[:1] in "百千":
        numeral = "一" + numeral
    if len(numeral) > 1 and "两" in numeral and not set(numeral) & set("十百千万亿点"):
        raise ValueError(numeral)
    return Decimal(str(cn2an.cn2an(numeral, "normal")))


@dataclass(frozen=True)
class Form:
    """One way of printing a number: its pattern, with ``{unit}`` where a unit stands, and its meaning."""

    name: str
    pattern: str
    read: Callable[[re.Match], Quantity]
    example: str
    digits: bool | None = None

    def may_begin(self, sign: str) -> bool:
        """Whether the form can begin with this sign: ``digits`` says with an Arabic numeral only, or never."""
        return self.digits is None or self.digits == (sign in "0123456789")


def _only(match: re.Match) -> Quantity:
    return Quantity(Decimal(1), "个")


def _half(match: re.Match) -> Quantity:
    return Quantity(Decimal(50), "%")


def _vague(match: re.Match) -> Quantity:
    return Quantity(None, match["unit"], Bound.VAGUE)


def _fraction(match: re.Match) -> Quantity:
    """百分之三十 -> 30 %, 千分之三 -> 3 ‰, 四分之三 -> 75 %."""
    part = decimal(match["part"])
    unit, whole = FRACTIONS.get(match["whole"]) or ("%", decimal(match["whole"]) / 100)
    value = (part / whole).quantize(PLACES) if whole != 1 else part
    return Quantity(value, unit, Bound.MORE_THAN if match["more"] else Bound.EXACT)


def _ratio(match: re.Match) -> Quantity:
    """5:1 -> 5 in the unit ``:1``: a ratio is no more divided out than 亿元 are multiplied out."""
    return Quantity(decimal(match["first"]), re.sub(r"\s", "", match["rest"]))


def _product(match: re.Match) -> Quantity:
    """2×350兆瓦 -> 700 兆瓦."""
    return Quantity(decimal(match["times"]) * decimal(match["each"]), match["unit"])


def _range(match: re.Match) -> Quantity:
    """3家至5家, 1.5~2万元, 15%—20%. Both ends have one unit, printed once or twice."""
    scale = match["scale_high"] or ""
    low_scale = match["scale_low"] or ""
    unit, unit_low = match["unit"], match["unit_low"]
    if (unit_low is not None and unit_low != unit) or (low_scale != scale and (low_scale or unit_low)):
        raise ValueError(low_scale + (unit_low or ""))
    low, high = _signed(match, "low"), _signed(match, "high")
    if low >= high:
        raise ValueError(f"{match['low']} > {match['high']}")
    return Quantity(low, scale + (unit or ""), Bound.RANGE, high)


def _close(match: re.Match) -> Quantity:
    """三四十个 -> 30 to 40, 十五六岁 -> 15 to 16, 五六百户 -> 500 to 600."""
    tens = {"": 1, "十": 10, "百": 100, "千": 1000}[match["tens"]]
    first, second = (decimal(sign) * tens for sign in match["pair"])
    base = decimal(match["base"]) if match["base"] else Decimal(0)
    return Quantity(base + first, (match["scale"] or "") + match["unit"], Bound.RANGE, base + second)


def _round(match: re.Match) -> Quantity:
    """上百家, 上千万元, 过万人."""
    number, scale = re.fullmatch(r"([十百千]?)([万亿]?)", match["number"]).groups()
    if not number and scale:
        return Quantity(Decimal(1), scale + match["unit"], ROUND[match["word"]])
    value = decimal("一" + number)
    return Quantity(value, scale + match["unit"], ROUND[match["word"]])


def _single(match: re.Match) -> Quantity:
    """88.32亿元, 600余头, 1.2万余户, 5千元, 两年半, 3,456辆, 零下20℃."""
    value = _signed(match, "number")
    if match["tens"]:
        value *= decimal(match["tens"] if match["tens"] == "十" else "一" + match["tens"])
    if match["half"]:
        value += Decimal("0.5")
    more = match["more"] or match["more_scaled"]
    unit = (match["scale"] or "") + re.sub(rf"{SPACE}(?:/|每|(?<=[元块钱])一){SPACE}", "/", _plain(match["unit"]))
    return Quantity(value, unit, Bound.MORE_THAN if more else Bound.EXACT)


def _spoken(match: re.Match) -> Quantity:
    """两块八毛钱, 一块二 -> 2.8, 1.2 块."""
    tenths = decimal(match["tenths"]) / 10 + (decimal(match["hundredths"]) / 100 if match["hundredths"] else 0)
    return Quantity(decimal(match["number"]) + tenths, "块")


def _plain(unit: str | None) -> str:
    """元钱, 块钱 and 元人民币 are 元 and 块."""
    return re.sub("(?<=元)(?:钱|人民币)|(?<=块)钱", "", unit or "")


def _bare(match: re.Match) -> Quantity:
    """万余人, 近亿元: a scale alone is one of it."""
    unit = match["scale"] + (match["unit"] or "")
    return Quantity(Decimal(1), unit, Bound.MORE_THAN if match["more"] else Bound.EXACT)


def _signed(match: re.Match, name: str) -> Decimal:
    value = decimal(match[name])
    sign, tens = match[f"sign_{name}"], match.groupdict().get(f"tens_{name}")
    if tens:
        value *= decimal(tens if tens == "十" else "一" + tens)
    return -value if sign else value


FORMS = (
    Form("only", "唯一", _only, "唯一", digits=False),
    Form("half", "一半", _half, "一半", digits=False),
    Form(
        "vague",
        rf"(?:好几|数|几|若干)(?:十|百|千|万|亿)*[余多]?{SPACE}(?P<unit>{{unit}})",
        _vague,
        "数十个",
        digits=False,
    ),
    Form("fraction", rf"(?P<whole>{NUMBER})分之(?P<part>{NUMBER}){SPACE}(?P<more>[余多])?", _fraction, "百分之三十"),
    Form(
        "slash", r"(?P<part>[0-9]{1,2})/(?P<whole>[1-9][0-9]?)(?P<more>(?!))?(?![0-9/])", _fraction, "1/3", digits=True
    ),
    Form("ratio", rf"(?P<first>{ARABIC})(?P<rest>(?:{SPACE}:{SPACE}(?:{ARABIC}))+)", _ratio, "5:1", digits=True),
    Form(
        "product",
        rf"(?P<times>{ARABIC}){SPACE}[×xX*]{SPACE}(?P<each>{ARABIC}){SPACE}(?P<unit>{SCALE}?{{unit}})",
        _product,
        "2×350兆瓦",
        digits=True,
    ),
    Form(
        "range",
        rf"(?P<sign_low>{SIGN})?(?P<low>{NUMBER})(?P<tens_low>{TENS})?(?P<scale_low>{SCALE})?"
        rf"{SPACE}(?P<unit_low>{{unit}})?{TO}"
        rf"(?P<sign_high>{SIGN})?(?P<high>{NUMBER})(?P<tens_high>{TENS})?(?P<scale_high>{SCALE})?"
        rf"{SPACE}(?P<unit>{{unit}})?",
        _range,
        "3家至5家",
    ),
    Form(
        "close",
        rf"(?P<base>[一二三四五六七八九]?十)?(?P<pair>一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)"
        rf"(?P<tens>[十百千]?)(?P<scale>{SCALE})?{SPACE}(?P<unit>{{unit}})",
        _close,
        "三四十个",
        digits=False,
    ),
    Form(
        "spoken",
        rf"(?P<number>{NUMBER})块(?P<tenths>[一二三四五六七八九])(?:[毛角](?P<hundredths>[一二三四五六七八九])?分?)?钱?(?![十百千万个])",
        _spoken,
        "两块八毛钱",
    ),
    Form(
        "round",
        rf"(?P<word>[上过])(?P<number>[十百千]?[百千万亿]){SPACE}(?P<unit>{{unit}})",
        _round,
        "上百家",
        digits=False,
    ),
    Form(
        "single",
        rf"(?P<sign_number>{SIGN})?(?P<number>{NUMBER}){SPACE}(?P<tens>{TENS})?{SPACE}(?P<more>{MORE})?"
        rf"{SPACE}(?P<scale>{SCALE})?{SPACE}(?P<more_scaled>{MORE})?{SPACE}(?P<unit>{{unit}})?(?P<half>{HALF})?",
        _single,
        "1.2万余户",
    ),
    Form(
        "bare",
        rf"(?P<scale>万亿|[万亿]){SPACE}(?P<more>{MORE})?{SPACE}(?P<unit>{{unit}})?",
        _bare,
        "万余人",
        digits=False,
    ),
)


@cache
def compiled(unit: str) -> tuple[tuple[Form, re.Pattern], ...]:
    """The forms with a pattern for units put in, what bounds them from behind included."""
    return tuple((form, re.compile(form.pattern.replace("{unit}", unit) + f"(?:{AFTER})?")) for form in FORMS)


@cache
def known_units() -> str:
    """A pattern for every unit of the lexicon, rates (元/吨, 元每平方米) included; scales stand before it."""
    words = either(lexicon.units())
    return rf"(?:{words})(?:{SPACE}(?:/|每|(?<=[元块钱])一){SPACE}[百千万]?(?:{words}))?"


def before(text: str) -> tuple[int, Bound]:
    """How many signs at the end of ``text`` bound the number that follows, and how."""
    match = BEFORE.search(text)
    return (len(match[0]), Bound(lexicon.words("before")[match["word"]])) if match else (0, Bound.EXACT)


# 条约3项, 附近3家 and 通过3项 hold no qualifier; 超过了35% does.
BEFORE = re.compile(
    rf"(?P<word>(?<![条节合契公预特签履])约(?:为|占|有)?|(?<![附最])近|{any_of('before', 'at_least', 'more_than', 'at_most')}"
    rf"|{either(['大约', '大概', '将近', '接近'])})[了到]?{SPACE}$"
)


def bounded(read: Quantity, match: re.Match, ahead: Bound) -> Quantity:
    """The quantity with the bound that stands around it: behind the number, in it (余), or ahead of it."""
    bound = read.bound
    if word := match["after"]:
        bound = Bound(lexicon.words("after")[word])
    elif match["within"]:
        bound = Bound.AT_MOST
    elif bound is Bound.EXACT:
        bound = ahead
    if read.bound in (Bound.VAGUE, Bound.RANGE):
        bound = read.bound
    return Quantity(read.value, read.unit, bound, read.upper)


def readings(text: str, start: int, unit: str, plain: bool = False) -> Iterator[tuple[str, re.Match, Quantity]]:
    """All forms that match at a place, in the order of FORMS; the last one only where it is known to be ``plain``."""
    for form, pattern in compiled(unit):
        if plain and form.name != "single":
            continue
        if form.may_begin(text[start]) and (match := pattern.match(text, start)):
            try:
                yield form.name, match, form.read(match)
            except (ValueError, ArithmeticError, KeyError):
                continue
