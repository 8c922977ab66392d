"""Rows -> charts: what is drawn, what is said around it, and by which rules.

catalogue.py  the charts that ``charts.csv`` declares
pages.py      the pages and what stands on them
form.py       what a form is
said.py       rows in sentences, for forms that have none of their own
overview.py   what forms of all rows have in common
facts.py      what the rule of a form looks at
forms/        one file a form
labelling.py  rows of marks with their names over or beside them
marks.py      what a chart consists of, as plain data
native.py     the same for a program with charts of its own
numbers.py    rows as numbers to show large
series.py     rows as lines over time
room.py       which of them are drawn, and how far ahead
looks.py      how they look
ends.py       what stands at their ends and beyond
axes.py       their axes
smallline.py  a line in a list
inventory.py  the list of indicators
profile.py    the profile of a city or another place
headings.py   the words over a chart
painter.py    marks -> a plotly drawing
vector.py     marks -> SVG, without a browser
fluid.py      the same, as wide as its place
canvas.py     where marks lie on it
elements.py   its elements as text
layers.py     the order in which they lie
plainly.py    marks for what a chart has none of
theme.py      colours, fonts and the one plotly template
exhibit.py    a chart with its rows and all that is said of it
lookup.py     an exhibit by its identifier: whatever can stand on a card, a slide or in a file
explored.py   a chart of the reader's own choice
stored.py     such a chart as a row of the catalogue
parameters.py its filters and plot as parameters: of a link, a slide, a row
classes.py    classes of numbers for shades
wall.py       what stands in place of one that cannot be made
layout.py     what stands as tiles, and how cards stand beside each other
check.py      the rules of ``pages.csv``, ``charts.csv`` and ``decks.csv``
command.py    ``python -m indicators check``
checking.py   a folder checked by a process of its own
assets/       plotly.js, as it is sent to browsers

Uses ``words`` and below. Others take an ``Exhibit``, and paint its marks.
"""
