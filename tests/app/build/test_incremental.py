"""What makes a title stale besides its own files: fonts, lock, the program itself, what was asked."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from pamphlets.app.build import incremental as press
from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import find_titles
from pamphlets.app.outcome_lines import describe_outcome
from pamphlets.core.system import input_files
from pamphlets.core.system.regular_files import read_regular_file

TOP = Path(__file__).resolve().parents[3]


@pytest.fixture
def order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildRequest:
    """One text; fonts, lock and program where a test may change them."""
    text = tmp_path / "content" / "brochures" / "a.md"
    text.parent.mkdir(parents=True)
    text.write_text("---\ntitre: A\n---\n\nDu texte.\n")
    shutil.copytree(TOP / "fonts", tmp_path / "fonts")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "a.py").write_text("A = 1\n")
    (tmp_path / "lock.txt").write_text("a==1\n")
    monkeypatch.setattr(press, "PACKAGE", tmp_path / "house")
    monkeypatch.setattr(press, "_LOCK", tmp_path / "lock.txt")
    return BuildRequest(
        tmp_path / "content", tmp_path / "out", preview=False, fonts=tmp_path / "fonts"
    )


def states(order: BuildRequest) -> list[str]:
    """How a run goes with each title."""
    return [
        outcome.state
        for outcome in build_stale(order, find_titles(order.content), lambda _: None)
    ]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a font": lambda top: shutil.copytree(
        top / "fonts" / "anton", top / "fonts" / "another"
    ),
    "the lock": lambda top: (top / "lock.txt").write_text("a==2\n"),
    "the program": lambda top: (top / "house" / "a.py").write_text("A = 2\n"),
    "an output": lambda top: (top / "out" / "a" / "comment-imprimer.txt").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_title_is_made_again_when_what_makes_it_changed(
    order: BuildRequest, change: str
) -> None:
    assert states(order) == ["made"]
    assert states(order) == ["stands"]
    CHANGES[change](order.content.parent)
    assert states(order) == ["made"]
    assert states(order) == ["stands"]


@pytest.mark.parametrize(
    "asked", [{"pages": 12}, {"epoch": 10**9}, {"dump": True}, {"preview": True}]
)
def test_a_title_is_made_again_when_something_else_is_asked(
    order: BuildRequest, asked: dict[str, int]
) -> None:
    assert states(order) == ["made"]
    assert states(replace(order, **asked)) == ["made"]  # type: ignore[arg-type]
    assert states(replace(order, **asked)) == ["stands"]  # type: ignore[arg-type]


def test_a_touched_file_that_holds_the_same_makes_nothing_stale(
    order: BuildRequest,
) -> None:
    assert states(order) == ["made"]
    (order.content.parent / "house" / "a.py").touch()
    (order.content / "brochures" / "a.md").touch()
    assert states(order) == ["stands"]


def test_what_is_made_no_more_is_removed(order: BuildRequest) -> None:
    assert states(replace(order, dump=True)) == ["made"]
    assert (order.out / "a" / "pages.txt").exists()
    (outcome,) = build_stale(order, find_titles(order.content), lambda _: None)
    assert outcome.removed == (order.out / "a" / "pages.txt",)
    assert not (order.out / "a" / "pages.txt").exists()


def test_files_of_a_format_that_a_text_no_longer_asks_for_are_swept(
    order: BuildRequest,
) -> None:
    text = order.content / "brochures" / "a.md"
    text.write_text(
        "---\ntitre: A\nformat: [brochure, grands-caracteres]\n---\n\nDu texte.\n\n::: tract\nNon.\n:::\n"
    )
    assert states(order) == ["made"]
    before = {path.name for path in (order.out / "a").iterdir()}
    assert {
        "a-grands-caracteres-a4.pdf",
        "a-tract-a5.pdf",
        "a-pageparpage-a5.pdf",
    } <= before
    text.write_text("---\ntitre: A\nformat: grands-caracteres\n---\n\nDu texte.\n")
    (outcome,) = build_stale(order, find_titles(order.content), lambda _: None)
    assert {path.name for path in (order.out / "a").iterdir()} == {
        "a-grands-caracteres-a4.pdf"
    }
    assert {path.name for path in outcome.removed} == before - {
        "a-grands-caracteres-a4.pdf"
    }
    assert states(order) == ["stands"]


def names_made(order: BuildRequest, **asked: object) -> set[str]:
    """The files of the title after a build."""
    changed = replace(order, **asked)  # type: ignore[arg-type]
    assert set(states(changed)) <= {"made", "stands"}
    return {path.name for path in (order.out / "a").iterdir()}


def test_a_format_that_is_asked_for_takes_nothing_away(order: BuildRequest) -> None:
    own = names_made(order)
    both = names_made(order, formats=("epreuve",))
    assert both == own | {"a-epreuve-a4.pdf"}
    assert names_made(order) == both
    assert states(order) == ["stands"]
    assert names_made(order, formats=("tract",)) > both


def test_what_only_format_asked_for_goes_with_its_text_alone(order: BuildRequest) -> None:
    text = order.content / "brochures" / "a.md"
    first = names_made(order, formats=("brochure",))
    text.write_text("---\ntitre: A\nformat: lettre\n---\n\nDu texte.\n")
    assert first < names_made(order, formats=("brochure", "lettre"))
    text.write_text("---\ntitre: A\n---\n\nDu texte.\n")
    assert first < names_made(order)  # now the brochure is the title's own
    text.write_text("---\ntitre: A\nformat: affiche\n---\n\nDu texte.\n")
    assert not names_made(order) & first
    text.unlink()
    assert list(press.remove_orphans(replace(order)))
    assert not (order.out / "a").exists()


def test_what_is_shared_is_stamped_as_the_first_title_found_it(order: BuildRequest) -> None:
    """The register, saved while the first of two titles is made, makes both stale."""
    (order.content / "brochures" / "b.md").write_text("---\ntitre: B\n---\n\nMot[@loi].\n")
    register = order.content / "sources.yaml"
    register.write_text("- id: loi\n  title: Ancienne\n")

    def save(slug: str) -> None:
        if slug == "b":
            register.write_text("- id: loi\n  title: Nouvelle\n")

    outcomes = build_stale(order, find_titles(order.content), save)
    assert [outcome.state for outcome in outcomes] == ["made", "made"]
    assert states(order) == ["made", "made"]
    assert states(order) == ["stands", "stands"]


def test_a_text_that_cannot_be_read_is_its_title_s_fault_alone(
    order: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b", "c"):
        (order.content / "brochures" / f"{name}.md").write_text(
            "---\ntitre: B\n---\n\nMot.\n"
        )

    def refuse(path: Path, most_bytes: int) -> bytes:
        if path.name == "b.md":
            raise PermissionError(13, "Permission denied", str(path))
        return read_regular_file(path, most_bytes)

    monkeypatch.setattr(input_files, "read_regular_file", refuse)
    outcomes = list(build_stale(order, find_titles(order.content), lambda _: None))
    assert [outcome.state for outcome in outcomes] == ["made", "failed", "made"]
    (fault,) = [said for said in outcomes[1].diagnostics if said.severity == "error"]
    assert (fault.code, fault.source.path) == (
        "text-unreadable",
        str(order.content / "brochures" / "b.md"),
    )


def test_a_picture_that_became_a_pipe_is_a_fault_at_its_place(
    order: BuildRequest,
) -> None:
    from PIL import Image

    text, picture = order.content / "brochures" / "a.md", order.content / "p.png"
    text.write_text("---\ntitre: A\n---\n\n![photo](../p.png)\n")
    Image.new("RGB", (600, 400), "red").save(picture)
    assert states(order) == ["made"]
    picture.unlink()
    os.mkfifo(picture)
    (outcome,) = build_stale(order, find_titles(order.content), lambda _: None)
    assert outcome.state == "failed"
    assert [said.code for said in outcome.diagnostics if said.severity == "error"] == [
        "picture-irregular"
    ]


def test_a_broken_profile_of_a_printer_is_told_once_a_run_and_the_titles_are_made(
    order: BuildRequest,
) -> None:
    (order.content / "brochures" / "b.md").write_text("---\ntitre: B\n---\n\nMot.\n")
    printers = order.content.parent / "imprimantes"
    printers.mkdir()
    (printers / "bureau.toml").write_text("= nonsense")
    request = replace(order, printers=printers)
    for state in ("made", "stands"):
        outcomes = list(build_stale(request, find_titles(order.content), lambda _: None))
        assert [outcome.state for outcome in outcomes] == [state, state]
        paths = [[said.source.path for said in outcome.diagnostics] for outcome in outcomes]
        assert [str(printers / "bureau.toml") in told for told in paths] == [True, False]


@pytest.mark.parametrize("place", ["a-pageparpage-a5.pdf", "comment-imprimer.txt"])
def test_a_target_that_is_refused_leaves_the_title_as_it_was(
    order: BuildRequest, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    assert states(order) == ["made"]
    folder, record = order.out / "a", order.out / ".stamps" / "a.json"
    before = {path: path.read_bytes() for path in (*folder.iterdir(), record)}
    text = order.content / "brochures" / "a.md"
    text.write_text("---\ntitre: A\n---\n\nUn autre texte.\n")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == folder / place:
            raise PermissionError(13, "Permission denied", str(self))
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        (outcome,) = build_stale(order, find_titles(order.content), lambda _: None)
    (fault,) = [said for said in outcome.diagnostics if said.severity == "error"]
    assert (fault.code, fault.source.path) == ("out-unwritable", str(folder / place))
    assert {path: path.read_bytes() for path in (*folder.iterdir(), record)} == before
    assert states(order) == ["made"]
    assert states(order) == ["stands"]


def test_files_that_could_not_be_put_back_are_named(
    order: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert states(order) == ["made"]
    (order.content / "brochures" / "a.md").write_text("---\ntitre: A\n---\n\nAutre.\n")
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.parent.name == "replaced" or target.name == "a.json":
            raise PermissionError(13, "Permission denied", str(self))
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        (outcome,) = build_stale(order, find_titles(order.content), lambda _: None)
    assert set(outcome.files) == {path.name for path in (order.out / "a").iterdir()}
    (fault,) = [said for said in outcome.diagnostics if said.severity == "error"]
    assert fault.code == "out-mixed"
    assert all(name in fault.fields["files"] for name in outcome.files)
    assert next(describe_outcome(outcome, order.out)).code == "outcomes.failed-partly"
    assert states(order) == ["made"]


def test_what_a_killed_run_left_goes_at_the_next_one(order: BuildRequest) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = order.out / f".pamphlets-{ended.pid}-0123456789abcdef"
    left.mkdir(parents=True)
    (left / "a.pdf").write_text("half")
    assert states(order) == ["made"]
    assert not left.exists()


def test_no_path_of_the_machine_is_written_down(order: BuildRequest) -> None:
    assert states(order) == ["made"]
    for path in (order.out / ".stamps").iterdir():
        assert str(order.content.parent) not in path.read_text("utf-8")


def test_a_title_without_memory_for_it_is_told_and_hides_no_other(
    order: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise MemoryError

    monkeypatch.setattr(press, "build_together", refuse)
    (outcome,) = build_stale(order, find_titles(order.content), lambda _: None)
    assert outcome.state == "failed"
    assert outcome.diagnostics[-1].code == "system-memory"


def test_another_language_makes_a_title_again_with_its_own_words(
    order: BuildRequest,
) -> None:
    assert states(order) == ["made"]
    folder = order.out / "a"
    french = (folder / "comment-imprimer.txt").read_text("utf-8")
    assert states(replace(order, language="en")) == ["made"]
    english = (folder / "how-to-print.txt").read_text("utf-8")
    assert french.startswith("COMMENT IMPRIMER")
    assert english.startswith("HOW TO PRINT")
    assert not (folder / "comment-imprimer.txt").exists()
    assert states(replace(order, language="en")) == ["stands"]
