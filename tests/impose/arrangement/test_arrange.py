"""What may be asked of a scheme, what is refused, and what is said of it."""

import pytest

from pamphlets.app.messages import message_fields
from pamphlets.core.geometry import Size
from pamphlets.core.source import PamphletError, Source, iter_diagnostics
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, describe_size, parse_paper

NAMED = Source("in.pdf", "")
A4 = parse_paper("A4")
A5 = Size(mm(148), mm(210))


def arranged(
    name: str,
    options: ImposeOptions,
    pages: int = 13,
    size: Size | None = None,
    stock: str = "A4",
) -> Arrangement:
    found = load_scheme(name)
    return arrange_pages(
        NAMED,
        found,
        parse_paper(stock),
        [size or compute_page_size(A4, found)] * pages,
        options,
    )


def fault(
    name: str, options: ImposeOptions, pages: int = 13, size: Size | None = None
) -> str:
    with pytest.raises(ExceptionGroup) as caught:
        arranged(name, options, pages, size)
    group = caught.value
    assert all(isinstance(one, PamphletError) for one in group.exceptions)
    (found,) = iter_diagnostics(group)
    return found.code


@pytest.mark.parametrize(
    ("options", "able"),
    [
        (ImposeOptions(sheets_per_signature=2), {"saddle", "tall-folio", "sections"}),
        (ImposeOptions(cover_apart=True), {"saddle", "tall-folio", "sections", "double"}),
        (ImposeOptions(fold_name="z"), {"leaflet3"}),
        (
            ImposeOptions(rtl=True),
            {
                "saddle",
                "tall-folio",
                "n-up",
                "sections",
                "quarto",
                "octavo",
                "cut-stack-fold",
                "double",
                "zine8",
                "zine12",
                "zine16",
                "french-fold",
                "perfect",
                "accordion",
                "meander",
                "cover",
            },
        ),
    ],
)
def test_what_means_nothing_for_a_scheme_is_refused(
    options: ImposeOptions, able: set[str]
) -> None:
    for name in scheme_names():
        if name in able:
            assert arranged(name, options).plan != arranged(name, ImposeOptions()).plan
        else:
            assert fault(name, options) == "impose.option"


def test_pieces_are_counted_for_single_pages_only() -> None:
    assert fault("saddle", ImposeOptions(pieces_per_side=2)) == "impose.option"
    assert len(arranged("repeat", ImposeOptions(pieces_per_side=2)).plan[0].front) == 2
    assert fault("repeat", ImposeOptions(pieces_per_side=5)) == "impose.too-many"
    assert (
        fault("repeat", ImposeOptions(), size=Size(mm(300), mm(300))) == "impose.too-large"
    )
    assert fault("leaflet3", ImposeOptions(fold_name="gate")) == "impose.option"


@pytest.mark.parametrize("pages", [1, 5, 13])
def test_blanks_may_be_forbidden(pages: int) -> None:
    assert fault("saddle", ImposeOptions(blanks="error"), pages) == "impose.no-blanks"
    assert (
        None
        not in arranged(
            "saddle", ImposeOptions(blanks="error"), pages + -pages % 4
        ).page_sequence
    )


def test_not_all_pages_can_be_the_last() -> None:
    assert fault("saddle", ImposeOptions(pages_after_blanks=13)) == "impose.last"
    assert arranged("saddle", ImposeOptions(pages_after_blanks=12)).page_sequence[:5] == (
        0,
        None,
        None,
        None,
        1,
    )


@pytest.mark.parametrize("pages", [1, 4])
def test_a_cover_alone_has_no_inside(pages: int) -> None:
    assert fault("saddle", ImposeOptions(cover_apart=True), pages) == "impose.no-inside"


def told_of_cover(pages: int, spine_width: float | None) -> list[str]:
    done = arranged("cover", ImposeOptions(spine_width=spine_width), pages, A5, "A3")
    return [diagnostic.code for diagnostic in done.diagnostics]


def test_a_cover_without_a_spine_or_of_too_many_pages_is_told() -> None:
    assert told_of_cover(2, mm(4)) == told_of_cover(4, mm(4)) == []
    assert told_of_cover(4, None) == ["impose.no-spine"]
    assert told_of_cover(5, mm(4)) == ["impose.several-covers"]


def test_a_cover_too_wide_for_its_paper_is_refused() -> None:
    assert arranged("cover", ImposeOptions(spine_width=mm(1)), 2, Size(mm(147), mm(210)))
    assert fault("cover", ImposeOptions(spine_width=mm(8)), 2, A5) == "impose.size"


def test_what_was_scaled_is_said_page_by_page() -> None:
    sizes = [
        A5,
        Size(mm(210), mm(297)),
        Size(mm(105), mm(148)),
        Size(mm(210), mm(297)),
        Size(mm(148.4), mm(210)),
    ]
    said = arrange_pages(
        NAMED, load_scheme("saddle"), A4, sizes, ImposeOptions(scale_to_fit=True)
    ).diagnostics
    told = [(message_fields(one)["percent"], message_fields(one)["pages"]) for one in said]
    assert told == [("70.7", "pages 2, 4"), ("141.4", "page 3")]


def test_pages_to_be_trimmed_are_no_surprise_on_raw_paper() -> None:
    assert (
        arranged(
            "saddle", ImposeOptions(), size=Size(mm(210), mm(297)), stock="SRA3"
        ).diagnostics
        == ()
    )
    assert [
        one.code
        for one in arranged(
            "saddle", ImposeOptions(), size=Size(mm(140), mm(200))
        ).diagnostics
    ] == ["impose.smaller"]


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("A5", 148, 210),
        ("a4", 210, 297),
        ("A1", 594, 841),
        ("SRA3", 320, 450),
        ("ra3", 305, 430),
        ("Letter", 215.9, 279.4),
        ("legal", 215.9, 355.6),
        ("TABLOID", 279.4, 431.8),
        ("320x450mm", 320, 450),
        ("450 x 320", 320, 450),
        ("8.5x11in", 215.9, 279.4),
        ("21×29,7cm", 210, 297),
    ],
)
def test_papers_have_names_or_sizes(name: str, width: float, height: float) -> None:
    assert (parse_paper(name).size.width, parse_paper(name).size.height) == pytest.approx(
        (mm(width), mm(height))
    )


def test_a0_has_a_name_but_is_no_paper() -> None:
    assert describe_size(Size(mm(841), mm(1189))) == "A0"
    with pytest.raises(KeyError):
        parse_paper("A0")


@pytest.mark.parametrize(
    "name", ["", "B5", "A", "210", "210x", "10x10mm", "3000x200mm", "210x297pt", "-210x297"]
)
def test_anything_else_is_no_paper(name: str) -> None:
    with pytest.raises(KeyError):
        parse_paper(name)


def test_only_paper_to_be_trimmed_is_raw() -> None:
    for name in ("A4", "210x297mm", "Letter", "8.5x11in"):
        assert not parse_paper(name).needs_trimming
    for name in ("RA3", "SRA3", "320x450mm", "300x400"):
        assert parse_paper(name).needs_trimming
