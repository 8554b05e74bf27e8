"""What a record keeps of a title for a catalogue comes back as it was, or not at all."""

import json

import pytest

from pamphlets.app.build.stages.catalogue_entry import (
    CatalogueEntry,
    FormatEntry,
    ScreenEntry,
    SheetEntry,
    entry_files,
    read_catalogue_entry,
)

ENTRY = CatalogueEntry(
    "Titre\u00a0: un", "S", "R", "fr", ("Ana",), "Série", ("a", "b"), ("c",), "1er mai", "L", "P", "Brouillon", "C", "x@y",
    "v.png", (148.0, 210.5),
    (
        FormatEntry("brochure", "A5", 16, "p.pdf", (SheetEntry("saddle", "A4", 4, ("s.pdf", "l.pdf"), True, "h.pdf"),)),
        FormatEntry("affiche", "A3", 1, "a.pdf", (SheetEntry("poster", "A4", 5, ("t.pdf",), False, ""),)),
    ),
    (ScreenEntry("html", "a.html"),),
)  # fmt: skip


def test_it_comes_back_from_json_as_it_was() -> None:
    assert read_catalogue_entry(json.loads(json.dumps(ENTRY))) == ENTRY
    assert read_catalogue_entry(None) is None


def test_all_its_files_are_named() -> None:
    assert entry_files(ENTRY) == (
        "v.png", "a.html", "p.pdf", "s.pdf", "l.pdf", "h.pdf", "a.pdf", "t.pdf",
    )  # fmt: skip


@pytest.mark.parametrize("place", range(len(ENTRY)))
def test_another_shape_of_json_is_refused(place: int) -> None:
    fields = json.loads(json.dumps(ENTRY))
    fields[place] = {"x": 3} if place in (14, 15) else [[3]]
    with pytest.raises((TypeError, ValueError, KeyError)):
        read_catalogue_entry(fields)
    with pytest.raises((TypeError, ValueError)):
        read_catalogue_entry(fields[:place])
