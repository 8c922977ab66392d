"""How Chinese is written in Latin letters (pinyin)."""

from collections.abc import Callable
from functools import lru_cache

# Names of the province that the library's dictionary reads as other words.
READINGS = {"朝阳": [["cháo"], ["yáng"]], "长海": [["cháng"], ["hǎi"]]}


def spelled(text: str) -> list[str]:
    """The pinyin of a text without tones, syllable by syllable; what is not Chinese stays, in a piece. Empty for none.

    >>> spelled("朝阳5G")
    ['chao', 'yang', '5g']
    >>> spelled("GDP")
    []
    """
    syllables = _reader()(text.lower())
    return [] if syllables == [text.lower()] else syllables


@lru_cache(maxsize=1)
def _reader() -> Callable[[str], list[str]]:
    # Its dictionary takes a third of a second and 55 MB: not where nobody searches or sorts.
    from pypinyin import lazy_pinyin, load_phrases_dict

    load_phrases_dict(READINGS)
    return lazy_pinyin
