"""What search engines and catalogues of data sets are told: site map, robots.txt, schema.org, DCAT."""

import json
from xml.etree import ElementTree

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from indicators.charts.check import load
from indicators.exports.described import Distribution, Facts, catalogue, schema_org
from indicators.exports.sitemap import MOST, Located, robots, sitemap
from indicators.figures.selection import tidy
from indicators.server import discovery
from tests.unit.test_updates import changed

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"
BASE = "https://stats.example/liaoning"
CSV = Distribution("CSV", "files/figures.csv", "text/csv", "zh", 1234)
STRUCTURE = Distribution("SDMX", "s.json", "application/vnd.sdmx.structure+json;version=2.0.0", "en")


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setenv("INDICATORS_PUBLIC_URL", BASE)
    with TestClient(Starlette(routes=discovery.routes), raise_server_exceptions=False) as found:
        yield found


def addresses(content):
    return [one.text for one in ElementTree.fromstring(content).iter(f"{S}loc")]


def test_a_page_in_two_languages_and_one_in_one():
    content = sitemap(
        [Located({"zh": "https://a/zh?x=1&y=2", "en": "https://a/en"}, "2026-03-05"), Located({"zh": "b"})]
    )
    root = ElementTree.fromstring(content)
    assert root.tag == f"{S}urlset"
    found = [
        (
            url.findtext(f"{S}loc"),
            url.findtext(f"{S}lastmod"),
            [(one.get("rel"), one.get("hreflang"), one.get("href")) for one in url.findall(f"{X}link")],
        )
        for url in root
    ]
    both = [("alternate", "zh", "https://a/zh?x=1&y=2"), ("alternate", "en", "https://a/en")]
    assert found == [
        ("https://a/zh?x=1&y=2", "2026-03-05", both),
        ("https://a/en", "2026-03-05", both),
        ("b", None, []),
    ]


def test_no_more_addresses_than_the_protocol_allows():
    found = addresses(sitemap(Located({"zh": f"z{n}", "en": f"e{n}"}) for n in range(MOST)))
    assert (len(found), found[-1]) == (MOST, f"e{MOST // 2 - 1}")


def test_robots_of_an_open_and_of_a_closed_site():
    assert robots(BASE, ["/intake", "/auth/"]) == (
        f"User-agent: *\nDisallow: /intake\nDisallow: /auth/\n\nSitemap: {BASE}/sitemap.xml\n"
    )
    assert robots("", []) == "User-agent: *\nDisallow: \n"
    assert robots(BASE, ["/intake"], closed=True) == "User-agent: *\nDisallow: /\n"


def test_the_dashboards_site_map_has_pages_cities_articles_and_indicators(client):
    answer = client.get("/sitemap.xml")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/xml")
    found = addresses(answer.content)
    assert len(found) == len(set(found))
    assert found[:4] == [f"{BASE}/{page}?v=1&lang={lang}" for page in ("", "enterprises") for lang in ("zh", "en")]
    for page in ("cities?v=1&lang=en&city=210300", "sources?v=1&lang=zh&article=shenyang-medical-waste",
                 "explore?v=1&lang=zh&indicator=agri-zones-national", "updates?v=1&lang=zh"):  # fmt: skip
        assert f"{BASE}/{page}" in found
    assert not [one for one in found if "/present" in one or "/intake" in one]


def test_robots_of_the_dashboard(client, monkeypatch):
    lines = client.get("/robots.txt").text.splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /liaoning/intake", "Disallow: /liaoning/present"} <= set(lines)
    assert lines[-1] == f"Sitemap: {BASE}/sitemap.xml"
    monkeypatch.setenv("INDICATORS_SIGN_IN", "all")
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_the_dashboards_catalogue_leads_to_files_that_are_there(client):
    answer = client.get("/catalog.jsonld")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/ld+json")
    assert answer.headers["content-disposition"] == 'inline; filename="catalog.jsonld"'
    [dataset] = answer.json()["dcat:dataset"]
    files = [one["dcat:downloadURL"]["@id"] for one in dataset["dcat:distribution"]]
    assert files == [
        f"{BASE}/api/v1/{name}?lang=zh"
        for name in ("figures.csv", "figures.json", "figures.xlsx", "figures.sdmx.csv", "structure.sdmx.json",
                     "datapackage.zip")
    ]  # fmt: skip


def test_a_catalogue_in_dcat(folder):
    dataset = changed(folder.path)
    found = json.loads(
        catalogue(Facts(dataset, tidy(dataset)), "c.jsonld", "https://a/", [CSV, STRUCTURE], "https://a/f")
    )
    assert (found["@id"], found["@type"], found["foaf:homepage"]) == ("c.jsonld", "dcat:Catalog", {"@id": "https://a/"})
    [one] = found["dcat:dataset"]
    assert (one["@id"], one["@type"]) == ("c.jsonld#dataset", "dcat:Dataset")
    assert one["dct:title"] == [
        {"@value": "辽宁经济指标", "@language": "zh"},
        {"@value": "Liaoning economic indicators", "@language": "en"},
    ]
    assert one["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert one["dct:modified"] == {"@value": "2026-03-07", "@type": "xsd:date"}
    assert one["dcat:landingPage"] == {"@id": "https://a/f"}
    assert one["dct:temporal"] == {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": "2017-01-01", "@type": "xsd:date"},
        "dcat:endDate": {"@value": "2021-11-30", "@type": "xsd:date"},
    }
    assert [place["skos:prefLabel"][1]["@value"] for place in one["dct:spatial"]] == [
        "Liaoning Province", "Shenyang", "Anshan", "Dandong", "Jinzhou", "Chaoyang"
    ]  # fmt: skip
    assert {"@value": "Firms", "@language": "en"} in one["dcat:keyword"]
    first, second = one["dcat:distribution"]
    assert first == {
        "@type": "dcat:Distribution",
        "dct:title": {"@value": "CSV", "@language": "zh"},
        "dcat:accessURL": {"@id": "files/figures.csv"},
        "dcat:downloadURL": {"@id": "files/figures.csv"},
        "dcat:mediaType": {"@id": "https://www.iana.org/assignments/media-types/text/csv"},
        "dct:language": {"@id": "http://id.loc.gov/vocabulary/iso639-1/zh"},
        "dct:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
        "dcat:byteSize": {"@value": "1234", "@type": "xsd:nonNegativeInteger"},
    }
    assert second["dcat:mediaType"]["@id"].endswith("/application/vnd.sdmx.structure+json")
    # Every prefix that is used is declared.
    prefixes = {key.partition(":")[0] for key in json.dumps(found).split('"') if key.count(":") == 1 and " " not in key}
    assert {prefix for prefix in prefixes if prefix.isalpha()} - {"http", "https"} <= set(found["@context"])


def test_a_dataset_for_search_engines(dataset, every):
    found = schema_org(Facts(dataset, every), "en", "https://a/", [CSV])
    assert (found["@type"], found["name"], found["inLanguage"]) == ("Dataset", "Liaoning economic indicators", "en")
    assert 50 <= len(found["description"]) <= 5000
    assert (found["temporalCoverage"], found["url"]) == ("2017-01-01/2021-11-30", "https://a/")
    assert found["distribution"] == [
        {
            "@type": "DataDownload",
            "name": "CSV",
            "contentUrl": "files/figures.csv",
            "encodingFormat": "text/csv",
            "contentSize": "1234 B",
        }
    ]
    # The days of all six are inferred, and nothing has changed since.
    assert len(found["isBasedOn"]) == 6
    assert not [one for one in found["isBasedOn"] if "datePublished" in one]
    assert "dateModified" not in found


def test_targets_cover_no_time_and_without_figures_nothing_is_covered(folder):
    folder.edit("figures", lambda rows: rows.__setitem__(slice(None), [r for r in rows if r["status"] == "target"]))
    folder.edit("charts", lambda rows: rows.clear())
    folder.edit("decks", lambda rows: rows.clear())
    dataset = load(folder.path)
    facts = Facts(dataset, tidy(dataset))
    assert facts.times == ("", "")
    assert "temporalCoverage" not in schema_org(facts, "zh", "", [])
    assert "dct:temporal" not in json.loads(catalogue(facts, "c", "", []))["dcat:dataset"][0]
