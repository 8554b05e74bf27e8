"""The bare words of trees, and what is picked out of them."""

from typing import Any

import pytest

from pamphlets.importers.pandoc_ast import (
    are_all,
    blocks_text,
    drop_kinds,
    inlines_text,
    make_node,
    metadata_texts,
    node_attributes,
    split_pictures,
)
from tests.importers.trees import Node, para, text

A, B = text("a"), text("b")
IMAGE: Node = {"t": "Image", "c": [["", [], []], [], ["a.png", ""]]}


def node(kind: str, contents: Any) -> Node:
    return {"t": kind, "c": contents}


@pytest.mark.parametrize(
    ("inline", "words"),
    [
        (A, "a"),
        (node("Emph", [A, {"t": "Space"}, B]), "a b"),
        (node("SmallCaps", [A, {"t": "LineBreak"}, B]), "a b"),
        (node("Link", [None, [A], ["x", ""]]), "a"),
        (node("Quoted", [None, [A]]), "a"),
        (node("Code", [None, " a  b "]), "a b"),
        (node("Math", [None, "a"]), "a"),
        (node("Note", [para("a")]), ""),
        (IMAGE, ""),
    ],
)
def test_the_words_of_inlines(inline: Node, words: str) -> None:
    assert inlines_text([inline]) == words


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (para("a", "b"), "ab"),
        (node("Header", [1, [], [A]]), "a"),
        (node("Div", [None, [para("a"), para("b")]]), "a b"),
        (node("Figure", [None, None, [para("a")]]), "a"),
        (node("CodeBlock", [None, "a"]), "a"),
        (node("BlockQuote", [para("a")]), "a"),
        (node("BulletList", [[para("a")], [para("b")]]), "a b"),
        (node("OrderedList", [None, [[para("a")], [para("b")]]]), "a b"),
        (node("LineBlock", [[A], [], [B]]), "a b"),
        (node("Table", []), ""),
    ],
)
def test_the_words_of_blocks(block: Node, words: str) -> None:
    assert blocks_text([block, para()]) == words


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (None, []),
        (node("MetaString", " a  b "), ["a b"]),
        (node("MetaInlines", [A]), ["a"]),
        (node("MetaBlocks", [para("a"), node("Header", [1, [], [A]]), para("b")]), ["a b"]),
        (
            node(
                "MetaList",
                [node("MetaInlines", [A]), node("MetaString", ""), node("MetaString", "b")],
            ),
            ["a", "b"],
        ),
        (node("MetaBool", True), []),
    ],
)
def test_the_words_of_metadata(value: Node | None, texts: list[str]) -> None:
    assert metadata_texts(value) == texts


def test_attributes_have_names_and_classes() -> None:
    assert node_attributes(["id", ["a", "b"], [["lang", "fr"]]]) == {
        "class": "a b",
        "lang": "fr",
    }


def test_nodes_are_picked_by_kind() -> None:
    assert make_node("Space") == {"t": "Space"}
    assert make_node("Str", "") == {"t": "Str", "c": ""}
    assert drop_kinds([A, IMAGE, {"t": "Space"}], "Str", "Space") == [IMAGE]
    assert are_all([A, B], "Str")
    assert not are_all([A, IMAGE], "Str")
    assert are_all([], "Str")


def test_pictures_that_stand_alone_are_told_from_other_blocks() -> None:
    link = node("Link", [["", [], []], [IMAGE], ["b.png", ""]])
    beside = node("Link", [["", [], []], [IMAGE, A], ["b.png", ""]])
    blocks = [
        para(IMAGE, {"t": "Space"}, link),
        para(IMAGE, A),
        para(beside),
        node("Plain", [IMAGE]),
        para(),
    ]
    pictures, others = split_pictures(blocks)
    assert pictures == [IMAGE, IMAGE, IMAGE]
    assert others == [para(IMAGE, A), para(beside), para()]
