"""How Chinese is written in Latin letters (pinyin)."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

# Names of the province that the library's dictionary reads as other words.
READINGS = {"朝阳": [["cháo"], ["yáng"]], "长海": [["cháng"], ["hǎi"]]}
# What is spelled, and what stands between, in pieces.
RUNS = re.compile(r"([\u3007\u3400-\u9fff]+)|[^\u3007\u3400-\u9fff]+")


def spelled(text: str) -> list[str]:
    """The pinyin of a text without tones, syllable by syllable; what is not Chinese stays, in a piece. Empty for none.

    >>> spelled("朝阳5G")
    ['chao', 'yang', '5g']
    >>> spelled("GDP")
    []
    """
    syllables: list[str] = []
    runs = list(RUNS.finditer(text.lower()))
    if any(run[1] for run in runs):
        cut = _cutter()
        for run in runs:
            # Names are made of the same words again and again: each is asked for once.
            syllables += [one for word in cut(run[1]) for one in _said(word)] if run[1] else [run[0]]
    return syllables


@lru_cache(maxsize=20_000)
def _said(word: str) -> tuple[str, ...]:
    """The syllables of a word of the library's dictionary."""
    from pypinyin import lazy_pinyin

    return tuple(lazy_pinyin([word]))


@lru_cache(maxsize=1)
def _cutter() -> Callable[[str], Iterable[str]]:
    # Its dictionary takes a third of a second and 55 MB: not where nobody searches, sorts or names what is new.
    from pypinyin import load_phrases_dict
    from pypinyin.contrib.mmseg import seg

    load_phrases_dict(READINGS)
    return seg.cut
