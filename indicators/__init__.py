"""Figures from newspaper articles, as tables, charts and files. Data flow down this list and never back up.

settings.py  what whoever runs the dashboard may set
access.py    who may see what: the rule of sign-in
folders.py   two folders change places in one step
text.py      the words of the interface, from locale/
making/      what takes long is made once for all who wait, and ends where nobody does
sheets/      a stranger's file -> grids of cells as displayed, or a text
quantity/    a number with its bound and unit: parse, convert, calculate, word; periods; the lexicon
tables/      the folder data/ -> checked, typed tables (one immutable Dataset)
figures/     Dataset + filters -> tidy rows
store/       where these rows lie: in memory, on the disk, in a database; the questions asked of them
words/       codes -> words of one language
charts/      rows -> charts; one file a form
view/        what is shown <-> its URL
current.py   the dataset of the data folder, loaded once
cache.py     what was made of it for one reader and is wanted by the next
finder/      a query -> what it names of all that there is
exports/     files to take away
publish/     the dashboard as a folder of static pages
reading/     article text -> proposals: every numeral found, told apart and read
evaluate.py  how well: ``python -m indicators.evaluate``, one of the commands under the name it is asked for by
intake/      text -> draft -> reviewed rows -> the data folder; audit
ui/          the part that draws with Streamlit
server/      the web server
"""

import os

# Arrow takes its memory from the C library, as all else does: an allocator of its own keeps some megabytes without
# need. It looks for this once, as it is loaded (https://arrow.apache.org/docs/cpp/env_vars.html).
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
