"""The list of keys: each is described, and its example is what the key takes."""

import pytest

from pamphlets.app.content.key_list import (
    KeyDescription,
    describe_imposition_keys,
    describe_keys,
    describe_source_keys,
)
from pamphlets.app.messages import word
from pamphlets.core.source import Source
from pamphlets.languages.wording import speak_language
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.document import read_document


@pytest.mark.parametrize("key", list(describe_keys()), ids=lambda key: key.name)
def test_the_example_of_a_key_is_taken_without_a_word(key: KeyDescription) -> None:
    head = "" if key.name == "titre" else "titre: Un titre\n"
    source = Source("t.md", f"---\n{head}{key.name}: {key.example}\n---\n\nMot.\n")
    _, diagnostics = read_document(source, "t")
    assert {diagnostic.code for diagnostic in diagnostics} <= {"imprint-missing"}


@pytest.mark.parametrize("key", list(describe_imposition_keys()), ids=lambda key: key.name)
def test_the_example_of_a_key_of_an_imposition_is_taken_without_a_word(
    key: KeyDescription,
) -> None:
    text = f"---\ntitre: Un titre\nimposition:\n  {key.name}: {key.example}\n---\n\nMot.\n"
    _, diagnostics = read_document(Source("t.md", text), "t")
    assert {diagnostic.code for diagnostic in diagnostics} <= {"imprint-missing"}


@pytest.mark.parametrize("key", list(describe_source_keys()), ids=lambda key: key.name)
def test_the_example_of_a_key_of_a_source_is_taken_without_a_word(
    key: KeyDescription,
) -> None:
    fields = {"id": "a", "titre": "T", key.name: key.example}
    lines = [f"{name}: {value}" for name, value in fields.items()]
    register = Source("sources.yaml", "- " + "\n  ".join(lines))
    (entry,) = read_bibliography(register).entries.values()
    assert entry.unprinted == ()


def test_what_a_key_is_for_is_told_in_the_language_that_is_spoken() -> None:
    english = {key.name: word(key.purpose) for key in describe_keys()}
    with speak_language("fr"):
        french = {key.name: word(key.purpose) for key in describe_keys()}
    assert english.keys() == french.keys()
    assert english["sommaire"] == "no table of contents"
    assert french["sommaire"] == "pas de sommaire"
