"""A link as a chat, a search or a home screen sees it: no script runs, and title, description and picture are there."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators.exports.preview import neutral, png
from indicators.server import head, previews, slides
from indicators.server.plain import way
from tests.unit.test_preview import size

NATIONAL = "anshan-srdi-national-2023"
NAME = "辽宁经济指标看板"
# What is asked for -> what its title and its description begin with.
VIEWS = {
    "/": ("", "辽宁报刊上印出的数字，一个数字一个出处"),
    "/enterprises": ("企业培育", "各地有哪些企业，要培育到多少？"),
    "/enterprises?city=210300": ("企业培育 · 鞍山", "各地有哪些企业，要培育到多少？"),
    "/enterprises?chart=anshan-srdi-targets": ("鞍山力争到2023年有不少于30家国家级“小巨人”", "企业数 · 鞍山市"),
    "/projects?chart=plants-area&as=table": ("标准厂房分三期建设，面积合计18.65万平方米", "面积；合计、占比为推算"),
    f"/?figure={NATIONAL}": (
        "鞍山市国家级“专精特新”小巨人企业 ≥ 30 家（目标）",
        "原文：不少于30家。2023年。来源：《鞍山",
    ),
    "/explore?indicator=plant-area-phase-one&indicator=plant-area-phase-two": (
        "一期标准厂房面积、二期标准厂房面积",
        "",
    ),
    "/present?deck=plants-paired&deck=anshan-srdi-targets": (
        "面积以三期最大（8.65万平方米），入驻以一期最多（25个）",
        "",
    ),
    "/cities?city=211300": ("城市 · 朝阳", "一个市有哪些数字？"),
    "/enterprises?lang=en": ("Enterprises", "Which firms are there, and how many are wanted? Anshan Provincial"),
    "/cities?city=211300&from=singlemessage&isappinstalled=0": ("城市 · 朝阳", "一个市有哪些数字？"),
}


class Seen(HTMLParser):
    """The title, the meta elements by name or property, and the links by their relation."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: list[dict[str, str]] = []
        self.title = unescape(re.search(r"<title>(.*?)</title>", page, re.S)[1])
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.meta.setdefault(told.get("name") or told.get("property") or "", told.get("content", ""))
        elif tag == "link":
            self.links.append(told)

    def linked(self, rel: str, **told: str) -> str:
        return next(one["href"] for one in self.links if one["rel"] == rel and told.items() <= one.items())


@pytest.fixture(params=["quick", "plain"])
def client(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("INDICATORS_PLAIN", "1" if request.param == "plain" else "")
    way.cache_clear()
    with TestClient(Starlette(routes=[*previews.routes, *slides.routes])) as found:
        yield found
    way.cache_clear()


def seen(client: TestClient, address: str) -> Seen:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.text.count("<title>") == 1
    return Seen(answer.text)


def test_every_view_says_what_it_is_and_shows_it(client):
    pictures = {}
    for address, (title, description) in VIEWS.items():
        page = seen(client, address)
        name = "Liaoning Economic Indicators" if "lang=en" in address else NAME
        assert page.title.startswith(title)
        assert page.title.endswith(name)
        assert page.meta["og:title"] == (page.title.removesuffix(f" · {name}") or name)
        assert page.meta["description"].startswith(description)
        assert page.meta["og:description"] == page.meta["description"] != ""
        assert page.meta["og:site_name"] == name
        assert page.meta["twitter:card"] == "summary_large_image"
        assert page.linked("canonical") == page.meta["og:url"]
        picture = client.get(page.meta["og:image"])
        assert picture.headers["content-type"] == "image/png"
        assert size(picture.content) == (1200, 630)
        pictures[address] = picture.content
    # One of the views is another as a chat decorates it.
    assert len(set(pictures.values())) == len(VIEWS) - 1
    assert not {png(neutral(lang)) for lang in ("zh", "en")} & set(pictures.values())


def test_a_canonical_link_is_whole_and_has_nothing_of_a_chat(client):
    page = seen(client, "/cities?city=211300&from=singlemessage&isappinstalled=0&utm_source=x&nonsense=1")
    assert page.linked("canonical") == "http://testserver/cities?v=1&lang=zh&city=211300"
    assert page.linked("alternate", hreflang="en") == "http://testserver/cities?v=1&lang=en&city=211300"
    assert page.linked("alternate", hreflang="x-default") == page.linked("canonical")


def test_the_public_address_stands_in_links(client, monkeypatch):
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", "https://stats.example.cn/economy/")
    page = seen(client, "/enterprises")
    assert page.linked("canonical") == "https://stats.example.cn/economy/enterprises?v=1&lang=zh"
    assert page.meta["og:image"].startswith("https://stats.example.cn/economy/preview.png?page=enterprises&")


def test_a_host_that_is_none_is_not_repeated(client):
    answer = client.get("/enterprises", headers={"Host": 'a"><script>'})
    assert "<script>alert" not in answer.text
    page = Seen(answer.text)
    assert "og:url" not in page.meta
    assert not [one for one in page.links if one["rel"] == "canonical"]


def test_what_a_stranger_writes_is_text(client):
    page = seen(client, '/figures?q="><script>alert(1)</script>')
    assert page.title == f"数据 · 搜索 · {NAME}"
    assert "<script>alert" not in client.get('/figures?q="><script>alert(1)</script>').text


def test_where_sign_in_is_needed_nothing_is_told(client, monkeypatch):
    monkeypatch.setenv("INDICATORS_SIGN_IN", "all")
    page = seen(client, f"/?figure={NATIONAL}")
    assert page.title == page.meta["og:title"] == NAME
    assert "description" not in page.meta
    assert "og:url" not in page.meta
    bare = png(neutral("zh"))
    assert client.get(page.meta["og:image"]).content == bare
    assert client.get(f"/preview.png?page=overview&figure={NATIONAL}").content == bare


def test_a_picture_that_is_known_is_not_sent_again(client):
    first = client.get("/preview.png?page=enterprises")
    again = client.get("/preview.png?page=enterprises", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_failure_leaves_a_page_and_a_picture(client, monkeypatch):
    def fails(view: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(head, "glimpse", fails)
    monkeypatch.setattr(previews, "glimpse", fails)
    assert seen(client, "/enterprises?city=210500").title == NAME
    assert client.get("/preview.png?page=enterprises&city=210500").content == png(neutral("zh"))


def test_without_data_there_is_the_name(client, monkeypatch, tmp_path):
    monkeypatch.setenv("INDICATORS_DATA", str(tmp_path))
    assert seen(client, "/").title == NAME
    assert client.get("/preview.png").content == png(neutral("zh"))


def test_icons_for_home_screens(client):
    page = seen(client, "/?lang=en")
    assert page.linked("apple-touch-icon") == "./assets/icon-180.png"
    manifest = client.get("/assets/manifest.json?lang=en").json()
    assert manifest["name"] == "Liaoning Economic Indicators"
    for icon in manifest["icons"][:-1]:
        side = int(icon["sizes"].partition("x")[0])
        assert size(client.get(f"/assets/{icon['src']}").content) == (side, side)
    assert client.get("/assets/icon-9999.png").status_code == 404
