import string
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.fonts.font_files import MissingGlyphError, UnknownFamilyError
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.core.source import Source, Span, error
from pamphlets.core.style import FontSpec
from tests.support.lines import text_advance

FONTS = Path(__file__).resolve().parents[3] / "fonts"
TEXT = FontSpec("EB Garamond")
MONO = FontSpec("JetBrains Mono")
BLACK = FontSpec("Archivo Black")
FALLBACK = (FontSpec("Source Sans 3"), FontSpec("DejaVu Sans"))
BOOK = FontBook(FONTS, FALLBACK)

# What the three faces have between them, marks and joiners and selectors included.
LETTERS = st.text(
    "aéfiœTAV’-·019«☎→✂αЖ\u0301\u0323\u200c\u200d\ufe0e\u2011µ", min_size=1, max_size=9
)


def faces(words: tuple[ShapedWord, ...]) -> list[tuple[str, str]]:
    return [(word.font.face.family, word.text) for word in words]


@given(LETTERS)
def test_no_character_is_lost_and_none_is_set_twice(text: str) -> None:
    words = BOOK.shape(text, TEXT)
    assert "".join(word.text for word in words) == text
    for word in words:
        assert "".join(glyph[4] for glyph in word.glyphs) == (
            word.text if word.glyphs else ""
        )


@given(LETTERS)
def test_a_word_is_as_wide_as_its_glyphs(text: str) -> None:
    words = BOOK.shape(text, TEXT)
    for word in words:
        assert word.advance == pytest.approx(sum(glyph[1] for glyph in word.glyphs))


@given(st.lists(LETTERS, max_size=4), LETTERS)
def test_what_was_shaped_before_changes_nothing(before: list[str], text: str) -> None:
    fresh, used = FontBook(FONTS, FALLBACK), FontBook(FONTS, FALLBACK)
    for other in before:
        used.shape(other, TEXT)

    def told(book: FontBook) -> list[tuple[Any, ...]]:
        return [
            (word.text, word.font, word.advance, word.glyphs)
            for word in book.shape(text, TEXT)
        ]

    assert told(fresh) == told(used)


def test_a_word_is_made_once() -> None:
    assert BOOK.shape("une", TEXT) is BOOK.get_shaper(TEXT).shape("une")


def test_pairs_are_kerned() -> None:
    assert text_advance(BOOK, "AV", TEXT) < text_advance(BOOK, "A", TEXT) + text_advance(
        BOOK, "V", TEXT
    )


def test_a_ligature_bears_the_text_of_all_its_letters() -> None:
    (office,) = BOOK.shape("office", TEXT)
    assert [glyph[4] for glyph in office.glyphs] == ["o", "ffi", "c", "e"]


def test_no_ligature_is_set_that_only_ornament_asks_for() -> None:
    (word,) = BOOK.shape("Theactst", TEXT)
    assert [glyph[4] for glyph in word.glyphs] == list("Theactst")
    (asked,) = BOOK.shape("Theactst", FontSpec("EB Garamond", features=("dlig",)))
    assert len(asked.glyphs) < len(word.glyphs)


def test_a_feature_is_switched_off_by_a_minus_sign() -> None:
    (arrow,) = BOOK.shape("->", MONO)
    (plain,) = BOOK.shape("->", FontSpec("JetBrains Mono", features=("-calt",)))
    assert [g[0] for g in arrow.glyphs] != [g[0] for g in plain.glyphs]
    assert plain.glyphs[1][0] == BOOK.shape(">", MONO)[0].glyphs[0][0]


def test_fonts_of_the_same_face_and_features_are_one() -> None:
    first = BOOK.shape("a", FontSpec("EB Garamond", 400, features=("smcp", "onum")))[0].font
    second = BOOK.shape("b", FontSpec("eb garamond", 390, features=("onum", "smcp")))[
        0
    ].font
    assert first is second


@pytest.mark.parametrize(
    ("spec", "weight", "italic"),
    [
        (FontSpec("EB Garamond", 500, italic=True), 500, True),
        (FontSpec("Source Sans 3", 500), 400, False),
        (FontSpec("Source Sans 3", 800), 900, False),
        (FontSpec("Source Sans 3", 900, italic=True), 700, True),
        (FontSpec("Anton", 400, italic=True), 400, False),
    ],
)
def test_the_slope_counts_first_then_the_nearest_weight(
    spec: FontSpec, weight: int, italic: bool
) -> None:
    face = BOOK.find_face(spec)
    assert (face.weight, face.italic) == (weight, italic)


def test_measures_are_those_of_the_letters() -> None:
    for family in BOOK.families:
        face = BOOK.find_face(FontSpec(family))
        _, _, _, cap = BOOK.measure_ink("H", FontSpec(family))
        assert face.cap_height == pytest.approx(cap, abs=0.02)
        assert 0 < face.x_height < face.cap_height < face.ascent
        assert face.descent > 0


def test_what_a_face_lacks_is_set_in_the_next_that_has_it() -> None:
    runs = [("EB Garamond", "a"), ("DejaVu Sans", "☎"), ("EB Garamond", "b")]
    assert faces(BOOK.shape("a☎b", TEXT)) == runs


def test_the_fallback_keeps_the_weight_and_slope_asked_for() -> None:
    book = FontBook(FONTS, (FontSpec("EB Garamond"),))
    (word,) = book.shape("ᾳ", FontSpec("Archivo Black", 700, italic=True))
    assert (word.font.face.weight, word.font.face.italic) == (700, True)


@pytest.mark.parametrize("cluster", ["☎\ufe0e", "✂\u0308", "✂\u200d☎"])
def test_what_belongs_together_is_set_in_one_face(cluster: str) -> None:
    assert faces(BOOK.shape(f"x{cluster}", TEXT))[1:] == [("DejaVu Sans", cluster)]


@pytest.mark.parametrize(
    "spec", [TEXT, BLACK, MONO, FontSpec("Atkinson Hyperlegible Next")]
)
def test_a_hyphen_that_forbids_breaking_looks_like_one_and_stays_itself(
    spec: FontSpec,
) -> None:
    (word,) = BOOK.shape("a\u2011b", spec)
    assert [glyph[4] for glyph in word.glyphs] == ["a", "\u2011", "b"]
    assert word.font.face.family == spec.family
    (_, bottom, _, top) = BOOK.measure_ink("\u2011", spec)
    (_, low, _, high) = BOOK.measure_ink("-", spec)
    assert (bottom, top) == pytest.approx((low, high), abs=0.02)


def test_the_hyphen_at_a_line_end_looks_like_a_hyphen_and_reads_as_none() -> None:
    (hyphen,) = BOOK.shape("\u00ad", TEXT)
    (dash,) = BOOK.shape("-", TEXT)
    assert hyphen.text == "\u00ad"
    assert hyphen.glyphs == ((*dash.glyphs[0][:4], "\u00ad"),)


def test_joiners_and_selectors_without_a_glyph_cost_no_width() -> None:
    assert text_advance(BOOK, "\u200d", TEXT) == 0
    assert text_advance(BOOK, "a\u200d", TEXT) == text_advance(BOOK, "a", TEXT)


def test_a_non_joiner_keeps_a_ligature_apart() -> None:
    (word,) = BOOK.shape("f\u200ci", TEXT)
    assert len(word.glyphs) == 2


def test_a_character_that_no_face_has_is_named() -> None:
    with pytest.raises(MissingGlyphError) as fault:
        BOOK.shape("paresse🦥", TEXT)
    assert fault.value.fields == {
        "char": "🦥",
        "codepoint": "U+1F9A5",
        "name": "sloth",
        "family": "EB Garamond",
    }


def unknown() -> None:
    BOOK.find_face(FontSpec("Comic Sans"))


def missing() -> None:
    BOOK.shape("🦥", TEXT)


@pytest.mark.parametrize(
    ("call", "words"),
    [(unknown, ["Comic Sans", "Anton, "]), (missing, ["🦥", "U+1F9A5", "sloth"])],
)
def test_faults_of_fonts_are_told_in_words(
    call: Callable[[], None], words: list[str]
) -> None:
    with pytest.raises((UnknownFamilyError, MissingGlyphError)) as fault:
        call()
    told = render_diagnostic(
        error(fault.value.code, Source("a.md", "a 🦥"), Span(2, 3), **fault.value.fields)
    )
    assert [word for word in words if word not in told] == []


def test_a_family_is_asked_for_before_any_text_needs_it() -> None:
    book = FontBook(FONTS, (FontSpec("Nulle Part"),))
    with pytest.raises(UnknownFamilyError, match="Nulle Part"):
        book.get_shaper(TEXT)


def test_listing_the_families_opens_no_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("pamphlets.core.fonts.font_book.OpenFont")
    assert "EB Garamond" in FontBook(FONTS).families


@pytest.mark.parametrize(
    ("spec", "feature", "text", "whole"),
    [
        (TEXT, "smcp", string.ascii_lowercase + "éèç", True),
        (TEXT, "smcp", "Bonjour", False),
        (TEXT, "c2sc", "XIX", True),
        (TEXT, "sups", string.digits, True),
        (TEXT, "smcp", "", False),
        (TEXT, "smcp", "☎", False),
        (FontSpec("Source Sans 3", italic=True), "smcp", "abc", False),
        (BLACK, "sups", "123", True),
        (BLACK, "sups", "1234", False),
        (FontSpec("Atkinson Hyperlegible Next"), "smcp", "abc", False),
    ],
)
def test_a_feature_counts_only_if_it_changes_every_character(
    spec: FontSpec, feature: str, text: str, whole: bool
) -> None:
    assert BOOK.has_feature(spec, feature, text) is whole


def test_ink_reaches_as_far_as_accents_and_tails() -> None:
    left, bottom, right, top = BOOK.measure_ink("Éy", TEXT)
    assert top > BOOK.find_face(TEXT).cap_height
    assert bottom < 0
    assert 0 <= left < right <= text_advance(BOOK, "Éy", TEXT) + 0.1
    assert BOOK.measure_ink(BOOK.shape("Éy", TEXT)[0], TEXT) == (left, bottom, right, top)


def test_text_without_ink_has_none() -> None:
    assert BOOK.measure_ink("\u200d", TEXT) == (0.0, 0.0, 0.0, 0.0)


def test_the_space_is_the_face_s_own() -> None:
    assert BOOK.space_advance(TEXT) == pytest.approx(0.2)
    assert BOOK.space_advance(MONO) == text_advance(BOOK, "m", MONO)


class ContourCounter:
    """A pen that counts the contours it is led along."""

    def __init__(self) -> None:
        self.contours = 0

    def moveTo(self, _point: tuple[float, float]) -> None:  # noqa: N802 - a pen's own names
        self.contours += 1

    def lineTo(self, *_points: tuple[float, float]) -> None:  # noqa: N802
        """Draw nothing."""

    qCurveTo = curveTo = lineTo  # noqa: N815

    def closePath(self) -> None:  # noqa: N802
        """Draw nothing."""


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("italic", [False, True])
def test_the_zero_of_large_print_has_no_stroke(
    book: FontBook, weight: int, italic: bool
) -> None:
    face = book.find_face(FontSpec("Atkinson Hyperlegible Next", weight, italic))
    opened = OpenFont(face.path, face.weight)
    pen = ContourCounter()
    opened.font.draw_glyph_with_pen(opened.glyph_id("0"), pen)
    assert pen.contours == 2
    ink = book.measure_ink("0", FontSpec("Atkinson Hyperlegible Next", weight, italic))
    letter = book.measure_ink("O", FontSpec("Atkinson Hyperlegible Next", weight, italic))
    assert ink.right - ink.left < 0.9 * (letter.right - letter.left)
