"""The data interface: the same rows as the dashboard's downloads, told when nothing is new, and refused in words."""

import io
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor

import frictionless
import openpyxl
import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators import current, settings
from indicators.charts.lookup import find
from indicators.exports import Origin, to_csv
from indicators.figures.selection import Filters
from indicators.making.shelf import File, Order, Shelf
from indicators.server import api, health
from indicators.server.api import answers
from indicators.server.api.query import LONGEST
from indicators.settings import ROOT
from indicators.view import View
from tests.unit.test_correct import GONE, Clerk

V1 = "/api/v1"
FILES = [f"{name}.{ending}" for name in ("figures", "view") for ending in ("csv", "json", "xlsx", "sdmx.csv")]
FILES += [
    f"{name}.{ending}"
    for name in ("articles", "indicators", "measures", "units", "topics", "charts", "places", "changes")
    for ending in ("csv", "json")
]
FILES += ["datapackage.zip", "structure.sdmx.json", "search", "openapi.json"]
# What must be asked for with it.
NEEDED = {"view": {"link": "/figures"}}
APP = Starlette(routes=[*health.routes, *api.routes])


@pytest.fixture(scope="module")
def client():
    with TestClient(APP, raise_server_exceptions=False) as found:
        yield found


@pytest.fixture
def data(folder, monkeypatch):
    monkeypatch.setenv("INDICATORS_DATA", str(folder.path))
    return folder


def ask(client, file, **options):
    """A file of FILES with nothing chosen."""
    params = NEEDED.get(file.partition(".")[0], {}) | options.pop("params", {})
    return client.request(options.pop("method", "GET"), f"{V1}/{file}", params=params, **options)


def read(content):
    return pd.read_csv(io.BytesIO(content), dtype={"city": str})


def error(response):
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    assert list(response.json()) == ["error"]
    return response.json()["error"]


def test_a_selection_as_csv(client):
    table = read(client.get(f"{V1}/figures.csv?city=210300&status=target").content)
    assert list(table["figure"]) == [
        "anshan-srdi-national-2023",
        "anshan-srdi-provincial-giants-2023",
        "anshan-srdi-provincial-firms-2023",
        "anshan-champion-candidates-2023",
    ]
    assert list(table["printed"][:1]) == ["不少于30家"]
    assert (table.loc[0, "value"], table.loc[0, "bound"], table.loc[0, "city"]) == (30, "at_least", "210300")
    assert table.loc[0, "link"] == "http://testserver/figures?v=1&lang=zh&city=210300&status=target&sort=table"


def test_it_is_the_file_that_the_dashboard_saves(client, every, zh):
    one = find("anshan-srdi-targets", every, Filters(), zh)
    view = View("enterprises", chart="anshan-srdi-targets")
    origin = Origin.of(one, view, current.known(), "http://testserver", settings.today())
    assert client.get(f"{V1}/figures.csv?chart=anshan-srdi-targets").content == to_csv(one.rows, zh, origin)
    assert client.get(f"{V1}/figures.csv?chart=anshan-srdi-targets&as=chart&v=1").content == to_csv(
        one.rows, zh, origin
    ), "what only pages show changes nothing"


def test_one_figure_the_order_and_a_search(client):
    assert list(read(client.get(f"{V1}/figures.csv?figure=gaosanjiazi-cattle").content)["printed"]) == ["600余头"]
    by_value = read(client.get(f"{V1}/figures.csv?topic=projects&unit=亿元&sort=value").content)
    assert list(by_value.loc[by_value["base_unit"] == "元", "printed"]) == ["34.6亿元", "88.32亿元"]  # planned
    found = client.get(f"{V1}/figures.json", params={"q": "肉牛"}).json()["figures"]
    assert {row["place_name"] for row in found} == {"高三家子村"}


def test_as_json(client):
    response = client.get(f"{V1}/figures.json?figure=anshan-srdi-national-2023&lang=en")
    content = response.json()
    assert list(content) == ["about", "columns", "figures"]
    (row,) = content["figures"]
    assert row["indicator_name"].startswith("National")
    assert (row["value"], row["upper"], row["bound"], row["printed"]) == (30, None, "at_least", "不少于30家")
    assert "不少于30家" in response.text, "characters, not escapes"


def test_as_xlsx(client):
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{V1}/figures.xlsx?city=210700&lang=en").content))
    cells = [cell.value for cell in book.worksheets[0]["A"]]
    assert cells[0] == "Indicator"
    assert len(cells) == 1 + len(read(client.get(f"{V1}/figures.csv?city=210700").content))


def test_dates_are_a_table_and_no_figures(client):
    table = pd.read_csv(io.BytesIO(client.get(f"{V1}/figures.csv?chart=overview-timeline").content))
    assert list(table.columns[:3]) == ["period", "note_zh", "place"]
    refused = client.get(f"{V1}/figures.json?chart=overview-timeline&lang=en")
    assert refused.status_code == 400
    assert error(refused) == {
        "parameter": "chart",
        "value": "overview-timeline",
        "message": "The value overview-timeline of the parameter chart is a list of dates, "
        "which comes as csv or xlsx only. Choose another format.",
    }


def test_nothing_found_is_a_table_without_rows(client):
    table = read(client.get(f"{V1}/figures.csv?q=nowhere").content)
    assert (len(table), table.columns[0]) == (0, "figure")
    assert client.get(f"{V1}/figures.json?chart=plants-area&city=210100").json()["figures"] == []


def test_the_tables(client, dataset):
    for name in ("articles", "indicators", "measures", "units", "topics", "charts", "places"):
        table = pd.read_csv(io.BytesIO(client.get(f"{V1}/{name}.csv").content), dtype=str, keep_default_na=False)
        assert list(table.iloc[:, 0]) == list(dataset.table(name).iloc[:, 0])
        content = client.get(f"{V1}/{name}.json?lang=en").json()
        assert [next(iter(row.values())) for row in content[name]] == list(table.iloc[:, 0])
        assert list(content["columns"]) == list(table.columns)
    assert content["columns"]["place"] == "Stable identifier"
    anshan = next(row for row in content["places"] if row["place"] == "anshan")
    assert (anshan["city"], anshan["name_en"]) == ("210300", "Anshan")
    assert next(row for row in content["places"] if row["place"] == "china")["lon"] is None


def test_the_package_is_whole_and_valid(client, tmp_path):
    with zipfile.ZipFile(io.BytesIO(client.get(f"{V1}/datapackage.zip").content)) as file:
        file.extractall(tmp_path)
    assert len(pd.read_csv(tmp_path / "figures.csv")) == 61
    assert frictionless.Package(tmp_path / "datapackage.json").validate().valid


@pytest.mark.parametrize("file", FILES)
def test_headers_and_conditions(client, file):
    first = ask(client, file)
    assert first.status_code == 200
    assert first.headers["cache-control"] == "public, max-age=60, must-revalidate"
    assert first.headers["content-length"] == str(len(first.content))
    way = "inline" if file.endswith(".json") or file == "search" else "attachment"
    # What a link opens is what it shows, whichever way it is asked for.
    name = file.replace("view.", "figures.")
    name = name if "." in name else f"{name}.json"
    assert first.headers["content-disposition"] == f'{way}; filename="liaoning-{name}"'
    head = ask(client, file, method="HEAD")
    assert head.content == b""
    assert dict(head.headers) == dict(first.headers)
    tag = first.headers["etag"]
    for condition in (tag, f'"other", W/{tag}', "*"):
        same = ask(client, file, headers={"If-None-Match": condition})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
    assert ask(client, file, headers={"If-None-Match": '"other"'}).status_code == 200
    for method in ("POST", "PUT", "DELETE", "PATCH", "BREW"):
        refused = ask(client, file, method=method)
        assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
        assert error(refused) == {"message": "这里的数据只读。请用 GET 或 HEAD。"}


def test_tags_tell_selections_languages_and_data_apart(client, data):
    addresses = ["figures.csv", "figures.csv?city=210300", "figures.csv?lang=en", "figures.json", "places.csv"]
    tags = [client.get(f"{V1}/{address}").headers["etag"] for address in addresses]
    assert len(set(tags)) == len(addresses)
    same = client.get(f"{V1}/figures.csv?city=210300&lang=zh&sort=table&v=1").headers["etag"]
    assert same == tags[1], "the same selection in other words"
    data.set("figures", 2, note_zh="改过")
    changed = [
        client.get(f"{V1}/{a}", headers={"If-None-Match": t}).status_code for a, t in zip(addresses, tags, strict=True)
    ]
    assert changed == [200, 200, 304, 200, 304], "English notes and places are as they were"
    assert client.get(f"{V1}/figures.json").json()["figures"][0]["note"] == "改过"


def test_the_version_is_that_of_the_bytes(data):
    first = current.version()
    assert len(first) == 12
    (data.path / "units.csv").touch()
    assert current.version() == first
    before = (data.path / "units.csv").read_bytes()
    (data.path / "units.csv").write_bytes(before + b"\n")
    assert current.version() != first
    (data.path / "units.csv").write_bytes(before)
    assert current.version() == first


def test_a_hundred_readers_cost_one_making(client, data, monkeypatch):
    made = []

    def write(*given):
        made.append(given)
        time.sleep(0.05)
        return original(*given)

    original = answers.exports.write_part
    monkeypatch.setattr(answers.exports, "write_part", write)
    data.set("figures", 2, note_zh="一百个读者")
    with ThreadPoolExecutor(20) as pool:
        found = list(pool.map(lambda _: client.get(f"{V1}/figures.csv").content, range(100)))
    assert len(set(found)) == 1
    assert len(made) == 1


def test_the_shelf_holds_so_much():
    made, shelf = [], Shelf(10)

    def get(key, size=4):
        return shelf.taken(Order(key, lambda: made.append(key) or File(key, "", b"x" * size)))

    for key in ("a", "b", "a", "c", "a", "b"):
        get(key)
    assert made == ["a", "b", "c", "b"], "what was used last stays"
    get("whale", 11)
    get("whale", 11)
    assert made[4:] == ["whale", "whale"], "too large to be kept"


ZH, EN = "参数 {} 没有值 {}。可用的值：{}。", "The parameter {} has no value {}. Values: {}."
STATUS = "actual, context, estimate, planned, target"
MANY_ZH = "参数 figure 没有值 none。可用的值共 61 个，列在 /api/v1/openapi.json。"


@pytest.mark.parametrize(
    ("query", "parameter", "value", "message"),
    [
        ("status=done", "status", "done", ZH.format("status", "done", STATUS)),
        ("status=done&lang=en", "status", "done", EN.format("status", "done", STATUS)),
        ("lang=fr", "lang", "fr", ZH.format("lang", "fr", "en, zh")),
        ("v=2&lang=en", "v", "2", EN.format("v", "2", "1")),
        ("sort=value&sort=city&lang=en", "sort", "city", "The parameter sort takes one value; city is one too many, "
         "or repeats a quantity. Keep one."),
        ("figure=none", "figure", "none", MANY_ZH),
        ("city=210300,999&lang=en", "city", "999", None),
        ("as=table&lang=en", "as", "table", None),
        ("q=a&q=b", "q", "b", "参数 q 只能写一次，至多 200 个字。请缩短。"),
        ("deck=one-minute", "deck", "one-minute", None),
        ("<script>=1", "<script>", "1", None),
        (f"q={'长' * 201}", "q", "长" * 80 + "…", "参数 q 只能写一次，至多 200 个字。请缩短。"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_refused(client, query, parameter, value, message):
    response = client.get(f"{V1}/figures.csv?{query}")
    told = error(response)
    assert response.status_code == 400
    assert (told["parameter"], told["value"]) == (parameter, value)
    assert message is None or told["message"] == message
    assert parameter in told["message"]
    assert "\\u" not in response.text


def test_other_refusals(client):
    for path in ("/api", "/api/", "/api/v2/figures.csv", f"{V1}/figures.pdf", f"{V1}/%2e%2e/%2e%2e/etc/passwd"):
        response = client.get(f"{path}?lang=en")
        assert response.status_code == 404
        assert error(response) == {"message": "There is no such address. /api/v1/openapi.json says which there are."}
    assert client.get(f"{V1}/places.csv?city=210300").status_code == 400
    fits = client.get(f"{V1}/figures.csv?lang=en&city=" + ",".join(["210300"] * 1000))
    assert (fits.status_code, len(fits.request.url.query) < LONGEST) == (200, True)
    long = client.get(f"{V1}/figures.csv?lang=en&q={'x' * LONGEST}")
    assert (long.status_code, error(long)) == (
        414,
        {"message": "The query is longer than 8192 bytes. Use fewer values."},
    )


@pytest.mark.parametrize("file", FILES)
def test_without_data_it_says_so(client, data, file):
    (data.path / "units.csv").unlink()
    response = ask(client, file, params={"lang": "en"})
    assert (response.status_code, response.headers["retry-after"]) == (503, "60")
    told = error(response)
    assert told["faults"] == 1
    assert told["message"].startswith("The data cannot be used just now: a data file is missing or cannot be read.")
    assert str(data.path) not in response.text


def test_a_failure_is_one_sentence(client, monkeypatch, caplog):
    def broken(asked, *_):
        raise ValueError(f"{asked.params} {ROOT}")

    monkeypatch.setattr(answers, "view_of", broken)
    response = client.get(f"{V1}/figures.csv?q=<script>")
    assert (response.status_code, error(response)) == (500, {"message": "服务器出错了。请稍后再试。"})
    assert "ValueError" in caplog.text
    assert "<script>" not in caplog.text


def test_links_name_the_public_address_and_no_foreign_text(client, monkeypatch):
    def links(**headers):
        return {*read(client.get(f"{V1}/figures.csv?figure=gaosanjiazi-cattle", headers=headers).content)["link"]}

    end = "/?v=1&lang=zh&figure=gaosanjiazi-cattle"
    assert links(Host="stats.example:8443") == {"http://stats.example:8443" + end}
    assert links(Host="<script>") == {end}
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", "https://data.example/l/")
    assert links(Host="stats.example") == {"https://data.example/l" + end}


def test_health(client, data):
    assert (client.get("/healthz").status_code, client.get("/healthz").text) == (200, "ok")
    assert client.get("/readyz").json() == {"figures": 61, "faults": 0}
    data.set("figures", 2, status="done")
    assert client.get("/readyz").json() == {"figures": 60, "faults": 1}
    (data.path / "units.csv").unlink()
    response = client.get("/readyz")
    assert (response.status_code, error(response)["faults"]) == (503, 1)
    assert str(data.path) not in response.text
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_description_says_what_there_is(client, lang):
    found = client.get(f"{V1}/openapi.json?lang={lang}").json()
    assert found["openapi"] == "3.1.0"
    assert list(found["paths"]) == [f"{V1}/{file}" for file in FILES]
    assert client.get(f"{V1}?lang={lang}").json() == client.get(f"{V1}/?lang={lang}").json() == found
    told = (ROOT / "docs" / "data-api.md").read_text(encoding="utf-8").split("\n## English\n")
    for path in found["paths"]:
        assert all(f"`{path}`" in part for part in told), path
    for one in found["paths"][f"{V1}/figures.csv"]["get"]["parameters"]:
        assert all(f"`{one['name']}`" in part for part in told), one["name"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_search_answers_in_groups_with_links(client, lang):
    response = client.get(f"{V1}/search", params={"q": "34.6亿", "lang": lang})
    assert response.headers["content-type"] == "application/json"
    found = response.json()
    # A note speaks of the number too.
    assert (found["query"], found["total"], found["searched"]["figure"]) == ("34.6亿", 2, 61)
    (group,) = found["groups"]
    assert (group["group"], group["name"]) == ("figure", {"zh": "数字", "en": "Numbers"}[lang])
    (hit,) = group["hits"]
    assert hit["title"] == {"zh": "完成投资：34.6 亿元", "en": "Investment completed: ¥3.46 billion"}[lang]
    assert hit["link"] == f"http://testserver/figures?v=1&lang={lang}&figure=chaoyang-investment-completed&sort=table"


def test_a_search_is_bounded_and_refuses_what_it_does_not_know(client):
    found = client.get(f"{V1}/search?q=朝阳&limit=2").json()["groups"]
    assert {len(group["hits"]) for group in found} == {1, 2}
    assert found[-1]["link"].startswith("http://testserver/figures?v=1&lang=zh&q=")
    assert client.get(f"{V1}/search").json()["groups"] == []
    for query, parameter in {
        "q=a&limit=51": "limit",
        "q=a&limit=0": "limit",
        "q=" + "a" * 201: "q",
        "q=a&q=b": "q",
        "city=210300": "city",
    }.items():
        refused = client.get(f"{V1}/search?{query}")
        assert (refused.status_code, error(refused)["parameter"]) == (400, parameter), query


@pytest.mark.parametrize("query", ["figure=falan-market-share", "chart=figure.falan-market-share"])
def test_a_withdrawn_figure_is_gone(client, data, query):
    """Unlike one that never was: 410, with the day and the reason; the table of changes has the rest."""
    assert Clerk().correct(data.path, GONE)
    response = client.get(f"{V1}/figures.json?{query}&lang=en")
    assert response.status_code == 410
    assert error(response)["message"].endswith("falan-market-share was withdrawn on 2026-03-05: 企业更正")
    assert client.get(f"{V1}/figures.json?figure=nobody").status_code == 400
    assert "falan-market-share" not in client.get(f"{V1}/figures.csv").text
    described = client.get(f"{V1}/openapi.json").json()
    (figure,) = [one for one in described["paths"][f"{V1}/figures.csv"]["get"]["parameters"] if one["name"] == "figure"]
    assert (len(figure["schema"]["enum"]), "falan-market-share" in figure["schema"]["enum"]) == (60, False)
    table = pd.read_csv(io.BytesIO(client.get(f"{V1}/changes.csv").content))
    assert set(table["kind"]) == {"withdrawn"}
