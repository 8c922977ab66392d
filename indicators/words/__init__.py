"""Codes -> words of one language.

names.py    codes as names, and their order
labels.py   worded numbers and sources beside them
rows.py     rows in words: what charts and files hold
tables.py   rows as the cells of a table to be read
columned.py  cells in aligned columns, for a terminal
prints.py   the other prints of a number
profile.py  what is known of a city
chosen.py   what a reader has chosen
sources.py  articles, coverage and inferred facts as tables
changes.py  corrections and withdrawals
updates.py  the record of changes
metrics.py  how wide a text is, and where it breaks

Uses ``figures`` and below; ``text`` holds the words of the interface.
"""
