"""Words wider than their column: divided where there is room, in the order of what hurts least, and told."""

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook, Space
from pamphlets.core.page import ScaledPicture
from pamphlets.core.source import WHOLE_FILE, Source, Span
from pamphlets.core.style import BlockStyle
from pamphlets.design.themes import bloc, quiet, sobre
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Code, Image, Inlines, NoteRef, StyledText, Text
from pamphlets.layout.paragraph.chunks import NO_BREAK_CHARACTERS
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.forced_breaks import forced_breaks, list_cluster_starts
from pamphlets.layout.paragraph.line import TextLine
from pamphlets.layout.paragraph.words import MeasuredWord
from tests.support.documents import ART
from tests.support.lines import (
    HYPHEN,
    case_of,
    hang_right,
    runs,
    set_lines,
    text_of,
    told,
)

BODY = sobre.BLOCKS["body"]
LONG_WORD = "anticonstitutionnellement"


def lines_of(
    book: FontBook, said: str | Inlines, width: float, style: BlockStyle = BODY
) -> list[str]:
    return [text_of(line.marks) for line in set_lines(case_of(book), said, style, width)]


def without_blanks(text: str) -> str:
    return "".join(char for char in text if char not in f" {NO_BREAK_CHARACTERS}")


def last_letter_edge(line: TextLine) -> float:
    """The x at which the rightmost letter ends, its tracking and a blank behind it left out."""
    edge = 0.0
    for mark, run in runs(line.marks):
        x = mark.at.x
        for word in run.words:
            if isinstance(word, Space):
                x += word.width
            else:
                x += word.advance * run.size * run.horizontal_scale
                x += run.tracking * len(word.glyphs)
                edge = max(edge, x - run.tracking)
    return edge


def is_inside(line: TextLine, width: float) -> bool:
    return not line.marks or (
        last_letter_edge(line) - hang_right(line) <= width + 0.06
        and min(mark.at.x for mark, _ in runs(line.marks)) >= -7.0
    )


pieces = st.one_of(
    st.text("abcdefghij", min_size=1, max_size=120),
    st.text("AVWTYLJ", min_size=1, max_size=60),
    st.text("0123456789", min_size=1, max_size=80),
    st.text(".,;:!?()[]«»/-—…'’", min_size=1, max_size=30),
    st.sampled_from(
        [LONG_WORD, "ffiffl", "e\u0323\u0301", "ǰ", "😀", "citoyen·ne·s", "é" * 40]
    ),
    st.sampled_from(["https://ex.org/a?b=c", "qui@exemple.org", "10\u202f000\u00a0€"]),
    st.sampled_from([" ", "\u00a0", "\u202f", "\u2007", "\u00a0\u00a0"]),
)
nasty = st.lists(pieces, min_size=1, max_size=12).map("".join).filter(without_blanks)
roles = [*sobre.BLOCKS.values(), bloc.BLOCKS["heading-1"], quiet.BLOCKS["heading-1"]]


@given(nasty, st.sampled_from(roles), st.floats(min_value=45.0, max_value=300.0))
@settings(max_examples=60)
def test_every_letter_is_printed_inside_the_column(
    book: FontBook, text: str, style: BlockStyle, width: float
) -> None:
    case = case_of(book)
    lines = set_lines(case, text, style, width)
    assert all(is_inside(line, width) for line in lines)
    printed = "".join(text_of(line.marks).removesuffix(HYPHEN) for line in lines)
    wanted = text.upper() if style.text.caps else text
    assert without_blanks(printed) == without_blanks(wanted)


def test_a_chain_of_no_break_spaces_breaks_at_them_and_nowhere_else(book: FontBook) -> None:
    lines = lines_of(book, "\u00a0".join(["chose"] * 60), 200.0)
    assert len(lines) > 5
    for line in lines:
        assert set(line.split("\u00a0")) == {"chose"}


def test_a_space_before_a_mark_holds_while_a_word_can_be_divided(book: FontBook) -> None:
    for line in lines_of(book, f"«\u00a0{'x' * 90}\u00a0»\u00a0!", 100.0):
        assert not line.startswith(("»", "!", "\u00a0"))
        assert not line.endswith(("«", "\u00a0"))


@pytest.mark.parametrize("role", ["heading-2", "head", "back", "term"])
def test_a_word_that_carries_no_hyphen_takes_one_at_its_syllables_first(
    book: FontBook, role: str
) -> None:
    lines = lines_of(book, LONG_WORD, 90.0, sobre.BLOCKS[role])
    assert len(lines) > 1
    syllables = "an-ti-cons-ti-tu-tion-nel-le-ment".split("-")
    starts = set(itertools.accumulate(map(len, syllables)))
    ends = itertools.accumulate(len(line.removesuffix(HYPHEN)) for line in lines)
    assert set(ends) <= starts


def test_a_word_without_syllables_is_divided_with_a_hyphen(book: FontBook) -> None:
    *lines, last = lines_of(book, "x" * 200, 100.0)
    assert len(lines) > 5
    assert all(line.endswith(f"x{HYPHEN}") for line in lines)
    assert not last.endswith(HYPHEN)


@pytest.mark.parametrize(
    "said",
    [
        "1234567890" * 20,
        "https://ex.org/" + "x" * 200,
        "FR76" + "ABCD" * 40,
        "x_" * 100,
        "qui" * 60 + "@exemple.org",
        (Code("abcdef" * 40, WHOLE_FILE),),
    ],
)
def test_a_number_an_address_and_code_show_no_hyphen(
    book: FontBook, said: str | Inlines
) -> None:
    lines = lines_of(book, said, 100.0)
    assert len(lines) > 3
    assert not any(HYPHEN in line for line in lines)


def test_no_letter_loses_its_marks(book: FontBook) -> None:
    lines = lines_of(book, "e\u0323\u0301" * 100, 100.0)
    assert len(lines) > 3
    assert not any(unicodedata.combining(line[0]) for line in lines)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("abc", {0, 1, 2}),
        ("e\u0301a", {0, 2}),
        ("👨\u200d👩a", {0, 3}),
        ("🇫🇷🇧🇪", {0, 2}),
        ("👍🏽x", {0, 2}),
        ("\u05d0\u05b7\u05d1", {0, 2}),
        ("\u1112\u1161\u11ab\u1100", {0, 3}),
    ],
)
def test_clusters_begin_where_readers_see_a_letter(text: str, starts: set[int]) -> None:
    assert list_cluster_starts(text) == starts


@pytest.mark.parametrize("width", range(60, 130, 3))
def test_a_piece_is_two_letters_long_at_its_beginning_and_three_at_its_end(
    book: FontBook, width: int
) -> None:
    first, *_, last = lines_of(book, "mw" * 15, float(width))
    assert len(first.removesuffix(HYPHEN)) >= 2
    assert len(last) >= 3


def test_calls_go_to_the_next_line_one_by_one_only_where_they_must(book: FontBook) -> None:
    calls = [NoteRef(number, number, WHOLE_FILE) for number in range(1, 40)]
    case = case_of(book)
    lines = set_lines(case, (Text("mot", WHOLE_FILE), *calls), BODY, 60.0)
    assert [number for line in lines for number in line.note_numbers] == list(range(1, 40))
    assert all(is_inside(line, 60.0) for line in lines)
    assert told(case) == ["forced-break"]


def test_pictures_in_a_line_are_parted_and_made_as_narrow_as_the_column(
    book: FontBook,
) -> None:
    pictures = [Image("large.png", "", number, WHOLE_FILE) for number in range(30)]
    lines = set_lines(case_of(book), tuple(pictures), BODY, 20.0)
    edges: list[tuple[float, float]] = []
    for line in lines:
        for mark in line.marks:
            assert isinstance(mark.content, ScaledPicture)
            edges.append((mark.at.x, mark.at.x + mark.content.size.width))
    assert len(edges) == 30
    assert all(0.0 <= left < right <= 20.01 for left, right in edges)


def test_letters_that_are_wider_by_themselves_than_in_their_word_still_fit(
    book: FontBook,
) -> None:
    """AAA is an acronym, set a little smaller; AA is none."""
    case = case_of(book)
    lines = set_lines(case, "AAA:A", sobre.BLOCKS["heading-1"], 45.0)
    assert all(is_inside(line, 45.0) for line in lines)
    assert told(case) == ["forced-break"]


def test_what_not_a_letter_fits_is_an_error(book: FontBook) -> None:
    case = case_of(book)
    set_lines(case, "mmm", BODY, 3.0)
    assert {(d.severity, d.code) for d in case.diagnostics} == {("error", "overfull-line")}


def test_a_date_in_a_column_too_narrow_for_it_parts_at_its_spaces_and_is_not_told(
    book: FontBook,
) -> None:
    case = case_of(book)
    lines = set_lines(case, "21\u00a0novembre\u00a02026", BODY, 72.0)
    assert [text_of(line.marks) for line in lines] == ["21\u00a0novembre", "2026"]
    assert told(case) == []


def test_a_word_is_told_once_at_its_place(book: FontBook) -> None:
    text = f"Un début, {'x' * 300}, un autre : {'y' * 300}."
    case = TypesettingContext(sobre.THEME, book, Source("essai.md", text), ART, {})
    said = (Text(text, Span(0, len(text))),)
    set_lines(case, said, BODY, 200.0)
    assert told(case) == ["forced-break", "forced-break"]
    assert [text[d.span.start] for d in case.diagnostics] == ["x", "y"]
    assert case.diagnostics[0].fields["words"] == "x" * 60


def test_words_of_the_front_matter_are_told_at_their_key(book: FontBook) -> None:
    meta = Meta("T", "t", authors=("Ann", "x" * 300), pages=4)
    meta = Meta(
        "T",
        "t",
        authors=("Ann", "x" * 300),
        pages=4,
        spans={"pages": Span(1, 2), "authors": Span(5, 9)},
    )
    case = TypesettingContext(sobre.THEME, book, Source("e.md", ""), ART, {}, meta=meta)
    set_lines(case, "x" * 300, BODY, 200.0)
    assert [d.span for d in case.diagnostics] == [Span(5, 9)]


def test_a_trial_divides_nothing(book: FontBook) -> None:
    case = TypesettingContext(sobre.THEME, book, Source("e.md", ""), ART, {}, is_trial=True)
    assert len(set_lines(case, "x" * 300, BODY, 200.0)) == 1
    assert told(case) == ["overfull-line"]


def test_a_divided_style_keeps_its_letters(book: FontBook) -> None:
    said = (
        Text("mot" * 30, WHOLE_FILE),
        StyledText("strong", (Text("gras" * 30, WHOLE_FILE),), WHOLE_FILE),
        Text("\u0301" + "fin" * 30, WHOLE_FILE),
    )
    lines = lines_of(book, said, 100.0)
    printed = "".join(line.removesuffix(HYPHEN) for line in lines)
    assert printed == "mot" * 30 + "gras" * 30 + "\u0301" + "fin" * 30
    assert not any(line.startswith("\u0301") for line in lines)


@pytest.mark.parametrize("count", [20_000, 40_000])
def test_the_line_breaker_is_offered_a_bounded_number_of_breaks(
    book: FontBook, count: int
) -> None:
    case = case_of(book)
    shaper = case.chunk_shaper(BODY.text, "fr")
    chunk = shaper.shape("1" * count)
    breaks = forced_breaks(MeasuredWord(chunk, WHOLE_FILE, shaper), 300.0)
    lines = chunk.width / 300.0
    assert lines < len(breaks) < 1000 + 1.1 * lines
    gaps = itertools.pairwise([0.0, *(inner.width for inner in breaks), chunk.width])
    assert all(right - left <= 300.0 for left, right in gaps)
