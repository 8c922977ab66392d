"""The little that only the reader's browser can do: copy, draw a picture to save, walk through a draft and keep it.

part.py   a component, made of its files here
show.py   what stands on a page
take.py   what the browser sends back: a draft's edits, a file, a slide that was moved
whole.py  what every page has: looks, menu, paper, names and keys

copy.html     copy.js     a text with a button that copies it
picture.html  picture.js  a chart saved as PNG or SVG
finder.html   finder.js    finder.css  the box that searches everything
inventory.js  inventory.css  the list of indicators
rows.js       rows.css       a table to be read
updates.js    updates.css    the record of changes
course.js     course.css     the small line of one over its first and its last period
smallline.js  smallline.css  such a line, put before both
element.js    an element with its children, put before those that make many
review.html   review.js   review.css  a draft to walk through, with what was typed and accepted
upload.html   upload.js   upload.css  a file chosen or dropped
order.js      order.css   slides moved by hand and by keys
keeper.js     a draft that outlives the page
going.js      links that stay within the session
ways.js       the same for links of a page's own HTML, and the figure that is marked there brought into sight
leave.js      signing out
menu.js       the menu on a phone, and the way home
said.js       said.css       what a screen reader is told
paper.js      paper.css      what the printer gets
look.css      cards and tiles
aids.js       aids.css       what a keyboard and a screen reader need: names, levels, language, focus
marks.js      the marks of charts as buttons, put before it
style.css     of the first two
"""

from indicators.ui.browser.show import copy, course, finder, inventory, labelled_copy, picture, rows, updates
from indicators.ui.browser.take import File, Move, keeper, order, review, upload
from indicators.ui.browser.whole import aids, announce, leave, look, menu, paper, ways
