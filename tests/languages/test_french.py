"""French sentences are typeset as French is: what a reader's eye would stop at is not in the catalogue."""

import re

import polib
import pytest

from pamphlets.languages.catalogue import CATALOGUES

# Ids of sentences begin with a small letter; tables of printed words, whose names do not, mark such spaces by `~`.
SENTENCES = [
    (entry.msgctxt, text)
    for entry in polib.pofile(str(CATALOGUES / "fr.po"))
    if entry.msgctxt[0].islower()
    for text in (entry.msgstr, *entry.msgstr_plural.values())
]


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("a common space before a sign", r"\S [:;!?»](?=[\s,.)\]…]|$)"),
        ("a common space behind a guillemet", r"« "),
        ("a straight apostrophe", r"(?<=[A-Za-zàéèê])'(?=[a-zàéèêhœ])"),
        ("a common space before a unit", r"[\d}] (?:mm|cm|%|Mo|€)(?![A-Za-z])"),
        ("three points", r"\.\.\.(?!\))"),
        (
            "a word of another language",
            r"(?i)\b(?:éditez|supporte|basé sur|librairie|en utilisant|optionnel|fichier source|digital)\b",
        ),
    ],
)
def test_french_is_typeset_as_french_is(what: str, pattern: str) -> None:
    assert [(code, text) for code, text in SENTENCES if re.search(pattern, text)] == [], (
        what
    )


def test_authors_are_spoken_to_as_one_does_in_letters() -> None:
    familiar = re.compile(r"(?i)\b(?:tu|ton|tes|toi|peux-tu)\b")
    assert [code for code, text in SENTENCES if familiar.search(text)] == []
