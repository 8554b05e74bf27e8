"""The printed instructions: one page for every job, all of it on the paper, its fonts within, the same each time."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from pamphlets.core.geometry import Rect
from pamphlets.core.page import GlyphRun, PageItem, Rule, ScaledDrawing
from pamphlets.core.units import mm
from pamphlets.impose.placement.options import Lang
from pamphlets.printing.diagrams.reload_tray import draw_reload_tray
from pamphlets.printing.diagrams.steps import draw_steps
from pamphlets.printing.handout.handout import write_handout
from pamphlets.printing.handout.page import compose_handout
from pamphlets.printing.handout.pdf_output import handout_context
from pamphlets.printing.handout.style import MARGIN, PAGE_SIZE
from pamphlets.printing.instructions import brochure as instructions
from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
from pamphlets.printing.instructions.instructions import Instructions, Reloading
from tests.support.finishing import LANGS, METHODS, arranged, arrangement_of

FONTS = Path(__file__).resolve().parents[3] / "fonts"
LONG = "Un titre qui n’en finit pas : " + "des mots et encore des mots, " * 6
BROCHURE = instructions.BrochureFacts(
    "Mon espace santé : refuser, fermer, effacer",
    28,
    0,
    7,
    "a-pageparpage-a5.pdf",
    "a-cahier-a4-bordcourt.pdf",
    "a-cahier-a4-bordlong.pdf",
)


def words_of(name: str, lang: Lang, title: str = "Mon livre") -> Instructions:
    return any_scheme_instructions(
        arrangement_of(name),
        PrintedFiles(title, "livre-a4.pdf", "", "A4", "short", "livre.pdf"),
        lang,
    )


def marks_of(name: str, lang: Lang, title: str = "Mon livre") -> tuple[PageItem, ...]:
    return compose_handout(
        handout_context(FONTS),
        words_of(name, lang, title),
        draw_steps(arrangement_of(name)),
        draw_reload_tray(Reloading()),
    )


def area(mark: PageItem) -> Rect:
    match mark.content:
        case GlyphRun(words=words, size=size):
            width = sum(
                word.width if hasattr(word, "width") else word.advance * size
                for word in words
            )
            return Rect(mark.at.x, mark.at.y - 0.7 * size, width, 0.9 * size)
        case Rule(width=width, height=height):
            return Rect(mark.at.x, mark.at.y, width, height)
        case ScaledDrawing(size=size):
            return Rect(mark.at.x, mark.at.y, size.width, size.height)
        case _:
            return Rect(mark.at.x, mark.at.y, 0, 0)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", METHODS)
def test_all_of_it_stands_within_the_margins(name: str, lang: Lang) -> None:
    for mark in marks_of(name, lang, LONG if name == "octavo" else "Mon livre"):
        rect = area(mark)
        assert rect.x >= MARGIN - 8, mark
        assert rect.right <= PAGE_SIZE.width - MARGIN + 8, mark
        assert rect.y >= MARGIN - 8
        assert rect.bottom <= PAGE_SIZE.height - MARGIN + mm(4), mark


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", METHODS)
def test_no_drawing_lies_over_words(name: str, lang: Lang) -> None:
    marks = marks_of(name, lang)
    shapes = [area(mark) for mark in marks if isinstance(mark.content, ScaledDrawing)]
    lines = [
        (area(mark), mark)
        for mark in marks
        if isinstance(mark.content, GlyphRun) and mark.content.size > 7
    ]
    for number, shape in enumerate(shapes):
        for other in shapes[:number]:
            assert (
                shape.right <= other.x + 0.1
                or other.right <= shape.x + 0.1
                or (shape.bottom <= other.y + 0.1 or other.bottom <= shape.y + 0.1)
            )
        inside = [
            rect
            for rect, _ in lines
            if rect.y > shape.y + 1
            and rect.bottom < shape.bottom - 1
            and rect.x > shape.x
            and rect.right < shape.right
        ]
        assert all(rect.width < 40 for rect in inside)  # numbers of pages, no sentences


@pytest.mark.parametrize("lang", LANGS)
def test_one_page_with_its_fonts_and_the_same_bytes_twice(lang: Lang) -> None:
    made = []
    for _ in range(2):
        out = BytesIO()
        write_handout(
            instructions.brochure_instructions(BROCHURE, lang),
            arranged("saddle", 28),
            FONTS,
            out,
        )
        made.append(out.getvalue())
    assert made[0] == made[1]
    reader = PdfReader(BytesIO(made[0]))
    (page,) = reader.pages
    assert [round(float(edge), 2) for edge in page.mediabox[2:]] == [595.28, 841.89]
    for font in page["/Resources"]["/Font"].get_object().values():  # type: ignore[index]
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"].get_object()


def test_it_says_what_the_text_says() -> None:
    out = BytesIO()
    write_handout(
        instructions.brochure_instructions(BROCHURE), arranged("saddle", 28), FONTS, out
    )
    text = " ".join(PdfReader(BytesIO(out.getvalue())).pages[0].extract_text().split())
    for said in (
        "petits côtés",
        "reliure en haut",
        "pageparpage",
        "a-cahier-a4-bordcourt.pdf",
        "Deux agrafes 24/6",
        "7 feuilles A4",
        "pages 3 et 4 seules",
        "D’ABORD UNE SEULE FEUILLE",
    ):
        assert said in text.replace("\u202f", " ").replace("\u00a0", " "), said


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("count", [1, 14, 45])
def test_long_titles_and_names_of_files_stay_on_the_page(count: int, lang: Lang) -> None:
    name = "un-nom-" * 6 + "x" * 60
    job = instructions.BrochureFacts(
        LONG,
        4 * count - 1,
        1,
        count,
        f"{name}-a5.pdf",
        f"{name}-court.pdf",
        f"{name}-long.pdf",
    )
    whole = compose_handout(
        handout_context(FONTS),
        instructions.brochure_instructions(job, lang),
        draw_steps(arranged("saddle", 4 * count)),
        draw_reload_tray(Reloading()),
    )
    copier = any_scheme_instructions(
        arranged("saddle", 8),
        PrintedFiles(LONG, f"{name}.pdf", "", "A4", "long", f"{name}.pdf"),
        lang,
    )
    for mark in (
        *whole,
        *compose_handout(
            handout_context(FONTS),
            copier,
            draw_steps(arranged("saddle", 8)),
            draw_reload_tray(Reloading()),
        ),
    ):
        rect = area(mark)
        assert rect.right <= PAGE_SIZE.width - MARGIN + 8
        assert rect.bottom <= PAGE_SIZE.height - MARGIN + 3
