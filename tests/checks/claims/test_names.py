from pamphlets.document.bibliography import NamedParty
from tests.checks.claims.essay import found

NAMES = (
    NamedParty("Anna Quai", ("Anna Quai", "Quai"), is_person=True),
    NamedParty("Grues du Sud", ("Grues du Sud",), is_person=False),
)


def test_each_sentence_that_names_someone_is_listed_with_its_notes() -> None:
    text = "Anna Quai parle [@quai#sacs]. Puis Quai rit, dit Quai[^a].\n\nLes Grues du Sud se taisent.\n\n[^a]: Là."
    made = found(text, names=NAMES).name_mentions
    listed = [(one.party.display_name, one.covering_notes) for one in made]
    assert listed == [
        ("Anna Quai", ("@quai#sacs",)),
        ("Anna Quai", ("^a",)),
        ("Grues du Sud", ()),
    ]


def test_who_wrote_a_source_is_listed_unasked() -> None:
    assert [
        one.party.display_name
        for one in found("Jeanne Lampe écrit. Lampe signe.").name_mentions
    ] == ["Jeanne Lampe"] * 2


def test_a_name_within_a_word_is_none() -> None:
    assert found("Quainon et quai et Saint-Quai.", names=NAMES).name_mentions == ()
