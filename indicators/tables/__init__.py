"""The folder data/ -> checked, typed tables.

package.py    ``datapackage.json``, where the columns are declared
raw.py        a CSV file as text
schema.py     what the declaration demands of the rows
cells.py      cells as the rules read them
rules.py      what a schema cannot say
statements.py the rules of what a figure states
marked.py     names that a program could take for code
faults.py     a fault, told to a person
dataset.py    all faults of a folder, or of files in memory; the rest as typed frames
outlines.py   the cities on the map
copies.py     a binary copy, for large tables
mapped.py     frames in a file that processes share
distinct.py   quick ways through a table
tree.py       rows that name their parent
command.py    ``python -m indicators codebook``

>>> from indicators.tables import load
>>> dataset = load()
>>> len(dataset.figures)
61
"""

from indicators.tables.copies import LEAST_BYTES, derived, prepared
from indicators.tables.dataset import Dataset, Unusable, examine, load
from indicators.tables.faults import Fault
from indicators.tables.marked import notices
