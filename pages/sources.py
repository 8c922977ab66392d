"""来源: the articles, the proof that no numeral was missed, what is inferred; or one article with its figures."""

from indicators.ui import articles

page = articles.open_sources()

if page.article:
    articles.article_page(page)
else:
    articles.article_list(page)
    articles.proof(page)
