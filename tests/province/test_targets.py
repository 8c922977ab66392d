"""A target is met by the actual value of the same thing at the same time, as far as the prints settle it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pandas as pd
import pytest

from indicators import cache, settings
from indicators.charts.catalogue import catalogue
from indicators.charts.exhibit import Exhibit
from indicators.charts.lookup import exhibit
from indicators.charts.marks import Bar, Text, plain
from indicators.charts.theme import LIGHT
from indicators.figures.columns import figure_rows
from indicators.figures.selection import Filters, tidy
from indicators.figures.targets import State, decided, outcomes
from indicators.quantity import Quantity, parse
from indicators.tables import Dataset
from indicators.words.labels import Labels

DAY = date(2025, 11, 30)


def shown(province: Dataset, lang: str = "zh", day: date = DAY) -> Exhibit:
    chart = next(chart for chart in catalogue(province) if chart.chart == "overview-targets")
    return exhibit(chart, tidy(province), Filters(), Labels(province, lang, today=day))


@pytest.mark.parametrize(
    ("target", "actual", "state"),
    [
        ("6%", "6.0%", "reached"),
        ("6%", "5.9%", "missed"),
        ("6%以上", "5.9%", "missed"),
        ("6%以上", "6%", "reached"),
        ("6%以上", "7%以上", "reached"),
        ("6%", "5%以上", "undecided"),
        ("6%以上", "约8%", "undecided"),
        ("6%左右", "5.9%", "undecided"),
        ("6%左右", "6.1%", "reached"),
        ("5%至6%", "5.2%", "reached"),
        ("5%至6%", "4.8%", "missed"),
        ("6%", "5%至5.5%", "missed"),
        ("6%", "5%至7%", "undecided"),
        ("超过30家", "30家", "missed"),
        ("超过30家", "30余家", "reached"),
        ("30余家", "不超过30家", "missed"),
        ("不超过3家", "3家", "reached"),
        ("不超过3家", "4家", "missed"),
        ("不超过3家", "不少于2家", "undecided"),
        ("数十家", "60家", "undecided"),
        ("60家", "数十家", "undecided"),
        ("1亿元", "9900万元", "missed"),
        ("1亿元", "10000万元", "reached"),
        ("6%", "6家", "undecided"),
        ("6%", "-1.5%", "missed"),
        ("-3%", "-3.5%", "undecided"),
    ],
)
def test_prints_settle_what_they_settle(dataset: Dataset, target: str, actual: str, state: str):
    assert decided(parse(target, dataset.units), parse(actual, dataset.units), dataset.units) == state


def test_a_target_in_another_unit_is_exact(dataset: Dataset):
    first, second = Quantity(Decimal("8.65"), "万平方米"), Quantity(Decimal(86500), "平方米")
    assert decided(first, second, dataset.units) is State.REACHED


@pytest.mark.parametrize("day", [date(2024, 6, 1), DAY, date(2026, 1, 1)])
def test_only_the_same_indicator_place_and_period_meet(province: Dataset, day: date):
    figures = province.figures.set_index("figure")
    targets = figures[figures["status"] == "target"]
    found = outcomes(targets.reset_index(), province, day)
    assert set(found) == set(targets.index)
    met = {code: one for code, one in found.items() if one.actual}
    # Of fourteen cities and the targets of 2016 to 2024.
    assert len(met) == 14 * 9
    for code, one in met.items():
        for column in ("indicator", "measure", "place", "period"):
            assert getattr(one.actual, column) == targets.at[code, column]
        assert one.actual is not None
        assert one.actual.status == "actual"
    # Targets of 2025, of 2026 (bounds) and of 2030 have none.
    states = {code: one.state for code, one in found.items() if not one.actual}
    late = {code: targets.at[code, "period"] < str(day.year) for code in states}
    assert states == {code: State.UNREPORTED if late[code] else State.PENDING for code in states}


@pytest.mark.parametrize(
    ("printed", "met"), [("2024-01/2024-12", True), ("2024-01-01/2024-12-31", True), ("2024-01/2024-11", False)]
)
def test_a_year_and_its_months_are_one_period(province: Dataset, printed: str, met: bool):
    figures = province.figures
    targets = figures[(figures["status"] == "target") & (figures["period"] == "2024")].head(3)
    found = outcomes(targets.assign(period=printed), province, DAY)
    assert [one.actual is not None for one in found.values()] == [met] * 3


def test_every_state_is_there_and_the_title_counts_them(province: Dataset):
    one = shown(province)
    found = pd.Series({code: outcome.state for code, outcome in outcomes(one.rows, province, DAY).items()})
    counts = found.value_counts()
    assert counts["pending"] == len(one.rows) - 14 * 9
    assert counts[["reached", "missed", "undecided"]].sum() == 14 * 9
    assert counts.min() > 0
    assert one.title == (
        f"目标{len(one.rows)}项：达到{counts['reached']}项、未达到{counts['missed']}项、"
        f"有报道而不作判断{counts['undecided']}项、尚未到期{counts['pending']}项"
    )


def test_the_chart_has_the_targets_nearest_to_today_and_tells_of_the_others(province: Dataset):
    one = shown(province)
    assert list(one.drawn["period"]) == ["2025"] * 14
    assert one.labels.t("targets.undrawn", shown=14, count=str(one.undrawn)) in one.notes
    assert one.undrawn == one.rows["value"].notna().sum() - 14
    texts = [plain(line) for item in one.marks.items if isinstance(item, Text) for line in item.lines]
    assert texts.count("尚未到期 · 2025年") == 14
    assert "沈阳市 · 地区生产总值同比增长" in texts
    past = shown(province, day=date(2024, 12, 31))
    assert list(past.drawn["period"]) == ["2024"] * 14
    said = [plain(line) for item in past.marks.items if isinstance(item, Text) for line in item.lines]
    starts = tuple(f"{past.labels.t(f'targets.{state}')} · 实际值：" for state in ("reached", "missed", "undecided"))
    assert sum(text.startswith(starts) for text in said) == 14
    # Under each is the bar of its actual value.
    bars = [item for item in past.marks.items if isinstance(item, Bar)]
    assert [bar.status for bar in bars] == ["target", "actual"] * 14
    known = past.labels.dataset.figures.set_index("figure")
    assert [bar.length for bar in bars] == [known.at[bar.figure, "value"] for bar in bars]


def test_beside_a_fall_names_stand_at_the_left_edge(province: Dataset):
    chart = next(chart for chart in catalogue(province) if chart.chart == "overview-targets")
    labels = Labels(province, "zh", today=date(2020, 12, 31))
    one = exhibit(chart, tidy(province), Filters(city=("210200",)), labels)
    assert one.marks.across[0].ends[0] < 0
    names = [item for item in one.marks.items if isinstance(item, Text) and plain(item.lines[0]).startswith("大连市")]
    assert {(item.x, item.x_of) for item in names} == {(0, "paper")}


def test_unlike_targets_have_axes_of_their_own(province: Dataset):
    one = shown(province, day=date(2030, 6, 1))
    kinds = {row.figure: (row.indicator, row.measure) for row in figure_rows(one.drawn)}
    axes = {(item.axis, kinds[item.figure]) for item in one.marks.items if isinstance(item, Bar)}
    money = [axis for axis, kind in axes if kind == ("gdp", "level")]
    rates = [axis for axis, kind in axes if kind == ("gdp", "growth")]
    assert (len(money), len(rates)) == (1, 1)
    assert money != rates
    assert one.labels.t("targets.scales") in one.notes
    assert one.drawing(LIGHT).layout.xaxis2.overlaying == "x"


def test_what_is_kept_is_of_its_day(province: Dataset, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(settings, "today", lambda: date(2025, 12, 31))
    before = cache.labels(province, "zh", ())
    assert cache.labels(province, "zh", ()) is before
    monkeypatch.setattr(settings, "today", lambda: date(2026, 1, 1))
    assert cache.labels(province, "zh", ()).today == date(2026, 1, 1)


def test_today_is_chinas_day_or_that_of_the_setting(monkeypatch: pytest.MonkeyPatch):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2025, 11, 30, 17, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(settings, "datetime", Clock)
    monkeypatch.delenv("INDICATORS_TIMEZONE", raising=False)
    assert settings.today() == date(2025, 12, 1)
    monkeypatch.setenv("INDICATORS_TIMEZONE", "Europe/London")
    assert settings.today() == date(2025, 11, 30)


def test_a_target_printed_twice_is_one_target_of_the_later_print(province: Dataset):
    chart = next(chart for chart in catalogue(province) if chart.chart == "overview-targets")
    every = tidy(province)
    target = every[(every["measure"] == "growth") & (every["place"] == "dalian") & (every["period"] == "2025")]
    [first] = target[target["status"] == "target"].to_dict("records")
    later = first | {"figure": "later", "printed": "7%", "value": 7.0, "amount": 7.0, "reported": "2025-06-01"}
    frame = pd.concat([every, pd.DataFrame([later])], ignore_index=True)
    one = exhibit(chart, frame, Filters(), Labels(province, "zh", today=DAY))
    assert "later" in set(one.drawn["figure"])
    assert first["figure"] not in set(one.drawn["figure"])
    assert one.undrawn == shown(province).undrawn
