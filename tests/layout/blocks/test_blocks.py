"""Blocks in the galley: whole grid lines, nothing lost, each kind as the theme wants it."""

import itertools
import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Size
from pamphlets.core.page import Anchor, GlyphRun, LinkArea, PageItem, Rule, ScaledDrawing
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.core.style import Theme
from pamphlets.design.themes import bloc, quiet, sobre
from pamphlets.document.nodes import (
    Block,
    CodeBlock,
    DefinitionList,
    Document,
    ForeignBlocks,
    List,
    ListItem,
    Paragraph,
    SourceGroup,
    SourceList,
)
from pamphlets.layout.blocks.galley import (
    FORBIDDEN_BREAK,
    BarEnd,
    BarStart,
    Box,
    Galley,
    PageBreak,
    VerticalSpace,
)
from pamphlets.layout.brochure.converge import set_document
from pamphlets.layout.paragraph.context import TypesettingContext
from tests.support.documents import ART, SOURCE, Author, hostile, prose, written
from tests.support.lines import advance, text_of

THEME = sobre.THEME


def galley_of(
    book: FontBook, document: Document, theme: Theme = THEME
) -> tuple[Galley, TypesettingContext]:
    case = TypesettingContext(theme, book, document.source, ART, {})
    return set_document(document, case), case


def boxes(galley: Galley) -> list[Box]:
    return [part for part in galley.parts if isinstance(part, Box)]


def texts(galley: Galley) -> list[str]:
    return [text_of(box.marks) for box in boxes(galley)]


def glyphs(box: Box) -> list[PageItem]:
    return [mark for mark in box.marks if isinstance(mark.content, GlyphRun)]


def shape(galley: Galley) -> str:
    """The parts in short: a figure for a box's lines, `~` for a gap, `|` for a page's end, brackets for a bar."""
    signs = []
    for part in galley.parts:
        match part:
            case Box(line_count=lines):
                signs.append(f"{lines:g}")
            case VerticalSpace(line_count=lines):
                signs.append("~" * round(lines))
            case PageBreak():
                signs.append("|")
            case BarStart():
                signs.append("[")
            case BarEnd():
                signs.append("]")
    return "".join(signs)


@given(st.integers(0, 10_000), st.sampled_from([sobre.THEME, bloc.THEME]))
@settings(max_examples=40)
def test_a_galley_is_whole_grid_lines_but_for_rows_and_its_bars_are_closed(
    book: FontBook, seed: int, theme: Theme
) -> None:
    random = Random(seed)
    document = hostile(seed, [prose(random, 40), prose(random, 9)], [prose(random, 60)])
    galley, case = galley_of(book, document, theme)
    open_bars = 0
    for part in galley.parts:
        match part:
            case Box(line_count=lines):
                assert lines > 0
                if lines % 1:
                    assert part.table_head >= 0 or part.break_cost == FORBIDDEN_BREAK
                assert lines * 4 % 1 == 0
            case VerticalSpace(line_count=lines):
                assert lines > 0
                assert lines * 4 % 1 == 0
            case BarStart():
                open_bars += 1
            case BarEnd():
                open_bars -= 1
            case _:
                assert open_bars == 0, "a page is ended within a bar"
        assert open_bars >= 0
    assert open_bars == 0
    assert [len(note) > 0 for note in galley.note_boxes] == [True] * len(document.notes)
    called = [note for box in boxes(galley) for note in box.note_numbers]
    assert set(called) == set(range(1, len(document.notes) + 1))
    assert all(box.line_count == 1 for note in galley.note_boxes for box in note)
    assert not [doubt for doubt in case.diagnostics if doubt.severity == "error"]


def test_two_gaps_that_meet_are_one(book: FontBook) -> None:
    author = Author()
    text = author.paragraph("Mot.")
    galley, _ = galley_of(
        book,
        author.document(
            author.quote(text), author.quote(text), author.ornament(), author.aside(text)
        ),
    )
    assert "~~" not in shape(galley)
    assert shape(galley) == "~1~1~1~[1]~"


def test_the_first_paragraph_is_flush_the_next_is_indented(book: FontBook) -> None:
    author = Author()
    text: list[Block] = [
        author.heading(2, "Titre"),
        author.paragraph("Un."),
        author.paragraph("Deux."),
        author.ornament(),
        author.paragraph("Trois."),
    ]
    galley, _ = galley_of(book, author.document(*text))
    lefts = {
        text_of(box.marks): glyphs(box)[0].at.x for box in boxes(galley) if glyphs(box)
    }
    indent = THEME.block_styles["body"].first_indent
    assert (lefts["Un."], lefts["Deux."], lefts["Trois."]) == pytest.approx(
        (0, indent, 0), abs=0.01
    )


@pytest.mark.parametrize("theme", [sobre.THEME, bloc.THEME], ids=lambda theme: theme.name)
@pytest.mark.parametrize("level", [2, 3])
def test_a_heading_is_one_box_kept_with_two_lines(
    book: FontBook, theme: Theme, level: int
) -> None:
    author = Author()
    galley, _ = galley_of(
        book,
        author.document(
            author.paragraph("Mot."),
            author.heading(level, "Titre"),
            author.paragraph(prose(Random(1), 90)),
        ),
        theme,
    )
    held = boxes(galley)
    assert text_of(held[1].marks) == "Titre"
    assert held[1].break_cost == FORBIDDEN_BREAK
    assert held[2].break_cost == FORBIDDEN_BREAK
    assert held[3].break_cost < FORBIDDEN_BREAK


def test_one_line_of_h2_takes_three_lines_with_its_white_and_two_take_four(
    book: FontBook,
) -> None:
    author = Author()
    long = "Un titre qui demande à coup sûr deux lignes parce qu’il parle longuement"
    galley, _ = galley_of(
        book,
        author.document(
            author.paragraph("a"),
            author.heading(2, "Court"),
            author.paragraph("b"),
            author.heading(2, long),
            author.paragraph("c"),
        ),
    )
    assert shape(galley) == "1~21~31"


def test_a_chapter_opens_a_page(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(
        book,
        author.document(
            author.paragraph("a"), author.heading(1, "Un"), author.paragraph("b")
        ),
    )
    breaks = [part for part in galley.parts if isinstance(part, PageBreak)]
    assert [part.is_opening for part in breaks] == [True]


@pytest.mark.parametrize(
    "title",
    [
        "Ce que dit la loi de l’accès au dossier et ce que font les guichets",
        "Le droit de savoir et la peur de demander dans les villes de province",
        "Une histoire des bourses du travail par celles et ceux qui les ont tenues",
        "Refuser, fermer ou masquer : trois gestes pour un même droit sur le papier",
    ],
)
def test_a_title_s_lines_do_not_end_on_small_words(book: FontBook, title: str) -> None:
    weak = {
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "et",
        "ou",
        "un",
        "une",
        "à",
        "par",
        "sur",
        "pour",
        "dans",
        "qui",
        "que",
    }
    author = Author()
    for level, theme in ((2, sobre.THEME), (2, bloc.THEME), (1, sobre.THEME)):
        galley, _ = galley_of(book, author.document(author.heading(level, title)), theme)
        rows: dict[float, list[PageItem]] = {}
        for mark in glyphs(boxes(galley)[0]):
            rows.setdefault(round(mark.at.y, 2), []).append(mark)
        lines = [text_of(marks) for marks in rows.values()]
        assert len(lines) > 1
        assert not [line for line in lines[:-1] if line.split()[-1].lower() in weak]


def test_a_run_in_heading_opens_its_paragraph_and_keeps_its_anchor(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(
        book,
        author.document(
            author.heading(4, "En bref.", anchor="bref"), author.paragraph("Le texte suit.")
        ),
    )
    (box,) = boxes(galley)
    assert text_of(box.marks) == "En bref.\u2002Le texte suit."
    assert [
        mark.content.name for mark in box.marks if isinstance(mark.content, Anchor)
    ] == ["bref"]


def test_a_heading_without_text_below_it_is_set_and_anchored(book: FontBook) -> None:
    for level in (1, 2, 3, 4):
        author = Author()
        galley, _ = galley_of(
            book,
            author.document(
                author.paragraph("a"), author.heading(level, "Fin", anchor="fin")
            ),
        )
        anchors = [
            mark.content.name
            for box in boxes(galley)
            for mark in box.marks
            if isinstance(mark.content, Anchor)
        ]
        assert anchors == ["fin"]
        assert "Fin" in texts(galley)[-1]


def test_numbers_of_a_list_are_flush_with_their_points_and_clear_of_their_text(
    book: FontBook,
) -> None:
    author = Author()
    galley, _ = galley_of(
        book,
        author.document(
            author.list(*([author.paragraph("mot")] for _ in range(12)), start=995)
        ),
    )
    rows = [glyphs(box) for box in boxes(galley)]
    ends = {
        round(row[0].at.x + advance(row[0].content), 3)
        for row in rows
        if isinstance(row[0].content, GlyphRun)
    }
    assert [text_of(row[:1]) for row in rows] == [f"{n}." for n in range(995, 1007)]
    assert len(ends) == 1
    assert all(row[0].at.x >= -0.01 for row in rows)
    assert all(row[1].at.x > max(ends) + 2 for row in rows)


def test_numbers_stand_as_typed_flush_at_their_ends(book: FontBook) -> None:
    author = Author()
    words = author.paragraph(
        "Le Front populaire, les congés payés et la semaine de travail"
    )
    typed = ("9", "36", "1945")
    items = tuple(
        ListItem((words,), None, 90 + place, WHOLE_FILE, number)
        for place, number in enumerate(typed)
    )
    numbered = List(items, 9, True, False, 99, WHOLE_FILE, delimiter=")")
    galley, _ = galley_of(book, author.document(numbered))
    rows = [glyphs(box) for box in boxes(galley)]
    firsts = [row for row in rows if len(row) > 1]
    assert [text_of(row[:1]) for row in firsts] == ["9)", "36)", "1945)"]
    markers = [row[0] for row in firsts]
    ends = [
        mark.at.x + advance(mark.content)
        for mark in markers
        if isinstance(mark.content, GlyphRun)
    ]
    assert ends == pytest.approx([ends[0]] * 3, abs=0.001)
    assert {round(row[-1].at.x, 3) for row in rows} == {round(firsts[0][1].at.x, 3)}
    assert firsts[2][0].at.x >= -0.01
    assert firsts[0][1].at.x > ends[0] + 2


def test_bullets_are_dashes_and_tasks_are_boxes_to_tick(book: FontBook) -> None:
    author = Author()
    task = List(
        (
            ListItem((author.paragraph("fait"),), True, 90, WHOLE_FILE),
            ListItem((author.paragraph("reste"),), False, 91, WHOLE_FILE),
        ),
        None,
        True,
        False,
        92,
        WHOLE_FILE,
    )
    galley, _ = galley_of(
        book, author.document(author.list([author.paragraph("mot")]), task)
    )
    assert texts(galley) == ["–mot", "fait", "reste"]
    marks = [
        mark.content
        for box in boxes(galley)
        for mark in box.marks
        if isinstance(mark.content, ScaledDrawing)
    ]
    assert [(mark.alt, len(mark.drawing.paths)) for mark in marks] == [
        ("fait", 3),
        ("à faire", 1),
    ]


def test_an_empty_item_is_its_marker_alone(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(
        book, author.document(author.list([], [author.paragraph("mot")], start=1))
    )
    assert texts(galley) == ["1.", "2.mot"]


def test_nested_lists_stand_further_in(book: FontBook) -> None:
    author = Author()
    inner = author.list([author.paragraph("dedans")])
    galley, _ = galley_of(
        book, author.document(author.list([author.paragraph("dehors"), inner]))
    )
    lefts = [glyphs(box)[-1].at.x for box in boxes(galley)]
    assert lefts == pytest.approx([13.0, 26.0], abs=0.1)


def test_the_terms_of_a_glossary_hang_before_their_explanations(book: FontBook) -> None:
    author = Author()
    entries = tuple(
        (author.term(f"Terme {n}"), ((author.paragraph("Ce que c’est. " * 6),),))
        for n in range(2)
    )
    galley, _ = galley_of(book, author.document(DefinitionList(entries, 50, WHOLE_FILE)))
    firsts = [line for line in texts(galley) if line.startswith("Terme")]
    assert [line[:11] for line in firsts] == ["Terme 0\u2002Ce ", "Terme 1\u2002Ce "]
    lefts = {round(glyphs(box)[0].at.x) for box in boxes(galley)}
    assert lefts == {0, round(THEME.list_indent)}


def test_a_term_stays_with_an_explanation_that_is_no_paragraph(book: FontBook) -> None:
    author = Author()
    code = CodeBlock("x = 1", 51, WHOLE_FILE)
    entries = ((author.term("Terme"), ((code,),)),)
    galley, _ = galley_of(book, author.document(DefinitionList(entries, 50, WHOLE_FILE)))
    assert [box.break_cost for box in boxes(galley)] == [FORBIDDEN_BREAK, 0.0]


def test_sources_hang(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(
        book,
        author.document(
            SourceList((author.paragraph(prose(Random(2), 40)),), 50, WHOLE_FILE)
        ),
    )
    lefts = [glyphs(box)[0].at.x for box in boxes(galley)]
    assert len(lefts) > 2
    assert lefts == pytest.approx(
        [0.0, *[THEME.block_styles["entry"].left_indent] * (len(lefts) - 1)], abs=1.0
    )


def test_sources_stand_on_the_leading_of_their_letters_and_what_follows_on_the_grid(
    book: FontBook,
) -> None:
    author = Author()
    entries = tuple(author.paragraph("« Titre » " + prose(Random(n), 25)) for n in range(6))
    groups = (SourceGroup("Presse", 0), SourceGroup("Livres", 4))
    listed = SourceList(entries, 90, WHOLE_FILE, groups)
    galley, _ = galley_of(
        book, author.document(listed, author.paragraph(prose(Random(9), 3)))
    )
    *lines, following = boxes(galley)
    leading = THEME.block_styles["entry"].text.leading
    heights = {box.line_count * THEME.page.grid_step for box in lines}
    assert len(heights) == 1
    assert heights.pop() == pytest.approx(leading, abs=0.014)
    assert [box.ends_table for box in lines] == [False] * (len(lines) - 1) + [True]
    assert following.line_count == 1
    titles = [box for box in lines if text_of(box.marks) in ("Presse", "Livres")]
    assert titles[0] is lines[0]
    assert [box.break_cost for box in titles] == [FORBIDDEN_BREAK] * 2
    assert sum(isinstance(part, VerticalSpace) for part in galley.parts) == 1
    firsts = [box for box in lines if text_of(box.marks).startswith("«")]
    assert {glyphs(box)[0].at.x for box in firsts} == {0.0}


def test_lines_of_a_note_begin_at_one_place_whatever_mark_opens_them(
    book: FontBook,
) -> None:
    author = Author()
    calls = [
        author.call(f"{word} {'« mot » ' * 20}")
        for word in ("« Atos »", "“Atos”", "(Atos)", "— Atos", "Atos")
    ]
    galley, _ = galley_of(book, author.document(author.paragraph(*calls)))
    text_starts = {
        min(mark.at.x for mark in glyphs(box) if text_of((mark,)) != f"{number}.")
        for number, lines in enumerate(galley.note_boxes, 1)
        for box in lines
    }
    assert len(text_starts) == 1


def test_code_keeps_its_blanks_and_its_lines(book: FontBook) -> None:
    author = Author()
    code = "def f(x):\n    return x  # deux  blancs\n\n\tfin"
    galley, case = galley_of(book, author.document(author.code(code)))
    assert texts(galley) == code.expandtabs(4).split("\n")
    assert case.diagnostics == []


def test_a_line_of_code_too_long_is_turned_over_whole_and_told(book: FontBook) -> None:
    author = Author()
    line = "x = " + "abcdefghij" * 20
    galley, case = galley_of(book, author.document(author.code(line)))
    assert "".join(texts(galley)) == line
    assert [doubt.code for doubt in case.diagnostics] == ["long-code-line"]
    assert all(
        glyphs(box)[0].at.x + advance(mark.content) <= THEME.page.measure + 8.1
        for box in boxes(galley)
        for mark in glyphs(box)[:1]
        if isinstance(mark.content, GlyphRun)
    )


@pytest.mark.parametrize("kind", ["paragraph", "code", "table", "heading", "note"])
def test_a_character_that_no_face_has_is_told_at_its_place(
    book: FontBook, kind: str
) -> None:
    char = "\u1234"  # an Ethiopic syllable
    text = {
        "paragraph": f"Un mot {char} là.",
        "code": f"```\nx {char}\n```",
        "table": f"| a |\n|---|\n| {char} |",
        "heading": f"## Un {char}",
        "note": f"Mot[^1].\n\n[^1]: Note {char}.",
    }[kind]
    document = written(text)
    _, case = galley_of(book, document)
    assert [
        (doubt.severity, doubt.code, doubt.fields["codepoint"])
        for doubt in case.diagnostics
    ][:1] == [("error", "missing-glyph", "U+1234")]
    assert document.source.text[case.diagnostics[0].span.start] == char


def test_figures_of_a_column_end_at_one_edge_and_words_begin_at_one(book: FontBook) -> None:
    author = Author()
    table = author.table(
        [["Quoi"], ["Combien"]],
        [["un"], ["1\u202f200 €"]],
        [["deux"], ["35 %"]],
        [["trois"], ["7"]],
    )
    galley, _ = galley_of(book, author.document(table))
    rows = [glyphs(box) for box in boxes(galley)]
    assert len({round(row[0].at.x, 2) for row in rows}) == 1
    ends = {
        round(row[-1].at.x + advance(row[-1].content), 2)
        for row in rows
        if isinstance(row[-1].content, GlyphRun)
    }
    assert len(ends) == 1
    assert ends.pop() == pytest.approx(THEME.page.measure, abs=0.6)


def test_a_table_has_three_rules_hairlines_between_rows_and_none_vertical(
    book: FontBook,
) -> None:
    author = Author()
    galley, _ = galley_of(
        book, author.document(author.table([["a"], ["b"]], [["c"], ["d"]], [["e"], ["f"]]))
    )
    rules = [
        mark.content
        for box in boxes(galley)
        for mark in box.marks
        if isinstance(mark.content, Rule)
    ]
    assert [(rule.width, rule.height) for rule in rules] == [
        (THEME.page.measure, 1.0),
        (THEME.page.measure, 0.6),
        (THEME.page.measure, 0.35),
        (THEME.page.measure, 1.0),
    ]


@given(st.integers(1, 400), st.integers(2, 8))
@settings(max_examples=30, deadline=None)
def test_cells_lose_nothing_and_stay_in_their_column(
    book: FontBook, seed: int, columns: int
) -> None:
    """No words of two cells ever stand on each other, nor beyond the table."""
    random = Random(seed)
    author = Author()
    most = 60 // columns
    rows = [
        [[prose(random, random.randint(1, most))] for _ in range(columns)] for _ in range(4)
    ]
    document = author.document(author.table(*rows))
    galley, case = galley_of(book, document)
    assert {doubt.code for doubt in case.diagnostics} <= {"table-words"}
    if case.diagnostics:
        assert not boxes(galley)
        return
    (table,) = document.blocks
    for row, wanted in zip(table.rows, rows, strict=True):  # type: ignore[union-attr]
        edges = []
        for cell, words in zip(row, wanted, strict=True):
            marks = [
                mark
                for box in boxes(galley)
                for mark in glyphs(box)
                if mark.node == cell.node
            ]
            said = text_of(marks).replace("\u00ad", "").replace(" ", "")
            assert said == words[0].replace(" ", "")
            edges.append(
                (
                    min(mark.at.x for mark in marks),
                    max(
                        mark.at.x + advance(mark.content)
                        for mark in marks
                        if isinstance(mark.content, GlyphRun)
                    ),
                )
            )
        for (_, right), (left, _) in itertools.pairwise(edges):
            assert right < left
        assert edges[-1][1] < THEME.page.measure + 9.5 * 0.6, "what may hang over the edge"


@pytest.mark.parametrize(("share", "width"), [(None, 294.8), (0.5, 147.4), (1.0, 294.8)])
def test_a_picture_has_its_width_unless_it_is_too_high(
    book: FontBook, share: float | None, width: float
) -> None:
    author = Author()
    galley, _ = galley_of(book, author.document(author.figure("large.png", share=share)))
    (box,) = boxes(galley)
    size = getattr(box.marks[0].content, "size", Size(0, 0))
    assert size.width == pytest.approx(width, abs=0.1)
    assert size.height / size.width == pytest.approx(180 / 500)
    assert box.line_count * THEME.page.grid_step >= size.height
    assert box.shrink <= box.line_count / 4


def test_a_high_picture_leaves_room_on_its_page(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(book, author.document(author.figure("tour.png")))
    assert boxes(galley)[0].line_count <= THEME.page.line_count * THEME.figure_height + 1


def test_notes_hang_their_numbers_flush_with_their_points(book: FontBook) -> None:
    author = Author()
    calls = [part for _ in range(101) for part in ("a", author.call("Note."), " ")]
    galley, _ = galley_of(book, author.document(author.paragraph(*calls)))
    heads = [note[0] for note in galley.note_boxes]
    assert [text_of(glyphs(box)[:1]) for box in heads] == [f"{n}." for n in range(1, 102)]
    assert (
        len(
            {
                round(mark.at.x + advance(mark.content), 2)
                for box in heads
                for mark in glyphs(box)[:1]
                if isinstance(mark.content, GlyphRun)
            }
        )
        == 1
    )
    assert len({round(glyphs(box)[1].at.x, 2) for box in heads}) == 1
    assert all(glyphs(box)[0].at.x >= -0.01 for box in heads)


def test_an_empty_note_is_its_number(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(book, author.document(author.paragraph("a", author.call())))
    assert text_of(galley.note_boxes[0][0].marks) == "1."


def test_calls_and_notes_lead_to_each_other(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(
        book, author.document(author.paragraph("a", author.call("Note.")))
    )
    assert [
        mark.content.target
        for box in boxes(galley)
        for mark in box.marks
        if isinstance(mark.content, LinkArea)
    ] == ["#note-1"]
    assert [
        mark.content.name
        for mark in galley.note_boxes[0][0].marks
        if isinstance(mark.content, Anchor)
    ] == ["note-1"]


def test_a_region_s_language_reaches_its_marks_and_its_hyphens(book: FontBook) -> None:
    author = Author()
    inner = author.paragraph(
        "considerable understanding throughout the international organization " * 6
    )
    galley, _ = galley_of(
        book, author.document(ForeignBlocks("en", (inner,), 40, WHOLE_FILE))
    )
    assert {mark.lang for box in boxes(galley) for mark in glyphs(box)} == {"en"}


def test_an_attribution_stays_with_its_quotation(book: FontBook) -> None:
    author = Author()
    galley, _ = galley_of(
        book, author.document(author.quote(author.paragraph("Mot."), by="Louise Michel"))
    )
    held = boxes(galley)
    assert text_of(held[-1].marks) == "—\u00a0Louise Michel"
    assert held[-2].break_cost == FORBIDDEN_BREAK


@pytest.mark.parametrize("theme", [sobre.THEME, bloc.THEME], ids=lambda theme: theme.name)
def test_marks_stay_within_the_measure_by_protrusion(book: FontBook, theme: Theme) -> None:
    for seed in range(12):
        random = Random(seed)
        document = hostile(
            seed, [prose(random, 60), prose(random, 12)], [prose(random, 60)]
        )
        galley, _ = galley_of(book, document, theme)
        for box in (*boxes(galley), *(box for note in galley.note_boxes for box in note)):
            for mark in glyphs(box):
                assert isinstance(mark.content, GlyphRun)
                hang = 0.45 * mark.content.size
                assert -hang <= mark.at.x
                assert mark.at.x + advance(mark.content) <= theme.page.measure + hang


def test_the_reader_s_whole_language_is_set(book: FontBook) -> None:
    text = """# Titre[^1]

> Une citation.
> — Quelqu'un

- [x] fait
- reste

1. un
2. deux

::: encadré
## Dedans
Un texte.
:::

::: exergue
Une phrase.
:::

| a | b |
|---|--:|
| 1 | 2 |

***

Terme
: Explication.

`code` **gras** *italique* ~~barré~~ H<sub>2</sub>O 1er XIXe [lien](#titre) [mots]{lang=en}

    code

[^1]: Une note.

    > citée
"""
    galley, case = galley_of(book, written(text))
    said = " ".join(texts(galley))
    for words in (
        "Titre",
        "Une citation.",
        "Quelqu’un",
        "fait",
        "reste",
        "deux",
        "Dedans",
        "Une phrase.",
        "Explication.",
        "gras",
        "barré",
        "lien",
    ):
        assert words in said.replace("\u00a0", " ")
    assert [doubt.code for doubt in case.diagnostics] == []
    assert re.search("citée", " ".join(text_of(box.marks) for box in galley.note_boxes[0]))


def test_results_do_not_depend_on_what_was_set_before(book: FontBook) -> None:
    author = Author()
    document = author.document(
        author.paragraph(prose(Random(1), 200)), author.table([["a"]], [["b"]])
    )
    fresh, _ = galley_of(book, document)
    case = TypesettingContext(THEME, book, SOURCE, ART, {})
    set_document(hostile(3, [prose(Random(2), 90)], [prose(Random(4), 40)]), case)
    again = set_document(document, replace(case, diagnostics=[]))
    assert [(part.line_count, text_of(part.marks)) for part in boxes(fresh)] == [
        (part.line_count, text_of(part.marks)) for part in boxes(again)
    ]


def test_an_empty_document_is_an_empty_galley(book: FontBook) -> None:
    galley, _ = galley_of(book, Author().document())
    assert galley.parts == ()
    assert galley.note_boxes == ()


def test_blocks_that_say_nothing_are_set(book: FontBook) -> None:
    """Each of these may come out of the reader with nothing inside."""
    author = Author()
    empty: list[Block] = [
        Paragraph((), 1, WHOLE_FILE),
        author.heading(2),
        author.heading(4),
        author.quote(),
        author.aside(),
        author.pull_quote(),
        author.list(),
        author.list([]),
        author.code(""),
        author.table([[""]], [[""]]),
        SourceList((), 2, WHOLE_FILE),
        DefinitionList((), 3, WHOLE_FILE),
    ]
    for block in empty:
        for theme in (sobre.THEME, bloc.THEME):
            galley_of(
                book,
                Document(
                    Source("a.md", ""),
                    Author().document().meta,
                    (block, author.paragraph("Après.")),
                    (),
                ),
                theme,
            )


def test_notes_among_the_text_are_divided_as_paragraphs_are(book: FontBook) -> None:
    calls = " ".join(f"Un fait[^{number}]." for number in range(1, 4))
    words = " ".join(["Des mots qui font quelques lignes de note."] * 7)
    notes = "\n\n".join(f"[^{number}]: {words}" for number in range(1, 4))
    galley, _ = galley_of(book, written(f"{calls}\n\n{notes}\n"), quiet.LARGE_PRINT_THEME)
    note = [box for box in boxes(galley) if "quelques" in text_of(box.marks)]
    second = note[len(note) // 3 : 2 * len(note) // 3]
    costs = [box.break_cost for box in second]
    assert len(costs) > 4
    # The last but one of the notes is kept with the last.
    assert costs == [FORBIDDEN_BREAK, *[0.0] * (len(costs) - 3), *[FORBIDDEN_BREAK] * 2]
