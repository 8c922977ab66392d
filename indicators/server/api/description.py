"""The OpenAPI 3.1 description of the data interface, made from the data: every value that it lists is answered."""

from collections.abc import Collection

from indicators.charts import forms
from indicators.charts.catalogue import NUMBER, catalogue
from indicators.charts.parameters import LISTS, LONGEST_SEARCH, PLOT, SEARCH
from indicators.exports import DATED, TABLES
from indicators.exports.parts import FIELDS, ONCE, SHAPES, UPPER
from indicators.exports.tabular import declared, meanings
from indicators.figures.selection import SORTS
from indicators.finder import GROUPS
from indicators.server.api.linked import LINK
from indicators.server.api.part import NUMBERS, names
from indicators.server.api.query import SELECTION
from indicators.server.api.search import LEAST, LIMIT, MOST, USUAL
from indicators.tables.package import licence, tables
from indicators.text import LANGUAGES
from indicators.view import VERSION
from indicators.view.vocabulary import Known, gone
from indicators.words.labels import Labels

ROOT = "/api/v1"
FIGURES = ("csv", "json", "xlsx", "sdmx.csv")
# What it describes is the same whatever is selected.
STRUCTURE = "structure"
NAMES = ("articles", "indicators", "measures", "units", "topics", "charts", "places", "changes")
TABLE_FILES = [(name, ending) for name in NAMES for ending in ("csv", "json")]
# Beyond so many a list of values is no help to anybody: the tables hold them.
LONGEST_ENUM = 500
JSON_TYPES: dict[str, str | list[str]] = {"number": ["number", "null"], "integer": "integer", "boolean": "boolean"}
# Later days of a month are understood too, where it has them.
PERIOD = {"type": "string", "pattern": "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$"}
PROBLEMS = ("400", "405", "410", "414", "429", "503")
# Of wide tables: 2021, 2021-01/2021-09, none, and these with what stands in the column.
TIME = r"([0-9]{4}[-/0-9]*|none)"
WHOLE, NUMERIC = ("paragraph", "version"), ("value", "upper", "base_value", UPPER)
WIDE_NUMBER = f"^{TIME}(_({'|'.join((*NUMERIC, *WHOLE))}))?$"
WIDE_TEXT = f"^{TIME}_({'|'.join(name for name in FIELDS if name not in (*ONCE, *NUMERIC, *WHOLE))})$"
# Any link of the dashboard is understood; these are to begin with.
LINKS = {"type": "string", "pattern": "^(https?://[a-z]{1,20}[.]example)?/(explore|figures)?[?]v=1(&lang=(zh|en))?$"}
PERIODS = ("base", "time")
_TOLD = {name: {"type": "string"} for name in ("message", "parameter", "value")} | {"faults": {"type": "integer"}}
_ERROR = {"type": "object", "required": ["message"], "additionalProperties": False, "properties": _TOLD}
PROBLEM = {"type": "object", "required": ["error"], "properties": {"error": _ERROR}, "additionalProperties": False}


def description(known: Known, labels: Labels, base: str) -> dict:
    """The description in the language of the labels; ``base`` is the address of the dashboard, or empty."""
    paths = {f"{ROOT}/figures.{ending}": _figures(ending, known, labels) for ending in FIGURES}
    paths |= {f"{ROOT}/view.{ending}": _view(ending, labels) for ending in FIGURES}
    paths |= {f"{ROOT}/{name}.{ending}": _table(name, ending, labels) for name, ending in TABLE_FILES}
    paths[f"{ROOT}/datapackage.zip"] = _get("datapackage", "zip", {}, [], labels)
    paths[f"{ROOT}/{STRUCTURE}.sdmx.json"] = _get(STRUCTURE, "sdmx.json", {"type": "object"}, [], labels)
    paths[f"{ROOT}/search"] = _search(labels)
    paths[f"{ROOT}/openapi.json"] = _get("openapi", "json", {"type": "object"}, [], labels)
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    responses = {one: {"description": labels.t(f"api.status-{one}"), "content": content} for one in PROBLEMS}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": labels.t("app.title"),
            "version": VERSION,
            "description": labels.t("api.about"),
            "license": {"name": licence()["name"], "url": licence()["path"]},
        },
        "servers": [{"url": base or "/"}],
        "paths": paths,
        "components": {"schemas": {"Problem": PROBLEM}, "responses": responses},
    }


def _figures(ending: str, known: Known, labels: Labels) -> dict:
    dated = {chart.chart for chart in catalogue(labels.dataset) if forms.REGISTRY[chart.form].is_dated}
    # A lone number is asked for by ``figure``.
    charts = sorted(code for code in known["chart"] if not code.startswith(NUMBER))
    charts = [chart for chart in charts if ending in DATED or chart not in dated]
    found: dict[str, dict] = {
        **{name: {"type": "array", "items": _one_of(known[name])} for name in (*LISTS, "unit")},
        **{name: {"type": "array", "items": PERIOD} for name in ("from", "to")},
        **{name: _one_of(known[name]) for name in PLOT if name not in PERIODS},
        **dict.fromkeys(PERIODS, PERIOD),
        "q": {"type": "string", "maxLength": LONGEST_SEARCH},
        "figure": _one_of([figure for figure in known["figure"] if figure not in gone(known)]),
        "chart": _one_of(charts),
        "panel": _one_of(known["panel"]),
        "change": _one_of(known["change"]),
        "sort": _one_of(SORTS) | {"default": SORTS[0]},
    }
    selection = [_parameter(name, found[name], labels) for name in SELECTION if name in found]
    return _selected("figures", ending, selection, labels)


def _view(ending: str, labels: Labels) -> dict:
    link = _parameter(LINK, LINKS, labels) | {"required": True}
    return _selected("view", ending, [link], labels)


def _selected(name: str, ending: str, selection: list[dict], labels: Labels) -> dict:
    """Rows of figures with the parameters that choose a part of them, and the headers that tell of it."""
    found: dict[str, dict] = {
        "shape": _one_of(SHAPES) | {"default": SHAPES[0]},
        "fields": {"type": "array", "items": _one_of(FIELDS), "uniqueItems": True},
        **{name: {"type": "integer", "minimum": least, "maximum": most} for name, (least, most) in NUMBERS.items()},
    }
    parameters = [*selection, *(_parameter(name, found[name], labels) for name in names(ending))]
    described = _get(name, ending, _figures_json(labels), parameters, labels)
    texts = {"X-Total-Count": {"type": "integer"}, "Link": {"type": "string"}}
    told = {header: {"schema": schema, "description": labels.t(f"api.{header}")} for header, schema in texts.items()}
    for status in ("200", "304"):
        described["get"]["responses"][status]["headers"] |= told
    return described


def _figures_json(labels: Labels) -> dict:
    """A JSON file of figures, whichever columns were chosen: of a wide one each period has columns of its own."""
    types = dict.fromkeys(WHOLE, JSON_TYPES["integer"]) | dict.fromkeys(NUMERIC, JSON_TYPES["number"])
    means = meanings(labels, FIELDS)
    columns = {name: {"type": types.get(name, "string"), "description": means[name]} for name in FIELDS}
    found = _rows("figures", columns)
    parts = found["properties"]
    parts["about"] = parts["about"] | {"properties": {name: {"type": "integer"} for name in ("total", "offset")}}
    row = parts["figures"]["items"]
    del row["required"]
    number, text = JSON_TYPES["number"], {"type": ["string", "null"]}
    row["patternProperties"] = {WIDE_NUMBER: {"type": number}, WIDE_TEXT: text}
    return found


def _search(labels: Labels) -> dict:
    text, count = {"type": "string"}, {"type": "integer", "minimum": 0}
    hit = _object(dict.fromkeys(("code", "title", "detail", "link"), text))
    group = _object({"group": {**text, "enum": list(GROUPS)}, "name": text, "total": count, "hits": _list(hit)})
    group["properties"]["link"] = text
    searched = _object(dict.fromkeys(GROUPS, count))
    found = _object({"query": text, "total": count, "searched": searched, "groups": _list(group)})
    limit = {"type": "integer", "minimum": LEAST, "maximum": MOST, "default": USUAL}
    parameters = [
        _parameter(SEARCH, {"type": "string", "maxLength": LONGEST_SEARCH}, labels),
        _parameter(LIMIT, limit, labels) | {"description": labels.t("api.param-hits")},
    ]
    return _get("search", "json", found, parameters, labels)


def _object(properties: dict) -> dict:
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(items: dict) -> dict:
    return {"type": "array", "items": items}


def _one_of(values: Collection[str]) -> dict:
    return {"type": "string"} | ({"enum": list(values)} if len(values) <= LONGEST_ENUM else {})


def _table(name: str, ending: str, labels: Labels) -> dict:
    means = declared(labels, name)
    types = {field["name"]: JSON_TYPES.get(field["type"], "string") for field in tables()[name].schema["fields"]}
    columns = {column: {"type": kind, "description": means[column]} for column, kind in types.items()}
    return _get(name, ending, _rows(name, columns), [], labels)


def _rows(name: str, columns: dict) -> dict:
    """The form of the JSON files: what it is, what the columns mean, the rows."""
    texts = {"type": "object", "additionalProperties": {"type": "string"}}
    return _object({"about": texts, "columns": texts, name: _list(_object(columns))})


def _get(name: str, ending: str, schema: dict, selection: list[dict], labels: Labels) -> dict:
    bodies = {"json": schema, "csv": {"type": "string"}}
    content = {TABLES[ending][1]: {"schema": bodies.get(ending.rpartition(".")[2], {})}}
    lang = _parameter("lang", _one_of(LANGUAGES) | {"default": LANGUAGES[0]}, labels)
    headers = {"ETag": {"schema": {"type": "string"}}, "Cache-Control": {"schema": {"type": "string"}}}
    done = {"description": labels.t("api.done"), "headers": headers, "content": content}
    same = {"description": labels.t("api.same"), "headers": headers}
    refused = {status: {"$ref": f"#/components/responses/{status}"} for status in PROBLEMS}
    about = {"operationId": f"{name}-{ending}", "summary": labels.t(f"api.file-{name}")}
    parameters = [lang, _parameter("v", _one_of([VERSION]), labels), *selection]
    return {"get": about | {"parameters": parameters, "responses": {"200": done, "304": same} | refused}}


def _parameter(name: str, schema: dict, labels: Labels) -> dict:
    form = {"style": "form", "explode": True} if schema["type"] == "array" else {}
    text = labels.t(f"api.param-{name}")
    return {"name": name, "in": "query", "required": False, "description": text, "schema": schema} | form
