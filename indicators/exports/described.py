"""The data as catalogues of data sets know them: schema.org's ``Dataset``, and a catalogue in DCAT 3 as JSON-LD.

Titles, description, licence and version are those of ``datapackage.json``; what the data cover follows from the rows.
Addresses may be relative to the file in which they stand.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from indicators.figures import record
from indicators.figures.articles import latest_first
from indicators.figures.columns import FACTS
from indicators.figures.selection import reported
from indicators.quantity import period
from indicators.tables import Dataset
from indicators.tables.distinct import records
from indicators.tables.package import declared
from indicators.text import LANGUAGES

FILE, MEDIA = "catalog.jsonld", "application/ld+json"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
LANGUAGE_CODES = "http://id.loc.gov/vocabulary/iso639-1/"
# The latest articles that are named as what the data are based on.
MOST_ARTICLES = 50
Texts = Mapping[str, str]


class Distribution(NamedTuple):
    """A file of the data: its title, address and media type, its size in bytes where that is known; its language."""

    title: str
    address: str
    media: str
    lang: str
    size: int = 0


class Facts:
    """What is told of a dataset; ``every`` is the tidy frame of its figures. Texts are by language."""

    def __init__(self, dataset: Dataset, every: pd.DataFrame) -> None:
        self.dataset, self.every, self.declared = dataset, every, declared()
        self.title = self._declared("title")
        self.description = self._declared("description")
        self.licence = str(self.declared["licenses"][0]["path"])
        self.version = str(self.declared["version"])

    def _declared(self, name: str) -> Texts:
        return {"zh": self.declared[name], "en": self.declared[f"{name}_en"]}

    @property
    def modified(self) -> str:
        """The day of the last change; empty where none is recorded."""
        return record.last(self.dataset)[:10]

    @cached_property
    def times(self) -> tuple[str, str]:
        """First and last day of what was reported; targets and plans cover nothing. Empty without a time."""
        told = self.every.loc[self.every["status"].isin(FACTS), "as_of"].unique()
        spans = [period.parse(text) for text in told if text]
        if not spans:
            return "", ""
        return min(one.start for one in spans).isoformat(), max(one.end for one in spans).isoformat()

    @cached_property
    def places(self) -> list[Texts]:
        """The provinces and cities that figures are of."""
        places, cities = self.dataset.table("places"), set(self.every["city"].unique())
        own = set(self.every.loc[self.every["level"] == "province", "place"].unique())
        is_city = (places["level"] == "city") & places["city"].isin(cities - {""})
        return _names(places[is_city | places["place"].isin(own)])

    @cached_property
    def topics(self) -> list[Texts]:
        """What figures are about."""
        topics = self.dataset.table("topics")
        return _names(topics[topics["topic"].isin(set(self.every["topic"].unique()))])

    @cached_property
    def articles(self) -> list[tuple[Texts, str]]:
        """The latest articles: title, and the day as far as it is printed; an inferred one is left out."""
        days = reported(self.dataset)
        rows = {row.article: row for row in records(self.dataset.table("articles"))}
        latest = [rows[article] for article in latest_first(self.dataset)]
        return [
            ({"zh": row.title_zh, "en": row.title_en}, "" if row.date_basis_zh else days[row.article])
            for row in latest[:MOST_ARTICLES]
        ]


def _names(frame: pd.DataFrame) -> list[Texts]:
    return [{"zh": row.name_zh, "en": row.name_en} for row in records(frame)]


def schema_org(facts: Facts, lang: str, home: str, files: Iterable[Distribution]) -> dict[str, Any]:
    """The dataset for search engines, in a language; ``home`` is the address of the dashboard or the site."""
    first, last = facts.times
    found = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": facts.title[lang],
        "description": facts.description[lang],
        "url": home,
        "inLanguage": lang,
        "license": facts.licence,
        "version": facts.version,
        "dateModified": facts.modified,
        "isAccessibleForFree": True,
        "keywords": [one[lang] for one in facts.topics],
        "temporalCoverage": f"{first}/{last}" if first else "",
        "spatialCoverage": [{"@type": "Place", "name": one[lang]} for one in facts.places],
        "isBasedOn": [
            {"@type": "CreativeWork", "name": title[lang]} | ({"datePublished": day} if day else {})
            for title, day in facts.articles
        ],
        "distribution": [
            {"@type": "DataDownload", "name": one.title, "contentUrl": one.address, "encodingFormat": one.media}
            | ({"contentSize": f"{one.size} B"} if one.size else {})
            for one in files
        ],
    }
    return {name: value for name, value in found.items() if value not in ("", [])}


def catalogue(facts: Facts, own: str, home: str, files: Sequence[Distribution], page: str = "") -> bytes:
    """The catalogue at the address ``own`` with its one dataset, whose page is ``page`` or the ``home``."""
    first, last = facts.times
    shared = {
        "dct:title": _worded(facts.title),
        "dct:description": _worded(facts.description),
        "dct:license": {"@id": facts.licence},
        "dct:language": [{"@id": LANGUAGE_CODES + lang} for lang in LANGUAGES],
        "dct:modified": {"@value": facts.modified, "@type": "xsd:date"} if facts.modified else None,
    }
    dataset = {
        "@id": f"{own}#dataset",
        "@type": "dcat:Dataset",
        **shared,
        "dct:identifier": facts.declared["name"],
        "dcat:version": facts.version,
        "dcat:landingPage": {"@id": page or home} if page or home else None,
        "dcat:keyword": [text for one in facts.topics for text in _worded(one)],
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": first, "@type": "xsd:date"},
            "dcat:endDate": {"@value": last, "@type": "xsd:date"},
        }
        if first
        else None,
        "dct:spatial": [{"@type": "dct:Location", "skos:prefLabel": _worded(one)} for one in facts.places],
        "dct:provenance": [
            {"@type": "dct:ProvenanceStatement", "rdfs:label": {"@value": one["title"], "@language": "zh"}}
            for one in facts.declared.get("sources", ())
        ],
        "dcat:distribution": [_distribution(one, facts) for one in files],
    }
    found = {
        "@context": CONTEXT,
        "@id": own,
        "@type": "dcat:Catalog",
        **shared,
        "foaf:homepage": {"@id": home} if home else None,
        "dcat:dataset": [_kept(dataset)],
    }
    return (json.dumps(_kept(found), ensure_ascii=False, indent=1) + "\n").encode()


def _kept(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if value not in (None, [])}


def _distribution(one: Distribution, facts: Facts) -> dict[str, Any]:
    media, _, _ = one.media.partition(";")
    found = {
        "@type": "dcat:Distribution",
        "dct:title": {"@value": one.title, "@language": one.lang},
        "dcat:accessURL": {"@id": one.address},
        "dcat:downloadURL": {"@id": one.address},
        "dcat:mediaType": {"@id": MEDIA_TYPES + media},
        "dct:language": {"@id": LANGUAGE_CODES + one.lang},
        "dct:license": {"@id": facts.licence},
        "dcat:byteSize": {"@value": str(one.size), "@type": "xsd:nonNegativeInteger"} if one.size else None,
    }
    return _kept(found)


def _worded(texts: Texts) -> list[dict[str, str]]:
    return [{"@value": text, "@language": lang} for lang, text in texts.items()]
