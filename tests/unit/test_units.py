"""Units as offices and papers print them: rare ones, rates of rates, foreign money, and words that only look so."""

import pytest

from tests.unit.told import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Energy, heat, charge, coal
        ("供热量52万吉焦", "52万吉焦=52万吉焦"),
        ("午餐摄入800千卡", "800千卡=800千卡"),
        ("电池4500毫安时", "4500毫安时=4500毫安时"),
        ("发电1.6太瓦时", "1.6太瓦时=1.6太瓦时"),
        ("供电煤耗287克标准煤/千瓦时", "287克标准煤/千瓦时=287克标准煤/千瓦时"),
        ("屋顶光伏装机35MWp", "35MWp=35MWp"),
        # Size
        ("玉米420垧", "420垧=420垧"),
        ("住房不足18平，", "不足18平=≤18平"),
        ("截面积26平方厘米", "26平方厘米=26平方厘米"),
        ("白酒1.7万千升", "1.7万千升=1.7万千升"),
        ("空气中每立方厘米3万个", "每立方厘米3万个=3万个/立方厘米"),
        ("新接订单210万DWT", "210万DWT=210万DWT"),
        # Data, sound, turning
        ("平均下载速率86.2Mbit/s", "86.2Mbit/s=86.2Mbit/s"),
        ("出口带宽2.4Tbps", "2.4Tbps=2.4Tbps"),
        ("算力8.5EFLOPS", "8.5EFLOPS=8.5EFLOPS"),
        ("算力4800PF", "4800PF=4800PF"),
        ("夜间噪声45dB(A)", "45dB(A)=45dB(A)"),
        ("转速3000转/分", "3000转/分=3000转/分"),
        # Money
        ("捐款3万美金", "3万美金=3万美金"),
        ("贷款6亿新台币", "6亿新台币=6亿新台币"),
        ("订单4500万瑞士法郎", "4500万瑞士法郎=4500万瑞士法郎"),
        ("便宜5毛", "5毛=5毛"),
        # Rates
        ("日处理100t/d", "100t/d=100t/d"),
        ("产能12万t/a", "12万t/a=12万t/a"),
        ("租金1.8元/平方米·天", "1.8元/平方米·天=1.8元/平方米·天"),
        ("物业费2.2元/平方米·月", "2.2元/平方米·月=2.2元/平方米·月"),
        ("补助60元/人·次", "60元/人·次=60元/人·次"),
        # Another counter in brackets would do as well
        ("仪器1.2万台（套）以上", "1.2万台（套）以上=≥1.2万台"),
        ("出动车辆40辆（次）左右", "40辆（次）左右=≈40辆"),
        ("受理50件（个）以内", "50件（个）以内=≤50件"),
        ("设站点30个（处）以上", "30个（处）以上=≥30个"),
        ("培训20场（次）以下", "20场（次）以下=≤20场"),
    ],
)
def test_a_unit_is_read_whole(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text", ["秦沈二通道", "三平台、四毛巾", "三丈夫、二滴灌", "两堆放点、三挂牌", "三段落、四筒子", "两毛利率"]
)
def test_a_word_that_begins_like_a_unit_is_none(text):
    assert "=" not in told(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("每百户拥有汽车35辆", "百<other> | 35辆=35辆/百户"),
        ("每百人配备2名", "百<other> | 2名=2名/百人"),
        ("百公里油耗6.8升", "百<other> | 6.8升=6.8升"),
        ("百公里电耗15千瓦时", "百<other> | 15千瓦时=15千瓦时"),
        ("百公里加速8.2秒", "百<other> | 8.2秒=8.2秒"),
        ("百公里海岸线", "百公里=100公里"),
    ],
)
def test_what_a_rate_is_counted_by_is_no_figure(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Structures are no times of the day
        ("三次产业比重调整为7:49:44。", "三次产业<name> | 7=7% | 49=49% | 44=44%"),
        ("进出口结构为6:4，", "6:4=6:4"),
        ("男女比例由12:10", "12:10=12:10"),
        ("城乡人口之比是3:2", "3:2=3:2"),
        ("市场7:30开门", "7:30<date>"),
        # Heights as they are spoken
        ("身高一米七八，", "一米七八=1.78米"),
        ("树高两米三，", "两米三=2.3米"),
        ("高1米85，", "1米85=1.85米"),
        ("窗宽一米二，", "一米二=1.2米"),
        ("雪深一米五，", "一米五=1.5米"),
        ("高一米八十分显眼", "一米=1米 | 八十分=80分"),
        # A range of the last digit
        ("能产14、5万斤", "14、5万斤=14~15万斤"),
        ("收了17、8吨", "17、8吨=17~18吨"),
        ("要住23、4天", "23、4天=23~24天"),
        ("走了12、3里", "12、3里=12~13里"),
        ("约36、7岁", "约36、7岁=36~37岁"),
        ("投资14、7万元", "14=14万元 | 7万元=7万元"),
    ],
)
def test_numbers_that_look_like_others(text, wanted):
    assert told(text) == wanted
