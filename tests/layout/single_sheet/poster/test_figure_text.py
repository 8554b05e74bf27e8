"""Figures of a poster: which number a heading means, what it is a share of."""

import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import Heading, Inline, Inlines, Paragraph, StyledText, Text
from pamphlets.layout.single_sheet.poster.figure_text import (
    FigureText,
    parse_number,
    read_figures,
    split_number,
)


def plain(text: str) -> Inlines:
    return (Text(text, WHOLE_FILE),)


def heading(*inlines: Inline) -> Heading:
    return Heading(2, inlines, "a", 1, WHOLE_FILE)


def figure(lead: str, number: str, unit: str) -> FigureText:
    return FigureText(lead, number, unit, None, (), None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("97 % des gens", ("", "97 %", "des gens")),
        ("Moins de 10 millions", ("Moins de", "10", "millions")),
        ("1\u202f500 lits fermés", ("", "1\u202f500", "lits fermés")),
        ("3,5 millions", ("", "3,5", "millions")),
        ("−40 % en dix ans", ("", "−40 %", "en dix ans")),
        ("34 22", ("", "34 22", "")),
        ("650\u00a0€ par mois", ("", "650\u00a0€", "par mois")),
        ("Rien à compter", ("Rien à compter", "", "")),
    ],
)
def test_a_number_keeps_its_sign_and_its_groups(
    text: str, parts: tuple[str, str, str]
) -> None:
    assert split_number(text) == parts


@pytest.mark.parametrize(
    ("text", "value"),
    [("1\u202f500", 1500), ("3,5", 3.5), ("−40 %", -40), ("97 %", 97), ("non", None)],
)
def test_a_number_is_read_as_it_is_printed(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("words", "share"),
    [
        (("", "97 %", "des gens"), 0.97),
        (("", "3", "personnes sur 10"), 0.3),
        (("", "11", "sur 10"), None),
        (("De 10 millions à", "250", "millions"), 0.04),
        (("Moins de", "10", "millions"), None),
        (("", "−40 %", ""), None),
        (("", "NON", ""), None),
        (("", "0 %", ""), None),
    ],
)
def test_a_share_is_told_only_by_a_figure_that_names_its_whole(
    words: tuple[str, str, str], share: float | None
) -> None:
    assert figure(*words).share == share


def test_the_bold_words_of_a_heading_are_its_figure() -> None:
    strong = StyledText("strong", plain("non"), WHOLE_FILE)
    figures, before = read_figures(
        "Titre", (heading(Text("Dites ", WHOLE_FILE), strong), Paragraph((), 2, WHOLE_FILE))
    )
    (only,) = figures
    assert (only.lead, only.number, only.unit, len(only.blocks)) == ("Dites", "non", "", 1)
    assert before == ()


def test_a_heading_without_a_figure_belongs_to_what_stands_before_or_over_it() -> None:
    paragraph = Paragraph((), 2, WHOLE_FILE)
    blocks = (paragraph, heading(*plain("Deux")), heading(*plain("3 lits")), paragraph)
    (only,), before = read_figures("Titre", blocks)
    assert (only.number, only.blocks, len(before)) == ("3", (paragraph,), 2)


def test_a_text_without_figures_is_said_of_its_title() -> None:
    (only,), before = read_figures("97 % des gens", (Paragraph((), 2, WHOLE_FILE),))
    assert (only.number, only.heading, len(only.blocks), before) == ("97 %", None, 1, ())


@pytest.mark.parametrize(
    ("bold", "number", "unit", "share"),
    [
        ("3 sur 10", "3", "sur 10 lits", 0.3),
        ("10 millions", "10 millions", "lits", None),
        ("près de 3 sur 10", "près de 3 sur 10", "lits", None),
    ],
)
def test_of_a_share_in_bold_words_only_the_number_is_large(
    bold: str, number: str, unit: str, share: float | None
) -> None:
    strong = StyledText("strong", plain(bold), WHOLE_FILE)
    ((made,), _) = read_figures("", (heading(strong, *plain(" lits")),))
    assert (made.number, made.unit, made.share) == (number, unit, share)
