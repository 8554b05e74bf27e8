"""How many sheets are nested in one pile: what is said, and where sections take its place."""

from pathlib import Path

import pytest

from pamphlets.core.source import Source
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.thick_piles import divide_thick_pile
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from tests.support.pages import booklet

NAMED = Source("in.pdf", "")
FREE = ImposeOptions(divides_thick_piles=True)


@pytest.mark.parametrize(
    ("pages", "scheme", "codes"),
    [
        (80, "saddle", []),
        (81, "saddle", ["impose.thick"]),
        (128, "saddle", ["impose.thick"]),
        (129, "sections", ["impose.divided"]),
        (312, "sections", ["impose.divided"]),
    ],
)
def test_piles_are_divided_beyond_32_sheets_where_nobody_asked_for_one(
    pages: int, scheme: str, codes: list[str]
) -> None:
    piles = divide_thick_pile(NAMED, load_scheme("saddle"), pages, FREE)
    assert piles.scheme.name == scheme
    assert [each.code for each in piles.diagnostics] == codes


@pytest.mark.parametrize(("pages", "codes"), [(128, []), (129, ["impose.thick"])])
def test_a_pile_that_was_asked_for_stays_and_is_spoken_of_where_it_cannot_be_folded(
    pages: int, codes: list[str]
) -> None:
    piles = divide_thick_pile(NAMED, load_scheme("saddle"), pages, ImposeOptions())
    assert piles.scheme is load_scheme("saddle")
    assert [each.code for each in piles.diagnostics] == codes


def test_signatures_and_other_schemes_are_left_as_they_are() -> None:
    signatures = ImposeOptions(divides_thick_piles=True, sheets_per_signature=6)
    for name, options in (("saddle", signatures), ("sections", FREE), ("quarto", FREE)):
        piles = divide_thick_pile(NAMED, load_scheme(name), 312, options)
        assert piles.scheme is load_scheme(name)
        assert not piles.diagnostics


def test_a_job_that_names_no_scheme_is_made_in_sections(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 132)
    paper = parse_paper("A4")
    assert impose_pdf_for_flips(source, {}, None, paper).scheme_name == "sections"
    saddle = load_scheme("saddle")
    assert impose_pdf_for_flips(source, {}, saddle, paper).scheme_name == "saddle"
