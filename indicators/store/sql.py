"""The five questions in SQL: narwhals' expressions become Ibis', and Ibis writes them in the engine's own dialect.

An engine is a ``Runner``: it runs a query and gives its rows. Nothing but names, codes and numbers of the tables and
what was asked for goes into a query, as literals that Ibis escapes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import ibis
import narwhals.stable.v2 as nw
import pandas as pd
import pyarrow as pa

from indicators.figures import search
from indicators.figures.columns import FACTS
from indicators.figures.filters import Filters, one_of, passing
from indicators.figures.selection import NAMED, ORDERS, Words
from indicators.store.copy import ROW, is_added, position, tidied
from indicators.store.questions import ALL, pieces
from indicators.tables import Dataset

Runner = Callable[[str], pa.Table]


class Table:
    """``questions.Store`` over a table ``name`` with the columns of ``copy.copied``, of which ``schema`` tells."""

    def __init__(
        self, name: str, schema: pa.Schema, dialect: str, run: Runner, dataset: Dataset, parts: tuple[Filters, ...] = ()
    ) -> None:
        self._name, self._schema, self._dialect, self._run, self._dataset = name, schema, dialect, run, dataset
        self._parts = parts
        self._every = nw.from_native(ibis.table(ibis.Schema.from_pyarrow(schema), name=name))
        self._columns = tuple(schema.names)
        self._tidy = [ROW, *(column for column in self._columns if not is_added(column))]

    def within(self, filters: Filters) -> "Table":
        return Table(self._name, self._schema, self._dialect, self._run, self._dataset, (*self._parts, filters))

    def rows(self, filters: Filters = ALL) -> pd.DataFrame:
        return tidied(self._asked(self._selected(filters).sort(ROW).select(self._tidy)))

    def count(self, filters: Filters = ALL) -> int:
        return self._asked(self._selected(filters).select(nw.len().alias("count")))["count"][0].as_py()

    def counts(self, filters: Filters, names: Iterable[str]) -> dict[str, dict[str, int]]:
        passed, alike = self._passing(filters), defaultdict(list)
        names = [name for name in names if name in self._columns]
        for name in names:
            # Those without a filter of their own are counted of the same rows: at one go.
            alike[name if name in passed else ""].append(name)
        found: dict[str, dict[str, int]] = {}
        for own, together in alike.items():
            found |= self._counted([rows for other, rows in passed.items() if other != own], together)
        return {name: found[name] for name in names}

    def _counted(self, passing: list[nw.Expr], names: list[str]) -> dict[str, dict[str, int]]:
        """For each column how many rows have each of its values. No cell of these columns is missing."""
        rows = self._filtered(passing).select(names).to_native()
        listed, sets = ", ".join(f'"{name}"' for name in names), ", ".join(f'("{name}")' for name in names)
        table = self._run(
            f'SELECT {listed}, COUNT(*) AS "count" FROM ({ibis.to_sql(rows, dialect=self._dialect)}) AS "chosen" '
            f"GROUP BY GROUPING SETS ({sets})"
        )
        counts = table["count"].to_pylist()
        cells = {name: zip(table[name].to_pylist(), counts, strict=True) for name in names}
        return {name: dict(sorted(one for one in own if one[0] is not None)) for name, own in cells.items()}

    def page(self, filters: Filters, sort: str, words: Words, first: int, most: int) -> pd.DataFrame:
        return self._at(self._ordered(filters, sort, words, first, most))

    def chart(self, indicators: Iterable[str] = (), figures: Iterable[str] = ()) -> pd.DataFrame:
        own = one_of("indicator", [*indicators]) if indicators else one_of("figure", [*figures])
        return tidied(self._asked(self._filtered([own]).sort(ROW).select(self._tidy)))

    def pieces(
        self, filters: Filters, sort: str, words: Words, first: int = 0, most: int = 0
    ) -> Iterator[pd.DataFrame]:
        rows = self._ordered(filters, sort, words, first, most or None)
        yield from (self._at(rows[at]) for at in pieces(len(rows), 0, 0))

    def _ordered(
        self, filters: Filters, sort: str, words: Words, first: int = 0, most: int | None = None
    ) -> Sequence[int]:
        """The places of the rows of a selection in an order."""
        keys = {position(key, words.lang) if key in NAMED else key: up for key, up in ORDERS.get(sort, {}).items()}
        made = {"meant": ~one_of("status", FACTS)} if "meant" in keys else {}
        if not keys and filters.search:
            keys, made = {"rank": True}, {"rank": search.ranked(filters.search, self._columns, self._dataset)}
        rows = self._selected(filters)
        rows = rows.with_columns(**made) if made else rows
        down = [not up for up in (*keys.values(), True)]
        return self._asked(rows.sort(*keys, ROW, descending=down, nulls_last=True).select(ROW), first, most)[
            ROW
        ].to_pylist()

    def _at(self, rows: Sequence[int]) -> pd.DataFrame:
        """The rows at these places, in this order. They are numbers: no query of Ibis' is made of thousands of them."""
        listed, columns = ", ".join(map(str, rows)) or "-1", ", ".join(f'"{one}"' for one in self._tidy)
        least, last = min(rows, default=-1), max(rows, default=-1)
        query = (
            f'SELECT {columns} FROM "{self._name}" WHERE "{ROW}" BETWEEN {least} AND {last} AND "{ROW}" IN ({listed})'
        )
        return tidied(self._run(query)).loc[[*rows]]

    def _selected(self, filters: Filters) -> nw.LazyFrame:
        return self._filtered(list(self._passing(filters).values()))

    def _filtered(self, rows: list[nw.Expr]) -> nw.LazyFrame:
        rows = [*(one for part in self._parts for one in self._passing(part).values()), *rows]
        return self._every.filter(*rows) if rows else self._every

    def _passing(self, filters: Filters) -> dict[str, nw.Expr]:
        found = passing(filters, self._columns)
        if filters.search:
            found["search"] = search.having(filters.search, self._columns, self._dataset)
        return found

    def _asked(self, frame: nw.LazyFrame, first: int = 0, most: int | None = None) -> pa.Table:
        native = frame.to_native()
        native = native.limit(most, offset=first) if first or most is not None else native
        return self._run(ibis.to_sql(native, dialect=self._dialect))
