"""A text -> its passages: their words, where these stand, and what calls cover them from outside."""

import pytest

from pamphlets.checks.claims.passages.block_passages import read_passages
from pamphlets.checks.claims.passages.passage import Passage, SourceCall
from pamphlets.core.source import Source
from pamphlets.document.nodes import Citation
from pamphlets.readers.document import read_document


def passages_of(text: str) -> tuple[Passage, ...]:
    """The passages of a text, whose places count from its first character."""
    head = "---\ntitre: Essai\n---\n"
    document, _ = read_document(Source("essai.md", head + text), "essai", {})
    return read_passages(document.blocks)


def placed(text: str, passage: Passage, start: int, stop: int) -> str:
    """What a stretch of a passage is in the source."""
    offset = len("---\ntitre: Essai\n---\n")
    span = passage.source_span(start, stop)
    return text[span.start - offset : span.stop - offset]


def names(calls: tuple[SourceCall, ...]) -> list[str]:
    """Keys of citations, numbers of notes."""
    listed: list[str] = []
    for call in calls:
        inline = call.inline
        listed.append(
            inline.items[0].key if isinstance(inline, Citation) else str(inline.number)
        )
    return listed


def test_words_stand_where_they_were_written() -> None:
    text = "Un *sac* [rouge](a), `deux`[^a] grues.\n\n[^a]: Là."
    (passage,) = passages_of(text)
    assert passage.text == "Un sac rouge, deux grues."
    for word in ("Un", "sac", "rouge", "grues"):
        start = passage.text.index(word)
        assert placed(text, passage, start, start + len(word)) == word


def test_a_line_break_parts_words() -> None:
    (passage,) = passages_of("Un sac  \nrouge.")
    assert passage.text == "Un sac rouge."


def test_a_call_belongs_to_the_sentence_of_the_last_letter_before_it() -> None:
    (passage,) = passages_of("Un sac. [@a] Deux [@b] sacs.[@c]")
    assert passage.call_sentences == (0, 1, 1)
    assert (names(passage.calls_in(0)), names(passage.calls_in(1))) == (["a"], ["b", "c"])
    (passage,) = passages_of("Un sac. À[@a] nous.")
    assert passage.call_sentences == (1,)


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Un sac [@a]. Deux [@b].", ["b"]),
        ("Un sac [@a] : deux. Trois [@b] sacs.", []),
        ("Trois sacs. Un [@a] sac [@b] : deux.", ["b"]),
        ("[@a] : deux.", ["a"]),
        ("Trois sacs [@a] [@b] !", ["a", "b"]),
    ],
)
def test_calls_that_close_a_passage(text: str, closing: list[str]) -> None:
    assert names(passages_of(text)[0].closing_calls()) == closing


def test_a_sentence_is_found_by_its_characters() -> None:
    (passage,) = passages_of("Un sac. Deux sacs. Trois.")
    starts = [passage.text.index(word) for word in ("Un", "Deux", "Trois")]
    assert [passage.sentence_at(start) for start in starts] == [0, 1, 2]
    assert [passage.sentence_at(start - 1) for start in starts[1:]] == [0, 1]
    assert [passage.sentence_text(number) for number in range(3)] == [
        "Un sac.",
        "Deux sacs.",
        "Trois.",
    ]


def test_every_kind_of_block_has_its_passages() -> None:
    text = (
        "::: encadré\nA\n:::\n\n::: exergue\nB\n:::\n\n::: tract\nC\n:::\n\n![x](x.png)\n\n"
        "1. D\n\n> E\n\n> F\n>\n> — G\n\n::: étapes\n1. H\n:::\n\n    I\n"
    )
    kinds = {passage.text: passage.kind for passage in passages_of(text)}
    assert kinds == {
        "A": "text", "B": "pull-quote", "C": "text", "D": "text", "E": "text", "F": "quote",
        "G": "text", "H": "step",
    }  # fmt: skip


def test_a_caption_is_a_passage() -> None:
    (caption,) = passages_of("::: figure\n![x](x.png)\n\nUne légende.\n:::")
    assert caption.text == "Une légende."


def test_headings_cover_what_stands_under_them_until_one_as_high() -> None:
    text = "## A [@a]\n\nx\n\n### B [@b]\n\ny\n\n### C\n\nz\n\n## D\n\nw"
    covered = {one.text: names(one.outer_calls) for one in passages_of(text)}
    assert {word: covered[word] for word in "xyzw"} == {
        "x": ["a"],
        "y": ["a", "b"],
        "z": ["a"],
        "w": [],
    }


def test_a_colon_introduces_the_next_block_alone() -> None:
    first, second, third = passages_of("Un sac [@a] :\n\n- deux\n\ntrois")
    assert (second.introduction, names(second.outer_calls)) == (first.text, ["a"])
    assert (third.introduction, third.outer_calls) == ("", ())


@pytest.mark.parametrize(
    ("head", "is_label"), [("un deux trois", True), ("un deux trois 4", False)]
)
def test_a_row_is_named_by_three_words_at_most(head: str, is_label: bool) -> None:
    table = f"| A | B [@b] |\n|:--|:--|\n| {head} | x |"
    cells = {one.text.strip(): one for one in passages_of(table)}
    assert cells[head].is_row_label == is_label
    assert not cells["x"].is_row_label
    assert not cells["A"].is_row_label
    assert (cells["x"].introduction, names(cells["x"].outer_calls)) == (
        cells["B"].text,
        ["b"],
    )


def test_heads_of_columns_and_rows_share_calls_with_their_cells() -> None:
    cells = passages_of("| A | B [@b] |\n|:--|:--|\n| C [@c] | D [@d] |")
    outer = {one.text.strip(): names(one.outer_calls) for one in cells}
    assert outer == {"A": ["c"], "B": ["d"], "C": ["d"], "D": ["b", "c"]}


def test_fields_to_fill_in_say_nothing_of_the_text() -> None:
    text = "Une phrase.\n\n::: champs\n- Code postal [5 chiffres]\n- En 1998, … habitants\n:::\n"
    assert [passage.text for passage in passages_of(text)] == ["Une phrase."]
