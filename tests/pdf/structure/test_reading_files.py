"""The reading PDFs of content/ and of CommonMark's examples: all of their text is spoken, once, in its order."""

import os
from pathlib import Path

import pytest

from pamphlets.app.build.titles import find_titles
from pamphlets.core.source import PamphletError
from tests.support.commonmark import EXAMPLES, UNSETTABLE
from tests.support.structure.editions import CONTENT, Edition, iter_editions
from tests.support.structure.page_validation import judge_with_page
from tests.support.structure.spoken_text import (
    find_note_place_faults,
    find_text_faults,
    find_unheard_words,
)
from tests.support.structure.structure_laws import find_structure_faults
from tests.support.structure.tagged_file import read_tagged_file

# Each title of ours, by its slug.
SLUGS = sorted(title.slug for title in find_titles(CONTENT))
# Formats that set each note where it is called; the others gather them.
FOOTNOTE_FORMATS = ("brochure",)
EVERY = 1 if "PAMPHLETS_JUDGE" in os.environ else 12
SETTABLE = [example for example in EXAMPLES if example["example"] not in UNSETTABLE]


def find_faults(edition: Edition) -> list[str]:
    """What is wrong with the structure of an edition's PDF, by our laws and by those of PDF/UA-1 and PDF/A-2a."""
    pdf = edition.write()
    file = read_tagged_file(pdf)
    faults = find_structure_faults(file)
    if file.root is not None:
        has_blanks = edition.name.endswith("lettre")
        texts = edition.document, edition.pages
        faults += find_text_faults(file, *texts, has_blanks=has_blanks)
        faults += [f"never heard: {word}" for word in find_unheard_words(file)]
        if edition.name.endswith(FOOTNOTE_FORMATS):
            faults += find_note_place_faults(file)
    return faults + judge_with_page(pdf, "ua1", "2a")


@pytest.mark.parametrize("slug", SLUGS)
def test_every_text_of_content_is_spoken_whole(slug: str) -> None:
    faults = {
        edition.name: find_faults(edition) for edition in iter_editions(CONTENT, slug)
    }
    assert faults
    assert {name: told for name, told in faults.items() if told} == {}


@pytest.mark.skipif(not EXAMPLES, reason="CommonMark's examples were not fetched")
def test_every_example_of_commonmark_is_spoken_whole(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    (folder / "brochures").mkdir(parents=True)
    for example in SETTABLE[::EVERY]:
        text = f"---\ntitre: Essai\nauteur: Ana\n---\n\n{example['markdown']}"
        path = folder / "brochures" / f"exemple-{example['example']:03}.md"
        path.write_text(text, "utf-8", newline="\n")
    counted = 0
    for title in find_titles(folder):
        for edition in list_settable(folder, title.slug):
            assert find_faults(edition) == [], edition.name
            counted += 1
    assert counted > len(SETTABLE[::EVERY]) * 0.8


def list_settable(folder: Path, slug: str) -> list[Edition]:
    """The editions of a title; none where its pictures are nowhere."""
    editions: list[Edition] = []
    try:
        editions += iter_editions(folder, slug)
    except* PamphletError:
        pass
    return editions
