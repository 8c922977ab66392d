"""Parts of a selection, wide tables, the view of a link, and programs on pages of other sites."""

import io
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from starlette.testclient import TestClient

from indicators.charts.catalogue import EXPLORED
from indicators.charts.explored import Plot
from indicators.exports import Origin, Part, parts
from indicators.exports.parts import Unshaped, wide
from indicators.exports.selected import selected
from indicators.figures.filters import CITIES, Filters
from indicators.figures.selection import tidy
from indicators.making.shelf import shelf
from indicators.server.api import answers
from indicators.server.api.query import Asked
from indicators.view import View, link, parse
from indicators.view.vocabulary import vocabulary
from indicators.words.labels import Labels
from tests.unit.test_api import APP, V1, error, read
from tests.unit.test_questions import LINKS, params_of

ORIGIN = Origin("标题", "", "来源", (), "http://testserver/?v=1", "http://testserver", date(2026, 3, 5))


@pytest.fixture(scope="module")
def client():
    with TestClient(APP, raise_server_exceptions=False) as found:
        yield found


def test_a_part_of_the_rows_with_the_total_and_the_way_on(client):
    whole = read(client.get(f"{V1}/figures.csv").content)
    address, found = f"{V1}/figures.csv?lang=zh&limit=25", []
    while address:
        response = client.get(address)
        found.append(read(response.content))
        assert response.headers["x-total-count"] == "61"
        address = response.links.get("next", {}).get("url", "")
    assert [len(part) for part in found] == [25, 25, 11]
    assert address == ""
    pd.testing.assert_frame_equal(pd.concat(found, ignore_index=True)[["figure", "value"]], whole[["figure", "value"]])


def test_a_part_in_every_format(client):
    own = list(read(client.get(f"{V1}/figures.csv?sort=value").content)["figure"])[3:5]
    content = client.get(f"{V1}/figures.json?sort=value&limit=2&offset=3").json()
    assert [row["figure"] for row in content["figures"]] == own
    assert (content["about"]["total"], content["about"]["offset"]) == (61, 3)
    sheet = pd.read_excel(
        io.BytesIO(client.get(f"{V1}/figures.xlsx?sort=value&limit=2&offset=3").content), 1, engine="openpyxl"
    )
    assert list(sheet["figure"]) == own
    sdmx = read(client.get(f"{V1}/figures.sdmx.csv?sort=value&limit=2&offset=3").content)
    assert list(sdmx["FIGURE"]) == own
    beyond = client.get(f"{V1}/figures.csv?offset=61")
    assert (len(read(beyond.content)), beyond.headers["x-total-count"], "link" in beyond.headers) == (0, "61", False)
    assert "x-total-count" not in client.get(f"{V1}/places.csv").headers


def test_chosen_columns_in_their_order(client):
    query = "figure=anshan-srdi-national-2023&fields=printed,figure&fields=formula"
    assert client.get(f"{V1}/figures.csv?{query}").content.decode("utf-8-sig") == (
        "printed,figure,formula\n不少于30家,anshan-srdi-national-2023,\n"
    )
    content = client.get(f"{V1}/figures.json?{query}").json()
    assert list(content["columns"]) == ["printed", "figure", "formula"]
    assert content["figures"] == [{"printed": "不少于30家", "figure": "anshan-srdi-national-2023", "formula": ""}]


def test_a_wide_table_has_a_row_a_place_and_a_column_a_period(client, of_the_office):
    query = "indicator=gdp&measure=level&place=dalian&place=shenyang&status=actual&from=2023&to=2024&shape=wide"
    table = read(client.get(f"{V1}/figures.csv?{query}").content)
    long = read(client.get(f"{V1}/figures.csv?{query.replace('wide', 'long')}").content)
    assert list(table["place"]) == ["shenyang", "dalian"]
    assert list(table["base_unit"]) == ["元", "元"]
    assert list(table)[-8:] == ["2023", "2024", "2023_bound", "2024_bound", "2023_printed", "2024_printed",
                                "2023_figure", "2024_figure"]  # fmt: skip
    current = long.sort_values("article").drop_duplicates(["place", "period"], keep="last")
    for row in current.itertuples():
        (cells,) = table[table["place"] == row.place].to_dict("records")
        period = str(row.period)
        assert cells[period] == row.base_value
        assert cells[f"{period}_bound"] == row.bound
    short = client.get(f"{V1}/figures.csv?{query}&fields=place,base_value")
    assert list(read(short.content)) == ["place", "2023", "2024"]
    assert short.headers["x-total-count"] == "2"


def test_wide_keeps_qualifiers_and_units_alike(pick, zh):
    rows = pick("anshan-srdi-national-2023", "chaoyang-gazelle-firms", place="anshan", city="210300",
                indicator="srdi-giants-national", status="target", measure="level", as_of=["2023", "2024"])  # fmt: skip
    rows = rows.assign(value=[3, 2.5], upper=[5, None], bound=["range", "at_least"], unit=["家", "户"])
    (row,) = wide(rows, zh, ORIGIN).to_dict("records")
    assert (row["2023"], row["2023_base_upper"], row["2023_bound"]) == (3, 5, "range")
    assert (row["2024"], row["2024_bound"], row["2024_figure"]) == (2.5, "at_least", "chaoyang-gazelle-firms")
    assert row["2023_printed"] == "不少于30家"
    assert "2024_base_upper" not in row


def test_any_column_can_stand_in_a_wide_table(pick, zh):
    fields = ("place", "unit", "base_value", "formula", "heading", "note", "figure_link")
    table = wide(pick("chaoyang-gazelle-firms", as_of=""), zh, ORIGIN, fields)
    assert table.iloc[0].drop("none_note").to_dict() == {
        "place": "chaoyang-hightech-zone", "formula": "", "heading": "标题", "none": table["none"][0],
        "none_unit": "户", "none_figure_link": "http://testserver/?v=1&lang=zh&figure=chaoyang-gazelle-firms",
    }  # fmt: skip


def test_numbers_that_meet_in_a_cell_are_refused_by_name(pick, zh):
    rows = pick("chaoyang-gazelle-firms", "chaoyang-eaglet-firms", indicator="gazelle-firms", as_of="", period="")
    with pytest.raises(Unshaped) as told:
        wide(rows, zh, ORIGIN)
    assert told.value.key == "wide-meet"
    assert told.value.values["place"] == "朝阳高新区"


def test_a_wide_table_is_not_endless(pick, zh, monkeypatch):
    monkeypatch.setattr(parts, "LARGEST", 4)
    with pytest.raises(Unshaped, match="wide-large"):
        wide(pick("chaoyang-gazelle-firms"), zh, ORIGIN)
    assert len(wide(pick("chaoyang-gazelle-firms"), zh, ORIGIN, ("place", "base_value"))) == 1


def test_computed_numbers_are_wide_with_what_they_are_made_of(client, of_the_office):
    query = "indicator=gdp&place=dalian&from=2023&to=2024&transform=growth&shape=wide"
    (row,) = client.get(f"{V1}/figures.json?{query}&fields=place,derived,base_value,printed,sources").json()["figures"]
    assert row == {"place": "dalian", "derived": "growth", "2024": row["2024"], "2024_printed": "",
                   "2024_sources": "gdp-dalian-39 gdp-dalian-37"}  # fmt: skip
    prints = read(client.get(f"{V1}/figures.csv?indicator=gdp&place=dalian&from=2023").content).set_index("figure")
    now, before = prints.loc[row["2024_sources"].split(), "value"]
    assert row["2024"] == pytest.approx((now / before - 1) * 100, abs=0.051)


def test_a_transformation_is_asked_for_by_itself(client, of_the_office):
    query = "indicator=gdp&place=dalian&from=2024&to=2024&transform=growth"
    first = read(client.get(f"{V1}/figures.csv?{query}").content)
    assert (list(first["derived"]), list(first["printed"].isna())) == (["growth"], [True])
    assert first.equals(read(client.get(f"{V1}/figures.csv?{query}&chart=explore").content))


@pytest.mark.parametrize("host", ["", "http://testserver", "https://foreign.example:8443/l", "http://127.0.0.1:1"])
def test_the_rows_of_a_copied_link_of_any_host(client, of_the_office, province, host):
    known = vocabulary(province, tidy(province))
    filters = Filters(indicator=("gdp",), place=(CITIES,), since=("2020",), until=("2021",))
    copied = link(View(EXPLORED, "en", filters, plot=Plot("heat", "index", "2015")), known, host)
    table = read(client.get(f"{V1}/view.csv", params={"link": f"{copied}&embed=true#top"}).content)
    assert set(table["derived"]) == {"index"}
    assert len(table) == 28
    assert set(table["place_name"]) >= {"Shenyang", "Dalian"}
    query = urlsplit(copied).query
    assert table.equals(read(client.get(f"{V1}/figures.csv?{query}&chart=explore").content))
    wide_one = client.get(f"{V1}/view.csv", params={"link": copied, "shape": "wide", "lang": "zh", "limit": 1})
    assert list(read(wide_one.content)["place_name"]) == ["沈阳市"]
    assert (wide_one.headers["x-total-count"], len(parse_qs(query)) > 5) == ("14", True)


def test_the_page_of_a_link_says_what_is_meant(client, every):
    def rows(address):
        return list(read(client.get(f"{V1}/view.csv", params={"link": address}).content)["figure"])

    assert rows("/") == rows("/figures") == rows("/cities?v=1") == list(every["figure"])
    assert rows("/figures?city=210300&status=target&at=2&as=") == rows("/overview?city=210300&status=target")
    assert rows("/projects?city=211300") == list(
        every.loc[(every["city"] == "211300") & every["topic"].isin(
            ["projects", "plants", "infrastructure", "services", "environment"]), "figure"]
    )  # fmt: skip
    assert rows("/projects?topic=plants") == list(every.loc[every["topic"] == "plants", "figure"])
    assert rows("/tourism?v=1") == list(every.loc[every["topic"] == "tourism", "figure"])
    assert rows("/tourism?chart=gaosanjiazi-stock") == ["gaosanjiazi-pigs", "gaosanjiazi-sheep", "gaosanjiazi-cattle"]
    assert rows("/?figure=gaosanjiazi-cattle") == ["gaosanjiazi-cattle"]
    assert rows("/explore?v=1&indicator=pigs&utm_source=mail") == ["gaosanjiazi-pigs"]
    assert rows("/explore") == []


NO_LINK = "The parameter link is given once: a link of the dashboard, or what follows its host."


@pytest.mark.parametrize(
    ("address", "status", "parameter", "message"),
    [
        ("view.csv?", 400, "link", NO_LINK),
        ("view.csv?link=", 400, "link", NO_LINK),
        ("view.csv?link=/figures&link=/figures", 400, "link", NO_LINK),
        ("view.csv?link=http://[", 400, "link", NO_LINK),
        ("view.csv?link=file:///etc/passwd", 400, "link", NO_LINK),
        ("view.csv?link=javascript:alert(1)", 400, "link", NO_LINK),
        ("view.csv?link=/etc/passwd", 400, "link", "The page passwd of the link has no figures to give. Pages: "),
        ("view.csv?link=/present%3Fdeck%3Done-minute", 400, "link", "The page present of the link has no figures"),
        ("view.csv?link=/figures%3Fcity%3D999", 400, "city", "The parameter city has no value 999."),
        ("view.csv?link=/figures%3Fnone%3D1", 400, "none", "There is no parameter none."),
        ("view.csv?link=/figures?v=1&city=210300", 400, "city", "The parameter city looks like a part of the link."),
        ("view.csv?link=/figures&x=1", 400, "x", "There is no parameter x. Parameters: lang, v, link, shape, fields, "),
        ("view.xlsx?link=/figures&shape=wide", 400, "shape", "There is no parameter shape."),
        ("figures.csv?shape=tall", 400, "shape", "The parameter shape has no value tall. Values: long, wide."),
        ("figures.csv?shape=long&shape=wide", 400, "shape", "The parameter shape takes one value; wide is one"),
        ("figures.csv?fields=figure,none", 400, "fields", "The parameter fields has no value none. Values: figure, "),
        ("figures.csv?fields=", 400, "fields", "The parameter fields has no value . Values: figure, "),
        ("figures.csv?fields=figure,figure", 400, "fields", "The column figure stands twice in fields. Keep one."),
        ("figures.csv?shape=wide&chart=overview-timeline", 400, "chart", "The value overview-timeline of"),
        ("figures.csv?limit=0", 400, "limit", "The parameter limit is a whole number from 1 to 10000000, given once;"),
        ("figures.csv?limit=1&limit=2", 400, "limit", "The parameter limit is a whole number"),
        ("figures.csv?limit=٣", 400, "limit", "The parameter limit is a whole number"),
        ("figures.csv?offset=-1", 400, "offset", "The parameter offset is a whole number from 0 to 10000000"),
        ("figures.csv?offset=" + "9" * 4000, 400, "offset", "The parameter offset is a whole number"),
        ("places.csv?limit=1", 400, "limit", "There is no parameter limit."),
        ("figures.csv?limit=1&city=" + ",".join(["210300"] * 600), 414, None, "With limit the query is too long:"),
    ],
)  # fmt: skip
def test_what_cannot_be_given_is_refused_in_words(client, address, status, parameter, message):
    response = client.get(f"{V1}/{address}&lang=en")
    told = error(response)
    assert response.status_code == status
    assert told.get("parameter") == parameter
    assert told["message"].startswith(message)
    assert len(response.content) < 3000


@pytest.mark.parametrize(("way", "is_open"), [("", True), ("intake", True), ("all", False), ("anything", False)])
def test_pages_of_other_sites_may_read_what_all_may_see(client, monkeypatch, way, is_open):
    monkeypatch.setenv("INDICATORS_SIGN_IN", way)
    first = client.get(f"{V1}/figures.csv", headers={"Origin": "https://other.example"})
    tag = {"If-None-Match": first.headers["etag"]}
    answers = [first, client.head(f"{V1}/places.json"), client.get(f"{V1}/figures.csv", headers=tag)]
    answers += [client.get(f"{V1}/figures.csv?city=9"), client.get("/api/none"), client.options(f"{V1}/figures.csv")]
    assert [one.status_code for one in answers] == [200, 200, 304, 400, 404, 204]
    for one in answers:
        assert one.headers.get("access-control-allow-origin") == ("*" if is_open else None)
        assert "access-control-allow-credentials" not in one.headers
    asked = answers[-1].headers
    assert asked["allow"] == "GET, HEAD, OPTIONS"
    assert asked.get("access-control-allow-methods") == ("GET, HEAD, OPTIONS" if is_open else None)
    assert asked.get("access-control-allow-headers") == ("If-None-Match" if is_open else None)


def test_the_default_part_is_the_whole():
    assert Part().of(pd.DataFrame({"a": [1, 2]})).equals(pd.DataFrame({"a": [1, 2]}))
    assert list(Part(limit=1, offset=1).of(pd.DataFrame({"a": [1, 2, 3]}))["a"]) == [2]


def test_every_parameter_of_a_part_is_told(client, dataset):
    labels = Labels(dataset, "zh")
    told = client.get(f"{V1}/openapi.json").json()["paths"]
    own = {one["name"]: one["schema"] for one in told[f"{V1}/figures.json"]["get"]["parameters"]}
    assert own["shape"]["enum"] == ["long", "wide"]
    assert {"derived", "formula", "sources", "figure_link"} <= set(own["fields"]["items"]["enum"])
    assert "shape" not in {one["name"] for one in told[f"{V1}/figures.xlsx"]["get"]["parameters"]}
    (needed,) = [one for one in told[f"{V1}/view.csv"]["get"]["parameters"] if one["required"]]
    assert needed["name"] == "link"
    content = told[f"{V1}/figures.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    columns = content["properties"]["figures"]["items"]["properties"]
    assert columns["derived"]["description"] == labels.t("export.derived")
    assert "printed" in labels.t("export.derived")


@pytest.mark.parametrize("question", LINKS)
def test_the_link_that_answers_a_question_gives_the_rows_of_its_download(client, of_the_office, province, question):
    every = tidy(province)
    known = vocabulary(province, every)
    # The page's own link need not name its chart.
    params = {name: values for name, values in params_of(LINKS[question]).items() if name != "chart"}
    view, _ = parse(params, known, EXPLORED)
    one = selected(replace(view, chart=EXPLORED), province, every)
    table = read(client.get(f"{V1}/view.csv", params={"link": link(view, known, "https://stats.example")}).content)
    assert list(table["figure"]) == list(one.rows["figure"])
    assert list(table["value"].dropna()) == list(one.rows["value"].dropna())
    wide_one = client.get(f"{V1}/view.csv", params={"link": link(view, known), "shape": "wide"})
    assert wide_one.status_code == 200
    assert int(wide_one.headers["x-total-count"]) == len(read(wide_one.content)) > 0


def test_whole_tables_that_are_large_are_made_apart_from_what_is_small(client, monkeypatch):
    asked = Asked({}, "https://stats.example", date(2026, 11, 24))
    orders = {
        "figures.csv": answers.table("figures", "csv", asked), "pages.csv": answers.table("pages", "csv", asked),
        "datapackage.zip": answers.package(asked), "openapi.json": answers.described(asked),
    }  # fmt: skip
    small = {name: order.make() for name, order in orders.items()}
    monkeypatch.setattr(answers, "LARGE_ROWS", 20)
    made = {name: order.make() for name, order in orders.items()}
    assert [name for name, one in made.items() if callable(one)] == ["figures.csv", "datapackage.zip"]
    assert {name: one() if callable(one) else one for name, one in made.items()} == small


def test_a_long_csv_comes_in_pieces_and_is_the_same_to_the_byte(client, monkeypatch):
    addresses = [f"{V1}/figures.csv{query}" for query in ("", "?fields=figure,value,base_upper", "?limit=30&offset=7")]
    whole = [client.get(address) for address in addresses]
    shelf.clear()
    monkeypatch.setattr(answers, "LARGE_ROWS", 20)
    monkeypatch.setattr(parts, "PIECE", 11)
    for address, at_once in zip(addresses, whole, strict=True):
        streamed = client.get(address)
        assert "content-length" not in streamed.headers
        assert streamed.content == at_once.content
        assert streamed.headers.get("x-total-count") == at_once.headers.get("x-total-count")
        again = client.get(address, headers={"If-None-Match": streamed.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        head = client.head(address)
        assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", streamed.headers["etag"])
    short = client.get(f"{V1}/figures.csv?limit=20")
    assert short.headers["content-length"] == str(len(short.content))
