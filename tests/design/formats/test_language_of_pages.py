"""What the press prints of its own in a text is in the language of the text, in every format."""

import re
from dataclasses import astuple

import pytest

from pamphlets.core.page import ScaledDrawing
from pamphlets.transforms.paper_words import load_paper_words
from tests.design.formats.pressed import HEAD, Pressed, press, text_of

KEYS = """\
faits_arretes_au: 2026
brouillon: oui
origine: Oo
premiere_publication: Pp
traduction: Tt
contact: a@exemple.org
directeur_de_publication: Dd
depot_legal: Ll
sommaire: oui
blanches: notes
qr: https://exemple.org
imprimeur: Imprimerie Xx, 1 rue Yy
jour: samedi 15 janvier 2050
heures: 14 h
lieu: Zz
intervenants: [Aa, Bb]
organisation: [Cc, Dd]
"""
NOTED = "Vv[^a].\n\n"
NOTE = "[^a]: Uu.\n"
PANELS = "".join(f"## Mm {number}\n\nNn[^a].\n\n" for number in range(6))
CHAPTERS = "".join(
    f"## Mm {number}\n\nNn[^a].\n\n- [ ] Ff\n- [x] Gg\n\n" for number in range(3)
)
FLYER = "Vv.\n\n---\n\nWw[^a].\n\n"
# Format -> its text, and fields of the words that it prints.
FORMATS = {
    "brochure": (CHAPTERS, "facts_as_of draft_unverified litter_notice origin first_publication translation contact director legal_deposit typeset_in contents notes"),
    "grands-caracteres": (CHAPTERS, "facts_as_of draft_unverified litter_notice notes large_print"),
    "depliant-a6": (CHAPTERS, "facts_as_of draft_unverified litter_notice"),
    "zine": (PANELS, "facts_as_of draft_unverified sources"),
    "affiche": (NOTED, "facts_as_of draft_unverified litter_notice posted_by speakers organisers"),
    "tract": (FLYER, "facts_as_of draft_unverified litter_notice on_the_web"),
    "lettre": (FLYER, "facts_as_of draft_unverified"),
}  # fmt: skip


def press_in(lang: str, name: str) -> Pressed:
    return press(name, f"{HEAD}{KEYS}langue: {lang}\n", FORMATS[name][0] + NOTE)


def plain(text: str) -> str:
    """Words in small letters, whatever stands between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def list_fragments(lang: str) -> set[str]:
    """The words of the table that stand between what is filled in."""
    fragments: set[str] = set()
    for pattern in astuple(load_paper_words(lang)):
        fragments.update(map(plain, re.split(r"\{\w+\}", pattern)))
    return {fragment for fragment in fragments if len(fragment) > 3}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_page_says_nothing_in_french_to_who_reads_another_language(
    name: str, lang: str
) -> None:
    pages = press_in(lang, name).pages
    text = f" {plain(' '.join(map(text_of, pages)))} "
    french = list_fragments("fr") - list_fragments(lang)
    assert [words for words in sorted(french) if f" {words} " in text] == []
    words = load_paper_words(lang)
    for field in FORMATS[name][1].split():
        for fragment in re.split(r"\{\w+\}", getattr(words, field)):
            assert plain(fragment) in text, field


@pytest.mark.parametrize(
    ("lang", "heard"),
    [
        ("fr", {"à faire", "fait"}),
        ("en", {"to do", "done"}),
        ("es", {"por hacer", "hecho"}),
    ],
)
def test_a_box_to_tick_is_heard_in_the_language_of_its_text(
    lang: str, heard: set[str]
) -> None:
    items = [item for page in press_in(lang, "brochure").pages for item in page.items]
    drawings = [item.content for item in items if isinstance(item.content, ScaledDrawing)]
    assert {drawing.alt for drawing in drawings} - {""} == heard
