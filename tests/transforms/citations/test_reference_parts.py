from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.readers.bibliography.vocabulary import (
    DATE_FIELDS,
    NAME_ROLES,
    OWN_FIELDS,
    TYPES,
    UNPRINTED_EXTRAS,
)
from pamphlets.transforms.citations.apply import apply_citations
from tests.transforms.citations.essay import document_of, lines, register_of

# Of two names of one thing the first is printed; a short title is for later mentions, a group for long lists.
OTHER_NAMES = {
    "group",
    "facts",
    "faits",
    "subtitle",
    "shortTitle",
    "title-short",
    "url",
    "event",
    "tome",
    "page-first",
    "archive_place",
}
PRINTED = sorted(
    OWN_FIELDS - UNPRINTED_EXTRAS - DATE_FIELDS - OTHER_NAMES - {"title", "URL"}
)


@settings(max_examples=100)
@given(st.sampled_from(TYPES), st.lists(st.sampled_from(PRINTED), unique=True, max_size=12))
def test_every_field_of_a_source_is_printed_or_listed(kind: str, fields: list[str]) -> None:
    words = {field: f"Mot{number}x" for number, field in enumerate(fields)}
    values = [f"{field}: {_value(field, word)}" for field, word in words.items()]
    register = register_of(
        "- {" + ", ".join(["id: a", f"type: {kind}", "title: T", *values]) + "}"
    )
    printed = lines(apply_citations(document_of("Un [@a]."), register)[0])[-1]
    unprinted = register.entries["a"].unprinted
    missing = [field for field, word in words.items() if word not in printed]
    assert missing == [field for field in fields if field in unprinted]


def _value(field: str, word: str) -> str:
    """A value in which the word is found again."""
    if field in NAME_ROLES:
        return f"[{{literal: {word}}}]"
    return f"10.1/{word}" if field == "DOI" else word
