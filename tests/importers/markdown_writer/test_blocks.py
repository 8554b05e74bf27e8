"""Blocks of a tree -> Markdown, from trees written by hand: no pandoc is needed."""

from collections import Counter

import pytest

from pamphlets.core.source import Source
from pamphlets.document.nodes import (
    Aside,
    Figure,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
    to_plain_text,
)
from pamphlets.importers.markdown_writer.document import (
    ImportedMetadata,
    split_title,
    write_body,
    write_front_matter,
)
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import PandocDocument, make_cell, make_table
from tests.importers.trees import Node, para, read_back, spelled, text

IMAGE: Node = {"t": "Image", "c": [["", [], []], [text("Un tiroir")], ["media/a.png", ""]]}


def heading(level: int, words: str) -> Node:
    return {"t": "Header", "c": [level, ["", [], []], [text(words)]]}


def items(*texts: str) -> list[list[Node]]:
    return [[para(one)] for one in texts]


def test_headings_begin_at_the_second_level_and_keep_their_order() -> None:
    markup = spelled(
        heading(1, "Un"),
        para("a"),
        heading(3, "Deux"),
        para("b"),
        heading(1, "Trois"),
        para("c"),
    )
    levels = [one.level for one in read_back(markup).blocks if isinstance(one, Heading)]
    assert levels == [2, 3, 2]


def test_a_heading_over_all_others_is_the_title() -> None:
    title, blocks = split_title(
        PandocDocument({}, [heading(1, "Le titre"), heading(2, "Un"), para("a")]), ""
    )
    assert title == "Le titre"
    assert [one["t"] for one in blocks] == ["Header", "Para"]


def test_the_first_of_equal_headings_is_no_title() -> None:
    title, blocks = split_title(
        PandocDocument({}, [heading(1, "Un"), para("a"), heading(1, "Deux")]), ""
    )
    assert title == ""
    assert len(blocks) == 3


def test_bold_lines_are_headings_where_there_are_none_and_it_is_told() -> None:
    scribe = WriterState()
    said = write_body(
        scribe, [para({"t": "Strong", "c": [text("Le guichet")]}), para("On attend.")]
    )
    assert said == "## Le guichet\n\nOn attend.\n"
    assert [loss.code for loss in scribe.losses] == ["entrance-bold"]


def test_notes_follow_the_block_that_calls_them_and_keep_their_paragraphs() -> None:
    note: Node = {"t": "Note", "c": [para("Une source."), para("Et une autre.")]}
    document = read_back(
        spelled(para("a", note, "."), para("b", {"t": "Note", "c": [para("c")]}))
    )
    assert [len(one.blocks) for one in document.notes] == [2, 1]


def test_a_note_within_a_note_stands_in_brackets_and_is_told() -> None:
    inner: Node = {"t": "Note", "c": [para("dedans")]}
    scribe = WriterState()
    said = write_body(scribe, [para("a", {"t": "Note", "c": [para("dehors", inner)]})])
    assert said == "a[^1]\n\n[^1]: dehors (dedans)\n"
    assert [loss.code for loss in scribe.losses] == ["entrance-note-in-note"]


def test_two_lists_in_a_row_stay_two() -> None:
    bullets: Node = {"t": "BulletList", "c": items("a", "b")}
    numbers: Node = {
        "t": "OrderedList",
        "c": [[3, {"t": "Decimal"}, {"t": "Period"}], items("c", "d")],
    }
    blocks = read_back(spelled(bullets, bullets, numbers, numbers)).blocks
    lists = [one for one in blocks if isinstance(one, List)]
    assert [(one.start, one.is_tight, len(one.items)) for one in lists] == [
        (None, True, 2),
        (None, True, 2),
        (3, True, 2),
        (3, True, 2),
    ]


def test_lists_stand_in_lists() -> None:
    inner: Node = {"t": "BulletList", "c": items("la rue", "la ville")}
    outer: Node = {
        "t": "OrderedList",
        "c": [
            [9, {"t": "Decimal"}, {"t": "Period"}],
            [[para("une adresse"), inner], [para("un nom")]],
        ],
    }
    (found,) = read_back(spelled(outer)).blocks
    assert isinstance(found, List)
    assert [type(one).__name__ for one in found.items[0].blocks] == ["Paragraph", "List"]


def test_a_quotation_is_one() -> None:
    (found,) = read_back(
        spelled({"t": "BlockQuote", "c": [para("a"), para("b"), para("— Autrice")]})
    ).blocks
    assert isinstance(found, Quote)
    assert len(found.blocks) == 2
    assert to_plain_text(found.attribution) == "Autrice"


def test_a_table_keeps_its_cells_bars_and_lines() -> None:
    rows = [
        [make_cell([para("a | b")]), make_cell([para("un"), para("deux")])],
        [make_cell([], 1), make_cell([para("c")])],
    ]
    (found,) = read_back(
        spelled(make_table([[make_cell([para("Acte")]), make_cell([para("Où")])]], rows, 2))
    ).blocks
    assert isinstance(found, Table)
    assert [[to_plain_text(one.children) for one in row] for row in found.rows] == [
        ["Acte", "Où"],
        ["a | b", "un deux"],
        ["", "c"],
    ]


def test_merged_cells_leave_empty_ones_and_are_told() -> None:
    scribe = WriterState()
    rows = [
        [make_cell([para("large")], column_count=1, row_count=1), make_cell([para("x")])],
        [[("", (), ()), {"t": "AlignDefault"}, 1, 2, [para("sur deux")]]],
    ]
    said = write_body(scribe, [make_table([], rows, 2)])
    assert said.splitlines()[2] == "| sur deux |  |"
    assert [loss.code for loss in scribe.losses] == ["entrance-merged"]


def test_a_table_of_one_cell_is_a_box() -> None:
    (found,) = read_back(
        spelled(make_table([], [[make_cell([para("À retenir.")])]], 1))
    ).blocks
    assert isinstance(found, Aside)


@pytest.mark.parametrize("holder", ["paragraph", "list", "table", "term", "note"])
def test_a_picture_stands_alone_wherever_it_stood(holder: str) -> None:
    shown = para("avant ", IMAGE, " après")
    around: dict[str, Node] = {
        "paragraph": shown,
        "list": {"t": "BulletList", "c": [[shown]]},
        "table": make_table([], [[make_cell([shown]), make_cell([para("x")])]], 2),
        "term": {"t": "DefinitionList", "c": [[[text("mot"), IMAGE], [[para("sens")]]]]},
        "note": para("a", {"t": "Note", "c": [shown]}),
    }
    scribe = WriterState(add_picture=lambda _address: "essai-1.png")
    said = write_body(scribe, [around[holder]])
    assert [line.strip() for line in said.splitlines()].count(
        "![Un tiroir](../images/essai-1.png)"
    ) == 1


def test_a_caption_makes_a_figure() -> None:
    division: Node = {
        "t": "Div",
        "c": [["", [], [["figure", "1"]]], [para(IMAGE), para("Gravure.")]],
    }
    said = write_body(WriterState(add_picture=lambda _address: "essai-1.png"), [division])
    (found,) = read_back(said).blocks
    assert isinstance(found, Figure)
    assert len(found.caption) == 1


def test_a_picture_that_is_not_there_is_told() -> None:
    scribe = WriterState()
    assert write_body(scribe, [para("a", IMAGE)]) == "a\n"
    assert scribe.losses == Counter({next(iter(scribe.losses)): 1})
    assert next(iter(scribe.losses)).code == "entrance-picture-missing"


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("https://exemple.org/a?utm_source=x&b=1", "[mot](https://exemple.org/a?b=1)"),
        ("/article12", "[mot](https://exemple.org/article12)"),
        ("mailto:a@exemple.org", "[mot](mailto:a@exemple.org)"),
        ("file:///C:/dossier/texte.odt", "mot"),
        ("javascript:void(0)", "mot"),
        ("#haut", "mot"),
    ],
)
def test_links_lead_somewhere_from_paper_or_are_words(target: str, kept: str) -> None:
    link: Node = {"t": "Link", "c": [["", [], []], [text("mot")], [target, ""]]}
    assert write_body(WriterState(base="https://exemple.org/"), [para(link)]) == f"{kept}\n"


def test_double_line_ends_part_paragraphs() -> None:
    end: Node = {"t": "LineBreak"}
    blocks = read_back(spelled(para("a", end, "b", end, end, "c"))).blocks
    assert [type(one) for one in blocks] == [Paragraph, Paragraph]


def test_the_spaces_of_typography_are_left_to_the_press_and_others_kept() -> None:
    said = spelled(
        para(
            "«\u00a0Oui\u202f»\u202f; 35\u00a0% de 3\u202f000, M.\u00a0Dupont, mot\u00a0mot"
        )
    )
    assert said == "« Oui » ; 35 % de 3\u202f000, M.\u00a0Dupont, mot mot\n"


@pytest.mark.parametrize(
    "title",
    ['Dire "non"', "L’été : 35 %", "a # b", "C:\\x 'y' \"z\"", "- tiret", "[crochets]"],
)
def test_the_front_matter_takes_any_title(title: str) -> None:
    from pamphlets.readers.document import read_document

    document, said = read_document(
        Source(
            "essai.md",
            write_front_matter(ImportedMetadata(title, authors=("A, B",))) + "a\n",
        ),
        "essai",
    )
    assert document.meta.title == title.replace("'", "’") if "\\" in title else title
    assert document.meta.authors == ("A, B",)
    assert [one.code for one in said] == ["imprint-missing"]
