"""A poster that could be taken for an official notice, and the three ways out of it."""

from dataclasses import replace

import pytest

from pamphlets.checks.legal_notices.poster_paper import check_poster_paper
from pamphlets.core.inks import find_ink
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, Ink
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.readers.document import read_document

RED = find_ink("rouge") or BLACK


def told(head: str, ink: Ink = BLACK, second_ink: Ink = BLACK) -> list[str]:
    """What is said of a poster with such lines in its head, as `severity code line`."""
    text = f"---\ntitre: Essai\nimprimeur: x\n{head}---\nMot.\n"
    document, _ = read_document(Source("essai.md", text), "essai", {})
    theme = replace(DESIGN.theme, ink=ink, second_ink=second_ink)
    return [
        f"{doubt.severity} {doubt.code} {doubt.source.locate(doubt.span).line}"
        for doubt in check_poster_paper(document, theme)
    ]


def test_black_on_white_is_a_warning() -> None:
    assert told("") == ["warning poster-white 0"]
    assert told("encre: noir\n") == ["warning poster-white 4"]
    assert told("papier_couverture: blanc\n") == ["warning poster-white 0"]


@pytest.mark.parametrize("inks", [(RED, RED), (RED, BLACK), (BLACK, RED)])
def test_an_ink_ends_it(inks: tuple[Ink, Ink]) -> None:
    assert told("", *inks) == []


def test_so_does_tinted_paper() -> None:
    assert told("papier_couverture: jaune\n") == []
