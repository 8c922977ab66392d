"""What is to come though no word beside a figure says so: parts of plans, sizes of projects, targets that go on."""

import re
from bisect import bisect_left

from indicators.quantity.lexicon import any_of
from indicators.reading.layout import Layout
from indicators.reading.measures import MEASURING
from indicators.reading.sections import Sections
from indicators.reading.span import OPEN, Span, Told, end_of
from indicators.reading.standing import stands

# What is to come is planned where something is to be done, and a target where something is to be reached.
DO = re.compile(
    "新建|再建|扩建|兴建|建设|改造|开工|启动|实施|投资|投入|举办|推出|引进|安排|治理|打造|做大|做强|开展|组织|推进|规划|"
    "铺设|种植|栽|发展(?!中|起)|分流|发放|拿出|开通|增[设开]|加开|开行|实事|增加(?=[^到至，,。；;0-9约近超值量额幅])|新增|设立|修建|整治|选派|招聘|购置|布局|谋划|争取资金|创建|提供|更新|解决|维修|修缮|资助|救助|培训|"
    "盘活|并网|拆[除迁掉]|新开|收购|投放|腾退|清[理退淤]|消除|关停|淘汰|绿化|配备|兑现|化解|疏浚|硬化|搬迁|安[装置]|复[垦绿]|储备|兑付|推广|修通|搬[进入]|入驻"
)
REACH = re.compile(
    "达|突破|超|提高|提升|增长|递增|减少|压减|缩短|降|翻|增加到|增至|[提升扩][至到]|稳定|维持|控制|建成|实现|不少于|不低于|培育|保持|进入|覆盖|完成"
)
# The size of a thing that is not there yet: 总投资3亿元,占地200亩,分两期建设.
SIZE = re.compile(
    "占地|用地(?!要|价|只)|建筑面积|建设面积|总面积|年产|产能|可处理|年处理|设计|全长|设站|设车站|建设规模|拟建|新建|建设(?!资金|用地指标)|装机|库容|生产线|"
    "床位|座位|席位|展位|泊位|"
    "(?:站房|厂房|场馆|楼|仓库)面积|(?:跑道|桥|隧道)长|(?:厂房|车间|仓库|主楼|展馆|校舍|客房)$|安装|容量|机组|购置|添置|配套|布置|敷设|分$"
)
# 新建项目12个 counts projects and is the size of none.
OF_PROJECTS = re.compile("项目(?:数量|[总个]?数|共|达到|[达为有])*$")
BEGUN = re.compile(
    f"{any_of('works', 'cost')}|概算|"
    "(?:[今昨][天日]|日前|近日|正式|集中|破土|如期)开工|开工(?:建设|奠基|仪式)|主体(?:结构)?封顶|"
    "(?:(?:[0-9]月|[0-9]日|月[初底末]|年[初底内]|[今明]年)(?:正式)?|将)(?:开工|动工|开建|奠基|破土)|"
    "(?:正在?|仍在|还在)(?:加紧|抓紧|紧张|全力)?(?:规划)?(?:建设|施工|修建|兴建|扩建|建造)|"
    "(?:通过|获得?|取得|完成)[^，,。；;\n]{0,6}(?:核准|批复|备案|立项)|建设(?:期限|周期|工期)|获批|签约(?!率)|签订|签署|"
    "(?:预计|计划|拟|预定|力争|有望|将于|将在)[^，,。；;\n]{0,14}(?:通车|建成|竣工|投产|完工|投用|开通|运营|达产|投入使用|启用|交付)|"
    "(?:建成|投产|达产|通车|竣工|投用|完工)后[，,]?(?:将|预计|可)"
)
# 新院区昨天开工。新院区设床位600张: the sentence that ends there begins the works.
BEGUN_JUST = re.compile(
    "(?:[今昨前][天日]|日前|近日|[0-9]日|上周|本周|正式|集中|顺利|举行)[^，,。；;\n]{0,8}(?:开工|动工|奠基|破土|签约)[^，,。；;\n]{0,6}。$|"
    "(?:规划|设计|可研|可行性研究|方案)[^，,。；;\n]{0,8}(?:获批|获得?批复|批准|通过评审|通过审查)[^，,。；;\n]{0,6}。$"
)
# 投资12亿元的项目开工, 正在建设的厂房面积12万平方米.
BEING_BUILT = re.compile(
    r"的[^，,。；;\n]{1,24}(?:开工|奠基|签约|落户|落地|动工|破土|正在|加紧|抓紧|在建)|(?:正在|加紧|抓紧)(?:建设|施工)的[^，,。；;\n]{0,12}$"
)
# 在建的600亩净化池, 在建10万吨级码头1座, 正在新区建设1.5万平方米的基地: the size of what is being built.
IN_WORK = re.compile(
    "在建的[^，,。；;\n0-9]{0,8}$|在建(?:[0-9]+万?(?:吨|千瓦|兆瓦|平方米)级?)?[^，,。；;\n0-9]{0,8}(?:码头|泊位|厂房|电站|机组|大桥|隧道|住房|公寓|教学楼|[冷仓]库)$|(?:正在?|仍在|还在)[^，,。；;\n0-9]{0,12}?(?:建设|[新兴修扩]建|建造|铺设|开发)[^，,。；;\n0-9]{0,6}$"
)
WORKS = re.compile("[^，,。；;、\n]{0,12}(?:项目|工程)")
# 投资9亿元的项目完成备案; 投资21亿元的甲、投资20亿元的乙等项目开工.
BEGUN_OF = re.compile(
    r"的[^，,。；;\n]{1,90}(?:开工|奠基|签约|动工|破土|封顶|(?:完成|获得?|通过)[^，,。；;\n]{0,6}(?:勘测|备案|核准|审批|批复|立项))"
)
# 210兆瓦风电项目开工: the size of what is begun.
BEGINS = re.compile(
    r"[^，,。；;、\n]{0,16}(?:项目|工程|基地|电站|园|生产线|码头|航道|泊位|机场|铁路|公路|大桥|装置|机组|厂房)[^，,。；;\n]{0,14}"
    "(?:开工|奠基|签约|落户|动工|破土|启动建设|(?:正在|正|仍在|还在|加紧|抓紧)(?:加紧|抓紧)?(?:吊装|安装|施工|建设|建造|浇筑)|(?:通过|获得?)[^，,。；;\n]{0,4}(?:核准|批复|立项|环评|审查)|获批|核准|环评)|"
    r"[^，,。；;、\n]{0,8}(?:机组|工程|项目|厂房|大桥|线路)?(?:已|累计)*完成(?:总工程量|工程量|总量|土建|主体工程)的?[0-9七八九六五四三]|"
    "(?:的?(?:厂房|车间|标准厂房|楼体|主楼|仓库|冷库|校舍))?(?:正在|仍在|还在)(?:加紧|抓紧|紧张|全力)?(?:建设|施工|安装|修建|建造|装修)|"
    "(?:的?(?:厂房|车间|标准厂房|楼体|主楼|仓库|冷库|校舍))?(?:已经?|主体)(?:工程|结构)?封顶"
)
# 5万吨新型焊材项目,总投资2亿元: the size by which works are called.
CALLED_BY = re.compile(r"[^，,。；;、\n0-9]{1,20}(?:项目|工程|生产线)(?=[，,])")
PUT_IN = ("投资", "投资约", "投资近", "投资超")
STANDS = re.compile(
    "(?:已|正式|顺利|全部|全面|相继|陆续)[^，,。；;\n]{0,4}(?:建成|投产|竣工|投用|运营|营业|通车|使用)(?![要还得需尚仍])|"
    "(?:建成|投产|竣工|投用|运营|通车)(?:以来|投产的|运营的|的|了)"
)
# 自2012年获批示范区以来,建设示范园31个.
SINCE = re.compile("以来[，,]")
# 建厂时年产能只有12万吨, 眼下床位5.9张, 去年底装机12万千瓦: how large something was, or is.
WAS_ONCE = re.compile(
    "时[^，,。；;\n]{0,6}(?:只|仅|才)有?$|过去|原来|当时|目前|眼下|现有|如今|现在|[去前上]年年?[底末]|截至"
)
# 一期年产能12万吨,二期正在安装设备: what another part is said to be says nothing of this one.
NEXT_PART = re.compile("[，,；;][二三四]期(?=[^，,。；;\n]{0,20}(?:正在|在建|安装|施工|[动开]工|计划|预计|拟|将))")
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
    "今年|去年|上年|目前|现|已|了|如今|近年|[0-9]年|[0-9]月|[0-9]个月|上个|季度|半年|同比|比上|截至|完成|说|介绍|居[全第首]|[位排][居名列在]"
)
CAN = re.compile("(?<![许认不])可(?!以?[靠信喜])|(?<![不才只功效性节产职动])能(?![源力耗够])")
# What work reports ask for and what they say was done begins with the same verbs.
ASKING = re.compile(
    "(?:^|(?<=[，,。；;：:、\n]))(?:要|深入|大力|全力|全面|着力|持续|有序|扎实|积极|切实|加快|进一步)*"
    "(?:推进|推动|加快|加强|加大|支持|打造|实施|强化|完善|做强|做大|抓好|发展|深化|优化|统筹|坚持|培育|谋划|建设|健全|改善|提升|促进)"
)
ASKED_OFTEN = 2
# Under a condition, by the rules of a plan that came out, in parts of a project.
IN_DOUBT = re.compile(
    "(?:^|(?<=[，,。；;：:、“”\n]))(?:若|如果?(?!今)|假如|假设|一旦)|"
    "(?:制定|出台|印发|发布|编制|提出|部署)[^，,。；;\n]{0,20}(?:计划|方案|规划|意见|办法|目标)|分[两二三四]期|[一二三四]期(?:工程|项目)?投资"
)
# What stands behind a number in its clause, and in its sentence, still speaks of it: 12个项目已开工.
FEW = 8
BEHIND = re.compile(rf"[^，,。！!？?；;：:、（）()\n]{{0,{FEW}}}")
CLAUSE_END = re.compile(r"[^，,。！!？?；;：:、（）()\n0-9]{0,14}")
FURTHER = re.compile("[^。！!？?\n]{0,60}")


class Prospects:
    """The parts of a text that look ahead, found once; ``target`` ends where the last figure that is a target does,
    ``project`` begins where one is planned, ``last`` ends where the last figure does.
    """

    def __init__(self, layout: Layout, year: int) -> None:
        self.text, self.layout, self.year = layout.text, layout, year
        self.sections = Sections(layout.text, year)
        self._doubts, self._asking = (
            [found.start() for found in pattern.finditer(layout.text)] for pattern in (IN_DOUBT, ASKING)
        )
        self.target = self.project = -1
        self.last = 0

    def words(self, span: Span) -> str:
        """What the clause says of a figure, its print included."""
        return self.text[max(self.layout.clause(span.start), self.last) : span.end]

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
            size = last(REACH, words) < 0 and EXTENT.search(words)
            told = Told("planned" if size or self.sections.is_budget else to_come(words, by_then=True).text, sure=False)
        elif told.text in ("", "actual") and (self._is_begun_of(span) or self._is_in_work(span)):
            told = Told("planned", sure=False)
        elif told.text == "" and self._goes_on(span):
            told = Told("target", sure=False)
        elif told.text == "" and (self._is_size(span) or self._is_being_built(span)):
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

    def _goes_on(self, span: Span) -> bool:
        """Whether the figure before was a target and nothing since tells that this one is of what is there."""
        if self.target != self.last or self.target < self.layout.line(span.start):
            return False
        return not DONE_SINCE.search(self.text, self.target, end_of(FURTHER, self.text, span.end))

    def _is_size(self, span: Span) -> bool:
        """Whether this is the size of what the sentence calls planned or begun, and nothing says that it stands."""
        begin = max(self.layout.clause(span.start), self.last)
        if not SIZE.search(self.text, begin, span.start) or OF_PROJECTS.search(self.text, begin, span.start):
            return False
        if WAS_ONCE.search(self.text, begin, span.start):
            return False
        statement = self.layout.near_statement(span.start)
        end = end_of(FURTHER, self.text, span.start)
        if part := NEXT_PART.search(self.text, span.end, end):
            end = part.start()
        if self.project >= max(self.layout.line(span.start), span.start - NEAR):
            statement = min(statement, self.project)
        begun = self.project >= statement or BEGUN.search(self.text, statement, end) or self._is_just_begun(statement)
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

    def _is_begun_of(self, span: Span) -> bool:
        """Whether it is what goes into a thing that is begun or approved."""
        ahead = self.text[max(self.layout.clause(span.start), self.last) : span.start]
        return ahead.endswith(PUT_IN) and bool(BEGUN_OF.match(self.text, span.end)) and not self.stands(span)

    def _is_being_built(self, span: Span) -> bool:
        """Whether this is what is put into a thing that is being built, or its size."""
        ahead = self.text[max(self.layout.clause(span.start), self.last) : span.start]
        invested = ahead.endswith(PUT_IN) and BEING_BUILT.match(self.text, span.end) and not self.stands(span)
        begins = MEASURING.search(span.unit) and "元" not in span.unit and BEGINS.match(self.text, span.end)
        # What is in work was asked before.
        return bool(invested or begins or BEING_BUILT.search(ahead) or self._is_of_works(span))

    def _is_in_work(self, span: Span) -> bool:
        """Whether it counts or measures what is being built: 正在修建的2座桥, but 正在建设的12个项目."""
        begin = self.layout.near_breath(span.start)
        if "元" in span.unit or self.text.find("在", begin, span.start) < 0:
            return False
        of_projects = WORKS.match(self.text, span.end) or OF_PROJECTS.search(self.text, begin, span.start)
        if of_projects and not MEASURING.search(span.unit):
            return False
        return bool(IN_WORK.search(self.text, begin, span.start))

    def _is_of_works(self, span: Span) -> bool:
        """Whether it is the size by which works are called that the sentence goes on to plan."""
        works = MEASURING.search(span.unit) and "元" not in span.unit and CALLED_BY.match(self.text, span.end)
        end = end_of(FURTHER, self.text, works.end()) if works else 0
        return bool(works and BEGUN.search(self.text, works.end(), end) and not STANDS.search(self.text, span.end, end))

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
