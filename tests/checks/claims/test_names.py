from pamphlets.document.bibliography import Party
from tests.checks.claims.essay import found

NAMES = (Party("Anna Quai", ("Anna Quai", "Quai"), person=True), Party("Grues du Sud", ("Grues du Sud",), person=False))


def test_each_sentence_that_names_someone_is_listed_with_its_notes() -> None:
    text = "Anna Quai parle [@quai#sacs]. Puis Quai rit, dit Quai[^a].\n\nLes Grues du Sud se taisent.\n\n[^a]: Là."
    made = found(text, names=NAMES).names
    listed = [(one.party.listed, one.covered) for one in made]
    assert listed == [("Anna Quai", ("@quai#sacs",)), ("Anna Quai", ("^a",)), ("Grues du Sud", ())]


def test_who_wrote_a_source_is_listed_unasked() -> None:
    assert [one.party.listed for one in found("Jeanne Lampe écrit. Lampe signe.").names] == ["Jeanne Lampe"] * 2


def test_a_name_within_a_word_is_none() -> None:
    assert found("Quainon et quai et Saint-Quai.", names=NAMES).names == ()
