"""What a field asks for follows from its words, as people type them."""

import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.field_words import FieldWords, read_field
from pamphlets.document.nodes import Inlines, Text, to_plain_text


def field(words: str) -> FieldWords:
    run: Inlines = (Text(words, WHOLE_FILE),)
    return read_field(run)


def segments(words: str) -> list[str]:
    return [to_plain_text(segment) for segment in field(words).segments]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Code postal [5 chiffres]", 5),
        ("Téléphone [10\u00a0cases]", 10),
        ("Number [8 digits]", 8),
        ("IBAN [34 cases]", 34),
        ("IBAN [35 cases]", 0),
        ("Rien [0 chiffres]", 0),
        ("Numéro de Sécurité sociale", 15),
        ("numéro de sécurité\u00a0sociale de l’enfant", 15),
        ("N° de sécu", 15),
        ("NIR", 15),
        ("Ma caisse de Sécurité sociale", 0),
        ("Nom du caissier", 0),
        ("Prénom, nom", 0),
    ],
)
def test_a_number_has_a_box_for_each_digit(words: str, count: int) -> None:
    assert field(words).digit_count == count
    assert "[" not in segments(words)[0] or not count


@pytest.mark.parametrize(
    ("words", "is_signature"),
    [
        ("Signature", True),
        ("Signature du représentant légal", True),
        ("Votre signature :", True),
        ("Date et signature", False),
        ("Signatures à l’appui", False),
    ],
)
def test_a_signature_has_an_area(words: str, is_signature: bool) -> None:
    assert field(words).is_signature == is_signature


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("Fait à …, le …", ["Fait à", ", le", ""]),
        ("Fait à, le", ["Fait à", ", le", ""]),
        ("Fait à ..., le ....", ["Fait à", ", le", ""]),
        ("Du ___ au ___ inclus", ["Du", "au", "inclus"]),
        ("Né le […] à […]", ["Né le", "à", ""]),
        ("Adresse", ["Adresse"]),
        ("Fait à Lyon, le", ["Fait à Lyon, le"]),
    ],
)
def test_a_blank_in_the_words_is_a_rule(words: str, pieces: list[str]) -> None:
    assert segments(words) == pieces
