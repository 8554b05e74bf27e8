"""Claims without a source, found while one writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Le titre\n---\n\nEn 2024, 37 % des gens ont refusé le dossier.\n"


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    (folder / "content" / "brochures").mkdir(parents=True)
    with open_atelier(folder / "content", folder / "build") as opened:
        yield opened


def test_a_figure_without_a_source_is_named_where_it_stands(atelier: Atelier) -> None:
    asked = {"path": "brochures/titre.md", "text": TEXT}
    (row,) = atelier.ask("POST", "/api/claims", asked)
    line = TEXT.split("\n")[row["line"] - 1]
    assert (row["code"], row["line"]) == ("claim-unsourced", 5)
    assert line[row["column"] - 1 : row["end_column"] - 1] in line
    assert row["hint"]


def test_a_note_covers_it(atelier: Atelier) -> None:
    text = TEXT.replace("dossier.", "dossier[^a].\n\n[^a]: Une source, 2024.")
    assert (
        atelier.ask("POST", "/api/claims", {"path": "brochures/titre.md", "text": text})
        == []
    )


def test_a_text_with_faults_has_no_claims(atelier: Atelier) -> None:
    asked = {"path": "brochures/titre.md", "text": "---\ntitre: [\n---\n"}
    assert atelier.ask("POST", "/api/claims", asked) == []
