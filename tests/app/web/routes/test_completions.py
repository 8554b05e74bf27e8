"""What can be completed in a text: notes, sources with their titles, pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pamphlets.app.web.routes.completions import list_notes
from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Un titre\n---\n\nUn fait[^loi] et un autre[^absent].\n\n[^loi]: Code, article 3.\n"
SOURCES = """\
- id: dupont-2020
  type: livre
  auteur: Jeanne Dupont
  titre: Le titre
  annee: 2020
  facts:
    - id: prix
      wording: Le prix est de 3 euros.
      value: 3 euros
      where: p. 3
      confidence: plain
      kind: evenement
"""


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    content = folder / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "brochures" / "titre.md").write_text(TEXT, "utf-8")
    (content / "sources.yaml").write_text(SOURCES, "utf-8")
    (content / "images").mkdir()
    (content / "images" / "carte.svg").write_text("<svg/>", "utf-8")
    with open_atelier(content, folder / "build") as opened:
        yield opened


def test_sources_have_title_author_and_year(atelier: Atelier) -> None:
    answer = atelier.ask("GET", "/api/completions?path=brochures/titre.md")
    (source,) = answer["sources"]
    told = (source["key"], source["title"], source["author"], source["year"])
    assert told == ("dupont-2020", "Le titre", "Jeanne Dupont", "2020")
    assert source["facts"] == [{"id": "prix", "wording": "Le prix est de 3 euros."}]


def test_pictures_are_named_by_their_paths(atelier: Atelier) -> None:
    answer = atelier.ask("GET", "/api/completions?path=brochures/titre.md")
    assert answer["pictures"] == ["images/carte.svg"]


def test_the_notes_are_those_of_the_text_that_is_typed(atelier: Atelier) -> None:
    asked = {"path": "brochures/titre.md", "text": "[^neuf]: Une note.\n"}
    notes = atelier.ask("POST", "/api/completions", asked)["notes"]
    assert notes == [{"name": "neuf", "text": "Une note.", "line": 1, "calls": 0}]


def test_notes_know_their_bodies_and_their_calls() -> None:
    absent, law = list_notes(TEXT)
    assert absent == {"name": "absent", "text": "", "line": 0, "calls": 1}
    assert law == {"name": "loi", "text": "Code, article 3.", "line": 7, "calls": 1}


def test_a_register_that_changes_is_read_again(atelier: Atelier) -> None:
    path = atelier.content / "sources.yaml"
    path.write_text(SOURCES.replace("dupont-2020", "dupont-2021"), "utf-8")
    answer = atelier.ask("GET", "/api/completions?path=brochures/titre.md")
    assert [source["key"] for source in answer["sources"]] == ["dupont-2021"]
    path.write_text("- id: [\n", "utf-8")
    assert atelier.ask("GET", "/api/completions?path=brochures/titre.md")["sources"] == []
    path.write_text(SOURCES, "utf-8")
