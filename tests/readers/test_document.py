from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source, Span
from pamphlets.document.nodes import (
    Blocks,
    Code,
    DefinitionList,
    Figure,
    ForeignText,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    NoteRef,
    Paragraph,
    Quote,
    StyledText,
    Table,
    TableCell,
    Text,
    child_blocks,
    to_plain_text,
    walk_blocks,
)
from pamphlets.readers.document import read_document
from tests.readers.markdown.outline import (
    COLLECTIVE,
    HEAD,
    Case,
    all_told,
    cases,
    faults_in,
    outline,
    read_body,
    told,
)

HERE = Path(__file__).parent / "markdown" / "cases"
STRUCTURE, FAULTS = cases(HERE / "structure.txt"), cases(HERE / "faults.txt")
WORDS = st.lists(st.text("abcéèœç’", min_size=1, max_size=9), min_size=1, max_size=12).map(
    " ".join
)


def runs(blocks: Blocks) -> Iterator[Inlines]:
    """Every run of inlines, in reading order."""
    for block in walk_blocks(blocks):
        match block:
            case Heading() | Paragraph():
                yield block.children
            case Quote(attribution=attribution):
                yield attribution
            case Figure(image=image):
                yield (image,)
            case Table(rows=rows):
                yield from (cell.children for row in rows for cell in row)
            case DefinitionList(entries=entries):
                yield from (term.children for term, _ in entries)
            case _:
                pass


def leaves(run: Inlines) -> Iterator[Inline]:
    """Every inline, each before those inside it."""
    for inline in run:
        yield inline
        if isinstance(inline, StyledText | ForeignText | Link):
            yield from leaves(inline.children)


def nodes(blocks: Blocks) -> Iterator[int]:
    """Every node id of blocks, cells and items, each before those inside it."""
    for block in blocks:
        yield block.node
        match block:
            case List(items=items):
                for item in items:
                    yield item.node
                    yield from nodes(item.blocks)
            case Table(rows=rows):
                yield from (cell.node for row in rows for cell in row)
            case _:
                yield from nodes(child_blocks(block))


@pytest.mark.parametrize("case", STRUCTURE, ids=lambda case: case.name)
def test_markdown_becomes_the_structure_that_it_means(case: Case) -> None:
    assert outline(read_body(case.text)[0]) == case.wanted


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_every_fault_is_told_by_line_and_column(case: Case) -> None:
    assert told(case.text) == case.wanted.split("\n")


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_every_fault_has_words(case: Case) -> None:
    for diagnostic in all_told(Source("essai.md", HEAD + case.text)):
        assert f"{diagnostic.severity}: " in render_diagnostic(diagnostic)


@pytest.mark.parametrize("case", STRUCTURE, ids=lambda case: case.name)
def test_a_span_is_where_the_words_stand(case: Case) -> None:
    document, _ = read_body(case.text)
    source = document.source.text
    for run in runs(
        document.blocks + tuple(b for note in document.notes for b in note.blocks)
    ):
        for inline in leaves(run):
            written = source[inline.span.start : inline.span.stop]
            match inline:
                case Text(text=text):
                    assert "\n" not in written.removesuffix("\n")
                    if len(written) == len(text) and written != "\n":
                        assert written == text
                case Code(text=text):
                    assert text in written
                case NoteRef():
                    assert written.startswith("[^")
                    assert written.endswith("]")
                case Link() | ForeignText():
                    assert written[0] in "[<h"
                    assert written[-1] not in " \n"
                case Image(path=path):
                    assert written.startswith("![")
                    assert path in written
                case _:
                    pass


@pytest.mark.parametrize("case", STRUCTURE, ids=lambda case: case.name)
def test_node_ids_grow_in_reading_order(case: Case) -> None:
    document, _ = read_body(case.text)
    found = list(nodes(document.blocks)) + [note.node for note in document.notes]
    assert found == sorted(set(found))


def test_cells_know_their_row_and_column() -> None:
    table = read_body("|a|b|\n|-|-|\n|c|d|\n")[0].blocks[0]
    assert isinstance(table, Table)
    cells: list[TableCell] = [cell for row in table.rows for cell in row]
    assert [(to_plain_text(c.children), c.row, c.column) for c in cells] == [
        ("a", 0, 0),
        ("b", 0, 1),
        ("c", 1, 0),
        ("d", 1, 1),
    ]


def test_a_block_s_span_runs_from_its_mark_to_its_last_word() -> None:
    text = "> - a\n>   b\n>\n> fin  \n>\n\n- x\n\n\n  y\n\n<https://a.fr>\n"
    document, _ = read_body(text)
    source = document.source.text
    spans = [
        source[block.span.start : block.span.stop] for block in walk_blocks(document.blocks)
    ]
    assert spans == [
        "> - a\n>   b\n>\n> fin",
        "- a\n>   b",
        "a\n>   b",
        "fin",
        "- x\n\n\n  y",
        "x",
        "y",
        "<https://a.fr>",
    ]


def test_a_thousand_notes_are_numbered_in_the_order_of_their_calls() -> None:
    labels = [f"n{(k * 7919) % 1000}" for k in range(1000)]
    text = " ".join(f"x[^{label}]" for label in labels) + "\n\n"
    text += "\n".join(f"[^n{k}]: note {k}" for k in range(1000)) + "\n"
    document, _ = read_body(text)
    assert [note.label for note in document.notes] == labels
    assert [note.number for note in document.notes] == list(range(1, 1001))


def test_faults_of_the_head_and_of_the_text_come_together() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_document(
            Source("a.md", "---\ntitre: x\nprx: 2\n---\nmot[^x]\n"), "a", COLLECTIVE
        )
    places = [d.source.locate(d.span) for d in faults_in(caught.value)]
    assert [(place.line, place.column) for place in places] == [(3, 1), (5, 4)]


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_no_word_of_plain_paragraphs_is_lost(paragraphs: list[str]) -> None:
    document, _ = read_body("\n\n".join(paragraphs) + "\n")
    assert [to_plain_text(run) for run in runs(document.blocks)] == paragraphs


@given(
    st.lists(WORDS, min_size=1, max_size=5),
    st.sampled_from(["> ", "- ", "1. ", "    ", ">\t", "[^x]: "]),
)
def test_no_word_is_lost_inside_other_blocks(lines: list[str], mark: str) -> None:
    block = mark + ("\n" + " " * len(mark)).join(lines) + "\n"
    body = "" if mark.startswith("[^x]") else "[^x]: note\n"
    text = outline(read_body(f"Appel[^x].\n\n{block}\n{body}")[0])
    for word in " ".join(lines).split():
        assert word in text


# Everything that means something, and a little that does not, in any order.
PIECES = [
    *(
        "a",
        "é ",
        "\n",
        "\n\n",
        "  ",
        "\t",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
    ),
    *(
        "> ",
        "- ",
        "1. ",
        "# ",
        "|",
        "|-|-|\n",
        ":::",
        "::: figure\n",
        "::: étapes\n",
        "\n:::\n",
        ": ",
        "![",
    ),
    *(
        "[^a]",
        "[^a]: ",
        "[^b]: x\n",
        "[@k]",
        "]{lang=en}",
        "{plein}",
        "{#x}",
        "<sup>",
        "</sup>",
        "<div>",
    ),
    *(
        "<!--",
        "-->",
        "<script>",
        "<br>",
        "\\",
        "&amp;",
        "&#1488;",
        "https://a.fr",
        "===\n",
        "---\n",
        "<",
        ">",
    ),
    *("\n> — ", "[ ] ", "](u)", "](#x)", "\u2028", "\x00", "\u00ad", "\ufeff", "—", "א"),
]
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(MARKDOWN | st.text())
def test_no_text_whatever_ends_in_a_crash(text: str) -> None:
    source = Source("a.md", HEAD + text)
    try:
        document, diagnostics = read_document(source, "a", COLLECTIVE)
    except ExceptionGroup as group:
        document, diagnostics = read_body("")[0], faults_in(group)
    for run in runs(document.blocks):
        for inline in leaves(run):
            assert 0 <= inline.span.start <= inline.span.stop <= len(source.text)
    for diagnostic in diagnostics:
        assert -1 <= diagnostic.span.start <= diagnostic.span.stop <= len(source.text)
        assert render_diagnostic(diagnostic)


@given(st.text())
def test_no_head_whatever_ends_in_a_crash(text: str) -> None:
    for diagnostic in all_told(Source("a.md", "---\n" + text + "\n---\n")):
        assert render_diagnostic(diagnostic)


@pytest.mark.parametrize(
    "mark",
    [
        "> ",
        "- ",
        "1. ",
        "*a ",
        "**a ",
        "[",
        "![",
        "[^a]: ",
        "<sup>",
        "::: encadré\n",
        "`",
        "<b ",
        "~~a ",
    ],
)
def test_deep_nesting_is_a_fault_or_a_text_never_a_crash(mark: str) -> None:
    for text in (mark * 3000, mark * 500 + "a" + mark.strip()[::-1] * 500):
        assert isinstance(told(text), list)


def test_a_span_is_never_outside_its_text() -> None:
    document, _ = read_body("fin")
    assert document.blocks[0].span == Span(len(HEAD), len(HEAD) + 3)


@pytest.mark.parametrize(
    "text",
    [
        "[^a]:x\nmot[^a]",
        ":::\u2028",
        "::: \u2028 encadré\na\n:::",
        "\u00ad```\n```",
        "> <b>\n> — x",
        "\ufeff",
        "~~~",
        "[mot <script>[a</script>](#x) fin](#y)",
    ],
)
def test_a_text_that_once_broke_the_reader_is_read(text: str) -> None:
    assert isinstance(told(text), list)


def test_a_bracket_whose_opening_one_is_not_read_closes_nothing() -> None:
    document, _ = read_body("un <script>[a</script>](#x) deux")
    assert outline(document) == "p un deux"


@pytest.mark.parametrize(
    ("value", "openers"),
    [("section", [(True, ""), (True, "")]), ("numéro", [(True, "1"), (True, "2")])],
)
def test_each_section_opens_a_page_where_the_head_says_so(
    value: str, openers: list[tuple[bool, str]]
) -> None:
    text = f"---\ntitre: T\nouverture: {value}\n---\n\n# A\n\n## B\n\n### C\n\n## D\n"
    document, _ = read_document(Source("t.md", text), "t")
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    sections = [heading for heading in headings if heading.level == 2]
    assert [(each.opens_page, each.opener_number) for each in sections] == openers
    assert not any(each.opens_page for each in headings if each.level != 2)
