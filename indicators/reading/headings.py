"""Tables flattened into text whose columns are places: 指标 沈阳市 大连市 over 产值（亿元） 812.1 875.2."""

import re
from collections.abc import Iterator, Mapping

TOKEN = re.compile(r"[^ \t|│\n]+")
DIGIT = re.compile("[0-9]")
FEWEST = 2


def column_places(text: str, names: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Each cell under a place, from where to where, with the name of that place.

    ``names``: what the text prints of places -> their names. A heading holds two places or more and no number; its
    table ends with the first line that has another number of cells.
    """
    heading: list[str] = []
    for line in re.finditer("[^\n]+", text):
        tokens = list(TOKEN.finditer(text, *line.span()))
        numbered = bool(DIGIT.search(line[0]))
        if not numbered:
            named = [names.get(token[0], "") for token in tokens]
            heading = named if sum(map(bool, named)) >= FEWEST else []
        elif heading and len(tokens) == len(heading):
            yield from ((*token.span(), name) for token, name in zip(tokens, heading, strict=True) if name)
        else:
            heading = []
