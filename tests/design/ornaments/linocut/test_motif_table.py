"""Motifs are found by their French names and their aliases, however they are written."""

from pathlib import Path

import pytest

from pamphlets.design.ornaments.linocut.motif_names import (
    MOTIF_NAMES,
    is_letters,
    motif_names,
)
from pamphlets.design.ornaments.linocut.motif_table import MOTIFS, find_motif

README = Path(__file__).parents[4] / "LISEZMOI.md"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("clé", "clé"),
        ("CLE", "clé"),
        ("key", "clé"),
        ("oeil", "œil"),
        ("Œil", "œil"),
        ("eye", "œil"),
        ("file d’attente", "file"),
        ("file d'attente", "file"),
        ("file", "file"),
        ("padlock", "serrure"),
    ],
)
def test_a_name_is_found_however_it_is_written(written: str, name: str) -> None:
    motif = find_motif(written)
    assert motif is not None
    assert motif.name == name


def test_a_french_name_goes_before_the_alias_of_another() -> None:
    for motif in MOTIFS:
        assert find_motif(motif.name) is motif


def test_every_motif_has_an_english_name_and_is_in_both_tables() -> None:
    assert all(name.aliases for name in MOTIF_NAMES)
    assert [name.french for name in MOTIF_NAMES] == [motif.name for motif in MOTIFS]


def test_letters_are_asked_for_by_name_and_are_no_motif() -> None:
    assert is_letters("Lettres")
    assert is_letters("letters")
    assert not is_letters("lettre")
    assert find_motif("lettres") is None
    assert motif_names()[-1] == "lettres"
    assert motif_names()[0] == "aiguille"


def test_the_readme_names_every_motif() -> None:
    text = " ".join(README.read_text("utf-8").split())
    assert f"Les motifs : {', '.join(motif_names()[:-1])}." in text
