"""Dataset + filters -> tidy rows of figures, and what follows from them; codes only, no words.

columns.py    what the columns of such rows mean, and the rows typed
filters.py    what a reader chose, and which rows that leaves, as expressions for every engine
selection.py  the tidy frame, and the same of a frame: rows, orders, counts
targets.py    whether targets were met
board.py      the targets in the order in which somebody must look at them
answers.py    what matters first
highlights.py  the articles, each with its best numbers
likeness.py   which numbers may share an axis
history.py    what became of one figure: corrected, withdrawn
record.py     all changes, the latest first
versions.py   several prints of one number: which is current
derived.py    sums, shares and ratios, with bounds that propagate
transform/    growth, an index, a share … from levels
compare.py    cities side by side
profile.py    what is known of one city, and where it stands among the others
coverage.py   the proof that no numeral was missed
articles.py   articles in their order, and paragraph by paragraph
inventory.py  which indicators there are, and what is known of each
search.py     figures by words
matching.py   how a word is looked for in names
amounts.py    a number that is typed -> figures of that value
spelling.py   pinyin

Uses ``tables`` and ``quantity``.
"""
