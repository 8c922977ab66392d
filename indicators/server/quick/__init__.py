"""Everything that leans on private parts of Streamlit, uvicorn and plotly; without it all works, only slower.

What each part is for, what it brings and how it is taken out stands in docs/updating-streamlit.md. The server
takes from here one object, ``way.Quick``; its commands begin with ``theme`` and prepare ``bundles``. Nobody else takes
anything (ruff forbids the private parts elsewhere).

way.py       all of it as what the server needs
bundles.py   Streamlit's own files, smaller, compressed once, and sent in place of its own
redraw.js    no chart is drawn twice
shell.py     the page that every view starts as, made to arrive sooner
requests.py  addresses with raw Chinese in them
sockets.py   how what a run sends goes out
warm.py      every page drawn once, behind the open door
greeting.py  what each run says of the server
drawn.py     a drawing written once, with what Streamlit adds to it, so that redraw.js knows it again
theme.py     Streamlit without its own theme for plotly
"""
