"""读报: the parts of the page that turns an article into rows."""

from indicators.ui.intake.about import about
from indicators.ui.intake.drafting import opened
from indicators.ui.intake.editors import new_names, proposals
from indicators.ui.intake.marking import text
from indicators.ui.intake.outcome import outcome
from indicators.ui.intake.paste import bar, paste
