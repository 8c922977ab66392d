"""Names are text: no program that shows them finds markup, a formula, a link or a placeholder in them."""

import html
import json
import re
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from pptx import Presentation

from indicators.charts.catalogue import catalogue
from indicators.charts.lookup import exhibit, find
from indicators.charts.theme import LIGHT
from indicators.exports import Origin
from indicators.exports.picture import framed
from indicators.exports.player import to_html
from indicators.exports.pptx import to_pptx
from indicators.exports.show import show
from indicators.figures.selection import Filters, tidy
from indicators.publish.edition import Source
from indicators.publish.site import files
from indicators.tables import Dataset, load
from indicators.tables.raw import contents
from indicators.ui.messages import BREAK, code, escaped
from indicators.view import Slide, View, vocabulary
from indicators.words.labels import Labels
from tests.province import write
from tests.province.oddities import ODD_NAMES

DAY = date(2026, 11, 24)
CHINESE = [zh for zh, _ in ODD_NAMES]
# What the painter itself writes.
OWN_TAGS = re.compile(r"</?b>|</?span[^>]*>|<extra></extra>")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("names") / "data", ["names"])


@pytest.fixture(scope="module")
def oddly(folder: Path) -> Dataset:
    return load(folder)


def markdown(text: str) -> str:
    """What a renderer of CommonMark shows, without the paragraph around it."""
    return MarkdownIt("commonmark").render(text).strip().removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize("name", [*(name for pair in ODD_NAMES for name in pair), "R&amp;D", "3. 大厂", "- a", "---"])
def test_markdown_shows_a_name_as_it_is(name: str):
    assert markdown(escaped(name)).replace(BREAK, "") == html.escape(name, quote=False).replace('"', "&quot;")
    spanned = markdown(code(name)).removeprefix("<code>").removesuffix("</code>")
    assert html.unescape(spanned) == name


@pytest.mark.parametrize(
    "lively",
    ["https://example.org", "HTTP://x.cn", "www.x.cn", "a.b@c.cn", ":material/home:", ":smile:", ":+1:", "a -> b",
     "a <- b", "a <-> b", "a -- b", "a >= b", "a <= b", "a ~= b"],
)  # fmt: skip
def test_what_comes_to_life_after_the_escapes_is_broken_up(lively: str):
    plain = html.unescape(markdown(escaped(lively)))
    assert plain.replace(BREAK, "") == lively
    assert plain.count(BREAK) >= 1


@pytest.mark.parametrize("name", ["比例2:1", "@甲方#1", "-3.5%", "≥ 30 家", "a-b", "figures.csv"])
def test_other_names_get_nothing_unseen(name: str):
    assert BREAK not in escaped(name)


def painted(text: str) -> str:
    """What plotly shows of a text: its own tags away, entities read, lines joined."""
    rest = OWN_TAGS.sub("", text.replace("<br>", ""))
    assert not re.search(r"[<>$]|%\{", rest), rest
    return html.unescape(rest)


@pytest.mark.parametrize("chart", ["sales", "staff-cards", "overview-map", "overview-timeline"])
def test_a_drawing_shows_names_letter_by_letter(oddly: Dataset, chart: str):
    every, labels = tidy(oddly), Labels(oddly, "zh")
    one = next(exhibit(row, every, Filters(), labels) for row in catalogue(oddly) if row.chart == chart)
    drawing = json.loads(one.drawing(LIGHT).to_json())
    texts = [note["text"] for note in drawing["layout"].get("annotations", ())]
    for trace in drawing["data"]:
        for key in ("text", "hovertext", "hovertemplate"):
            found = trace.get(key) or []
            texts += [found] if isinstance(found, str) else found
    shown = "\n".join(map(painted, texts))
    if chart == "sales":
        assert [name for name in CHINESE if name not in shown] == []
        assert "：$产值*再上新台阶" in shown, "the headlines under the pointer too"


def test_a_picture_shows_its_heading_letter_by_letter(oddly: Dataset):
    every, labels = tidy(oddly), Labels(oddly, "zh")
    for name in CHINESE[:-1]:
        one = find("sales", every, Filters(), labels, own_title=name)
        origin = Origin.of(one, View("projects"), vocabulary(oddly, every), "", DAY)
        texts = [painted(note["text"]) for note in framed(one, origin, LIGHT)["layout"]["annotations"]]
        assert name in texts


def test_slides_show_names_as_they_are(oddly: Dataset):
    every, known = tidy(oddly), vocabulary(oddly, tidy(oddly))
    slides = [
        Slide("sales"),
        Slide("sales", "table"),
        Slide("staff-cards"),
        *(Slide("list", title=one) for one in CHINESE),
    ]
    shown = show(slides, oddly, every, "zh", known, "")
    chart_slide, table, _, *titled = Presentation(BytesIO(to_pptx(shown, today=DAY))).slides
    assert [slide.shapes.title.text_frame.text for slide in titled] == CHINESE
    [chart] = [shape.chart for shape in chart_slide.shapes if shape.has_chart]
    categories = list(chart.plots[0].categories)
    assert sorted(categories) == sorted(CHINESE)
    behind = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    cells = behind["A"][1:]
    assert [cell.value for cell in cells] == categories
    assert not [cell for cell in cells if cell.data_type != "s" or cell.hyperlink]
    [grid] = [shape.table for shape in table.shapes if shape.has_table]
    assert {row.cells[3].text for row in list(grid.rows)[1:]} <= set(CHINESE)
    page = to_html(shown, Labels(oddly, "zh"), today=DAY).decode()
    data = json.loads(re.search(r'<script[^>]*id="deck"[^>]*>(.*?)</script>', page, re.S)[1])
    assert [slide["title"] for slide in data["slides"][3:]] == CHINESE


class Reader(HTMLParser):
    """The texts of the cells of places, and where links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.places, self.links, self.inside = [], [], False

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = dict(attrs)
        self.inside = tag == "td" and given.get("class") == "place"
        self.places += [""] * self.inside
        self.links += [given["href"]] if tag == "a" else []

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.places[-1] += data


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_static_site_shows_names_and_links_to_nothing_in_them(folder: Path, lang: str):
    site = files(Source.of(contents(folder), DAY), (lang,))
    for name, content in site.items():
        if name.endswith("figures.html"):
            reader = Reader()
            reader.feed(content.decode())
            assert set(reader.places) == {pair[lang == "en"] for pair in ODD_NAMES}
        if name.endswith(".html"):
            reader = Reader()
            reader.feed(content.decode())
            assert not [link for link in reader.links if "example.org" in link], name
