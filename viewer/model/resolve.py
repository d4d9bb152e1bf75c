"""From a date in EDTF and a time zone to the instants that it covers."""

from collections.abc import Callable
from functools import lru_cache

from msgspec.structs import replace

from viewer.i18n import mark
from viewer.model.edtf import Edtf, EdtfError, Missing, parse
from viewer.model.edtf_date import Given, Unspecified
from viewer.model.when import Edge, Kind, Precision, When
from viewer.model.zones import Zone, zone


@lru_cache(maxsize=4096)
def resolve(text: str, zone_name: str) -> When:
    """A date where it lies on the line of time; its days belong to the zone of an IANA name.

    Raises `EdtfError`, and `ZoneError` for a zone that is not known.
    """
    edtf, clock = parse(text), zone(zone_name)
    first, last = _EDGES[edtf.kind](edtf, clock)
    if first.earliest >= first.latest or last.earliest >= last.latest:
        raise EdtfError(text, mark("a day that was not left out in its time zone"))
    if first.earliest >= last.latest:
        raise EdtfError(text, mark("an end that is not before its start"))
    first, last = _bounded(first, last)
    begin, end = edtf.spans[0].first, edtf.spans[-1].last
    return When(
        text=text,
        kind=edtf.kind,
        start=first.earliest,
        end=last.latest,
        first=first,
        last=last,
        open_start=begin is Missing.OPEN,
        open_end=end is Missing.OPEN,
        unknown_start=begin is Missing.UNKNOWN,
        unknown_end=end is Missing.UNKNOWN,
    )


def _single(edtf: Edtf, clock: Zone) -> tuple[Edge, Edge]:
    edge = _edge(edtf.spans[0].dates[0], clock)
    return edge, edge


def _sides(edtf: Edtf, clock: Zone) -> tuple[Edge, Edge]:
    """The two sides of an interval; a missing one is as the other."""
    edges = [_edge(date, clock) for date in edtf.spans[0].dates]
    return edges[0], edges[-1]


def _outermost(edtf: Edtf, clock: Zone) -> tuple[Edge, Edge]:
    """The earliest and the latest of the dates that are named."""
    edges = [
        _edge(date, clock)
        for span in edtf.spans
        for given in span.dates
        for date in ((given.first, given.last) if isinstance(given, Unspecified) else (given,))
    ]
    return min(edges, key=lambda edge: edge.earliest), max(edges, key=lambda edge: edge.latest)


_EDGES: dict[Kind, Callable[[Edtf, Zone], tuple[Edge, Edge]]] = {
    "single": _single,
    "lasted": _sides,
    "one-of": _outermost,
    "all-of": _outermost,
}


def _bounded(first: Edge, last: Edge) -> tuple[Edge, Edge]:
    """The edges as each leaves the other: what ends in March of a year does not begin after it."""
    if first.latest > last.latest:
        first = replace(first, latest=last.latest)
    if last.earliest < first.earliest:
        last = replace(last, earliest=first.earliest)
    return first, last


def _edge(date: Given, clock: Zone) -> Edge:
    first = date.first if isinstance(date, Unspecified) else date
    if date.precision <= Precision.DAY:
        earliest, latest = clock.day_start(date.start), clock.day_start(date.end)
    else:
        earliest = clock.instant(date.start) if first.offset is None else date.start - first.offset
        latest = earliest + date.end - date.start
    return Edge(
        earliest=earliest,
        latest=latest,
        precision=date.precision,
        approximate=bool(first.approximate),
        uncertain=bool(first.uncertain),
    )
