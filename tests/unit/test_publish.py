"""The static site: its pages, links and files; that it is whole, compressed truly, and never half-written."""

import gzip
import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import brotli
import pandas as pd
import pytest
from plotly.offline import get_plotlyjs

from indicators.__main__ import main
from indicators.charts.assets import plotly_js
from indicators.publish import articles, colours
from indicators.publish import folder as folders
from indicators.publish.edition import Source
from indicators.publish.site import STAMP, files
from indicators.tables.raw import contents
from tests.unit.test_correct import GONE, Clerk

DAY = date(2026, 11, 24)
KEPT = (
    "anshan-srdi-national-2023",
    "anshan-srdi-provincial-firms-2023",
    "anshan-champion-candidates-2023",
    "falan-export-countries",
)
# Topics that have no page of their own, and the page that they are on.
MOVED = {
    "livelihood": "economy",
    **dict.fromkeys(("firms", "innovation"), "enterprises"),
    **dict.fromkeys(("plants", "infrastructure", "services", "environment"), "projects"),
    **dict.fromkeys(("standards", "farming", "tourism"), "rural"),
}
PAGES = {
    "index",
    "economy",
    "enterprises",
    "projects",
    "rural",
    "indicators",
    "explore",
    "cities",
    "figures",
    "updates",
    "sources",
    "article-anshan-enterprise-roadmap",
    "article-chaoyang-hightech-zone",
    "article-faku-greenhouse-village",
    "article-jinzhou-agricultural-standards",
    "article-shenyang-medical-waste",
    "article-tianqiaogou-ski-resort",
    "city-210300",
    "indicator-champion-candidates",
    "indicator-export-countries",
    "indicator-srdi-firms-provincial",
    "indicator-srdi-giants-national",
}


class Tags(HTMLParser):
    """The elements of a page: (name, attributes)."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict]] = []
        self.feed(page.decode())

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def all(self, name: str) -> list[dict]:
        return [attributes for tag, attributes in self.found if tag == name]

    @property
    def addresses(self) -> list[str]:
        return [one[name] for _, one in self.found for name in ("href", "src", "action", "poster") if one.get(name)]

    @property
    def names(self) -> set[str]:
        return {one["id"] for _, one in self.found if "id" in one}


@pytest.fixture(scope="module")
def given():
    """Four figures of one city; all tables are as in data/."""
    from indicators.settings import ROOT

    found = dict(contents(ROOT / "data"))
    head, *lines = found["figures.csv"].decode().splitlines()
    found["figures.csv"] = "\n".join([head, *(line for line in lines if line.split(",")[0] in KEPT), ""]).encode()
    return found


@pytest.fixture(scope="module")
def site(given) -> dict[str, bytes]:
    return files(Source.of(given, DAY))


@pytest.fixture(scope="module")
def english(given) -> dict[str, bytes]:
    return files(Source.of(given, DAY), ("en",))


def test_every_page_is_there_in_both_languages(site):
    for lang in ("zh", "en"):
        pages = {
            name.split("/")[1].removesuffix(".html") for name in site if re.fullmatch(rf"{lang}/[^/]+\.html", name)
        }
        assert pages == PAGES | MOVED.keys()
        assert all(f'<html lang="{lang}">'.encode() in site[f"{lang}/{page}.html"] for page in pages)
    assert b'content="0; url=zh/index.html"' in site["index.html"]


def test_what_had_a_page_of_its_own_leads_to_the_page_that_it_is_on(site):
    for topic, page in MOVED.items():
        assert f'content="0; url={page}.html"'.encode() in site[f"zh/{topic}.html"]
        assert b'name="robots" content="noindex"' in site[f"zh/{topic}.html"]


def test_every_link_leads_to_a_file_of_the_site_and_none_elsewhere(site):
    pages = {name: Tags(data) for name, data in site.items() if name.endswith(".html")}
    count = 0
    for name, page in pages.items():
        for address in page.addresses:
            parts = urlsplit(address)
            assert parts.scheme + parts.netloc == "", (name, address)
            assert not address.startswith("/"), (name, address)
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            assert target in site, (name, address)
            if parts.fragment:
                assert parts.fragment in pages[target].names, (name, address)
            count += 1
    assert count > 400
    # Marks lead to pages as well.
    for name, page in site.items():
        for block in re.findall(
            rb'<script type="application/json">(.*?)</script>', page if name.endswith("html") else b""
        ):
            for address in json.loads(block)["links"].values():
                target, _, fragment = join(dirname(name), address).partition("#")
                assert target in site
                assert not fragment or fragment in pages[target].names


def test_the_languages_know_each_other_and_the_page_is_kept(site):
    for page in PAGES:
        for lang in ("zh", "en"):
            tags = Tags(site[f"{lang}/{page}.html"])
            alternates = {one["hreflang"]: one["href"] for one in tags.all("link") if one.get("rel") == "alternate"}
            assert alternates == {code: f"../{code}/{page}.html" for code in ("zh", "en")}
            switches = [one["href"] for one in tags.all("a") if "hreflang" in one]
            assert set(switches) == set(alternates.values())


def test_every_figure_stands_with_print_qualifier_status_and_paragraph(site):
    text = site["zh/figures.html"].decode()
    rows = dict(re.findall(r'<tr id="([^"]+)"[^>]*>(.*?)</tr>', text, re.S))
    assert set(rows) == set(KEPT)
    cells = {
        name: [" ".join(re.sub(r"<[^>]+>", "", cell).split()) for cell in re.findall(r"<t[dh][^>]*>.*?</t[dh]>", row)]
        for name, row in rows.items()
    }
    assert cells["anshan-srdi-national-2023"][1:4] == ["≥ 30 家 目标 不少于30家", "鞍山市", "2023年"]
    assert cells["anshan-srdi-national-2023"][-1].endswith("… 第3段")
    assert cells["falan-export-countries"][1] == "数十个"
    assert cells["anshan-champion-candidates-2023"][1] == "3–5 家 目标 3家至5家"
    way = "indicator-srdi-giants-national.html#anshan-srdi-national-2023"
    assert f'<a href="{way}">' in rows["anshan-srdi-national-2023"]
    assert 'data-city="210300" data-topic="firms" data-status="target"' in text


def test_a_link_to_a_withdrawn_figure_leads_to_what_is_said_of_it(folder):
    assert Clerk().correct(folder.path, GONE)
    site = files(Source.of(contents(folder.path), DAY))
    rows = {}
    for lang in ("zh", "en"):
        found = re.findall(r'<tr id="falan-market-share">\s*(.*?)\s*</tr>', site[f"{lang}/figures.html"].decode(), re.S)
        rows[lang] = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in found]
    assert rows["zh"] == [
        ["国内金属包装钢带市场占有率 · 鞍山发蓝股份公司", "35%以上", "已于2026年3月5日撤回：企业更正"]
    ]
    assert rows["en"][0][1:] == ["35%以上", "Withdrawn on 5 Mar 2026: 企业更正"]
    assert b"#falan-market-share" not in site["zh/enterprises.html"]


def test_a_chart_is_drawn_for_both_themes_and_said_in_words(site, dataset):
    page = site["zh/enterprises.html"].decode()
    card = page[page.index('id="anshan-srdi-targets"') :].partition("</article>")[0]
    drawing = json.loads(re.search(r'<script type="application/json">(.*?)</script>', card)[1])
    assert f'style="height:{drawing["layout"]["height"]}px"' in card
    assert [one["customdata"][0][0] for one in drawing["data"]] == [
        "anshan-srdi-provincial-firms-2023", "anshan-srdi-national-2023", "anshan-champion-candidates-2023",
    ]  # fmt: skip
    token = drawing["data"][0]["marker"]["line"]["color"]
    position = int(token.removeprefix(colours.TOKEN))
    assert drawing["colours"]["light"][position] == "#0B3C6F"
    assert drawing["colours"]["dark"][position] == "#CFE2FA"
    spoken = re.search(r'aria-label="([^"]+)"', card)[1]
    assert "不少于30家" in spoken
    assert f'<p class="spoken">{spoken}</p>' in card


def test_two_drawings_become_one_or_are_refused():
    pairs = {}
    light, dark = {"a": ["#FFF", 1, "x"], "b": "#000"}, {"a": ["#111", 1, "x"], "b": "#EEE"}
    assert colours.merge(light, dark, pairs) == {"a": ["@@0", 1, "x"], "b": "@@1"}
    assert list(pairs) == [("#FFF", "#111"), ("#000", "#EEE")]
    for other in ({"a": 2}, {"b": 1}, {"a": 1, "b": 1}, [1]):
        with pytest.raises(ValueError, match="more than colours"):
            colours.merge({"a": 1}, other, {})


def test_files_to_take_away_are_those_of_the_exports(site):
    table = pd.read_csv(io.BytesIO(site["zh/files/figures.csv"]))
    assert sorted(table["figure"]) == sorted(KEPT)
    assert table.set_index("figure").loc["anshan-srdi-national-2023", ["printed", "bound"]].tolist() == [
        "不少于30家", "at_least",
    ]  # fmt: skip
    assert len(json.loads(site["en/files/figures.json"])["figures"]) == 4
    assert {name.rpartition(".")[2] for name in site if name.startswith("en/files/")} == {"csv", "json", "xlsx", "zip"}
    assert site["en/files/figures.sdmx.csv"].startswith(b"STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,")
    assert b'<a href="files/structure.sdmx.json" download>SDMX structure</a>' in site["en/index.html"]
    chart = pd.read_csv(io.BytesIO(site["en/files/anshan-srdi-targets.csv"]))
    assert set(chart["figure"]) == set(KEPT[:3])
    assert chart["retrieved"].unique().tolist() == ["2026-11-24"]


def test_the_policy_allows_no_script_but_the_files(site):
    for name, page in site.items():
        if name.endswith(".html"):
            tags = Tags(page)
            policy = next(
                one["content"] for one in tags.all("meta") if one.get("http-equiv") == "Content-Security-Policy"
            )
            assert policy.startswith("default-src 'none'")
            assert "script-src 'self' 'unsafe" not in policy
            assert all(
                "src" in one or one["type"] in ("application/json", "application/ld+json") for one in tags.all("script")
            ), name
            assert not [one for _, one in tags.found for key in one if key.startswith("on")], name


def test_the_same_data_on_the_same_day_are_the_same_bytes(english, given):
    again = files(Source.of(given, DAY), ("en",))
    assert [name for name in english if english[name] != again.get(name)] == []
    assert english.keys() == again.keys()


def test_the_stamp_changes_with_the_data(site, given):
    stamp = json.loads(site[STAMP])
    assert stamp == {
        "site": "liaoning-indicators",
        "data": stamp["data"],
        "made": "2026-11-24",
        "languages": ["zh", "en"],
    }
    assert re.fullmatch("[0-9a-f]{12}", stamp["data"])
    assert stamp["data"] in site["zh/index.html"].decode()
    assert Source.of(given | {"charts.csv": given["charts.csv"] + b"\n"}, DAY).version != stamp["data"]


def test_one_language_alone_has_no_way_to_another(english):
    assert {name.split("/")[0] for name in english} == {
        "assets",
        "en",
        "index.html",
        STAMP,
        "catalog.jsonld",
        "robots.txt",
    }
    assert b"url=en/index.html" in english["index.html"]
    assert b"hreflang" not in english["en/index.html"]


def test_a_page_of_very_many_articles_says_what_it_leaves_out(site, given, monkeypatch):
    assert site["zh/sources.html"].decode().count('href="article-') == 6
    monkeypatch.setattr(articles, "MOST_ROWS", 4)
    text = files(Source.of(given, DAY), ("zh",))["zh/sources.html"].decode()
    assert text.count('href="article-') == 4
    assert "这里列出前 4 条，其余 2 条" in text


def test_articles_without_figures_are_folded_behind_those_that_have_some(site):
    text = site["zh/sources.html"].decode()
    assert "6 篇报道，其中 1 篇有数字，最近的在前" in text
    first, folded = text.split("<summary>没有数字的报道（5 篇）</summary>")
    assert re.findall('href="article-([^"]+).html"', first) == ["anshan-enterprise-roadmap"]
    assert folded.partition("</details>")[0].count('href="article-') == 5


def test_a_table_of_few_rows_stands_whole(site):
    boxes = [one.get("class") for tag, one in Tags(site["zh/figures.html"]).found if one.get("role") == "region"]
    assert boxes == ["scroll whole"]


def test_the_page_of_an_indicator_does_not_name_it_in_every_row(site):
    heads = [one["class"] for tag, one in Tags(site["zh/indicator-srdi-giants-national.html"]).found if tag == "th"]
    assert heads[0] == "place"
    assert "indicator" not in heads


def test_an_article_has_a_page_with_its_numbers_by_paragraph(site):
    text = site["zh/article-anshan-enterprise-roadmap.html"].decode()
    assert Tags(text.encode()).names >= set(KEPT)
    assert '<a class="value" href="#anshan-srdi-national-2023">≥ 30 家</a>' in text
    assert "第3段" in text


def test_twins_are_the_same_text_and_only_of_texts():
    found = folders.with_twins({"a.html": b"x" * 2000, "b.css": b"small", "c.xlsx": b"y" * 2000})
    assert set(found) == {"a.html", "a.html.br", "a.html.gz", "b.css", "c.xlsx"}
    assert brotli.decompress(found["a.html.br"]) == gzip.decompress(found["a.html.gz"]) == found["a.html"]


def test_the_bundle_is_of_the_version_of_the_python_package():
    version = re.compile(r"plotly\.js (?:\(basic - minified\) )?v([\d.]+)")
    assert version.search(plotly_js())[1] == version.search(get_plotlyjs())[1]


def test_a_new_site_takes_the_place_of_the_old(tmp_path):
    place = tmp_path / "site"
    stamp = json.dumps({"site": "liaoning-indicators"}).encode()
    folders.write({STAMP: stamp, "old.html": b"old"}, place)
    folders.write({STAMP: stamp, "zh/new.html": b"new"}, place)
    assert sorted(str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()) == [STAMP, "zh/new.html"]
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("exchanging", [True, False])
def test_where_writing_fails_the_old_site_stays(tmp_path, monkeypatch, exchanging):
    place = tmp_path / "site"
    folders.write({STAMP: json.dumps({"site": "liaoning-indicators"}).encode()}, place)

    def broken(*_):
        raise OSError("full")

    monkeypatch.setattr(folders, "_swap" if exchanging else "exchange", broken)
    if exchanging:
        with pytest.raises(OSError, match="full"):
            folders.write({"a": b"a"}, place)
        assert (place / STAMP).exists()
    else:
        folders.write({"a": b"a"}, place)
        assert [path.name for path in place.iterdir()] == ["a"]
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("kind", ["file", "full", "foreign"])
def test_what_is_no_site_is_not_replaced(tmp_path, kind, capsys):
    place = tmp_path / "place"
    if kind == "file":
        place.write_text("mine")
    else:
        place.mkdir()
        (place / (STAMP if kind == "foreign" else "letter.txt")).write_text('{"site": "other"}')
    before = sorted(tmp_path.rglob("*"))
    assert main(["publish", str(place), "--lang", "en"]) == 1
    assert "nothing was written" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_without_a_table_nothing_is_written(folder, tmp_path, capsys):
    (folder.path / "figures.csv").unlink()
    assert main(["publish", str(tmp_path / "site"), "--data", str(folder.path)]) == 1
    assert "figures.csv" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
