"""Trees of rows that name their parent: places and indicators."""

from collections.abc import Mapping


def lineage(node: str, parents: Mapping[str, str]) -> list[str]:
    """The node and all above it, nearest first; a loop ends where it would close."""
    chain: list[str] = []
    while node and node not in chain:
        chain.append(node)
        node = parents.get(node, "")
    return chain
