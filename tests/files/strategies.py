"""Plain data that fits the types of a document, and ways to break plain data."""

import copy
from typing import Any

from hypothesis import strategies as st
from msgspec import Struct, inspect

from tests.files.documents import Plain
from viewer.files.plain import Steps

_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)


def plain_of(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Plain data of a type, optional fields sometimes left out."""
    match kind:
        case inspect.StructType():
            return _object_of(kind)
        case inspect.VarTupleType():
            return st.lists(plain_of(kind.item_type), min_size=kind.min_length or 0, max_size=2)
        case inspect.DictType():
            return st.dictionaries(_texts, plain_of(kind.value_type), max_size=2)
        case inspect.UnionType(types=(some, _)):
            return st.none() | plain_of(some)
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.StrType():
            return _texts.map(lambda text: text or "x" * (kind.min_length or 0))
        case inspect.IntType():
            return st.integers(kind.ge or -(2**60), kind.le or 2**60)
        case inspect.FloatType():
            low, high = kind.ge or 0, kind.le or 9
            return st.floats(low, high) | st.integers(int(low), int(high))
    raise TypeError(kind)


def _object_of(kind: inspect.StructType) -> st.SearchStrategy[Plain]:
    fields = [field for field in kind.fields if field.name != "extra"]
    return st.fixed_dictionaries(
        {field.encode_name: plain_of(field.type) for field in fields if field.required},
        optional={
            field.encode_name: plain_of(field.type) for field in fields if not field.required
        },
    )


def places(data: Any, steps: Steps = ()) -> list[Steps]:
    """The ways to everything in plain data, itself not included."""
    items: Any = ()
    if isinstance(data, dict):
        items = data.items()
    elif isinstance(data, list):
        items = enumerate(data)
    return [way for step, item in items for way in [(*steps, step), *places(item, (*steps, step))]]


WRONG: list[object] = [
    None,
    True,
    0,
    -1,
    10**40,
    2.5,
    "",
    "nonsense",
    "a\nb",
    "a\x07",
    "\ud800",
    [],
    [[]],
    ["nonsense"],
    {},
    {"nonsense": 1},
    {"extra": {}},
]
"""What may come in the place of something."""


class Break(Struct, frozen=True):
    """One change to plain data: what stands at a place is replaced, or left out."""

    steps: Steps
    left_out: bool
    replacement: Any = None

    @property
    def is_referred_to(self) -> bool:
        """Whether other places may refer to what is broken: an id, an item, a list of items."""
        lists = ("sources", "events", "themes", "measures")
        return self.steps[-1] in ("id", *lists) or isinstance(self.steps[-1], int)

    def of(self, data: Plain) -> Plain:
        """A copy of `data`, broken."""
        broken = copy.deepcopy(data)
        *steps, last = self.steps
        parent: Any = broken
        for step in steps:
            parent = parent[step]
        if self.left_out:
            del parent[last]
        else:
            parent[last] = self.replacement
        return broken


def breaks(data: Plain) -> st.SearchStrategy[Break]:
    ways = st.sampled_from(places(data))
    return st.builds(Break, ways, st.booleans(), st.sampled_from(WRONG))
