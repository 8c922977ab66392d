"""The cities' outlines on the map."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, overload

import numpy as np

from indicators.tables.raw import MAP, Contents

Point = tuple[float, float]


class Ring(Sequence[Point]):
    """A closed line of points, one after the other: as tuples of Python the province would take eight megabytes.

    >>> ring = Ring([[122.5, 41], [123, 41.5]])
    >>> list(ring), ring[1], len(ring)
    ([(122.5, 41.0), (123.0, 41.5)], (123.0, 41.5), 2)
    """

    def __init__(self, points: Sequence[Sequence[float]] | np.ndarray) -> None:
        self.points = np.asarray(points)

    def __len__(self) -> int:
        return len(self.points)

    def __iter__(self) -> Iterator[Point]:
        return zip(*self.points.T.tolist(), strict=True)

    @overload
    def __getitem__(self, at: int) -> Point: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Point]: ...
    def __getitem__(self, at: int | slice) -> Point | Sequence[Point]:
        if isinstance(at, slice):
            return Ring(self.points[at])
        x, y = self.points[at].tolist()
        return x, y

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ring) and np.array_equal(self.points, other.points)

    __hash__ = None  # type: ignore[assignment]


def outlines(given: Contents) -> tuple[dict[str, Any], ...]:
    """Of each city ``id``, ``adcode``, ``label_lon``, ``label_lat`` and its outer lines as ``rings``, in degrees; empty
    where there is no usable map: the map's card then says so.
    """
    try:
        return tuple(map(_feature, json.loads(given[MAP].decode("utf-8"))["features"]))
    except (ValueError, LookupError, TypeError, RecursionError):
        return ()


def _feature(read: dict[str, Any]) -> dict[str, Any]:
    told, geometry = read["properties"], read["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = [Ring([(float(lon), float(lat)) for lon, lat in polygon[0]]) for polygon in polygons]
    place = {name: float(told[name]) for name in ("label_lon", "label_lat")}
    return {"id": read["id"], "adcode": told["adcode"], **place, "rings": rings}
