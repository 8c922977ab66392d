"""The maps by which tables were read, as they come in: a file, or those of a ZIP."""

import re

from indicators.intake.contribution import MAP, MAPS, MOST_BYTES, refused, unpacked
from indicators.reading.tabular import maps

# How their files may be called.
NAME = re.compile(r"[\w-]{1,200}\.yml")


def maps_in(content: bytes, name: str, most: int = MOST_BYTES) -> dict[str, bytes]:
    """The maps of tables in a ZIP, by their path in the data folder; raises Refused where one is no map."""
    found: dict[str, bytes] = {}
    for member, data in unpacked(content, name, most) if content.startswith(b"PK") else ():
        if member.endswith(MAP):
            if not NAME.fullmatch(member):
                raise refused("add.unknown", file=member)
            found[f"{MAPS}/{member}"] = maps.written(read_map(data, member)).encode()
    return found


def read_map(content: bytes, name: str) -> maps.Map:
    """The map of a file called ``name``; raises Refused where it is none."""
    try:
        return maps.read(content.decode("utf-8", errors="replace"))
    except maps.NoMap as error:
        raise refused(error.key, file=name, **error.values) from error
