"""Which part of the rows is asked for, and in which shape: the parameters that no link has."""

from urllib.parse import urlencode

from indicators.charts.parameters import GLUED
from indicators.exports import FIELDS, SHAPED, SHAPES, Part
from indicators.server.api.problems import Problem
from indicators.server.api.query import Asked

# Beyond them nobody counts.
MOST_ROWS = 10_000_000
# Servers and proxies take headers of some 4 KB.
LONGEST_NEXT = 3000
# Parameter -> the least and the most that it may be.
NUMBERS = {"limit": (1, MOST_ROWS), "offset": (0, MOST_ROWS)}
PART = ("shape", "fields", *NUMBERS)


def names(ending: str) -> tuple[str, ...]:
    """The parameters that a file of the ending understands."""
    return PART if ending in SHAPED else tuple(NUMBERS)


def part_of(asked: Asked, ending: str) -> tuple[Part, Asked]:
    """The part, and what is asked for beside it; raises Problem for a value that is wrong."""
    own = {name: values for name, values in asked.params.items() if name in names(ending)}
    numbers = {name: number(name, own.get(name, []), *NUMBERS[name]) for name in NUMBERS}
    rest = {name: values for name, values in asked.params.items() if name not in own}
    return Part(_shape(own.get("shape", [])), _fields(own.get("fields", [])), **numbers), asked._replace(params=rest)


def following(asked: Asked, path: str, total: int) -> str:
    """The address of the next part, for a ``Link`` header (RFC 8288); empty where there is none."""
    numbers = {name: number(name, asked.params.get(name, []), *NUMBERS[name]) for name in NUMBERS}
    at = numbers["offset"] + numbers["limit"]
    if not numbers["limit"] or at >= total:
        return ""
    address = f"{asked.base}{path}?{urlencode(asked.params | {'offset': [str(at)]}, doseq=True)}"
    if len(address) > LONGEST_NEXT:
        raise Problem(414, "long-pages")
    return address


def _shape(values: list[str]) -> str:
    if len(values) > 1:
        raise Problem(400, "twice", parameter="shape", value=values[1])
    shape = values[0].rstrip(GLUED) if values else SHAPES[0]
    if shape not in SHAPES:
        raise Problem(400, "unknown-value", parameter="shape", value=shape, allowed=", ".join(SHAPES))
    return shape


def _fields(values: list[str]) -> tuple[str, ...]:
    """The columns in their order, each once."""
    found: list[str] = []
    for field in (one.strip() for value in values for one in value.rstrip(GLUED).split(",")):
        if field in found:
            raise Problem(400, "field-twice", parameter="fields", value=field)
        if field not in FIELDS:
            raise Problem(400, "unknown-value", parameter="fields", value=field, allowed=", ".join(FIELDS))
        found.append(field)
    return tuple(found)


def number(name: str, values: list[str], least: int, most: int) -> int:
    """The one value of a parameter, 0 where it has none; raises Problem for what is no number from least to most."""
    texts = [value.rstrip(GLUED) for value in values]
    given = int(texts[0]) if texts and texts[0].isascii() and texts[0].isdigit() and len(texts[0]) < 10 else -1
    if len(texts) > 1 or (texts and not least <= given <= most):
        raise Problem(400, "number", parameter=name, value=values[-1], least=least, most=most)
    return max(given, 0)
