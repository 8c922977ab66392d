"""The selection as a Frictionless data package in a ZIP: the tables themselves, with their declaration."""

import io
import json

import pandas as pd

from indicators.exports.archive import Archive
from indicators.exports.origin import Origin
from indicators.exports.tabular import defused
from indicators.tables.package import declared, tables
from indicators.words.labels import Labels


def to_zip(rows: pd.DataFrame, labels: Labels, origin: Origin) -> bytes:
    """``figures.csv`` with the rows only, all other tables whole, and ``datapackage.json`` that says where from.

    A table of charts or decks is of the dashboard, not of the data, and stays there.
    """
    dataset, wanted = labels.dataset, set(rows["figure"])
    kept = [one for one in declared()["resources"] if one["name"] not in ("charts", "decks")]
    about = {"title": origin.title, "homepage": origin.link, "created": f"{origin.made.isoformat()}T00:00:00Z"}
    buffer = io.BytesIO()
    with Archive(buffer, origin.made) as file:
        described = declared() | about | {"resources": kept}
        file.writestr("datapackage.json", json.dumps(described, ensure_ascii=False, indent=2))
        for resource in kept:
            name = resource["name"]
            table = dataset.table(name)
            table = table[table["figure"].isin(wanted)] if name == "figures" else table
            plain = defused(table[tables()[name].columns])
            file.writestr(resource["path"], plain.to_csv(index=False, lineterminator="\n"))
        file.writestr("README.md", "\n".join(f"- {name}: {text}" for name, text in origin.lines(labels).items()))
    return buffer.getvalue()
