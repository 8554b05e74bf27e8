import pytest

from pamphlets.checks.claims.passages.sentence_kinds import (
    is_announcement,
    is_command,
    is_question,
    is_recap_title,
    is_source_line,
    is_testimony,
    lists_needs,
)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Comptez 12 sacs.", True),
        ("**Puis** attendez.", True),
        ("Si rien ne vient, recommencez.", True),
        ("Assez de sacs.", False),
        ("Chez nous, 12 sacs.", False),
        ("Sachez que 12 sacs.", False),
        ("Lire le dossier.", False),
    ],
)
def test_a_command_begins_with_its_verb(words: str, is_one: bool) -> None:
    assert is_command(words.replace("*", "")) == is_one


def test_an_infinitive_commands_in_a_list_of_things_to_do() -> None:
    assert is_command("lire le dossier", or_infinitive=True)
    assert not is_command("hier, le dossier", or_infinitive=True)
    assert not is_command("quatre dossiers", or_infinitive=True)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Samedi 12 décembre à 14 h, salle B.", True),
        ("La salle est ouverte du 1er mars au 30 mai.", True),
        ("Le samedi 12 décembre à 14 h, ils ont tiré.", False),
        ("Ouverte en 1866, elle employait 80 femmes.", False),
        ("Fermé, il reste dix ans.", False),
        ("Prix libre, dès 2 €.", True),
        ("Le prix moyen est de 250 euros.", False),
    ],
)
def test_an_announcement_reports_nothing_past(words: str, is_one: bool) -> None:
    assert is_announcement(words) == is_one


def test_witnesses_speak_of_what_they_did() -> None:
    assert is_testimony("Nous étions douze.")
    assert is_testimony("J'ai compté douze sacs.")
    assert not is_testimony("La loi que nous avons lue date de 2022.")
    assert not is_testimony("Nous avons lu 12 rapports.")
    assert not is_testimony("Ils étaient douze.")


def test_a_question_ends_as_one() -> None:
    assert is_question("Fallait-il ? »")
    assert not is_question("Il le fallait.")


def test_titles_of_boxes_that_sum_up_and_words_for_what_is_needed() -> None:
    assert is_recap_title("À retenir")
    assert not is_recap_title("Rien à retenir")
    assert lists_needs("Il vous faut :")
    assert not lists_needs("Il vous plaît :")


@pytest.mark.parametrize("words", ["Source : Insee", "Sources – mairie", "(Source Insee)"])
def test_a_line_of_source_begins_with_that_word(words: str) -> None:
    assert is_source_line(words)
    assert not is_source_line(f"La {words}")
