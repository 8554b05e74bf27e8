from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    DiagnosticCollector,
    LineColumn,
    PamphletError,
    Source,
    Span,
    error,
    iter_diagnostics,
    notice,
    raise_error,
    raise_errors,
    warning,
    without_duplicates,
)
from tests.support.work import growth

TEXT = Source("a.md", "un\n\ndeux trois\n")


@pytest.mark.parametrize(
    ("offset", "place"),
    [
        (0, (1, 1)),
        (2, (1, 3)),
        (3, (2, 1)),
        (4, (3, 1)),
        (9, (3, 6)),
        (14, (3, 11)),
        (15, (4, 1)),
    ],
)
def test_a_place_is_counted_from_one(offset: int, place: tuple[int, int]) -> None:
    assert TEXT.locate(Span(offset, offset)) == LineColumn(*place)
    assert TEXT.line_at(offset) == place[0]


def test_the_whole_file_has_no_line() -> None:
    assert TEXT.locate(WHOLE_FILE) == LineColumn(0, 0)


@given(st.text("ab\n"))
def test_lines_are_those_of_the_text(text: str) -> None:
    source = Source("a.md", text)
    lines = text.split("\n")
    numbers = range(1, len(lines) + 1)
    assert [source.line_text(number) for number in numbers] == lines
    for number in numbers:
        start = source.line_start(number)
        assert text[start:].startswith(lines[number - 1])
        assert source.locate(Span(start, start)) == LineColumn(number, 1)
    assert source.line_start(len(lines) + 1) == len(text)


def test_two_sources_of_one_path_and_text_are_equal() -> None:
    assert Source("a.md", "x") == Source("a.md", "x") != Source("b.md", "x")


def test_only_errors_are_raised_and_all_at_once() -> None:
    raise_errors("stage", [warning("w", TEXT), notice("n", TEXT)])
    faults = [error("a", TEXT), warning("w", TEXT), error("b", TEXT, Span(0, 1), key="k")]
    with pytest.raises(ExceptionGroup) as caught:
        raise_errors("stage", faults)
    codes = [diagnostic.code for diagnostic in iter_diagnostics(caught.value)]
    assert codes == ["a", "b"]


def test_diagnostics_of_groups_in_groups_come_in_order() -> None:
    first, second = PamphletError(error("a", TEXT)), PamphletError(error("b", TEXT))
    inner = ExceptionGroup("inner", [first])
    group: Any = ExceptionGroup("outer", [inner, second])
    assert [diagnostic.code for diagnostic in iter_diagnostics(group)] == ["a", "b"]


def test_a_single_fault_comes_in_a_group_too() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        raise_error(error("a", TEXT, Span(1, 2), key="k"))
    (diagnostic,) = iter_diagnostics(caught.value)
    assert diagnostic == Diagnostic("error", "a", TEXT, Span(1, 2), {"key": "k"})


def test_what_is_reported_twice_is_kept_once_in_the_order_of_the_first() -> None:
    a, b = error("a", TEXT), error("a", TEXT, key="other")
    assert without_duplicates([a, b, a, b]) == (a, b)


@given(
    st.lists(
        st.builds(
            Diagnostic,
            st.sampled_from(["error", "warning"]),
            st.sampled_from("ab"),
            st.sampled_from([TEXT, Source("b.md", "x"), Source("b.md", "y")]),
            st.sampled_from([Span(0, 1), Span(0, 2), Span(1, 2)]),
            st.dictionaries(st.sampled_from("kl"), st.sampled_from("xy")),
        ),
        max_size=30,
    )
)
def test_what_differs_in_anything_is_kept(diagnostics: list[Diagnostic]) -> None:
    unique: list[Diagnostic] = []
    for diagnostic in diagnostics:
        if diagnostic not in unique:
            unique.append(diagnostic)
    assert without_duplicates(diagnostics) == tuple(unique)


def test_repetitions_are_looked_up_not_sought_among_all() -> None:
    def strike_out(size: int) -> object:
        places = [Span(start, start + 1) for start in range(size)]
        return without_duplicates([warning("w", TEXT, span) for span in places * 2])

    assert growth(strike_out, 200) < 5


def test_a_collector_knows_its_source() -> None:
    faults = DiagnosticCollector(TEXT)
    faults.add_error("a", Span(0, 2), key="k")
    assert faults.diagnostics == [error("a", TEXT, Span(0, 2), key="k")]
