"""PDFs at the imposing stone: locked ones, many at once, sheets made into pages again."""

import getpass
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pamphlets.app.cli.main import run_command_line as run_line
from tests.impose.test_damage import BAD
from tests.support.pages import booklet
from tests.support.paper import fold_and_nest, look
from tests.support.weight import peak

needs_qpdf = pytest.mark.skipif(
    shutil.which("qpdf") is None, reason="qpdf is not installed"
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> int:
    """The exit status of `pamphlets impose` with these words."""
    try:
        return run_line(["impose", *words])
    except SystemExit as leaving:
        return int(leaving.code or 0)


def order(path: str) -> list[int | None]:
    return [seen.number for seen in fold_and_nest(look(Path(path)), "short")]


def locked(name: str, password: str) -> None:
    booklet(Path("plain.pdf"), 4)
    words = ["qpdf", "--encrypt", password, "owner", "256", "--", "plain.pdf", name]
    subprocess.run(words, check=True)


@needs_qpdf
def test_the_password_may_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    locked("in.pdf", "secret")
    assert run("in.pdf", "-o", "out.pdf", "--password", "secret") == 0
    assert order("out.pdf") == [1, 2, 3, 4]
    assert run("in.pdf", "-o", "other.pdf", "--password", "Secret") == 1
    assert "in.pdf: error: the password does not open the PDF" in capsys.readouterr().err
    assert not Path("other.pdf").exists()


@needs_qpdf
def test_the_password_may_stand_in_a_file() -> None:
    locked("in.pdf", "été")
    for name, word in {"utf-8": "été", "latin": "\udce9t\udce9"}.items():
        Path(name).write_text(f"{word}\n", "utf-8", "surrogateescape")
        assert run("in.pdf", "-o", f"{name}.pdf", "--password-file", name) == (
            name != "utf-8"
        ), name


class Terminal:
    """Standard input that somebody sits at, or nobody."""

    def __init__(self, there: bool) -> None:
        self.there = there

    def isatty(self) -> bool:
        return self.there


@needs_qpdf
@pytest.mark.parametrize(
    ("there", "answer", "status", "told"),
    [
        (True, "secret", 0, "4 pages on 1 sheet"),
        (True, "wrong", 1, "error: the password does not open the PDF"),
        (True, "", 1, "error: the PDF asks for a password"),
        (False, "secret", 1, "error: the PDF asks for a password"),
    ],
)
def test_somebody_at_the_terminal_is_asked_for_it(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    there: bool,
    answer: str,
    status: int,
    told: str,
) -> None:
    asked: list[str] = []

    def give(prompt: str) -> str:
        asked.append(prompt)
        return answer

    locked("in.pdf", "secret")
    monkeypatch.setattr(sys, "stdin", Terminal(there))
    monkeypatch.setattr(getpass, "getpass", give)
    assert run("in.pdf", "-o", "out.pdf") == status
    assert asked == ["in.pdf: password? "] * there
    assert told in "".join(capsys.readouterr())
    assert Path("out.pdf").exists() == (status == 0)


def test_many_go_into_a_folder_and_a_bad_one_does_not_stop_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for pages, name in enumerate(("a.pdf", "b.pdf", "d.pdf"), 1):
        booklet(Path(name), pages)
    Path("c.pdf").write_bytes(b"%PDF-1.7\nrubbish")
    assert run("a.pdf", "b.pdf", "c.pdf", "none.pdf", "d.pdf", "--out", "new/sheets") == 1
    told = capsys.readouterr()
    assert sorted(path.name for path in Path("new/sheets").glob("*.pdf")) == [
        "a.pdf",
        "b.pdf",
        "d.pdf",
    ]
    assert [order(f"new/sheets/{name}.pdf")[:3] for name in "abd"] == [
        [1, None, None],
        [1, 2, None],
        [1, 2, 3],
    ]
    assert [line for line in told.err.splitlines() if "error" in line] == [
        "c.pdf: error: the PDF is damaged: its pages cannot be found",
        "none.pdf: error: there is no such file",
    ]
    assert [line for line in told.out.splitlines() if line.endswith("…")] == [
        "a.pdf…",
        "b.pdf…",
        "c.pdf…",
        "none.pdf…",
        "d.pdf…",
    ]


@needs_qpdf
def test_among_many_passwords_are_asked_for_in_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked("a.pdf", "secret")
    locked("b.pdf", "another")
    monkeypatch.setattr(sys, "stdin", Terminal(there=True))
    monkeypatch.setattr(getpass, "getpass", lambda _: "secret")
    assert run("a.pdf", "plain.pdf", "b.pdf", "-o", "sheets") == 1
    assert sorted(path.name for path in Path("sheets").glob("*.pdf")) == [
        "a.pdf",
        "plain.pdf",
    ]
    told = [
        line.partition(":")[0]
        for line in capsys.readouterr().out.splitlines()
        if not line.endswith("…")
    ]
    assert told == ["sheets/plain.pdf", "sheets/a.pdf", "2 files made, 1 refused; the list"]


def test_many_make_the_files_that_one_by_one_makes() -> None:
    for number in range(1, 5):
        booklet(Path(f"{number}.pdf"), number * 3)
        assert run(f"{number}.pdf", "-o", f"alone-{number}.pdf", "-q") == 0
    Path("sheets").mkdir()
    assert run(*(f"{number}.pdf" for number in range(1, 5)), "-o", "sheets", "--quiet") == 0
    for number in range(1, 5):
        assert (
            Path(f"sheets/{number}.pdf").read_bytes()
            == Path(f"alone-{number}.pdf").read_bytes()
        )


def test_quiet_leaves_notices_out_and_warnings_in(
    capsys: pytest.CaptureFixture[str],
) -> None:
    booklet(Path("poster.pdf"), 1)
    booklet(Path("odd.pdf"), 3)
    assert run("poster.pdf", "-o", "a.pdf", "--size", "A4", "--no-check-margins") == 0
    assert "notice:" in capsys.readouterr().err
    assert run("poster.pdf", "-o", "a.pdf", "--size", "A4", "--no-check-margins", "-q") == 0
    assert capsys.readouterr() == ("", "")
    assert run("odd.pdf", "-o", "b.pdf", "-q") == 0
    out, err = capsys.readouterr()
    assert not out
    assert "warning:" in err


def test_one_goes_into_a_folder_that_is_there() -> None:
    booklet(Path("in.pdf"), 4)
    Path("sheets").mkdir()
    assert run("in.pdf", "-o", "sheets") == 0
    assert order("sheets/in.pdf") == [1, 2, 3, 4]


def test_two_of_one_name_are_refused_before_anything_is_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("x").mkdir()
    for name in ("in.pdf", "x/in.pdf"):
        booklet(Path(name), 4)
    assert run("in.pdf", "x/in.pdf", "-o", "sheets") == 1
    assert "sheets/in.pdf: error: this file cannot be" in capsys.readouterr().err
    assert list(Path("sheets").iterdir()) == []


def test_the_sources_are_never_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.pdf", "b.pdf"):
        booklet(Path(name), 4)
    before = Path("a.pdf").read_bytes()
    assert run("a.pdf", "b.pdf", "-o", ".") == 1
    assert capsys.readouterr().err.count("error: this file cannot be read and written") == 2
    assert Path("a.pdf").read_bytes() == before


def test_a_file_where_the_folder_should_be_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("a.pdf", "b.pdf"):
        booklet(Path(name), 4)
    assert run("a.pdf", "b.pdf", "-o", "a.pdf") == 1
    assert "a.pdf: error: a file is where a folder" in capsys.readouterr().err


def test_sheets_are_made_into_pages_again(capsys: pytest.CaptureFixture[str]) -> None:
    booklet(Path("in.pdf"), 6)
    assert run("in.pdf", "-o", "sheets.pdf", "-q") == 0
    assert run("sheets.pdf", "-o", "pages.pdf", "--undo") == 0
    assert (
        capsys.readouterr().out
        == "pages.pdf: 6 pages in reading order, from 4 sides of sheets\n"
    )
    assert [side.marks[0].number for side in look(Path("pages.pdf"))] == [1, 2, 3, 4, 5, 6]
    assert run("in.pdf", "-o", "other.pdf", "--undo") == 1
    assert "error: these pages stand upright" in capsys.readouterr().err


def test_a_fault_of_ours_stops_one_file_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pamphlets.app.run.impose import impose_task as job

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    booklet(Path("in.pdf"), 4)
    monkeypatch.setattr(job, "impose_pdf_for_flips", broken)
    assert run("in.pdf", "-o", "out.pdf") == 3
    told = capsys.readouterr().err
    assert "this is our fault, not yours" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_imposed_is_one_line_and_no_file(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data, line = BAD[case]
    Path("in.pdf").write_bytes(data)
    for more in ([], ["--password", "x"], ["--undo"]):
        assert run("in.pdf", "-o", "out.pdf", *more) == 1
        told = capsys.readouterr()
        assert told.out == ""
        first, hint = told.err.splitlines()
        expected = (line, "these pages stand upright") if more == ["--undo"] else (line,)
        assert first.removeprefix("in.pdf: error: ").startswith(expected)
        assert hint.startswith("  hint: ")
        assert [path.name for path in Path().iterdir()] == ["in.pdf"]


def test_six_hundred_pages_take_little_memory() -> None:
    """Counted in a process of its own."""
    size = booklet(Path("in.pdf"), 600).stat().st_size
    most = peak("impose", "in.pdf", "-o", "out.pdf", "-q")
    assert most < size + 150_000_000
    assert len(look(Path("out.pdf"))) == 300


def test_a_plan_is_shown_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.pdf", "b.pdf"):
        booklet(Path(name), 7)
    for words in (["a.pdf"], ["a.pdf", "b.pdf"]):
        assert run(*words, "--plan") == 0
        told = capsys.readouterr()
        first, second, third, *_ = told.out.splitlines()
        assert (first, second) == (
            "a.pdf: 7 pages, 1 blank, 2 sheets of A4, saddle; nothing is written",
            "",
        )
        assert third.startswith("sheet 1, front")
        assert "│ blank ‡  1 ▲  │    │  2 ▲  ‡  7 ▲  │" in told.out
        assert ("b.pdf: 7 pages" in told.out) is ("b.pdf" in words)
        assert "a.pdf: warning: 7 pages are no multiple of 4" in told.err
    assert sorted(path.name for path in Path().rglob("*")) == ["a.pdf", "b.pdf"]
    assert run("none.pdf", "--plan") == 1


def test_how_to_print_is_written_beside_the_sheets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    booklet(Path("in.pdf"), 12)
    assert (
        run(
            "in.pdf",
            "-o",
            "out.pdf",
            "--flip",
            "long",
            "--cover",
            "apart",
            "--instructions",
            "fr",
        )
        == 0
    )
    names = [
        "in.pdf",
        "out-comment-imprimer.pdf",
        "out-comment-imprimer.txt",
        "out-couverture.pdf",
        "out.pdf",
    ]
    assert sorted(path.name for path in Path().iterdir()) == names
    said = Path("out-comment-imprimer.txt").read_text("utf-8")
    assert said.startswith("COMMENT IMPRIMER\nin\n")
    for words in (
        "3\u00a0feuilles A4 recto verso",
        "bord long",
        "out.pdf",
        "out-couverture.pdf",
    ):
        assert words in said
    shown = (
        "how to print, cut, fold and bind, in French; out-comment-imprimer.pdf shows it\n"
    )
    assert capsys.readouterr().out.endswith(f"out-comment-imprimer.txt: {shown}")


def test_how_to_print_is_told_in_english_where_that_is_asked_for() -> None:
    booklet(Path("in.pdf"), 12)
    assert run("in.pdf", "--instructions", "en", "-o", "out.pdf") == 0
    names = ["in.pdf", "out-how-to-print.pdf", "out-how-to-print.txt", "out.pdf"]
    assert sorted(path.name for path in Path().iterdir()) == names
    said = Path("out-how-to-print.txt").read_text("utf-8")
    assert said.startswith("HOW TO PRINT\nin\n")
    assert "send the original file, page by page\n   (in.pdf), never the sheets" in said


def test_instructions_for_two_passes_name_both_files_and_how_the_pile_goes_back() -> None:
    booklet(Path("in.pdf"), 12)
    assert run("in.pdf", "-o", "out.pdf", "--passes", "2", "--instructions", "fr") == 0
    said = Path("out-comment-imprimer.txt").read_text("utf-8")
    assert (
        said.index("out-rectos.pdf")
        < said.index("out-versos.pdf")
        < said.index("REMETTRE LA PILE")
    )
    assert "pages impaires" not in said
    assert "Soulevez la pile" in said


@pytest.mark.parametrize("name", ["out.docx", "out.png", "out.txt"])
def test_sheets_are_not_called_what_they_are_not(name: str) -> None:
    booklet(Path("in.pdf"), 4)
    assert run("in.pdf", "-o", name) == 2
    assert [path.name for path in Path().iterdir()] == ["in.pdf"]


def test_a_cover_apart_is_told_from_the_sheets_that_it_goes_round(
    capsys: pytest.CaptureFixture[str],
) -> None:
    booklet(Path("in.pdf"), 12)
    assert (
        run(
            "in.pdf",
            "-o",
            "out.pdf",
            "--passes",
            "2",
            "--instructions",
            "fr",
            "--cover",
            "apart",
        )
        == 0
    )
    inner, cover, *_ = capsys.readouterr().out.splitlines()
    assert inner.startswith("out-rectos.pdf: 12 pages on 3 sheets")
    assert cover.startswith("out-couverture-rectos.pdf: the cover sheet; print")
    said = " ".join(Path("out-comment-imprimer.txt").read_text("utf-8").split())
    assert "out-couverture-rectos.pdf la couverture, à part" in said
    assert "out-couverture-versos.pdf son verso" in said
    assert "5. LA COUVERTURE" in Path("out-deux-passages.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "start"), [("p.pdf", b"%PDF"), ("p.PNG", b"\x89PNG"), ("p.svg", b"<svg")]
)
def test_a_plan_is_drawn_where_a_file_is_named(
    name: str, start: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    booklet(Path("in.pdf"), 12)
    assert run("in.pdf", "--plan", "-o", name) == 0
    assert sorted(path.name for path in Path().iterdir()) == sorted(["in.pdf", name])
    assert Path(name).read_bytes().startswith(start)
    assert f"drawn in {name}" in capsys.readouterr().out


def test_a_file_may_be_called_anything() -> None:
    name = "été ✂\ufe0f🎪\u200b & <co>.pdf"
    booklet(Path(name), 4)
    assert run(name, "-o", "out.pdf", "--instructions") == 0
    for picture in ("p.pdf", "p.png", "p.svg"):
        assert run(name, "--plan", "-o", picture) == 0
    assert "🎪" in Path("p.svg").read_text("utf-8")


def test_a_plan_is_never_drawn_over_what_it_shows() -> None:
    booklet(Path("in.pdf"), 4)
    booklet(Path("b.pdf"), 4)
    before = Path("in.pdf").read_bytes()
    assert run("in.pdf", "--plan", "-o", "in.pdf") == 1
    assert run("in.pdf", "b.pdf", "--plan", "-o", "p.svg") == 1
    assert run("in.pdf", "--plan", "-o", "p.txt") == 2
    assert Path("in.pdf").read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["b.pdf", "in.pdf"]


def test_a_program_is_told_a_line_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    booklet(Path("a.pdf"), 7)
    booklet(Path("b.pdf"), 8)
    Path("c.pdf").write_bytes(b"rubbish")
    assert run("a.pdf", "b.pdf", "c.pdf", "-o", "sheets", "--flip", "long", "--json") == 1
    told = capsys.readouterr()
    first, second, third = map(json.loads, told.out.splitlines())
    assert told.err == ""
    assert {key: first[key] for key in first if key != "said"} == {
        "file": "a.pdf",
        "out": "sheets/a.pdf",
        "scheme": "saddle",
        "paper": "A4",
        "flip": "long",
        "pages": 7,
        "blanks": 1,
        "sheets": 2,
        "sides": 2,
        "cover": None,
        "instructions": None,
        "fronts": None,
        "backs": None,
    }
    assert [(row["code"], row["severity"]) for row in first["said"]] == [
        ("impose.blank", "warning")
    ]
    assert second["said"] == []
    assert (third["out"], [row["code"] for row in third["said"]]) == (
        None,
        ["impose.not-a-pdf"],
    )
    assert run("sheets/b.pdf", "-o", "pages.pdf", "--undo", "--json") == 0
    undone = json.loads(capsys.readouterr().out)
    assert undone == {
        "file": "sheets/b.pdf",
        "out": "pages.pdf",
        "pages": 8,
        "sides": 4,
        "order": "marks",
        "options": "",
        "said": [],
    }


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--plan", "--json"],
        ["--plan", "--undo", "-o", "out.pdf"],
        ["-o", "out.pdf", "--undo", "--marks", "crop"],
        ["-o", "out.pdf", "--sheet-order", "reversed"],
        ["--plan", "--instructions"],
        ["-o", "out.pdf", "--undo", "--instructions"],
    ],
)
def test_what_contradicts_itself_is_wrong_usage(words: list[str]) -> None:
    booklet(Path("in.pdf"), 4)
    assert run("in.pdf", *words) == 2
    assert [path.name for path in Path().iterdir()] == ["in.pdf"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("--instructions", "fr"), "out-comment-imprimer.txt"),
        (("--instructions", "fr"), "out-comment-imprimer.pdf"),
        (("--instructions", "en"), "out-how-to-print.txt"),
        (("--passes", "2"), "out-deux-passages.txt"),
        (("--passes", "2"), "out-versos.pdf"),
        (("--cover", "apart"), "out-couverture.pdf"),
    ],
)
def test_what_nobody_named_replaces_nothing_but_our_own(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], name: str
) -> None:
    booklet(Path("in.pdf"), 8)
    Path(name).write_bytes(b"mine")
    assert run("in.pdf", "-o", "out.pdf", *words) == 1
    told = capsys.readouterr().err
    assert f"{name}: error: a file of this name exists and is not ours" in told
    assert {path.name for path in Path().iterdir()} == {"in.pdf", name}
    assert Path(name).read_bytes() == b"mine"
    Path(name).unlink()
    assert run("in.pdf", "-o", "out.pdf", *words) == 0
    assert Path(name).exists()
    assert run("in.pdf", "-o", "out.pdf", *words) == 0, "ours is replaced as OUT is"


def test_a_link_to_itself_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    booklet(Path("in.pdf"), 4)
    Path("loop.pdf").symlink_to("loop.pdf")
    for words in (
        ("loop.pdf", "-o", "out.pdf"),
        ("in.pdf", "-o", "loop.pdf"),
        ("loop.pdf", "-o", "out.pdf", "--undo"),
        ("loop.pdf", "--plan"),
    ):
        assert run(*words) == 1
        told = capsys.readouterr().err
        assert "loop.pdf: error: the file cannot be" in told
        assert "Too many levels of symbolic links" in told
    assert {path.name for path in Path().iterdir()} == {"in.pdf", "loop.pdf"}


@pytest.mark.parametrize("source", ["pipe", "/dev/zero"])
def test_what_is_no_file_is_not_waited_for(
    capsys: pytest.CaptureFixture[str], source: str
) -> None:
    os.mkfifo("pipe")
    assert run(source, "-o", "out.pdf") == 1
    assert f"{source}: error: this is not a file" in capsys.readouterr().err
