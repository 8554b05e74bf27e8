"""A text without names: every field that names somebody is emptied and told, and what is still read is found."""

import pytest

from pamphlets.core.source import Source
from pamphlets.document.nodes import Document
from pamphlets.readers.document import read_document
from pamphlets.transforms.anonymity import remove_names
from pamphlets.transforms.paper_words import name_publisher

HEADS = {
    "auteurs": "auteurs: [Ana Roux, Bo Diop]",
    "traduction": "traduction: Cléo Vial",
    "directeur_de_publication": "directeur_de_publication: Dan Haro",
    "collectif": "collectif: Le Port",
    "adresse": "adresse: 1 rue Haute, 44000 Nantes",
    "contact": "contact: port@exemple.org",
    "imprimeur": "imprimeur: Imprimerie Haute",
    "organisation": "organisation: [Les Docks]",
}
FIELDS = (
    "authors", "translation", "director", "collective", "address", "contact", "imprint", "event_organisers",
)  # fmt: skip


def make(head: str, body: str = "Un mot.") -> tuple[Document, dict[str, dict[str, str]]]:
    """A text without its names, and the fields of what is said, by code. Its body begins behind the head's last line."""
    text = f"---\ntitre: Essai\n{head}\n---\n{body}\n"
    document, _ = read_document(Source("a.md", text), "a", {})
    anonymous, diagnostics = remove_names(document)
    assert all(told.severity == "warning" for told in diagnostics)
    return anonymous, {told.code: dict(told.fields) for told in diagnostics}


@pytest.mark.parametrize("key", HEADS)
def test_each_key_alone_is_removed_and_told(key: str) -> None:
    document, told = make(HEADS[key])
    assert not any(getattr(document.meta, field) for field in FIELDS)
    assert told == {"anonymous-removed": {"keys": key}}


def test_all_keys_together_and_what_is_made_of_two_is_not_told_as_a_third() -> None:
    lines = [line for key, line in HEADS.items() if key != "imprimeur"]
    document, told = make("\n".join(lines))
    assert not any(getattr(document.meta, field) for field in FIELDS)
    assert "imprimeur" not in told["anonymous-removed"]["keys"]
    assert name_publisher(document.meta) == ""


def test_what_is_said_never_has_the_names() -> None:
    _, told = make("\n".join(HEADS.values()), "Ana Roux parle.")
    said = str(told)
    for name in ("Roux", "Diop", "Vial", "Port", "Docks", "exemple.org", "Haute"):
        assert name not in said


def test_a_text_without_names_stays_as_it_is() -> None:
    document, told = make("prix: Prix libre")
    assert told == {}
    assert document.meta.price == "Prix libre"


def test_sentences_of_mentions_that_hold_a_name_go() -> None:
    mentions = 'mentions: ["Ce n’est pas la mairie. Rédigé par {collectif}.", "{collectif}", "Lisez !"]'
    document, told = make(f"{HEADS['collectif']}\n{mentions}")
    assert document.meta.mentions == ("Ce n’est pas la mairie.", "Lisez !")
    assert told["anonymous-removed"]["keys"] == "collectif, mentions"


def test_dotted_lines_for_a_stamp_go_too() -> None:
    head = 'collectif: "[nom de votre collectif]"\nmentions: ["Rédigé par {collectif}. Lisez !"]'
    document, told = make(head)
    assert (name_publisher(document.meta), document.meta.mentions) == ("", ("Lisez !",))
    assert told["anonymous-removed"]["keys"] == "mentions"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Ana Roux parle.", "5"),
        ("Un mot.\n\nUn mot d’Ana\nRoux.", "7"),
        ("Et *Bo Diop*, et ANA ROUX.\n\n- Bo Diop", "5, 7"),
        ("Mot[^a].\n\n[^a]: Selon Ana Roux.", "7"),
        ("| Ana Roux |\n|---|\n| b |", "5"),
        ("## Bo Diop\n\nMot.", "5"),
        ("![Ana Roux de dos](a.png)", "5"),
        ("Ana Rouxel et Bo Diopside.", None),
        ("Ana et Roux.", None),
        ("<!-- Ana Roux -->\n\nMot.", None),
    ],
)
def test_a_name_that_is_still_read_is_found(body: str, lines: str | None) -> None:
    _, told = make(HEADS["auteurs"], body)
    assert told.get("anonymous-left", {}).get("lines") == lines


def test_the_printed_front_matter_is_read_too() -> None:
    _, told = make(f"{HEADS['auteurs']}\nsous_titre: Selon Bo Diop")
    assert told["anonymous-left"] == {"lines": "4"}


def test_a_name_of_two_letters_is_looked_for_nowhere() -> None:
    _, told = make("auteurs: [Bo]", "Bo temps.")
    assert "anonymous-left" not in told
    _, told = make("auteurs: [Léo]", "Léo dit oui.")
    assert "anonymous-left" in told


def test_many_lines_are_cut_short() -> None:
    _, told = make(HEADS["auteurs"], "Bo Diop.\n\n" * 13)
    assert told["anonymous-left"]["lines"].endswith("27, …")
