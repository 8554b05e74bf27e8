"""Words for pages become ranges."""

import re

import pytest

from pamphlets.impose.placement.page_selection import list_range_files, parse_page_ranges


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("3-5", [3, 4, 5]),
        ("5-3", [5, 4, 3]),
        ("2", [2]),
        (" 2 , 1 ", [2, 1]),
        ("7-", [7, 8, 9]),
        ("7-last", [7, 8, 9]),
        ("last", [9]),
        ("last-8", [9, 8]),
        ("LAST", [9]),
        ("odd", [1, 3, 5, 7, 9]),
        ("even", [2, 4, 6, 8]),
        ("all", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("9", [9]),
        ("1,1", [1, 1]),
    ],
)
def test_ranges_count_from_1_and_go_either_way(text: str, pages: list[int]) -> None:
    numbers: list[int] = []
    for each in parse_page_ranges(text):
        numbers += each.list_pages(9)
    assert numbers == pages


@pytest.mark.parametrize("text", ["10", "1-10", "10-1"])
def test_a_page_beyond_the_last_is_none(text: str) -> None:
    (each,) = parse_page_ranges(text)
    with pytest.raises(IndexError, match="10"):
        each.list_pages(9)


@pytest.mark.parametrize(
    "text",
    ["", "0", "x", "1-,", "1--2", "-2", "1 2", "12last", "a.pdf:", "a.pdf:blank", "1.5"],
)
def test_what_is_no_page_is_refused(text: str) -> None:
    word = text.rpartition(",")[2]
    with pytest.raises(ValueError, match=f"^{re.escape(word)}$"):
        parse_page_ranges(text)


def test_pages_of_other_files_have_their_name_before_them() -> None:
    ranges = parse_page_ranges("1,Plan.PDF,maps/C:x.pdf:2-4,Plan.PDF:last,blank,ruled")
    files = [None if each.file is None else str(each.file) for each in ranges]
    assert files == [None, "Plan.PDF", "maps/C:x.pdf", "Plan.PDF", None, None]
    assert [str(file) for file in list_range_files(ranges)] == ["Plan.PDF", "maps/C:x.pdf"]
    assert [each.is_blank for each in ranges] == [False] * 4 + [True] * 2
    assert list(ranges[1].list_pages(3)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("word", "file", "first"),
    [
        ("C:\\plans\\map.pdf", "C:\\plans\\map.pdf", 1),
        ("c:/plans/map.pdf:2", "c:/plans/map.pdf", 2),
        ("C:\\plans\\map.pdf:2-4", "C:\\plans\\map.pdf", 2),
        ("a:2", "a", 2),
    ],
)
def test_the_letter_of_a_disk_is_no_name_of_a_file(
    word: str, file: str, first: int
) -> None:
    (each,) = parse_page_ranges(word)
    assert (str(each.file), each.first) == (file, first)
