"""A person whose given name is that of a place: 管委会主任刘长海介绍."""

import re

SPEAKS = re.compile("(?:[家的，,：:、]|一家|介绍|说|告诉|表示|坦言|透露|认为|感慨|算|也|就|正|在|每)")
TITLED = re.compile(
    "(?:主任|书记|[^市省区县校州]长|经理|总裁|[村居社党市乡]民|[商租散养大用住种]户|[店摊业车船房场]主|工匠|[顾游乘]客|学生|医生|护士|司机|员|师傅?|教授|人|董事|老板娘?|农户?|岁的)[\u4e00-\u9fff]$"
)
SHORT, NEAR = len("长海"), 4


def is_person(text: str, start: int, end: int) -> bool:
    """Whether a short name stands behind a title and a surname, and says something."""
    if end - start != SHORT or not SPEAKS.match(text, end):
        return False
    return bool(TITLED.search(text[max(0, start - NEAR) : start]))
