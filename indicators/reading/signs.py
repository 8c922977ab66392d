"""Which of the names, places and periods that are found may be wrong: by how often each way to find one was
(tallies.py).

What its room concludes is one sign, where the words stand another. A sign that was seldom wrong is no doubt, however
far a place was carried; one that often was is a doubt, however plain a name looks.
"""

import re
from functools import cache, lru_cache

from indicators.quantity.lexicon import either
from indicators.reading import gazetteer, levels
from indicators.reading.gazetteer import COUNTRY, NATION, PROVINCE, REGION
from indicators.reading.kinds import kind_of_name
from indicators.reading.layout import Layout, first_line
from indicators.reading.measures import CONTRIBUTION, LEVEL, SHARE
from indicators.reading.plain import STAGE_AHEAD
from indicators.reading.rivals import Rivals
from indicators.reading.span import Span
from indicators.reading.tallies import NAMES, OVER, PERIODS, PLACES, doubtful
from indicators.reading.ways import Way

# The words by which a sentence may call a place that another names, by the last character of its name.
_LEVEL = (
    "[全该我本这][个座]?{0}(?![场值域间块性面级])|{0}里(?!程)|(?<![一-龥]){0}(?=委|政府|财政|[一-龥]{{1,10}}[局厅办])"
)
CALLED = {
    **{level: re.compile(_LEVEL.format(f"[{level}]")) for level in "省县镇乡村"},
    "市": re.compile(_LEVEL.format("市")),
    "区": re.compile(_LEVEL.format("[区园]") + "|港区|园区|新区|高新区|开发区|示范区|经开区"),
    "园": re.compile("园区|全园"),
    "港": re.compile("全港|该港|港口|公司"),
    "": re.compile(
        "公司|集团|[该本这]家?(?:企业|厂|社|院|所|校|校区)|企业|全[厂社院所校]|[厂社院校所矿港]里|矿上|合作社|医院|学校|院区|校区"
        f"|[该这那][家座个条]?(?:{either(levels.BODIES)})"
    ),
}
# What is counted may have a share of a whole that stands elsewhere: 制造业企业占六成, not 贸易额占40%.
COUNTED, AMOUNTS = ("word", "short", "long"), "额量率值价费"
ZONES = (*(zone for zone in levels.ZONES if zone[-1] == "区"), "工业园", "产业园", "物流园", "科技园")
GOES_ON = re.compile(
    "“?(?:[0-9]{1,4}[年月]|[今去前明]年|上半年|前[0-9一二三]|目前|如今|截至|到|当年|全年|预计|[一二三]期|投产|达产|建成|项目|公司|"
    "企业|其中|同比|同时)"
)
SENTENCE_END = re.compile("[。！!？?\\n]")
# 在沈阳机床厂, 位于…, 走进…: what is named behind is where what follows is; the place of a body stands before it.
WHERE = "在位于入省市县区旗镇乡村"
OUR_NATION = "我国"
NAMED = frozenset(("firm", "zone"))
TOWNS, BODIES = frozenset("镇乡村"), NAMED | {"town", "bare zone"}
ENDINGS = ("自治县", "自治区", "市", "县", "区", "省")
SHORTEST = 2


DOUBTFUL_NAMES, DOUBTFUL_PLACES, DOUBTFUL_PERIODS = doubtful(NAMES), doubtful(PLACES), doubtful(PERIODS)
DOUBTFUL_OVER = doubtful(OVER)


class Signs:
    """The signs of a whole text; asked figure by figure in its order."""

    def __init__(self, layout: Layout) -> None:
        self.text, self.layout = layout.text, layout
        self._title = first_line(layout.text)
        self._first = cache(self.text.find)
        # The places whose own sentence gave a figure.
        self._given: set[str] = set()
        self._rivals = Rivals(layout.text)

    def doubts_name(self, span: Span, name: str, *, sure: bool, measure: str = LEVEL) -> bool:
        """Whether the name of a figure may be wrong; ``sure``: its own room does not doubt it."""
        if not name:
            return True
        # 开工重点项目 is printed as 重点项目开工.
        name = STAGE_AHEAD.sub("", name, count=1)
        kind, where = kind_of_name(name), self._of_name(span, name)
        if where == "sentence" and measure != LEVEL and sure:
            where = "change"
        elif where == "said" and kind in COUNTED and measure in (SHARE, CONTRIBUTION) and name[-1] not in AMOUNTS:
            kind, where = "thing", "part"
        elif kind == "general" and span.start < len(self._title):
            # 产值12亿元 with nothing before it that it could be of.
            return True
        return DOUBTFUL_NAMES.get((kind, where), not sure)

    def doubts_period(self, way: Way) -> bool:
        """Whether a period that its room is sure of may be wrong by the way in which it was found."""
        return DOUBTFUL_PERIODS.get(tuple(way), False)

    def doubts_place(self, span: Span, place: str, *, sure: bool) -> bool:
        """Whether the place of a figure may be wrong; ``sure`` as for its name."""
        kind, where = _kind_of_place(place), self._of_place(span, place)
        if kind == "bare zone" and self.text.count(place) > 1:
            kind = "zone"
        if (kind, where) == ("firm", "line") and GOES_ON.match(self.text, self.layout.statement(span.start)):
            where = "on"
        elif where == "near" and kind in NAMED and self._is_within(span, place):
            where = "within"
        # Of a body the room is seldom sure, unless the headline names it.
        doubted = DOUBTFUL_PLACES.get((kind, where, sure and (kind not in BODIES or where == "title")), not sure)
        return doubted or (DOUBTFUL_OVER.get((kind, where), False) and self._is_over_another(span, place, where))

    def _is_over_another(self, span: Span, place: str, where: str) -> bool:
        """Whether a firm, a zone or the like stands between what names a place and a figure."""
        sentence = self.layout.near_statement(span.start)
        word = _short(place)
        at = self.text.rfind(word, 0, span.start)
        begin = at + len(word) if at >= 0 else sentence
        # Of what is carried on, those that stand in the sentence of the place tell.
        stop = SENTENCE_END.search(self.text, begin, span.start) if where == "far" else None
        if stop and self._rivals.between(max(begin, sentence), span.start, place):
            return True
        return self._rivals.between(begin, stop.start() if stop else span.start, place)

    def _is_within(self, span: Span, place: str) -> bool:
        """Whether a body is named in the midst of words, neither as what they tell of nor as where they are."""
        at = self.text.rfind(_short(place), self.layout.near_line(span.start), span.end)
        return at not in (self.layout.breath(at), self.layout.statement(at)) and self.text[at - 1] not in WHERE

    def _of_name(self, span: Span, name: str) -> str:
        if self.text.startswith(name, span.end):
            return "behind"
        where = self._printed(span, name)
        # 客运量达到, 客运量为: something that is no part of it stands between it and its number.
        apart = where == "clause" and not span.subject and not self.text.endswith(name, 0, span.start)
        return "said" if apart else where or "made"

    def _of_place(self, span: Span, place: str) -> str:
        if not place:
            return "untold"
        word = _short(place)
        printed = self._printed(span, word) or (self._printed(span, OUR_NATION) if place == NATION else "")
        if printed in ("clause", "sentence"):
            self._given.add(place)
            return "near"
        if word in self._title:
            return "title"
        if not printed and not 0 <= self._first(word) < span.start:
            return "untold"
        return self._of_another(span, place, word, here=bool(printed))

    def _of_another(self, span: Span, place: str, word: str, *, here: bool) -> str:
        """Where a place stands that another sentence names; ``here``: one of the paragraph."""
        kind, begin = _kind_of_place(place), self.layout.statement(span.start)
        said = CALLED.get(place[-1]) or (CALLED[""] if kind in BODIES else None)
        known = place in self._given or kind not in BODIES
        if said and known and said.search(self.text, self.layout.near(begin, span.start), span.start):
            return "called"
        # What the sentence before names goes on.
        before = self.layout.near(self.layout.statement(max(0, begin - 2)), span.start)
        goes_on = kind == "city" and word in self.text[before : span.start]
        return "line" if here and not goes_on else "far"

    def _printed(self, span: Span, words: str) -> str:
        """The narrowest part of the text around a figure that prints some words before it."""
        at = self.text.rfind(words, self.layout.near_line(span.start), span.end)
        if at >= self.layout.breath(span.start):
            return "clause"
        return "" if at < 0 else "sentence" if at >= self.layout.statement(span.start) else "paragraph"


@lru_cache(maxsize=4096)
def _kind_of_place(place: str) -> str:
    if not place:
        return "none"
    known = gazetteer.meanings(place)
    level = known[0].level if known else ""
    if place == NATION or level in (COUNTRY, REGION):
        return "nation" if place == NATION else "wide"
    if level == PROVINCE:
        return "province"
    return "city" if level in (gazetteer.CITY, gazetteer.COUNTY) else _kind_of_body(place)


def _kind_of_body(place: str) -> str:
    """A zone that no place stands at the head of may be made of other words (当时新区)."""
    if place[-1] in TOWNS or place.endswith("街道"):
        return "town"
    if not place.endswith(ZONES):
        return "firm"
    return "zone" if next(gazetteer.find(place, {}), (1, 0))[0] == 0 else "bare zone"


@lru_cache(maxsize=4096)
def _short(place: str) -> str:
    """沈阳 of 沈阳市: a text may print either."""
    known = gazetteer.meanings(place)
    if known and len(known[0].short) >= SHORTEST:
        # 喀左 of 喀喇沁左翼蒙古族自治县.
        return known[0].short
    word = next((place.removesuffix(one) for one in ENDINGS if place.endswith(one)), place)
    return word if len(word) >= SHORTEST else place
