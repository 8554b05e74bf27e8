"""The command line as its users meet it: what it makes, says, leaves alone, and with which status it ends."""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets import __version__
from pamphlets.app import exit_codes as status
from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.templates import new_text
from pamphlets.app.build.titles import Title
from pamphlets.app.cli import main as cli
from pamphlets.app.cli.main import run_command_line as run_line
from pamphlets.app.imposition_lines import word_preview
from pamphlets.app.run import build as counter
from pamphlets.app.run.impose import impose_batch as batch
from pamphlets.app.run.impose import limited_impose
from pamphlets.app.run.impose.impose_task import ImposeRequest, UndoRequest
from pamphlets.core.executors.worker_options import BatchOptions
from pamphlets.core.geometry import Size
from pamphlets.core.source import Source
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import scheme_names
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER
from pamphlets.readers.document import read_document
from tests.support.command_line import run_words
from tests.support.pages import MM, booklet

IN = Path("a.pdf")
TOP = Path(__file__).resolve().parents[3]
HEAD = "---\ntitre: Un titre\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\n"
COMMANDS = {
    "build": "construire", "impose": "imposer", "check": "verifier", "notices": "mentions",
    "new": "nouveau", "import": "importer", "list": "lister", "watch": "suivre", "schemes": "pliages",
    "setup-printer": "regler-imprimante", "print": "imprimer",
    "blank": "vierge", "examples": "exemples",
}  # fmt: skip

Text = Callable[..., Path]


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Text:
    """Write a text into the content folder of an empty place, which is where we stand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def write(name: str, body: str = "Du texte.\n", head: str = HEAD) -> Path:
        path = Path("content") / "brochures" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + body, "utf-8")
        return path

    return write


def run(*words: str) -> int:
    """The exit status of a command line."""
    try:
        return run_line(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)


def made(slug: str) -> set[str]:
    folder = Path("build") / slug
    return (
        {path.name.removeprefix(slug).removeprefix("-") for path in folder.iterdir()}
        if folder.is_dir()
        else set()
    )


def waited(for_what: Callable[[], bytes]) -> bytes:
    """The first non-empty answer within twenty seconds, else nothing."""
    end = time.monotonic() + 20
    while not (answer := for_what()) and time.monotonic() < end:
        time.sleep(0.05)
    return answer


FILES = {
    "pageparpage-a5.pdf",
    "cahier-a4-bordcourt.pdf",
    "cahier-a4-bordlong.pdf",
    "couverture.png",
    "vignette.png",
    "how-to-print.txt",
    "how-to-print.pdf",
    ".html",
    ".epub",
    ".txt",
}


def test_a_build_makes_what_the_milieu_expects_and_says_how_to_print_it(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("Été.md")
    assert run("build") == 0
    assert made("ete") == FILES
    assert {path.name for path in Path("build").iterdir()} == {
        "ete",
        ".stamps",
        "index.html",
        "rapport.txt",
    }
    line = capsys.readouterr().out.splitlines()[-1]
    assert line.startswith("ete: 4 pages, 1 sheet a copy; print ")
    assert str(Path("build/ete/ete-cahier-a4-bordcourt.pdf")) in line


def test_a_second_build_touches_nothing_and_says_so(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("a.md")
    assert run("build") == 0
    before = {path: path.stat().st_mtime_ns for path in Path("build/a").iterdir()}
    capsys.readouterr()
    assert run("build") == 0
    assert {path: path.stat().st_mtime_ns for path in Path("build/a").iterdir()} == before
    assert capsys.readouterr().out == "a: nothing changed (4 pages, 1 sheet a copy)\n"


@pytest.mark.parametrize(
    "change",
    [
        "content/brochures/a.md",
        "content/brochures/../images/p.svg",
        "content/collectif.yaml",
        "content/sources.yaml",
    ],
)
def test_a_title_is_made_again_when_what_it_depends_on_changed(
    text: Text, change: str, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    text("a.md", "![carré](../images/p.svg)\n")
    text("b.md", "Sans image.\n")
    Path("content/images").mkdir()
    Path("content/images/p.svg").write_text(picture)
    assert run("build") == 0
    path = Path(change)
    if path.suffix == ".svg":
        path.write_text(picture.replace("9z", "8z"))
    elif path.suffix == ".yaml":
        path.write_text("" if "sources" in change else "prix: 2 euros\n")
    else:
        path.write_text(path.read_text() + "\nEncore.\n")
    capsys.readouterr()
    assert run("build", "a", "b") == 0
    again = [
        line.split(":")[0]
        for line in capsys.readouterr().out.splitlines()
        if "1 sheet a copy" in line
    ]
    assert again == (["a", "b"] if path.suffix == ".yaml" else ["a"])


def test_a_faulty_text_leaves_its_old_brochure_and_hides_no_other(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text("a.md")
    text("b.md")
    assert run("build") == 0
    old = Path("build/a/a-pageparpage-a5.pdf").read_bytes()
    path.write_text(HEAD + "Un fait[^zz], un autre[^yy].\n")
    text("b.md", "Autre chose.\n")
    capsys.readouterr()
    assert run("build") == 1
    told = capsys.readouterr()
    assert f"{path}:7:8: error: " in told.err
    assert "[^zz]" in told.err
    assert "[^yy]" in told.err
    assert "b: 4 pages" in told.out
    assert Path("build/a/a-pageparpage-a5.pdf").read_bytes() == old
    assert made("a") == FILES


def test_what_was_made_from_a_text_that_is_gone_goes_with_it(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("a.md")
    path = text("b.md")
    assert run("build") == 0
    path.unlink()
    capsys.readouterr()
    assert run("build") == 0
    assert not Path("build/b").exists()
    assert made("a") == FILES
    out = capsys.readouterr().out
    assert str(Path("build/b/b-pageparpage-a5.pdf")) in out


def test_a_text_that_changed_its_folder_keeps_its_brochure(text: Text) -> None:
    path = text("a.md")
    assert run("build") == 0
    path.rename(path.with_name("A.md"))
    assert run("build") == 0
    assert made("a") == FILES


def test_two_texts_with_one_slug_are_an_error_and_the_others_are_made(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("Été.md")
    text("ete.md")
    text("a.md")
    assert run("build") == 1
    assert made("a") == FILES
    assert made("ete") == set()
    assert capsys.readouterr().err.count("would both be called “ete”") == 2


def test_a_format_that_is_none_is_told_at_its_line(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text("a.md", head="---\ntitre: A\nformat: [brochure, dépliant]\n---\n")
    text("b.md")
    assert run("build") == 1
    said = capsys.readouterr().err
    assert f"{path}:3:" in said
    assert "there is no format “dépliant”" in said
    assert not Path("build/a").exists()
    assert list(Path("build/b").glob("*.pdf"))


def test_an_output_folder_that_cannot_be_written_is_told_in_a_line(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("a.md")
    Path("build").write_text("a file where the folder should be")
    assert run("build") == 1
    assert "Traceback" not in (err := capsys.readouterr().err)
    assert "build" in err


def test_a_bug_of_ours_ends_in_a_calm_line_and_a_report(
    text: Text, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pamphlets.app.build import pipeline

    text("a.md")
    text("b.md")
    build = pipeline.build_title

    def broken(title: object, *rest: object) -> object:
        if getattr(title, "slug", "") == "a":
            raise ZeroDivisionError("leading")
        return build(title, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "build_title", broken)
    assert run("build") == 3
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert "this is our fault, not yours" in err
    assert "ZeroDivisionError: leading" in Path("build/pamphlets-erreur.txt").read_text(
        "utf-8"
    )
    assert made("b") == FILES
    with pytest.raises(ZeroDivisionError):
        run("build", "--debug")


def test_a_report_holds_no_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_request: ImposeRequest) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(limited_impose, "carry_out_request", broken)
    monkeypatch.chdir(tmp_path)
    Path("a.pdf").touch()
    word = "geheim"
    words = ("impose", "a.pdf", "-o", "b.pdf", "--password", word)
    monkeypatch.setattr(sys, "argv", ["pamphlets", *words])
    Path("build").mkdir()
    status, printed = run_words(*words)
    assert status == 3
    report = Path("build/pamphlets-erreur.txt").read_text("utf-8")
    assert "ZeroDivisionError" in report
    request = ImposeRequest(IN, None, None, A4, "short", ImposeOptions(), word)
    assert word not in printed + report + repr(request)


@pytest.mark.parametrize(
    ("trouble", "status", "word"),
    [
        (OSError(28, "No space left on device"), 1, "No space left on device"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_a_build_that_is_cut_short_leaves_what_was_there(
    text: Text,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    trouble: BaseException,
    status: int,
    word: str,
) -> None:
    from pamphlets.app.build import sheet_files as notice

    text("a.md")
    assert run("build") == 0
    before = {path: path.read_bytes() for path in Path("build/a").iterdir()}
    text("a.md", "Autre chose.\n")

    def cut(_job: object) -> str:
        raise trouble

    monkeypatch.setattr(notice, "as_text", cut)
    assert run("build") == status
    told = capsys.readouterr().err
    assert word in told
    assert "Traceback" not in told
    assert {path: path.read_bytes() for path in Path("build/a").iterdir()} == before
    assert {path.name for path in Path("build").iterdir()} - {"rapport.txt"} == {
        "a",
        ".stamps",
        "index.html",
    }


def test_a_run_stopped_while_it_starts_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(_: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run_command_line", stopped)
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.setattr(cli, "replace_streams", list)
    monkeypatch.setattr(cli, "install_stop_signals", lambda: None)
    monkeypatch.setattr(cli, "ignore_stop_signals", lambda: None)
    with pytest.raises(SystemExit) as leaving:
        cli.main()
    assert leaving.value.code == status.EXIT_INTERRUPTED


def test_watching_builds_again_at_each_save(text: Text) -> None:
    path = text("a.md")
    pdf = Path("build/a/a-pageparpage-a5.pdf")
    line = [sys.executable, "-m", "pamphlets", "suivre"]
    here = os.environ | {"PYTHONPATH": str(TOP), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(line, env=here, stdout=subprocess.DEVNULL) as watcher:
        try:
            first = waited(lambda: pdf.read_bytes() if pdf.exists() else b"")

            # A save before the watch has begun goes unheard: save again.
            def saved_and_built() -> bytes:
                path.write_text(HEAD + f"Autre chose à {time.monotonic_ns()}.\n", "utf-8")
                time.sleep(1)
                return b"" if pdf.read_bytes() == first else b"built"

            assert waited(saved_and_built)
            watcher.send_signal(signal.SIGINT)
            assert watcher.wait(20) == 0
        finally:
            watcher.kill()


def test_quiet_says_nothing_when_all_is_well(
    text: Text, capfd: pytest.CaptureFixture[str]
) -> None:
    text("a.md")
    assert run("build", "--quiet") == 0
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        (["build"], {}),
        (["construire", "--content=content", "--out=o"], {"out": Path("o")}),
        (["build", "--printers", "p", "b", "a"], {"printers": Path("p")}),
        (
            ["build", "--imprimantes", "p", "--force"],
            {"printers": Path("p"), "force": True},
        ),
        (["build", "--no-preview", "--debug"], {"preview": False, "dump": True}),
        (["build", "--no-preview", "--preview"], {"preview": True}),
        (["build", "a", "--fit", "16"], {"pages": 16}),
        (["build", "a", "--pdf", "2"], {"pdf_version": "2.0"}),
        (["build", "a", "--pdf", "1.7"], {}),
        (
            ["build", "--format", "tract", "--format", "zine"],
            {"formats": ("tract", "zine")},
        ),
    ],
)
def test_a_build_is_asked_for_in_words(
    text: Text, line: list[str], changes: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    text("a.md")
    text("b.md")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    heard: list[tuple[BuildRequest, list[str], RunOptions]] = []

    def hear(
        request: BuildRequest, titles: Sequence[Title], run_options: RunOptions
    ) -> int:
        heard.append((request, [title.slug for title in titles], run_options))
        return 0

    monkeypatch.setattr(counter, "build_titles", hear)
    assert run(*line) == 0
    request, slugs, run_options = heard[0]
    usual = BuildRequest(
        Path("content"),
        Path("build"),
        epoch=1_700_000_000,
        printers=Path("imprimantes"),
        language="en",
    )
    assert request == replace(usual, **changes)  # type: ignore[arg-type]
    named = [word for word in line if word in ("a", "b")]
    assert slugs == (named or ["a", "b"])
    assert run_options == RunOptions(not named, "lines", "--debug" in line)


def test_an_epoch_that_is_not_set_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert counter.read_source_date_epoch() is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(253_402_300_799))
    assert counter.read_source_date_epoch() == 253_402_300_799
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(253_402_300_800))
    with pytest.raises(ValueError, match="253402300800"):
        counter.read_source_date_epoch()


A4 = parse_paper("A4")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (["-o", "b.pdf"], ImposeRequest(IN, Path("b.pdf"), None, A4, "short", ImposeOptions())),
        (
            ["-q", "--scheme=cut-stack-fold", "--out=b.pdf", "--flip", "long", "--json"],
            ImposeRequest(
                IN, Path("b.pdf"), "cut-stack-fold", A4, "long",
                ImposeOptions(words_about_backs=("--flip long",)), as_json=True,
            ),
        ),
        (
            ["--paper", "320x450mm", "-o", "b", "--password", "x", "--undo"],
            ImposeRequest(
                IN, Path("b"), None, parse_paper("320x450mm"), "short", ImposeOptions(),
                password="x", undo=UndoRequest(is_paper_named=True),  # noqa: S106
            ),
        ),
        (
            ["-o", "b.pdf", "--keep-metadata"],
            ImposeRequest(
                IN, Path("b.pdf"), None, A4, "short", ImposeOptions(keep_metadata=True)
            ),
        ),
        (
            ["--plan"],
            ImposeRequest(
                IN, None, None, A4, "short", ImposeOptions(), show_plan=True, preview_words=word_preview()
            ),
        ),
        (
            ["-o", "b.pdf", "--instructions", "fr", "--signature", "4", "--cover", "apart", "--rtl"],
            ImposeRequest(
                IN, Path("b.pdf"), None, A4, "short",
                ImposeOptions(
                    sheets_per_signature=4, cover_apart=True, rtl=True,
                    input_pages=InputPageOptions(is_right_page_first=True),
                ),
                instructions_language="fr",
            ),
        ),
        (
            ["-o", "b.pdf", "--instructions", "en", "--up", "0", "--creep", "0.2mm", "--last", "2"],
            ImposeRequest(
                IN, Path("b.pdf"), None, A4, "short",
                ImposeOptions(
                    sheet_thickness=mm(0.2), outer_sheet_thickness=mm(0.2), pages_after_blanks=2
                ),
                instructions_language="en",
            ),
        ),
        (
            ["-o", "b.pdf", "--size", "A0", "--overlap", "8", "--margin", "0mm", "--passes", "2"],
            ImposeRequest(
                IN, Path("b.pdf"), None, A4, "short",
                ImposeOptions(
                    printer=USUAL_PRINTER, poster_size=Size(mm(841), mm(1189)),
                    tile_overlap=mm(8), tile_margin=0.0, words_about_backs=("--passes 2",),
                ),
            ),
        ),
        (
            ["-o", "b.pdf", "--size", "3x2"],
            ImposeRequest(
                IN, Path("b.pdf"), None, A4, "short",
                ImposeOptions(tile_grid=TileGrid(3, 2)),
            ),
        ),
        (
            ["-o", "b.pdf", "--fold", "z", "--scale", "fit", "--marks", "crop, slug", "--passes", "1"],
            ImposeRequest(
                IN, Path("b.pdf"), None, A4, "short",
                ImposeOptions(
                    fold_name="z", scale_to_fit=True, marks=frozenset({"crop", "slug"})
                ),
            ),
        ),
    ],
)  # fmt: skip
def test_sheets_are_asked_for_in_words(
    line: list[str], wanted: ImposeRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[object, ...]] = []

    def hear(
        request: ImposeRequest,
        sources: Sequence[Path],
        *,
        quiet: bool,
        options: BatchOptions,
    ) -> int:
        assert options == BatchOptions()
        heard.append((request, list(sources), quiet))
        return 0

    monkeypatch.setattr(batch, "impose_files", hear)
    assert run("impose", "a.pdf", *line, "c.pdf") == 0
    assert heard == [(wanted, [IN, Path("c.pdf")], "-q" in line)]


@pytest.mark.parametrize(
    "line",
    [
        [], ["a.pdf"], ["-o", "b.pdf"], ["a.pdf", "-o"], ["a.pdf", "-o", "b.pdf", "--flip", "up"],
        ["a.pdf", "-o", "b.pdf", "--paper", "B5"], ["a.pdf", "-o", "b.docx"],
        ["a.pdf", "-o", "b.pdf", "--up", "-1"], ["a.pdf", "-o", "b.pdf", "--up", "two"],
        ["a.pdf", "-o", "b.pdf", "--passes", "3"], ["a.pdf", "-o", "b.pdf", "--weight", "80"],
        ["a.pdf", "-o", "b.pdf", "--creep", "3mm"], ["a.pdf", "--plan", "-o", "b.txt"],
        ["a.pdf", "--plan", "--json"], ["a.pdf", "--plan", "--instructions"],
        ["a.pdf", "-o", "b.pdf", "--undo", "--instructions"], ["a.pdf", "-o", "b.pdf", "--pap", "A4"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_lines_about_sheets_that_mean_nothing_end_with_2(
    line: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("impose", *line) == 2
    assert capsys.readouterr().err.startswith("usage: pamphlets impose [options] IN.pdf...")


def test_one_file_is_imposed_without_workers(tmp_path: Path) -> None:
    booklet(tmp_path / "in.pdf", 4)
    line = ["impose", str(tmp_path / "in.pdf"), "-o", str(tmp_path / "out.pdf")]
    program = (
        f"import sys; from pamphlets.app.cli.main import run_command_line as run; assert run({line!r}) == 0; "
        "print({'concurrent.futures', 'multiprocessing'} & set(sys.modules))"
    )
    told = subprocess.check_output([sys.executable, "-c", program], cwd=TOP, text=True)
    assert told.splitlines()[-1] == "set()"


@pytest.mark.parametrize(
    "line",
    [
        ["nope"],
        ["build", "nope"],
        ["build", "--nope"],
        ["build", "--content", "nowhere"],
        ["build", "--fit", "16"],
        ["build", "a", "--fit", "15"],
        ["build", "--for", "nobody"],
        ["build", "--for", "imprimeur", "--economie"],
        ["impose", "x.pdf"],
        ["impose", "x.pdf", "-o", "y.pdf", "--paper", "B5"],
        ["impose", "x.pdf", "-o", "y.pdf", "--scheme", "origami"],
        ["schemes", "origami"],
        ["impose", "x.pdf", "-o", "y.pdf", "--last", "1", "--blanks", "inside"],
        ["new", "???"],
        ["check", "nope"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(
    text: Text, line: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    text("a.md")
    text("b.md")
    assert run(*line) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("written", ["yesterday", "-1", "1e9", "٣", "9" * 20])
def test_an_epoch_that_is_no_number_is_wrong_usage(
    text: Text, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text("a.md")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", written)
    assert run("build") == 2


@pytest.mark.parametrize("name", [*COMMANDS, *COMMANDS.values()])
def test_every_command_has_help(name: str) -> None:
    status, output = run_words(name, "--help")
    assert status == 0
    command = next(one for one in cli.COMMANDS if name in (one.name, one.french_name))
    assert command.help.splitlines()[0] in output


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_help_names_every_command_and_its_french_name(words: tuple[str, ...]) -> None:
    status, output = run_words(*words)
    assert status == 0
    assert all(name in output for pair in COMMANDS.items() for name in pair)


def test_the_version_is_printed() -> None:
    assert run_words("--version") == (0, f"pamphlets {__version__}\n")


@pytest.mark.parametrize("line", ["['--help']", "['build', '--help']", "['--version']"])
def test_help_imports_nothing_that_sets_type(line: str) -> None:
    code = (
        f"import sys; from pamphlets.app.cli.main import run_command_line as run\ntry: run({line})\nexcept SystemExit: pass\n"
        "print([name for name in ('reportlab', 'pypdf', 'PIL', 'uharfbuzz') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_build_with_nothing_to_do_imports_no_stage(text: Text) -> None:
    text("a.md")
    assert run("build") == 0
    code = (
        "import sys; from pamphlets.app.cli.main import run_command_line as run; run(['build', '--quiet'])\n"
        "print([name for name in sys.modules if name.startswith(('pamphlets.app.build.pipeline', 'reportlab'))])"
    )
    here = os.environ | {"PYTHONPATH": str(TOP)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=here, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_a_missing_note_is_told_by_place(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text("a.md", "Un fait[^zz].\n")
    for asked in ("a", str(path)):
        assert run("check", asked) == 1
        assert f"{path}:7:8: error: " in capsys.readouterr().err


def test_check_makes_nothing_and_sums_up(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("a.md")
    text("b.md")
    assert run("check") == 0
    assert capsys.readouterr().out == "2 texts read: 0 errors, 0 warnings, 0 notices\n"
    assert not Path("build").exists()


def test_check_tells_programs_the_same(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text("a.md", "Un fait[^zz].\n\n![](../images/none.png)\n")
    assert run("check", "--json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert {"file": str(path), "line": 7, "column": 8, "severity": "error"}.items() <= rows[
        0
    ].items()
    assert all({"code", "message", "hint"} <= row.keys() for row in rows)


def test_a_new_text_builds_at_once_without_a_doubt(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("x.md").unlink()
    Path("content/collectif.yaml").write_text(
        "collectif: Le Port\nadresse: 1, rue du Port\n"
    )
    assert run("new", 'L’été : « vacances », 35 % de "congés"') == 0
    assert run("build") == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert made("l-ete-vacances-35-de-conges") == FILES


@pytest.mark.parametrize(
    "title", ["A\\b et \\n", "fin \\", '"', "'", "- # : [", "1\tligne\nou deux"]
)
def test_a_new_text_has_the_title_it_was_asked_for(title: str) -> None:
    document, _ = read_document(Source("a.md", new_text(title)), "a")
    assert document.meta.title == " ".join(title.split())


@pytest.mark.parametrize(
    ("kind", "folder", "file"),
    [
        ("affiche", "affiches", "affiche-a3.pdf"),
        ("tract", "tracts", "tract-a5.pdf"),
        ("zine", "zines", "zine-a4.pdf"),
        ("lettre", "lettres", "lettre-a4.pdf"),
    ],
)
def test_every_kind_of_new_text_builds_at_once_without_a_doubt(
    text: Text, capsys: pytest.CaptureFixture[str], kind: str, folder: str, file: str
) -> None:
    text("x.md").unlink()
    Path("content/collectif.yaml").write_text(
        "collectif: Le Port\nadresse: 1, rue du Port\n"
    )
    assert run("new", "A", "--format", kind) == 0
    assert Path(f"content/{folder}/a.md").is_file()
    assert run("build") == 0
    doubts = [
        line
        for line in capsys.readouterr().err.splitlines()
        if "warning" in line or "error" in line
    ]
    assert doubts == []
    assert file in made("a")


def test_a_run_that_tells_an_error_leaves_with_one(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("x.md")
    Path("imprimantes").mkdir()
    Path("imprimantes/bureau.toml").write_text("= nonsense")
    for outcome in ("print build/x/", "nothing changed"):
        assert run("build", "--no-preview") == 1
        told = capsys.readouterr()
        assert "imprimantes/bureau.toml:1:1: error: " in told.err
        assert outcome in told.out


def test_a_title_too_long_for_the_name_of_a_new_file_is_cut_there(text: Text) -> None:
    text("x.md")
    assert run("new", "mot " * 200) == 0
    assert "mot " * 199 in Path(f"content/brochures/{'mot-' * 19}mot.md").read_text("utf-8")


def test_a_new_text_is_of_a_kind_that_there_is(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("x.md")
    assert run("new", "A", "--format", "roman") == 2
    assert "brochure, affiche, tract, zine, lettre" in capsys.readouterr().err


def test_a_new_text_never_stands_over_another(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text("Mon été.md", "À moi.\n")
    assert run("nouveau", "mon été") == 1
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert str(path) in capsys.readouterr().err


def test_the_list_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list") == 0
    out = capsys.readouterr().out
    assert all(
        name in out
        for name in (
            "brochure: ",
            "sobre: ",
            "bloc: ",
            "trait: ",
            "saddle: ",
            "EB Garamond",
        )
    )


def test_a_foreign_pdf_is_imposed(text: Text, capsys: pytest.CaptureFixture[str]) -> None:
    text("a.md")
    assert run("build", "--quiet") == 0
    reading = "build/a/a-pageparpage-a5.pdf"
    assert run("imposer", reading, "-o", "a4.pdf", "--flip", "long") == 0
    assert (
        Path("a4.pdf").read_bytes() == Path("build/a/a-cahier-a4-bordlong.pdf").read_bytes()
    )
    assert "4 pages on 1 sheet" in capsys.readouterr().out
    assert run("impose", "none.pdf", "-o", "b4.pdf") == 1
    assert not Path("b4.pdf").exists()


def test_the_schemes_are_named_and_each_tells_how_it_is_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("schemes") == 0
    told = capsys.readouterr().out
    for name in scheme_names():
        assert f"  {name}: " in told
        assert run("pliages", name) == 0
        assert "rint on" in capsys.readouterr().out


def test_a_job_says_what_came_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    booklet(Path("a5.pdf"), 13)
    booklet(Path("a7.pdf"), 8, (74 * MM, 105 * MM))
    assert (
        run(
            "impose",
            "a5.pdf",
            "-o",
            "o.pdf",
            "--last",
            "1",
            "--couverture",
            "apart",
            "--rtl",
        )
        == 0
    )
    told = capsys.readouterr()
    assert (
        "13 pages on 4 sheets, saddle; print on both sides, short edge, 100 %" in told.out
    )
    assert "o-couverture.pdf: the cover sheet" in told.out
    assert "3 blank pages stand after page 12" in told.err
    assert Path("o-couverture.pdf").is_file()
    assert run("impose", "a7.pdf", "-o", "z.pdf") == 0
    assert "8 pages on 1 sheet, zine8; print on one side, 100 %" in capsys.readouterr().out
    assert (
        run("impose", "a5.pdf", "-o", "f.pdf", "--scheme", "quarto", "--scale", "fit") == 0
    )
    notice = "printed at 70.7 % to fit the sheet: pages 1-13"
    assert notice in capsys.readouterr().err
    run("impose", "a5.pdf", "-o", "f.pdf", "--scheme", "quarto", "--scale", "fit", "-q")
    told = capsys.readouterr()
    assert notice not in told.err
    assert "3 blank pages stand at the end" in told.err, "a warning"
    assert told.out == ""
    assert (
        run("impose", "a5.pdf", "-o", "n.pdf", "--scheme", "quarto", "--signature", "2")
        == 1
    )
    assert "--signature means nothing for quarto" in capsys.readouterr().err
    assert run("impose", "a5.pdf", "-o", "n.pdf", "--blanks", "error") == 1
    assert "have 12 or 16 pages" in capsys.readouterr().err
    assert not Path("n.pdf").exists()
    assert run("impose", "a7.pdf", "-o", "u.pdf", "--up", "8") == 0
    assert "8 pages on 4 sheets, repeat" in capsys.readouterr().out


def test_a_build_names_what_to_print_of_every_format(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("a.md", "Du texte.\n\n::: tract\nNon.\n:::\n")
    assert run("build") == 0
    first, *also = [
        line for line in capsys.readouterr().out.splitlines() if "print " in line
    ]
    assert str(Path("build/a/a-cahier-a4-bordcourt.pdf")) in first
    flyer = Path("build/a/a-tract-a5-x2-bordcourt.pdf")
    assert also == [f"a: also print {flyer} on both sides, short edge, 100 %"]
    assert flyer.is_file()


def test_copies_of_a_title_that_is_not_there_are_refused_with_the_one_meant(
    text: Text, capsys: pytest.CaptureFixture[str]
) -> None:
    text("les-fontaines.md")
    assert run("print", "les-fontainse") == 2
    assert "les-fontaines" in capsys.readouterr().err
    assert run("print", "les-fontaines") == 1
    assert "make les-fontaines" in capsys.readouterr().err
