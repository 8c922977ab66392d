"""What takes long to make for readers: nobody waits for somebody else's, and what nobody waits for ends.

shelf.py       files, each made once for all who ask, by a few threads
patience.py    whoever makes looks whether somebody still waits
background.py  what is made anew beside those who use what there was
company.py     threads take turns more often while something long is made

Knows nothing of figures; everybody may use it.
"""
