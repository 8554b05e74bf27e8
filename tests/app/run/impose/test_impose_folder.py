"""A run over many PDFs goes on where it stopped: what stands is left, what differs is made again, all is told."""

import csv
import json
import os
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from pamphlets.app.cli.main import run_command_line
from pamphlets.app.run.impose import batch_task, impose_folder
from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import run_impose_request
from tests.support.pages import booklet

NAMES = ("a.pdf", "b.pdf", "c.pdf")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three PDFs in a folder, laid on sheets in this process, which is quick."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(impose_folder, "_LEAST_FILES", 99)
    for pages, name in enumerate(NAMES, 3):
        booklet(Path(name), pages)


def run(*more: str, names: tuple[str, ...] = NAMES) -> int:
    words = ["impose", *names, "-o", "out", "--no-check-margins", "-q", *more]
    return run_command_line(words)


def read_states() -> dict[str, str]:
    """Each file of the report with its state."""
    text = Path("out/rapport.csv").read_text("utf-8-sig")
    return {row[0]: row[1] for row in list(csv.reader(StringIO(text)))[1:]}


def changed_since(before: dict[str, int]) -> list[str]:
    return [
        name for name in NAMES if Path(f"out/{name}").stat().st_mtime_ns != before[name]
    ]


def times() -> dict[str, int]:
    return {name: Path(f"out/{name}").stat().st_mtime_ns for name in NAMES}


def swap_source() -> None:
    booklet(Path("b.pdf"), 9)


def spoil_output() -> None:
    Path("out/b.pdf").write_bytes(b"%PDF-1.7 mine")


def remove_output() -> None:
    Path("out/b.pdf").unlink()


def test_what_stands_is_left_and_told() -> None:
    assert run() == 0
    assert set(read_states().values()) == {"made"}
    before = times()
    for name in NAMES:
        os.utime(name)
    assert run() == 0
    assert changed_since(before) == []
    assert read_states() == dict.fromkeys(NAMES, "unchanged")


@pytest.mark.parametrize("change", [swap_source, spoil_output, remove_output])
def test_what_differs_is_made_again(change: Callable[[], None]) -> None:
    assert run() == 0
    before = times()
    change()
    assert run() == 0
    assert changed_since(before) == ["b.pdf"]
    assert read_states()["b.pdf"] == "made"


@pytest.mark.parametrize(
    "more", [("--force",), ("--marks", "crop"), ("--paper", "A3"), ("--keep-metadata",)]
)
def test_what_is_asked_for_otherwise_is_made_again(more: tuple[str, ...]) -> None:
    assert run() == 0
    before = times()
    assert run(*more) == 0
    assert changed_since(before) == list(NAMES)


def test_marks_in_another_order_are_the_same_marks() -> None:
    assert run("--marks", "crop,slug") == 0
    before = times()
    assert run("--marks", "slug,crop") == 0
    assert changed_since(before) == []


def test_a_run_that_was_stopped_goes_on_where_it_stopped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    carry_out = run_impose_request

    def stop_at_the_second(request: ImposeRequest) -> ImposeResult:
        if request.source.name == "b.pdf":
            raise KeyboardInterrupt
        return carry_out(request)

    with monkeypatch.context() as patch:
        patch.setattr(batch_task, "run_impose_request", stop_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            run()
    assert read_states() == {"a.pdf": "made", "b.pdf": "not begun", "c.pdf": "not begun"}
    capsys.readouterr()
    assert run_command_line(["impose", *NAMES, "-o", "out", "--no-check-margins"]) == 0
    assert read_states() == {"a.pdf": "unchanged", "b.pdf": "made", "c.pdf": "made"}
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == "2 files made, 1 made before and unchanged; the list: out/rapport.html"


def test_whoever_was_killed_had_written_down_what_was_made() -> None:
    """The journal as a killed run leaves it: a line a file, the last one cut."""
    assert run() == 0
    journal = Path("out/.stamps/sheets.jsonl")
    lines = journal.read_text("utf-8").splitlines(keepends=True)
    journal.write_text("".join(lines[:2]) + lines[2][:40] + "\n[]\n", "utf-8")
    before = times()
    assert run() == 0
    assert changed_since(before) == ["c.pdf"]


def test_no_password_and_no_path_of_the_machine_is_written_down(tmp_path: Path) -> None:
    assert run("--password", "un mot secret") == 0
    written = Path("out/.stamps/sheets.jsonl").read_text("utf-8")
    assert "secret" not in written
    assert str(tmp_path) not in written


def test_a_file_that_is_refused_is_tried_again(capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.pdf").write_bytes(b"%PDF-1.7\nrubbish")
    for _ in range(2):
        assert run() == 1
        assert "b.pdf: error: the PDF is damaged" in capsys.readouterr().err
        assert read_states()["b.pdf"] == "refused"


def test_a_program_gets_a_line_for_what_stands_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("--json") == 0
    first = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert run("--json") == 0
    second = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["file"] for row in second] == list(NAMES)
    assert (
        [row["sheets"] for row in second] == [row["sheets"] for row in first] == [1, 1, 2]
    )


def test_a_report_replaces_no_file_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").mkdir()
    Path("out/rapport.html").write_text("<html>mine</html>")
    assert run() == 1
    assert "out/rapport.html: error:" in capsys.readouterr().err
    assert sorted(path.name for path in Path("out").iterdir()) == ["rapport.html"]


@pytest.mark.parametrize("word", ["--force", "--jobs=2", "--cluster=tcp://127.0.0.1:8786"])
def test_what_is_for_several_files_is_refused_with_one(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run_command_line(["impose", "a.pdf", "-o", "x.pdf", word])
    assert word.partition("=")[0] in capsys.readouterr().err
