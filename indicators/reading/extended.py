"""What the words behind a place's name make of it: a zone, a town, a firm, an office that speaks for it."""

import re

from indicators.reading import bodies, houses
from indicators.reading.gazetteer import CITY, COUNTY
from indicators.reading.homonyms import stands_at, zone_behind
from indicators.reading.named import BODY, TOWN, ZONE, Mention

SAYS = re.compile("[^。；;]{0,30}(?:获悉|了解|传来|统计|介绍|采访|公布|发布|消息|数据|显示|表示|透露|印发|[说称])")
LEAST = 4


def longer(text: str, one: Mention, here: tuple[str, ...]) -> Mention | None:
    """A place, or what the words behind its name make of it; None for 辽宁日报. ``here``: codes of the place last
    named.
    """
    end, zone = one.end, zone_behind(text, one.end, one.codes)
    zoned = one._replace(end=zone.end(), name=text[one.start : zone.end()], kind=ZONE) if zone else one
    governed = zone and bodies.GOVERNED.match(text, zone.end())
    if not governed and bodies.OFFICE.match(text, end) and not bodies.CUSTOMS.match(text, end):
        # 沈阳材料研究中心: an institute may stand in a city and be of none; 大连保税区监管中心 is of the zone.
        return zoned._replace(sure=one.sure and bool(SAYS.match(text, end)))
    body = bodies.CUSTOMS.match(text, end) or bodies.BODY.match(text, end) or houses.ITS.match(text, end)
    # 葫芦岛北港工业区 is no port.
    port = body and zone and body[0].endswith("港") and 1 < len(body[0]) < len(zone[0])
    if body and not governed and not port:
        return _body(text, one, body, zone)
    press = bodies.DATELINED.match(text, end)
    if not press and not governed and bodies.OTHER.match(text, end):
        return None
    if zone:
        return zoned
    if press:
        return one._replace(end=press.end(), sure=False)
    town = bodies.TOWN.match(text, end) if one.kind in (CITY, COUNTY) else None
    return _town(text, one, town, here) if town else one


def _town(text: str, one: Mention, town: re.Match, here: tuple[str, ...]) -> Mention:
    """What several towns have is of what they lie in: 开原市开原街道、中固镇."""
    if text[town.end() : town.end() + 1] == "、":
        return one._replace(end=town.end())
    names = tuple(bodies.SEGMENT.findall(town[0]))
    word = text[one.start : one.end]
    if len(names[0]) == bodies.CUT_TOWN and word[-1] not in "市县区旗":
        # 东营坊乡 is no 坊乡 of 东营.
        names = (word + names[0], *names[1:])
        one = one._replace(codes=here or one.codes)
    return one._replace(end=town.end(), name=names[-1], kind=TOWN, group=names)


def _body(text: str, one: Mention, body: re.Match, zone: re.Match | None) -> Mention:
    """The body that the words behind a place make of it: 鞍山市中心医院.

    What stands in a zone, a town or behind a county's full name is called by its own: 临江市高新区恒远公司,
    东港市椅圈镇广天合作社, 彰武县国瑞风电场; what stands behind a nearer place by that: 延边州珲春口岸.
    """
    end = one.end
    if stands_at(text, end, body.end(), one.codes[:1]):
        return one
    inside = zone and zone.end() < body.end() - LEAST
    whole = bodies.OWN_NAME.search(body[0]) and text[end - 1] in "市县区"
    town = bodies.TOWN.match(text, end, body.end() - LEAST)
    begin = zone.end() if zone and inside else town.end() if town else end if whole else one.start
    part = bodies.HARBOUR.match(text, body.end())
    name = text[begin : (stop := part.end() if part else body.end())]
    return one._replace(end=stop, name=name, kind=BODY, sure=bodies.is_called(name))
