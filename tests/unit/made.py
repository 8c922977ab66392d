"""Rows of the tidy frame made for a test, each from what is printed."""

import pandas as pd

from indicators.figures.selection import year_of
from indicators.quantity import parse
from indicators.tables import Dataset


def rows_of(office: pd.DataFrame, province: Dataset, *told: tuple[str, ...], **columns: str) -> pd.DataFrame:
    """Rows of the product: (place, period, printed), perhaps with a status, each; other columns as given."""
    cities = province.names("places", "city")
    levels = province.names("places", "level")
    first = office[(office["indicator"] == "gdp") & (office["measure"] == "level")].iloc[0].to_dict()
    found = []
    for number, (place, time, printed, *status) in enumerate(told):
        read = parse(printed, province.units)
        unit = province.units[read.unit]
        value, upper = (float("nan") if one is None else float(one) for one in (read.value, read.upper))
        own = {"figure": f"f{number}", "place": place, "city": cities[place], "level": levels[place]}
        own |= {"period": time, "as_of": time, "year": year_of(time), "printed": printed, "bound": read.bound.value}
        own |= {"value": value, "upper": upper, "amount": value * float(unit.factor), "unit": read.unit}
        own |= {"quantity": unit.quantity, "scale": unit.quantity, "status": status[0] if status else "actual"}
        found.append(first | own | {"amount_upper": upper * float(unit.factor)} | columns)
    return pd.DataFrame(found)
