"""The words of a heading, as a panel sets them."""

import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import Heading, Text
from pamphlets.layout.zine.panel import heading_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Portez-le,\nici", "Portez\u2011le, ici"),
        ("Écrivez-le-moi", "Écrivez\u2011le\u2011moi"),
        ("Reste-t-il", "Reste\u2011t\u2011il"),
        ("VA-T-ON", "VA\u2011T\u2011ON"),
        ("Un porte-monnaie", "Un porte-monnaie"),
        ("Mi-temps, non-lieu", "Mi-temps, non-lieu"),
    ],
)
def test_a_verb_is_not_parted_from_the_pronoun_behind_it(typed: str, words: str) -> None:
    heading = Heading(2, (Text(typed, WHOLE_FILE),), "a", 1, WHOLE_FILE)
    assert heading_words(heading) == words
