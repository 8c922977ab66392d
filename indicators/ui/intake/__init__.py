"""读报: the parts of the page that turns an article or a table into rows.

paste.py     where a text comes in
arriving.py  what comes in becomes a draft, or a table
tabled.py    a table: which, what it leaves open
drafting.py  the draft, and the copy that the browser keeps
about.py     headline, day and paper of the article
checking.py  what the draft's rows would be in the tables, and what is wrong with each
board.py     the article with its statements, to walk through and correct
names.py     new indicators and places
outcome.py   what is still wrong, a preview, the files
"""

from indicators.ui.intake.about import about
from indicators.ui.intake.board import board
from indicators.ui.intake.checking import checked
from indicators.ui.intake.drafting import opened
from indicators.ui.intake.names import new_names
from indicators.ui.intake.outcome import outcome
from indicators.ui.intake.paste import bar, paste
from indicators.ui.intake.tabled import table, tables
