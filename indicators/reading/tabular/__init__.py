"""A sheet of cells -> statements: what every number in it is of. Pure, offline.

cells.py       a number in a cell, a sign in its place, a footnote's mark
said.py        what a caption, a heading or the head of a row says
maps.py        what the columns of a table of one shape are, as a file
table.py       a sheet taken apart: headings, rows, what stands over them
roles.py       what each column is: by its heading, by what it holds
joining.py     headings over one another, parts beside their wholes, as one name
statements.py  every cell of a table as a statement
"""
