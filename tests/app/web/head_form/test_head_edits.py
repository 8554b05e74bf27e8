"""A value that a form writes into a head is read back as it was meant, and nothing else of the text changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.web.head_form.head_edits import edit_head, find_value
from pamphlets.app.web.head_form.head_entries import FormValue, read_head
from pamphlets.app.web.head_form.value_shapes import clean_value

HEAD = """\
---
# Ce que la couverture porte.
titre: "Mon espace : refuser"
sous_titre: Ce que l'on peut faire   # deux lignes au plus

mentions:
  - "Rédigé par {collectif}."
  - Ne pas jeter

# Les feuilles.
imposition:
  papier: A3      # les grandes
  pliage: quarto
resume: >-
  Trois phrases
  sur deux lignes.
---

Le texte : il reste.
"""
NAMES = (
    "titre",
    "sous_titre",
    "auteurs",
    "mentions",
    "resume",
    "prix",
    "imposition.papier",
    "imposition.pliage",
)
LINES = st.text("abé '\"#:-[]{},>|&*!%@`\\?= ", max_size=40)
VALUES = st.one_of(LINES, st.lists(LINES, max_size=3).map(tuple))


def plain(value: FormValue) -> FormValue:
    value = clean_value(value)
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value


@given(st.sampled_from(NAMES), VALUES)
def test_what_is_written_is_read_back_and_the_rest_stays(
    name: str, value: FormValue
) -> None:
    edited = edit_head(HEAD, name, value).apply(HEAD)
    assert plain(find_value(read_head(edited), name)) == plain(value)
    for other in NAMES:
        if other != name:
            assert find_value(read_head(edited), other) == find_value(
                read_head(HEAD), other
            )
    assert edited.partition("\n---\n")[2] == HEAD.partition("\n---\n")[2]
    comments = [line.strip() for line in HEAD.split("\n") if line.startswith("#")]
    assert [line for line in edited.split("\n") if line.startswith("#")] == comments


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("titre", "Autre", 'titre: "Autre"'),
        ("sous_titre", "Dire non", "sous_titre: Dire non   # deux lignes au plus"),
        ("sous_titre", "Paris : une ville", "sous_titre: Paris : une ville   # deux lignes au plus"),
        ("auteurs", ("Ana Roux", "Bo Diop"), "auteurs: [Ana Roux, Bo Diop]"),
        ("prix", "Prix libre", "prix: Prix libre"),
        ("imposition.papier", "A4", "  papier: A4      # les grandes"),
        ("imposition.grammage", "80", "  grammage: 80"),
        ("mentions", ("Ne pas jeter", "Copiez"), "  - Ne pas jeter"),
    ],
)  # fmt: skip
def test_a_value_stands_as_a_person_would_type_it(
    name: str, value: FormValue, line: str
) -> None:
    assert line in edit_head(HEAD, name, value).apply(HEAD).split("\n")


def test_an_emptied_key_goes_and_the_title_stays() -> None:
    assert "sous_titre" not in edit_head(HEAD, "sous_titre", "").apply(HEAD)
    assert "\ntitre:\n" in edit_head(HEAD, "titre", "").apply(HEAD)


def test_a_block_goes_with_its_last_setting() -> None:
    text = edit_head(HEAD, "imposition.papier", "").apply(HEAD)
    assert "imposition:\n  pliage: quarto\n" in text
    assert "imposition" not in edit_head(text, "imposition.pliage", "").apply(text)


def test_one_word_becomes_a_block_where_a_second_setting_comes() -> None:
    text = "---\ntitre: A\nimposition: quarto\n---\n"
    text = edit_head(text, "imposition.papier", "A3").apply(text)
    assert text == "---\ntitre: A\nimposition:\n  pliage: quarto\n  papier: A3\n---\n"


def test_new_keys_stand_in_the_order_of_the_manual() -> None:
    text = "---\ntitre: A\ntheme: sobre\n---\n"
    assert edit_head(text, "prix", "1 €").line == 3
    assert edit_head(text, "pages", "8").line == 4


def test_a_text_without_a_head_gets_one() -> None:
    edited = edit_head("Bonjour.\n", "titre", "Un titre").apply("Bonjour.\n")
    assert edited == "---\ntitre: Un titre\n---\n\nBonjour.\n"


def test_long_words_are_folded_and_paragraphs_kept() -> None:
    value = "Une phrase assez longue. " * 8 + "\n\n" + "Une autre."
    text = edit_head(HEAD, "resume", value).apply(HEAD)
    assert max(map(len, text.split("\n"))) <= 88
    assert find_value(read_head(text), "resume") == value.replace(" \n", "\n")


def test_words_typed_on_one_line_with_commas_are_a_list_of_words() -> None:
    edited = edit_head(HEAD, "sujets", ("logement, loyers", "santé")).apply(HEAD)
    assert "\nsujets: [logement, loyers, santé]\n" in edited
    edited = edit_head(HEAD, "auteurs", ("Roux, Ana",)).apply(HEAD)
    assert find_value(read_head(edited), "auteurs") == ("Roux, Ana",)
