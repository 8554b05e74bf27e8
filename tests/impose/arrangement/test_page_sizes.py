"""Pages that do not go on their sheets: what is said of them, and what to type instead, which then works."""

from typing import Final

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, iter_diagnostics
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, parse_paper
from pamphlets.languages.wording import Sentence

A4: Final = parse_paper("A4")
A5: Final = Size(mm(148), mm(210))
A5_LYING: Final = Size(mm(210), mm(148))


def refuse(scheme: str, paper: Paper, sizes: list[Size]) -> Diagnostic:
    """Return the one fault of pages of these sizes."""
    with pytest.raises(ExceptionGroup) as caught:
        arrange_pages(
            Source("in.pdf", ""), load_scheme(scheme), paper, sizes, ImposeOptions()
        )
    (fault,) = iter_diagnostics(caught.value)
    return fault


def advise(scheme: str, paper: Paper, sizes: list[Size]) -> tuple[str, str, str]:
    """Return the code of the fault, that of its advice, and the paper that this names."""
    fault = refuse(scheme, paper, sizes)
    advice = fault.fields["advice"]
    assert isinstance(advice, Sentence)
    return fault.code, advice.code, str(advice.fields.get("paper", ""))


@pytest.mark.parametrize(
    ("width", "height", "advice", "paper"),
    [
        (594, 841, "poster-or-fit", "A4"),
        (841, 594, "poster-or-fit", "A4"),
        (841, 1189, "poster-or-fit", "A4"),
        (297, 420, "poster-or-fit", "A4"),  # pages of A3 are no book on any common paper
        (300, 300, "poster-or-fit", "A4"),
        (139.7, 215.9, "paper-or-fit", "Letter"),
        (177.8, 215.9, "paper-or-fit", "Legal"),
        (210, 297, "paper-or-fit", "A3"),
        (215.9, 279.4, "paper-or-fit", "Tabloid"),
        (150, 212, "paper-or-fit", "A3"),
        (215.9, 215.9, "paper-or-fit", "Tabloid"),
        (297, 210, "spreads-or", ""),
        (290, 205, "fit", ""),  # goes on the sheet, but no sheet of a book has it
    ],
)
def test_large_pages_are_shown_the_paper_that_takes_them(
    width: float, height: float, advice: str, paper: str
) -> None:
    sizes = [Size(mm(width), mm(height))] * 4
    assert advise("saddle", A4, sizes) == ("impose.size", f"phrases.{advice}", paper)


def test_the_paper_that_is_named_takes_the_pages() -> None:
    half_letters = [Size(mm(139.7), mm(215.9))] * 8
    _, _, paper = advise("saddle", A4, half_letters)
    arranged = arrange_pages(
        Source("in.pdf", ""),
        load_scheme("saddle"),
        parse_paper(paper),
        half_letters,
        ImposeOptions(),
    )
    assert not arranged.diagnostics


def test_a_paper_is_named_only_where_it_takes_every_page() -> None:
    sizes = [Size(mm(139.7), mm(215.9)), Size(mm(210), mm(297))]
    assert advise("saddle", A4, sizes)[1:] == ("phrases.paper-or-fit", "A3")
    sizes[1] = Size(mm(297), mm(420))
    assert advise("saddle", A4, sizes)[1:] == ("phrases.fit", "")


def test_a_piece_larger_than_its_sheet_is_a_poster() -> None:
    sizes = [Size(mm(600), mm(900))]
    assert advise("repeat", A4, sizes)[:2] == ("impose.too-large", "phrases.poster-or-fit")
    sizes = [Size(mm(297), mm(420))]
    assert advise("cards", A4, sizes) == ("impose.too-large", "phrases.paper-or-fit", "A3")


def test_pages_that_lie_are_turned_all_at_once_or_where_they_are_from() -> None:
    assert advise("saddle", A4, [A5_LYING] * 4)[:2] == (
        "impose.lying",
        "phrases.turn-or-fit",
    )
    assert advise("saddle", A4, [A5, A5_LYING])[:2] == (
        "impose.lying",
        "phrases.turn-some-or-fit",
    )
