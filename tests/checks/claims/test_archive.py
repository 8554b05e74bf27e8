import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.claims.archive import (
    find_missing_archives,
    has_quotation,
    normalize_for_search,
)
from pamphlets.core.source import Source
from pamphlets.readers.bibliography.csl_file import read_bibliography
from tests.checks.claims.essay import REGISTER, told

TEXT = "Il a dit : “C'est l’œuvre  d'un\u00a0homme seul,\nvraiment seul”... et rien d'au-\ntre. Puis la fin des sacs."
ARCHIVE = {"quai.txt": TEXT, "autre.txt": "Tout autre chose encore ici."}


@pytest.mark.parametrize(
    "words",
    [
        "C’est l'œuvre d’un homme seul, vraiment seul",
        "c'est l’oeuvre d'un homme seul […] la fin des sacs.",
        "C'est l'œuvre (...) vraiment seul",
        "[Ce] l'œuvre d'un homme seul… et rien d'autre",
    ],
)
def test_prints_of_the_same_words_are_the_same(words: str) -> None:
    assert has_quotation(normalize_for_search(TEXT), words)
    assert told(f"Elle écrit « {words} » [@quai].", archive=ARCHIVE) == []


@pytest.mark.parametrize(
    "words",
    [
        "C’est l’œuvre d’une femme seule",
        "la fin des sacs […] un homme vraiment seul",
        "C'est son œuvre d'un homme",
    ],
)
def test_words_that_no_source_text_has_are_an_error(words: str) -> None:
    assert not has_quotation(normalize_for_search(TEXT), words)
    assert told(f"Elle écrit « {words} » [@quai].", archive=ARCHIVE) == ["1:14 quotation-lost"]


def test_a_signed_block_is_looked_up_too() -> None:
    assert told(
        "> Cela ne se trouve nulle part.\n>\n> — Jeanne Lampe [@quai]", archive=ARCHIVE
    ) == ["1:3 quotation-lost"]


def test_a_source_that_names_its_file_is_looked_up_there() -> None:
    text = "Elle écrit « Tout autre chose encore ici » [@quai]."
    named = REGISTER.replace("title: Le quai", "title: Le quai\n  archive: quai.txt")
    assert told(text, archive=ARCHIVE) == []
    assert told(text, named, ARCHIVE) == ["1:14 quotation-lost"]
    absent = named.replace("quai.txt", "non")
    assert told("Elle écrit « ce que personne ne garde ici » [@quai].", absent, ARCHIVE) == []


def test_a_file_that_the_archive_lacks_is_told() -> None:
    register = read_bibliography(
        Source("s", "- {id: a, title: A, archive: a.txt}\n- {id: b, title: B, archive: non}\n")
    )
    assert [one.fields["key"] for one in find_missing_archives(register, ARCHIVE)] == ["a"]


def test_our_own_words_are_not_looked_up() -> None:
    text = "Écrivez : « je demande la clôture de cet espace ».<!-- sans source: nos mots -->"
    assert told(text, archive=ARCHIVE) == []


@given(st.text("abcé'’ \u00a0«»“”\n", max_size=40))
def test_a_text_holds_itself(text: str) -> None:
    assert has_quotation(normalize_for_search(f"avant {text} après"), text)
