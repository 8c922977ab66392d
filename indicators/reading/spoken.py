"""Which place a word like 全市, 我省, 该公司, 园区 means: one of those of which the text has spoken."""

import re
from collections import deque
from collections.abc import Container, Iterable
from typing import NamedTuple

from indicators.reading import districts, gazetteer
from indicators.reading.gazetteer import CITY, COUNTY, LIAONING, REGION
from indicators.reading.homonyms import told
from indicators.reading.layout import Layout
from indicators.reading.levels import BODIES, ZONES
from indicators.reading.named import BODY, TOWN, WIDE, ZONE, Mention
from indicators.reading.shares import wider

# 县里 may be said of a city of that rank.
COUNTIES, DISTRICT, CITIES, OUR_PROVINCE = frozenset("县区旗"), "区", "市", "省"
FIRMS = frozenset(("公司", "集团"))
# 花卉基地现有: no economic zone of the paragraph before.
BASE = "基地"
PORTS = "港口"
# Words for a body, by the character of its name that it ends with or holds before such a word; 企 of any firm.
WORKS = {
    **{word: word[-1] for word in BODIES if word != "公司"},
    **{place + inside: place for place in "社厂矿所港" for inside in "里上"},
    "厂": "厂",
    PORTS: "港",
    "企业": "企",
}
# 都市圈 is the one that was named.
REGIONS = frozenset(("区域", "地区"))
AREAS = REGIONS | {"都市圈", "经济带"}
# Bodies that nobody calls 公司.
NO_FIRM = frozenset("学院所站校")
REMEMBERED = 8
PROPOSES = re.compile("(?:也|还|则)?(?:提出|计划|要求|力争|明确|决定|打算|安排|部署)")


class Focuses(NamedTuple):
    """The places in view: spoken of beside for a while, here, that of the article, where its lead was."""

    aside: Mention | None
    here: Mention | None
    home: Mention | None
    base: Mention | None


class Spoken:
    """What was said and heard so far; ``meant`` is asked in the order of the text.

    ``found``: all mentions of the text, which tell the one province whose press it is.
    """

    def __init__(self, layout: Layout, found: Iterable[Mention]) -> None:
        self._layout = layout
        codes = (one.codes[-1] for one in found if one.own and one.codes)
        self._provinces = {code for code in codes if code.isdigit()}
        self._by_ending: dict[str, Mention] = {}
        self._zone: Mention | None = None
        self._region: Mention | None = None
        # 集团 is a firm so called, 公司 any.
        self._firms: dict[str, Mention] = {}
        # The last body with each ending: 合作社, 厂.
        self._works: dict[str, Mention] = {}
        self._heard: deque[Mention] = deque(maxlen=REMEMBERED)
        self._counties: dict[tuple[str, ...], set[str]] = {}

    def say(self, one: Mention) -> None:
        """Remember a place of which figures may be."""
        if one.kind == BODY and one.name[-1] not in NO_FIRM:
            self._firms |= {word: one for word in FIRMS if self._is_called(one, word)}
        if one.kind == BODY:
            self._works[one.name[-1]] = one
        self._zone = one if one.kind == ZONE else self._zone
        self._region = one if one.kind == REGION else self._region
        if one.kind == COUNTY:
            self._counties.setdefault(one.codes[1:], set()).add(one.name)
        for name in one.group:
            self._by_ending[name[-1:]] = one._replace(name=name)
        self._by_ending[one.name[-1:]] = one

    def _is_called(self, one: Mention, word: str) -> bool:
        """Whether 公司 or 集团 may mean a firm: 集团 one that is called so rather than another."""
        group = self._firms.get(word)
        return word == "公司" or word in one.name or (one.firm and not (group and word in group.name))

    def hear(self, one: Mention) -> None:
        """Remember a place that is named beside what the text is about."""
        self._heard.extend([one] if one.codes else [])

    def is_of_the_press(self, one: Mention) -> bool:
        """Whether it lies in Liaoning, or the text names nothing of it."""
        return LIAONING in one.codes or LIAONING not in self._provinces

    def meant(self, word: Mention, focuses: Focuses, figured: Container[str]) -> Mention | None:
        """The place of that level; ``figured``: the places of which there were figures.

        None for a county of which the text has no name.
        """
        if word.that and (named := self._named_last(word, focuses)):
            return named
        works = WORKS.get(word.name)
        # 港口 alone may be any.
        if works and (word.that or word.name != PORTS):
            return self._works.get(works) or (self._firms.get("公司") if works in "企厂" else None)
        if word.name in FIRMS:
            return self._firms.get(word.name) or self._firms.get("公司")
        if word.name in AREAS:
            return self._region if word.name in REGIONS else self._by_ending.get(word.name[-1])
        if word.name in ZONES and self._zone and (word.name != BASE or self._zone.name.endswith(BASE)):
            return self._zone
        sentence = self._layout.sentence(word.start)
        return self._in_view(word.name, self._views(word, focuses, figured), sentence) or self._out_of_view(word)

    def _named_last(self, word: Mention, focuses: Focuses) -> Mention | None:
        """该市, 该区: the one of its level that was named last, be it by its short name alone: 老工业区铁西……该区."""
        said = self._by_ending.get(word.name)
        begin = self._layout.near_line(word.start)
        if said and said.start >= begin:
            if word.name != CITIES:
                return said
            # 沈阳……。兴城人……。该市: the one that only its people were called by.
            begin = said.end
        around = [one.codes for one in focuses if one and one.codes]
        place = districts.called(self._layout.text, begin, word.start, word.name, around)
        if place and not any(one and one.end > begin and one.name.endswith(word.name) for one in focuses):
            return word._replace(name=place.name, kind=COUNTY, codes=told(place), sure=False)
        return said

    def _views(self, one: Mention, focuses: Focuses, figured: Container[str]) -> list[Mention]:
        """What a word for a level may be said of; 我市 is the paper's own, whatever else the sentence names.

        ``figured``: the places of which there were figures.
        """
        sentence, line = self._layout.sentence(one.start), self._layout.line(one.start)
        aside, here, home, base = focuses
        if one.name == DISTRICT and not one.that and home and here and here.start < line and _is_district(home):
            # 于洪区……在永安经济区……。 全区: a zone of another paragraph is none of the article's.
            here = here if here.kind == COUNTY else home
        if here and here.start < sentence and here.kind in (COUNTY, ZONE, BODY) and _named(here) not in figured:
            # 北票市获批示范区。全市: the city of which the article is, where the county had no figure.
            whole = home or base
            lies = here.kind != BODY or (whole and set(whole.codes) < set(here.codes))
            here = wider(whole, here) if lies else here
        if here and home and here.kind == BODY and here.start < sentence and set(here.codes) < set(home.codes):
            # 东港市……丹东港。全市: the article's.
            here = home
        if one.name == CITIES and not one.that and home and home.kind == CITY and _is_county_before(here, sentence):
            # 葫芦岛……。兴城市法院办案400件。全市法院: that of which the article is.
            here = home
        if one.ours:
            kept = here if here and (home or self.is_of_the_press(here)) else None
            return [focus for focus in (home, kept) if focus]
        views = [focus for focus in (aside, here, home) if focus]
        if one.name == OUR_PROVINCE and not one.that and not (home and home.codes and not self.is_of_the_press(home)):
            # 山东省年产1亿平方米。…。全省: ours again, where it is our press.
            return [focus for focus in views if focus.start >= sentence or self.is_of_the_press(focus)]
        return views

    def _in_view(self, level: str, views: Iterable[Mention], sentence: int) -> Mention | None:
        for focus in views:
            if focus.kind in WIDE:
                continue
            if focus.kind == COUNTY and level in COUNTIES:
                # 法库县……。海城市12亿元。全县: the county rather than a city of that rank.
                counties = (one for one in (*views, self._by_ending.get(level)) if one and one.kind == COUNTY)
                whole = next((one for one in counties if one.name.endswith(level)), focus)
                return whole if focus.start < sentence else focus
            # 东港市提出,…全市: who says so speaks of his own.
            speaks = sentence <= focus.start and PROPOSES.match(self._layout.text, focus.end)
            if focus.name.endswith(level) and (speaks or not self._one_of_several(focus, level)):
                return focus
            if above := _above(focus, level):
                return above
        return None

    def _out_of_view(self, word: Mention) -> Mention | None:
        """Said before, or named only beside what the text is about: 记者在大连市举行的发布会上……全市."""
        before = self._by_ending.get(word.name[-1:])
        ours = word.ours or word.name == OUR_PROVINCE
        if before and (not ours or self.is_of_the_press(before)):
            return before
        for heard in reversed(self._heard):
            if (place := gazetteer.by_code().get(heard.codes[0])) and place.name.endswith(word.name):
                return heard._replace(name=place.name, kind=place.level, sure=False)
            if above := _above(heard, word.name):
                return above._replace(sure=False)
        return self.of_the_press(word)

    def of_the_press(self, word: Mention) -> Mention | None:
        """全省: of the one province that the text names anything of; in the press of Liaoning that."""
        [code] = self._provinces if len(self._provinces) == 1 else [LIAONING]
        province = gazetteer.by_code()[code]
        sure = LIAONING in self._provinces
        found = word._replace(name=province.name, kind=province.level, codes=(code,), sure=sure)
        return found if province.name.endswith(word.name) else None

    def _one_of_several(self, focus: Mention, level: str) -> bool:
        """全市 behind 盖州市 and 大石桥市 is 营口市; behind 海城市 alone it is that."""
        if level != "市" or focus.kind != COUNTY:
            return False
        return bool(self._counties.get(focus.codes[1:], set()) - {focus.name})


def _named(here: Mention) -> str:
    """A place, or that in which a firm lies."""
    place = gazetteer.by_code().get(here.codes[0]) if here.kind == BODY and here.codes else None
    return place.name if place else here.name


def _is_county_before(here: Mention | None, sentence: int) -> bool:
    """Whether a county or a city of that rank, or a town of one, was spoken of in another sentence."""
    return bool(here and here.kind in (COUNTY, TOWN) and here.start < sentence)


def _is_district(home: Mention) -> bool:
    return home.kind in (COUNTY, ZONE) and home.name.endswith(DISTRICT)


def _above(focus: Mention, level: str) -> Mention | None:
    """The place of that level that another lies in."""
    for n, code in enumerate(focus.codes):
        place = gazetteer.by_code()[code]
        if place.name.endswith(level) and place.name != focus.name:
            return focus._replace(name=place.name, kind=place.level, codes=focus.codes[n:])
    return None


def is_same(text: str, word: Mention, here: Mention | None, statement: int) -> bool:
    """北票市…,市财政拿出: whether an office is of the place of which its statement speaks already."""
    bare = text[word.start : word.end] == word.name
    return bool(bare and here and here.start >= statement and here.name.endswith(word.name))
