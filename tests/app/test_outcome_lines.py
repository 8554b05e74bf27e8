"""What is told of a title that is for screens alone: which file to open, and nothing of paper."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildOutcome, FileToPrint, InkSaving
from pamphlets.app.build.titles import Title
from pamphlets.app.messages import word
from pamphlets.app.outcome_lines import describe_outcome

TITLE = Title("a", Path("a.md"), "brochure")


def told(outcome: BuildOutcome) -> list[str]:
    return [str(line.code) for line in describe_outcome(outcome, Path("build"))]


def test_a_title_for_screens_is_opened_and_one_with_pages_printed() -> None:
    assert told(BuildOutcome(TITLE, "made", files=("a.html",))) == ["outcomes.screens"]
    printed = FileToPrint("a.pdf", "passes")
    pages = BuildOutcome(TITLE, "made", 4, 1, ("a.pdf",), first_to_print=printed)
    assert told(pages) == ["outcomes.made"]


@pytest.mark.parametrize(
    ("after", "words"),
    [(0.0399, "nothing to save"), (0.0397, "1 % less"), (0.02, "50 % less")],
)
def test_ink_is_saved_or_there_is_none_to_save(after: float, words: str) -> None:
    printed = FileToPrint("a.pdf", "one", InkSaving(0.04, after))
    outcome = BuildOutcome(TITLE, "made", 1, 1, ("a.pdf",), first_to_print=printed)
    (line,) = describe_outcome(outcome, Path("build"))
    assert words in word(line)
    assert "ink on 4.0 % of the paper" in word(line)
