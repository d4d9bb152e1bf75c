"""Reads the chronology once, as a start of the program does, and says how long that took."""

from time import perf_counter

from viewer.files import bundled
from viewer.files.read import read_document
from viewer.identity import DEFAULT_TIMELINE

began = perf_counter()
reading = read_document(bundled(DEFAULT_TIMELINE))
print(perf_counter() - began)
assert reading.document is not None
