"""Covers: title readable at two metres, everything on the page, the same title the same device."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.geometry import Size
from pamphlets.core.page import PageItem, ScaledDrawing
from pamphlets.core.style import FontSpec
from pamphlets.core.units import mm
from pamphlets.design.ornaments.rosette import draw_rosette
from pamphlets.design.ornaments.word_wall import set_word_wall
from pamphlets.design.themes import bloc, sobre, trait
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from pamphlets.layout.paragraph.context import Artwork, TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn
from tests.design.covers.cover_case import cover, ink_of, runs
from tests.support.documents import SOURCE, STEMS
from tests.support.lines import advance, text_of

LOOKS = [sobre.DESIGN, bloc.DESIGN, trait.DESIGN]
each_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.theme.name)
FULL = Meta(
    "Mon espace santé\u00a0: refuser, fermer, masquer",
    "mon-espace-sante",
    subtitle="Un guide pour s’en servir sans s’y perdre",
    authors=("Le collectif des patientes du quartier",),
    mentions=("Version de travail, à vérifier avant diffusion",),
    series="Cahiers, 3",
)
TITLES = [
    "Essai",
    "À",
    "Anticonstitutionnellement",
    "Mon espace santé\u00a0: refuser, fermer, masquer",
    "Où sont passées les clés\u202f?",
    "La désobéissance civile et les gens qui la pratiquent chaque jour sans le savoir, sans le dire et sans le vouloir",
    "«\u00a0Nous ne sommes pas des chiffres\u00a0»",
    "L’an 2000",
    "1871",
]
POSTER = FontSpec("Anton")
BLANKS_AND_HYPHENS = str.maketrans("", "", "\u00a0\u202f\u00ad -")


def letters_of(text: str) -> str:
    """A text without what a line's end takes or gives."""
    return text.translate(BLANKS_AND_HYPHENS).casefold()


def column(book: FontBook, width: float) -> SheetColumn:
    return SheetColumn(TypesettingContext(bloc.THEME, book, SOURCE, {}, {}), width, "fr")


@each_look
@pytest.mark.parametrize("title", TITLES)
def test_a_cover_stands_on_its_page_and_shows_the_whole_title(
    book: FontBook, look: Design, title: str
) -> None:
    marks, case = cover(book, look, replace(FULL, title=title))
    size = look.theme.page.size
    for mark, run in runs(marks):
        ink = ink_of(book, mark, run)
        assert min(ink.x, ink.y) >= mm(4.9)
        assert ink.right <= size.width - mm(4.9)
        assert ink.bottom <= size.height - mm(4.9)
    shown = letters_of("".join(text_of([mark]) for mark, _ in runs(marks)))
    assert letters_of(title) in shown
    assert [doubt.code for doubt in case.diagnostics] == []


@each_look
def test_a_cover_says_who_and_what_else(book: FontBook, look: Design) -> None:
    said = " ".join(text_of([mark]) for mark, _ in runs(cover(book, look, FULL)[0]))
    for words in ("collectif", "guide", "vérifier"):
        assert words in said


@each_look
@pytest.mark.parametrize("title", TITLES[:5])
def test_capitals_of_a_title_are_readable_at_two_metres(
    book: FontBook, look: Design, title: str
) -> None:
    """Ten millimetres; a long word may take them down, not under six and a half."""
    marks, _ = cover(book, look, replace(FULL, title=title))
    _, largest = max(runs(marks), key=lambda found: found[1].size)
    word = next(word for word in largest.words if isinstance(word, ShapedWord))
    height = word.font.face.cap_height * largest.size * 25.4 / 72
    assert height >= (6.5 if len(title) > 20 and " " not in title else 9.5)


@each_look
def test_a_cover_with_nothing_but_a_title_is_drawn(book: FontBook, look: Design) -> None:
    marks, case = cover(book, look, Meta("Essai", "essai"))
    assert runs(marks)
    assert case.diagnostics == []


@each_look
def test_the_same_title_gives_the_same_cover(book: FontBook, look: Design) -> None:
    assert cover(book, look, FULL)[0] == cover(book, look, FULL)[0]


titles = st.lists(
    st.sampled_from([*STEMS, "été", "Ç", "1", "l’à", "?", "et"]), min_size=1, max_size=18
).map(" ".join)


@given(titles, st.floats(100, 363), st.floats(60, 420))
@settings(max_examples=60)
def test_a_wall_stands_in_its_room_and_says_the_whole_title(
    book: FontBook, title: str, width: float, height: float
) -> None:
    made = set_word_wall(column(book, width), title, POSTER, height)
    assert made.height <= height + 0.01
    said = "".join(text_of([mark]) for mark in made.marks).replace(" ", "")
    assert said == title.upper().replace(" ", "")
    for mark, run in runs(made.marks):
        left, bottom, right, top = book.measure_ink(
            next(word for word in run.words if isinstance(word, ShapedWord)), POSTER
        )
        assert mark.at.x + left * run.size >= -0.01
        assert mark.at.x + right * run.size <= width + 0.01
        assert mark.at.y - top * run.size >= -0.01
        assert mark.at.y - bottom * run.size <= made.height + 0.01


def test_words_that_their_author_ties_stand_in_one_line(book: FontBook) -> None:
    def lines(title: str) -> list[str]:
        rows: dict[float, list[PageItem]] = {}
        for mark in set_word_wall(column(book, 760), title, POSTER, 420).marks:
            rows.setdefault(mark.at.y, []).append(mark)
        return ["".join(text_of([mark]) for mark in rows[y]) for y in sorted(rows)]

    assert lines("Vous avez le droit de dire non")[0] != "VOUSAVEZLEDROIT"
    tied = "Vous\u00a0avez\u00a0le\u00a0droit de\u00a0dire\u00a0non"
    assert lines(tied) == ["VOUSAVEZLEDROIT", "DEDIRENON"]


def test_lines_of_a_wall_do_not_touch(book: FontBook) -> None:
    made = set_word_wall(column(book, 363), "Ça était là où l’été gêne Ève", POSTER, 420)
    rows: dict[float, tuple[float, float]] = {}
    for mark, run in runs(made.marks):
        _, bottom, _, top = book.measure_ink(
            next(word for word in run.words if isinstance(word, ShapedWord)), POSTER
        )
        high, low = rows.get(mark.at.y, (1e9, -1e9))
        rows[mark.at.y] = (
            min(high, mark.at.y - top * run.size),
            max(low, mark.at.y - bottom * run.size),
        )
    edges = [rows[y] for y in sorted(rows)]
    assert len(edges) > 1
    assert all(below[0] - above[1] > 2 for above, below in itertools.pairwise(edges))


@given(st.text(min_size=1, max_size=60))
def test_a_rosette_stays_in_its_square_and_belongs_to_its_title(title: str) -> None:
    drawing = draw_rosette(title, 85.0)
    assert drawing == draw_rosette(title, 85.0)
    for path in drawing.paths:
        for segment in path.segments:
            if segment[0] != "Z":
                assert all(
                    -0.01 <= value <= 85.01
                    for value in segment[-2:]
                    if isinstance(value, float)
                )


def test_titles_have_their_own_rosettes() -> None:
    made = {tuple(draw_rosette(stem, 85.0).paths) for stem in STEMS}
    assert len(made) > 0.9 * len(STEMS)


LONG = " ".join(["des mots et encore des mots"] * 40)
TOO_MUCH = [
    replace(FULL, title=LONG),
    replace(FULL, subtitle=LONG),
    replace(FULL, mentions=(LONG,) * 2),
    replace(FULL, authors=(LONG,)),
]


@each_look
@pytest.mark.parametrize("meta", TOO_MUCH, ids=["title", "subtitle", "mentions", "authors"])
def test_what_does_not_fit_a_cover_is_told(
    book: FontBook, look: Design, meta: Meta
) -> None:
    _, case = cover(book, look, meta)
    codes = {doubt.code for doubt in case.diagnostics}
    if look is bloc.DESIGN and meta.title == LONG:
        assert codes == {"cover-title"}
    else:
        assert codes & {"side-full", "page-full"}


@each_look
def test_a_cover_shows_the_picture_that_its_author_chose(
    book: FontBook, look: Design
) -> None:
    wide = Artwork(Size(400, 300), Drawing(Size(400, 300), ()))
    case = TypesettingContext(look.theme, book, SOURCE, {"a.svg": wide}, {})
    marks = look.draw_cover(case, replace(FULL, cover_image="a.svg", cover_alt="Un quai."))
    (shown,) = [
        mark
        for mark in marks
        if isinstance(mark.content, ScaledDrawing) and mark.content.drawing is wide.drawing
    ]
    assert isinstance(shown.content, ScaledDrawing)
    assert shown.content.size.width / shown.content.size.height == pytest.approx(4 / 3)
    assert shown.content.alt == "Un quai."
    letters = [mark.at.y for mark, _ in runs(marks)]
    assert not any(shown.at.y < y < shown.at.y + shown.content.size.height for y in letters)


HEADLINES = [
    "12",
    "Essai",
    "Où sont passées les clés\u202f?",
    "Mon espace santé\u00a0: refuser, fermer, effacer",
]


@each_look
@pytest.mark.parametrize("text", HEADLINES)
@pytest.mark.parametrize(
    "room",
    [Size(757, 400), Size(340, 160), Size(170, 150)],
    ids=["poster", "flyer", "zine"],
)
def test_a_headline_stands_in_its_room_and_says_all_its_words(
    book: FontBook, look: Design, text: str, room: Size
) -> None:
    case = TypesettingContext(look.theme, book, SOURCE, {}, {})
    made = look.set_headline(case, text, room, "fr")
    assert case.diagnostics == []
    assert 0 < made.height <= room.height + 0.01
    for mark, run in runs(made.marks):
        assert mark.at.x >= -run.size * 0.1  # letters and commas hang a little
        assert mark.at.x + advance(run) <= room.width + run.size * 0.4
    said = "".join(text_of([mark]) for mark, _ in runs(made.marks))
    blanks = str.maketrans("", "", "\u00a0\u202f ")
    assert text.translate(blanks).casefold() in said.translate(blanks).casefold()


@each_look
@pytest.mark.parametrize(
    "box", [Size(300, 120), Size(90, 90), Size(120, 300)], ids=["wide", "square", "high"]
)
def test_a_look_has_a_device_for_a_title_that_fills_its_box(
    book: FontBook, look: Design, box: Size
) -> None:
    case = TypesettingContext(look.theme, book, SOURCE, {}, {})
    drawing = look.draw_emblem(case, "Nos données, leur marché", box)
    assert drawing.size == box
    assert drawing.paths
    assert drawing == look.draw_emblem(case, "Nos données, leur marché", box)


@each_look
def test_a_picture_on_a_cover_is_large(book: FontBook, look: Design) -> None:
    wide = Artwork(Size(400, 280), Drawing(Size(400, 280), ()))
    case = TypesettingContext(look.theme, book, SOURCE, {"a.svg": wide}, {})
    marks = look.draw_cover(
        case, replace(FULL, title="Le docteur est dans la cabine", cover_image="a.svg")
    )
    (shown,) = [
        mark.content
        for mark in marks
        if isinstance(mark.content, ScaledDrawing) and mark.content.drawing is wide.drawing
    ]
    assert shown.size.width > 0.4 * look.theme.page.size.width
