"""Chunks: the widths by which a break is sought are those at which it is set, ligatures and kerns included."""

import itertools
from dataclasses import replace

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.hyphenation import Hyphenator
from pamphlets.core.style import OLD_STYLE_FIGURES, FontSpec, TextStyle
from pamphlets.design.themes import sobre
from pamphlets.layout.paragraph.chunks import (
    EXPLICIT_HYPHEN_PENALTY,
    GUILLEMET_SPACE,
    HYPHEN_PENALTY,
    NO_BREAK_SPACES,
    ODD_HYPHEN_PENALTY,
    URL_PENALTY,
    Chunk,
    NoBreakSpace,
)
from pamphlets.layout.paragraph.font_variants import ACRONYM_SIZE, superscript_style
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper
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
    "www.exemple.org/Rapport%20annuel%20d%27activit%C3%A9.pdf",
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


def body_shaper(book: FontBook) -> ChunkShaper:
    return case_of(book).chunk_shaper(sobre.BLOCKS["body"].text, "fr")


def spaces_in(chunk: Chunk) -> list[NoBreakSpace]:
    elements = itertools.chain.from_iterable(part.elements for part in chunk.parts)
    return [element for element in elements if isinstance(element, NoBreakSpace)]


@pytest.mark.parametrize(
    ("text", "space"),
    [
        ("«\u00a0mot", GUILLEMET_SPACE),
        ("mot\u00a0»", GUILLEMET_SPACE),
        ("«\u202fmot", NO_BREAK_SPACES["\u202f"]),
        ("à\u00a0»x", GUILLEMET_SPACE),
        ("un\u00a0mot", NO_BREAK_SPACES["\u00a0"]),
        ("mot\u00a0:", NO_BREAK_SPACES["\u00a0"]),
        ("»\u00a0mot", NO_BREAK_SPACES["\u00a0"]),
    ],
)
def test_a_no_break_space_beside_a_guillemet_s_inner_side_is_the_guillemet_s(
    book: FontBook, text: str, space: NoBreakSpace
) -> None:
    assert spaces_in(body_shaper(book).shape(text)) == [space]


def test_a_figure_space_is_as_wide_as_a_figure(book: FontBook) -> None:
    shaper = body_shaper(book)
    assert shaper.shape("\u2007").width == pytest.approx(shaper.shape("0").width)
    (space,) = spaces_in(shaper.shape("1\u20072"))
    assert (space.stretch, space.shrink) == (0.0, 0.0)


def test_the_space_between_words_is_the_face_s_at_the_style_s_size(book: FontBook) -> None:
    style = sobre.BLOCKS["body"].text
    space = body_shaper(book).space
    assert space == pytest.approx(book.space_advance(style.font) * style.size)


def test_an_acronym_is_a_little_smaller_than_what_stands_beside_it(book: FontBook) -> None:
    shaper = body_shaper(book)
    size = shaper.style.size
    chunk = shaper.shape("(CPAM)")
    assert [part.style.size for part in chunk.parts] == pytest.approx(
        [size, size * ACRONYM_SIZE, size]
    )
    words = itertools.chain.from_iterable(part.elements for part in chunk.parts)
    assert "".join(word.text for word in words if isinstance(word, ShapedWord)) == "(CPAM)"
    assert [part.style.size for part in shaper.shape("CPAM").parts] == [size * ACRONYM_SIZE]
    assert [part.style.size for part in shaper.shape("d’CPAM").parts] == [size]


def test_capitals_of_a_style_are_no_acronyms(book: FontBook) -> None:
    style = replace(sobre.BLOCKS["body"].text, caps=True)
    chunk = case_of(book).chunk_shaper(style, "fr").shape("mot CPAM")
    assert chunk.text == "MOT CPAM"
    assert [part.style for part in chunk.parts] == [style]


def test_a_break_that_an_author_typed_gets_no_second_hyphen(book: FontBook) -> None:
    (inner,) = body_shaper(book).shape("peut-être").firm_breaks
    assert not inner.has_hyphen
    assert inner.penalty == EXPLICIT_HYPHEN_PENALTY
    (inner,) = body_shaper(book).shape("www.exemple.org/affiche").firm_breaks[-1:]
    assert inner.penalty == URL_PENALTY


@pytest.mark.parametrize("hyphen", ["-", "\u2011"])
def test_a_compound_is_divided_elsewhere_than_at_its_hyphens_at_a_high_price(
    book: FontBook, hyphen: str
) -> None:
    shaper = body_shaper(book)
    plain = shaper.soft_breaks("anticonstitutionnellement")
    assert len(plain) > 3
    compound = shaper.soft_breaks(f"anticonstitutionnellement{hyphen}vôtre")
    own, ours = len(plain), [inner for inner in compound if inner.has_hyphen]
    assert [inner.at for inner in ours] == [inner.at for inner in plain]
    assert {inner.penalty for inner in ours} == {ODD_HYPHEN_PENALTY}
    assert len(compound) - own == (hyphen == "-")
    assert ODD_HYPHEN_PENALTY > HYPHEN_PENALTY


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("quelqu’un", "quel/qu’un"),
        ("lorsqu’elle", "lors/qu’elle"),
        ("Rambert-d’Albon", "Ram/bert-d’Albon"),
        ("annonçait-on", "an/non/çait-/on"),
    ],
)
def test_words_are_divided_beside_apostrophes_and_hyphens(
    book: FontBook, word: str, divided: str
) -> None:
    cuts = [0, *(inner.at for inner in body_shaper(book).soft_breaks(word)), len(word)]
    assert "/".join(word[a:b] for a, b in itertools.pairwise(cuts)) == divided


def test_what_looks_like_an_address_is_divided_as_one(book: FontBook) -> None:
    context = case_of(book)
    text, code = (
        context.chunk_shaper(sobre.BLOCKS["body"].text, lang) for lang in ("fr", "zxx")
    )
    for shaper, word, pieces in (
        (text, "nom.exemple.com(mailto:nom.exemple.com)", "nom./exemple./com(mailto:/nom./exemple./com)"),
        (text, "citoyen.nes/syndiqué.es", "citoyen.nes//syndiqué.es"),
        (code, "content/brochures/titre.md", "content//brochures//titre./md"),
        (code, "a/bc.md", "a/bc.md"),
        (text, "content/brochures", "content//brochures"),
    ):  # fmt: skip
        breaks = shaper.shape(word).firm_breaks
        cuts = [0, *(inner.at for inner in breaks), len(word)]
        assert "/".join(word[a:b] for a, b in itertools.pairwise(cuts)) == pieces
    (slash, hyphen) = text.shape("www.un/deux-trois").firm_breaks[-2:]
    assert (slash.penalty, hyphen.penalty) == (URL_PENALTY, ODD_HYPHEN_PENALTY)


def test_a_break_beside_a_mark_that_hangs_wins_its_hang(book: FontBook) -> None:
    shaper = body_shaper(book)
    for inner in shaper.soft_breaks("anticonstitutionnellement"):
        assert inner.hang_left == pytest.approx(0.0, abs=0.4)
        assert inner.has_hyphen
        assert inner.penalty == HYPHEN_PENALTY


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        (
            "a.fr/Rapport%20annuel%20d%27%C3%A9t%C3%A9s.pdf",
            ["a.", "fr/", "Rapport%20", "annuel%20d%27%C3%A9t%C3%A9s.", "pdf"],
        ),
        ("a.fr/100%", ["a.", "fr/", "100%"]),
        ("a.fr/b%2", ["a.", "fr/", "b%2"]),
    ],
)
def test_an_address_is_divided_behind_signs_that_browsers_wrote_out(
    book: FontBook, address: str, pieces: list[str]
) -> None:
    shaper = case_of(book).chunk_shaper(TextStyle(SPECS[0], 11, 13.4), "fr")
    ends = [inner.at for inner in shaper.shape(address).firm_breaks]
    starts = [0, *ends]
    assert [
        address[a:b] for a, b in zip(starts, [*ends, len(address)], strict=True)
    ] == pieces


FACES = [
    FontSpec("EB Garamond", 500),
    FontSpec("EB Garamond", 700),
    FontSpec("EB Garamond", 500, italic=True),
    FontSpec("Source Sans 3", 700),
]


@pytest.mark.parametrize("font", FACES, ids=str)
def test_the_sign_of_a_number_is_a_superior_o_and_read_as_the_sign(
    book: FontBook, font: FontSpec
) -> None:
    style = TextStyle(font, 10.0, 12.0)
    shaper = ChunkShaper(style, "fr", book, Hyphenator("fr"))
    before, sign, after = shaper.shape("nº\u00a03").parts
    (word,) = [element for element in sign.elements if isinstance(element, ShapedWord)]
    assert (word.text, [glyph.text for glyph in word.glyphs]) == ("º", ["º"])
    raised = superscript_style(style, "o", book)
    assert (sign.style.size, sign.style.rise) == (raised.size, raised.rise)
    (letter,) = book.shape("o", raised.font)
    assert [glyph.glyph_id for glyph in word.glyphs] == [
        glyph.glyph_id for glyph in letter.glyphs
    ]
    assert before.style == after.style == style


@pytest.mark.parametrize("family", ["Atkinson Hyperlegible Next", "Archivo Black", "Anton"])
def test_a_face_whose_sign_is_a_plain_ring_keeps_it(book: FontBook, family: str) -> None:
    style = TextStyle(FontSpec(family), 10.0, 12.0)
    (part,) = ChunkShaper(style, "fr", book, Hyphenator("fr")).shape("nº3").parts
    assert part.style == style


def test_a_raised_sign_is_not_raised_again(book: FontBook) -> None:
    style = superscript_style(sobre.BLOCKS["body"].text, "o", book)
    (part,) = ChunkShaper(style, "fr", book, Hyphenator("fr")).shape("º").parts
    assert part.style == style


@pytest.mark.parametrize("code", ["A4", "4G", "H1N1", "B12"])
def test_old_style_figures_give_way_to_lining_ones_beside_capitals(
    book: FontBook, code: str
) -> None:
    font = FontSpec("EB Garamond", 500, features=OLD_STYLE_FIGURES)
    shaper = ChunkShaper(TextStyle(font, 10.0, 12.0), "fr", book, Hyphenator("fr"))
    assert [part.style.font.features for part in shaper.shape(f"l’{code}.").parts] == [
        OLD_STYLE_FIGURES, (), OLD_STYLE_FIGURES,
    ]  # fmt: skip
    (plain,) = shaper.shape("2026").parts
    assert plain.style.font.features == OLD_STYLE_FIGURES


@pytest.mark.parametrize("article", ["1111-36", "1461-3", "1111\u201113-1"])
def test_old_style_figures_give_way_to_lining_ones_in_an_article_of_law(
    book: FontBook, article: str
) -> None:
    font = FontSpec("EB Garamond", 500, features=OLD_STYLE_FIGURES)
    shaper = ChunkShaper(TextStyle(font, 10.0, 12.0), "fr", book, Hyphenator("fr"))
    assert [part.style.font.features for part in shaper.shape(f"R.\u00a0{article},").parts] == [
        OLD_STYLE_FIGURES, (), OLD_STYLE_FIGURES,
    ]  # fmt: skip
    for years in ("2019-2026", "1111"):
        (plain,) = shaper.shape(years).parts
        assert plain.style.font.features == OLD_STYLE_FIGURES
