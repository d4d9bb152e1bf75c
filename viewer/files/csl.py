"""Fields of CSL-JSON that this program does not use: kept like others, but nothing is amiss."""

from collections.abc import Mapping
from typing import Final

from viewer.model.document import CslDate, Name, Source

_OF_AN_ITEM = """
abstract accessed annote archive archive-place archive_collection archive_location authority
available-date call-number categories chair chapter-number citation-key citation-label
citation-number collection-editor collection-number collection-title compiler composer
container-author container-title-short contributor curator dimensions director division DOI
edition editor editor-translator editorial-director event event-date event-place event-title
executive-producer first-reference-note-number genre guest host illustrator interviewer ISBN ISSN
issue journalAbbreviation jurisdiction keyword locator medium narrator number number-of-pages
number-of-volumes organizer original-author original-date original-publisher
original-publisher-place original-title page page-first part part-title performer PMCID PMID
printing producer publisher-place recipient references reviewed-author reviewed-genre
reviewed-title scale script-writer section series-creator shortTitle source status submitted
supplement title-short translator version volume volume-title volume-title-short year-suffix
"""
_OF_A_NAME = """
comma-suffix dropping-particle non-dropping-particle parse-names static-ordering suffix
"""
_OF_A_DATE = """
circa literal raw season
"""

UNUSED: Final[Mapping[type, frozenset[str]]] = {
    Source: frozenset(_OF_AN_ITEM.split()),
    Name: frozenset(_OF_A_NAME.split()),
    CslDate: frozenset(_OF_A_DATE.split()),
}
