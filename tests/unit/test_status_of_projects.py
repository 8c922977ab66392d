"""In what sense figures are meant: of what stands, is being built, is left to do, or stands beside what is to come."""

import pytest

from indicators.reading import FIGURE, read


def statuses(text: str) -> list[str]:
    return [one.status for one in read(f"铁西区经济向好\n{text}", year=2023) if one.kind == FIGURE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("总投资12亿元的集结中心去年开业，占地13亩。", ["actual", "actual"]),
        ("商场日前开业。商场总投资12亿元，占地13亩。", ["actual", "actual"]),
        ("总投资12亿元的风电项目并网发电。", ["actual"]),
        ("一期投资12亿元，2021年9月开业，有客房13间。", ["actual", "actual"]),
        ("自2012年获批示范区以来，区里累计培训12人，建设示范园13个。", ["actual", "actual"]),
        ("总投资12亿元的风电项目计划明年投产。", ["planned"]),
        ("去年二期投产后达到12吨。", ["actual"]),
        ("总投资12亿元的水泥厂一期工程去年8月建成投产。", ["actual"]),
        ("电站装机容量13万千瓦，总投资12亿元，去年11月30日全容量并网。", ["actual", "actual"]),
        ("这座投资12亿元的乐园去年3月开工，上月底试运营。", ["actual"]),
        ("高炉项目总投资12亿元，已于9月点火投产。", ["actual"]),
        ("6月启用的冷链基地建筑面积12万平方米，总投资13亿元。", ["actual", "actual"]),
        ("旅馆2020年由一座旧仓库改建，总投资12万元。", ["actual"]),
        ("动车线路开通当天，老人上了车。这条总投资12亿元的线路2019年开工。", ["actual"]),
        ("总投资12亿元，2025年建成。", ["planned"]),
        ("总投资12亿元的产业园一期去年8月投产。", ["planned"]),
        ("公司一期年产能12吨，二期正在安装设备，计划明年投产。", ["actual"]),
        ("去年底装机12万千瓦，三期正在施工。", ["actual"]),
    ],
)
def test_what_stands_is_there(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("二期12万平方米正在加紧施工。", ["planned"]),
        ("二期正在建设，投资12亿元。", ["planned"]),
        ("投资12亿元的新厂房已经封顶，明年5月投产。", ["planned"]),
        ("12万千瓦机组已完成工程量的70%。", ["planned", "actual"]),
        ("镇里又在建两座冷库，到那时库容会增加到12万吨。", ["planned", "estimate"]),
        ("日处理能力12万吨的水厂年底前建成。", ["planned"]),
        ("一期投资12亿元，建设两条生产线，计划明年6月投产。", ["planned", "planned"]),
        ("厂区占地13亩，其中一期建设厂房12万平方米，预计今年10月交付。", ["planned", "planned"]),
        ("截至6月底已完成投资12亿元，占总投资的13%，预计明年10月竣工。", ["actual", "actual"]),
        ("一期投资12亿元，建成了两条生产线，计划明年6月达产。", ["actual", "actual"]),
        ("目前在建项目12个。", ["actual"]),
        ("投资12亿元的检测中心已完成主体，明年6月投入使用。", ["planned"]),
        ("二期4月已经动工，投资12亿元。", ["planned"]),
        ("公司又投资12亿元上马冷轧线，明年8月投产。", ["planned"]),
        ("新开工酒店，总投资12亿元，客房13间，要求明年4月底前全部投入运营。", ["planned", "planned"]),
        ("机场工程总投资12亿元，跑道长13米，全部建成要等到后年。", ["planned", "planned"]),
        ("区里正在修建的12座桥年底完工。", ["planned"]),
        ("二期的12间木屋已动工，赶在明年五月前开业。", ["planned"]),
        ("一期12栋去年8月建成，二期13栋推迟到明年春天开工。", ["actual", "planned"]),
        ("截至去年底已完成投资12亿元，13台风机计划今年9月并网。", ["actual", "planned"]),
        ("今年年底前，首批12家企业就要搬进来。", ["planned"]),
    ],
)
def test_what_is_being_built_is_to_come(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("已拆除38座，还有17座要赶在供暖前拆完。", ["actual", "planned"]),
        ("还有12台风机，10月底前全部并网。", ["planned"]),
        ("目前还有12个村没有通水。", ["actual"]),
        ("已完成38公里，剩下的17公里都在城东，11月15日之前收尾。", ["actual", "planned"]),
        ("已发放12亿元，余下的13亿元10月底前全部发放。", ["actual", "planned"]),
        ("另有12个泊位正在建设。", ["planned"]),
        ("下半年还要组织收入12亿元。", ["planned"]),
        ("他家今年想再添12间房。", ["planned"]),
        ("没想到一年挣了12万元。", ["actual"]),
        ("全区还需要新建12所学校。", ["planned"]),
        ("每亩需要投入12元。", ["actual"]),
        ("大赛定于5月开跑，来自27个国家和地区的3万名选手将参赛。", ["planned", "planned"]),
    ],
)
def test_what_is_left_to_do(text, wanted):
    assert statuses(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全年产值可达12亿元，与去年的13亿元基本持平。", ["estimate", "actual"]),
        ("全年预计12亿元，而在2020年，这个数字只有13亿元。", ["estimate", "actual"]),
        ("今年争取上级资金12亿元，新建公园13座。", ["actual", "actual"]),
        ("今年力争争取上级资金12亿元。", ["planned"]),
        ("到2025年，新增就业12人以上。", ["target"]),
        ("总投入预计要超过12亿元。", ["estimate"]),
        ("明年，地区生产总值预期增长12%左右。", ["target"]),
        ("全部到位后，日转运能力将由12吨提高到13吨。每公斤补贴14元。", ["actual", "estimate", "actual"]),
    ],
)
def test_numbers_beside_what_is_to_come(text, wanted):
    assert statuses(text) == wanted


def test_a_city_of_another_province_beside_ours_is_context():
    text = "葫芦岛市水质优良比例为91%；同期，相邻的河北省秦皇岛市为98%。"
    assert statuses(text) == ["actual", "context"]


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("施工的车间12间。", True),
        ("明年的订单12份。", True),
        ("已开工项目12个。", False),
        ("温室12亩今年10月建成。", True),
        ("车间12间，工人13名。", False),
    ],
)
def test_what_is_called_there_in_a_clause_of_the_time_to_come_is_a_doubt(text, unsure):
    first = next(one for one in read(f"铁西区经济向好\n{text}", year=2023) if one.kind == FIGURE)
    assert first.status != "actual" or ("status" in first.unsure) == unsure
