"""The folder data/ -> checked, typed tables.

package.py   ``datapackage.json``, where the columns are declared
raw.py       a CSV file as text
schema.py    what the declaration demands of the rows
screen.py    which rows that must be asked about
rules.py     what a schema cannot say
check.py     all faults of a folder, or of files in memory
faults.py    a fault, told to a person
dataset.py   the checked tables as typed frames
copies.py    a binary copy, for large tables
distinct.py  quick ways through a table
tree.py      rows that name their parent

>>> from indicators.tables import load
>>> dataset = load()
>>> len(dataset.figures)
61
"""

from indicators.tables.check import examine
from indicators.tables.copies import LEAST_BYTES, prepared
from indicators.tables.dataset import Dataset, Unusable, load
from indicators.tables.faults import Fault
