"""Figures from newspaper articles, as tables, charts and files.

The modules in the order in which data flow through them:

assets/        plotly.js as it is sent to browsers
settings.py    what whoever runs the dashboard may set
access.py      who may see what: the rule of sign-in
text.py        the words of the interface, from locale/
lexicon.py     the words that stand beside numbers, from lexicon.csv
lexicon.csv    units, counters, qualifiers, words with a numeral in them: the one table of the grammar
quantity/      a number with its bound and unit: parse, convert, calculate, word
period.py      a year, month, day or interval, as stored and as worded
reading/       article text -> proposals: every numeral found, told apart and read
tables/        the folder data/ -> checked, typed tables (one immutable Dataset)
selection.py   Dataset + filters -> tidy frame of figures
derived.py     sums, shares and ratios of figures, with bounds that propagate
theme.py       colours, fonts and the one plotly template
search.py      figures by words
labels.py      codes -> names, worded numbers and sources in one language
charts/        tidy frame -> plotly figure; one file a form
summary.py     a chart in a sentence
words.py       rows in words, as a table
compare.py     cities side by side
coverage.py    the proof that no numeral was missed
provenance.py  articles, coverage and inferred facts as tables
intake/        text -> draft -> reviewed rows -> the data folder; audit
view/          what is shown <-> its URL
exhibit.py     whatever can stand on a card, a slide or in a file
exports/       files to take away
share.py       words and pictures that lead back to a view
current.py     the dataset of the data folder, loaded once
cache.py       what was made of it for one reader and is wanted by the next
assets/        plotly.js, as it is sent to browsers
exporting.py   files from the command line
publish/       the dashboard as a folder of static pages
evaluate.py    how well articles are read, measured on marked texts
ui/            the part that draws with Streamlit
server/        the web server
"""
