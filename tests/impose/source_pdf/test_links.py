"""Links and outline lead, on the sheets, to where their goals are printed now."""

from pathlib import Path
from typing import Any, get_args

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from tests.support.pages import A5, FONT, MM, one_page, pdf, said, stream
from tests.support.paper import look

SADDLE = load_scheme("saddle")
A4 = parse_paper("A4")
flips = pytest.mark.parametrize("flip", get_args(Flip))
PAGE = b"/MediaBox[0 0 420 595]/Resources" + FONT


def imposed(folder: Path, data: bytes, flip: Flip = "short") -> Any:
    (folder / "in.pdf").write_bytes(data)
    impose_pdf(folder / "in.pdf", folder / "out.pdf", SADDLE, A4, flip)
    return PdfReader(folder / "out.pdf")


def linked(pages: int) -> bytes:
    """Every page says its number; a link stands over the number and leads to the next page's, round the book."""
    canvas: Any = Canvas("", pagesize=A5, invariant=True)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 20)
        canvas.drawString(50 * MM, 100 * MM, f"[{number}]")
        canvas.bookmarkPage(f"p{number}", fit="XYZ", left=50 * MM, top=100 * MM)
        area = (50 * MM, 100 * MM, 50 * MM + 20, 100 * MM + 14)
        canvas.linkAbsolute("", f"p{number % pages + 1}", area)
        canvas.addOutlineEntry(
            f"Page {number}", f"p{number}", number % 3 != 1, closed=number % 2
        )
        canvas.showPage()
    return bytes(canvas.getpdfdata())


def goal(reader: Any, destination: Any) -> tuple[Any, ...]:
    """The side and the point that a destination names."""
    page, kind, x, y, _ = destination
    assert kind == "/XYZ"
    side = reader.get_page_number(page.get_object())
    assert side is not None
    return side, float(x), float(y)


@flips
@pytest.mark.parametrize("pages", [1, 4, 9])
def test_each_link_stands_over_its_words_and_leads_to_its_goal(
    tmp_path: Path, pages: int, flip: Flip
) -> None:
    reader = imposed(tmp_path, linked(pages), flip)
    found = {}
    where = {
        mark.number: (n, mark)
        for n, side in enumerate(look(tmp_path / "out.pdf"))
        for mark in side.marks
    }
    for n, side in enumerate(reader.pages):
        for one in side.get("/Annots", []):
            left, bottom, right, top = (float(edge) for edge in one["/Rect"])
            (number,) = (
                number
                for number, (m, mark) in where.items()
                if m == n and left < mark.x < right and bottom < mark.y < top
            )
            found[number] = goal(reader, one["/Dest"])
    assert found.keys() == set(range(1, pages + 1))
    for number, (side, x, y) in found.items():
        at, mark = where[number % pages + 1]
        assert side == at
        assert abs(x - mark.x) < 6
        assert abs(y - mark.y) < 8


@flips
def test_the_outline_has_its_entries_in_reading_order_at_their_new_places(
    tmp_path: Path, flip: Flip
) -> None:
    reader = imposed(tmp_path, linked(7), flip)
    where = {
        mark.number: (n, mark)
        for n, side in enumerate(look(tmp_path / "out.pdf"))
        for mark in side.marks
    }

    def entries(level: Any) -> list[Any]:
        return [entries(one) if isinstance(one, list) else str(one.title) for one in level]

    assert entries(reader.outline) == [
        "Page 1",
        ["Page 2", "Page 3"],
        "Page 4",
        ["Page 5", "Page 6"],
        "Page 7",
    ]
    item = reader.root_object["/Outlines"]["/First"]
    opened = []
    for number in (1, 4, 7):
        assert item["/Title"] == f"Page {number}"
        side, x, y = goal(reader, item["/Dest"])
        at, mark = where[number]
        assert (side, x, y) == (
            at,
            pytest.approx(mark.x, abs=6),
            pytest.approx(mark.y, abs=8),
        )
        opened.append(item.get("/Count", 0))
        item = item.get("/Next")
    assert opened == [-2, 2, 0]


def test_addresses_stay_and_what_would_start_something_does_not(tmp_path: Path) -> None:
    actions = [
        b"<</S/URI/URI(https://exemple.org/\\(a\\))>>",
        b"<</S/Launch/F(rm)>>",
        b"<</S/JavaScript/JS(x)>>",
        b"<</S/Named/N/NextPage>>",
        b"<</S/GoToR/F(x.pdf)/D[0/Fit]>>",
        b"5",
        b"<<>>",
    ]
    links = b"".join(
        b"<</Subtype/Link/Rect[9 9 99 99]/A" + action + b">>" for action in actions
    )
    reader = imposed(tmp_path, one_page(PAGE + b"/Annots[" + links + b"]", [said(1)]))
    (one,) = reader.pages[0]["/Annots"]
    assert one["/A"] == {"/S": "/URI", "/URI": "https://exemple.org/(a)"}


TO = {
    "by a name of the older kind": (b"/Dest/here", b"/Dests<</here[3 0 R/FitH 300]>>"),
    "by a name in a tree": (
        b"/Dest(here)",
        b"/Names<</Dests<</Kids[<</Names[(here)<</D[3 0 R/FitH 300]>>]>>]>>>>",
    ),
    "by an action": (b"/A<</S/GoTo/D[3 0 R/FitBH 300]>>", b""),
    "by a page's number": (b"/Dest[0/FitR 0 9 99 300]", b""),
    "to a place beyond the page": (b"/Dest[3 0 R/XYZ -50 300 0]", b""),
}


@pytest.mark.parametrize("way", TO)
def test_a_goal_is_found_however_it_is_written(tmp_path: Path, way: str) -> None:
    link, catalog = TO[way]
    entries = PAGE + b"/Annots[<</Subtype/Link/Rect[9 9 99 99]" + link + b">>]"
    data = one_page(entries, [said(1)]).replace(
        b"/Type/Catalog", b"/Type/Catalog" + catalog
    )
    reader = imposed(tmp_path, data)
    (one,) = reader.pages[0]["/Annots"]
    fold, foot = 841.89 / 2, (595.276 - 595) / 2
    assert goal(reader, one["/Dest"]) == (
        0,
        pytest.approx(fold, abs=0.01),
        pytest.approx(300 + foot, abs=0.01),
    )


NOWHERE = [
    b"/Dest[77 0 R/Fit]",
    b"/Dest[3/Fit]",
    b"/Dest(lost)",
    b"/Dest[]",
    b"/Dest 5",
    b"/Dest[null/Fit]",
    b"/A 77 0 R",
    b"/F 2/Dest[3 0 R/Fit]",
    b"/Rect[600 9 700 99]/Dest[3 0 R/Fit]",
    b"/Rect 5/Dest[3 0 R/Fit]",
]


@pytest.mark.parametrize("link", NOWHERE)
def test_what_leads_nowhere_or_is_not_to_be_seen_is_left_out(
    tmp_path: Path, link: bytes
) -> None:
    # The first of two entries counts.
    entries = PAGE + b"/Annots[<</Subtype/Link" + link + b"/Rect[9 9 99 99]>>]"
    reader = imposed(tmp_path, one_page(entries, [said(1)]))
    assert "/Annots" not in reader.pages[0]


def test_a_link_over_several_lines_keeps_its_parts(tmp_path: Path) -> None:
    parts = b"/QuadPoints[10 90 99 90 10 80 99 80 10 70 50 70 10 60 50 60]"
    entries = (
        PAGE + b"/Annots[<</Subtype/Link/Rect[10 60 99 90]/Dest[3 0 R/Fit]" + parts + b">>]"
    )
    reader = imposed(tmp_path, one_page(entries, [said(1)]))
    (one,) = reader.pages[0]["/Annots"]
    points = [float(length) for length in one["/QuadPoints"]]
    assert len(points) == 16
    assert points[0] - 10 == pytest.approx(841.89 / 2, abs=0.01)
    assert points[0] - points[2] == pytest.approx(10 - 99, abs=0.01)


def test_an_outline_that_goes_round_ends(tmp_path: Path) -> None:
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R/Outlines 5 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R" + PAGE + b">>",
            stream(said(1)),
            b"<</First 6 0 R>>",
            b"<</Title(a)/Dest[3 0 R/Fit]/Next 7 0 R/First 6 0 R>>",
            b"<</Title(b)/Dest[3 0 R/Fit]/Next 6 0 R/C[1 0 0]/F 2>>",
        ],
    )
    reader = imposed(tmp_path, data)
    assert [str(one.title) for one in reader.outline] == ["a", "b"]
    last = reader.root_object["/Outlines"]["/Last"]
    assert (list(last["/C"]), last["/F"]) == ([1, 0, 0], 2)


def test_a_file_without_links_and_outline_gets_none(tmp_path: Path) -> None:
    imposed(tmp_path, one_page(PAGE, [said(1)]))
    assert not {b"/Annots", b"/Outlines", b"/OCProperties"} & set(
        (tmp_path / "out.pdf").read_bytes().split()
    )
    assert b"/Annots" not in (tmp_path / "out.pdf").read_bytes()
    assert b"/Outlines" not in (tmp_path / "out.pdf").read_bytes()
