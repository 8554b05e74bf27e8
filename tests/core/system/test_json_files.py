"""What an earlier run left is read, and whatever else lies there is nothing."""

from pathlib import Path

import pytest

from pamphlets.core.system.json_files import read_json_file


def sum_values(rows: dict[str, float]) -> float:
    return sum(float(value) for value in rows.values())


def test_what_is_made_of_the_file_is_given(tmp_path: Path) -> None:
    (tmp_path / "a").write_text('{"a": 1, "b": 2}')
    assert read_json_file(tmp_path / "a", 16, sum_values) == 3.0


def test_a_file_larger_than_asked_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text('{"a": 1, "b": 2}')
    assert read_json_file(tmp_path / "a", 15, sum_values) is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[1]",
        "3",
        '{"a": "x"}',
        '{"a": null}',
        '{"a": 1%s}' % ("0" * 400),
        "[" * 100_000,
    ],
    ids=["empty", "cut", "list", "number", "word", "null", "huge", "deep"],
)
def test_what_makes_no_sense_is_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "a").write_text(content)
    assert read_json_file(tmp_path / "a", 1_000_000, sum_values) is None


def test_a_file_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert read_json_file(tmp_path / "a", 9, sum_values) is None
