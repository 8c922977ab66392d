"""读报: the parts of the page that turns an article into rows.

paste.py     where a text comes in
drafting.py  the draft, and the copy that the browser keeps
about.py     headline, day and paper of the article
marking.py   the text, every number marked
editors.py   the tables in which proposals are reviewed
outcome.py   what is still wrong, a preview, the files
"""

from indicators.ui.intake.about import about
from indicators.ui.intake.drafting import opened
from indicators.ui.intake.editors import new_names, proposals
from indicators.ui.intake.marking import text
from indicators.ui.intake.outcome import outcome
from indicators.ui.intake.paste import bar, paste
