"""Bytes -> text: UTF-8, UTF-16 with its mark, GB 18030, Big5. What is none of them is no text."""

import re
from contextlib import suppress

# Characters beyond ASCII in GB 18030 and Big5, and the common ones of each: level 1 of GB 2312 (rows 16 to 55) with the
# stops and signs of rows 1 to 3 and 9; the frequently used characters of Big5 with its stops.
PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
COMMON = {
    "gb18030": re.compile(rb"(?:\xa9[\x40-\xfe]|[\xa1-\xa3\xb0-\xd7][\xa1-\xfe])"),
    "big5hkscs": re.compile(rb"[\xa1\xa2\xa4-\xc6][\x40-\x7e\xa1-\xfe]"),
}
# In prose of the mainland nearly all are common, in the traditional script in GB 18030 seven of ten.
SAMPLE, LEAST_COMMON = 20_000, 0.25


class NoText(ValueError):
    """Bytes that are no text in any encoding that we know."""


def decoded(content: bytes) -> str:
    """The text of a file. Raises NoText."""
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8-sig")
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if marked else _encoding(content))
    except UnicodeDecodeError as error:
        raise NoText from error
    # Almost any bytes are some GB 18030: text has hardly a control character, a picture has many.
    if sum(one < " " and one not in "\n\r\t\f" for one in text) > len(text) / 100:
        raise NoText
    return text


def _encoding(content: bytes) -> str:
    """GB 18030 or Big5: in which of the two more pairs of bytes are common characters. The bytes of one are rare
    characters of the other, or none. Raises NoText where few are common in either (Shift JIS).
    """
    pairs = PAIR.findall(content[:SAMPLE])
    common = {encoding: sum(bool(of.match(pair)) for pair in pairs) for encoding, of in COMMON.items()}
    best = max(common, key=common.__getitem__)
    if common[best] < LEAST_COMMON * len(pairs):
        raise NoText
    return best
