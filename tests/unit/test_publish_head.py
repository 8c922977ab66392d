"""What the static site tells search engines, chats, catalogues of data sets and readers of feeds."""

import json
import re
from xml.etree import ElementTree

import pytest

from indicators.__main__ import main
from indicators.publish.edition import Edition, Source
from indicators.publish.head import LONGEST, description, head
from indicators.publish.page import Block, Page
from indicators.publish.site import files
from indicators.settings import ROOT
from indicators.tables.raw import contents
from indicators.words.labels import Labels
from tests.unit.test_feed import A
from tests.unit.test_feed import entries as entries_of
from tests.unit.test_publish import DAY, KEPT, Tags
from tests.unit.test_updates import changed

URL = "https://stats.example/ln"


def few(path):
    """The files of a folder, of the figures a few."""
    found = dict(contents(path))
    head, *lines = found["figures.csv"].decode().splitlines()
    found["figures.csv"] = "\n".join([head, *(line for line in lines if line.split(",")[0] in KEPT), ""]).encode()
    return Source.of(found, DAY)


@pytest.fixture(scope="module")
def source():
    return few(ROOT / "data")


@pytest.fixture(scope="module")
def site(source) -> dict[str, bytes]:
    return files(source, url=URL)


def metas(page):
    return {
        one.get("property") or one.get("name"): one["content"] for one in Tags(page).all("meta") if "content" in one
    }


def pages_of(site, lang):
    """The pages of a language without those that lead to another at once."""
    found = {name: page for name, page in site.items() if re.fullmatch(rf"{lang}/[^/]+\.html", name)}
    return {name: page for name, page in found.items() if metas(page).get("robots") != "noindex"}


def links(page):
    return [one for one in Tags(page).all("link") if one.get("rel") in ("canonical", "alternate")]


def test_a_page_says_what_it_is_and_where(site):
    page = site["en/city-210300.html"]
    told = metas(page)
    assert told["og:title"] == "Anshan"
    assert told["og:description"] == told["description"]
    assert told["description"].startswith("Anshan: 4 figures; Anshan wants at least 30 national")
    assert (told["og:locale"], told["og:locale:alternate"]) == ("en_US", "zh_CN")
    assert (told["og:site_name"], told["twitter:card"]) == ("Liaoning Indicators", "summary_large_image")
    assert told["og:url"] == f"{URL}/en/city-210300.html"
    assert told["og:image"] == f"{URL}/en/previews/city-210300.png"
    assert [(one["rel"], one.get("hreflang", ""), one["href"]) for one in links(page)] == [
        ("canonical", "", f"{URL}/en/city-210300.html"),
        ("alternate", "zh", f"{URL}/zh/city-210300.html"),
        ("alternate", "en", f"{URL}/en/city-210300.html"),
        ("alternate", "", "feed.atom"),
    ]
    assert links(site["zh/index.html"])[0]["href"] == f"{URL}/zh/"


def test_descriptions_are_each_of_its_page_and_none_is_too_long(site):
    told = {name: metas(page)["description"] for name, page in pages_of(site, "zh").items()}
    assert len(set(told.values())) == len(told)
    assert max(map(len, told.values())) <= LONGEST
    assert "鞍山力争到2023年" in told["zh/enterprises.html"].replace(" ", "")


def test_a_description_ends_where_there_is_no_more_room(source, zh):
    page = Page("x", "x", "题", "问？", [Block(text="一" * 150), Block(text="二")])
    assert description(page, zh) == "问？ " + "一" * 150
    assert description(page._replace(lead="长" * 300), zh) == "长" * LONGEST


def test_every_page_has_a_picture_of_its_own_or_that_of_the_site(site):
    pages = {name: metas(page)["og:image"] for name, page in pages_of(site, "zh").items()}
    for name in ("enterprises", "figures", "updates", "city-210300"):
        assert pages[f"zh/{name}.html"] == f"{URL}/zh/previews/{name}.png"
    assert pages["zh/index.html"] == f"{URL}/zh/previews/overview.png"
    assert pages["zh/indicator-export-countries.html"] == f"{URL}/zh/previews/site.png"
    for place in pages.values():
        picture = site[place.removeprefix(f"{URL}/")]
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        assert [int.from_bytes(picture[at : at + 4]) for at in (16, 20)] == [1200, 630]


def test_a_picture_where_there_is_one(source):
    edition = Edition(source, Labels(source.dataset, "zh", today=DAY), ("zh",), URL)
    page = Page("x", "x", "题", "问？", [])
    assert head(page, edition, ()).picture == ""
    assert head(page._replace(picture="x.png"), edition, ()).picture == f"{URL}/zh/x.png"


def test_the_data_are_described_on_two_pages_and_in_a_catalogue(site):
    texts = {
        name: re.findall(rb'<script type="application/ld\+json">(.*?)</script>', page)
        for name, page in site.items()
        if name.endswith(".html")
    }
    assert {name for name, found in texts.items() if found} == {
        f"{lang}/{page}.html" for lang in ("zh", "en") for page in ("index", "figures")
    }
    told = json.loads(texts["en/index.html"][0])
    assert (told["@type"], told["url"]) == ("Dataset", f"{URL}/en/")
    [catalogue] = json.loads(site["catalog.jsonld"])["dcat:dataset"]
    parts = [one["dcat:downloadURL"]["@id"] for one in catalogue["dcat:distribution"]]
    assert [one["contentUrl"] for one in told["distribution"]] == [one for one in parts if "/en/" in one]
    # Each file is there, and as large as is said.
    for one in catalogue["dcat:distribution"]:
        file = site[one["dcat:downloadURL"]["@id"].removeprefix(f"{URL}/")]
        assert str(len(file)) == one["dcat:byteSize"]["@value"]


def test_the_site_map_has_every_page(site):
    found = {
        one.text.removeprefix(f"{URL}/")
        for one in ElementTree.fromstring(site["sitemap.xml"]).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    }
    pages = {name.removesuffix("index.html") for name in pages_of(site, "(zh|en)")}
    assert found == pages
    assert site["robots.txt"].decode().endswith(f"\nSitemap: {URL}/sitemap.xml\n")


def test_without_an_address_what_needs_one_is_left_out(source):
    site = files(source, ("zh",))
    assert {name for name in site if "/" not in name} == {"index.html", "version.json", "catalog.jsonld", "robots.txt"}
    assert "zh/feed.atom" not in site
    assert "og:image" not in metas(site["zh/index.html"])
    page = site["zh/index.html"]
    assert links(page) == []
    assert "og:url" not in metas(page)
    [dataset] = json.loads(site["catalog.jsonld"])["dcat:dataset"]
    assert dataset["dcat:distribution"][0]["dcat:downloadURL"]["@id"] in site
    assert site["robots.txt"] == b"User-agent: *\nDisallow: \n"


def test_the_page_of_updates_and_its_feed(folder):
    changed(folder.path)
    site = files(Source.of(contents(folder.path), DAY), ("zh",), URL)
    page = site["zh/updates.html"].decode()
    for text in ("最近一次改动：2026年3月7日", "<h2>2026年3月6日</h2>", "印出的形式：35%以上 → 约35%", "理由：企业更正",
                 '<a href="feed.atom">', "<h2>最初收录</h2>", "另有 17 个数字"):  # fmt: skip
        assert text in page
    # Numbers lead to their rows, articles to theirs.
    for name in ("falan-market-share", "falan-export-countries"):
        assert f'href="figures.html#{name}"' in page
        assert name in Tags(site["zh/figures.html"]).names
    assert 'href="article-anshan-enterprise-roadmap.html"' in page
    feed = site["zh/feed.atom"]
    assert ElementTree.fromstring(feed).find(f"{A}link").get("href") == f"{URL}/zh/feed.atom"
    assert entries_of(feed)[0][2] == f"{URL}/zh/figures.html#falan-export-countries"


@pytest.mark.parametrize("url", ["stats.example", "ftp://stats.example", "https://a.example/?x=1", "https://["])
def test_what_is_no_address_is_refused(url, tmp_path, capsys):
    assert main(["publish", str(tmp_path / "site"), "--lang", "en", "--url", url]) == 1
    assert capsys.readouterr().err.startswith(f"“{url.rstrip('/')}” is no address of a site")
    assert not (tmp_path / "site").exists()
