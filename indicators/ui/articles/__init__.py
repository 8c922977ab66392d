"""The page 来源: the list of the articles, the proof that no numeral was missed, and each article on its own.

opening.py  how the page opens: with one article, or with the list
listing.py  the list of the articles
article.py  one article, paragraph by paragraph
proof.py    the sum of the numerals, what was skipped, what is inferred

Uses ``ui`` around it, ``words`` and below.
"""

from indicators.ui.articles.article import article_page
from indicators.ui.articles.listing import article_list
from indicators.ui.articles.opening import open_sources
from indicators.ui.articles.proof import proof
