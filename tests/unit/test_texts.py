"""Files -> text: the kinds that are read, and one clear line for each that is not."""

import io
import zipfile

import pytest
from docx import Document
from pypdf import PdfWriter

from indicators.intake.contribution import Refused
from indicators.intake.texts import LONGEST_TEXT, text_of

TEXT = "标题\n一段30家"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_plain_text(encoding):
    assert text_of(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize(
    "text",
    ["遼寧省", "增長三點五億元", "全年糧食產量268.9萬噸，\n比上年減少2.3%", "戶", "“專精特新”企業30家"],
)
@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gb18030", "utf-8", "utf-16"])
def test_the_traditional_script_in_its_encodings(text, encoding):
    assert text_of(f"標題是這些企業\n{text}".encode(encoding), "a.txt") == f"標題是這些企業\n{text}"


@pytest.mark.parametrize("text", ["鞍山", "增长3.5%", "30家", "，。“”", "１２家", "㎡"])
def test_short_texts_of_the_mainland(text):
    assert text_of(text.encode("gb18030"), "a.txt") == text


def test_line_endings_are_made_one():
    assert text_of(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


def test_word():
    document, buffer = Document(), io.BytesIO()
    document.add_paragraph("标题")
    document.add_paragraph("一段30家")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "粮食（万吨）", "268.9"
    document.save(buffer)
    assert text_of(buffer.getvalue(), "a.docx") == "标题\n一段30家\n粮食（万吨）\t268.9"


def blank_pdf() -> bytes:
    writer, buffer = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(buffer)
    return buffer.getvalue()


def other_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("a.txt", "30家")
    return buffer.getvalue()


def locked_pdf() -> bytes:
    writer, buffer = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret")
    writer.write(buffer)
    return buffer.getvalue()


def locked_zip() -> bytes:
    """A .docx packed with a password by a common archiver: the mark in its entries, as APPNOTE 4.4.4 has it."""
    content = bytearray(other_zip())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + flags] |= 1
    return bytes(content)


LOCKED = "f: locked with a password. Remove the password, or copy its text and paste it."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (locked_pdf(), LOCKED),
        (locked_zip(), LOCKED),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le"), LOCKED),
        (b"", "f: no text. Paste the article, the headline on a line, each paragraph on a line."),
        (b" \n \n", "f: no text. Paste the article, the headline on a line, each paragraph on a line."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "f: no text can be read from it. Save it as UTF-8 text."),
        (b"\xff\xfe\x00\xd8", "f: no text can be read from it. Save it as UTF-8 text."),
        ("売上高は前年比で増加".encode("shift_jis"), "f: no text can be read from it. Save it as UTF-8 text."),
        (b"%PDF-1.7 broken", "f: cannot be opened; it may be damaged or locked. Save it again, or paste its text."),
        (b"PK\x03\x04broken", "f: cannot be opened; it may be damaged or locked. Save it again, or paste its text."),
        (other_zip(), "f: cannot be opened; it may be damaged or locked. Save it again, or paste its text."),
        (blank_pdf(), "f: pictures only, no text layer. Run text recognition first, or paste the text."),
        (b"1" * (LONGEST_TEXT + 1), "f: more than 2 MB. Keep the article itself only."),
    ],
)
def test_refusals(content, told):
    with pytest.raises(Refused) as caught:
        text_of(content, "f")
    assert caught.value.text("en") == told
    assert caught.value.text("zh").startswith("f：")


def test_a_docx_that_unpacks_without_end_is_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"0" * (21 * LONGEST_TEXT))
    with pytest.raises(Refused, match="more than 2 MB"):
        text_of(buffer.getvalue(), "bomb.docx")
