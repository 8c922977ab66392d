"""SDMX-CSV in: what this code wrote comes back whole, files of others (Eurostat's first of all) become a draft.

message.py  a file -> its observations, in the forms of SDMX-CSV 1.0, 2.0 and 2.1, with or without names beside codes
own.py      observations of this code's structure -> the rows that they were
foreign.py  observations of another's -> a draft: a table, each observation a row of it
codes.py    codes of areas, units and flags -> the words of the tables

``recognises`` tells by the header; the rest of intake does not know SDMX.
"""

from indicators.intake.sdmx.foreign import draft_of
from indicators.intake.sdmx.message import Message, header_of, message_of, recognises
from indicators.intake.sdmx.own import is_own, rows_of
