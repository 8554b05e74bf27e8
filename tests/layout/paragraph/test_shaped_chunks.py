"""Chunks: the widths by which a break is sought are those at which it is set, ligatures and kerns included."""

import itertools

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import FontSpec, TextStyle
from pamphlets.design.themes import sobre
from tests.support.lines import case_of

WORDS = [
    "efficace",
    "difficilement",
    "suffisamment",
    "officiellement",
    "affichage",
    "inflation",
    "réflexion",
    "affliger",
    "l’efficacité",
    "anticonstitutionnellement",
    "d’insuffisance",
    "AFFICHER",
    "offshore",
    "effluves",
    "fjord-finistère",
]
ADDRESSES = [
    "https://www.exemple.fr/un/tres-long/chemin?q=1",
    "www.exemple.org/affiche/fi/efficace.html",
    "peut-être",
    "vice-président",
    "et/ou/puis",
]
SPECS = [
    FontSpec("EB Garamond", 500),
    FontSpec("EB Garamond", 500, italic=True),
    FontSpec("Source Sans 3"),
]


@pytest.mark.parametrize("spec", SPECS, ids=str)
@pytest.mark.parametrize("word", [*WORDS, *ADDRESSES])
def test_a_break_is_measured_as_it_is_set(
    book: FontBook, spec: FontSpec, word: str
) -> None:
    shaper = case_of(book).chunk_shaper(TextStyle(spec, 11, 13.4), "fr")
    whole = shaper.shape(word)
    for inner in shaper.soft_breaks(word):
        before, after = (
            shaper.shape_piece(word[: inner.at], hyphen=inner.has_hyphen),
            shaper.shape_whole(word[inner.at :]),
        )
        assert inner.end_width == pytest.approx(before.width - before.hang_right, abs=0.4)
        assert whole.width - inner.width - inner.hang_left == pytest.approx(
            after.width - after.hang_left, abs=0.4
        )


def test_words_with_ligatures_are_divided_inside_them(book: FontBook) -> None:
    """Or the test above would prove nothing."""
    shaper = case_of(book).chunk_shaper(sobre.BLOCKS["body"].text, "fr")
    assert any(
        word[inner.at - 1 : inner.at + 1] == "ff"
        for word in WORDS
        for inner in shaper.soft_breaks(word)
    )


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("va-t-il", "va-/t-il"),
        ("peut-être", "peut-/être"),
        ("arc-en-ciel", "arc-/en-/ciel"),
        ("et/ou", "et/ou"),
        ("2021-1048", "2021-1048"),
    ],
)
def test_a_compound_is_divided_at_its_hyphens(
    book: FontBook, word: str, divided: str
) -> None:
    shaper = case_of(book).chunk_shaper(sobre.BLOCKS["body"].text, "fr")
    cuts = [0, *(inner.at for inner in shaper.shape(word).firm_breaks), len(word)]
    assert "/".join(word[a:b] for a, b in itertools.pairwise(cuts)) == divided


def test_letterspacing_stands_between_the_letters_of_a_sigle_only(book: FontBook) -> None:
    shaper = case_of(book).chunk_shaper(sobre.BLOCKS["body"].text, "fr")
    alone, ended = shaper.shape("CPAM"), shaper.shape("CPAM,")
    spacing = alone.parts[0].style.tracking * alone.parts[0].style.size
    assert spacing > 0
    assert ended.width == pytest.approx(alone.width - spacing + shaper.shape(",").width)
