from pamphlets.document.bibliography import Bibliography
from pamphlets.transforms.citations.facts import find_unused_sources
from tests.transforms.citations.essay import register_of

ENTRIES = "- id: a\n  title: A\n\n- id: été-2022\n  title: B\n- {id: c.d, title: C}\n"


def places(*texts: str) -> list[str]:
    said = find_unused_sources(register_of(ENTRIES), texts)
    assert {diagnostic.severity for diagnostic in said} <= {"warning"}
    found = [
        (diagnostic.source.locate(diagnostic.span), diagnostic.fields["key"]) for diagnostic in said
    ]
    return [f"{place.line}:{place.column} {key}" for place, key in found]


def test_a_source_that_no_text_cites_is_told_at_its_place_in_the_register() -> None:
    assert places("Un [@a, p. 2].") == ["4:3 été-2022", "6:3 c.d"]


def test_one_text_of_many_is_enough_however_its_accents_are_made() -> None:
    assert places("Un [@c.d#fait; @a].", "Deux [@e\u0301te\u0301-2022].") == []


def test_a_key_is_not_part_of_a_longer_one() -> None:
    assert "1:3 a" in places("Un [@ab].")


def test_without_a_register_no_text_is_even_read() -> None:
    texts = iter(["Un [@a]."])
    assert find_unused_sources(Bibliography(), texts) == ()
    assert next(texts)
