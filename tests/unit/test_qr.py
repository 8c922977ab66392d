"""QR codes: what a reader of them gets is the text, from the shortest to the longest."""

import io

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from indicators.exports.share import LONGEST_QR, qr

LINK = "http://127.0.0.1:8501/present?v=1&deck=" + "a1," * 1000


def read(code: str) -> list[str]:
    picture = bytes(resvg_py.svg_to_bytes(svg_string=code, width=800))
    return [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))]


@pytest.mark.parametrize(
    "text", ["x", LINK[:60], LINK[:700], LINK[:LONGEST_QR], "https://例.cn/城市?市=沈阳&说=“a b”", "沈" * 980]
)
def test_a_code_reads_as_its_text(text):
    assert read(qr(text)) == [text]


@pytest.mark.parametrize("text", ["", LINK[: LONGEST_QR + 1], "阳é" * 590 + "xxx", "沈" * 985, "沈" * 100_000])
def test_no_code_is_made_of_nothing_or_of_too_much(text):
    assert qr(text) == ""


def test_half_a_character_is_told_as_one_that_is_missing():
    assert read(qr("a\ud800b")) == ["a?b"]


def test_a_code_stands_on_white_and_has_four_modules_of_it_around():
    code = qr("x")
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=code, width=29)))).convert("L")
    assert 'viewBox="0 0 29 29"' in code
    assert picture.getpixel((0, 0)) == 255
    assert picture.point(lambda light: 255 - light).getbbox() == (4, 4, 25, 25)
