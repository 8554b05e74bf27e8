import pytest

from pamphlets.transforms.citations.legal_references import format_access_date


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("21 novembre 2026", "le 21 novembre 2026"),
        ("1er novembre 2026", "le 1er novembre 2026"),
        ("novembre 2026", "en novembre 2026"),
        ("2026", "en 2026"),
        ("2025-2026", "en 2025-2026"),
        ("été 2026", "en été 2026"),
        ("vers 2026", "vers 2026"),
        ("depuis 2005", "depuis 2005"),
        ("s. d.", "s. d."),
    ],
)
def test_a_day_has_its_article_and_a_month_its_preposition(date: str, words: str) -> None:
    assert format_access_date(date) == words
