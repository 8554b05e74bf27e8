"""Sheets of what is being written are those that a build writes, and tell which pages stand on them."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.session import PreviewSession
from pamphlets.app.preview.sheet_runs import SheetRun, SheetStore, impose_pages
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import PamphletError
from tests.support.command_line import run_words

HEAD = "---\ntitre: Un titre\ncollectif: A\nadresse: B\n"


def impose(tmp_path: Path, head: str, body: str = "Du texte.\n") -> tuple[SheetRun, ...]:
    """The sheets of a text."""
    path = tmp_path / "content" / "brochures" / "a.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{HEAD}{head}---\n\n{body}", "utf-8")
    title = title_from_path(path)
    session = PreviewSession(BuildRequest(tmp_path / "content", tmp_path / "build"))
    session.update(title)
    return impose_pages(session.find_printable(title), FONTS, "en")


def test_a_brochure_is_a_cahier_whose_outer_sheet_holds_the_cover(tmp_path: Path) -> None:
    (run,) = impose(tmp_path, "format: brochure\n")
    assert (run.name, run.paper_name) == ("a-cahier-a4-bordcourt.pdf", "A4")
    assert (run.is_two_sided, run.has_both_flips) == (True, True)
    front, back = run.sides[:2]
    assert [cell.number for cell in front] == [2 * len(run.sides), 1]
    assert [cell.number for cell in back] == [2, 2 * len(run.sides) - 1]
    assert front[1].box.x == pytest.approx(run.size.width / 2)


def test_a_build_writes_the_same_sheets(tmp_path: Path) -> None:
    (run,) = impose(tmp_path, "format: brochure\n")
    content, out = str(tmp_path / "content"), tmp_path / "build"
    run_words("build", "--content", content, "--out", str(out))
    (written,) = out.rglob(run.name)
    assert written.read_bytes() == run.pdf


def test_a_zine_is_one_sheet_with_half_its_pages_on_their_heads(tmp_path: Path) -> None:
    body = "".join(f"## Un {number}\n\nDu texte.\n\n" for number in range(6))
    (run,) = impose(tmp_path, "format: zine\n", body)
    assert sorted(cell.turn for cell in run.sides[0]) == [0] * 4 + [180] * 4


def test_a_letter_has_no_other_sheets_than_its_pages(tmp_path: Path) -> None:
    assert impose(tmp_path, "format: lettre\n") == ()


def test_what_a_title_asks_in_vain_of_its_sheets_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises((PamphletError, ExceptionGroup)):
        impose(tmp_path, "imposition: quartos\n")


def test_a_side_is_drawn_as_long_as_its_sheets_are_known(tmp_path: Path) -> None:
    runs = impose(tmp_path, "format: brochure\n")
    store = SheetStore()
    store.keep(runs)
    key = runs[0].key
    assert store.render_side(key, 0, 0.2) != store.render_side(key, 1, 0.2)
    for unknown, side in ((key, len(runs[0].sides)), (key, -1), ("0", 0)):
        with pytest.raises(KeyError):
            store.render_side(unknown, side, 0.2)
