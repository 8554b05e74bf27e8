from pamphlets.document.bibliography import NamedParty
from tests.checks.claims.essay import found
from tests.support.work import growth

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


def test_the_work_grows_as_text_and_names_do() -> None:
    """Each name was sought in each paragraph: `check` of a text citing 1 600 sources took 42 s."""

    def check(size: int) -> None:
        text = "\n\n".join(f"Nom{number} parle." for number in range(size))
        names = tuple(
            NamedParty(f"Nom{number}", (f"Nom{number}",), is_person=True)
            for number in range(size)
        )
        assert len(found(text, names=names).name_mentions) == size

    assert growth(check, 60) < 5
