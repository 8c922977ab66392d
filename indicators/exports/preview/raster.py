"""SVG -> PNG by resvg, without a browser, in a font that the project brings along: every machine makes the same."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
FONTS = (FOLDER / "NotoSansSC-Regular.ttf", FOLDER / "NotoSansSC-Bold.ttf")
# Blanks of other widths, which the font has not.
BLANKS = dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
TABLE = str.maketrans(BLANKS)


def png(svg: str) -> bytes | None:
    """The picture of an SVG; None where the font lacks one of its characters, which would be an empty box."""
    # Needed only by whoever makes a picture.
    import resvg_py

    plain = svg.translate(TABLE)
    if not set(map(ord, plain)) <= glyphs():
        return None
    return bytes(resvg_py.svg_to_bytes(svg_string=plain, skip_system_fonts=True, font_files=list(map(str, FONTS))))


@cache
def glyphs() -> frozenset[int]:
    """The characters that the font has, and a line's end."""
    from fontTools.ttLib import TTFont

    with TTFont(FONTS[0], lazy=True) as font:
        return frozenset({*font.getBestCmap(), ord("\n")})
