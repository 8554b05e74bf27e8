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
    assert told(f"Elle écrit « {words} » [@quai].", archive=ARCHIVE) == [
        "1:14 quotation-lost"
    ]


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
    assert (
        told("Elle écrit « ce que personne ne garde ici » [@quai].", absent, ARCHIVE) == []
    )


def test_a_file_that_the_archive_lacks_is_told() -> None:
    register = read_bibliography(
        Source(
            "s", "- {id: a, title: A, archive: a.txt}\n- {id: b, title: B, archive: non}\n"
        )
    )
    assert [one.fields["key"] for one in find_missing_archives(register, ARCHIVE)] == ["a"]


@pytest.mark.parametrize("word", ["non", "Non", "no", "none", "aucun", "aucune"])
def test_a_source_may_say_that_the_archive_has_none_of_it(word: str) -> None:
    register = REGISTER.replace("title: Le quai", f"title: Le quai\n  archive: '{word}'")
    assert (
        told("Elle écrit « ce que personne ne garde ici » [@quai].", register, ARCHIVE)
        == []
    )


def test_a_source_of_which_no_text_is_kept_excuses_no_quotation_of_another() -> None:
    text = "Elle écrit « ce que personne ne garde ici » [@quai ; @grue]."
    register = REGISTER.replace("title: Le quai", "title: Le quai\n  archive: non")
    assert told(text, register, ARCHIVE) == ["1:14 quotation-lost"]


@pytest.mark.parametrize("omission", ["...", "…", "[…]", "[...]", "(…)", "(...)", "[Elle]"])
def test_what_a_quotation_leaves_out_is_no_part_of_it(omission: str) -> None:
    archived = normalize_for_search("un deux trois quatre")
    assert has_quotation(archived, f"un {omission} trois quatre")
    assert not has_quotation(archived, f"trois {omission} un")


def test_ligatures_and_marks_at_the_end_are_of_no_account() -> None:
    assert normalize_for_search("Ex æquo, l’ŒUVRE, VITÆ") == "exaequo,loeuvre,vitae"
    assert normalize_for_search("ex aequo") == normalize_for_search("ex æquo")
    assert has_quotation(normalize_for_search("un deux, trois"), "un deux ; […] trois !")


def test_our_own_words_are_not_looked_up() -> None:
    text = (
        "Écrivez : « je demande la clôture de cet espace ».<!-- sans source: nos mots -->"
    )
    assert told(text, archive=ARCHIVE) == []


@given(st.text("abcé'’ \u00a0«»“”\n", max_size=40))
def test_a_text_holds_itself(text: str) -> None:
    assert has_quotation(normalize_for_search(f"avant {text} après"), text)
