"""What a link shows of itself before it is opened: in a chat, a search, a browser's tab.

glimpse.py  a view in words: title, description, what stands in it
card.py     the same as an SVG of 1200 × 630
raster.py   SVG -> PNG, in the fonts of fonts/
fonts/      Noto Sans SC, the characters of GB 2312
"""

from indicators.exports.preview.card import card, neutral
from indicators.exports.preview.glimpse import Glimpse
from indicators.exports.preview.raster import png
