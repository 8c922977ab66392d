"""The tables of a data folder while they are being filled."""

import csv
from datetime import date
from pathlib import Path

from indicators.quantity import Units, number, numerals, parse
from indicators.settings import ROOT
from indicators.tables.package import tables


def _read(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


class Book:
    """Rows by table. A figure's number, bound and unit are read off its print, a paragraph's numerals off its rows."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, str]]] = {name: [] for name in tables()}
        self.rows["pages"] = _read("pages")
        self.rows["topics"] = _read("topics")
        self.rows["units"] = _read("units")
        self.rows["measures"] = _read("measures")
        self.rows["places"] = [row for row in _read("places") if row["level"] in ("country", "province", "city")]
        self.cities = [row["place"] for row in self.rows["places"] if row["level"] == "city"]
        self._units = Units.of(row.values() for row in self.rows["units"])
        self._headings: dict[tuple[str, str], str] = {}
        self._known = {
            "indicators": set[str](),
            "articles": set[str](),
            "places": {r["place"] for r in self.rows["places"]},
        }

    def names(self, place: str) -> tuple[str, str]:
        """A place in Chinese and English."""
        return next((row["name_zh"], row["name_en"]) for row in self.rows["places"] if row["place"] == place)

    def unit(self, *cells: str) -> None:
        """A unit that the tables do not have yet, by its columns."""
        self.rows["units"].append(dict(zip(tables()["units"].columns, cells, strict=True)))
        self._units = Units.of(row.values() for row in self.rows["units"])

    def place(self, code: str, zh: str, en: str, level: str, parent: str = "") -> str:
        """A place in another, or in none; its code."""
        if code not in self._known["places"]:
            self._known["places"].add(code)
            city = next((row["city"] for row in self.rows["places"] if row["place"] == parent), "")
            self.rows["places"].append({
                "place": code, "name_zh": zh, "name_en": en, "level": level, "parent": parent, "city": city,
            })  # fmt: skip
        return code

    def indicator(self, code: str, topic: str, zh: str, en: str, unit: str, parent: str = "", **more: str) -> str:
        """An indicator, written at its first use, by its level where ``more`` names no other measure; its code."""
        if code not in self._known["indicators"]:
            self._known["indicators"].add(code)
            self.rows["indicators"].append({
                "indicator": code, "topic": topic, "name_zh": zh, "name_en": en, "unit": unit,
                "definition_zh": f"{zh}，试验数据", "definition_en": f"{en}, test data", "parent": parent,
                "measure": "level", **more,
            })  # fmt: skip
        return code

    def article(self, code: str, zh: str, en: str, day: date, place: str = "liaoning") -> str:
        """An article of a day, all of it printed; its headline's numerals are skipped as a date. Its code."""
        if code not in self._known["articles"]:
            self._known["articles"].add(code)
            self.rows["articles"].append({
                "article": code, "title_zh": zh, "title_en": en, "newspaper": "试验日报", "place": place,
                "dateline": f"{day:%m-%d}", "published": f"{day:%Y-%m-%d}",
            })  # fmt: skip
            for number in numerals(zh):
                self.skipped(code, 0, number, "other", note="标题中的数字", note_en="A number in the headline")
        return code

    def table(self, code: str, zh: str, en: str, day: date, headings: list[str]) -> str:
        """A release that is a table, whose rows are called so, that of the columns' headings first. Its code."""
        self.article(code, zh, en, day)
        self.rows["articles"][-1] |= {"kind": "table", "newspaper": "", "publisher": "试验统计局"}
        self._headings |= {(code, str(number)): heading for number, heading in enumerate(headings, 1)}
        return code

    def figure(
        self,
        article: str,
        paragraph: int,
        printed: str,
        place: str,
        indicator: str,
        period: str,
        status: str = "actual",
        measure: str = "",
        column: str = "",
    ) -> str:
        """A printed number, of the usual measure of its indicator where none is named; its code.

        ``column``: in a table what its column is called.
        """
        read = parse(printed, self._units)
        usual = next(row["measure"] for row in self.rows["indicators"] if row["indicator"] == indicator)
        code = "-".join(filter(None, (indicator, measure, place, str(len(self.rows["figures"])))))
        value, upper = ("" if one is None else number(one, "zh") for one in (read.value, read.upper))
        self.rows["figures"].append({
            "figure": code, "article": article, "paragraph": str(paragraph), "column": column, "printed": printed,
            "place": place, "indicator": indicator, "measure": measure or usual, "status": status,
            "value": value, "upper": upper, "bound": read.bound.value, "unit": read.unit, "period": period,
        })  # fmt: skip
        return code

    def skipped(
        self,
        article: str,
        paragraph: int,
        printed: str,
        reason: str,
        place: str = "",
        period: str = "",
        note: str = "",
        note_en: str = "",
    ) -> None:
        """A numeral that is no figure; with a period an event of the timeline."""
        self.rows["skipped"].append({
            "article": article, "paragraph": str(paragraph), "printed": printed, "reason": reason, "place": place,
            "period": period, "note_zh": note, "note_en": note_en,
        })  # fmt: skip

    def chart(
        self, code: str, topic: str, form: str, zh: str, en: str, *indicators: str, places: str = "", measures: str = ""
    ) -> None:
        """A chart of those of the indicators that were written; none of them: no chart."""
        written = {(row["indicator"], row["measure"]) for row in self.rows["figures"]}
        usual = {row["indicator"]: row["measure"] for row in self.rows["indicators"]}
        there = [
            one for one in indicators if any((one, said) in written for said in measures.split() or [usual.get(one)])
        ]
        if there or not indicators:
            position = sum(row["topic"] == topic for row in self.rows["charts"]) + 1
            self.rows["charts"].append({
                "chart": code, "topic": topic, "position": str(position), "form": form, "indicators": " ".join(there),
                "measures": measures, "places": places, "title_zh": zh, "title_en": en,
            })  # fmt: skip

    def write(self, folder: Path) -> None:
        """All tables as CSV, the paragraphs with the numerals of their figures and skipped rows."""
        printed: dict[tuple[str, str], list[str]] = {(row["article"], "0"): [] for row in self.rows["articles"]}
        for row in [*self.rows["skipped"], *self.rows["figures"]]:
            printed.setdefault((row["article"], row["paragraph"]), []).extend(numerals(row["printed"]))
        self.rows["paragraphs"] = [
            {
                "article": article,
                "paragraph": paragraph,
                "heading": self._headings.get((article, paragraph), ""),
                "numerals": " ".join(found),
                "gap": "false",
            }
            for (article, paragraph), found in sorted(printed.items(), key=lambda item: (item[0][0], int(item[0][1])))
        ]
        for name, table in tables().items():
            with (folder / table.path).open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, table.columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(self.rows[name])
