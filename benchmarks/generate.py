"""``python -m benchmarks.generate DIR --figures N``: a data folder of any size, to see how the dashboard grows.

The folder is a valid one (``python -m indicators check --data DIR`` finds nothing): every number has its print,
its bound and its paragraph. Up to 5,000 indicators of the 14 cities, month by month over 20 years; the same N
gives the same bytes. Numbers and names are made up and say nothing of Liaoning.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice, product
from pathlib import Path

import numpy as np
import pandas as pd

from indicators.settings import ROOT
from indicators.tables.package import tables

# Tables that do not grow: units, measures, topics, pages, places and the map are those of the dashboard.
SAME = ("places.csv", "units.csv", "measures.csv", "topics.csv", "pages.csv", "liaoning.geojson", "changes.csv")
COUNTERS = ["家", "个", "项", "名", "座"]
LONGEST, LEAST_TIMES = 16, 4
MOST_INDICATORS, MOST_ARTICLES, CITIES, MONTHS, FIRST_YEAR, IN_PARAGRAPH = 5_000, 10_000, 14, 240, 2002, 10
KINDS = ["规上", "民营", "国有", "外资", "新建", "在建", "重点", "县域", "城镇", "农村"]
KINDS_EN = ["large", "private", "state", "foreign", "new", "ongoing", "key", "county", "urban", "rural"]
TRADES = [
    "钢铁",
    "石化",
    "装备",
    "汽车",
    "船舶",
    "机床",
    "机器人",
    "半导体",
    "软件",
    "医药",
    "食品",
    "纺织",
    "建材",
    "电力",
    "煤炭",
    "港口",
    "铁路",
    "物流",
    "商贸",
    "会展",
    "旅游",
    "康养",
    "教育",
    "科研",
    "环保",
]
TRADES_EN = [
    "steel",
    "petrochemicals",
    "equipment",
    "cars",
    "ships",
    "lathes",
    "robots",
    "chips",
    "software",
    "medicine",
    "food",
    "textiles",
    "materials",
    "power",
    "coal",
    "ports",
    "railways",
    "logistics",
    "trade",
    "fairs",
    "tourism",
    "care",
    "education",
    "research",
    "environment",
]
# (name, unit, lowest, highest value): the unit decides what may stand on one axis.
MEASURES = (
    ("企业数", "firms", "家", 1, 2_000), ("项目数", "projects", "个", 1, 900), ("标准数", "standards", "项", 1, 400),
    ("产值", "output", "亿元", 0.1, 900), ("投资", "investment", "亿元", 0.1, 300), ("补助", "aid", "万元", 5, 9_000),
    ("从业人员", "staff", "名", 20, 90_000), ("厂房面积", "plants", "万平方米", 0.1, 200),
    ("线路", "lines", "公里", 1, 800), ("市场占有率", "market share", "%", 1, 95), ("利用率", "use", "%", 1, 99),
    ("基地数", "bases", "座", 1, 120), ("机构数", "bodies", "家", 1, 300), ("税收", "taxes", "亿元", 0.1, 90),
    ("利润", "profits", "亿元", 0.1, 150), ("出口额", "exports", "亿元", 0.1, 400), ("贷款", "loans", "亿元", 0.1, 700),
    ("平台数", "platforms", "个", 1, 80), ("技改项目", "upgrades", "项", 1, 300),
    ("培训人数", "trainees", "名", 10, 50_000),
)  # fmt: skip
# bound -> share, and its print around number and unit.
BOUNDS = {
    "exact": 0.86, "at_least": 0.03, "more_than": 0.03, "about": 0.03, "at_most": 0.02, "range": 0.02, "vague": 0.01,
}  # fmt: skip
STATUSES = {"actual": 0.86, "planned": 0.05, "target": 0.05, "estimate": 0.03, "context": 0.01}


def main() -> None:
    """Write the folder."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--figures", type=int, default=64, help="from 64 to 1,000,000")
    parser.add_argument("--indicators", type=int, default=0, help="up to 5,000; by default one for 200 figures")
    options = parser.parse_args()
    generate(options.folder, options.figures, options.indicators)


@contextmanager
def prepared(figures: int) -> Iterator[Path]:
    """Such a folder, its binary copy made, for as long as it is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        generate(data, figures)
        os.environ["INDICATORS_CACHE"] = str(Path(folder) / "cache")
        command = [sys.executable, "-m", "indicators", "prepare"]
        subprocess.run(command, cwd=ROOT, env=os.environ | {"INDICATORS_DATA": str(data)}, check=True)
        # What has just been written is not yet counted as shared.
        os.sync()
        yield data


def generate(folder: Path, figures: int, indicators: int = 0) -> None:
    """Write all tables for so many figures of so many ``indicators`` (0: as many as have long series); what stands in
    the folder already is overwritten.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in SAME:
        shutil.copy(ROOT / "data" / name, folder / name)
    kinds = _indicators(max(4, min(MOST_INDICATORS, indicators or figures // 200)))
    frame = _figures(figures, kinds, 1 if indicators else LEAST_TIMES)
    headlines = _articles(frame)
    made = {
        "indicators": kinds.drop(columns=["low", "high"]),
        "figures": frame.drop(columns="numerals"),
        "articles": headlines.drop(columns="year"),
        "skipped": _skipped(headlines),
        "paragraphs": _paragraphs(frame, headlines),
        "charts": _charts(kinds, set(frame["indicator"])),
        "decks": pd.DataFrame([("two-charts", 1, "两张图", "Two charts", "overview-map overview-matrix")]),
    }
    for name, table in made.items():
        columns = tables()[name].columns
        whole = table.set_axis(columns, axis=1) if name == "decks" else table.reindex(columns=columns)
        whole.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")


def _indicators(count: int) -> pd.DataFrame:
    """Every kind of every trade's measures, in an order that has all measures at once."""
    topics = pd.read_csv(ROOT / "data" / "topics.csv")["topic"].tolist()[1:]
    whole = product(zip(KINDS, KINDS_EN, strict=True), zip(TRADES, TRADES_EN, strict=True), MEASURES)
    rows = []
    for index, ((kind, kind_en), (trade, trade_en), (name, name_en, unit, low, high)) in enumerate(
        islice(whole, count)
    ):
        name_zh, english = f"{kind}{trade}{name}", f"{kind_en.title()} {trade_en}: {name_en}"
        topic = topics[index // 4 % len(topics)]
        rows.append(
            (f"i{index}", topic, name_zh, english, unit, f"{name_zh}，月末数", f"{english}, end of month", low, high)
        )
    columns = ["indicator", "topic", "name_zh", "name_en", "unit", "definition_zh", "definition_en", "low", "high"]
    return pd.DataFrame(rows, columns=columns).assign(measure="level")


def _figures(count: int, indicators: pd.DataFrame, least: int) -> pd.DataFrame:
    """Series of an indicator in a city, each with the same months, ``least`` or more, written month by month."""
    random, number = np.random.default_rng(20_211_130), np.arange(count)
    series = min(len(indicators) * CITIES, max(CITIES, count // least))
    steps = -(-count // series)
    which, month = number % series, MONTHS - 1 - (steps - 1 - number // series) * (MONTHS // steps)
    kind, places = which // CITIES, pd.read_csv(ROOT / "data" / "places.csv")
    low, high, units = (indicators[name].to_numpy()[kind] for name in ("low", "high", "unit"))
    whole = np.isin(units, COUNTERS)
    # A series goes on from where it began, up and down a little.
    start, drift = random.random(series)[which] ** 3, 1 + 0.02 * random.standard_normal(count)
    value = (low + (high - low) * start * (0.5 + month / (2 * MONTHS))) * drift
    value = np.where(whole, np.maximum(np.rint(value), 1), np.maximum(np.round(value, 2), 0.01))
    bound = random.choice(list(BOUNDS), count, p=list(BOUNDS.values()))
    # 余 belongs to round numbers.
    value = np.where(bound == "more_than", np.maximum(np.rint(value / 10), 1) * 10, value)
    upper = np.where(
        bound == "range", np.where(whole, value + np.ceil(value / 5), np.round(value * 1.2 + 0.01, 2)), np.nan
    )
    frame = pd.DataFrame({
        "figure": pd.Series(number).astype(str).radd("f"),
        "place": places.loc[places["level"] == "city", "place"].to_numpy()[which % CITIES],
        "indicator": indicators["indicator"].to_numpy()[kind],
        "measure": "level",
        "status": random.choice(list(STATUSES), count, p=list(STATUSES.values())),
        "bound": bound,
        "unit": units,
        "period": np.array([f"{FIRST_YEAR + m // 12}-{m % 12 + 1:02d}" for m in range(MONTHS)])[month],
        "note_zh": np.where(random.random(count) < 0.02, "口径有调整", ""),
    })  # fmt: skip
    frame["note_en"] = frame["note_zh"].map({"口径有调整": "The definition was changed", "": ""})
    frame["value"], frame["upper"] = _text(value), _text(upper)
    frame["printed"] = _printed(frame)
    vague = frame["bound"] == "vague"
    frame["numerals"] = frame["value"] + frame["upper"].where(frame["upper"] == "", " " + frame["upper"])
    frame.loc[vague, ["value", "numerals"]] = ""
    in_article = max(16, -(-count // MOST_ARTICLES))
    frame["article"] = pd.Series(number // in_article).astype(str).radd("a")
    frame["paragraph"] = number % in_article // IN_PARAGRAPH + 1
    return frame


def _text(numbers: np.ndarray) -> pd.Series:
    """As a newspaper prints them: no zeros at the end; nothing where there is no number."""
    distinct, index = np.unique(numbers, return_inverse=True)
    return pd.Series(np.array(["" if np.isnan(n) else f"{n:.2f}".rstrip("0").rstrip(".") for n in distinct])[index])


def _printed(frame: pd.DataFrame) -> pd.Series:
    value, unit, bound = frame["value"], frame["unit"], frame["bound"]
    forms = {
        "at_least": "不少于" + value + unit,
        "more_than": value + "余" + unit,
        "about": "约" + value + unit,
        "at_most": "不超过" + value + unit,
        "range": value + unit + "至" + frame["upper"] + unit,
        "vague": "数十" + unit,
    }
    printed = value + unit
    # 数十% is not said, 数十亿元 reads as 元, and no print is longer than the table allows.
    odd = bound.isin(["vague", "more_than"]) & ~unit.isin(COUNTERS) | (forms["range"].str.len() > LONGEST)
    frame.loc[odd, "bound"] = "exact"
    frame.loc[frame["bound"] != "range", "upper"] = ""
    for name, form in forms.items():
        printed = printed.where(frame["bound"] != name, form)
    return printed


def _articles(frame: pd.DataFrame) -> pd.DataFrame:
    """An article comes out in the middle of the month after the last that it tells of, which its headline names."""
    first = frame.drop_duplicates("article", keep="last")
    year, month = first["period"].str[:4], first["period"].str[5:]
    out = (pd.PeriodIndex(first["period"], freq="M") + 1).strftime("%Y-%m")
    return pd.DataFrame({
        "article": first["article"],
        "title_zh": "全省" + year + "年" + month + "月经济运行情况（" + first["article"].str[1:] + "）",
        "title_en": "The province's economy in " + first["period"] + " (" + first["article"].str[1:] + ")",
        "newspaper": "测试日报",
        "dateline": out.str[5:] + "-15",
        "published": out + "-15",
        "place": "liaoning",
        "year": year,
    })  # fmt: skip


def _skipped(articles: pd.DataFrame) -> pd.DataFrame:
    """The year in each headline."""
    return pd.DataFrame({
        "article": articles["article"], "paragraph": 0, "printed": articles["year"] + "年", "reason": "date",
        "note_zh": "报告所属的年份", "note_en": "The year reported on",
    })  # fmt: skip


def _paragraphs(frame: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    numerals = frame.groupby(["article", "paragraph"], sort=False)["numerals"].agg(" ".join).reset_index()
    numerals["numerals"] = numerals["numerals"].str.split().str.join(" ")
    heads = pd.DataFrame({"article": articles["article"], "paragraph": 0, "numerals": articles["year"]})
    return pd.concat([heads, numerals], ignore_index=True).assign(gap="false")


def _charts(indicators: pd.DataFrame, used: set[str]) -> pd.DataFrame:
    """The map and the matrix, then four indicators of each topic as bars."""
    rows = [
        ("overview-map", "overview", 1, "map", "", "各市的数字", "Figures by city"),
        ("overview-matrix", "overview", 2, "matrix", "", "各市各主题的数字", "Figures by city and topic"),
    ]
    there = indicators[indicators["indicator"].isin(used)]
    for topic, own in there.groupby("topic", sort=False):
        for position, one in enumerate(own.head(4).itertuples(), start=1):
            rows.append((f"{topic}-{position}", topic, position, "bars", one.indicator, one.name_zh, one.name_en))
    columns = ["chart", "topic", "position", "form", "indicators", "title_zh", "title_en"]
    return pd.DataFrame(rows, columns=columns)


if __name__ == "__main__":
    main()
