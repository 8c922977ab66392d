"""What the structure and its parts are called: the writer and the reader of SDMX look here.

The key is FREQ, REF_AREA, INDICATOR, MEASURE, STATUS, PRINT, TIME_PERIOD. Elsewhere the status of an observation is
an attribute; here a target and an actual number of one time are two observations, so STATUS is a dimension, and the
attribute OBS_STATUS says of it what the common code list can say. Two articles may print one statement, alike or
revised: PRINT counts its prints from the first published, so that a key stays what it was when another is printed.
"""

from typing import NamedTuple

from indicators.tables.package import tables

AGENCY, FLOW, VERSION = "LIAONING", "FIGURES", "1.0.0"
STRUCTURE_ID = f"{AGENCY}:{FLOW}({VERSION})"
# What SDMX-CSV 2.0 begins a row with, and what it holds here: figures are information, nothing is to be deleted.
LEADING = {"STRUCTURE": "dataflow", "STRUCTURE_ID": STRUCTURE_ID, "ACTION": "I"}
TIME, VALUE = "TIME_PERIOD", "OBS_VALUE"
FREQ, STATUS, PRINT = "FREQ", "STATUS", "PRINT"
OBS_STATUS, UNIT_MEASURE, UNIT_MULT = "OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT"
# Component -> the column of ``figures.csv`` that it holds as it is.
AREA, INDICATOR, MEASURE = "REF_AREA", "INDICATOR", "MEASURE"
OF_KEY = {AREA: "place", INDICATOR: "indicator", MEASURE: "measure", STATUS: "status"}
DIMENSIONS = (FREQ, *OF_KEY, PRINT)
# What no component of the field's holds is an attribute of the column's own name, also what SDMX says more coarsely.
CARRIED = {name.upper(): name for name in tables()["figures"].columns if name not in (*OF_KEY.values(), "value")}
ATTRIBUTES = (OBS_STATUS, UNIT_MEASURE, UNIT_MULT, *CARRIED)
COLUMNS = (*LEADING, *DIMENSIONS, TIME, VALUE, *ATTRIBUTES)


class Coded(NamedTuple):
    """A code list made of a table; ``name`` begins the columns with the names of its codes."""

    codes: str
    table: str
    name: str = "name"


# In the order in which rows lean on each other.
LISTS = (
    Coded("CL_AREA", "places"), Coded("CL_PAGE", "pages"), Coded("CL_TOPIC", "topics"), Coded("CL_UNIT", "units"),
    Coded("CL_MEASURE", "measures"), Coded("CL_INDICATOR", "indicators"), Coded("CL_ARTICLE", "articles", "title"),
)  # fmt: skip
