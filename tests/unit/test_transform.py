"""Numbers computed from printed ones: by hand on small frames, bounds carried through, refusals with their reason."""

from collections import Counter
from decimal import Decimal

import pandas as pd
import pytest

from indicators.figures import versions
from indicators.figures.selection import Filters, select
from indicators.figures.transform import MOST, TRANSFORMS, derive, rounded
from indicators.quantity import Bound, Quantity
from indicators.tables import Dataset
from tests.unit.made import rows_of


def computed(name: str, rows: pd.DataFrame, province: Dataset, base: str = "") -> list[tuple]:
    found = derive(name, rows, rows, base, province).rows
    return [
        (row.place, row.as_of, row.value, row.upper if row.bound == "range" else row.bound, row.unit, row.sources)
        for row in found.itertuples()
    ]


LEVELS = (("shenyang", "2020", "200亿元"), ("shenyang", "2021", "210亿元"), ("shenyang", "2022", "1891亿元"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("growth", [("2021", 5.0, "%", "f1 f0"), ("2022", 800.5, "%", "f2 f1")]),
        ("growth-previous", [("2021", 5.0, "%", "f1 f0"), ("2022", 800.5, "%", "f2 f1")]),
        ("index", [("2020", 100.0, "", "f0 f0"), ("2021", 105.0, "", "f1 f0"), ("2022", 945.5, "", "f2 f0")]),
        ("difference", [("2021", 10.0, "亿元", "f1 f0"), ("2022", 1681.0, "亿元", "f2 f1")]),
        ("average", [("2022", 767.0, "亿元", "f2 f1 f0")]),
    ],
)
def test_one_place_over_time(office, province, name, expected):
    found = computed(name, rows_of(office, province, *LEVELS), province, "2020")
    assert [(as_of, value, unit, sources) for _, as_of, value, bound, unit, sources in found] == expected
    assert {bound for *_, bound, _, _ in found} == {"exact"}


def test_what_falls_is_below_zero(office, province):
    rows = rows_of(office, province, ("dalian", "2020", "100亿元"), ("dalian", "2021", "97亿元"))
    assert computed("growth", rows, province)[0][2] == -3.0
    assert computed("difference", rows, province)[0][2] == -3.0


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("100亿元", "不少于120亿元", (20.0, "at_least")),
        ("100亿元", "120余亿元", (20.0, "more_than")),
        ("100亿元", "不超过120亿元", (20.0, "at_most")),
        ("100亿元", "约120亿元", (20.0, "about")),
        ("100亿元", "120亿元至130亿元", (20.0, 30.0)),
        # Who grew from more than was said grew by less.
        ("不少于100亿元", "120亿元", (20.0, "at_most")),
        # To the safe side.
        ("300亿元", "不少于400亿元", (33.3, "at_least")),
        ("300亿元", "不超过400亿元", (33.4, "at_most")),
    ],
)
def test_a_bound_is_carried_through(office, province, earlier, later, expected):
    rows = rows_of(office, province, ("dalian", "2020", earlier), ("dalian", "2021", later))
    [(_, _, value, bound, _, _)] = computed("growth", rows, province)
    assert (value, bound) == expected


@pytest.mark.parametrize(
    ("name", "told", "reason"),
    [
        ("growth", [("dalian", "2019", "100亿元"), ("dalian", "2021", "97亿元")], {"missing": 2}),
        ("growth", [("dalian", "2020", "10余亿元"), ("dalian", "2021", "12余亿元")], {"missing": 1, "bound": 1}),
        ("growth", [("dalian", "2020", "0亿元"), ("dalian", "2021", "120亿元")], {"missing": 1, "zero": 1}),
        ("growth", [("dalian", "2020", "80%"), ("dalian", "2021", "90%")], {"missing": 1, "of-share": 1}),
        ("growth", [("dalian", "", "80亿元")], {"undated": 1}),
        ("growth-previous", [("dalian", "2021-01/2021-09", "80亿元")], {"period": 1}),
        ("index", [("dalian", "2021", "80亿元")], {"missing": 1}),
        ("per-head", [("dalian", "2021", "80亿元")], {"people": 1}),
        ("rank", [("dalian", "2021", "80亿元")], {"alone": 1}),
        ("share-shown", [("dalian", "2021", "80亿元")], {"sum": 1}),
        ("share-shown", [("liaoning", "2021", "80亿元"), ("dalian", "2021", "8亿元")], {"sum": 2}),
        ("share-province", [("dalian", "2021", "80亿元")], {"whole": 1}),
        ("single", [("dalian", "2021", "80亿元")], {"cumulated": 1}),
        ("cumulative", [("dalian", "2021", "80亿元")], {"monthly": 1}),
        ("average", [("dalian", "2021", "80亿元"), ("dalian", "2019", "80亿元")], {"missing": 2}),
    ],
)  # fmt: skip
def test_what_cannot_be_had_is_refused_with_the_reason(office, province, name, told, reason):
    rows = rows_of(office, province, *told)
    found = derive(name, rows, rows, "2020", province)
    assert found.refused == Counter(reason)
    assert len(found.rows) == len(told) - sum(reason.values())


def test_a_target_is_not_held_against_what_was_reached(office, province):
    actual = rows_of(office, province, ("dalian", "2020", "100亿元"))
    target = rows_of(office, province, ("dalian", "2021", "120亿元"), status="target")
    found = derive("growth", target, pd.concat([actual, target]), "", province)
    assert (len(found.rows), found.refused) == (0, Counter({"status": 1}))


def test_growth_of_growth_is_refused(office, province):
    rows = rows_of(office, province, ("dalian", "2020", "5%"), ("dalian", "2021", "6%"), measure="growth")
    assert derive("growth", rows, rows, "", province).refused == Counter({"level": 2})
    assert derive("average", rows, rows, "", province).refused == Counter({"missing": 2})


def test_shares_and_ranks_are_of_what_stands_side_by_side(office, province):
    rows = rows_of(
        office, province, ("shenyang", "2021", "60亿元"), ("dalian", "2021", "30亿元"), ("anshan", "2021", "30亿元"),
        ("liaoning", "2021", "240亿元"), ("dalian", "2020", "500亿元"),
    )  # fmt: skip
    cities = rows[rows["place"] != "liaoning"]
    found = derive("share-province", cities, rows, "", province)
    assert list(found.rows["value"]) == [25.0, 12.5, 12.5]
    assert found.refused == Counter({"whole": 1})
    assert list(found.rows["sources"]) == ["f0 f3", "f1 f3", "f2 f3"]
    found = derive("share-shown", cities, rows, "", province)
    assert list(found.rows["value"]) == [50.0, 25.0, 25.0]
    assert found.refused == Counter({"sum": 1})
    found = derive("rank", cities, rows, "", province)
    assert list(found.rows["value"]) == [1.0, 2.0, 2.0]
    assert set(found.rows["measure"]) == {"rank"}


def test_a_bound_may_leave_the_order_open(office, province):
    rows = rows_of(
        office,
        province,
        ("shenyang", "2021", "60亿元"),
        ("dalian", "2021", "不少于50亿元"),
        ("anshan", "2021", "30亿元"),
    )
    found = derive("rank", rows, rows, "", province)
    assert list(found.rows["place"]) == ["anshan"]
    assert list(found.rows["value"]) == [3.0]
    assert found.refused == Counter({"order": 2})


def test_from_january_on_and_month_by_month(office, province):
    told = (("liaoning", "2021-01", "10亿元"), ("liaoning", "2021-01/2021-02", "25亿元"),
            ("liaoning", "2021-01/2021-04", "60亿元"))  # fmt: skip
    rows = rows_of(office, province, *told)
    found = derive("single", rows, rows, "", province)
    assert list(zip(found.rows["as_of"], found.rows["value"], strict=True)) == [("2021-01", 10.0), ("2021-02", 15.0)]
    assert found.refused == Counter({"missing": 1})
    months = rows_of(office, province, ("liaoning", "2021-01", "10亿元"), ("liaoning", "2021-02", "15亿元"))
    assert [(row[1], row[2], row[5]) for row in computed("cumulative", months, province)] == [
        ("2021-01", 10.0, "f0"), ("2021-01/2021-02", 25.0, "f1 f0")
    ]  # fmt: skip


def test_per_head_is_by_the_people_of_the_place_and_year(office, province):
    revenue = select(office, Filters(indicator=("revenue",), place=("shenyang", "faku"), year=("2015",)))
    found = derive("per-head", revenue, office, "", province)
    people = office[
        (office["indicator"] == "population") & (office["place"] == "shenyang") & (office["year"] == "2015")
    ]
    [row] = found.rows.itertuples()
    own = revenue[revenue["place"] == "shenyang"].iloc[0]
    assert row.value == pytest.approx(own["amount"] / people.iloc[0]["amount"], abs=0.05)
    assert (row.unit, row.scale, row.sources) == ("元", "money-per-head", f"{own['figure']} {people.iloc[0]['figure']}")
    assert found.refused == Counter({"people": 1})


def test_of_several_prints_the_current_one_counts(office, province):
    rows = select(office, Filters(indicator=("gdp",), measure=("level",), place=("shenyang",), status=("actual",)))
    every = versions.current(office)
    found = derive("growth", versions.current(rows), every, "", province)
    now = versions.current(rows).set_index("as_of")["amount"]
    row = found.rows[found.rows["as_of"] == "2021"].iloc[0]
    assert row["value"] == pytest.approx((now["2021"] / now["2020"] - 1) * 100, abs=0.06)


@pytest.mark.parametrize("name", TRANSFORMS)
def test_every_row_is_made_or_counted(office, province, name):
    rows = versions.current(office)
    found = derive(name, rows, rows, "2015", province)
    assert len(found.rows) + found.refused.total() == len(rows)
    assert set(found.rows["derived"]) <= {name}
    assert (found.rows["printed"] == "").all()
    known = set(office["figure"])
    assert all(known.issuperset(sources.split()) for sources in found.rows["sources"])


def test_so_many_rows_are_not_computed(office, province):
    rows = pd.concat([office] * (MOST // len(office) + 1))
    assert derive("growth", rows, rows, "", province).refused == Counter({"many": len(rows)})


@pytest.mark.parametrize(
    ("number", "bound", "expected"),
    [("0.012345", "exact", "0.012"), ("1234.56", "exact", "1234.6"), ("12.34", "at_least", "12.3"),
     ("0", "exact", "0"), ("-12.34", "at_most", "-12.3"), ("0.6", "exact", "0.6"), ("0.98", "exact", "1")],
)  # fmt: skip
def test_a_decimal_is_enough(number, bound, expected):
    assert rounded(Quantity(Decimal(number), "%", Bound(bound))).value == Decimal(expected)
