"""The data structure definition with its code lists, concepts and dataflow, as an SDMX-JSON 2.0 structure message.

The code lists hold the tables: a code is a row, its names are the row's, every other cell is an annotation of the
column's name. So figures and structure together are whole, and another folder can take them.
"""

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from slugify import slugify

from indicators.exports.delimited import plain
from indicators.exports.origin import Origin
from indicators.exports.sdmx import names
from indicators.exports.sdmx.data import MISSING, NEAREST
from indicators.exports.sdmx.names import AGENCY, FLOW, LISTS, VERSION, Coded
from indicators.exports.sdmx.times import FREQUENCIES
from indicators.exports.sdmx.units import measured
from indicators.tables.package import options, tables
from indicators.text import LANGUAGES, t
from indicators.words.labels import Labels

SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/"
SCHEMA += "sdmx-json-structure-schema.json"
URN = "urn:sdmx:org.sdmx.infomodel"
CONCEPTS, STRUCTURE = "CS_FIGURES", "DSD_FIGURES"
# Component -> the code list of its values.
CODED = {
    names.FREQ: "CL_FREQ", names.AREA: "CL_AREA", names.INDICATOR: "CL_INDICATOR", names.MEASURE: "CL_MEASURE",
    names.STATUS: "CL_STATUS", names.OBS_STATUS: "CL_OBS_STATUS", names.UNIT_MEASURE: "CL_UNIT_MEASURE",
    "BOUND": "CL_BOUND", "ARTICLE": "CL_ARTICLE",
}  # fmt: skip
TYPED = {names.PRINT: "Integer", names.UNIT_MULT: "Integer", "PARAGRAPH": "Integer", names.VALUE: "Double",
         "UPPER": "Double", names.TIME: "ObservationalTimePeriod"}  # fmt: skip
# A code's own, in either language.
NAME, MEANS = "names", "descriptions"

Json = dict[str, Any]


def to_structure(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """The structure of all figures, whichever are selected: the same for every file of ``to_sdmx_csv``."""
    made = f"{origin.made.isoformat()}T00:00:00Z"
    meta: Json = {"schema": SCHEMA, "id": FLOW, "prepared": made, "contentLanguages": list(LANGUAGES)}
    meta |= {"sender": {"id": AGENCY}}
    data = {
        "codelists": [*_of_tables(labels), *_of_words(labels)],
        "conceptSchemes": [_maintained(CONCEPTS, "sdmx.title", concepts=[_concept(one) for one in _components()])],
        "dataStructures": [_maintained(STRUCTURE, "sdmx.title", dataStructureComponents=_definition())],
        "dataflows": [_maintained(FLOW, "sdmx.title", structure=_urn("datastructure.DataStructure", STRUCTURE))],
    }
    return json.dumps({"meta": meta, "data": data}, ensure_ascii=False, indent=1).encode()


def _components() -> list[str]:
    return [*names.DIMENSIONS, names.TIME, names.VALUE, *names.ATTRIBUTES]


def _urn(kind: str, name: str, item: str = "") -> str:
    return f"{URN}.{kind}={AGENCY}:{name}({VERSION}){item and '.'}{item}"


def _named(texts: Mapping[str, str], kind: str = NAME) -> Json:
    """Texts by language as SDMX-JSON has them: one by itself, and all."""
    given = {lang: text for lang, text in texts.items() if text}
    return {kind[:-1]: next(iter(given.values())), kind: given} if given else {}


def _maintained(name: str, key: str, **parts: object) -> Json:
    called = _named({lang: t(key, lang) for lang in LANGUAGES})
    return {"id": name, "agencyID": AGENCY, "version": VERSION, **called, **parts}


def _concept(component: str) -> Json:
    return {"id": component, **_named({lang: _meaning(component, lang) for lang in LANGUAGES})}


def _meaning(component: str, lang: str) -> str:
    """What a component holds: our columns by their declaration, the field's by their texts."""
    column = (names.OF_KEY | names.CARRIED).get(component)
    if column is None:
        return t(f"sdmx.{component}", lang)
    title = "title" if lang == "zh" else "title_en"
    return next(field[title] for field in tables()["figures"].schema["fields"] if field["name"] == column)


def _definition() -> Json:
    dimensions = [{"id": one, "position": n, **_of_concept(one)} for n, one in enumerate(names.DIMENSIONS)]
    time = {"id": names.TIME, **_of_concept(names.TIME)}
    told = {"usage": "optional", "attributeRelationship": {"observation": {}}}
    attributes = [{"id": one, **_of_concept(one), **told} for one in names.ATTRIBUTES]
    value = {"id": names.VALUE, **_of_concept(names.VALUE), "usage": "optional"}
    return {
        "dimensionList": {"id": "DimensionDescriptor", "dimensions": dimensions, "timeDimension": time},
        "measureList": {"id": "MeasureDescriptor", "measures": [value]},
        "attributeList": {"id": "AttributeDescriptor", "attributes": attributes},
    }


def _of_concept(component: str) -> Json:
    """Where a component's meaning stands, and what its values are."""
    held: Json = {"format": {"dataType": TYPED.get(component, "String")}}
    if component in CODED:
        held = {"enumeration": _urn("codelist.Codelist", CODED[component])}
    identity = _urn("conceptscheme.Concept", CONCEPTS, component)
    return {"conceptIdentity": identity, "localRepresentation": held}


def _of_tables(labels: Labels) -> list[Json]:
    return [_maintained(one.codes, f"sdmx.{one.codes}", codes=list(_codes(one, labels))) for one in LISTS]


def _codes(one: Coded, labels: Labels) -> Iterable[Json]:
    table = tables()[one.table]
    key, *rest = table.columns
    worded = {NAME: one.name, MEANS: "definition"}
    own = {f"{column}_{lang}" for column in worded.values() for lang in LANGUAGES} | {"parent"}
    taken: set[str] = set()
    for row in labels.dataset.table(one.table).to_dict("records"):
        cells = {str(column): _cell(value) for column, value in row.items()}
        found: Json = {"id": _ascii(cells[key], taken)}
        for kind, column in worded.items():
            found |= _named({lang: cells.get(f"{column}_{lang}", "") for lang in LANGUAGES}, kind)
        found |= {"parent": cells["parent"]} if cells.get("parent") else {}
        told = {column: cells[column] for column in rest if column not in own and cells[column]}
        if found["id"] != cells[key]:
            told[key] = cells[key]
        yield found | ({"annotations": [{"type": name, "value": cell} for name, cell in told.items()]} if told else {})


def _ascii(code: str, taken: set[str]) -> str:
    """A code as SDMX allows it: the unit 亿元 has its pinyin."""
    found = code if code.isascii() and code.replace("-", "").isalnum() else slugify(code) or "x"
    while found in taken:
        found += "_"
    taken.add(found)
    return found


def _cell(value: object) -> str:
    """A cell as its file holds it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return "" if math.isnan(value) else plain(value)
    return str(value)


def _of_words(labels: Labels) -> list[Json]:
    """The code lists whose codes are no rows."""
    units = {one.code: labels.units[one.of] for one in measured(labels.units).values()}
    lists = {
        "CL_FREQ": {one: f"sdmx.freq-{one}" for one in FREQUENCIES},
        "CL_OBS_STATUS": {one: f"sdmx.obs-{one}" for one in sorted({*NEAREST.values(), MISSING})},
        "CL_STATUS": {one: f"status.{one}" for one in options("figures", "status")},
        "CL_BOUND": {one: f"bound.{one}" for one in options("figures", "bound")},
    }
    found = [
        _maintained(name, f"sdmx.{name}", codes=[
            {"id": code, **_named({lang: t(key, lang) for lang in LANGUAGES})} for code, key in codes.items()
        ])
        for name, codes in lists.items()
    ]  # fmt: skip
    codes = [
        {"id": code, **_named({"zh": unit.name_zh or code, "en": unit.name_en or code})} for code, unit in units.items()
    ]
    return [*found, _maintained("CL_UNIT_MEASURE", "sdmx.CL_UNIT_MEASURE", codes=codes)]
