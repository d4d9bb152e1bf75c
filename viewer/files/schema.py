"""The JSON Schema of the format, made from the types; `docs/format.schema.json` is its text.

`python -m viewer.files.schema` prints it, and a test fails where the committed text is another.
"""

import json
import sys
from typing import Any, Final

from msgspec import NODEFAULT, inspect

from viewer.files.csl import UNUSED
from viewer.files.stored import Stored, StoredTimeline
from viewer.model.document import Event, Source, Translation

Schema = dict[str, Any]

_FILES: Final = {
    "timeline.json": StoredTimeline,
    "sources.json": tuple[Source, ...],
    "events/*.json": tuple[Event, ...],
    "translations/*.json": Translation,
}
"""What the files of a folder hold."""


def schema() -> Schema:
    """The schema of a document in one file; under `$defs` those of a folder's files as well."""
    parts: dict[str, Schema] = {}
    document = _of(inspect.type_info(Stored), parts)
    files = {name: _of(inspect.type_info(kind), parts) for name, kind in _FILES.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A chronology of korea-timeline, version 1",
        **document,
        "$defs": files | dict(sorted(parts.items())),
    }


def schema_text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _of(kind: inspect.Type, parts: dict[str, Schema]) -> Schema:
    """The schema of a type; those of its objects are put into `parts`, by name."""
    match kind:
        case inspect.StructType():
            name = kind.cls.__name__
            if name not in parts:
                parts[name] = {}  # before its fields, should one of them hold it
                parts[name] |= _object(kind, parts)
            return {"$ref": f"#/$defs/{name}"}
        case inspect.VarTupleType():
            return _with({"type": "array", "items": _of(kind.item_type, parts)}, kind)
        case inspect.DictType():
            return {"type": "object", "additionalProperties": _of(kind.value_type, parts)}
        case inspect.UnionType(types=(some, inspect.NoneType())):
            return {"anyOf": [_of(some, parts), {"type": "null"}]}
        case inspect.LiteralType():
            return {"enum": list(kind.values)}
        case inspect.StrType():
            return _with({"type": "string"}, kind)
        case inspect.IntType():
            return _with({"type": "integer"}, kind)
        case inspect.FloatType():
            return _with({"type": "number"}, kind)
    raise TypeError(f"no document has a {kind}")


def _object(kind: inspect.StructType, parts: dict[str, Schema]) -> Schema:
    fields = [field for field in kind.fields if field.name != "extra"]
    return {
        "type": "object",
        "description": (kind.cls.__doc__ or "").partition("\n\n")[0],
        "properties": {field.encode_name: _field(field, parts) for field in fields},
        "required": [field.encode_name for field in fields if field.required],
        # As in the program, an unknown field is no error in a CSL-JSON item. Elsewhere it only
        # warns, but an editor that marks it helps more than one that lets a misspelling pass.
        "additionalProperties": kind.cls in UNUSED,
    }


def _field(field: inspect.Field, parts: dict[str, Schema]) -> Schema:
    shown = field.default is not NODEFAULT and field.default not in ("", (), None)
    simple = isinstance(field.default, str | int)
    default = {"default": field.default} if shown and simple else {}
    return _of(field.type, parts) | default


def _with(schema: Schema, kind: inspect.Type) -> Schema:
    """`schema` with the bounds that a type has."""
    for name, keyword in _BOUNDS.get(type(kind), {}).items():
        bound = getattr(kind, name)
        if bound is not None:
            schema[keyword] = bound
    return schema


_NUMBER: Final = {"ge": "minimum", "le": "maximum"}
_BOUNDS: Final[dict[type, dict[str, str]]] = {
    inspect.VarTupleType: {"min_length": "minItems"},
    inspect.StrType: {"min_length": "minLength"},
    inspect.IntType: _NUMBER,
    inspect.FloatType: _NUMBER,
}


if __name__ == "__main__":
    sys.stdout.write(schema_text())
