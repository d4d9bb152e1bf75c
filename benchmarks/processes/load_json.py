"""The floor of `load`: parses the chronology's JSON once, and says how long that took."""

import json
from time import perf_counter

from viewer.files import bundled
from viewer.identity import DEFAULT_TIMELINE

texts = [path.read_bytes() for path in sorted(bundled(DEFAULT_TIMELINE).rglob("*.json"))]
began = perf_counter()
for text in texts:
    json.loads(text)
print(perf_counter() - began)
