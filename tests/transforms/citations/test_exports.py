"""What programs export, in the forms that they document, about works that there are not -> the printed references.

Zotero 6 and 7 (from the BnF, the Sudoc, Cairn, HAL, Crossref and Légifrance), Crossref itself, pandoc's YAML.
"""

from pathlib import Path

import pytest

from pamphlets.core.source import Source
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.transforms.citations.apply import apply_citations
from tests.transforms.citations.essay import document_of, lines

EXPORTS = sorted((Path(__file__).parent / "exports").glob("*.*[ln]"))


def references(export: Path) -> str:
    """The references of an export at their first mention and in the list, then the fields that nothing prints."""
    bibliography = read_bibliography(Source(export.name, export.read_text("utf-8")))
    cited = " ".join(f"Un [@{key}]." for key in bibliography.entries)
    printed = lines(apply_citations(document_of(cited), bibliography)[0])[2:]
    unprinted = {key: entry.unprinted for key, entry in bibliography.entries.items()}
    told = [f"({key}: {', '.join(fields)})" for key, fields in unprinted.items() if fields]
    return "\n".join([*printed, *told, ""])


@pytest.mark.parametrize("export", EXPORTS, ids=lambda path: path.name)
def test_an_export_is_printed_as_a_french_list_of_sources(export: Path) -> None:
    assert references(export) == export.with_suffix(".txt").read_text("utf-8")
