"""Names of figures whose words only resume what was spoken of, or hold more than a name."""

import pytest

from tests.unit.told import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("标题\n线上销售占比为35%。而在2014年，这个比例还不足2%。", ["线上销售", "线上销售"]),
        ("标题\n固定资产投资完成780亿元，前三季度这一指标为641亿元。", ["固定资产投资", "固定资产投资"]),
        ("标题\n当季城镇新增就业2.1万人。", ["城镇新增就业"]),
        ("标题\n本供暖期要确保居民室温合格率达到98%。", ["居民室温合格率"]),
        ("标题\n该机场旅客吞吐量为23.7万人次。", ["旅客吞吐量"]),
        ("标题\n林业产值有把握突破180亿元。", ["林业产值"]),
    ],
)
def test_no_words_but_those_of_a_name(text, wanted):
    assert names(text) == wanted
