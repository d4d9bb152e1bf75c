"""The places of all events at a scale, independent of what is in view.

Rows are found for the scale that the document opens with, and handed on from there, an octave at a
time, to finer and coarser scales: each event keeps its row where no more important one claims the
room, so that zooming rarely moves one. Positions are logical pixels from the origin of the
placing, at the scale that was asked for.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from viewer.layout.labels import Label
from viewer.layout.marks import Marks
from viewer.layout.packing import NOWHERE, Packer
from viewer.layout.places import Item, Packed, Spacing
from viewer.layout.ticks import Step, begin_of_units
from viewer.model.document import Document
from viewer.model.zones import zone
from viewer.style.metrics import Metrics

_UNITS = (
    *(Step("day", n) for n in (1, 10)),
    *(Step("month", n) for n in (1, 3)),
    *(Step("year", n) for n in (1, 10, 100)),
)


class Placed(Struct, frozen=True):
    """The places of the events of every lane at one scale."""

    origin: float
    """The instant at position 0."""
    per_second: float
    lanes: tuple[Packed, ...]
    items: tuple[dict[int, Item], ...]
    """By lane and by the event's index."""


def spacing(metrics: Metrics) -> Spacing:
    """The distances of a text size."""
    return Spacing(metrics.gap, metrics.apart, metrics.bare, metrics.count)


def items_of(
    which: Iterable[int],
    document: Document,
    marks: Marks,
    labels: Mapping[int, Label],
    per_second: float,
    origin: float,
) -> list[Item]:
    """Events, by number, as they are to be placed; positions are pixels from `origin`."""
    made = []
    for event in which:
        left, right = marks.ends(event, per_second, origin)
        dot = marks.label_begin(event, left, right)
        rank = (-document.events[event].importance, float(marks.spans[event][0]), event)
        label = labels[event]
        made.append(Item(event, rank, left, right, dot, label.width, 1 + len(label.more)))
    return made


class Placing:
    """Places the events of a document with given labels; keeps what it packed last."""

    def __init__(
        self,
        document: Document,
        members: Sequence[Sequence[int]],
        labels: Mapping[int, Label],
        metrics: Metrics,
        opened: float,
    ) -> None:
        """`members` are the events of each lane, `opened` how many seconds a first view shows."""
        self._document = document
        self._members = members
        self._labels = labels
        self._opened = opened
        self._zone = zone(document.time_zone)
        self._marks = Marks(document, metrics)
        self._spacing = spacing(metrics)
        spans = self._marks.spans
        self._first = min((start for start, _ in spans), default=0)
        self._end = max((end for _, end in spans), default=0)
        self._packed: dict[tuple[int, float, tuple[int, ...]], tuple[Packed, ...]] = {}
        self._last: tuple[tuple[float, float, tuple[int, ...]], Placed] | None = None

    @property
    def origin(self) -> float:
        """The instant at position 0."""
        return float(self._first)

    @property
    def marks(self) -> Marks:
        return self._marks

    def at(self, per_second: float, width: float, rows: tuple[int, ...]) -> Placed:
        """Places by lane at a scale, on a canvas `width` wide with so many `rows` a lane."""
        key = (per_second, width, rows)
        if self._last is not None and self._last[0] == key:
            return self._last[1]
        octaves = math.log2(per_second * self._opened / width)
        packed = self._octave(math.trunc(octaves), width, rows)
        if octaves != math.trunc(octaves):
            packed = self._pack(per_second, width, rows, packed)
        items = tuple(
            {item.event: item for item in self.items(lane, per_second)} for lane in range(len(rows))
        )
        placed = Placed(self.origin, per_second, packed, items)
        self._last = (key, placed)
        return placed

    def items(self, lane: int, per_second: float) -> list[Item]:
        """The events of a lane as they are to be placed at a scale."""
        return items_of(
            self._members[lane],
            self._document,
            self._marks,
            self._labels,
            per_second,
            self.origin,
        )

    def _octave(self, number: int, width: float, rows: tuple[int, ...]) -> tuple[Packed, ...]:
        """The places at the scale of the opening, doubled `number` times."""
        key = (number, width, rows)
        if key not in self._packed:
            while len(self._packed) >= 64:
                del self._packed[next(iter(self._packed))]
            nearer = number - 1 if number > 0 else number + 1
            before = self._octave(nearer, width, rows) if number else ()
            self._packed[key] = self._pack(2.0**number * width / self._opened, width, rows, before)
        return self._packed[key]

    def _pack(
        self, per_second: float, width: float, rows: tuple[int, ...], before: Sequence[Packed]
    ) -> tuple[Packed, ...]:
        edges = self._edges(per_second, width)
        return tuple(
            Packer(self._spacing, limit, edges).pack(
                self.items(lane, per_second), before[lane].places if before else NOWHERE
            )
            for lane, limit in enumerate(rows)
        )

    def _edges(self, per_second: float, width: float) -> list[float]:
        """Where the longest unit of the calendar begins that is not wider than the canvas."""
        fitting = [unit for unit in _UNITS if unit.seconds * per_second <= width * 1.2]
        # So close that nobody looks at whole units of a chronology this long, they are left out.
        if not fitting or fitting[-1].seconds * 3_000 < self._end - self._first:
            return []
        begins = begin_of_units(fitting[-1], self._zone, self._first, self._end)
        return [(at - self.origin) * per_second for at, _ in begins]
