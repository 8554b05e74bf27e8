"""The printing panel's requests: what copies take, which file first, step by step to the print server."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pamphlets.printing.printers import cups as spool
from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Un titre\n---\n\nUn paragraphe.\n"
PATH = "brochures/titre.md"


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "titre.md").write_text(TEXT, "utf-8")
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


def ask(atelier: Atelier, **asked: object) -> Any:
    return atelier.ask("POST", "/api/printing", {"path": PATH, "copies": 10, **asked})


def let_print(monkeypatch: pytest.MonkeyPatch) -> list[spool.CupsJob]:
    """What a print server gets, which takes everything."""
    sent: list[spool.CupsJob] = []

    def send(job: spool.CupsJob) -> str:
        sent.append(job)
        return "request id is x-1"

    monkeypatch.setattr(spool, "print_server_state", lambda: "ready")
    monkeypatch.setattr(spool, "send_job", send)
    return sent


def test_a_stale_title_is_made_and_what_its_copies_take_is_told(atelier: Atelier) -> None:
    job = ask(atelier, ream_price="5,00", side_price="0.02")
    assert (job["sheets"], job["sides"], job["sheets_a_copy"]) == (10, 20, 1)
    assert job["cost"] == pytest.approx(10 * 5 / 500 + 20 * 0.02)
    assert job["prices"] == {"cost": 0.05, "support": 0.5}
    assert job["first_file"] == "titre-cahier-a4-bordcourt.pdf"
    assert job["first_file"] in job["files"]
    assert not job["names_printer"]
    file = atelier.send("GET", f"/build/titre/{job['first_file']}")
    assert file.body.startswith(b"%PDF")


def test_without_prices_there_is_no_cost(atelier: Atelier) -> None:
    job = ask(atelier)
    assert (job["cost"], job["prices"]) == (None, None)


def test_a_text_with_faults_is_not_printed(atelier: Atelier) -> None:
    (atelier.content / PATH).write_text(f"{TEXT}[^a]\n", "utf-8")
    body = json.dumps({"path": PATH, "copies": 1}).encode()
    answer = atelier.send("POST", "/api/printing", body)
    assert answer.status == 422
    rows = json.loads(answer.body)["diagnostics"]
    assert [row["line"] for row in rows if row["severity"] == "error"] == [6]


@pytest.mark.parametrize(
    "wrong",
    [
        {"copies": 0},
        {"copies": 10_000},
        {"trial": "x"},
        {"printer": "../x"},
        {"side_price": "-1"},
    ],
)
def test_what_cannot_be_meant_is_refused(
    atelier: Atelier, wrong: dict[str, object]
) -> None:
    body = json.dumps({"path": PATH, "copies": 1, **wrong}).encode()
    assert atelier.send("POST", "/api/printing", body).status == 400


def test_each_step_goes_to_the_print_server(
    atelier: Atelier, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = let_print(monkeypatch)
    job = ask(atelier, copies=3)
    assert (job["can_print"], job["steps"]) == (True, [""])
    answer = atelier.ask("POST", f"/api/printing/{job['job']}/0", {})
    assert "x-1" in answer["said"]
    assert (sent[0].copies, sent[0].flip, sent[0].media) == (3, "short", "A4")
    assert atelier.send("POST", f"/api/printing/{job['job']}/1", b"{}").status == 404
    assert atelier.send("POST", "/api/printing/x/0", b"{}").status == 404


def test_a_trial_is_one_sheet(atelier: Atelier, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = let_print(monkeypatch)
    job = ask(atelier, trial="page")
    atelier.ask("POST", f"/api/printing/{job['job']}/0", {})
    assert (job["sheets"], sent[0].copies) == (1, 1)
    assert sent[0].pages == "1-2"


@pytest.mark.parametrize("name", ["..%2Freglages.yaml", "%2e%2e%2fcontent", "nothing.pdf"])
def test_only_files_of_build_are_given(atelier: Atelier, name: str) -> None:
    ask(atelier)
    assert atelier.send("GET", f"/build/titre/{name}").status == 404
    assert atelier.send("GET", f"/build/..%2F..%2Fcontent/{name}").status == 404
