"""Derived numbers: exact values, formulas, and bounds that propagate."""

from decimal import Decimal

from indicators.figures import derived
from indicators.figures.columns import figure_rows
from indicators.quantity import Bound, Quantity

AREAS = [f"chaoyang-plant-area-phase-{n}" for n in ("one", "two", "three")]
TENANTS = [f"chaoyang-plant-tenants-phase-{n}" for n in ("one", "two", "three")]
FUNDS = ["shenyang-waste-central", "shenyang-waste-own"]


def test_three_phases_of_plants(dataset, pick):
    area = derived.total(pick(*AREAS), dataset.units)
    assert area == Quantity(Decimal("18.65"), "万平方米")
    assert derived.formula(pick(*AREAS), dataset.units) == "6 + 4 + 8.65"
    assert derived.total(pick(*TENANTS), dataset.units) == Quantity(Decimal(38), "个")


def test_medical_waste_funding(dataset, pick, zh):
    rows = pick(*FUNDS)
    assert derived.total(rows, dataset.units) == Quantity(Decimal(4235), "万元")
    shares = derived.shares(rows, dataset.units)
    assert [zh.derived(share, digits=1) for share in shares] == ["24.9%", "75.1%"]


def test_a_part_with_a_bound_bounds_every_share(dataset, pick, zh):
    rows = pick(*FUNDS, bound=["at_least", "exact"])
    assert derived.formula(rows, dataset.units) == "≥ 1054 + 3181"
    assert derived.total(rows, dataset.units) == Quantity(Decimal(4235), "万元", Bound.AT_LEAST)
    assert [zh.derived(share, digits=1) for share in derived.shares(rows, dataset.units)] == ["≥ 24.9%", "≤ 75.1%"]


def test_no_total_of_one_or_of_unlike_things(dataset, pick):
    assert derived.total(pick(FUNDS[0]), dataset.units) is None
    assert derived.total(pick("chaoyang-investment-completed", "chaoyang-pipelines"), dataset.units) is None


def test_area_per_tenant(dataset, pick):
    area, tenants = pick(AREAS[0], TENANTS[0]).itertuples()
    ratio = derived.ratio(area, tenants, dataset.units, unit="平方米")
    assert ratio == Quantity(Decimal(2400), "平方米")


def test_part_and_whole(dataset, pick):
    rows = pick("chaoyang-projects-key", "chaoyang-projects-started", "chaoyang-agent-projects")
    pairs = derived.pairs(figure_rows(rows), *derived.parents(dataset))
    assert [(part.figure, whole.figure) for part, whole in pairs] == [
        ("chaoyang-projects-key", "chaoyang-projects-started")
    ]
    rows = pick("national-sports-tourism-bases", "liaoning-sports-tourism-bases")
    pairs = derived.pairs(figure_rows(rows), *derived.parents(dataset))
    assert [(part.place, whole.place) for part, whole in pairs] == [("liaoning", "china")]
