"""One text, many papers: each format prints its own blocks, or all that is nobody's."""

import pytest

from pamphlets.core.source import PamphletError, Source
from pamphlets.document.nodes import Document, NoteRef, Paragraph, to_plain_text
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.readers.document import read_document
from pamphlets.transforms.editions import list_portion_formats, select_edition

TEXT = """---
titre: Le tout
sous_titre: Et davantage
---
Un[^a] et deux[^b].

::: tract
# Court

Trois[^b] puis **quatre[^c]**.
:::

Cinq[^c].

::: flyer
Six.
:::

[^a]: A.
[^b]: B.
[^c]: C.
"""


def document(text: str = TEXT) -> Document:
    return read_document(Source("t.md", text), "t")[0]


def words(found: Document) -> list[str]:
    return [
        to_plain_text(block.children)
        for block in found.blocks
        if isinstance(block, Paragraph)
    ]


def calls(found: Document) -> list[int]:
    return [
        inline.number
        for inline in walk_document_inlines(found)
        if isinstance(inline, NoteRef)
    ]


def test_a_format_with_blocks_of_its_own_prints_them_alone() -> None:
    made = select_edition(document(), "tract")
    assert words(made) == ["Trois puis quatre.", "Six."]
    assert (made.meta.title, made.meta.subtitle) == ("Court", "")


def test_the_other_formats_print_the_rest() -> None:
    made = select_edition(document(), "brochure")
    assert words(made) == ["Un et deux.", "Cinq."]
    assert made.meta.title == "Le tout"


@pytest.mark.parametrize(
    ("name", "labels"), [("tract", ["b", "c"]), ("brochure", ["a", "b", "c"])]
)
def test_notes_are_those_called_and_count_from_one(name: str, labels: list[str]) -> None:
    made = select_edition(document(), name)
    assert [note.label for note in made.notes] == labels
    assert [note.number for note in made.notes] == list(range(1, len(labels) + 1))
    assert sorted(set(calls(made))) == [note.number for note in made.notes]


def test_formats_fed_are_named_in_order_under_their_french_names() -> None:
    assert list_portion_formats(document()) == ("tract",)
    assert list_portion_formats(
        document("---\ntitre: T\n---\n::: zine\nA.\n:::\n\n::: poster\nB.\n:::\n")
    ) == ("zine", "affiche")


def test_a_text_without_such_blocks_is_every_formats() -> None:
    plain_text = document("---\ntitre: T\n---\nUn[^a].\n\n[^a]: A.\n")
    assert select_edition(plain_text, "tract") is plain_text


def test_a_formats_blocks_stand_by_themselves() -> None:
    text = "---\ntitre: T\n---\n:::: encadré\nA.\n\n::: tract\nB.\n:::\n::::\n"
    with pytest.raises(ExceptionGroup) as raised:
        document(text)
    told = [
        fault.diagnostic
        for fault in raised.value.exceptions
        if isinstance(fault, PamphletError)
    ]
    assert [(one.code, one.source.locate(one.span).line) for one in told] == [
        ("portion-inside", 7)
    ]
