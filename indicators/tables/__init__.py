"""The folder data/ -> checked, typed tables.

>>> from indicators.tables import load
>>> dataset = load()
>>> len(dataset.figures)
61
"""

from indicators.tables.check import check
from indicators.tables.copies import prepared
from indicators.tables.dataset import Dataset, Unusable, load
from indicators.tables.faults import Fault

__all__ = ["Dataset", "Fault", "Unusable", "check", "load", "prepared"]
