"""Places that a sentence names beside what it is about: where a project lands, a meeting is held, goods are sold."""

import re
from collections import deque

from indicators.reading.gazetteer import NATION
from indicators.reading.named import BODY, WIDE, Mention

# 项目落户盘锦; 项目在抚顺奠基.
LANDED = re.compile("(?:落户|落地|落子|坐落于?|选址|位于|落在)$")
BEGUN = re.compile("(?:正式|顺利|全面|竣工|建成)?(?:开工|奠基|建成|投产|投运|投用|落户|落地|落成|竣工|开建|动工|启动)")
LIES = re.compile("(?:位于|坐落[于在]?|地处|落户|扎根|总部[设位]?[在于]?)$")
# 【同期声】孙继海：: who speaks is of the place of the paragraph before.
BITE = re.compile("[【（(](?:同期声?|采访|录音|出录音)")
# 签约仪式在沈阳举行.
MEETING = re.compile("(?:签约|开工|发布|推介|洽谈|招商|表彰|动员|工作|座谈|代表|研讨)[^，,。；;、]{0,8}在$")
MEETS = re.compile("[^，,。；;0-9]{0,24}?(?:举行|召开|举办|开幕|闭幕|落幕|鸣枪|开跑|起跑|开赛)")
# 在北京举办的推介会上签约: what is told there is of who holds it.
AT_MEETING = re.compile("(?:举行|召开|举办)的[^，,。；;0-9]{0,16}?[会展节坛]上?")
# 大会在北京开幕: where something is held may have no figure at all.
HELD = re.compile("[^，,。；;0-9]{0,16}?(?:举行|召开|开幕|举办|闭幕|鸣枪|开跑|起跑|开赛|开赛|打响|上演|揭幕|启幕)")
# 对日本出口3亿元: other countries of the sentence are partners as well.
PARTNER = re.compile("[对向从自与]$")
# 对欧盟、日本出口: the others of a list.
LISTED_PARTNER = re.compile("[对向][^，,。；;：:\n0-9]{2,24}[、和与]$")
COMES = re.compile("来自|[往赴比于]$")
BRACKET = re.compile(r"[(（](?!位于|地处|坐落)[^()（）\n]{1,120}[)）]")
# 全世界四分之一的泳装出自兴城。
MADE_IN = re.compile(r"的[^，,。；;：:、\n0-9]{1,12}(?:出自|产自|来自|产于|源自|出于)")
NEARBY, SHORT, LONGEST_LIST = 20, 12, 28
# 近百家在沈阳。
STANDS_IN = frozenset(("在", "位于", "分布在", "分布于", "集中在"))
BETWEEN = max(map(len, STANDS_IN))
# 四分之一由金普新区承担: who has a part of what is shared out.
SHARED_OUT = re.compile("(?:承担|承建|承办|贡献|创造|提供|完成(?=[，,。；;]))")
# 入选全国20个城市: a number of the nation's, whoever is one of them.
THAN_NATION, AVERAGE = re.compile("(?:[高低快慢好优]于|超过?|不及|不如)(?:全国|我国)$"), re.compile("的平均")
COUNTED_AMONG = "(?:入选|列入|跻身|进入|位居|居|排|在|为|是|成为|放到|放眼|代表|获评单位)"
NATIONWIDE = re.compile(f'{COUNTED_AMONG}[“"]?全国(?:首批|现有|仅有|仅)?$')
# 新宾是全省15个重点县之一.
PROVINCEWIDE = re.compile(f'{COUNTED_AMONG}[“"]?全省(?:首批|现有|仅有|仅)?$')


def opens(text: str, one: Mention, position: int) -> bool:
    """Whether nothing but an opening bracket stands between a place and the number at a position."""
    return bool(one.kind and one.name and text[one.end : position] in ("(", "（"))


def is_nationwide(text: str, position: int) -> bool:
    """Whether the number at a position counts what there is in the nation."""
    near = text[max(0, position - SHORT) : position]
    return "全国" in near and bool(NATIONWIDE.search(near))


def is_provincewide(text: str, position: int) -> bool:
    """Whether the number at a position counts what there is in the province."""
    near = text[max(0, position - SHORT) : position]
    return "全省" in near and bool(PROVINCEWIDE.search(near))


def is_average(text: str, begin: int, end: int) -> bool:
    """Whether a number is the nation's, with which something is compared: 低于全国2.5%的平均水平."""
    return bool(AVERAGE.match(text, end)) and bool(THAN_NATION.search(text[max(0, begin - SHORT) : begin]))


def belongs(text: str, end: int, one: Mention) -> bool:
    """吞吐量2000万吨的营口港; 近百家在沈阳。: whether a number is of the firm or place right behind it, or is what part
    of something a place has.
    """
    if one.codes and one.start - end < NEARBY and MADE_IN.fullmatch(text, end, one.start):
        return True
    between = text[end : one.start] if one.start - end <= BETWEEN else ""
    if between == "由" and one.codes and SHARED_OUT.match(text, one.end):
        return True
    called = one.kind == BODY or (one.codes and text[end - 1] in "%成")
    return (between == "的" and bool(called)) or (between in STANDS_IN and text[one.end : one.end + 1] in "，,。；;")


def lands(text: str, begin: int, one: Mention) -> bool:
    """Whether what is spoken of from ``begin`` on comes to a place or is begun there."""
    come = LANDED.search(text, max(begin, one.start - SHORT), one.start)
    return bool(come or (text[one.start - 1] == "在" and BEGUN.match(text, one.end)))


def lies(text: str, one: Mention) -> bool:
    """Whether a place is the one where something lies: 丹东港坐落于东港市."""
    return bool(LIES.search(text[max(0, one.start - SHORT) : one.start]))


def is_at_meeting(text: str, one: Mention) -> bool:
    """Whether a place is only that of a meeting at which something was done: 在北京举办的推介会上."""
    return text[one.start - 1 : one.start] == "在" and bool(AT_MEETING.match(text, one.end))


def is_held_in(text: str, one: Mention) -> bool:
    """Whether all that a text says of a place is that something is held there."""
    return text[one.start - 1 : one.start] == "在" and bool(HELD.match(text, one.end))


def meets(text: str, sentence: int, one: Mention) -> bool:
    """Whether a place is the one where the meeting of which its sentence speaks is held."""
    before = text[max(sentence, one.start - NEARBY) : one.start]
    return bool(MEETING.search(before) and MEETS.match(text, one.end))


class Partners:
    """Countries and regions that something is sold to or bought from; ask for each in the order of the text."""

    def __init__(self, text: str) -> None:
        self._text, self._last = text, -1

    def has(self, one: Mention, statement: int) -> bool:
        """Whether a mention is of one more partner of its ``statement``."""
        if one.kind not in WIDE or one.name == NATION:
            return False
        ahead = self._text[max(statement, one.start - LONGEST_LIST) : one.start]
        known = self._last >= statement or bool(LISTED_PARTNER.search(ahead))
        if PARTNER.search(ahead):
            self._last = one.start
        return known


class Brackets:
    """The brackets of a text; ask in its order."""

    def __init__(self, text: str) -> None:
        self._spans = deque(match.span() for match in BRACKET.finditer(text))

    def around(self, position: int) -> int:
        """Where the bracket around a position ends, 0 where there is none."""
        while self._spans and self._spans[0][1] <= position:
            self._spans.popleft()
        return self._spans[0][1] if self._spans and self._spans[0][0] < position else 0
