"""What is to come though no word beside a figure says so: parts of plans, sizes of projects, targets that go on."""

import re
from bisect import bisect_left

from indicators.reading.building import BEGUN, FURTHER, OF_PROJECTS, STANDS, Works
from indicators.reading.layout import Layout
from indicators.reading.measures import MEASURING
from indicators.reading.sections import Sections
from indicators.reading.span import OPEN, Span, Told, end_of
from indicators.reading.standing import stands

# What is to come is planned where something is to be done, and a target where something is to be reached.
DO = re.compile(
    "建(?=[0-9])|添(?=近?[0-9百])|新建|再建|扩建|兴建|建设|改造|开工|启动|实施|投资|投入|举办|推出|引进|安排|治理|打造|做大|做强|开展|组织|推进|规划|"
    "铺设|种植|栽|发展(?!中|起)|分流|发放|拿出|开通|增[设开]|加开|开行|实事|增加(?=[^到至，,。；;0-9约近超值量额幅])|新增|设立|修建|整治|选派|招聘|购置|布局|谋划|争取资金|创建|提供|更新|解决|维修|修缮|资助|救助|培训|"
    "盘活|并网|拆[除迁掉]|新开|收购|投放|腾退|清[理退淤]|消除|关停|淘汰|绿化|配备|兑现|化解|疏浚|硬化|搬迁|安[装置]|复[垦绿]|储备|兑付|推广|修通|搬[进入]|入驻"
)
REACH = re.compile(
    "达|突破|超|提高|提升|增长|递增|减少|压减|缩短|降|翻|增加到|增至|[提升扩][至到]|稳定|维持|控制|建成|实现|不少于|不低于|培育|保持|进入|覆盖|完成"
)
# The size of a thing that is not there yet: 总投资3亿元,占地200亩,分两期建设.
SIZE = re.compile(
    "船长|舱容|型宽|型深|作业水深|(?<!总)造价|单机容量|供热能力|占地|用地(?!要|价|只)|建筑面积|建设面积|总面积|年产|产能|可处理|年处理|设计|全长|设站|设车站|建设规模|拟建|新建|建设(?!资金|用地指标)|装机|库容|生产线|"
    "床位|座位|席位|展位|泊位|"
    "(?:站房|厂房|场馆|楼|仓库)面积|(?:跑道|桥|隧道)长|(?:厂房|车间|仓库|主楼|展馆|校舍|客房)$|安装|容量|机组|购置|添置|配套|布置|敷设|分$"
)
# 新院区昨天开工。新院区设床位600张: the sentence that ends there begins the works.
BEGUN_JUST = re.compile(
    "正在[^，,。；;\n]{0,6}(?:合[龙拢]|建造|吊装)[^，,。；;\n]{0,4}。$|"
    "(?:[今昨前][天日]|日前|近日|[0-9]日|上周|本周|正式|集中|顺利|举行)[^，,。；;\n]{0,8}(?:开工|动工|奠基|破土|签约)[^，,。；;\n]{0,6}。$|"
    "(?:规划|设计|可研|可行性研究|方案)[^，,。；;\n]{0,8}(?:获批|获得?批复|批准|通过评审|通过审查)[^，,。；;\n]{0,6}。$"
)
# 自2012年获批示范区以来,建设示范园31个.
# 该项目占地23万平方米.
OF_PROJECT = re.compile("(?:该|这个|此)?(?:项目|工程)(?:总|规划)?(?:占地|用地|建筑)(?:面积)?")
SINCE = re.compile("以来[，,]")
# 建厂时年产能只有12万吨, 眼下床位5.9张, 去年底装机12万千瓦: how large something was, or is.
WAS_ONCE = re.compile(
    "时[^，,。；;\n]{0,6}(?:只|仅|才)有?$|过去|原来|当时|目前|眼下|现有|如今|现在|[去前上]年年?[底末]|截至"
)
# 一期年产能12万吨,二期正在安装设备: what another part is said to be says nothing of this one.
NEXT_PART = re.compile(
    "[，,；;](?:[二三四]期|一[家座个条处栋](?!期)|另有?)(?=[^，,。；;\n]{0,20}(?:正在|在建|安装|施工|[动开]工|计划|预计|拟|将))"
)
# 开工建设306个 counts them.
BEGUN_SO_MANY = ("开工建设", "开工", "动工", "复工", "新建", "在建")
# Sizes whose thing may or may not be there: of a figure that no word calls done a person should look again.
# So far from where a project was planned a size may still be its own.
NEAR = 120
LOOK_AGAIN = re.compile(
    "占地|建筑面积|年产(?![值量])|可处理|全长|设站|设计|机组|分$|(?<!完成)(?<!资产)(?<!实际)投资(?:总?额|规模)?(?:达到?|为|约|超过?|近|高达)*$"
)
EXTENT = re.compile("占地|建筑面积|全长|总长|总面积")
# 一期工程投资2亿元: what goes into a thing that is not said to stand.
INVESTED = re.compile(
    "(?:^投资总?额|(?:设备|配套|工程|项目|[一二三]期|基地|园区?|生产线)(?:总|计划)?投资(?:总?额|规模)?)(?:达到?|为|约|超过?|近|高达)*$"
)
SPENT = re.compile("[去上]年|累计|已|完成|今年以来|同比|增长|到位|[建改造]成")
# 二期正在建设,投资14亿元; 二期4月已经动工,投资14亿元.
WORKED_ON = re.compile(
    "(?:(?:正在|仍在|还在|抓紧|加紧)[^，,。；;\n]{0,8}?(?:建设|施工|安装|建造|推进)|(?:已经?|[0-9]月(?:底|[上中下]旬)?|日前|近日|昨[天日]|刚刚)[动开]工)"
    "[^，,。；;\n]{0,4}[，,][^。；;\n完]{0,30}$"
)
# 投资2亿元,预计年销售收入1亿元.
HOPED = re.compile("[^。\n]{0,30}(?:预计年|[建投达][成产]后)")
# What says in a part that looks ahead that something is done already.
DONE_THERE = re.compile(
    "(?<![比较于在])[去上]年(?!的?基础)|目前|现有|已|如今|近年|截至|十三五|[前近]五年|(?<![为除])了(?!解)|连续[0-9一二两三四五六七八九十]+[年个]|"
    "[0-9一二两三四五六七八九十]年[来间]|累计(?<!力争累计)(?<!将累计)|今年以来"
)
DONE_SINCE = re.compile(
    "以来|今年|去年|上年|目前|现|已|了|如今|近年|[0-9]年|[0-9]月|[0-9]个月|上个|季度|半年|同比|比上|截至|完成|说|介绍|居[全第首]|[位排][居名列在]"
)
CAN = re.compile("(?<![许认不])可(?!以?[靠信喜])|(?<![不才只功效性节产职动])能(?![源力耗够])")
# What work reports ask for and what they say was done begins with the same verbs.
ASKING = re.compile(
    "(?:^|(?<=[，,。；;：:、\n]))(?:要|深入|大力|全力|全面|着力|持续|有序|扎实|积极|切实|加快|进一步)*"
    "(?:推进|推动|加快|加强|加大|支持|打造|实施|强化|完善|做强|做大|抓好|发展|深化|优化|统筹|坚持|培育|谋划|建设|健全|改善|提升|促进)"
)
ASKED_OFTEN = 2
# What a policy pays is planned, and no target.
GRANTED = re.compile(
    "补[助贴偿]|奖[励补]|给予|上浮|承担|负担|起付|封顶|报销|扣减|罚款|处罚|每[人户亩月年吨台辆公][^，,。；;\n]{0,6}[0-9.]+万?元"
)
# Under a condition, by the rules of a plan that came out, in parts of a project.
IN_DOUBT = re.compile(
    "(?:^|(?<=[，,。；;：:、“”\n]))(?:若|如果?(?!今)|假如|假设|一旦)|"
    "(?:制定|出台|印发|发布|编制|提出|部署)[^，,。；;\n]{0,20}(?:计划|方案|规划|意见|办法|目标)|分[两二三四]期|[一二三四]期(?:工程|项目)?投资"
)
# What stands behind a number in its clause, and in its sentence, still speaks of it: 12个项目已开工.
FEW = 8
BEHIND = re.compile(rf"[^，,。！!？?；;：:、（）()\n]{{0,{FEW}}}")
CLAUSE_END = re.compile(r"[^，,。！!？?；;：:、（）()\n0-9]{0,14}")


class Prospects:
    """The parts of a text that look ahead, found once; ``target`` ends where the last figure that is a target does,
    ``project`` begins where one is planned, ``last`` ends where the last figure does.
    """

    def __init__(self, layout: Layout, year: int) -> None:
        self.text, self.layout, self.year = layout.text, layout, year
        self.sections, self._works = Sections(layout.text, year), Works(layout, year)
        self._doubts, self._asking = (
            [found.start() for found in pattern.finditer(layout.text)] for pattern in (IN_DOUBT, ASKING)
        )
        self.target = self.project = -1
        self.last = 0

    def words(self, span: Span) -> str:
        """What the clause says of a figure, its print included."""
        return self.text[self._begin(span) : span.end]

    def _begin(self, span: Span) -> int:
        """Where the words of the clause begin that no figure before has taken."""
        return max(self.layout.clause(span.start), self.last)

    def concluded(self, span: Span, told: Told, *, ahead: bool) -> Told:
        """The status of the next figure, of which its own words say ``told``; ``ahead`` where its part looks ahead and
        they name no time that is past. Call it in order.
        """
        if ahead and told.text in ("", "actual", OPEN) and self._is_planned_here(span):
            words = self.words(span)
            if last(DO, words) < 0 and last(REACH, words) < 0:
                # 9条公路将开工
                words += self.text[span.end : end_of(CLAUSE_END, self.text, span.end)]
            # 推进公路前期工作,路线全长93公里: the size of what is planned is no target.
            size = (last(REACH, words) < 0 and EXTENT.search(words)) or self._is_granted(span)
            told = Told("planned" if size or self.sections.is_budget else to_come(words, by_then=True).text, sure=False)
        elif told.text in ("", "actual") and self._works.are_begun(span):
            told = Told("planned", sure=False)
        elif told.text == "" and self._goes_on(span):
            told = Told("target", sure=False)
        elif told.text == "" and (self._is_size(span) or self._works.are_built(span, self._begin(span))):
            told = Told("planned", sure=False)
        elif told.text == "" and (LOOK_AGAIN.search(self.words(span)[: span.start - span.end]) or self._is_asked(span)):
            told = Told("planned" if self._is_invested(span) else "", sure=False)
        if told.text == "target":
            self.target = span.end
        if told.text == "planned":
            self.project = span.start
        self.last = span.end
        return told

    def _is_planned_here(self, span: Span) -> bool:
        """Whether this part of a text says what is to be done, and nothing tells that it is done already."""
        if self.layout.was(span, dated=True):
            return False
        # A plan looks back as well, by paragraphs; its parts do not.
        headed = self.sections.has_heading(span.start)
        begin = self.layout.statement(span.start) if headed else self.layout.line(span.start)
        return not DONE_THERE.search(
            self.text, self.layout.near(begin, span.start), end_of(BEHIND, self.text, span.end)
        )

    def _is_granted(self, span: Span) -> bool:
        """Whether a rule says how much is paid for something, or who pays: 每亩补助25元, 起付线由100元降至50元."""
        begin, end = self.layout.near_breath(span.start), end_of(CLAUSE_END, self.text, span.end)
        return bool(GRANTED.search(self.text, begin, end))

    def _goes_on(self, span: Span) -> bool:
        """Whether the figure before was a target and nothing since tells that this one is of what is there."""
        if self.target != self.last or self.target < self.layout.line(span.start):
            return False
        return not DONE_SINCE.search(self.text, self.target, end_of(FURTHER, self.text, span.end))

    def _is_size(self, span: Span) -> bool:
        """Whether this is the size of what the sentence calls planned or begun, and nothing says that it stands."""
        begin = self._begin(span)
        if not SIZE.search(self.text, begin, span.start) or OF_PROJECTS.search(self.text, begin, span.start):
            return False
        so_many = not MEASURING.search(span.unit) and self.text.endswith(BEGUN_SO_MANY, begin, span.start)
        if so_many or WAS_ONCE.search(self.text, begin, span.start):
            return False
        statement = self.layout.near_statement(span.start)
        end = end_of(FURTHER, self.text, span.start)
        if part := NEXT_PART.search(self.text, span.end, end):
            end = part.start()
        if self.project >= max(self.layout.line(span.start), span.start - NEAR):
            statement = min(statement, self.project)
        of_project = OF_PROJECT.match(self.text, self.layout.clause(span.start), span.start)
        begun = (
            of_project
            or self.project >= statement
            or BEGUN.search(self.text, statement, end)
            or self._is_just_begun(statement)
        )
        if not begun or STANDS.search(self.text, statement, end) or SINCE.search(self.text, statement, span.start):
            return False
        return not self.stands(span)

    def _is_just_begun(self, statement: int) -> bool:
        """Whether the sentence before tells that something was begun or approved: 新院区昨天开工。新院区设床位600张."""
        line = self.layout.near_line(statement)
        return statement > line and bool(BEGUN_JUST.search(self.text, line, statement))

    def stands(self, span: Span) -> bool:
        """Whether the sentence says that the thing of which this is the total or the size is there and at work."""
        return stands(self.layout, span, self.year)

    def _is_invested(self, span: Span) -> bool:
        """Whether it is money that goes into a thing of which nothing says that it stands: 一期工程投资2亿元."""
        if "元" not in span.unit:
            return False
        words = self.text[self.layout.clause(span.start) : span.start]
        begin = self.layout.sentence(span.start)
        if words == "投资" and WORKED_ON.search(self.text, begin, span.start):
            return True
        if not (INVESTED.search(words) or (words == "投资" and HOPED.match(self.text, span.end))) or self.stands(span):
            return False
        statement = self.layout.near_statement(span.start)
        end = end_of(FURTHER, self.text, span.end)
        return not (STANDS.search(self.text, statement, end) or SPENT.search(self.text, statement, end))

    def _is_asked(self, span: Span) -> bool:
        """Whether the sentence says what is to be done, or what was done (推进…,加快…,改造小区12个), or only what may
        be.
        """
        begin = self.layout.near_statement(span.start)
        if bisect_left(self._doubts, span.start) > bisect_left(self._doubts, begin):
            return True
        if self.sections.looks_back(span.start):
            return False
        verbs = bisect_left(self._asking, span.start) - bisect_left(self._asking, begin)
        return verbs >= ASKED_OFTEN and not DONE_SINCE.search(self.text, begin, end_of(FURTHER, self.text, span.end))


def to_come(words: str, *, by_then: bool = False) -> Told:
    """The status of a figure of a time to come, by the last verb before it: planned where something is done then, a
    target where something is reached or a date is set (``by_then``), else OPEN.
    """
    do, reach = last(DO, words), last(REACH, words)
    if by_then and do > reach and words.endswith("以上"):
        # 到2018年,新增就业50万人以上.
        return Told("target", sure=False)
    if do > reach:
        return Told("planned", sure=False)
    if do == reach and CAN.search(words):
        # 明年投产,年可消化残次果12万吨.
        return Told("estimate", sure=False)
    return Told("target", sure=by_then and reach >= 0) if reach >= 0 or by_then else Told(OPEN, sure=False)


def last(pattern: re.Pattern, words: str) -> int:
    """Where the last match begins, −1 where there is none."""
    at = -1
    for match in pattern.finditer(words):
        at = match.start()
    return at
