"""A number with its qualifier and unit: what a newspaper prints, made computable.

model.py    quantities, units, arithmetic on bounds
lexicon.py  the words beside numbers, from lexicon.csv
grammar.py  the pieces of a printed number
pieces.py   patterns that several forms are made of
form.py     what a way of printing is, and the list of them
fractions.py  the ways of printing parts and ratios, and numbers that are not said
forms.py    all others: how the pieces join, and what that means
parse.py    print -> Quantity
wording.py  Quantity -> words, in Chinese and in English
script.py   the traditional script, read as the simplified one
period.py   years, months, days, intervals

>>> from indicators.quantity import Units, parse
>>> units = Units.of([("家", "家", "count", "count", 1, "个")])
>>> parse("不少于30家", units)
Quantity(value=Decimal('30'), unit='家', bound=<Bound.AT_LEAST: 'at_least'>, upper=None)
"""

from indicators.quantity.model import COUNT, Bound, Quantity, Unit, Units, UnitsDiffer, add, convert, divide, shares_of
from indicators.quantity.parse import Unreadable, numerals, parse
from indicators.quantity.wording import Scale, number, scale, word
