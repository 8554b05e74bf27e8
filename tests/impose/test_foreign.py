"""However a page is written, it lands where the plain one does, and looks the same."""

import zlib
from pathlib import Path

import pypdfium2
import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.paper import parse_paper
from tests.support.pages import FONT, one_page, pdf, said, stream
from tests.support.paper import Mark, look

SADDLE = load_scheme("saddle")
A4 = parse_paper("A4")
W, H = 420.0, 595.0  # A5 within a tenth of a millimetre or two
BOX = b"[0 0 420 595]"
RESOURCES = b"/Resources" + FONT
PLAIN = one_page(b"/MediaBox" + BOX + RESOURCES, [said(1)])


def shifted(x: float, y: float) -> bytes:
    return b"1 0 0 1 %f %f cm " % (x, y)


def turned(angle: int) -> bytes:
    """What makes content upright on a page with this Rotate."""
    return {
        90: b"0 1 -1 0 595 0 cm ",
        180: b"-1 0 0 -1 420 595 cm ",
        270: b"0 -1 1 0 0 420 cm ",
    }[angle]


LYING = b"/MediaBox[0 0 595 420]"

VARIANTS = {
    "box with its corners the other way round": one_page(
        b"/MediaBox[420 595 0 0]" + RESOURCES, [said(1)]
    ),
    "box that begins elsewhere": one_page(
        b"/MediaBox[-100 50 320 645]" + RESOURCES, [shifted(-100, 50) + said(1)]
    ),
    "cropped": one_page(
        b"/MediaBox[0 0 600 800]/CropBox[30 40 450 635]" + RESOURCES,
        [shifted(30, 40) + said(1)],
    ),
    "trimmed, with bleed": one_page(
        b"/MediaBox[0 0 440 615]/CropBox[0 0 440 615]/BleedBox[2 2 438 613]/TrimBox[10 10 430 605]"
        + RESOURCES,
        [shifted(10, 10) + said(1)],
    ),
    "cropped after it was made with a trim of the whole": one_page(
        b"/MediaBox[0 0 600 800]/CropBox[30 40 450 635]/TrimBox[0 0 600 800]" + RESOURCES,
        [shifted(30, 40) + said(1)],
    ),
    "crop larger than the page": one_page(
        b"/MediaBox" + BOX + b"/CropBox[-50 -50 700 700]" + RESOURCES, [said(1)]
    ),
    "crop without area, trim beside the page": one_page(
        b"/MediaBox" + BOX + b"/CropBox[9 9 9 9]/TrimBox[900 900 999 999]" + RESOURCES,
        [said(1)],
    ),
    "box and resources inherited": one_page(b"", [said(1)], b"/MediaBox" + BOX + RESOURCES),
    "turn inherited": one_page(LYING + RESOURCES, [turned(90) + said(1)], b"/Rotate 90"),
    "turn by a quarter": one_page(
        LYING + RESOURCES + b"/Rotate 90", [turned(90) + said(1)]
    ),
    "turn by a half": one_page(
        b"/MediaBox" + BOX + RESOURCES + b"/Rotate 180", [turned(180) + said(1)]
    ),
    "turn by three quarters": one_page(
        LYING + RESOURCES + b"/Rotate 270", [turned(270) + said(1)]
    ),
    "turn backwards": one_page(LYING + RESOURCES + b"/Rotate -90", [turned(270) + said(1)]),
    "turn more than once": one_page(
        LYING + RESOURCES + b"/Rotate 450", [turned(90) + said(1)]
    ),
    "turn that is no turn": one_page(
        b"/MediaBox" + BOX + RESOURCES + b"/Rotate 45", [said(1)]
    ),
    "turn, crop and offset": one_page(
        b"/MediaBox[-50 -50 900 900]/CropBox[40 30 635 450]/Rotate 90" + RESOURCES,
        [shifted(40, 30) + turned(90) + said(1)],
    ),
    "other units": one_page(
        b"/MediaBox[0 0 210 297.5]/UserUnit 2" + RESOURCES,
        [b"0.5 0 0 0.5 0 0 cm " + said(1)],
    ),
    "other units, turned and cropped": one_page(
        b"/MediaBox[0 0 400 400]/CropBox[10 20 307.5 230]/UserUnit 2/Rotate 90" + RESOURCES,
        [shifted(10, 20) + b"0.5 0 0 0.5 0 0 cm " + turned(90) + said(1)],
    ),
    "content in parts, cut within a word's operators": one_page(
        b"/MediaBox" + BOX + RESOURCES, [b"q BT /F1 20 Tf 100", b"200 Td ([1])", b"Tj ET Q"]
    ),
    "content in an array of one": pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox" + BOX + RESOURCES + b">>",
            b"[5 0 R]",
            stream(said(1)),
        ],
    ),
    "content compressed twice, with parameters": pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox" + BOX + RESOURCES + b">>",
            stream(
                zlib.compress(said(1)).hex().encode() + b">",
                b"/Filter[/ASCIIHexDecode/FlateDecode]/DecodeParms[null<</Predictor 1>>]",
            ),
        ],
    ),
    "state left open, and closed once too often": one_page(
        b"/MediaBox" + BOX + RESOURCES, [b"Q Q " + said(1) + b" q 3 0 0 3 0 0 cm q"]
    ),
    "boxes and content by reference": pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 5 0 R/Kids 6 0 R>>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox 7 0 R/Rotate 8 0 R/Resources 9 0 R>>",
            stream(said(1)),
            b"1",
            b"[3 0 R]",
            b"[0 0 10 0 R 595]",
            b"0",
            FONT,
            b"420",
        ],
    ),
    "names with bytes beyond ASCII": one_page(
        b"/MediaBox" + BOX + b"/Resources" + FONT.replace(b"/F1", b"/F#E9#20#C3#A9"),
        [said(1).replace(b"/F1", b"/F\xe9#20\xc3\xa9")],
    ),
    "a tree of several levels": pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 9 9]" + RESOURCES + b">>",
            b"<</Type/Pages/Parent 2 0 R/Count 1/Kids[4 0 R]/MediaBox" + BOX + b">>",
            b"<</Type/Page/Parent 3 0 R/Contents 5 0 R>>",
            stream(said(1)),
        ],
    ),
}


def imposed(folder: Path, data: bytes) -> Path:
    (folder / "in.pdf").write_bytes(data)
    impose_pdf(folder / "in.pdf", folder / "out.pdf", SADDLE, A4, "short")
    return folder / "out.pdf"


def front(folder: Path, data: bytes) -> Mark:
    (mark,) = look(imposed(folder, data))[0].marks
    return mark


@pytest.mark.parametrize("variant", VARIANTS)
def test_it_lands_where_the_plain_page_does(tmp_path: Path, variant: str) -> None:
    plain, found = front(tmp_path, PLAIN), front(tmp_path, VARIANTS[variant])
    assert found.number == 1
    for which in ("x", "y", "dx", "dy"):
        assert getattr(found, which) == pytest.approx(getattr(plain, which), abs=0.02), (
            which
        )


def test_the_plain_page_lands_at_the_fold() -> None:
    assert PLAIN.count(b"/MediaBox[0 0 420 595]") == 1
    assert abs(W * 25.4 / 72 - 148) < 0.2
    assert abs(H * 25.4 / 72 - 210) < 0.2


def test_the_state_that_a_page_leaves_open_does_not_reach_its_neighbour(
    tmp_path: Path,
) -> None:
    pages = [
        said(n) + (b" q 5 0 0 5 0 0 cm BT 3 Tr" if n == 4 else b"") for n in range(1, 5)
    ]
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 4/Kids[3 0 R 4 0 R 5 0 R 6 0 R]/MediaBox"
            + BOX
            + RESOURCES
            + b">>",
            *(b"<</Type/Page/Parent 2 0 R/Contents %d 0 R>>" % n for n in range(7, 11)),
            *(stream(page) for page in pages),
        ],
    )
    left, right = sorted(look(imposed(tmp_path, data))[0].marks, key=lambda mark: mark.x)
    assert (left.number, right.number) == (4, 1)
    assert right.dx == pytest.approx(left.dx, abs=0.01)
    assert right.y == pytest.approx(left.y, abs=0.01)


def test_what_lies_beyond_the_trim_is_cut_off(tmp_path: Path) -> None:
    black = b"0 g 0 0 440 615 re f"
    data = one_page(b"/MediaBox[0 0 440 615]/TrimBox[10 10 430 605]", [black])
    with pypdfium2.PdfDocument(imposed(tmp_path, data)) as document:
        picture = document[0].render(scale=1).to_pil().convert("L")
    dark = [x for x in range(picture.width) if picture.getpixel((x, 300)) < 128]
    assert dark[0] in {420, 421}  # the fold is at 420.9, the fore-edge at 840.9
    assert dark[-1] in {840, 841}


def test_pages_without_content_and_without_resources_are_blank(tmp_path: Path) -> None:
    with pypdfium2.PdfDocument(
        imposed(tmp_path, one_page(b"/MediaBox" + BOX, []))
    ) as document:
        assert len(document) == 2
        assert set(document[0].render().to_pil().convert("L").tobytes()) == {255}


def test_resources_that_pages_share_are_written_once(tmp_path: Path) -> None:
    fat = b"/Resources<</Font<</F1 4 0 R>>/ExtGState<<" + b"/G 4 0 R" * 400 + b">>>>"
    fat = fat.replace(b"/G ", b"/G%d ") % tuple(range(400))
    kids = b" ".join(b"%d 0 R" % n for n in range(5, 45))
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 40/Kids[" + kids + b"]/MediaBox" + BOX + fat + b">>",
            stream(said(1)),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *[b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"] * 40,
        ],
    )
    out = imposed(tmp_path, data)
    assert out.stat().st_size <= 1.05 * len(data) + 2048 * 10


def test_a_way_back_to_the_page_tree_does_not_bring_it_along(tmp_path: Path) -> None:
    looped = one_page(
        b"/MediaBox"
        + BOX
        + b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
        b"/Properties<</P<</Back 3 0 R/Tree 2 0 R/Root 1 0 R>>>>>>",
        [said(1)],
    )
    data = imposed(tmp_path, looped).read_bytes()
    assert data.count(b"/Type/Catalog") == data.count(b"/Type/Pages") == 1
    assert data.count(b"/Type/Page/") == 2
    assert front(tmp_path, looped).number == 1


def test_a_page_shown_twice_is_printed_twice(tmp_path: Path) -> None:
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 4/Kids[3 0 R 3 0 R 3 0 R 3 0 R]/MediaBox"
            + BOX
            + RESOURCES
            + b">>",
            b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            stream(said(1)),
        ],
    )
    sides = look(imposed(tmp_path, data))
    assert [[mark.number for mark in side.marks] for side in sides] == [[1, 1], [1, 1]]


def test_content_that_pages_share_is_written_once_and_only_where_all_else_is_the_same(
    tmp_path: Path,
) -> None:
    """Some programs repeat a page by pages of their own with one content: a flyer, the ruled sheets of a notebook."""
    content = said(1) + b"% " + b"x" * 20_000
    plain, cropped = b"/Contents 3 0 R>>", b"/Contents 3 0 R/CropBox[0 0 419 595]>>"
    data = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 40/Kids["
            + b" ".join(b"%d 0 R" % n for n in range(4, 44))
            + b"]/MediaBox"
            + BOX
            + RESOURCES
            + b">>",
            stream(content),
            *[b"<</Type/Page/Parent 2 0 R" + plain] * 39,
            b"<</Type/Page/Parent 2 0 R" + cropped,
        ],
    )
    out = imposed(tmp_path, data)
    assert [len(side.marks) for side in look(out)] == [2] * 20
    assert out.read_bytes().count(content) == 2


@pytest.mark.parametrize("width", [147.2, 148.0, 148.9])
def test_a_page_within_a_millimetre_is_accepted_and_not_scaled(
    tmp_path: Path, width: float
) -> None:
    points = width * 72 / 25.4
    data = one_page(b"/MediaBox[0 0 %f 595]" % points + RESOURCES, [said(1)])
    plain, found = front(tmp_path, PLAIN), front(tmp_path, data)
    assert found.x == pytest.approx(plain.x, abs=0.02)
    assert found.dx == pytest.approx(plain.dx, abs=0.01)
