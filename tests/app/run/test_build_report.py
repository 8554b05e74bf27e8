"""What a run tells: faults whole and at once, the rest in as few lines as can be, everything in a file."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import (
    BuildOutcome,
    BuildState,
    FileToPrint,
    ReportDetail,
)
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.run.build_report import MOST_LINES, BuildReport
from pamphlets.core.source import Diagnostic, Source, error, notice, warning
from pamphlets.languages.wording import speak_language

SOURCE = Source("content/brochures/a.md", "Un mot.\n")
FAULT = error("note-empty", SOURCE, label="a")
DOUBT = warning("note-unused", SOURCE, label="a")
REMARK = notice("fitted", SOURCE, pages="8", size="10.4", leading="12.6")
DRAFT = notice(
    "fact-doubtful", SOURCE, count="2", fact="sacs", key="quai", facts="quai#sacs quai#b"
)
COPIED = notice(
    "fact-copied", SOURCE, count="1", fact="prix", key="quai", facts="quai#prix"
)
NO_IMPRINT = warning("imprint-missing", SOURCE)


def outcome(
    slug: str, state: BuildState = "made", *diagnostics: Diagnostic, pages: int = 12
) -> BuildOutcome:
    return BuildOutcome(
        title_from_path(Path(f"content/brochures/{slug}.md")),
        state,
        pages,
        3,
        (f"{slug}-a5.pdf",),
        diagnostics,
        first_to_print=FileToPrint(f"{slug}-a4.pdf", "both"),
    )


class Terminal:
    """What one run tells."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def tell(
        self, *outcomes: BuildOutcome, detail: ReportDetail = "lines"
    ) -> tuple[list[str], list[str]]:
        """Return the lines on the output, and the first lines of what is told as a fault."""
        report = BuildReport(self.folder, detail)
        for one in outcomes:
            report.add(one)
        report.finish()
        told = self.capsys.readouterr()
        faults = [line for line in told.err.splitlines() if line.startswith("content/")]
        return told.out.replace(f"{self.folder}", "build").splitlines(), faults


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


def test_titles_made_together_take_a_line_each_and_end_with_what_to_print(
    terminal: Terminal,
) -> None:
    lines, faults = terminal.tell(
        outcome("a", "made", REMARK), outcome("b"), outcome("c", "stands")
    )
    assert lines == [
        "a: 12 pages, 3 sheets a copy, 1 notice",
        "b: 12 pages, 3 sheets a copy",
        "2 titles made, a folder each in build.",
        "1 other had not changed.",
        "1 notice, to be read in build/rapport.txt.",
        "To begin with, print build/a/a-a4.pdf on both sides, short edge, 100 %",
    ]
    assert faults == []


def test_a_title_made_alone_is_told_whole(terminal: Terminal) -> None:
    lines, faults = terminal.tell(
        outcome("a", "made", REMARK, DRAFT, NO_IMPRINT), outcome("b", "stands")
    )
    assert lines == [
        "a: 12 pages, 3 sheets a copy; print build/a/a-a4.pdf on both sides, short edge, 100 %",
        "1 other had not changed.",
    ]
    assert len(faults) == 3


def test_what_all_titles_have_alike_is_counted(terminal: Terminal) -> None:
    alike = (DRAFT, COPIED, NO_IMPRINT)
    lines, faults = terminal.tell(*(outcome(slug, "made", *alike) for slug in "abc"))
    assert [line for line in lines if line.startswith("3 titles")] == [
        "3 titles made, a folder each in build.",
        "3 titles say that they are drafts; facts to be verified: 2 (make verifier).",
        "3 titles say that they were verified on copies; facts to compare with the official pages: 1 (make verifier).",
        "3 titles have no imprint, which the law asks for: fill in content/collectif.yaml.",
    ]
    assert faults == []


def test_what_stops_a_title_or_is_doubtful_in_it_is_told_at_once(
    terminal: Terminal,
) -> None:
    lines, faults = terminal.tell(
        outcome("a", "failed", FAULT, REMARK), outcome("b", "made", DOUBT), outcome("c")
    )
    assert len(faults) == 2
    assert lines[0] == "a: not made; 1 error above; new are a-a5.pdf, the other files older"
    assert "1 title was not made: see above." in lines


def test_a_fault_that_titles_share_is_told_with_the_first(terminal: Terminal) -> None:
    theme = error("note-empty", Source("content/themes/a.yaml", "corps"), label="a")
    _, faults = terminal.tell(
        outcome("a", "failed", theme, DOUBT), outcome("b", "failed", theme, FAULT)
    )
    assert [fault.split(":")[0] for fault in faults] == [
        "content/themes/a.yaml",
        "content/brochures/a.md",
        "content/brochures/a.md",
    ]


@pytest.mark.parametrize("count", [MOST_LINES, MOST_LINES + 1])
def test_many_titles_are_told_by_their_number_alone(terminal: Terminal, count: int) -> None:
    lines, _ = terminal.tell(*(outcome(f"t{number}") for number in range(count)))
    assert len(lines) == (2 if count > MOST_LINES else count + 2)


def test_where_nothing_changed_a_line_says_so(terminal: Terminal) -> None:
    stood = [outcome(slug, "stands") for slug in "ab"]
    assert terminal.tell(*stood)[0] == ["nothing changed: 2 titles in build"]
    assert terminal.tell(stood[0])[0] == ["a: nothing changed (12 pages, 3 sheets a copy)"]
    assert not (terminal.folder / "rapport.txt").exists()


def test_a_watch_tells_of_what_changed_alone(terminal: Terminal) -> None:
    stood = [outcome(slug, "stands") for slug in "bcd"]
    assert terminal.tell(*stood, detail="changes")[0] == []
    lines, _ = terminal.tell(outcome("a"), *stood, detail="changes")
    assert len(lines) == 1
    assert lines[0].startswith("a: 12 pages")


def test_all_is_told_where_it_is_asked_for(terminal: Terminal) -> None:
    lines, faults = terminal.tell(
        outcome("a", "made", REMARK), outcome("b", "made", DRAFT), detail="all"
    )
    assert len(faults) == 2
    assert sum("; print build/" in line for line in lines) == 2


def test_a_quiet_run_tells_faults_alone(terminal: Terminal) -> None:
    lines, faults = terminal.tell(
        outcome("a", "made", DOUBT, REMARK), outcome("b"), detail="faults"
    )
    assert lines == []
    assert len(faults) == 1


def test_the_file_has_everything_and_no_folder_of_ours(terminal: Terminal) -> None:
    outcomes = [outcome("a", "made", REMARK, DRAFT), outcome("b", "failed", FAULT)]
    for language, words in (("en", "notice: 8 pages"), ("fr", "remarque\u00a0: 8 pages")):
        with speak_language(language):
            terminal.tell(*outcomes)
        text = (terminal.folder / "rapport.txt").read_text("utf-8")
        assert words in text
        assert text.count("content/brochures/a.md") == 3
        assert "a/a-a4.pdf" in text
        assert str(terminal.folder) not in text


def test_a_brochure_is_printed_before_a_flyer(terminal: Terminal) -> None:
    lines, _ = terminal.tell(outcome("a", pages=2), outcome("b"))
    assert "build/b/b-a4.pdf" in lines[-1]
    lines, _ = terminal.tell(outcome("a", pages=2), outcome("b", pages=9))
    assert "build/a/a-a4.pdf" in lines[-1]
