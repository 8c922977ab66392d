"""The ways in which numbers are printed: each form with its pattern, its meaning and an example."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from indicators.quantity import meanings
from indicators.quantity.grammar import (
    AFTER,
    ARABIC,
    HALF,
    MORE,
    NUMBER,
    SCALE,
    SIGN,
    SPACE,
    SPACED,
    TENS,
    TO,
)
from indicators.quantity.model import Quantity


@dataclass(frozen=True)
class Form:
    """One way of printing a number: its pattern, with ``{unit}`` where a unit stands, and its meaning.

    ``digits`` says whether it begins with an Arabic numeral (None: with any), ``needs`` which characters there must be
    one of close by: what a quick look rules out is not tried.
    """

    name: str
    pattern: str
    read: Callable[[re.Match], Quantity]
    example: str
    digits: bool | None = None
    needs: frozenset[str] = frozenset()


FORMS = (
    Form("only", "唯一", meanings.only, "唯一", digits=False),
    Form("half", "一半", meanings.half, "一半", digits=False),
    Form(
        "vague",
        rf"(?:好几|数|几|若干)(?:十|百|千|万|亿)*[余多]?{SPACE}(?P<unit>{{unit}})",
        meanings.vague,
        "数十个",
        digits=False,
    ),
    Form(
        "fraction",
        rf"(?P<whole>{NUMBER})分之(?P<part>{NUMBER}){SPACE}(?P<more>[余多])?",
        meanings.fraction,
        "百分之三十",
        needs=frozenset("分"),
    ),
    Form(
        "slash",
        r"(?P<part>[0-9]{1,2})/(?P<whole>[1-9][0-9]?)(?P<more>(?!))?(?![0-9/])",
        meanings.fraction,
        "1/3",
        digits=True,
        needs=frozenset("/"),
    ),
    Form(
        "ratio",
        rf"(?P<first>{ARABIC})(?P<rest>(?:{SPACE}:{SPACE}(?:{ARABIC}))+)",
        meanings.ratio,
        "5:1",
        digits=True,
        needs=frozenset(":"),
    ),
    Form(
        "product",
        rf"(?P<times>{ARABIC}){SPACE}[×xX*]{SPACE}(?P<each>{ARABIC}){SPACE}(?P<unit>{SCALE}?{{unit}})",
        meanings.product,
        "2×350兆瓦",
        digits=True,
        needs=frozenset("×xX*"),
    ),
    Form(
        "range",
        rf"(?P<sign_low>{SIGN})?(?P<low>{NUMBER})(?P<tens_low>{TENS})?(?P<scale_low>{SCALE})?"
        rf"{SPACE}(?P<unit_low>{{unit}})?{TO}"
        rf"(?P<sign_high>{SIGN})?(?P<high>{NUMBER})(?P<tens_high>{TENS})?(?P<scale_high>{SCALE})?"
        rf"{SPACE}(?P<unit>{{unit}})?",
        meanings.range,
        "3家至5家",
        needs=frozenset("至到—–~-"),
    ),
    Form(
        "close",
        rf"(?P<base>[一二三四五六七八九]?十)?(?P<pair>一、?二|一、?两|两、?三|二、?三|三、?四|三五|四、?五|五、?六|六、?七|七、?八|八、?九)"
        rf"(?P<tens>[十百千]?)(?P<scale>{SCALE})?{SPACE}(?P<unit>{{unit}})",
        meanings.close,
        "三四十个",
        digits=False,
    ),
    Form(
        "spoken",
        rf"(?P<number>{NUMBER})块(?P<tenths>[一二三四五六七八九])(?:[毛角](?P<hundredths>[一二三四五六七八九])?分?)?钱?(?![十百千万个])",
        meanings.spoken,
        "两块八毛钱",
        needs=frozenset("块"),
    ),
    Form(
        "round",
        rf"(?P<word>[上过])(?P<number>[十百千]?[百千万亿]亿?){SPACE}(?P<unit>{{unit}})?",
        meanings.round,
        "上百家",
        digits=False,
    ),
    Form(
        "split",
        rf"(?P<number>{NUMBER})个(?P<mid>[多半])(?P<rest>月|小时|星期|钟头)",
        meanings.split,
        "一个多月",
        needs=frozenset("个"),
    ),
    Form("half-of", r"半(?P<unit>个百分点|个小时|小时|个月)", meanings.half_of, "半个百分点", digits=False),
    Form(
        "mixed",
        r"(?P<high>[0-9]+)亿(?P<low>[0-9]+)(?P<tens>[百千])?万(?P<more>[余多])?(?P<unit>{unit})?",
        meanings.mixed,
        "14亿1178万人",
        digits=True,
        needs=frozenset("亿"),
    ),
    Form(
        "single",
        rf"(?P<sign_number>{SIGN})?(?P<number>{SPACED}|{NUMBER}){SPACE}(?P<tens>{TENS})?{SPACE}(?P<more>{MORE})?"
        rf"{SPACE}(?:个(?=[万亿]))?(?P<scale>{SCALE})?{SPACE}(?P<more_scaled>{MORE})?{SPACE}"
        rf"(?:(?P<unit>{{unit}})|[(（](?P<bracketed>{SCALE}?{{unit}})[)）])?(?P<half>{HALF})?",
        meanings.single,
        "1.2万余户",
    ),
    Form(
        "bare",
        rf"(?P<scale>万亿|[万亿]){SPACE}(?P<more>{MORE})?{SPACE}(?P<unit>{{unit}})?",
        meanings.bare,
        "万余人",
        digits=False,
    ),
)

# As far as the first character that tells a form from the others may be: 1,234.5万平方米至2,000万平方米.
NEAR = 24


@cache
def compiled(unit: str) -> tuple[tuple[Form, re.Pattern], ...]:
    """The forms with a pattern for units put in, what bounds them from behind included."""
    return tuple((form, re.compile(form.pattern.replace("{unit}", unit) + f"(?:{AFTER})?")) for form in FORMS)


@cache
def _beginning(unit: str, digit: bool, plain: bool) -> tuple[tuple[Form, re.Pattern], ...]:
    """The forms that can begin with a digit, or not; ``plain``: only the last one."""
    fitting = [one for one in compiled(unit) if one[0].digits in (None, digit)]
    return tuple(one for one in fitting if not plain or one[0].name == "single")


def readings(text: str, start: int, unit: str, plain: bool = False) -> Iterator[tuple[str, re.Match, Quantity]]:
    """All forms that match at a place, in the order of FORMS; the simplest only where it is known to be ``plain``."""
    near = set(text[start : start + NEAR])
    for form, pattern in _beginning(unit, text[start] in "0123456789", plain):
        if form.needs and form.needs.isdisjoint(near):
            continue
        if match := pattern.match(text, start):
            try:
                yield form.name, match, form.read(match)
            except (ValueError, ArithmeticError, KeyError):
                continue
