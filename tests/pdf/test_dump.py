"""The golden form: one line a mark, rounded, nothing hidden."""

from pathlib import Path

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import Face, Font, ShapedWord, Space
from pamphlets.core.fonts.shaping import ShapedGlyph
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.style import Ink
from pamphlets.pdf.dump import dump_pages

FACE = Face(
    "Garamond",
    500,
    italic=True,
    path=Path("f"),
    ascent=1,
    descent=0,
    cap_height=0.7,
    x_height=0.5,
)
FONT = Font(FACE, ("smcp",))


def word(text: str) -> ShapedWord:
    return ShapedWord(
        text,
        FONT,
        len(text) / 2,
        tuple(ShapedGlyph(1, 0.5, 0.0, 0.0, char) for char in text),
    )


def placed(*items: PageItem) -> str:
    return (
        dump_pages((Page(Size(100, 200), Rect(0, 0, 100, 200), items),))
        .partition("\n")[2]
        .rstrip("\n")
    )


def test_a_page_tells_number_label_size_and_trim() -> None:
    first = Page(Size(419.528, 595.276), Rect(0, 0, 419.528, 595.276), ())
    second = Page(Size(120, 220), Rect(10, 10, 100, 200), (), "iv")
    assert dump_pages((first, second)).splitlines() == [
        "page 1 419.53×595.28",
        'page 2 "iv" 120.00×220.00 trim 10.00 10.00 100.00×200.00',
    ]


def test_a_run_tells_where_it_starts_and_ends_and_what_it_says() -> None:
    run = GlyphRun(
        (word("ab"), Space("\u202f", 2.0), word("c"), word("\u00ad")), 10.0, 0.25
    )
    assert placed(PageItem(Point(1.006, -0.001), run, 7, "en")) == (
        "text 1.01 0.00 24.01 | Garamond 500 italic smcp 10 tracking 0.250 | ab⍽c¬ | en | 7"
    )


def test_solid_black_and_the_documents_language_go_without_saying() -> None:
    ink = Ink("rouge", (1, 0, 0))
    assert placed(
        PageItem(Point(1, 2), Rule(3, 4), lang="fr"),
        PageItem(Point(1, 2), Rule(3, 4, tint=0.5)),
        PageItem(Point(1, 2), Rule(3, 4, ink)),
        PageItem(Point(1, 2), Rule(3, 4, ink, 0.25)),
    ) == (
        "rule 1.00 2.00 3.00×4.00\nrule 1.00 2.00 3.00×4.00 | black 50%\n"
        "rule 1.00 2.00 3.00×4.00 | rouge\nrule 1.00 2.00 3.00×4.00 | rouge 25%"
    )


def test_a_picture_says_what_is_shown_of_it_and_how_its_tones_are_printed() -> None:
    crop, size = Rect(0.25, 0.0, 0.5, 1.0), Size(5, 6)
    rouge = Ink("rouge", (1.0, 0.0, 0.0))
    assert placed(
        PageItem(Point(0, 0), ScaledPicture("a.png", size, "un pont", crop)),
        PageItem(
            Point(0, 0),
            ScaledPicture("a.png", size, tones=ToneRendering("halftone", 25), ink=rouge),
        ),
        PageItem(Point(0, 0), ScaledPicture("a.png", size, tones=ToneRendering("grey"))),
        PageItem(Point(0, 0), ScaledDrawing(Drawing(size, ()), size, crop=crop)),
    ).splitlines() == [
        "picture 0.00 0.00 5.00×6.00 | a.png | un pont | crop 250 0 750 1000",
        "picture 0.00 0.00 5.00×6.00 | a.png | halftone 25 | rouge",
        "picture 0.00 0.00 5.00×6.00 | a.png | grey",
        "shape 0.00 0.00 5.00×6.00 | 0 paths | crop 250 0 750 1000",
    ]


def test_each_kind_of_mark_has_its_line() -> None:
    assert placed(
        PageItem(
            Point(0, 0), ScaledDrawing(Drawing(Size(1, 1), ()), Size(5, 6), "un rond"), 1
        ),
        PageItem(Point(0, 0), ScaledPicture("images/a.png", Size(5, 6)), 2),
        PageItem(Point(0, 0), LinkArea("#a", Size(5, 6)), 3),
        PageItem(Point(0, 0), Anchor("a"), 4),
        PageItem(Point(0, 0), Anchor("b", 2, "Deux\u00a0!"), 5),
    ).splitlines() == [
        "shape 0.00 0.00 5.00×6.00 | 0 paths | un rond | 1",
        "picture 0.00 0.00 5.00×6.00 | images/a.png | 2",
        "link 0.00 0.00 5.00×6.00 | #a | 3",
        "anchor 0.00 0.00 | #a | 4",
        "anchor 0.00 0.00 | #b | 2 Deux␣! | 5",
    ]
