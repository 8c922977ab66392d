"""The way of an article into the tables: text -> draft -> reviewed rows -> the data folder; and back, the audit.

texts.py         a file -> its text
suggest.py       what a proposal may be in terms of the tables: its quantity, place, a figure already there
filing.py        under which indicator a figure is filed
places.py        places that the tables lack, as rows
slugs.py         identifiers of new rows
draft.py         what a person reviews; waits in the reader's browser as JSON
units.py         units that the tables lack, from the lexicon
rows.py          a draft -> new rows of all tables
contribution.py  rows as a ZIP or CSV, and the tables with them
add.py           into the data folder, all or nothing
audit.py         a text against the tables
statements.py    what they tell of a number beside what its text says
commands.py      read and audit on the command line
"""
