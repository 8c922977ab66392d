"""The folder data/ -> checked, typed tables.

>>> from indicators.tables import load
>>> dataset = load()
>>> len(dataset.figures)
61
"""

from indicators.tables.check import examine
from indicators.tables.copies import LEAST_BYTES, prepared
from indicators.tables.dataset import Dataset, Unusable, load
from indicators.tables.faults import Fault
