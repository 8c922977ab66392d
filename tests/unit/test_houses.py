"""Schools, mines, farms, markets: whose figures follow where one opens a clause, and which words name none."""

import pytest

from indicators.reading import FIGURE, read

NAMED = (
    "冠山煤矿", "宏远铁矿", "八里甸子林场", "红旗牧场", "岭东小学", "县城第三中学", "昌盛职业中专", "东方红幼儿园",
    "康乐养老院", "东大卫生院", "大伙房水库", "中街商城", "西柳服装批发市场", "恒远服饰厂", "天桥沟葡萄园",
    "青山种猪场", "北镇农信社", "桃源众创空间", "望海码头", "恒丰乳业", "新汇石化", "白狼山自然保护区",
)  # fmt: skip
OPENED = (
    "{}去年投入12亿元，接待3万人。",
    "{}现有职工300人，年收入12亿元。",
    "近年来，{}累计投入12亿元。",
    "而{}有职工300人。",
    "目前，{}占地300亩。",
)
NAMELESS = (
    "农村小学", "乡镇卫生院", "批发市场", "公办幼儿园", "蔬菜基地", "新建农贸市场", "家庭农场", "标准化养殖场",
    "各类学校", "三座水库", "大型商场", "城区中学", "水果批发市场", "里面医院", "普惠性幼儿园", "寄宿制学校",
    "专业化养殖场", "生物制药", "有色矿业", "重点实验室",
)  # fmt: skip


def places(text: str) -> list[str]:
    return [one.place or "" for one in read(f"朝阳新貌\n{text}", year=2020) if one.kind == FIGURE]


@pytest.mark.parametrize("house", NAMED)
@pytest.mark.parametrize("opened", OPENED)
def test_a_house_that_opens_a_clause_has_the_figures_behind_it(house, opened):
    told = places(f"朝阳市地区生产总值900亿元。{opened.format(house)}")
    assert (told[0], {*told[1:]}) == ("朝阳市", {house})


@pytest.mark.parametrize("words", NAMELESS)
def test_a_kind_of_house_is_none(words):
    assert {*places(f"朝阳市地区生产总值900亿元。{words}去年投入12亿元，接待3万人。")} == {"朝阳市"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("昌图县职业中专今年招生1460人。", "昌图县职业中专"),
        ("弓长岭铁矿去年采矿石820万吨。", "弓长岭铁矿"),
        ("大连火车站假期发送旅客62.7万人次。", "大连火车站"),
        ("彰武大集去年成交3亿元。", "彰武大集"),
        ("桓仁县党校培训干部300人。", "桓仁县党校"),
    ],
)
def test_what_a_place_has_one_of_is_called_by_it(text, place):
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("恒通矿业（北票市）实现利润6400万元，天力锅炉（建平县）实现利润1850万元。", ["恒通矿业", "天力锅炉"]),
        ("张丽华去年办起宏泰电缆公司。去年，公司产值1.8亿元。", ["宏泰电缆公司"]),
        ("用电大户兴合塑编公司复工后，当月用电310万千瓦时。", ["兴合塑编公司"]),
        ("与它一河之隔的河西村去年集体收入41万元。", ["河西村"]),
        ("全市引进资金162亿元，其中浙江企业投资41亿元。", ["朝阳市"] * 2),
    ],
)
def test_whom_a_text_introduces_and_who_only_comes_from_elsewhere(text, wanted):
    assert places(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "法库县返乡农民工陆续踏上归程，共3万人。",
        "石家庄来的客商去年投资3亿元。",
        "冷链专列运往合作社的肥料3万吨。",
        "村党支部领办合作社，流转山场2100亩。",
        "大连市保险公司保费收入317亿元。",
        "法库县第三届乡村篮球赛有19支球队。",
        "市里牵头成立担保公司，为64家企业担保。",
        "“飞地”给山乡带来税收3亿元。",
        "住院起付标准三级医院850元。",
        "物流站点237个，建制村快递服务覆盖率100%。",
    ],
)
def test_words_that_end_like_a_body_are_none(text):
    """Each was read as a firm, a zone or a town of that name."""
    names = ("返乡", "来本溪", "运往", "领办", "保险公司", "三届", "担保公司", "给山乡", "医院", "建制村")
    assert not [place for place in places(text) if any(name in place for name in names)]


@pytest.mark.parametrize("office", ["据县教育局统计，", "从县农业农村局获悉，", "由县财政局介绍，", "据县政府消息，"])
def test_an_office_speaks_for_the_place_that_a_town_lies_in(office):
    text = f"建平县罗福沟乡有农户30户。{office}3月以来已有87名学生返校。"
    assert places(text) == ["罗福沟乡", "建平县"]


def test_all_of_a_county_is_more_than_its_town():
    assert places("建昌县魏家岭乡砂石路铺上了沥青，至此全县294个行政村通了油路。") == ["建昌县"]
