"""What is told of a title that is for screens alone: which file to open, and nothing of paper."""

from pathlib import Path

from pamphlets.app.build.build_options import BuildOutcome, FileToPrint
from pamphlets.app.build.titles import Title
from pamphlets.app.outcome_lines import describe_outcome

TITLE = Title("a", Path("a.md"), "brochure")


def told(outcome: BuildOutcome) -> list[str]:
    return [str(line.code) for line in describe_outcome(outcome, Path("build"))]


def test_a_title_for_screens_is_opened_and_one_with_pages_printed() -> None:
    assert told(BuildOutcome(TITLE, "made", files=("a.html",))) == ["outcomes.screens"]
    printed = FileToPrint("a.pdf", "passes")
    pages = BuildOutcome(TITLE, "made", 4, 1, ("a.pdf",), first_to_print=printed)
    assert told(pages) == ["outcomes.made"]
