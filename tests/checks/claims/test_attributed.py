import pytest

from pamphlets.checks.claims.register_checks import has_attribution
from tests.checks.claims.essay import told


@pytest.mark.parametrize(
    "text",
    [
        "selon elle",
        "D’après le texte",
        "à en croire le port",
        "elle affirme",
        "elles racontent",
        "écrivent-elles",
        "a déclaré le port",
        "dit-elle",
        "disait le port",
        "cité par le journal",
        "note-t-elle",
        "elle note que",
        "le port annonce",
        "répondait le port",
        "demandent les dockers",
        "pour elles, c’est",
        "le port l’évalue à dix",
    ],
)
def test_words_that_say_whose_claim_it_is_attribute(text: str) -> None:
    assert has_attribution(text)


@pytest.mark.parametrize(
    "text",
    [
        "On attend.",
        "autrement dit",
        "c’est-à-dire",
        "une annonce",
        "l’annonce tombe",
        "les assurés",
        "d’avance",
        "l’Assurance maladie",
        "une note",
        "la demande expresse",
        "un rapport",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert not has_attribution(text)


@pytest.mark.parametrize(
    "text",
    [
        "On attend 25 minutes, selon elle [@quai#bruit].",
        "Selon elle, on attend. Elle a patienté 25 minutes [@quai#bruit].",
        "On attend 25 minutes[^a].\n\n[^a]: Jeanne Lampe le raconte : [@quai#bruit].",
        "Selon elle [@grue] :\n\n- on attend [@quai#bruit].",
        "| Selon elle | Oui |\n|:--|:--|\n| on attend [@quai#bruit] | non |",
    ],
)
def test_a_relayed_fact_says_whose_word_it_is(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On attend 25 minutes [@quai#bruit].", "1:1"),
        ("Selon elle, il pleut [@grue]. On attend 25 minutes [@quai#bruit].", "1:31"),
        ("On attend 25 minutes [@quai#bruit]. C’est elle qui le dit.", "1:1"),
        ("On attend 25 minutes[^a].\n\n[^a]: Là : [@quai#bruit].", "1:1"),
    ],
)
def test_a_relayed_fact_that_is_stated_is_an_error(text: str, place: str) -> None:
    assert told(text) == [f"{place} fact-selon"]
