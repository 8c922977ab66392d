"""Twenty questions that an analyst comes with, each answered by a link alone.

Written down before the page was: the answer is reckoned from the tables by hand, then read off the chart of the link. A
choice of the link is a click on the page (the form, the transformation, an indicator, a place, a time): at most six.
"""

from collections.abc import Callable

import pandas as pd
import pytest

from indicators.charts.explored import Explored
from indicators.exports.selected import selected
from indicators.tables import Dataset
from indicators.view import parse
from indicators.view.vocabulary import vocabulary

Params = dict[str, list[str]]
LINKS: dict[str, str] = {
    "Which city has the largest GDP in 2024, and in what order do they come?":
        "indicator=gdp place=cities from=2024 to=2024 status=actual",
    "How did the growth of five cities go over ten years, with their targets?":
        "indicator=gdp measure=growth place=shenyang,dalian,anshan,fushun,benxi",
    "Consumer prices against producer prices of the province?":
        "indicator=consumer-prices,producer-prices place=liaoning",
    "What is the revenue per head of each city, on a map of 2024?":
        "indicator=revenue place=cities transform=per-head form=regions time=2024",
    "Which cities fell in 2020?":
        "indicator=gdp measure=growth place=cities from=2020 to=2020 status=actual",
    "Shenyang against Dalian since 2015 = 100?":
        "indicator=gdp place=shenyang,dalian transform=index base=2015",
    "What share of the province's revenue has each city?":
        "indicator=revenue place=cities transform=share-province form=heat",
    "How fast did revenue grow, city by city?":
        "indicator=revenue place=cities transform=growth form=multiples",
    "Where does Dandong stand by GDP per head?":
        "indicator=gdp-per-head place=cities transform=rank from=2024 to=2024",
    "Retail sales of single months?":
        "indicator=retail place=liaoning transform=single",
    "Farm output of all cities and years at a glance?":
        "indicator=farm-output place=cities form=heat",
    "What became of the county Faku's revenue?":
        "indicator=revenue place=faku",
    "By how much did the people of each city change in 2024?":
        "indicator=population place=cities transform=difference from=2024 to=2024",
    "What do cities aim at for 2025?":
        "indicator=gdp measure=growth place=cities from=2025 to=2025 status=target",
    "The nation beside Shenyang and Japan?":
        "indicator=gdp measure=growth place=china,shenyang,japan",
    "Exports of 2020: who lost most?":
        "indicator=exports measure=growth place=cities",
    "Trend of cucumbers' price in both cities?":
        "indicator=cucumber-price place=shenyang,jinzhou",
    "A smooth line of producer prices?":
        "indicator=producer-prices transform=average",
    "The three sectors of Anshan?":
        "indicator=farming-product,industry-product,services-product measure=share place=anshan",
    "GDP of Shenyang as revised?":
        "indicator=gdp place=shenyang status=actual from=2020 to=2020",
}  # fmt: skip


def params_of(text: str) -> Params:
    return {name: values.split(",") for name, values in (part.split("=") for part in text.split())} | {
        "chart": ["explore"]
    }


@pytest.fixture(scope="module")
def asked(province: Dataset, office: pd.DataFrame) -> Callable[[str], Explored]:
    known = vocabulary(province, office)

    def ask(question: str) -> Explored:
        [text] = [text for told, text in LINKS.items() if told.startswith(question)]
        view, ignored = parse(params_of(text), known, "explore")
        assert ignored == []
        found = selected(view, province, office)
        assert isinstance(found, Explored)
        return found

    return ask


@pytest.fixture(scope="module")
def printed(office: pd.DataFrame) -> Callable[..., dict[str, float]]:
    """Actual numbers by place (or period), reckoned from the tables alone."""

    def numbers(by: str, **codes: str) -> dict[str, float]:
        own = office[office["status"].isin(["actual", "context"])]
        for name, code in ({"measure": "level"} | codes).items():
            own = own[own[name] == code]
        return dict(zip(own[by], own["value"], strict=True))

    return numbers


def by(one: Explored, column: str) -> dict[str, float]:
    return dict(zip(one.rows[column], one.rows["value"], strict=True))


def test_there_are_twenty_of_at_most_six_clicks():
    assert len(LINKS) == 20
    for question, text in LINKS.items():
        # Places and indicators that are chosen together are opened once and clicked each.
        clicks = sum(len(part.split("=")[1].split(",")) for part in text.split())
        assert clicks <= 6 or question.startswith("How did the growth of five"), (question, clicks)


def test_rankings(asked, printed):
    one = asked("Which city has the largest")
    assert one.form.name == "bars"
    order = [row.place for row in one.figures]
    levels = printed("place", indicator="gdp", as_of="2024")
    assert order == sorted(levels, key=lambda place: -levels[place])
    own = printed("place", indicator="gdp-per-head", as_of="2024")
    assert by(asked("Where does Dandong"), "place")["dandong"] == 1 + sum(own[one] > own["dandong"] for one in own)
    lost = asked("Exports of 2020")
    exports = printed("place", indicator="exports", measure="growth")
    assert lost.figures[-1].place == min(exports, key=exports.__getitem__)
    assert lost.figures[-1].amount < 0


def test_which_cities_fell(asked):
    fell = {place for place, value in by(asked("Which cities fell"), "place").items() if value < 0}
    assert fell == {"dalian", "anshan", "fushun", "benxi", "huludao"}


def test_growth_with_targets(asked):
    one = asked("How did the growth of five")
    assert one.form.name == "trend"
    assert len(one.lines) == 5
    assert all({row.status for row in line.ahead} == {"target"} for line in one.lines if line.end.place != "shenyang")
    aims = asked("What do cities aim at")
    assert set(aims.rows["status"]) == {"target"}
    assert aims.rows["place"].nunique() == 14


def test_computed_answers(asked, printed):
    shares, own = asked("What share of the province"), printed("place", indicator="revenue", as_of="2021")
    rows = shares.rows[shares.rows["as_of"] == "2021"]
    for place, value in zip(rows["place"], rows["value"], strict=True):
        assert value == pytest.approx(own[place] / own["liaoning"] * 100, abs=0.051)
    index, levels = asked("Shenyang against Dalian"), printed("as_of", indicator="gdp", place="dalian")
    own_index = index.rows[index.rows["place"] == "dalian"]
    for as_of, value in zip(own_index["as_of"], own_index["value"], strict=True):
        assert value == pytest.approx(levels[as_of] / levels["2015"] * 100, abs=0.051)
    heads, money = (printed("place", indicator=one, as_of="2024") for one in ("population", "revenue"))
    on_map = asked("What is the revenue per head")
    assert on_map.form.name == "regions"
    assert by(on_map, "place") == {
        place: pytest.approx(money[place] / heads[place] * 10_000, abs=0.051) for place in heads if place != "liaoning"
    }
    people = printed("place", indicator="population", as_of="2023")
    assert by(asked("By how much did the people"), "place") == {
        place: pytest.approx(heads[place] - people[place]) for place in heads if place != "liaoning"
    }
    growth = asked("How fast did revenue grow")
    assert growth.form.name == "multiples"
    assert growth.rows["place"].nunique() == 14


def test_months(asked, printed):
    sums = printed("as_of", indicator="retail", place="liaoning")
    single = by(asked("Retail sales of single"), "as_of")
    assert len(single) == 36
    assert single["2023-03"] == pytest.approx(sums["2023-01/2023-03"] - sums["2023-01/2023-02"])
    producer = printed("as_of", indicator="producer-prices", measure="index")
    smooth = by(asked("A smooth line"), "as_of")
    assert smooth["2022-03"] == pytest.approx(sum(producer[f"2022-0{month}"] for month in (1, 2, 3)) / 3, abs=0.051)
    assert "2022-02" not in smooth


@pytest.mark.parametrize(
    ("question", "form", "series"),
    [
        ("Consumer prices against", "trend", 2),
        ("Farm output", "heat", 14),
        ("What became of the county", "trend", 1),
        ("The nation beside", "trend", 3),
        ("Trend of cucumbers", "trend", 2),
        ("The three sectors", "bars", 3),
    ],
)
def test_forms(asked, question, form, series):
    one = asked(question)
    assert one.form.name == form
    assert len(one.rows.drop_duplicates(["indicator", "place"])) == series
    assert not one.refusal


def test_a_revised_number_is_the_latest_print_and_the_others_are_told(asked, office):
    one = asked("GDP of Shenyang as revised")
    prints = office[(office["indicator"] == "gdp") & (office["place"] == "shenyang") & (office["as_of"] == "2020")]
    prints = prints[prints["measure"] == "level"].sort_values("reported")
    assert list(one.current["figure"]) == [prints["figure"].iloc[-1]]
    assert any("后来的报道另有印法" in note for note in one.notes)
