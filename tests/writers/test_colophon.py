from dataclasses import replace

import pytest

from pamphlets.document.metadata import Meta
from pamphlets.writers.colophon import list_heading_lines


@pytest.mark.parametrize(
    ("lang", "facts", "copies"),
    [
        (
            "fr",
            "Faits arrêtés au 30 novembre.",
            "Vérifié sur copies, à comparer aux pages citées avant diffusion.",
        ),
        (
            "en",
            "Facts as of 30 novembre.",
            "Verified on copies, to be compared with the pages cited before it is handed out.",
        ),
    ],
)
def test_a_text_on_copies_says_so_behind_the_day_of_its_facts(
    lang: str, facts: str, copies: str
) -> None:
    meta = Meta("T", "t", lang=lang, facts_as_of="30 novembre")
    assert list(list_heading_lines(meta)) == [facts]
    on_copies = replace(meta, facts_on_copies="pages")
    assert list(list_heading_lines(on_copies)) == [facts, copies]
