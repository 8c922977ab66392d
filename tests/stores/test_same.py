"""Whatever is selected, pandas, DuckDB and PostgreSQL give the same rows, counts, pages and files."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.figures.filters import CITIES, Filters
from indicators.figures.selection import SORTS, ordered, select, tidy
from indicators.store import Memory, Store, duck
from indicators.store.copy import pieces
from indicators.tables import Dataset
from indicators.words.labels import Labels

LISTS = ("city", "topic", "indicator", "measure", "status", "article", "year", "place")
COUNTED = (*LISTS, "quantity")
# What a search does with names, pinyin, numbers in units, bounds, and with what must find nothing or break nothing.
WORDS = (
    "沈阳", "shenyang", "sy", "gdp", "地区生产总值", "增长", "7628.3", "34.6亿元", "346000万", "5%", "-3", "≥", "≥8",
    "≥8家", "8", "约", "省", "o'brien", "\\", "%", "_", "';--", "\0", "地區", "100", "2021", "…",
)  # fmt: skip


@pytest.fixture(scope="module")
def every(province: Dataset) -> pd.DataFrame:
    return tidy(province)


@pytest.fixture(scope="module")
def labels(province: Dataset) -> dict[str, Labels]:
    return {lang: Labels(province, lang) for lang in ("zh", "en")}


@pytest.fixture(scope="module")
def memory(every: pd.DataFrame, province: Dataset) -> Memory:
    return Memory.of(every, province)


@pytest.fixture(scope="module", params=["duckdb", "postgresql"])
def engine(
    request: pytest.FixtureRequest,
    every: pd.DataFrame,
    province: Dataset,
    labels: dict[str, Labels],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Store]:
    if request.param == "duckdb":
        place = tmp_path_factory.mktemp("store") / "figures.parquet"
        duck.write(every, labels.values(), place)
        yield duck.opened(place, province)
    else:
        from indicators.store import postgres

        server = postgres.Server(request.getfixturevalue("postgres"))
        server.fill("figures_same", lambda: pieces(every, labels.values()))
        yield postgres.opened(server, "figures_same", province)
        server.close()


@st.composite
def selections(draw: st.DrawFn, every: pd.DataFrame) -> Filters:
    """Filters of what there is, each seldom, and words to be found."""
    chosen: dict[str, tuple[str, ...]] = {}
    for name in LISTS:
        if draw(st.integers(0, 3)) == 0:
            values = sorted({*every[name]}) + ([CITIES] if name == "place" else [])
            chosen[name] = tuple(draw(st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)))
    for name in ("since", "until"):
        if draw(st.integers(0, 3)) == 0:
            chosen[name] = (draw(st.sampled_from(["2015", "2019-05", "2021-11-30", "2022-01/2022-06"])),)
    words = draw(st.lists(st.sampled_from(WORDS) | st.sampled_from([*every["printed"]]), max_size=2))
    return Filters(**chosen, search=" ".join(words))


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Without what categories a column might have beside its values."""
    return frame.astype(
        {name: "str" for name, column in frame.items() if isinstance(column.dtype, pd.CategoricalDtype)}
    )


def same(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(plain(found), plain(wanted), check_exact=True)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_all_engines_answer_alike(
    data: st.DataObject, every: pd.DataFrame, memory: Memory, engine: Store, labels: dict[str, Labels]
) -> None:
    filters = data.draw(selections(every))
    sort, words = data.draw(st.sampled_from(SORTS)), labels[data.draw(st.sampled_from(["zh", "en"]))]
    first, most = data.draw(st.sampled_from([0, 1, 40])), data.draw(st.sampled_from([1, 50]))

    rows = select(every, filters, words.haystack)
    same(memory.rows(filters), rows)
    same(engine.rows(filters), rows)
    assert memory.count(filters) == engine.count(filters) == len(rows)
    assert memory.counts(filters, COUNTED) == engine.counts(filters, COUNTED)

    whole = ordered(rows, sort, words, filters.search)
    same(memory.page(filters, sort, words, first, most), whole.iloc[first : first + most])
    same(engine.page(filters, sort, words, first, most), whole.iloc[first : first + most])
    same(pd.concat([every.iloc[:0], *engine.pieces(filters, sort, words)]), whole)


def test_the_whole_is_the_tidy_frame(every: pd.DataFrame, engine: Store) -> None:
    found = engine.rows()
    same(found, every)
    assert {name: str(column.dtype) for name, column in found.items()} == {
        name: str(column.dtype) for name, column in every.items()
    }


def test_a_chart_gets_its_own_rows(every: pd.DataFrame, memory: Memory, engine: Store) -> None:
    figures = [*every["figure"][:3], "none"]
    for store in (memory, engine):
        same(store.chart(indicators=["gdp"]), every[every["indicator"] == "gdp"])
        same(store.chart(figures=figures), every.iloc[:3])


def test_a_part_is_asked_as_the_whole(every: pd.DataFrame, memory: Memory, engine: Store, labels: dict) -> None:
    topics = tuple(every["topic"].unique()[:2])
    part, city = every[every["topic"].isin(topics)], Filters(city=("210100",))
    assert not part.empty
    for store in (memory, engine):
        own = store.within(Filters(topic=topics))
        same(own.rows(), part)
        assert own.count(city) == len(select(part, city))
        assert set(own.counts(city, ["topic"])["topic"]) <= set(topics)
        same(own.page(city, "value", labels["zh"], 0, 5), ordered(select(part, city), "value", labels["zh"]).iloc[:5])
        assert own.within(city).count() == len(select(part, city))


def test_pieces_are_a_part_of_all_in_order(memory: Memory, engine: Store, labels: dict, every: pd.DataFrame) -> None:
    for store in (memory, engine):
        found = [*store.pieces(Filters(), "period", labels["en"], 5, 1_200)]
        assert [len(one) for one in found] == [1_000, 200]
        same(pd.concat(found), ordered(every, "period", labels["en"]).iloc[5:1_205])
        assert [*store.pieces(Filters(), "", labels["en"], len(every))] == []
