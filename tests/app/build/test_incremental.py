"""What makes a title stale besides its own files: fonts, lock, the program itself, what was asked."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pamphlets.app.build import incremental as press
from pamphlets.app.build.incremental import BuildRequest, build_stale
from pamphlets.app.build.titles import find_titles

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
    from dataclasses import replace

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
    from dataclasses import replace

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
