"""Numbers in ways of printing that readers get wrong: each kind with several examples, in figures and out of them."""

import pytest

from indicators.quantity.parse import interpret
from indicators.reading import FIGURE, read
from tests.unit.told import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Scales that part a number: the last one that is printed is the unit's
        ("投资三亿五千万元", "三亿五千万元=35000万元"),
        ("销售额四十五亿零四百零四万元", "四十五亿零四百零四万元=450404万元"),
        ("增收1万5千元", "1万5千元=15000元"),
        ("就业3万4000人", "3万4000人=34000人"),
        ("投入2亿3千5百万元", "2亿3千5百万元=23500万元"),
        ("灌溉8万8千余亩", "8万8千余亩=>88000亩"),
        ("涉及一万零五十户", "一万零五十户=10050户"),
        ("达到不低于3万5千元", "不低于3万5千元=≥35000元"),
        ("每户三万二", "三万二=32000"),
        ("总产三亿五千万斤左右", "三亿五千万斤左右=≈35000万斤"),
        # 个 before a scale counts what is called by its size; 3个亿 is money
        ("建设3个万亿级基地", "3个=3个 | 万亿级<slogan>"),
        ("打造4个千亿级集群", "4个=4个 | 千亿级<slogan>"),
        ("12个亿元以上项目", "12个=12个 | 亿元以上=≥1亿元"),
        ("5个百亿级园区", "5个=5个 | 百亿级<slogan>"),
        ("建成两个万亿城市", "两个=2个 | 万亿<other>"),
        ("投资3个亿，", "3个亿=3亿"),
        ("贷款2个多亿。", "2个多亿=>2亿"),
        # Fractions of any whole
        ("发生率万分之三", "万分之三=0.03%"),
        ("千分之一点五", "千分之一点五=1.5‰"),
        ("下降十万分之五", "下降十万分之五=-0.005%"),
        ("不足万分之一", "不足万分之一=≤0.01%"),
        ("五分之二强", "五分之二强=>40%"),
        ("三分之一强的面积", "三分之一强=>33.333333%"),
        ("用三分之一强化管理", "三分之一=33.333333%"),
        # More than is printed behind
        ("占三成还多", "三成还多=>3成"),
        ("低13个百分点还多。", "低13个百分点还多=≤-13个百分点"),
        ("12家还多招了3人", "12家=12家 | 3人=3人"),
        ("一多半用的是国产系统", "一多半=>50%"),
        ("停了半数窑炉", "半数=50%"),
        # Money in its parts
        ("净挣两元五角。", "两元五角=2.5元"),
        ("每斤1元7角，", "每斤1元7角=1.7元/斤"),
        ("单价3元2角5分。", "3元2角5分=3.25元"),
        # The hour of a day
        ("今天八点，水位126米", "今天八点<date> | 126米=126米"),
        ("截至20时，水位126米", "截至20时<date> | 126米=126米"),
        ("沪指今天涨8点", "8点=8点"),
        ("产量减5%", "减5%=-5%"),
        ("满100元减30元", "100元=100元 | 30元=30元"),
        ("加计抵减12.2亿元", "12.2亿元=12.2亿元"),
        # Another counter that would do as well; units of their own
        ("销售11.6万台（件），", "11.6万台（件）=11.6万台"),
        ("出动420台次", "420台次=420台次"),
        ("能耗698公斤标准煤", "698公斤标准煤=698公斤标准煤"),
        ("参加的有百分之八九十", "百分之八九十=80~90%"),
        ("降低百分之七八", "降低百分之七八=-8~-7%"),
        ("增长百分之五到八", "百分之五到八=5~8%"),
        ("在百分之五至百分之七", "百分之五至百分之七=5~7%"),
        ("损耗千分之二三", "千分之二三=2~3‰"),
        # Ratios in words; a score of a match is none
        ("男女比例为1.05比1", "1.05比1=1.05:1"),
        ("投入产出比达1比8", "1比8=1:8"),
        ("师生比一比十三", "一比十三=1:13"),
        ("供求比率为1.2比1", "1.2比1=1.2:1"),
        ("收入比由2.1比1降到1.9比1", "2.1比1=2.1:1 | 1.9比1=1.9:1"),
        ("主队3比1取胜", "3<name> | 1<name>"),
        # Tenths
        ("七成六的村民", "七成六=7.6成"),
        ("占八成五", "八成五=8.5成"),
        ("超六成三", "超六成三=>6.3成"),
        ("减少两成五", "减少两成五=-2.5成"),
        ("近七成半", "近七成半=≈7.5成"),
        ("三成五户", "三成=3成 | 五户=5户"),
        # Two neighbouring digits are a range, whatever stands before them
        ("能达到一千三四百元", "一千三四百元=1300~1400元"),
        ("村里二三百户", "二三百户=200~300户"),
        ("年收入三百五六十万元", "三百五六十万元=350~360万元"),
        ("一百二三十个", "一百二三十个=120~130个"),
        ("两万三四千人", "两万三四千人=23000~24000人"),
        ("二十五六岁", "二十五六岁=25~26岁"),
        ("收入5、6万元", "5、6万元=5~6万元"),
        ("住了3、5天", "3、5天=3~5天"),
        ("价格是1、4元", "1=1元 | 4元=4元"),
        ("分别为3、5元", "3=3元 | 5元=5元"),
        ("第3、4项", "第3<ordinal> | 4项=4项"),
        # 过 bounds where nothing else ends in it
        ("产值要过两个亿，", "过两个亿=>2亿"),
        ("销售额过3000万元", "过3000万元=>3000万元"),
        ("审议通过3项", "3项=3项"),
        ("经过5年", "5年=5年"),
        ("度过3个", "3个=3个"),
        ("亩产1 389斤", "1 389斤=1389斤"),
        # Verbs between bound and number; brackets behind
        ("至少有10个", "至少有10个=≥10个"),
        ("最多为50人", "最多为50人=≤50人"),
        ("最高不超过了3%", "不超过了3%=≤3%"),
        ("至多可达200亩", "至多可达200亩=≤200亩"),
        ("最少为5家", "最少为5家=≥5家"),
        ("不少于是3项", "不少于是3项=≥3项"),
        ("10人（含）以上", "10人（含）以上=≥10人"),
        ("50%（含50%）以上", "50%（含50%）以上=≥50%"),
        ("20家（含本数）以下", "20家（含本数）以下=≤20家"),
        ("30人（不含）以上", "30人（不含）以上=>30人"),
        ("5万元（含）以内", "5万元（含）以内=≤5万元"),
        ("100家或以上", "100家或以上=≥100家"),
        # A dash and a minus
        ("气温为-7~-5℃", "-7~-5℃=-7~-5℃"),
        ("最低-20—-17℃", "-20—-17℃=-20~-17℃"),
        ("降至-4–-1℃", "-4–-1℃=-4~-1℃"),
        ("在-3~2℃", "-3~2℃=-3~2℃"),
        ("零下8至零下3℃", "零下8至零下3℃=-8~-3℃"),
        # 来 that bounds and 来 of another word; 个亿 is money, whatever it is of
        ("按35斤来算", "35斤=35斤"),
        ("按每斤35来算", "35<name>"),
        ("用20来看", "20<name>"),
        ("来了30来人", "30来人=≈30人"),
        ("突破1个亿的基础上", "突破1个亿=>1亿"),
        ("几千元一吨", "几千元一吨=?元/吨"),
        ("第300万个标准箱", "第300万个<ordinal>"),
        # Signs and rarer words that bound; 破 where no record or case is broken
        ("达标率≥85%", "≥85%=≥85%"),
        ("误差≤3%", "≤3%=≤3%"),
        ("浓度＜5毫克", "＜5毫克=≤5毫克"),
        ("面积>40亩", ">40亩=>40亩"),
        ("产值破百亿元", "破百亿元=>100亿元"),
        ("存款首破千亿元", "破千亿元=>1000亿元"),
        ("票房破3亿元", "破3亿元=>3亿元"),
        ("人口将破千万", "破千万=>1000万"),
        ("冲破6000点", "冲破6000点=>6000点"),
        ("侦破3起，打破2项纪录", "3起=3起 | 2项=2项"),
        ("3公里之内", "3公里之内=≤3公里"),
        ("40岁开外", "40岁开外=>40岁"),
        ("不止20家", "不止20家=>20家"),
        ("差不多30户", "差不多30户=≈30户"),
        ("不及50元", "不及50元=≤50元"),
        ("压降3.2亿元", "压降3.2亿元=-3.2亿元"),
        ("人员精减12名", "精减12名=-12名"),
        # Without a number, or without a unit
        ("多则几十万，少则几万", "几十万=?万 | 几万=?万"),
        ("借款数百万", "数百万=?万"),
        ("降了一大半", "降了一大半=≤-50%"),
        # Ranges in words
        ("介于5%和8%之间", "5%和8%之间=5~8%"),
        ("在3家与5家之间", "3家与5家之间=3~5家"),
        ("1.5和2万元之间", "1.5和2万元之间=1.5~2万元"),
        ("介于-3%和-1%之间", "-3%和-1%之间=-3~-1%"),
        ("价格在三元和五元之间", "三元和五元之间=3~5元"),
        ("介于5%至8%之间", "5%至8%=5~8%"),
        ("3家和5家", "3家=3家 | 5家=5家"),
        # A change has two ends
        ("由1家增加到12家", "1家=1家 | 12家=12家"),
        ("从3家到5家", "3家=3家 | 5家=5家"),
        ("由2020年的3家增至5家", "2020年<date> | 3家=3家 | 5家=5家"),
        ("由12天压缩到3天", "12天=12天 | 3天=3天"),
        ("由5.2%提高到6.1%", "5.2%=5.2% | 6.1%=6.1%"),
        # A change without a unit, or in thousandths; what one brings is none
        ("出生率下降0.75个千分点", "下降0.75个千分点=-0.75个千分点"),
        ("收入比为2.93:1，比上年缩小0.07。", "2.93:1=2.93:1 | 缩小0.07=-0.07"),
        ("草莓一斤能卖30块钱", "一<other> | 30块钱=30块"),
        ("一亩地能打1200斤", "一<other> | 1200斤=1200斤"),
        # Small change as it is spoken
        ("玉米一斤一块两毛六", "一<other> | 一块两毛六=1.26块"),
        ("卖三块一毛五", "三块一毛五=3.15块"),
        ("多卖了三毛五", "三毛五=0.35元"),
        ("便宜1毛5分钱", "1毛5分钱=0.15元"),
        ("涨了两角八", "两角八=0.28元"),
        ("每度电五毛钱", "每度电五毛钱=5毛钱/度电"),
        # Articles of rules, papers of offices, trees that are counted
        ("按第13.2.1条", "第13.2.1条<ordinal>"),
        ("见第3.1款和第4.2节", "第3.1款<ordinal> | 第4.2节<ordinal>"),
        ("商资【2010】130号", "2010】130号<name>"),
        ("每人十棵树", "每人十棵=10棵/人"),
        ("盖了三间房", "三间=3间"),
        ("住在三间房村", "三间房村<name>"),
        ("进度过九成", "过九成=>9成"),
        ("成交73.5万手", "73.5万手=73.5万手"),
        # Each one counts none; what quotes hold is one name
        ("写好每一条要求", "每一<other>"),
        ("走访每一家企业", "每一<other>"),
        ("构建“四级三类”规划体系", "四级三类<slogan>"),
        ("算力突破4000P，", "突破4000P=>4000P"),
        ("1080P高清", "1080P<name>"),
        ("推进长三角一体化", "长三角<name> | 一体化<other>"),
        ("全国播种过八成", "过八成=>8成"),
        ("骆驼2000余峰", "2000余峰=>2000峰"),
        ("进行八分之一决赛", "八分之一决赛<name>"),
        ("1/4决赛于明天", "1/4决赛<name>"),
        # What a number without a unit was
        ("收入倍差从1.96缩小至1.81，", "1.96=1.96 | 1.81=1.81"),
        ("满意度由84.7提升到89.6。", "84.7=84.7 | 89.6=89.6"),
        ("综合指数由上年的4.6降至4.2，", "4.6=4.6 | 4.2=4.2"),
        # Halves, and letters that measure
        ("开班半年多", "半年多=>0.5年"),
        ("等候六分半钟", "六分半钟=6.5分钟"),
        ("上半年、半年报", "上半年<date>"),
        ("GDP1286.4亿元", "1286.4亿元=1286.4亿元"),
        ("PMI50.1%、PM2.5", "50.1%=50.1% | PM2.5<name>"),
    ],
)
def test_read(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Letters and the round zero for digits
        ("投资1O.5亿元", "1O.5亿元=10.5亿元"),
        ("投资l2.5亿元", "l2.5亿元=12.5亿元"),
        ("占5O%", "5O%=50%"),
        ("企业不少于3O家", "不少于3O家=≥30家"),
        ("下降1O.5%", "下降1O.5%=-10.5%"),
        ("共３Ｏ家", "３Ｏ家=30家"),
        ("产量1〇.5万吨以上", "1〇.5万吨以上=≥10.5万吨"),
        # Points and commas of another width or kind
        ("补贴82，225元", "82，225元=82225元"),
        ("超过1，286，400元", "超过1，286，400元=>1286400元"),
        ("投资12。5亿元", "12。5亿元=12.5亿元"),
        ("占12。5%左右", "12。5%左右=≈12.5%"),
        # Spaces, seen or not
        ("投资12 . 5亿元", "12 . 5亿元=12.5亿元"),
        ("投资12. 5亿元", "12. 5亿元=12.5亿元"),
        ("投资12 .5亿元", "12 .5亿元=12.5亿元"),
        ("投资12\u200b.5亿元", "12\u200b.5亿元=12.5亿元"),
        # A beginning that is lost: what is left is no number to trust
        ("投资10..5亿元", "10<other> | 5亿元=5亿元"),
        ("投资1S.5亿元", "1S<name> | 5亿元=5亿元"),
        ("投资12，5亿元", "12<other> | 5亿元=5亿元"),
        ("投资1 0.5亿元", "1<other> | 0.5亿元=0.5亿元"),
    ],
)
def test_damaged_print_is_unsure(text, wanted):
    assert told(text) == wanted
    [one] = [one for one in read(text) if one.kind == FIGURE]
    assert "value" in one.unsure
    assert one.confidence < 0.5


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("投资１２．５亿元", "１２．５亿元=12.5亿元"),
        ("补贴８２，２２５元", "８２，２２５元=82225元"),
        ("补贴82,225元", "82,225元=82225元"),
        ("重247·5公斤", "247·5公斤=247.5公斤"),
        ("投资12·5亿元", "12·5亿元=12.5亿元"),
        ("立案321 146件", "321 146件=321146件"),
        ("3. 5亿元项目", "3.<ordinal> | 5亿元=5亿元"),
        ("地区 12 5.6%", "12<other> | 5.6%=5.6%"),
        ("O2O项目、H2O个", "O2O<name> | H2O<name>"),
        ("共12家，5亿元", "12家=12家 | 5亿元=5亿元"),
        ("签约TEU，12艘", "12艘=12艘"),
        ("核算GDP，5亿元", "5亿元=5亿元"),
    ],
)
def test_sound_print_is_not_called_damaged(text, wanted):
    assert told(text) == wanted
    assert {field for one in read(text) for field in one.unsure} <= {
        "period",
        "place",
        "status",
        "measure",
        "indicator",
    }


@pytest.mark.parametrize("text", ["为3,45亿元", "为1,2345元", "为1.5.3亿元", "2O21年", "1O至日"])
def test_what_cannot_be_mended_is_no_figure(text):
    assert [one for one in read(text) if one.kind == FIGURE] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("增長三點五億元", "三點五億元=3.5亿元"),
        ("建成高標準農田12.5萬畝", "12.5萬畝=12.5万亩"),
        ("不少於30個", "不少於30個=≥30个"),
        ("現有約300餘戶", "約300餘戶=>300户"),
        ("減少2.3萬人", "減少2.3萬人=-2.3万人"),
        ("介於5億元與8億元之間", "5億元與8億元之間=5~8亿元"),
    ],
)
def test_the_traditional_script_is_read_and_printed_as_it_is(text, wanted):
    assert told(text) == wanted
    [one] = [one for one in read(text) if one.kind == FIGURE]
    assert interpret(one.printed) == one.quantity


def test_places_and_words_of_the_traditional_script():
    text = "遼寧省統計局\n2023年，鞍山市力爭到2025年建成園區12個。"
    [one] = [one for one in read(text, year=2023) if one.kind == FIGURE]
    assert (one.place, one.status, one.period, one.printed) == ("鞍山市", "target", "2025", "12個")


def test_an_end_of_line_is_no_end_of_text():
    """每公斤 of the line before is no rate of this line's number."""
    assert told("每公斤\n20元") == "20元=20元"
    assert told("增速为-\n3.2%") == "3.2%=3.2%"
    assert told("第\n3项") == "3项=3项"


@pytest.mark.parametrize("printed", ["118.4亿千瓦时", "180万千瓦", "3.5万千米"])
def test_a_unit_that_begins_with_a_scale_is_no_number(printed):
    (one,) = read(f"全年达到{printed}。")
    assert interpret(one.printed) == one.quantity
    assert (one.unit or "")[1] == "千"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("拉动作用分别为0.2、-5.6、1.3个百分点", "0.2=0.2个百分点 | -5.6=-5.6个百分点 | 1.3个百分点=1.3个百分点"),
        ("增速分别是-3.1、2.5和4%", "-3.1=-3.1% | 2.5=2.5% | 4%=4%"),
        ("增幅为5.2、-1.8和0.6个百分点", "5.2=5.2个百分点 | -1.8=-1.8个百分点 | 0.6个百分点=0.6个百分点"),
        ("分别为2.4和-0.7、1.1%", "2.4=2.4% | -0.7=-0.7% | 1.1%=1.1%"),
        ("增速为1.2、−2.2、3%", "1.2=1.2% | −2.2=-2.2% | 3%=3%"),
    ],
)
def test_a_minus_inside_a_list_belongs_to_its_member(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize("name", ["二次供水", "二次污染", "二次创业", "二次电池", "三次分配"])
def test_what_is_called_so_counts_nothing(name):
    assert told(f"重视{name}问题") == f"{name}<name>"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What one costs, with the one behind the price
        ("卖到3000元左右一亩", "3000元左右一亩=≈3000元/亩"),
        ("收购价8毛一斤", "8毛一斤=8毛/斤"),
        ("批发1块5一斤", "1块5一斤=1.5块/斤"),
        ("售价2.5元1斤", "2.5元1斤=2.5元/斤"),
        ("投资3亿元一期工程", "3亿元=3亿元 | 一期<ordinal>"),
        # A class is a counter where no noun follows
        ("活动分八大类100余项", "八大类=8大类 | 100余项=>100项"),
        ("涵盖22大类，", "22大类=22大类"),
        ("三大类产品", "三大=3个"),
        # Counters of sheds and of fields worked
        ("种植蓝莓14棚、木耳1棚", "14棚=14棚 | 1棚=1棚"),
        ("完成3棚改造", "3<name>"),
        ("社会化服务2600万亩次", "2600万亩次=2600万亩次"),
        # A ship is counted, a cluster is called by its size, money may be put into something
        ("一艘货轮靠港", "一艘=1艘"),
        ("打造5000亿级集群", "5000亿级<name>"),
        ("投资5个亿建厂", "5个亿=5亿"),
        ("形成3个亿吨级港口", "3个=3个 | 亿<other>"),
        # Months and days as they are spoken; how long nothing was like it
        ("七、八两月降雨", "七、八两月<date>"),
        ("七八两个月降雨", "七八两个月<date>"),
        ("本月二十号开工", "本月二十号<date>"),
        ("销量创5年新高", "5年<date>"),
    ],
)
def test_what_stands_right_behind_a_number_tells_what_it_counts(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text", ["产量减5%", "价格降0.4%", "菜价跌了1.5元", "就业减少3家", "占三成还多", "每斤1元7角，", "三分之一强的面积"]
)
def test_what_is_read_is_read_from_its_print_alone(text):
    [one] = [one for one in read(text) if one.kind == FIGURE]
    again = interpret(one.printed)
    assert (again.value, again.unit, again.bound) == (one.value, one.unit, one.bound)
