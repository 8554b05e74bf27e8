import pytest

from pamphlets.core.source import Source
from pamphlets.document import nodes
from pamphlets.readers.markdown.tables import MAX_COLUMNS
from tests.readers.markdown.outline import HEAD, all_told, read_body, told


def table_of(text: str) -> nodes.Table:
    (table,) = read_body(text)[0].blocks
    assert isinstance(table, nodes.Table)
    return table


def test_a_table_has_as_many_columns_as_a_page_can_show() -> None:
    for count, faults in ((MAX_COLUMNS, []), (MAX_COLUMNS + 1, ["1:1 error table-wide"])):
        assert told("|a" * count + "|\n" + "|-" * count + "|\n") == faults


def written(text: str, node: nodes.TableCell | nodes.Text) -> str:
    return text[node.span.start - len(HEAD) : node.span.stop - len(HEAD)]


@pytest.mark.parametrize(
    "text",
    [
        "| aa | bb |\n|---|---|\n| cc | dd |",
        "aa | bb\n---|---\ncc | dd",
        "|aa|bb|\n|-|-|\n|cc|dd",
        "|aa|bb|\n|-|-|\n|cc|Q",
        "|\taa |\t bb\t|\n|-|-|\n|   cc|dd   |\n",
    ],
)
def test_each_cell_is_where_its_words_stand(text: str) -> None:
    assert told(text) == []
    for row in table_of(text).rows:
        for cell in row:
            (words,) = cell.children
            assert isinstance(words, nodes.Text)
            assert written(text, cell) == written(text, words) == words.text
    words_of_rows = [[written(text, cell) for cell in row] for row in table_of(text).rows]
    assert words_of_rows in ([["aa", "bb"], ["cc", "dd"]], [["aa", "bb"], ["cc", "Q"]])


def test_an_escaped_bar_is_a_bar_of_its_cell_and_what_follows_stays_in_place() -> None:
    text = "| a\\|b\\|*c* | d |\n|---|---|\n"
    first, second = table_of(text).rows[0]
    assert nodes.to_plain_text(first.children) == "a|b|c"
    assert written(text, second) == "d"
    styled = first.children[-1]
    assert isinstance(styled, nodes.StyledText)
    assert text[styled.span.start - len(HEAD) : styled.span.stop - len(HEAD)] == "*c*"


def test_columns_are_aligned_as_their_dashes_say() -> None:
    assert table_of("|a|b|c|d|\n|:-|:-:|-:|-|\n").align == (
        "left",
        "center",
        "right",
        "default",
    )


def test_a_row_that_is_too_long_is_reported_where_it_is_and_loses_what_is_over() -> None:
    (doubt,) = all_told(Source("a.md", f"{HEAD}|a|b|\n|-|-|\n|c|d| e |\n"))
    assert (doubt.severity, doubt.code, doubt.fields["columns"]) == (
        "warning",
        "row-long",
        "2",
    )
    place = doubt.source.locate(doubt.span)
    assert (place.line - HEAD.count("\n"), place.column) == (3, 7)
    assert doubt.span.start == doubt.span.stop


def test_a_row_that_is_too_short_has_empty_cells() -> None:
    rows = table_of("|a|b|\n|-|-|\n|c|\n").rows
    assert [len(row) for row in rows] == [2, 2]
    assert rows[1][1].children == ()
    assert [(cell.row, cell.column) for row in rows for cell in row] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]
