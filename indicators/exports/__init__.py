"""Files to take away; every row keeps its print, qualifier, article and paragraph."""

from indicators.exports.tabular import dates_to_csv, to_csv, to_json, to_table, to_xlsx

__all__ = ["dates_to_csv", "to_csv", "to_json", "to_table", "to_xlsx"]
