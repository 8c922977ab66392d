"""The dashboard as a folder of static pages, for any web server, a CDN, or a stick in a hall without a network.

edition.py    what all pages of one language are made of
page.py       what a page is made of
parts.py      what a page has no room for goes on to further ones
finding.py    what a search goes through where a table has several pages
pages.py      the pages and what stands on each
indicators.py the list of indicators, and a page for each
cities.py     the page of the cities
profiles.py   the page of a city
updates.py    the record of changes, its feed
head.py       what a page and the site tell search engines and catalogues
articles.py   the page of the sources, and a page for each article
own.py        parts of pages as HTML of our own, in the dashboard too
pictures.py   the pictures that links to pages show
cards.py      an exhibit as a card: chart, table, text, file
colours.py    one figure for both themes
tables.py     rows as cells that can be sorted and filtered
assets.py     style sheet, scripts and library under names that change with their content
front.py      the first screen
site.py       all files of the site, in memory
folder.py     the files with their compressed twins in a folder, exchanged in one step
command.py    ``python -m indicators publish``
templates/    Jinja2   static/  style sheet, scripts, icon
"""

# All languages; and the like of an address.
BOTH, EXAMPLE = "both", "https://example.cn/economy"
