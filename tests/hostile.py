"""Files made to keep a reader of files busy, each small and of a kind that is read."""

from __future__ import annotations

import io
import zipfile
import zlib

from docx import Document

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PART = "word/document.xml"


def word(body: str) -> bytes:
    """A Word file with this body."""
    empty, made = io.BytesIO(), io.BytesIO()
    Document().save(empty)
    with zipfile.ZipFile(empty) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(
                name, f"<w:document {SPACE}><w:body>{body}</w:body></w:document>" if name == PART else old.read(name)
            )
    return made.getvalue()


def _cell(text: str, properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def wide_cell(columns: int = 2_000_000_000) -> bytes:
    """One cell that spans so many columns."""
    cell = _cell("30家", f'<w:gridSpan w:val="{columns}"/>')
    return word(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")


def merged_down(rows: int = 3_000, columns: int = 20) -> bytes:
    """Cells merged from the first row to the last."""
    lines = ['<w:vMerge w:val="restart"/>', *["<w:vMerge/>"] * (rows - 1)]
    rows_of = (f"<w:tr>{_cell('3家', one) * columns}</w:tr>" for one in lines)
    return word(f"<w:tbl>{''.join(rows_of)}</w:tbl>")


def one_stream(pages: int = 400, operators: int = 20_000) -> bytes:
    """A PDF whose pages all show one stream."""
    stream = zlib.compress(b"BT /F1 9 Tf 50 700 Td " + b"(3.5) Tj 0 -1 Td " * operators + b"ET", 9)
    first = 5
    kids = b" ".join(b"%d 0 R" % number for number in range(first, first + pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[page] * pages,
    ]
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    end = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, end)
    return bytes(made)


def wide_table(columns: int = 1_000_000) -> bytes:
    """A CSV with so many columns."""
    return f"{','.join(map(str, range(columns)))}\n{','.join('1' * columns)}\n".encode()
