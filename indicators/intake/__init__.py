"""The way of an article into the tables: text -> draft -> reviewed rows -> the data folder; corrections; the audit.

texts.py         a file -> its text
suggest.py       what a proposal may be in terms of the tables: its quantity, place, a figure already there
filing.py        under which indicator a figure is filed
places.py        places that the tables lack, as rows
slugs.py         identifiers of new rows
draft.py         what a person reviews; waits in the reader's browser as JSON
floor.py         how it is laid out for that: sentences, and figures under what they share
edits.py         what a person changes and finds right, counted
steps.py         the same as a browser sends it
earlier.py       what the tables say otherwise of the same thing
units.py         units that the tables lack, from the lexicon
rows.py          a draft -> new rows of all tables
charting.py      the charts that new figures come with
keeping.py       the row of a chart of the reader's own choice
contribution.py  rows as a ZIP or CSV, and the tables with them
prints.py        how the print of a figure is read, for its row
maps.py          the maps by which tables were read, as they come in
lines.py         a table's file line by line: what is not touched keeps its bytes
edit.py          rows of several tables changed, taken out, put in; the difference
changes.py       changes.csv: what was added, corrected, withdrawn, and the way back
questions.py     what of a draft a person must look at
importing.py     a sheet -> a draft, or what must be asked before
tabulated.py     the statements of a table -> a draft
tables_in.py     import: the table of a file
incoming.py      import: a package, SDMX-CSV
batch.py         import: a folder, with one report
sdmx/            SDMX-CSV -> rows, or a draft
plans.py         what becomes of the files: add, correct, undo
rewrite.py       the data folder written anew, all or nothing
states.py        its last states, and who changed it when
add.py           add, correct and undo on the command line
audit.py         a text against the tables
statements.py    what they tell of a number beside what its text says
commands.py      read and audit on the command line
"""
