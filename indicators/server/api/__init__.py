"""The data interface: what the dashboard shows, as files for programs; read-only.

query.py        a request -> what it asks for
part.py         which part of the rows, in which shape
linked.py       a link of the dashboard -> what it shows
problems.py     what is answered where that cannot be given
address.py      one address: methods, conditions, headers
answers.py      what it asks for -> a file
search.py       a query -> what is found everywhere
description.py  the OpenAPI description, from the data as they are
"""

from functools import partial

from starlette.routing import Route

from indicators.server.api.address import Address
from indicators.server.api.answers import described, figures, package, shown, structure, table
from indicators.server.api.description import FIGURES, ROOT, STRUCTURE, TABLE_FILES
from indicators.server.api.problems import nothing_here
from indicators.server.api.search import search

routes: list[Route] = [
    *(Route(f"{ROOT}/figures.{ending}", Address(partial(figures, ending))) for ending in FIGURES),
    *(Route(f"{ROOT}/view.{ending}", Address(partial(shown, ending))) for ending in FIGURES),
    *(Route(f"{ROOT}/{name}.{ending}", Address(partial(table, name, ending))) for name, ending in TABLE_FILES),
    Route(f"{ROOT}/datapackage.zip", Address(package)),
    Route(f"{ROOT}/search", Address(search)),
    Route(f"{ROOT}/{STRUCTURE}.sdmx.json", Address(structure)),
    *(Route(path, Address(described)) for path in (f"{ROOT}/openapi.json", ROOT, f"{ROOT}/")),
    *(Route(path, Address(nothing_here)) for path in ("/api", "/api/{path:path}")),
]
