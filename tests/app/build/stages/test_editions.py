"""A text as each format sets it."""

from pathlib import Path

import pytest

from pamphlets.app.build.project import open_project
from pamphlets.app.build.stages.editions import edit_for_format
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import Source
from pamphlets.design.registry import find_format
from pamphlets.readers.document import read_document
from tests.app.build.stages.test_stage_faults import place

LAWS = "- {id: a, type: loi, code: Code du port, article: R. 1-2}\n- {id: b, type: loi, code: Code du port, article: R. 1-3}\n"
TEXT = "Un [@a]. L’article R. 1-3 aussi [@b].\n"


@pytest.mark.parametrize(
    ("format_name", "head", "note_count"),
    [
        ("brochure", "", 1),
        ("grands-caracteres", "", 1),
        ("brochure", "liste_des_sources: non\n", 2),
        ("tract", "", 2),
        ("affiche", "", 2),
        ("lettre", "", 2),
        ("zine", "", 2),
        ("tract", "liens: sources\n", 1),
    ],
)
def test_an_article_that_the_text_names_has_no_note_where_a_list_is_printed(
    tmp_path: Path, format_name: str, head: str, note_count: int
) -> None:
    path = place(tmp_path, f"---\ntitre: Essai\n{head}---\n{TEXT}", LAWS)
    project, _ = open_project(tmp_path, FONTS)
    document, _ = read_document(Source(str(path), path.read_text("utf-8")), "essai", {})
    fmt = find_format(format_name)
    assert fmt
    edition, _ = edit_for_format(document, title_from_path(path), fmt, project)
    assert len(edition.notes) == note_count


@pytest.mark.parametrize(
    ("head", "format_name", "keys"),
    [
        ("reponses: 2\nangle: 4\n", "brochure", ["reponses", "angle"]),
        ("format: [brochure, affiche]\nreponses: 2\n", "brochure", []),
        ("format: [brochure, tract]\ndisposition: mur\n", "brochure", ["disposition"]),
        ("format: [brochure, tract]\ndisposition: mur\n", "tract", []),
    ],
)
def test_a_key_of_posters_in_a_text_that_is_none_is_told_once(
    tmp_path: Path, head: str, format_name: str, keys: list[str]
) -> None:
    path = place(tmp_path, f"---\ntitre: Essai\n{head}---\nUn mot.\n", LAWS)
    project, _ = open_project(tmp_path, FONTS)
    document, _ = read_document(Source(str(path), path.read_text("utf-8")), "essai", {})
    fmt = find_format(format_name)
    assert fmt
    _, doubts = edit_for_format(document, title_from_path(path), fmt, project)
    assert [d.fields["key"] for d in doubts if d.code == "poster-key"] == keys
