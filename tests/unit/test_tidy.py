"""An article that was pasted with the lines of its page, or with characters that nobody sees, is put in order."""

import pytest

from indicators.intake import draft
from indicators.reading import read
from indicators.reading.tidy import tidied
from indicators.tables import load

PARAGRAPH = (
    "前三季度，松河市规模以上工业增加值同比增长5.3%，其中装备制造业增长9.4%，石化业增长2.1%；"
    "固定资产投资120.5亿元，增长7.2%，新开工项目86个，其中亿元以上项目19个，总投资达到233亿元。"
    "全市新增高新技术企业27家，总数达到190家，技术合同成交额12.6亿元，比上年同期增长三成以上。"
)
ARTICLE = f"松河工业稳中有进\n{PARAGRAPH}\n{PARAGRAPH.replace('松河市', '全市')}\n"


def broken(text: str, width: int) -> str:
    """The text with its paragraphs set in lines of so many characters."""
    lines = [line[at : at + width] for line in text.split("\n") for at in range(0, max(1, len(line)), width)]
    return "\n".join(lines)


@pytest.mark.parametrize("width", [22, 30, 37, 48])
def test_lines_that_a_page_broke_are_put_together(width):
    assert broken(ARTICLE, width) != ARTICLE
    assert tidied(broken(ARTICLE, width)) == ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "标题\n松河市新建学校12所，培训教师30人\n改造道路8条，新增泊位1200个，惠及居民9000户\n植树3万株，绿化12处\n",
        "标题\n" + "\n".join(f"{n}.松河市第{n}中学新建教学楼1栋，总投资3000万元，年底完工" for n in range(1, 9)),
        "指标 绝对值 增长\n" + "\n".join(f"规模以上工业企业营业收入总额 {n}86.4 5.6" for n in range(1, 9)),
    ],
)
def test_lines_that_end_where_they_should_stay(text):
    assert tidied(text) == text


def test_characters_that_nobody_sees_are_left_out():
    assert tidied("\ufeff标题\r\n投资\u200b3亿元，**增长**2%。\r\n") == "标题\n投资3亿元，增长2%。\n"


def test_a_draft_has_the_text_in_order():
    begun = draft.begin(broken(ARTICLE, 30), load())
    assert begun.text == ARTICLE
    assert len([row for row in begun.rows if row["printed"]]) == len([one for one in read(ARTICLE) if one.needs_row])
