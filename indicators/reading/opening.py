"""The headline, the lead and what they tell: of which place an article is."""

import re
from collections.abc import Iterable
from itertools import islice

from indicators.reading.gazetteer import COUNTRY, LIAONING, NATION, REGION, by_code
from indicators.reading.named import BODY, GROUP, WIDE, Mention
from indicators.reading.shares import LINE_REST
from indicators.reading.span import end_of

# 本报抚顺12月3日电, 四川经济日报广元讯; 信号公司电子车间 is none.
DATELINE = re.compile(r"(?:[0-9]{1,2}月[0-9]{1,2}日)?\s?[讯电](?![子力气网商动机器池缆厂站业影视信路源])")
LINE = re.compile(r"[^\n]*\S")
# 在海城市第九届人民代表大会上, 我代表海城市人民政府: who reports speaks of his place.
SPEAKS = re.compile("(?:在|代表)$")
ASSEMBLY = re.compile("(?:第[一二三四五六七八九十]{1,3}届|人民代表大会|人大|人民政府|政府)")
OFFICIAL = re.compile("(?:人民)?政府|统计|财政|国民经济|人民代表大会|人大")
FROM, OUR_CITY = "来自", "市"
BEIJING = "110000"
LONGEST_TITLE, FIRST_LINES, GREETING, AHEAD = 60, 8, 400, 6


def ends(text: str) -> tuple[int, int]:
    """Where the headline ends, 0 where there is none, and where the lead does.

    What stands between them (day, source, author) is a line without a full stop.
    """
    lines = [match.span() for match in islice(LINE.finditer(text), FIRST_LINES)] or [(0, 0)]
    begin, end = lines[0]
    if end - begin > LONGEST_TITLE or text[end - 1 : end] == "。":
        return 0, end
    leads = (stop for start, stop in lines[1:] if stop - start > LONGEST_TITLE or text.find("。", start, stop) >= 0)
    return end, next(leads, lines[min(1, len(lines) - 1)][1])


def told(text: str, found: list[Mention], title: int, lead: int) -> tuple[Mention | None, bool]:
    """The one place of the headline, else of who reports or of the dateline, and whether it is of the latter.

    A firm is that of an article whose headline names no place beside it.
    """
    named = [one for one in found if one.kind not in ("", REGION) and one.own and one.end <= title]
    if not named:
        # 来自葫芦岛工业企业的报告.
        named = [one for one in found if one.codes and one.end <= title and text.endswith(FROM, 0, one.start)]
    if not named and (reports := _of_who_reports(text, found)):
        return reports._replace(sure=True), False
    if dated := not named:
        datelines = (one for one in found if one.kind and title < one.end < lead and DATELINE.match(text, one.end))
        named = [*islice(datelines, 1)]
    if dated and named and BEIJING in named[0].codes and not _again(found, named[0]):
        # 新华社北京电 on 国内生产总值: of the nation, as far as nothing else is named.
        return named[0]._replace(name=NATION, kind=COUNTRY, codes=(), sure=False), dated
    places = [one for one in named if one.kind != BODY] or named
    finest = max(places, key=lambda one: len(one.codes), default=None)
    if not finest or finest.kind == GROUP:
        return None, dated
    if OFFICIAL.match(text, finest.end):
        finest = finest._replace(sure=True)
    one_place = all(set(one.codes) <= set(finest.codes) for one in places)
    return (finest if one_place and (finest.kind != BODY or len({*named}) == 1) else None), dated


def to_come(text: str, mentions: Iterable[Mention], position: int) -> str:
    """Before any place is named: that which its paragraph goes on to, as in a quotation that opens an article."""
    end = end_of(LINE_REST, text, position)
    ahead = (one for one in islice(mentions, AHEAD) if one.kind not in ("", GROUP, *WIDE) and one.own)
    one = next(ahead, None)
    return one.name if one and one.start < end else ""


def of_all(found: list[Mention]) -> Mention | None:
    """The one city in which all lies that a text of 我市 names, where neither headline nor lead names it."""
    ours = next((one for one in found if one.ours and one.name == OUR_CITY), None)
    cities = {one.codes[-2] for one in found if one.kind and one.codes[-1:] == (LIAONING,) and len(one.codes) > 1}
    place = by_code().get(cities.pop()) if ours and len(cities) == 1 else None
    if not ours or not place:
        return None
    return ours._replace(name=place.name, kind=place.level, codes=(place.code, LIAONING), sure=False)


def _of_who_reports(text: str, found: list[Mention]) -> Mention | None:
    early = (one for one in found if one.codes and one.end < GREETING and one.kind != BODY)
    return next(
        (
            one
            for one in early
            if SPEAKS.search(text[max(0, one.start - 2) : one.start]) and ASSEMBLY.match(text, one.end)
        ),
        None,
    )


def _again(found: list[Mention], dateline: Mention) -> bool:
    return any(one.start > dateline.start and set(dateline.codes) & set(one.codes) for one in found)
