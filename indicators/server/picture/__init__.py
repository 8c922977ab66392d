"""The picture of a view that the page which answers a link carries: what is seen before Streamlit has started.

It holds the view's heading and its first charts, laid out as the page will lay them out, and gives way to the page when
that is drawn. Without scripts, or where no connection comes about, it is what there is.

contents.py  what the page of a view holds, down to where it need not be scrolled
layer.py     the same as HTML over the app's place, kept for the next reader
layer.html   its template
layer.css    how it stands: as Streamlit will lay out the page (docs/updating-streamlit.md)
layer.js     how it gives way
"""

from indicators.server.picture.layer import SCRIPT, pictured
