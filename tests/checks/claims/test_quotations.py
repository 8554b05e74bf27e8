import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.claims.sentences import MIN_QUOTATION_WORDS, find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Elle dit « un deux trois quatre » et part.", []),
        ("Elle dit « un deux trois quatre cinq » et part.", ["un deux trois quatre cinq"]),
        ("« un “deux trois quatre cinq six” sept »", ["un “deux trois quatre cinq six” sept"]),
        ("“un deux trois quatre cinq”", ["un deux trois quatre cinq"]),
        ('dit "un deux trois quatre cinq" et "six"', ["un deux trois quatre cinq"]),
        ("« un, deux ; trois – quatre »", []),
        ("« jamais fermé un deux trois quatre cinq", []),
        ("jamais ouvert un deux trois quatre cinq »", []),
    ],
)
def test_a_quotation_is_long_from_five_words(text: str, quoted: list[str]) -> None:
    assert [text[one.start : one.stop] for one in find_quotations(text)] == quoted


@given(st.text('ab «»“”" ', max_size=60))
def test_quotations_stand_where_they_say(text: str) -> None:
    for one in find_quotations(text):
        words = text[one.start : one.stop]
        assert words == words.strip()
        assert len(words.split()) >= MIN_QUOTATION_WORDS or "\u00a0" in words
