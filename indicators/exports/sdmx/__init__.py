"""The figures as SDMX: SDMX-CSV 2.0 (of SDMX 3.0) with its structure as SDMX-JSON 2.0.

https://github.com/sdmx-twg/sdmx-csv (2.0.0), https://github.com/sdmx-twg/sdmx-json (2.0.0).

names.py      what the structure and its parts are called, once
times.py      a period <-> FREQ and TIME_PERIOD
units.py      a unit -> UNIT_MEASURE and UNIT_MULT
data.py       rows -> SDMX-CSV
structure.py  the tables -> code lists, concepts, data structure definition

``intake.sdmx`` reads all this back.
"""

from indicators.exports.sdmx.data import to_sdmx_csv
from indicators.exports.sdmx.structure import to_structure
