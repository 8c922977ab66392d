"""The forms of chart, one file each. A new form is a new file and its place in the registry."""

from indicators.charts.form import REGISTRY
from indicators.charts.forms.bars import Bars
from indicators.charts.forms.cards import Cards
from indicators.charts.forms.dots import Dots
from indicators.charts.forms.heat import Heat
from indicators.charts.forms.listing import Listing
from indicators.charts.forms.map import Map
from indicators.charts.forms.matrix import Matrix
from indicators.charts.forms.multiples import Multiples
from indicators.charts.forms.paired import Paired
from indicators.charts.forms.parts import Parts
from indicators.charts.forms.progress import Progress
from indicators.charts.forms.regions import Regions
from indicators.charts.forms.targets import Targets
from indicators.charts.forms.timeline import Timeline
from indicators.charts.forms.trend import Trend

_FORMS = (
    Bars, Parts, Progress, Paired, Dots, Cards, Targets, Map, Matrix, Timeline, Regions, Heat, Multiples, Trend, Listing
)  # fmt: skip
REGISTRY.update({form.name: form() for form in _FORMS})
# What stands on a page without a row of ``charts.csv``, and what new figures come with: numbers for themselves, the
# list of figures, numbers beside each other.
NUMBERS, LISTED, COMPARED = Cards.name, Listing.name, Bars.name
# On the first screen: what stands beside the targets' board, and what that board tells itself.
BESIDE, TOLD = Map.name, (Targets.name,)
# One number of each city beside the others.
ON_MAP = Regions.name

# Those that a reader may choose for figures of his own choice, in the order in which they are tried.
EXPLORED = (Trend.name, Bars.name, Multiples.name, Heat.name, Regions.name, Cards.name, Listing.name)
