"""What is being built, by the words beside its size or its cost: 正在修建的2座桥, 投资12亿元的项目开工."""

import re

from indicators.quantity.lexicon import any_of
from indicators.reading.layout import Layout
from indicators.reading.measures import MEASURING
from indicators.reading.span import Span, end_of
from indicators.reading.standing import stands

# 新建项目12个 counts projects and is the size of none.
OF_PROJECTS = re.compile("(?:项目|工程)(?:数量|[总个]?数|共|达到|[达为有])*$")
# 投资12亿元的项目开工, 正在建设的厂房面积12万平方米.
BEING_BUILT = re.compile(
    r"的[^，,。；;\n]{1,24}(?:开工|奠基|签约|落户|落地|动工|破土|正在|加紧|抓紧|在建|(?:加速|全力|有序|稳步|扎实|加快)推进|打下第一根|火热建设|进展顺利)|(?:正在|加紧|抓紧)(?:建设|施工)的[^，,。；;\n]{0,12}$"
)
# 在建的600亩净化池, 在建10万吨级码头1座, 正在新区建设1.5万平方米的基地: the size of what is being built.
IN_WORK = re.compile(
    "在建的[^，,。；;\n0-9]{0,8}$|在建(?:[0-9]+万?(?:吨|千瓦|兆瓦|平方米)级?)?[^，,。；;\n0-9]{0,8}(?:码头|泊位|厂房|电站|机组|大桥|隧道|住房|公寓|教学楼|[冷仓]库)$|(?:正在?|仍在|还在)[^，,。；;\n0-9]{0,12}?(?:建设|[新兴修扩]建|建造|铺设|开发)[^，,。；;\n0-9]{0,6}$"
)
WORKS = re.compile("[^，,。；;、\n]{0,12}(?:项目|工程)")
# 210兆瓦风电项目开工: the size of what is begun.
BEGINS = re.compile(
    r"[^，,。；;、\n]{0,16}(?:项目|工程|基地|电站|园|生产线|码头|航道|泊位|机场|铁路|公路|大桥|装置|机组|厂房)[^，,。；;\n]{0,14}"
    "(?:开工|奠基|签约|落户|动工|破土|启动建设|(?:正在|正|仍在|还在|加紧|抓紧)(?:加紧|抓紧|紧张|全力|火热)?(?:吊装|安装|施工|建设|建造|浇筑)|(?:通过|获得?)[^，,。；;\n]{0,4}(?:核准|批复|立项|环评|审查)|获批|核准|环评)|"
    r"[^，,。；;、\n]{0,8}(?:机组|工程|项目|厂房|大桥|线路)?(?:已|累计)*完成(?:总工程量|工程量|总量|土建|主体工程)的?[0-9七八九六五四三]|"
    "(?:的?(?:厂房|车间|标准厂房|楼体|主楼|仓库|冷库|校舍))?(?:正在|仍在|还在)(?:加紧|抓紧|紧张|全力)?(?:建设|施工|安装|修建|建造|装修)|"
    "的[二三四]期(?:项目|工程)?[^，,。；;\n已]{0,4}(?:规划|设计|前期|征地|招标)|"
    "(?:的?(?:厂房|车间|标准厂房|楼体|主楼|仓库|冷库|校舍))?(?:已经?|主体)(?:工程|结构)?封顶"
)
# 5万吨新型焊材项目,总投资2亿元: the size by which works are called.
CALLED_BY = re.compile(r"[^，,。；;、\n0-9]{1,20}(?:项目|工程|生产线)(?=[，,])")
# 投资9500万元的铜锌矿技改项目, 年产500MW多晶硅片项目: works that are called by what they cost or are to make; where
# nothing says that they stand they are under way.
COSTING = re.compile("(?<!完成)(?<!增加)(?:投资(?:总?额)?|总金额)(?:约|近|达|超过?|高达)?$")
WHAT_IT_COSTS = re.compile(r"的[^，,。；;\n0-9]{2,24}")
# 45万吨/年可降解塑料、30万吨/年己二酸等项目.
LISTED_WORKS = re.compile(r"[^，,。；;\n]{0,60}?等[^，,。；;\n0-9]{0,4}项目")
CALLED_WORKS = re.compile(r"的?[^，,。；;、\n0-9的]{0,16}?(?:项目|工程)(?!有限|公司|车|机械|数|[0-9])")
HAVING = re.compile("(?:建起|建成|建设了|拥有|现有|投产|运行)[^，,。；;\n]{0,10}$")
SIZED = re.compile("吨|瓦|MW|[kK]W|辆|羽|立方米|标方")
AT_WORK = re.compile(
    "[^。；;\n计预拟将力争明]{0,60}?(?:竣工|投产|建成|通水|并网|运营|投用|投入使用|完工|启用|通车|开业|达产|获利|见效|就在|坐落|位于|矗立)(?!后|前|率|期|时|仪式)"
)
BEGUN = re.compile(
    "建设内容|进入[^，,。；;\n]{0,4}(?:安装|施工|建设)阶段|(?:开工|开始)建造|"
    f"{any_of('works', 'cost')}|概算|"
    "(?:[今昨][天日]|日前|近日|正式|集中|破土|如期)开工|开工(?:建设|奠基|仪式)|主体(?:结构)?封顶|"
    "(?:(?:[0-9]月|[0-9]日|月[初底末]|年[初底内]|[今明]年)(?:正式)?|将)(?:开工|动工|开建|奠基|破土)|"
    "(?:正在?|仍在|还在)(?:加紧|抓紧|紧张|全力)?(?:规划)?(?:建设|施工|修建|兴建|扩建|建造)|"
    "(?:通过|获得?|取得|完成)[^，,。；;\n]{0,6}(?:核准|批复|备案|立项)|建设(?:期限|周期|工期)|获批|签约(?!率)|签订|签署|"
    "(?:预计|计划|拟|预定|力争|有望|将于|将在)[^，,。；;\n]{0,14}(?:通车|建成|竣工|投产|完工|投用|开通|运营|达产|投入使用|启用|交付)|"
    "(?:建成|投产|达产|通车|竣工|投用|完工)后[，,]?(?:将|预计|可)"
)
STANDS = re.compile(
    "(?:已|正式|顺利|全部|全面|相继|陆续)[^，,。；;\n]{0,4}(?:建成|投产|竣工|投用|运营|营业|通车|使用)(?![要还得需尚仍])|"
    "(?:建成|投产|竣工|投用|运营|通车)(?:以来|投产的|运营的|的|了)"
)
# 350兆瓦机组已完成工程量的70%: so large is what is being built.
PART_DONE = re.compile("[^，,。；;、\n]{0,8}(?:已|累计)*完成(?:总?工程量|总量|土建|主体工程|安装)")
# 10间树屋已动工,赶在明年五一前开业.
BEGUN_DUE = re.compile(
    "[^，,。；;、\n]{0,8}已经?(?:[动开]工|封顶|完成主体)[^，,。；;\n]{0,4}[，,](?:赶在|计划|预计|明年|力争|确保)"
)
# What stands behind a number in its sentence still speaks of it.
FURTHER = re.compile("[^。！!？?\n]{0,60}")


class Works:
    """Asks of a figure whether it is the size or the cost of what is being built; ``year`` is the article's."""

    def __init__(self, layout: Layout, year: int) -> None:
        self.text, self.layout, self.year = layout.text, layout, year

    def are_begun(self, span: Span) -> bool:
        """Whether works that do not stand yet are called by it, or it counts or measures what is in work."""
        return self._are_called(span) or self._are_in_work(span)

    def _are_called(self, span: Span) -> bool:
        """Whether works are called by this cost or size, and nothing says that they stand."""
        costs = "元" in span.unit
        if not (self.text.startswith("的", span.end) if costs else SIZED.search(span.unit)):
            return False
        begin = self.layout.near_breath(span.start)
        if costs:
            called = COSTING.search(self.text, begin, span.start) and WHAT_IT_COSTS.match(self.text, span.end)
        else:
            listed = "/" in span.unit and LISTED_WORKS.match(self.text, span.end)
            called = listed or CALLED_WORKS.match(self.text, span.end)
        if not called or HAVING.search(self.text, begin, span.start) or AT_WORK.match(self.text, span.end):
            return False
        return not stands(self.layout, span, self.year)

    def are_built(self, span: Span, begin: int) -> bool:
        """Whether it is what is put into a thing that is being built, or its size; its words begin at ``begin``."""
        begins = MEASURING.search(span.unit) and "元" not in span.unit and BEGINS.match(self.text, span.end)
        # What is in work was asked before.
        return bool(begins or BEING_BUILT.search(self.text[begin : span.start]) or self._go_on(span))

    def _are_in_work(self, span: Span) -> bool:
        """正在修建的2座桥, but 正在建设的12个项目."""
        begin = self.layout.near_breath(span.start)
        if "元" in span.unit or self.text.find("在", begin, span.start) < 0:
            return False
        of_projects = WORKS.match(self.text, span.end) or OF_PROJECTS.search(self.text, begin, span.start)
        if of_projects and not MEASURING.search(span.unit):
            return False
        return bool(IN_WORK.search(self.text, begin, span.start))

    def _go_on(self, span: Span) -> bool:
        """Whether it is the size by which works are called that the sentence goes on to plan."""
        works = MEASURING.search(span.unit) and "元" not in span.unit and CALLED_BY.match(self.text, span.end)
        end = end_of(FURTHER, self.text, works.end()) if works else 0
        return bool(works and BEGUN.search(self.text, works.end(), end) and not STANDS.search(self.text, span.end, end))


def are_not_finished(text: str, at: int) -> bool:
    """Whether what begins there says of works that a part of them is done, or when they are to be finished."""
    return bool(PART_DONE.match(text, at) or BEGUN_DUE.match(text, at))
