"""Faults of a structure tree, planted in a file: each is found, also where no standard forbids it."""

from collections.abc import Callable

import pytest
from pypdf import PdfWriter

from tests.support.structure import planting
from tests.support.structure.editions import Edition, iter_editions
from tests.support.structure.page_validation import judge_with_page
from tests.support.structure.spoken_text import find_note_place_faults, find_text_faults
from tests.support.structure.structure_laws import find_structure_faults
from tests.support.structure.tagged_file import read_tagged_file

TEXT = """---
titre: Un essai
auteur: Ana
---

# Une partie

Un premier paragraphe[^a], qui appelle une note, et [un lien](https://infokiosques.net).

Un second paragraphe, avec deux notes[^b][^c].

| Année | Personnes |
|-------|-----------|
| 2021  | 3         |

![Un tiroir à moitié ouvert](../images/tiroir.svg)

[^a]: La première note.
[^b]: La deuxième note.
[^c]: La troisième note.
"""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder = tmp_path_factory.mktemp("content")
    (folder / "brochures").mkdir()
    (folder / "images").mkdir()
    (folder / "brochures" / "essai.md").write_text(TEXT, "utf-8")
    (folder / "images" / "tiroir.svg").write_text(DRAWING, "utf-8")
    (edition,) = iter_editions(folder)
    return edition


@pytest.fixture(scope="module")
def pdf(edition: Edition) -> bytes:
    return edition.write()


def find_faults(pdf: bytes, edition: Edition) -> list[str]:
    file = read_tagged_file(pdf)
    faults = find_structure_faults(file) + find_text_faults(
        file, edition.document, edition.pages
    )
    return faults + find_note_place_faults(file)


def test_a_file_without_faults_has_none(edition: Edition, pdf: bytes) -> None:
    untouched = planting.plant(pdf, lambda _writer: None)
    assert find_faults(pdf, edition) == find_faults(untouched, edition) == []
    assert judge_with_page(pdf, "ua1", "2a") == []


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (planting.make_notes_artifacts, "0 notes are spoken of 4"),
        (planting.make_table_heads_cells, "a table's head is TD: 'Année "),
        (planting.drop_alternatives, "Figure without Alt"),
        (planting.drop_link_objects, "Link without OBJR: '1'"),
        (planting.repeat_a_paragraph, "2 times in the tree: MCID"),
        (planting.swap_two_paragraphs, "not spoken at its place: paragraph 'Un premier"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_planted_fault_is_found(
    edition: Edition, pdf: bytes, fault: Callable[[PdfWriter], None], told: str
) -> None:
    faults = find_faults(planting.plant(pdf, fault), edition)
    assert told in "\n".join(faults)


def test_no_standard_forbids_what_our_own_law_finds(pdf: bytes) -> None:
    """Notes that nobody hears conform, as do paragraphs out of order: hence the law of the text's own order."""
    for fault in (planting.make_notes_artifacts, planting.swap_two_paragraphs):
        assert judge_with_page(planting.plant(pdf, fault), "ua1") == []
