"""The three lines of the collective: read and written where they stand, all else as it was."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atelier import Atelier, open_atelier

TEXT = """\
# Le collectif.
adresse: "12, rue des Lilas"   # la vraie
collectif: "[nom de votre collectif]"
prix: Prix libre
"""


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "collectif.yaml").write_text(TEXT, "utf-8")
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


def put(atelier: Atelier, values: dict[str, str], version: str) -> int:
    """The status of writing values."""
    body = json.dumps({"values": values, "version": version}).encode()
    return atelier.send("PUT", "/api/collective", body).status


def test_a_place_that_is_held_is_empty(atelier: Atelier) -> None:
    values = atelier.ask("GET", "/api/collective")["values"]
    assert values == {"collectif": "", "adresse": "12, rue des Lilas", "contact": ""}


def test_values_are_written_where_they_stand(atelier: Atelier) -> None:
    file = atelier.ask("GET", "/api/collective")
    values = {
        "collectif": 'Les "Lilas" : nous',
        "adresse": "13, rue X",
        "contact": "a@b.fr",
    }
    asked = {"values": values, "version": file["version"]}
    assert atelier.ask("PUT", "/api/collective", asked)["values"] == values
    assert (atelier.content / "collectif.yaml").read_text("utf-8") == (
        "# Le collectif.\n"
        'adresse: "13, rue X"   # la vraie\n'
        "collectif: 'Les \"Lilas\" : nous'\n"
        "prix: Prix libre\n"
        'contact: "a@b.fr"\n'
    )


def test_what_is_not_changed_stays_as_it_was_typed(atelier: Atelier) -> None:
    file = atelier.ask("GET", "/api/collective")
    assert put(atelier, file["values"], file["version"]) == 200
    assert (atelier.content / "collectif.yaml").read_text("utf-8") == TEXT


def test_a_value_can_be_taken_off(atelier: Atelier) -> None:
    file = atelier.ask("GET", "/api/collective")
    assert put(atelier, {"adresse": ""}, file["version"]) == 200
    assert atelier.ask("GET", "/api/collective")["values"]["adresse"] == ""
    preview_is_sound = atelier.ask("GET", "/api/titles")
    assert preview_is_sound == []


def test_a_file_changed_elsewhere_is_not_written_over(atelier: Atelier) -> None:
    version = atelier.ask("GET", "/api/collective")["version"]
    changed = TEXT.replace("12", "14")
    (atelier.content / "collectif.yaml").write_text(changed, "utf-8")
    assert put(atelier, {"collectif": "Nous"}, version) == 409
    assert (atelier.content / "collectif.yaml").read_text("utf-8") == changed


def test_a_file_that_is_not_there_is_made(atelier: Atelier) -> None:
    (atelier.content / "collectif.yaml").unlink()
    file = atelier.ask("GET", "/api/collective")
    assert put(atelier, {"collectif": "Nous"}, file["version"]) == 200
    assert 'collectif: "Nous"' in (atelier.content / "collectif.yaml").read_text("utf-8")


def test_a_file_at_fault_is_to_be_mended_first(atelier: Atelier) -> None:
    (atelier.content / "collectif.yaml").write_text("collectif: [\n", "utf-8")
    assert atelier.send("GET", "/api/collective").status == 422
