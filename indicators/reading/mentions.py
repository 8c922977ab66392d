"""Every place that a text names: where, what it is, and whether a figure behind it may be of it."""

import re
from collections.abc import Iterator, Mapping

from indicators.reading import bodies, districts, gazetteer, houses, regions, visits
from indicators.reading.aliases import aliases, titled, towns, zones
from indicators.reading.extended import longer
from indicators.reading.gazetteer import CITY, COUNTRY, COUNTY, FIRM, PROVINCE, REGION
from indicators.reading.groups import grouped, named_again
from indicators.reading.heads import BESIDE, ECONOMY, FIGURE, LEAD, is_topic
from indicators.reading.homonyms import choose, city_of, is_stray, told, zone_of
from indicators.reading.layout import Layout
from indicators.reading.levels import HERE, called
from indicators.reading.named import BODY, KNOWN, TOWN, WIDE, ZONE, Mention
from indicators.reading.owned import TURNED_TO, is_own
from indicators.reading.persons import is_person
from indicators.reading.scenes import HEADING, OWNED, SCENE, TOLD_OF, is_invested_in, is_told_of

# Every city has one: 高新区 alone, where no zone was named, is that of the city.
OF_A_CITY = frozenset(("高新区", "经开区", "开发区"))
DATED = re.compile(r"[电讯]\s+$")
# 江苏的昆山, 辽宁(本溪).
OF = ("的", "(", "（")
INDUSTRY = re.compile("产业|行业|工业|基地|园区")
BEFORE, NEAR = 5, 4


def mentions(layout: Layout, known: Mapping[str, str]) -> list[Mention]:
    """All mentions of a text in order. ``known``: what it may print -> the name of a place of the tables."""
    return list(named_again(grouped(_Finder(layout, known).chained(), layout.text), layout.text))


class _Finder:
    """What was named before helps to tell which of several places is meant."""

    def __init__(self, layout: Layout, known: Mapping[str, str]) -> None:
        self.text, self.layout = layout.text, layout
        # The gazetteer knows more of its own places than the tables do.
        self._known = {word: name for word, name in known.items() if not gazetteer.meanings(word)}
        self._towns = towns(self.text)
        self._aliases = aliases(self.text) | self._towns
        self._titled, self._zones = titled(self.text), zones(self.text)
        self._headings: dict[int, int] = {}
        self._endings = {
            match.start("name"): match
            for match in bodies.ALONE.finditer(self.text)
            if not match["turned"] or TURNED_TO.match(self.text, match.end("name"))
        }
        self._near: list[tuple[str, ...]] = []
        self._seen: dict[str, tuple[str, ...]] = {}
        self._zoned = False
        self._last: Mention | None = None

    def chained(self) -> Iterator[Mention]:
        """Names right behind each other are one place, the last: 沈阳市法库县秀水河子镇."""
        held: Mention | None = None
        for start, end, match in self._words():
            # What stands behind 沈阳 in 沈阳新松公司 is a part of that name.
            if held and start < held.end:
                continue
            # 鑫茂(福建)集团: a bracket's place opens no list.
            self._last = self._last if held and self.text[held.start - 1 : held.start] in "(（" else held
            # 江苏的昆山 is 江苏昆山.
            of = held and held.kind in (PROVINCE, CITY) and self.text[held.end : start] in OF
            of = of and (self.text[start - 1] == "的" or self.text[end : end + 1] in ")）")
            inside = held.codes if held and (held.end == start or of) else ()
            one = self._mention(start, end, match, inside)
            if not one:
                continue
            if held and held.end == start and held.codes and one.kind in (CITY, COUNTY) and held.is_apart(one):
                # 灯塔海宁皮革城: a part of a name.
                one = one._replace(own=False)
            if held and (held.end == start or of) and held.holds(one):
                # 高新区恒远公司 is the firm; a place before it may be a part of its name.
                begin = one.start if held.kind == ZONE and one.kind == BODY else held.start
                part = held.own and not one.own and one.kind not in WIDE
                # 沈阳市新民兴隆、于洪小韩村等景区 are the city's.
                one = held._replace(end=one.end) if part else one._replace(start=begin, head=held.head, own=held.own)
                if self.text[start - 1] in "(（" and (zone := bodies.ZONE.match(self.text, end + 1)):
                    # 辽宁（营口）沿海产业基地.
                    name = self.text[begin : zone.end()].replace("(", "（").replace(")", "）")
                    one = one._replace(end=zone.end(), name=name, kind=ZONE)
            elif held and held.is_site_of(one, self.text):
                one = one._replace(head=held.head)
                yield held
            elif held:
                yield held
            self._remember(one)
            held = one
        if held:
            yield held

    def _remember(self, one: Mention) -> None:
        self._zoned |= one.kind == ZONE and one.sure
        if one.own and one.codes:
            self._near = [one.codes, *self._near[: NEAR - 1]]
            self._seen.setdefault(one.name, one.codes)

    def _words(self) -> Iterator[tuple[int, int, re.Match | None]]:
        """Where words stand that may name a place, none within another, with their match where a pattern found them."""
        found: list[tuple[int, int, re.Match | None]] = [
            (start, end, None)
            for start, end in gazetteer.find(self.text, self._aliases | self._known | self._titled | self._zones)
        ]
        found += [(*match.span(), match) for match in HERE.finditer(self.text)]
        found += [(*match.span("name"), match) for match in self._endings.values()]
        for room in (bodies.LYING, TOLD_OF):
            found += [(*match.span(match.lastgroup or 0), match) for match in room.finditer(self.text)]
        found += [(*match.span(), match) for match in districts.find(self.text)]
        found += [
            (*match.span("name"), match)
            for room in (SCENE, OWNED, HEADING)
            for match in room.finditer(self.text)
            if not bodies.TIMED.match(match["name"])
        ]
        found += [(*match.span("name"), match) for room in (visits, regions) for match in room.find(self.layout)]
        found += [(*match.span("name"), match) for match in houses.find(self.text)]
        headed = (match for *_, match in found if match and match.re in (HEADING, houses.HOUSE))
        self._headings = {match.start("name"): match.end("name") for match in headed}
        last = 0
        # 营口自贸区 is found as 营口 with what stands behind it, which tells where it lies.
        for start, end, match in sorted(found, key=_order):
            if start >= last and not (match and bodies.TIMED.match(self.text, start, end)):
                yield start, end, match
                last = end

    def _mention(self, start: int, end: int, match: re.Match | None, inside: tuple[str, ...]) -> Mention | None:
        topic = is_topic(self.layout, start, self._last)
        head = self._heads(start, topic=topic)
        one = (match and self._by_pattern(match, start, end, inside)) or self._by_word(start, end, inside, head)
        if not one:
            return None
        # 引进15万吨钢管、恒远公司设备: a firm has the figure of an item where one has that of the item before.
        firms = self._in_list(start) and self._last and self._last.kind == BODY
        head = head and not (one.kind == BODY and self._begins_item(start) and not firms)
        earns = bool(match and is_told_of(match)) or (one.kind == BODY and is_invested_in(self.text, start))
        head = head or (one.kind == BODY and bool(BESIDE.fullmatch(self.text, self.layout.clause(start), start)))
        own = is_own(self.text, one.start, one.end, wide=one.kind in WIDE, head=head, topic=topic)
        return one._replace(head=head or earns, own=earns or own)

    def _by_pattern(self, match: re.Match, start: int, end: int, inside: tuple[str, ...]) -> Mention | None:
        """What a pattern found: a word like 全市, a district in a list, a body by its ending or by what leads to it."""
        word, here = self.text[start:end], self._near[0] if self._near else ()
        if match.re is HERE:
            one = called(match)
            alone = one.name in OF_A_CITY and not self._zoned and not bodies.ZONE.match(self.text, end)
            city = city_of(here) if alone else ""
            return Mention(start, end, city + one.name, ZONE, here, sure=False) if city else one
        if districts.is_one(match) and (place := districts.choose(match, (inside, *self._near))):
            return Mention(start, end, place.name, COUNTY, told(place))
        if match.re is bodies.ALONE:
            return self._alone(match)
        if match.re is bodies.LYING and match["hamlet"]:
            names = tuple(bodies.SEGMENT.findall(word))
            return Mention(start, end, names[-1], TOWN, here, group=names)
        if match.re is regions.PART:
            return Mention(start, end, f"{word}地区", REGION)
        told_of = match.re in (bodies.LYING, SCENE, OWNED, TOLD_OF)
        found = told_of or match.re in (HEADING, visits.VISITED, houses.HOUSE)
        kind = ZONE if told_of and word[-1] in "区园" else BODY
        return Mention(start, end, word, kind, here, sure=told_of) if found else None

    def _by_word(self, start: int, end: int, inside: tuple[str, ...], head: bool) -> Mention | None:
        """A word that the gazetteer or the tables know, or that this text has told the meaning of."""
        word, here = self.text[start:end], self._near[0] if self._near else ()
        if word in self._titled:
            place = gazetteer.meanings(self._titled[word])[0]
            return Mention(start, end, place.name, place.level, told(place))
        if word in self._zones and not gazetteer.meanings(word):
            kind = ZONE if word[-1] == "园" else BODY
            end = start + len(name) if self.text.startswith(name := self._zones[word], start) else end
            return Mention(start, end, name, kind, here)
        if word in self._aliases:
            whole = self._aliases[word]
            end = start + len(whole) if self.text.startswith(whole, start) else end
            town = word in self._towns
            return Mention(start, end, whole, TOWN if town else BODY, self._seen.get(whole, here) if town else here)
        if word in self._known:
            name = self._known[word]
            return Mention(start, end, name, KNOWN, inside or self._seen.get(name) or here)
        return self._listed(start, end, inside, head) or self._headed(start, here)

    def _headed(self, start: int, here: tuple[str, ...]) -> Mention | None:
        """黄海鲜源食品公司: a firm at the head of its clause, whose name begins with a word that is no place."""
        end = self._headings.get(start, 0)
        return Mention(start, end, self.text[start:end], BODY, here, sure=False) if end else None

    def _heads(self, start: int, *, topic: bool) -> bool:
        """Whether a name opens its clause; an item of a list does so behind one that has a figure of its own."""
        clause = self.layout.clause(start)
        if DATED.search(self.text[max(0, start - BEFORE) : start]):
            return True
        if self._begins_item(start):
            figured = FIGURE.search(self.text, self.layout.clause(clause - 1), clause)
            if not figured or (self._last and self._in_list(start) and not self._last.head):
                return False
        return topic or bool(LEAD.fullmatch(self.text, clause, start))

    def _begins_item(self, position: int) -> bool:
        clause = self.layout.clause(position)
        return clause > 0 and self.text[clause - 1] == "、"

    def _in_list(self, position: int) -> bool:
        """Whether a place was named in an earlier item of the list."""
        return bool(self._last and self._last.start >= self.layout.breath(position))

    def _listed(self, start: int, end: int, inside: tuple[str, ...], head: bool) -> Mention | None:
        """A place of the gazetteer, or what stands behind its name and belongs to it."""
        if cut := bodies.CUT.match(self.text, end - 1):
            end = cut.start()
        word = self.text[start:end]
        if is_person(self.text, start, end):
            return None
        if not (
            chosen := choose(
                word,
                inside,
                self._near,
                head,
                whole=self.text[end : end + 2],
                named=self._seen,
                first=not self.text[:start].strip() and bool(ECONOMY.match(self.text, end)),
            )
            or zone_of(word, self.text, end, self._near)
        ):
            if self._near and gazetteer.meanings(word) and (zone := bodies.ZONED.match(self.text, end)):
                return Mention(start, zone.end(), self.text[start : zone.end()], ZONE, self._near[0])
            return self._by_ending(start, end)
        place, sure = chosen
        one = Mention(start, end, place.name, BODY if place.level == FIRM else place.level, told(place), sure)
        if place.level == FIRM:
            return self._called(one)
        if place.level == COUNTRY:
            return one
        behind = longer(self.text, one, self._near[0] if self._near else ())
        return None if behind == one and not inside and is_stray(self.text, start, end, place) else behind

    def _called(self, one: Mention) -> Mention:
        """What is called without a word for a firm or zone, as far as its name goes; 大连石化产业 is the city's."""
        start, end = one.start, one.end
        if longer := self._by_ending(start, end):
            return longer
        word = self.text[start : start + 2]
        industry = end - start > len(word) and INDUSTRY.match(self.text, end)
        if industry and (chosen := choose(word, (), self._near)):
            return Mention(start, start + len(word), chosen[0].name, chosen[0].level, told(chosen[0]))
        body = bodies.BODY.match(self.text, end)
        return one._replace(end=body.end(), name=self.text[start : body.end()]) if body else one

    def _by_ending(self, start: int, end: int) -> Mention | None:
        """A zone or town that goes on behind the name: 长兴岛经济区."""
        match = self._endings.get(start)
        whole = match and (match["town"] or match["zone"]) and match.end("name") > end
        return self._alone(match) if match and whole else None

    def _alone(self, match: re.Match) -> Mention:
        """A zone, town or body by its ending alone: 龙潭乡."""
        word, here = match["name"], self._near[0] if self._near else ()
        kind = ZONE if match["zone"] else TOWN if match["town"] else BODY
        sure = kind != BODY or bodies.is_called(word)
        return Mention(*match.span("name"), word, kind, here, sure, group=(word,) if kind == TOWN else ())


def _order(found: tuple[int, int, re.Match | None]) -> tuple[int, int, int]:
    """By their start; of several at one, districts in lists, then the gazetteer's, then what is known by its ending."""
    start, end, match = found
    first = match and (match.re in (SCENE, OWNED, TOLD_OF) or districts.is_one(match))
    rank = 1 if match is None or match.re is HERE else 0 if first else 2
    return start, rank, -end
