"""A PDF that is dropped on the page: its sheets, their pictures, folded otherwise, kept; a hostile one is only told."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.atelier import Atelier, open_atelier
from tests.support.pages import booklet


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder = tmp_path_factory.mktemp("atelier")
    (folder / "content").mkdir()
    with open_atelier(folder / "content", folder / "build") as opened:
        yield opened


def drop(atelier: Atelier, data: bytes, name: str = "a.pdf") -> Any:
    answer = atelier.send("POST", f"/api/impositions?name={name}", data)
    assert answer.status == 200, answer.body
    return json.loads(answer.body)


def test_a_dropped_pdf_becomes_sheets_that_are_seen_and_kept(
    atelier: Atelier, tmp_path: Path
) -> None:
    imposition = drop(
        atelier, booklet(tmp_path / "b.pdf", 8).read_bytes(), "le%20cahier.pdf"
    )
    assert (imposition["scheme"], imposition["pages"], imposition["sheets"]) == (
        "saddle",
        8,
        2,
    )
    address = f"/api/impositions/{imposition['job']}"
    side = atelier.send("GET", f"{address}/4.png?scale=0.5")
    assert side.body.startswith(b"\x89PNG")
    assert atelier.send("GET", f"{address}/5.png").status == 404
    kept = atelier.send("GET", f"{address}/sheets.pdf")
    assert kept.body.startswith(b"%PDF")
    assert "le%20cahier-sheets.pdf" in kept.headers["Content-Disposition"]


def test_it_is_folded_otherwise(atelier: Atelier, tmp_path: Path) -> None:
    imposition = drop(atelier, booklet(tmp_path / "b.pdf", 8).read_bytes())
    choice = {"scheme": "n-up", "paper": "A3", "flip": "long"}
    address = f"/api/impositions/{imposition['job']}"
    again = atelier.ask("POST", address, choice)
    assert (again["scheme"], again["paper"], again["flip"]) == ("n-up", "A3", "long")


@pytest.mark.parametrize("choice", [{"scheme": "none"}, {"paper": "A9"}, {"flip": "x"}])
def test_a_choice_that_there_is_not_is_refused(
    atelier: Atelier, tmp_path: Path, choice: dict[str, str]
) -> None:
    imposition = drop(atelier, booklet(tmp_path / "b.pdf", 4).read_bytes())
    body = json.dumps(choice).encode()
    assert atelier.send("POST", f"/api/impositions/{imposition['job']}", body).status == 400


def test_what_is_no_pdf_is_told_by_its_own_name(atelier: Atelier) -> None:
    imposition = drop(atelier, b"no PDF", "photo.pdf")
    assert "scheme" not in imposition
    assert [row["file"] for row in imposition["diagnostics"]] == ["photo.pdf"]
    assert imposition["diagnostics"][0]["severity"] == "error"
    assert atelier.send("GET", f"/api/impositions/{imposition['job']}/1.png").status == 404
