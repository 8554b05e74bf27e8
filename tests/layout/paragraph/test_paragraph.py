"""Laws of set paragraphs, on real letters: nothing lost, nothing over the edge, French breaks only."""

import itertools
import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook, Space
from pamphlets.core.page import GlyphRun, LinkArea
from pamphlets.core.source import WHOLE_FILE, Source, Span
from pamphlets.core.style import BlockStyle, FontSpec, TextStyle
from pamphlets.design.themes import bloc, sobre
from pamphlets.document.nodes import (
    Code,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    StyledText,
    Text,
)
from pamphlets.layout.paragraph.caches.source_shift import ParagraphLines
from pamphlets.layout.paragraph.chunks import MAX_SCALING, MAX_TRACKING
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.line import TextLine
from pamphlets.layout.paragraph.line_breaking import space_change
from pamphlets.layout.paragraph.paragraph import (
    set_paragraph,
    set_paragraph_alternatives,
)
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText
from pamphlets.transforms.typography.apply import apply_typography_to_line
from tests.support.documents import prose, words_of
from tests.support.lines import (
    HYPHEN,
    advance,
    blanks,
    case_of,
    hang_left,
    hang_right,
    joined,
    letter_changes,
    right_edge,
    runs,
    set_lines,
    text_of,
    told,
)

BODY = sobre.BLOCKS["body"]
SMALL = BlockStyle(TextStyle(FontSpec("EB Garamond"), 10, 13))
STOCK = words_of(Random(7), 400)
ODD = [
    "?",
    "!",
    ";",
    ":",
    "»",
    "«",
    "%",
    "10 000 €",
    "50 %",
    "l’anticonstitutionnellement",
    "va-t-il",
    "peut-être",
    "CPAM",
    "citoyen·nes",
    "(entre",
    "parenthèses)",
    "—",
    "1er",
    "XIXe",
    "p. 12",
    "M. Dupont",
    "https://www.exemple.fr/un/tres-long/chemin?q=1",
    "et/ou",
    "vice-président",
    "…",
    "« mot »",
    "dit-elle :",
    "[1]",
    "aujourd’hui",
    "n° 5",
    "ANTS",
    "efficacement",
    "difficilement",
    "suffisamment",
]


def crowd(seed: int, number: int) -> list[str]:
    """Many words, the odd ones among them: what hypothesis would rather keep short."""
    random = Random(seed)
    return [random.choice(STOCK if random.random() < 0.8 else ODD) for _ in range(number)]


sentences = st.one_of(
    st.lists(
        st.one_of(st.sampled_from(STOCK), st.sampled_from(ODD)), min_size=1, max_size=20
    ),
    st.builds(crowd, st.integers(0, 10**6), st.integers(20, 90)),
)
NARROW_MEASURE = 200.0  # points
measures = st.floats(min_value=60.0, max_value=330.0)


def spaced(words: list[str]) -> str:
    """Words in French typography, as the setter gets them."""
    return " ".join(apply_typography_to_line(" ".join(words), "fr").split(" "))


def is_tight(line: TextLine, width: float) -> bool:
    return right_edge(line) - hang_right(line) <= width + 0.05


def is_forced(case: TypesettingContext) -> bool:
    """Whether a word was divided where it should not be, and its author told."""
    return "forced-break" in told(case)


@given(sentences, measures)
def test_no_character_is_lost_or_added(
    book: FontBook, words: list[str], width: float
) -> None:
    text = spaced(words)
    case = case_of(book)
    set_text = joined(set_lines(case, text, BODY, width))
    if width < NARROW_MEASURE:  # a no-break space that such a line must end on is dropped
        set_text, text = set_text.replace("\u00a0", ""), text.replace("\u00a0", "")
    assert set_text == text.replace(" ", "")


@given(sentences, measures)
def test_no_line_passes_the_measure(book: FontBook, words: list[str], width: float) -> None:
    case = case_of(book)
    lines = set_lines(case, spaced(words), BODY, width)
    assert all(is_tight(line, width) for line in lines)
    assert all(runs(line.marks)[0][0].at.x >= -hang_left(line) - 0.05 for line in lines)
    assert "overfull-line" not in told(case)


@given(sentences, st.floats(min_value=200.0, max_value=330.0))
def test_a_justified_line_reaches_the_measure(
    book: FontBook, words: list[str], width: float
) -> None:
    """Beside an address it may end short."""
    text = spaced([word for word in words if "://" not in word])
    for line in set_lines(case_of(book), text, BODY, width)[:-1]:
        if blanks(line):
            assert right_edge(line) - hang_right(line) == pytest.approx(width, abs=0.05)


@given(sentences, measures)
def test_letters_change_by_one_and_a_half_per_cent_at_most(
    book: FontBook, words: list[str], width: float
) -> None:
    """Tracking in per cent of the em, and scaling in per cent of the width: alike in all runs of a line."""
    for line in set_lines(case_of(book), spaced(words), BODY, width):
        changes = letter_changes(line)
        for tracking, scaling in changes:
            assert abs(tracking) + abs(scaling) <= 0.015 + 1e-9
            assert (tracking, scaling) == pytest.approx(changes[0], abs=1e-9)


@given(sentences, st.floats(min_value=200.0, max_value=330.0))
def test_spaces_give_only_where_letters_give_all_they_may(
    book: FontBook, words: list[str], width: float
) -> None:
    natural = book.space_advance(BODY.text.font) * BODY.text.size
    for line in set_lines(case_of(book), spaced(words), BODY, width):
        spaces = blanks(line)
        if spaces and abs(spaces[0] - natural) > 1e-6:
            tracking, scaling = letter_changes(line)[0]
            sign = 1.0 if spaces[0] > natural else -1.0
            assert tracking == pytest.approx(sign * MAX_TRACKING, abs=1e-6)
            assert scaling == pytest.approx(sign * MAX_SCALING, abs=1e-6)
            assert line.ratio * sign > 0.0
            assert spaces[0] == pytest.approx(natural * (1 + space_change(line.ratio)))


@given(sentences, st.floats(min_value=60.0, max_value=330.0))
def test_french_marks_stand_with_their_word(
    book: FontBook, words: list[str], width: float
) -> None:
    text = spaced(["ainsi", *words, "fin"])
    lines = [text_of(line.marks) for line in set_lines(case_of(book), text, BODY, width)]
    for before, after in itertools.pairwise(lines):
        assert before[-1] not in "«\u00a0\u202f"
        assert after[0] not in "\u00a0\u202f"
        # What the French pass left alone, such as a sign between two others, may stand anywhere.
        if after[0] in ";:!?»%":
            assert f" {after[0]}" in text


@given(sentences, measures)
def test_a_word_is_divided_after_two_letters_and_before_three(
    book: FontBook, words: list[str], width: float
) -> None:
    case = case_of(book)
    lines = [text_of(line.marks) for line in set_lines(case, spaced(words), BODY, width)]
    for before, after in itertools.pairwise(lines):
        if before.endswith(HYPHEN):
            assert re.search(r"[^\W\d_]{2}\u00ad$", before)
            assert re.match(r"[^\W\d_]{3}", after)
            assert not re.search(r"[A-ZÀ-Ý]{2}\u00ad$", before) or is_forced(case)


@given(sentences, measures)
def test_a_paragraph_ends_with_four_letters_of_a_divided_word_or_more(
    book: FontBook, words: list[str], width: float
) -> None:
    case = case_of(book)
    lines = [text_of(line.marks) for line in set_lines(case, spaced(words), BODY, width)]
    if len(lines) > 1 and lines[-2].endswith(HYPHEN) and not is_forced(case):
        # « rée [1] » behind a hyphen: the last word is whole, and a figure is as good as a letter.
        assert sum(not char.isspace() for char in lines[-1]) >= 4


def test_a_last_word_is_divided_sooner_than_its_line_is_loose(book: FontBook) -> None:
    """« Ehpad. » at 104 mm: spaces three times as wide as by nature before « dépendantes. » where it is kept whole."""
    text = "Ehpad. Établissement d’hébergement pour personnes âgées dépendantes."
    lines = set_lines(case_of(book), text, BODY, 294.8)
    assert [text_of(line.marks) for line in lines] == [
        "Ehpad. Établissement d’hébergement pour personnes âgées dépen\u00ad",
        "dantes.",
    ]
    roomy = "Un établissement d’hébergement pour des personnes bien trop dépendantes."
    whole = set_lines(case_of(book), roomy, BODY, 294.8)
    assert text_of(whole[-1].marks) == "dépendantes."


@pytest.mark.parametrize("role", [f"heading-{level}" for level in (1, 2, 3, 4)])
@given(words=sentences, width=measures)
@settings(max_examples=25)
def test_headings_carry_no_hyphen(
    book: FontBook, role: str, words: list[str], width: float
) -> None:
    style = bloc.BLOCKS[role] if role == "heading-1" else sobre.BLOCKS[role]
    case = case_of(book)
    lines = set_lines(
        case, " ".join(word for word in words if "-" not in word), style, width
    )
    hyphens = [line for line in lines if HYPHEN in text_of(line.marks)]
    assert [line for line in lines if line.ends_with_hyphen] == hyphens
    assert not hyphens or is_forced(case)


@given(sentences, st.floats(min_value=40.0, max_value=34 * 0.38 * 11))
def test_under_35_characters_a_column_is_ragged(
    book: FontBook, words: list[str], width: float
) -> None:
    case = case_of(book)
    natural = book.space_advance(BODY.text.font) * BODY.text.size
    for line in set_lines(case, spaced(words), BODY, width):
        if is_tight(line, width - 0.1):
            assert blanks(line) == pytest.approx([natural] * len(blanks(line)), rel=0.35)
            assert all(wide <= natural + 1e-6 for wide in blanks(line))


@given(sentences, st.sampled_from(["left", "right", "center"]), measures)
def test_ragged_lines_too_keep_to_the_measure(
    book: FontBook, words: list[str], align: str, width: float
) -> None:
    case = case_of(book)
    style = BlockStyle(BODY.text, align, hyphenate=False)  # type: ignore[arg-type]
    lines = set_lines(case, spaced(words), style, width)
    assert all(is_tight(line, width) for line in lines)
    if align == "center" and not told(case):
        for line in lines:  # what hangs counts for nothing, so that a line looks centred
            left, right = (
                runs(line.marks)[0][0].at.x + hang_left(line),
                right_edge(line) - hang_right(line),
            )
            assert left + right == pytest.approx(width, abs=0.05)


def test_a_centred_line_whose_full_stop_hangs_is_not_told_as_overfull(
    book: FontBook,
) -> None:
    style = BlockStyle(BODY.text, "center", hyphenate=False)
    text = "Rien de trop."
    wide = advance(runs(set_lines(case_of(book), text, style, 300)[0].marks)[0][1])
    case = case_of(book)
    assert len(set_lines(case, text, style, wide - 1.0)) == 1
    assert told(case) == []


def test_a_forced_line_end_ends_the_line_and_stretches_nothing(book: FontBook) -> None:
    said: Inlines = (
        Text("un deux", WHOLE_FILE),
        LineBreak(WHOLE_FILE),
        Text("trois", WHOLE_FILE),
    )
    lines = set_lines(case_of(book), said, BODY, 300)
    assert [text_of(line.marks) for line in lines] == ["un deux", "trois"]
    assert [line.ends_part for line in lines] == [True, False]
    assert blanks(lines[0]) == pytest.approx(
        [book.space_advance(BODY.text.font) * BODY.text.size]
    )


def test_a_figure_space_is_as_wide_as_a_figure(book: FontBook) -> None:
    case = case_of(book)
    ten, nine = (
        set_lines(case, f"p.\u00a0{page} oui", BODY, 300)[0] for page in ("00", "\u20070")
    )
    assert right_edge(ten) == pytest.approx(right_edge(nine))


def test_a_call_stays_with_its_word_and_is_counted_on_its_line(book: FontBook) -> None:
    said: Inlines = (
        Text(prose(Random(1), 40).rstrip("."), WHOLE_FILE),
        NoteRef(1, 5, WHOLE_FILE),
        Text("\u00a0» et", WHOLE_FILE),
        NoteRef(2, 6, WHOLE_FILE),
        Text(".", WHOLE_FILE),
    )
    for width in range(100, 300, 7):
        lines = set_lines(case_of(book), said, BODY, width)
        assert [note for line in lines for note in line.note_numbers] == [1, 2]
        for line in lines:
            assert not text_of(line.marks).startswith(("1", "2", "\u00a0"))
            assert [str(note) for note in line.note_numbers] == re.findall(
                r"[12]", text_of(line.marks)
            )


def test_calls_side_by_side_are_copied_as_two_numbers(book: FontBook) -> None:
    calls = [NoteRef(number, number, WHOLE_FILE) for number in (4, 5, 6)]
    inner = StyledText("emphasis", (Text("page", WHOLE_FILE), calls[0]), WHOLE_FILE)
    said: Inlines = (inner, calls[1], Text(" mot", WHOLE_FILE), calls[2])
    (line,) = set_lines(case_of(book), said, BODY, 300.0)
    assert text_of(line.marks) == "page4,\u202f5 mot6"
    assert line.note_numbers == (4, 5, 6)
    links = [
        mark.content.target for mark in line.marks if isinstance(mark.content, LinkArea)
    ]
    assert links == ["#note-4", "#note-5", "#note-6"]


def call(number: int) -> NoteRef:
    """Return the call of a note."""
    return NoteRef(number, number, WHOLE_FILE)


def slanted(*inlines: Inline) -> StyledText:
    """Return inlines in italics."""
    return StyledText("emphasis", inlines, WHOLE_FILE)


def linked(*inlines: Inline) -> Link:
    """Return inlines that lead elsewhere."""
    return Link("https://a.example", inlines, False, 9, WHOLE_FILE)


WORD = Text("mot", WHOLE_FILE)


@pytest.mark.parametrize(
    ("inlines", "text"),
    [
        ((WORD, call(1), call(2), call(3)), "mot1, 2, 3"),
        ((WORD, slanted(call(1)), slanted(call(2))), "mot1, 2"),
        ((WORD, slanted(call(1)), slanted(call(2)), call(3)), "mot1, 2, 3"),
        ((slanted(WORD, call(1)), linked(call(2), WORD)), "mot1, 2mot"),
        ((linked(WORD, call(1)), slanted(linked(call(2)))), "mot1, 2"),
        ((WORD, call(1), slanted(WORD, call(2))), "mot1mot2"),
        ((slanted(call(1), WORD), call(2)), "1mot2"),
    ],
)
def test_calls_are_parted_across_the_borders_of_markup(
    book: FontBook, inlines: Inlines, text: str
) -> None:
    (line,) = set_lines(case_of(book), inlines, BODY, 300.0)
    assert text_of(line.marks).replace("\u202f", " ") == text


@given(st.lists(st.sampled_from(STOCK), min_size=3, max_size=40), st.data())
def test_styles_and_links_inside_words_lose_nothing(
    book: FontBook, words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    said: list[Text | StyledText | Link] = []
    for start, stop in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = Text(text[start:stop], WHOLE_FILE)
        kind = data.draw(
            st.sampled_from(["plain", "emphasis", "strong", "small", "superscript", "link"])
        )
        match kind:
            case "plain":
                said.append(piece)
            case "link":
                said.append(
                    Link("https://a.fr", (piece,), is_bare=False, node=9, span=WHOLE_FILE)
                )
            case _:
                said.append(StyledText(kind, (piece,), WHOLE_FILE))  # type: ignore[arg-type]
    width = data.draw(measures)
    case = case_of(book)
    lines = set_lines(case, tuple(said), BODY, width)
    assert joined(lines) == text.replace(" ", "")
    assert all(is_tight(line, width) for line in lines)


def test_quality_on_long_french_text(book: FontBook) -> None:
    random = Random(2024)
    texts = [prose(random, random.randint(40, 160)) for _ in range(230)]
    assert len(set(re.findall(r"[^\W\d_]{3,}", " ".join(texts).lower()))) >= 3000
    case = case_of(book)
    natural = book.space_advance(SMALL.text.font) * SMALL.text.size
    total = hyphened = double = loose = 0
    for text in texts:
        lines = set_lines(case, text, SMALL, 300)
        total += len(lines)
        hyphened += sum(line.ends_with_hyphen for line in lines)
        double += sum(
            a.ends_with_hyphen and b.ends_with_hyphen for a, b in itertools.pairwise(lines)
        )
        loose += sum(
            max(blanks(line), default=0.0) > 1.5 * natural + 1e-6 for line in lines
        )
    assert told(case) == []
    assert total > 1500
    assert hyphened / total <= 0.06
    assert double / total <= 0.001
    assert loose / total <= 0.035


def spaces_of(run: GlyphRun) -> list[float]:
    """How far its spaces and the tracking before each set letters apart."""
    return [word.width + run.tracking for word in run.words if isinstance(word, Space)]


@pytest.mark.parametrize("width", [300.0, 160.0])
def test_the_blank_behind_code_is_that_of_the_text(book: FontBook, width: float) -> None:
    """A typewriter's own blank is twice as wide: it stands inside code alone."""
    said = (
        Text("Tapez deux fois ", WHOLE_FILE),
        Code("make", WHOLE_FILE),
        Text(" puis encore une fois, et lisez ", WHOLE_FILE),
        Code("make bench", WHOLE_FILE),
        Text(" jusqu’au bout sans rien dire de plus à qui que ce soit.", WHOLE_FILE),
    )
    for line in set_lines(case_of(book), said, BODY, width):
        for mark, run in runs(line.marks):
            spaces = spaces_of(run)
            if mark.lang == "zxx" and isinstance(run.words[-1], Space):
                around = [
                    blank
                    for other in runs(line.marks)
                    if other[0].lang != "zxx"
                    for blank in spaces_of(other[1])
                ]
                assert not around or spaces[-1] == pytest.approx(around[0])
                if len(spaces) > 1:
                    assert spaces[0] > 1.5 * spaces[-1]


def test_a_blank_behind_code_that_was_broken_is_still_that_of_the_text(
    book: FontBook,
) -> None:
    said = (
        Text("Voir ", WHOLE_FILE),
        Code("https://www.exemple.fr/un/tres/long/chemin", WHOLE_FILE),
        Text(" et le reste de ce qui suit.", WHOLE_FILE),
    )
    lines = set_lines(case_of(book), said, BODY, 120.0)
    assert len(lines) > 2
    for line in lines:
        assert len({round(blank, 6) for blank in blanks(line)}) <= 1


def test_two_hooks_stand_apart_and_are_read_as_written_together(book: FontBook) -> None:
    (line,) = set_lines(case_of(book), "« l’\u200a“eau” »", BODY, 200.0)
    assert text_of(line.marks) == "« l’“eau” »"
    (close,) = set_lines(case_of(book), "« l’“eau” »", BODY, 200.0)
    assert right_edge(line) > right_edge(close)


def alternatives(
    book: FontBook, text: str | Inlines, style: BlockStyle = BODY, width: float = 300.0
) -> ParagraphLines:
    inlines = (Text(text, WHOLE_FILE),) if isinstance(text, str) else text
    paragraph = ParagraphText(inlines, "fr", 1, WHOLE_FILE)
    return set_paragraph_alternatives(
        case_of(book), paragraph, style, TextColumn(0.0, width, 11.0)
    )


def test_a_paragraph_is_offered_in_one_line_less_and_one_more(book: FontBook) -> None:
    random = Random(11)
    shorter = longer = 0
    for _ in range(30):
        text = spaced(prose(random, random.randint(60, 160)).split(" "))
        paragraph = alternatives(book, text)
        best = paragraph.best
        hyphens = sum(line.ends_with_hyphen for line in best)
        for lines, line_count in (
            (paragraph.shorter, len(best) - 1),
            (paragraph.longer, len(best) + 1),
        ):
            if lines is None:
                continue
            assert len(lines) == line_count
            assert joined(lines) == text.replace(" ", "")
            assert sum(line.ends_with_hyphen for line in lines) <= hyphens + 1
            ends = [line.ends_with_hyphen for line in lines]
            assert not any(a and b for a, b in itertools.pairwise(ends))
            assert all(space_change(line.ratio) <= 0.5 for line in lines)
            assert all(is_tight(line, 300.0) for line in lines)
        shorter += paragraph.shorter is not None
        longer += paragraph.longer is not None
    assert shorter >= 2
    assert longer >= 3


def test_lines_that_nobody_asks_for_are_the_same_each_time(book: FontBook) -> None:
    paragraph = alternatives(book, prose(Random(3), 120))
    assert paragraph.longer is paragraph.longer
    assert paragraph.best == tuple(
        set_lines(
            case_of(book), prose(Random(3), 120), replace(BODY, first_indent=11.0), 300.0
        )
    )


def test_short_ragged_and_broken_paragraphs_have_no_alternatives(book: FontBook) -> None:
    random = Random(5)
    for _ in range(40):
        paragraph = alternatives(book, prose(random, 42))
        if len(paragraph.best) < 5:
            assert (paragraph.shorter, paragraph.longer) == (None, None)
    long = prose(random, 120)
    ragged = alternatives(book, long, replace(BODY, align="left"))
    broken = (Text(long, WHOLE_FILE), LineBreak(WHOLE_FILE), Text(long, WHOLE_FILE))
    for paragraph in (ragged, alternatives(book, broken)):
        assert len(paragraph.best) > 5
        assert (paragraph.shorter, paragraph.longer) == (None, None)


def test_a_line_beside_an_address_ends_short_with_spaces_as_they_like_to_be(
    book: FontBook,
) -> None:
    """Its own line and the address's own are both left open rather than pulled apart."""
    address = "https://www.exemple.org/une/adresse/bien-longue/et-encore/plus-loin"
    text = f"On le lira sur une page tenue par des gens du métier {address} sans plus rien dire, ni ajouter quoi que ce soit."
    case = case_of(book)
    natural = book.space_advance(BODY.text.font) * BODY.text.size
    lines = set_lines(case, text, BODY, 250.0)
    short = [line for line in lines[:-1] if right_edge(line) - hang_right(line) < 249.9]
    assert short
    for line in short:
        assert blanks(line) == pytest.approx([natural] * len(blanks(line)))
        assert set(letter_changes(line)) == {(0.0, 0.0)}
    assert told(case) == []
    assert all(not line.ends_with_hyphen for line in lines)


def test_an_address_wider_than_its_column_is_divided_anywhere_and_nobody_is_told(
    book: FontBook,
) -> None:
    case = case_of(book)
    address = "https://www.exemple.org/" + "anticonstitutionnellement" * 4
    lines = set_lines(case, f"Voir {address} là.", BODY, 200.0)
    assert told(case) == []
    assert joined(lines) == f"Voir{address}là."
    assert all(not line.ends_with_hyphen for line in lines)
    assert all(is_tight(line, 200.0) for line in lines)


def test_a_line_beside_an_address_ends_short_in_a_paragraph_that_is_broken_by_force(
    book: FontBook,
) -> None:
    """All its lines may end short at the last try, where the others are pulled out nevertheless."""
    wide = "https://www.exemple.org/" + "anticonstitutionnellement" * 4
    addresses = "www.exemple.org/lire.htm https://www.exemple.org/une-autre/page"
    case = case_of(book)
    natural = book.space_advance(BODY.text.font) * BODY.text.size
    for width in range(180, 240, 12):
        lines = set_lines(case, f"{wide} {addresses} {addresses} fin.", BODY, width)
        assert all(max(blanks(line), default=0.0) < 1.3 * natural for line in lines)


def test_a_line_is_told_where_its_spaces_are_twice_as_wide_as_they_like_to_be(
    book: FontBook,
) -> None:
    natural = book.space_advance(BODY.text.font) * BODY.text.size
    text = "Un deux trois quatre cinq six sept huit " + "m" * 18
    widest: dict[bool, list[float]] = {True: [], False: []}
    for width in range(165, 195):
        case = case_of(book)
        first, *_ = set_lines(case, text, replace(BODY, first_indent=0.0), width, "zxx")
        assert told(case) in ([], ["loose-line"])
        widest["loose-line" in told(case)].append(max(blanks(first)) / natural)
    assert 1.5 < max(widest[False]) <= 2.0 < min(widest[True])


def test_an_author_is_warned_of_spaces_four_times_as_wide_as_they_like_to_be(
    book: FontBook,
) -> None:
    natural = book.space_advance(BODY.text.font) * BODY.text.size
    widest: dict[str, list[float]] = {"notice": [], "warning": []}
    text = "Un deux trois quatre cinq six sept huit " + "m" * 18
    for width in range(185, 260, 3):
        case = case_of(book)
        first, *_ = set_lines(case, text, replace(BODY, first_indent=0.0), width, "zxx")
        for diagnostic in case.diagnostics:
            widest[diagnostic.severity].append(max(blanks(first)) / natural)
    assert max(widest["notice"]) <= 4.0 < min(widest["warning"])


def test_a_loose_line_is_told_where_its_first_words_stand(book: FontBook) -> None:
    text = "Un deux trois, quatre cinq six sept huit " + "m" * 18
    source = Source("a.md", f"# Titre\n\n{text}\n")
    case = replace(case_of(book), source=source)
    inlines = (Text(text, Span(9, 9 + len(text))),)
    paragraph = ParagraphText(inlines, "zxx", 1, inlines[0].span)
    style = replace(BODY, first_indent=0.0)
    set_paragraph(case, paragraph, style, TextColumn(0.0, 195.0))
    (warned,) = case.diagnostics
    assert warned.code == "loose-line"
    assert source.text[warned.span.start : warned.span.stop] == "Un deux"


def test_words_of_a_loose_line_are_told_without_the_hyphen_that_is_not_typed(
    book: FontBook,
) -> None:
    case = case_of(book)
    for width in range(100, 180, 8):
        set_lines(case, "Un mot gouvernementalement " * 6, BODY, width)
    quoted = [told.fields["words"] for told in case.diagnostics]
    assert "vernementalement Un mot gouverne" in quoted


def test_a_month_parts_from_its_year_only_where_the_line_would_be_full_of_holes(
    book: FontBook,
) -> None:
    """« En / janvier 2022 » would have spaces 1.8 times as wide as they like to be; a day and its month never part."""
    text = "Un mot sur la poste, parce que nos sources se contredisent. En {}janvier\u00a02022, selon Pièces et main d’œuvre, une opératrice."
    style = replace(BODY, first_indent=11.0)
    holes, *_ = set_lines(case_of(book), text.format(""), style, 303.0)
    assert text_of(holes.marks).endswith("En janvier")
    assert right_edge(holes) == pytest.approx(303.0, abs=0.05)
    day, *_ = set_lines(case_of(book), text.format("3\u00a0"), style, 303.0)
    assert not text_of(day.marks).endswith("janvier")
    roomy, *_ = set_lines(case_of(book), text.format(""), style, 294.8)
    assert not text_of(roomy.marks).endswith("janvier")
