"""Forms of parts and ratios, and of numbers that are not said: 百分之三十, 四分之三, 1比8, 数十个."""

import re
from decimal import Decimal

from indicators.quantity.form import form
from indicators.quantity.grammar import ARABIC, DIGITS, NUMBER, SCALE, SPACE, TO, decimal, plain
from indicators.quantity.model import Bound, Quantity
from indicators.quantity.pieces import PAIR

FRACTIONS = {"百": ("%", 1), "千": ("‰", 1)}
PLACES = Decimal("0.000001")


@form("(?P<word>唯一|一(?P<more>[多大])?半|半数(?![字据控码值]))", "一半", digits=False)
def word(match: re.Match) -> Quantity:
    """唯一 -> 1 个, 一半 and 半数 -> 50 %, 一多半 and 一大半 -> more than 50 %."""
    if match["word"] == "唯一":
        return Quantity(Decimal(1), "个")
    return Quantity(Decimal(50), "%", Bound.MORE_THAN if match["more"] else Bound.EXACT)


@form(rf"(?:好几|数|几|若干)[十百千]*(?P<scale>{SCALE})?[余多]?{SPACE}(?P<unit>{{unit}})?", "数十个", digits=False)
def vague(match: re.Match) -> Quantity:
    """数十个; 几十万 of what is said elsewhere."""
    if not (unit := plain(match["unit"]) or match["scale"]):
        raise ValueError(match[0])
    return Quantity(None, unit, Bound.VAGUE)


@form(
    rf"(?P<whole>[百千])分之(?P<low>{NUMBER})(?:{TO}(?:[百千]分之)?(?P<high>{NUMBER}))",
    "百分之五到八",
    digits=False,
    needs="分",
)
def fractions(match: re.Match) -> Quantity:
    """百分之五到八, 百分之五到百分之八."""
    low, high = decimal(match["low"]), decimal(match["high"])
    if low >= high:
        raise ValueError(match[0])
    return Quantity(low, FRACTIONS[match["whole"]][0], Bound.RANGE, high)


@form(rf"(?P<whole>[百千])分之(?P<pair>{PAIR})(?P<tens>十)?", "百分之八九十", digits=False, needs="分")
def close_fractions(match: re.Match) -> Quantity:
    """百分之七八, 百分之八九十."""
    first, second = neighbours(match, decimal(match["tens"] or "一"))
    return Quantity(first, FRACTIONS[match["whole"]][0], Bound.RANGE, second)


@form(
    r"(?P<part>[0-9]{1,2})/(?P<whole>[1-9][0-9]?)(?P<more>(?!))?(?![0-9/])", "1/3", name="slash", digits=True, needs="/"
)
@form(
    rf"(?P<whole>{NUMBER}|[十百千]?[万亿])分之(?P<part>{NUMBER}){SPACE}(?P<more>[余多]|强(?![化调度制势]))?",
    "百分之三十",
    needs="分",
)
def fraction(match: re.Match) -> Quantity:
    """百分之三十 -> 30 %, 千分之三 -> 3 ‰, 四分之三 -> 75 %, 万分之三 -> 0.03 %, 五分之一强 -> more than 20 %."""
    part = decimal(match["part"])
    unit, whole = FRACTIONS.get(match["whole"]) or ("%", decimal(match["whole"]) / 100)
    value = (part / whole).quantize(PLACES) if whole != 1 else part
    value = value.to_integral() if value == value.to_integral() else value.normalize()
    return Quantity(value, unit, Bound.MORE_THAN if match["more"] else Bound.EXACT)


@form(rf"(?P<first>{NUMBER})比(?P<second>{NUMBER})(?![0-9{DIGITS}十百千万亿点])", "1比8", needs="比")
def versus(match: re.Match) -> Quantity:
    """1比8, 一比十 -> 1 in the unit ``:8``, ``:10``."""
    return Quantity(decimal(match["first"]), f":{decimal(match['second'])}")


@form(rf"(?P<first>{ARABIC})(?P<rest>(?:{SPACE}:{SPACE}(?:{ARABIC}))+)", "5:1", digits=True, needs=":")
def ratio(match: re.Match) -> Quantity:
    """5:1 -> 5 in the unit ``:1``: a ratio is no more divided out than 亿元 are multiplied out."""
    return Quantity(decimal(match["first"]), re.sub(r"\s", "", match["rest"]))


def neighbours(match: re.Match, tens: Decimal) -> tuple[Decimal, Decimal]:
    """八九, in tens or hundreds where these are printed behind -> both."""
    first, second = match["pair"].replace("、", "")
    return decimal(first) * tens, decimal(second) * tens
