"""Words that a program could take for code: they are shown as they are, and whoever looks after the tables is told."""

import re
from collections.abc import Iterable, Iterator

from indicators.tables.cells import fault
from indicators.tables.faults import Fault, Weight
from indicators.tables.raw import Raw

# A tag of HTML, a link or picture of Markdown, its bold and code, a colour of Streamlit's, mathematics, an address.
MARKUP = re.compile(r"<[a-z/!][^>]*>|\]\(|\*\*|`|:\w+\[|\$[^$]+\$|https?://|www\.", re.IGNORECASE)
# Beside those of each language.
WORDS = ("newspaper", "publisher", "heading", "column", "aliases", "reason")
ENDINGS = ("_zh", "_en")


def notices(raws: Iterable[Raw]) -> Iterator[Fault]:
    """One for each cell of words that holds such a thing; the row stays, and it is no fault."""
    for raw in raws:
        columns = [name for name in raw.table.columns if name.endswith(ENDINGS) or name in WORDS]
        for index, row in enumerate(raw.rows):
            for column in columns:
                if found := MARKUP.search(row.get(column, "")):
                    yield fault(raw, index, column, "markup", Weight.NOTICE, mark=found[0][:40])
