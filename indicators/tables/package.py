"""``datapackage.json``: the only place where the tables' columns, types and keys are declared."""

import json
from dataclasses import dataclass
from functools import cache

from indicators.settings import ROOT

FILE = "datapackage.json"


@dataclass(frozen=True)
class Table:
    """A table as declared: ``schema`` is the Frictionless table schema, as read."""

    name: str
    path: str
    schema: dict
    described: dict

    @property
    def columns(self) -> list[str]:
        return [field["name"] for field in self.schema["fields"]]

    @property
    def later(self) -> frozenset[str]:
        """The columns that files of an earlier declaration lack: those with a ``default``, which is empty."""
        return frozenset(field["name"] for field in self.schema["fields"] if "default" in field)

    @property
    def foreign_keys(self) -> list[tuple[str, str, str]]:
        """(column, other table, its column); all keys here are of one column."""
        return [
            (key["fields"][0], key["reference"]["resource"], key["reference"]["fields"][0])
            for key in self.schema.get("foreignKeys", ())
        ]


def declared() -> dict:
    """The declaration as it stands in the file. It is the code's own, also where the data lie elsewhere."""
    return json.loads((ROOT / "data" / FILE).read_text(encoding="utf-8"))


@cache
def tables() -> dict[str, Table]:
    """All tables by name."""
    return {r["name"]: Table(r["name"], r["path"], r["schema"], r) for r in declared()["resources"]}


def licence() -> dict[str, str]:
    """The licence of the data: its short name (SPDX), where it stands (path), its title."""
    return declared()["licenses"][0]


def contributors() -> list[str]:
    """Who made the data, each with an address where one is declared (``contributors`` of Frictionless: title, email,
    path); none where nobody is.
    """
    ways = [(one["title"], one.get("email") or one.get("path", "")) for one in declared().get("contributors", ())]
    return [" ".join(filter(None, pair)) for pair in ways]


def options(table: str, column: str) -> list[str]:
    """The values that a column allows (its ``enum``), in the declared order."""
    return next(f["constraints"]["enum"] for f in tables()[table].schema["fields"] if f["name"] == column)


def codebook(lang: str) -> str:
    """The tables and columns as Markdown, for ``data/README.md`` and the sources page."""
    zh = lang == "zh"
    title, described, stop = ("title", "description", "。") if zh else ("title_en", "description_en", ".")
    heads = ("列", "名称", "类型", "必填", "含义") if zh else ("column", "name", "type", "required", "meaning")
    parts = []
    for table in tables().values():
        lines = [f"### `{table.path}` {table.described[title]}", "", table.described[described] + stop, ""]
        lines += ["| " + " | ".join(heads) + " |", "| --- " * len(heads) + "|"]
        leads = {column: f"→ `{other}`" for column, other, _ in table.foreign_keys}
        for field in table.schema["fields"]:
            name, required = field["name"], "✓" if field.get("constraints", {}).get("required") else ""
            meaning = " ".join(filter(None, (field.get(described), leads.get(name))))
            lines.append(f"| `{name}` | {field[title]} | {field['type']} | {required} | {meaning} |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
