"""Places that are spoken of beside the one at hand: elsewhere, around it, where something lies or is held."""

import re

from indicators.reading.gazetteer import PROVINCE
from indicators.reading.named import BODY, TOWN, WIDE, ZONE, Mention
from indicators.reading.opening import DATELINE
from indicators.reading.sites import is_at_meeting, lies, meets

OF_IT = re.compile("[^，,。；;：:\n0-9]{0,8}的")


def is_passing(one: Mention, subject: Mention | None) -> bool:
    """A country, or what the article's own place lies in, is spoken of for a sentence."""
    return one.kind in WIDE or bool(subject and one.kind != BODY and one.is_around(subject))


def is_elsewhere(one: Mention, subject: Mention | None, *, is_dateline: bool) -> bool:
    """Whether it lies outside the city or province that the headline tells; a country always does."""
    return one.kind in WIDE or bool(subject and one.is_beyond(subject, is_dateline))


def is_broader(text: str, one: Mention, here: Mention | None, home: Mention | None, sentence: int) -> bool:
    """带动全市增长, in a sentence on a county, is no figure of the city; 鞍钢在辽宁投资30亿元 is the firm's.

    Where a report was written (沈阳2月15日讯) its sentence does not speak of.
    """
    if not here or here.start < sentence or here is home or DATELINE.match(text, here.end):
        return False
    if not one.kind or (here.firm and one.kind == PROVINCE):
        return True
    return one.codes[:1] != here.codes[:1] and set(one.codes) <= set(here.codes)


def lasting(here: Mention, ground: Mention | None, base: Mention | None) -> Mention:
    """Of an article whose title tells no place: where the lead was, save where it has gone on to a wider place."""
    kept = (ground if here.kind == BODY else here) or here
    return base if base and not set(kept.codes) <= set(base.codes) else kept


def is_site(text: str, one: Mention, here: Mention | None, sentence: int) -> bool:
    """丹东港坐落于东港市: where the firm of which the sentence speaks lies, or a meeting of a place is held."""
    if not here or here.start < sentence:
        return False
    if is_at_meeting(text, one) or meets(text, sentence, one):
        return True
    # 忠旺集团在辽阳拥有生产线: the firm's; 锦州港在朝阳建的物流园 is there.
    acts = here.kind == BODY and here.head and text[here.end : one.start] == "在" and not OF_IT.match(text, one.end)
    return acts or (here.kind in (BODY, ZONE, TOWN) and lies(text, one))
