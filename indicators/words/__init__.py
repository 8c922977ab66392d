"""Codes -> words of one language.

names.py    codes as names, and their order
labels.py   worded numbers and sources beside them
named.py    the articles of what stands together, named once
rows.py     rows in words, as a table
columned.py  cells in aligned columns, for a terminal
prints.py   the other prints of a number
profile.py  what is known of a city
sources.py  articles, coverage and inferred facts as tables
changes.py  corrections and withdrawals
metrics.py  how wide a text is, and where it breaks

Uses ``figures`` and below; ``text`` holds the words of the interface.
"""
