"""Searching everywhere: a query -> what it names of all that the dashboard has, in groups, the best first.

It knows what a hit opens, and nobody who draws: the box on every page and the data interface ask it alike.

hits.py     what is found
names.py    things that are found by their names: indicators, places, articles, charts, pages
figures.py  indicators of a place, and numbers by their print, value and names
finder.py   all of them, ranked
"""

from indicators.finder.finder import GROUPS, Finder
from indicators.finder.hits import Group, Hit
