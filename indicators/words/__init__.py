"""Codes -> words of one language.

names.py    codes as names, and their order
labels.py   worded numbers and sources beside them
front.py    the first screen in words
answers.py  the sentences that answer there
named.py    the articles of what stands together, named once
rows.py     rows in words: what charts and files hold
tables.py   rows as the cells of a table to be read
columned.py  cells in aligned columns, for a terminal
prints.py   the print of a number where it says more, and its other prints
profile.py  what is known of a city
chosen.py   what a reader has chosen
sources.py  the coverage that adds up, what was skipped, what is inferred
articles.py  a list of articles, and one paragraph by paragraph
changes.py  corrections and withdrawals
updates.py  the record of changes
metrics.py  how wide a text is, and where it breaks

Uses ``figures`` and below; ``text`` holds the words of the interface.
"""
