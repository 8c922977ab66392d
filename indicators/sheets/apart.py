"""The tables and the text of a stranger's file, read in a room of its own (``room``)."""

import sys
from dataclasses import asdict

from indicators.sheets import limits
from indicators.sheets.grid import Sheet, Span, Unreadable
from indicators.sheets.kinds import read
from indicators.sheets.room import Allowed, read_in, serve


def read_apart(content: bytes, name: str, seconds: int = limits.SECONDS, memory: int = limits.MEMORY) -> list[Sheet]:
    """As ``read``, within ``seconds`` of computing and ``memory`` bytes. Raises Unreadable also where these end;
    patience.Left where nobody waits.
    """
    if len(content) > limits.LARGEST:
        raise Unreadable("sheet.too-big", file=name, most=limits.LARGEST // limits.MEGABYTE)
    told = read_in(__name__, content, name, Allowed(seconds, memory))
    return [_sheet(one) for one in told]


def text_apart(content: bytes, name: str) -> str:
    """The text of a Word file, a PDF or a web page (``prose``). Raises as ``read_apart``."""
    return str(read_in("indicators.sheets.prose", content, name, Allowed()))


def _sheet(told: dict) -> Sheet:
    return Sheet(
        **told
        | {
            "rows": tuple(map(tuple, told["rows"])),
            "merged": tuple(Span(**span) for span in told["merged"]),
            "notes": tuple(told["notes"]),
            "remarks": tuple((key, values) for key, values in told["remarks"]),
        }
    )


def _told(content: bytes, name: str) -> list[dict]:
    return [asdict(one) for one in read(content, name)]


if __name__ == "__main__":
    sys.exit(serve(_told))
