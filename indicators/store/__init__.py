"""Where the tidy rows of all figures lie, and the five questions that pages and the data interface ask of them.

questions.py  the five questions; every engine answers them alike
memory.py     pandas: for what fits in memory, the default
sql.py        the same expressions as SQL, for any engine that takes it
duck.py       DuckDB over a Parquet file beside the copy of the tables
postgres.py   a PostgreSQL that several servers share; its filling
copy.py       the tidy frame -> the columns that an engine needs beside it
choice.py     which engine the current figures lie in

Which rows pass and how they are ordered is said in ``figures`` (``filters``, ``search``, ``selection.ORDERS``); an
engine only runs it. Uses ``figures``; narwhals, and for engines Ibis, DuckDB and psycopg.
"""

from indicators.store.choice import is_shared, opened, reach, server, table
from indicators.store.memory import Memory
from indicators.store.questions import Store, Unreachable
