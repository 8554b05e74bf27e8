"""Numbers of lists come in as they stand elsewhere, whatever reads them."""

from pathlib import Path

import pytest

from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.importers.pandoc_ast import mark_number
from tests.importers.conversion import convert
from tests.importers.pandocs import needs_pandoc
from tests.importers.trees import Node, para, spelled

SENTENCE = "Une première phrase assez longue pour que l’on y voie un texte et non un menu."


def text_of(path: Path, content: str) -> str:
    path.write_text(content, "utf-8")
    return convert(path, "Essai").text.partition("brouillon: oui\n---\n\n")[2]


def numbered(start: int, delimiter: str, *items: tuple[str, str]) -> Node:
    """A list of pandoc's, of words and the number that each is marked with."""
    blocks: list[list[Node]] = []
    for number, words in items:
        item = [para(words)]
        if number:
            mark_number(item, number)
        blocks.append(item)
    return {"t": "OrderedList", "c": [[start, {"t": "Decimal"}, {"t": delimiter}], blocks]}


def test_marked_items_keep_their_numbers_and_others_count_on() -> None:
    assert (
        spelled(numbered(1, "Period", ("", "a"), ("7", "b"), ("", "c")))
        == "1. a\n7. b\n8. c\n"
    )
    assert spelled(numbered(3, "OneParen", ("", "a"))) == "3) a\n"
    assert spelled(numbered(3, "TwoParens", ("12345678901", "a"))) == "3) a\n"


def test_lists_in_a_row_stay_apart_and_keep_their_delimiters() -> None:
    lists = [numbered(n, "Period", ("", "a")) for n in (1, 2, 3)]
    assert spelled(*lists) == "1. a\n\n<!-- -->\n\n2. a\n\n<!-- -->\n\n3. a\n"


def test_what_is_no_paragraph_has_no_mark() -> None:
    item: list[Node] = [{"t": "HorizontalRule"}]
    mark_number(item, "3")
    assert item == [{"t": "HorizontalRule"}]
    assert not WriterState().losses


@needs_pandoc()
@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        (
            "pad.md",
            "1936. a\n\n1945. b\n\n2) c\n",
            "1936. a\n1945. b\n\n<!-- -->\n\n2) c\n",
        ),
        (
            "page.html",
            f"<p>{SENTENCE}</p><ol><li value=1936>a<li value=1945><p>b</p><li>c</ol>",
            f"{SENTENCE}\n\n1936. a\n1945. b\n1946. c\n",
        ),
        (
            "page.html",
            f"<p>{SENTENCE}</p><ol reversed><li>a<li>b</ol>",
            f"{SENTENCE}\n\n2. a\n1. b\n",
        ),
        ("page.html", f"<p>{SENTENCE}</p><ol start=4><li>a</ol>", f"{SENTENCE}\n\n4. a\n"),
    ],
)
def test_numbers_come_in_as_they_stand(
    name: str, content: str, text: str, tmp_path: Path
) -> None:
    assert text_of(tmp_path / name, content) == text
