"""Sources are taken out of a register as they were written, and mean there what they meant here."""

import pytest

from pamphlets.app.distribution.shared_title.register_text import select_sources
from pamphlets.core.source import Source
from pamphlets.readers.bibliography.csl_file import read_bibliography

LIST = """\
# ---- Le mouvement ----

- id: une
  type: book
  title: "Une, et « deux »"
  # à relire
  note: |
    deux
      lignes

# ---- L'État ----
  # encore
-   cle: deux
    type: livre
    titre: Deux
    facts:
      - id: "1"
        wording: "Un fait."
        confidence: plain
        kind: evenement
- {id: trois, type: book,
   title: Trois}
"""
NAMED = "une:\n  type: book\n  title: Une\ndeux:\n    type: book\n    title: Deux\n"
REFERENCES = "references:\n  - id: une\n    type: book\n    title: Une\n  - id: deux\n    type: book\n    title: Deux\n"
JSON = '[\n {"id": "une", "type": "book",\n  "title": "Une \\ud83d\\ude00 fin"},\n {"id": "deux", "type": "book", "title": "Deux"}\n]\n'


@pytest.mark.parametrize(
    "register", [LIST, NAMED, REFERENCES, JSON, LIST.replace("\n", "\r\n")]
)
@pytest.mark.parametrize("keys", [("une",), ("deux",), ("deux", "une"), ("une", "absente")])
def test_what_is_taken_out_is_read_as_it_was(register: str, keys: tuple[str, ...]) -> None:
    whole = read_bibliography(Source("sources.yaml", register))
    taken = read_bibliography(Source("a.yaml", select_sources(whole, keys)))
    expected = [key for key in whole.entries if key in keys]
    assert list(taken.entries) == expected
    for key in expected:
        old, new = whole.entries[key], taken.entries[key]
        assert (new.title, new.kind, dict(new.facts).keys()) == (
            old.title,
            old.kind,
            dict(old.facts).keys(),
        )


def test_its_own_comments_stay_and_those_between_two_do_not() -> None:
    whole = read_bibliography(Source("sources.yaml", LIST))
    text = select_sources(whole, ["une", "deux", "trois"])
    assert "# à relire" in text
    assert "----" not in text
    assert "encore" not in text
    assert text.count("\n- ") == 2


def test_of_no_register_there_is_nothing() -> None:
    whole = read_bibliography(Source("sources.yaml", LIST))
    assert select_sources(whole, []) == ""
