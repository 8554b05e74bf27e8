"""Laws of pages, on the real paginator fed with real broken lines: 300 hostile documents of some eight pages."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import PamphletError
from pamphlets.design.themes import sobre
from pamphlets.layout.blocks.galley import FORBIDDEN_BREAK, Box
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.paginate import TOLERATED_EMPTY_LINES
from pamphlets.layout.pagination.segments import GalleySegment
from tests.support.documents import Author, hostile, prose
from tests.support.lines import case_of, text_of
from tests.support.sheets import TOP, Paged, letters, lowest, paged, said

DOCUMENTS, BATCH = 50, 25
FOOT = TOP + sobre.THEME.page.line_count * sobre.THEME.page.grid_step


@cache
def _pools() -> tuple[list[str], list[str]]:
    random = Random(5)
    return [prose(random, n) for n in (4, 12, 30, 50, 80, 120, 160) * 3], [
        prose(random, n) for n in (900, 300)
    ]


@pytest.fixture(params=range(DOCUMENTS // BATCH), scope="module")
def batch(request: pytest.FixtureRequest, book: FontBook) -> list[Paged]:
    """Twenty-five documents, paged once for all laws."""
    case = case_of(book)
    first = request.param * BATCH
    return [paged(hostile(seed, *_pools()), case) for seed in range(first, first + BATCH)]


def each(batch: list[Paged]) -> Iterator[tuple[Paged, GalleySegment, PageFilling]]:
    for text in batch:
        for stretch, page in text.pages:
            yield text, stretch, page


def test_the_documents_are_hostile(batch: list[Paged]) -> None:
    """Without what is hard in them, the laws below would be easy to keep."""
    lengths = [len(text.pages) for text in batch]
    assert 6 <= sum(lengths) / len(lengths) <= 14
    notes = [len(note) for text in batch for note in text.galley.note_boxes]
    assert max(notes) > 30
    assert min(notes) == 1
    slices = Counter(
        piece.note_number
        for _, _, page in each(batch)
        for piece in page.note_slices
        if piece.start
    )
    assert slices, "no note is split"
    boxes = [
        box for text in batch for part in text.galley.parts if isinstance(box := part, Box)
    ]
    assert any(len(box.note_numbers) > 2 for box in boxes)
    assert any(box.table_head >= 0 for box in boxes)
    assert any(page.shrink for _, _, page in each(batch))


def test_every_mark_of_the_text_is_drawn_once_and_in_order(batch: list[Paged]) -> None:
    for text in batch:
        notes = {
            one
            for note in text.galley.note_boxes
            for box in note
            for one in said(box.marks)
        }
        # Lines may be other ones than in the galley: a paragraph is set longer or shorter to fill a page.
        wanted = "".join(
            letters(part.marks) for part in text.galley.parts if isinstance(part, Box)
        )
        drawn = "".join(
            letters((mark,))
            for stretch, page in text.pages
            for mark in text.marks(stretch, page)
            if not set(said((mark,))) & notes
        )
        assert drawn == wanted


def test_every_note_line_is_drawn_once_and_in_order(batch: list[Paged]) -> None:
    for text in batch:
        wanted = [
            one
            for note in text.galley.note_boxes
            for box in note
            for one in said(box.marks)
        ]
        notes = set(wanted)
        drawn = [
            one
            for stretch, page in text.pages
            for one in said(text.marks(stretch, page))
            if one in notes
        ]
        assert drawn == wanted


def test_text_and_notes_stand_within_the_text_block_and_apart(batch: list[Paged]) -> None:
    for text, stretch, page in each(batch):
        notes = {
            one
            for note in text.galley.note_boxes
            for box in note
            for one in said(box.marks)
        }
        marks = text.marks(stretch, page)
        foot = tuple(mark for mark in marks if set(said((mark,))) & notes)
        body = tuple(
            mark for mark in marks if set(said((mark,))) and not set(said((mark,))) & notes
        )
        assert lowest(marks) <= FOOT + page.extra_lines * text.galley.grid + 0.01
        assert all(mark.at.y >= TOP for mark in foot + body)
        if foot and body:
            size = text.galley.note_leading * text.case.theme.baseline
            assert lowest(body) <= min(mark.at.y for mark in foot) - size + 0.01


def test_no_page_holds_more_than_it_has_room_for(batch: list[Paged]) -> None:
    for text, stretch, page in each(batch):
        grid, theme = text.galley.grid, text.case.theme
        boxes = text.boxes(stretch, page)
        rows = text.note_rows(stretch, page)
        foot = rows * text.galley.note_leading + theme.note_gap if rows else 0.0
        body = text.body_lines(stretch, page)
        line_count = theme.page.line_count + page.extra_lines
        assert body * grid + foot <= line_count * grid + 0.01
        empty_lines = line_count - body - foot / grid
        assert page.empty_lines == pytest.approx(empty_lines)
        assert page.shrink <= sum(box.shrink for box in boxes)
        assert all(box.line_count - box.shrink >= 0.75 * box.line_count for box in boxes)


def _calls(text: Paged) -> dict[int, int]:
    """The page on which each note is first called."""
    found: dict[int, int] = {}
    for number, (stretch, page) in enumerate(text.pages):
        for box in text.boxes(stretch, page):
            for note in box.note_numbers:
                found.setdefault(note, number)
    return found


def test_no_note_stands_before_its_call(batch: list[Paged]) -> None:
    for text in batch:
        called = _calls(text)
        for number, (_, page) in enumerate(text.pages):
            for piece in page.note_slices:
                assert called[piece.note_number] <= number


def test_the_first_note_of_a_line_begins_on_its_page_unless_another_still_runs(
    batch: list[Paged],
) -> None:
    for text in batch:
        begun: set[int] = set()
        owed: list[int] = []  # notes called and not at their end, in order
        lengths = [len(note) for note in text.galley.note_boxes]
        seen: set[int] = set()
        torn = text.codes.count("late-note")
        for stretch, page in text.pages:
            leaders = []
            for box in text.boxes(stretch, page):
                fresh = [
                    note for note in dict.fromkeys(box.note_numbers) if note not in seen
                ]
                seen.update(fresh)
                leaders += fresh[:1]
                owed += fresh
            begun |= {piece.note_number for piece in page.note_slices}
            ended = {
                piece.note_number
                for piece in page.note_slices
                if piece.stop == lengths[piece.note_number - 1]
            }
            owed = [note for note in owed if note not in ended]
            for leader in leaders:
                if leader not in begun and owed[0] == leader:
                    torn -= 1
                    assert torn >= 0, f"note {leader} could have begun"


def test_every_late_note_is_told(batch: list[Paged]) -> None:
    for text in batch:
        called = _calls(text)
        starts = {
            piece.note_number: number
            for number, (_, page) in enumerate(text.pages)
            for piece in page.note_slices
            if not piece.start
        }
        late = {str(note) for note, number in starts.items() if number > called[note]}
        assert {
            doubt.fields["note"] for doubt in text.doubts if doubt.code == "late-note"
        } == late


def test_notes_are_split_two_lines_from_either_end_and_short_ones_never(
    batch: list[Paged],
) -> None:
    for text, _, page in each(batch):
        for piece in page.note_slices:
            whole = len(text.galley.note_boxes[piece.note_number - 1])
            if (piece.start, piece.stop) != (0, whole):
                assert whole > 3
                assert piece.stop - piece.start >= 2


def test_no_page_ends_where_it_must_not_but_what_is_told_as_torn(
    batch: list[Paged],
) -> None:
    for text in batch:
        forbidden = 0
        for run in text.runs:
            for page in run.fillings[:-1]:
                if (
                    page.stop > page.start
                    and run.segment.break_costs[page.stop - 1] == FORBIDDEN_BREAK
                ):
                    forbidden += 1
        assert text.codes.count("torn") == forbidden


def test_whatever_is_told_has_words(batch: list[Paged]) -> None:
    for text in batch:
        for doubt in (*text.doubts, *text.case.diagnostics):
            told = render_diagnostic(doubt)
            assert told.startswith(("essai.md: warning: ", "essai.md: notice: "))


def test_holes_are_told(batch: list[Paged]) -> None:
    for text in batch:
        holes = [
            page
            for run in text.runs
            for page in run.fillings[:-1]
            if int(page.empty_lines) > TOLERATED_EMPTY_LINES
        ]
        assert text.codes.count("hole") >= len(holes) - text.codes.count("torn")


# --- the ends of the world -----------------------------------------------------------------


def test_an_empty_document_has_no_page_of_text(book: FontBook) -> None:
    assert paged(Author().document(), case_of(book)).pages == []


def test_one_word_is_one_page(book: FontBook) -> None:
    author = Author()
    text = paged(author.document(author.paragraph("Mot")), case_of(book))
    assert [text_of(text.marks(*page)) for page in text.pages] == ["Mot"]


def test_one_giant_note_runs_over_as_many_pages_as_it_takes(book: FontBook) -> None:
    author = Author()
    note = author.call(prose(Random(3), 6000))
    text = paged(author.document(author.paragraph("Mot", note, ".")), case_of(book))
    room = int(
        (sobre.THEME.page.line_count * sobre.GRID - sobre.THEME.note_gap)
        / text.galley.note_leading
    )
    assert len(text.pages) == pytest.approx(len(text.galley.note_boxes[0]) / room, abs=1)
    assert sum(
        piece.stop - piece.start for _, page in text.pages for piece in page.note_slices
    ) == len(text.galley.note_boxes[0])


def test_a_text_of_notes_only_ends(book: FontBook) -> None:
    author = Author()
    random = Random(4)
    calls = [author.call(prose(random, random.choice((5, 60, 400)))) for _ in range(60)]
    text = paged(author.document(author.paragraph(*calls)), case_of(book))
    printed = [
        (piece.note_number, line)
        for _, page in text.pages
        for piece in page.note_slices
        for line in range(piece.start, piece.stop)
    ]
    assert printed == [
        (n, line)
        for n, note in enumerate(text.galley.note_boxes, 1)
        for line in range(len(note))
    ]


def test_what_is_higher_than_any_page_is_told_by_its_place(book: FontBook) -> None:
    author = Author()
    text = author.document(author.heading(2, " ".join(["titre"] * 1200)))
    with pytest.raises(ExceptionGroup) as caught:
        paged(text, case_of(book))
    fault = caught.value.exceptions[0]
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == "too-tall"


def test_a_heading_is_never_the_last_thing_on_a_page(book: FontBook) -> None:
    case, random = case_of(book), Random(6)
    for length in range(200, 420, 9):
        author = Author()
        title = author.heading(2, "Titre")
        before, after = (
            author.paragraph(prose(random, length)),
            author.paragraph(prose(random, 90)),
        )
        text = paged(author.document(before, title, after), case)
        for stretch, page in text.pages:
            boxes = text.boxes(stretch, page)
            assert title.node not in [box.node for box in boxes[-2:]]


def test_the_notes_of_a_row_divided_between_pages_stand_in_order_on_each(
    book: FontBook,
) -> None:
    author, random = Author(), Random(8)
    first, second = author.call("Une."), author.call("Deux.")
    table = author.table(
        [["A"], ["B"]], [[prose(random, 300), first], [prose(random, 290), second]]
    )
    text = paged(author.document(table), case_of(book))
    assert [
        [piece.note_number for piece in page.note_slices] for _, page in text.pages
    ] == [
        [],
        [1, 2],
    ]


def test_a_note_with_a_table_or_a_picture_keeps_to_the_text_block(book: FontBook) -> None:
    for filler in range(33):
        author = Author()
        rows = [
            [["Un"], ["Deux"]],
            *([[prose(Random(n), 18)], [prose(Random(n + 9), 18)]] for n in range(4)),
        ]
        note = author.call(
            author.paragraph("Voir\u00a0:"), author.table(*rows), author.figure("petit.png")
        )
        text = paged(
            author.document(
                *([author.paragraph("Ligne.")] * filler), author.paragraph("Ici", note, ".")
            ),
            case_of(book),
        )
        for page in text.pages:
            foot = FOOT + page[1].extra_lines * sobre.GRID
            assert lowest(text.marks(*page)) <= foot + 1.5
