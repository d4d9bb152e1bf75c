"""From plain data to typed values where msgspec gives up: every problem instead of the first.

The types of `viewer.model.document` are walked side by side with the data. Whatever does not
fit is told with its place and stands in the value that comes back as a blank (an empty text, an
item with empty fields), so that lists keep their numbering and the checks that follow can look
at all the rest. Fields that the format does not know go to `extra`.
"""

from collections.abc import Mapping
from typing import Any, Final

from msgspec import NODEFAULT, inspect

from viewer.files.csl import UNUSED
from viewer.files.plain import Misfit, NotANumber, Steps, described
from viewer.files.problems import NOTHING, Phrase, quoted
from viewer.i18n import mark
from viewer.model.document import Extra


def convert(data: Any, kind: type) -> tuple[Any, list[Misfit]]:
    """The value of type `kind` that `data` gives, as far as it does, and what does not fit."""
    reader = _Reader()
    return reader.read(data, inspect.type_info(kind), ()), reader.misfits


class _Reader:
    def __init__(self) -> None:
        self.misfits: list[Misfit] = []

    def read(self, data: Any, kind: inspect.Type, steps: Steps) -> Any:
        match kind:
            case inspect.StructType():
                return self._struct(data, kind, steps)
            case inspect.VarTupleType():
                return self._list(data, kind, steps)
            case inspect.DictType():
                return self._mapping(data, kind, steps)
            case inspect.UnionType(types=(some, inspect.NoneType())):
                return None if data is None else self.read(data, some, steps)
            case inspect.StrType():
                fits = isinstance(data, str) and len(data) >= (kind.min_length or 0)
            case inspect.LiteralType():
                fits = not isinstance(data, bool) and data in kind.values
            case inspect.IntType() | inspect.FloatType():
                fits = _number_fits(data, kind)
            case _:
                raise TypeError(f"no document has a {kind}")
        if fits:
            return float(data) if isinstance(kind, inspect.FloatType) else data
        self._misfit(data, kind, steps)
        return _blank(kind)

    def _struct(self, data: Any, kind: inspect.StructType, steps: Steps) -> Any:
        if not isinstance(data, dict):
            self._misfit(data, kind, steps)
            return _blank(kind)
        fields = [field for field in kind.fields if field.name != "extra"]
        values = {}
        for field in fields:
            if field.encode_name in data:
                at = (*steps, field.encode_name)
                values[field.name] = self.read(data[field.encode_name], field.type, at)
            elif field.required:
                at = (*steps, field.encode_name)
                self.misfits.append(Misfit(at, NOTHING, _expected(field.type)))
                values[field.name] = _blank(field.type)
        known = {field.encode_name for field in fields}
        extra = {name: value for name, value in data.items() if name not in known}
        self._tell_unknown(extra, kind, steps)
        return kind.cls(**values, extra=Extra(extra)) if extra else kind.cls(**values)

    def _tell_unknown(self, extra: Mapping[str, Any], kind: inspect.StructType, at: Steps) -> None:
        expected = Phrase(mark("only fields that the format has"))
        for name in extra:
            if name not in UNUSED.get(kind.cls, ()):
                unknown = Phrase(mark("the unknown field “{text}”"), quoted(name).values)
                self.misfits.append(Misfit((*at, name), unknown, expected, "warning"))

    def _list(self, data: Any, kind: inspect.VarTupleType, steps: Steps) -> tuple[Any, ...]:
        if isinstance(data, list) and len(data) >= (kind.min_length or 0):
            return tuple(
                self.read(item, kind.item_type, (*steps, i)) for i, item in enumerate(data)
            )
        self._misfit(data, kind, steps)
        return ()

    def _mapping(self, data: Any, kind: inspect.DictType, steps: Steps) -> dict[str, Any]:
        if isinstance(data, dict):
            return {
                name: self.read(item, kind.value_type, (*steps, name))
                for name, item in data.items()
            }
        self._misfit(data, kind, steps)
        return {}

    def _misfit(self, data: Any, kind: inspect.Type, steps: Steps) -> None:
        if not isinstance(data, NotANumber):  # which `viewer.files.faults` tells
            self.misfits.append(Misfit(steps, described(data), _expected(kind)))


def _number_fits(data: Any, kind: inspect.IntType | inspect.FloatType) -> bool:
    allowed = int if isinstance(kind, inspect.IntType) else (int, float)
    return (
        isinstance(data, allowed)
        and not isinstance(data, bool)
        and (kind.ge is None or data >= kind.ge)
        and (kind.le is None or data <= kind.le)
    )


def _blank(kind: inspect.Type) -> Any:
    """The value that stands where none could be read; the checks pass over it."""
    match kind:
        case inspect.StructType():
            return kind.cls(
                **{f.name: _blank(f.type) for f in kind.fields if f.default is NODEFAULT}
            )
        case inspect.VarTupleType():
            return ()
        case inspect.DictType():
            return {}
        case inspect.UnionType():
            return None
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.IntType() | inspect.FloatType():
            return kind.ge or 0
    return ""


def _expected(kind: inspect.Type) -> Phrase:
    match kind:
        case inspect.LiteralType(values=(value,)):
            return described(value)
        case inspect.LiteralType():
            return Phrase(mark("one of {values}"), {"values": ", ".join(map(str, kind.values))})
        case inspect.StrType(min_length=None):
            return Phrase(mark("text"))
        case inspect.StrType():
            return Phrase(mark("text that is not empty"))
        case inspect.IntType(ge=None) | inspect.FloatType(ge=None):
            return _NUMBERS[type(kind)]
        case inspect.IntType():
            return Phrase(mark("a whole number from {low} to {high}"), _bounds(kind))
        case inspect.FloatType():
            return Phrase(mark("a number from {low} to {high}"), _bounds(kind))
        case inspect.VarTupleType(min_length=None):
            return Phrase(mark("a list"))
        case inspect.VarTupleType():
            return Phrase(mark("a list that is not empty"))
        case inspect.UnionType(types=(some, _)):
            return _expected(some)
    return Phrase(mark("an object"))


_NUMBERS: Final = {
    inspect.IntType: Phrase(mark("a whole number")),
    inspect.FloatType: Phrase(mark("a number")),
}


def _bounds(kind: inspect.IntType | inspect.FloatType) -> dict[str, str]:
    low, high = (f"{bound:,.0f}".replace("-", "−") for bound in (kind.ge, kind.le))
    return {"low": low, "high": high}
