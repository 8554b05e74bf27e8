"""A corpus of what people write in other dialects: each is read as its author meant it, or told.

`dialects/` has a file for each dialect or program. A case is its name, what is written, and what is wanted: READ and
the document as `outline` shows it, TOLD and the ids of what is said, or NOTHING (printed as it stands, nothing said).
"""

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from pamphlets.checks.foreign_marks.check import find_foreign_marks
from pamphlets.core.source import Source
from pamphlets.readers.document import read_document
from tests.readers.markdown.outline import (
    COLLECTIVE,
    HEAD,
    Case,
    cases,
    faults_in,
    outline,
    read_body,
)

FOLDER = Path(__file__).parent / "dialects"
# What the reader does not do yet; a case that holds must leave this list.
PENDING: frozenset[str] = frozenset()


def corpus() -> list[ParameterSet]:
    """The cases of all files."""
    parameters: list[ParameterSet] = []
    for path in sorted(FOLDER.glob("*.txt")):
        for case in cases(path):
            name = f"{path.stem}: {case.name}"
            marks = [pytest.mark.xfail(strict=True)] if name in PENDING else []
            parameters.append(pytest.param(case, id=name, marks=marks))
    return parameters


CORPUS = corpus()


def all_codes(text: str) -> set[str]:
    """The ids of all that is said of a text, by the reader or of its marks."""
    try:
        document, doubts = read_document(
            Source("essai.md", HEAD + text), "essai", COLLECTIVE
        )
    except ExceptionGroup as group:
        return {fault.code for fault in faults_in(group)}
    return {doubt.code for doubt in (*doubts, *find_foreign_marks(document))}


def test_the_corpus_is_large() -> None:
    assert len(CORPUS) >= 120


@pytest.mark.parametrize("case", CORPUS)
def test_what_others_write_is_read_or_told(case: Case) -> None:
    verdict, _, rest = case.wanted.partition("\n")
    if verdict == "READ":
        assert outline(read_body(case.text)[0]) == rest
        assert all_codes(case.text) <= {"note-continued"}
    elif verdict == "NOTHING":
        assert all_codes(case.text) == set()
    else:
        assert set(verdict.split()[1:]) <= all_codes(case.text)
