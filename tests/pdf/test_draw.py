"""A PDF as readers, printers and judges see it: text, boxes, inks, links, names; the same bytes anywhere."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.drawing import Drawing, Fill, Stroke
from pamphlets.core.drawing import VectorPath as Outline
from pamphlets.core.fonts.font_book import FontBook, ShapedWord, Space
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
)
from pamphlets.core.source import Diagnostic, Source
from pamphlets.core.style import BLACK, PAPER, FontSpec, Ink
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.pdf.draw import PdfSettings, write_pdf
from pamphlets.pdf.metadata.standards import (
    ACCESSIBLE,
    ACCESSIBLE_2,
    PLAIN,
    PdfStandard,
)

TOP = Path(__file__).resolve().parents[2]
BOOK = FontBook(TOP / "fonts", (FontSpec("DejaVu Sans"),))
ROMAN, ITALIC = FontSpec("EB Garamond", 500), FontSpec("EB Garamond", 500, italic=True)
A5 = Size(419.53, 595.28)
META = Meta("L’été", "ete", authors=("Ana", "Bo"), summary="Résumé", date="2024-02-29")
ROUGE = Ink("rouge fluo", (1.0, 0.2, 0.2))


def words(text: str, spec: FontSpec = ROMAN, size: float = 11.0, **look: Any) -> GlyphRun:
    """A run of shaped words, blanks as wide as the face's own."""
    made: list[ShapedWord | Space] = []
    for part in re.split("([ \u00a0\u202f])", text):
        if part in (" ", "\u00a0", "\u202f"):
            made.append(Space(part, BOOK.space_advance(spec) * size))
        elif part:
            made += BOOK.shape(part, spec)
    return GlyphRun(tuple(made), size, **look)


def broken(text: str) -> GlyphRun:
    """A run that ends in the hyphen of a broken word."""
    run = words(text)
    return GlyphRun((*run.words, *BOOK.shape("\u00ad", ROMAN)), run.size)


def page(*items: PageItem, size: Size = A5, label: str = "") -> Page:
    return Page(size, Rect(0, 0, size.width, size.height), items, label)


def made(
    *pages: Page,
    meta: Meta = META,
    epoch: int | None = None,
    standard: PdfStandard = ACCESSIBLE,
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    out = BytesIO()
    said = write_pdf(
        Document(Source("a.md", "texte\n"), meta, (), ()),
        pages,
        {},
        out,
        PdfSettings(epoch, standard=standard),
    )
    return out.getvalue(), said


def reader(*pages: Page, **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made(*pages, **options)[0]))


def code(*items: PageItem, size: Size = A5) -> str:
    """The content stream of a page."""
    contents = reader(page(*items, size=size)).pages[0].get_contents()
    return "" if contents is None else contents.get_data().decode("ascii")


def extracted(*items: PageItem) -> str:
    """The text of a page as pdfium copies it, lines apart."""
    with pypdfium2.PdfDocument(made(page(*items))[0]) as document:
        text: str = document[0].get_textpage().get_text_range()
        return text.replace("\r\n", "\n")


def lines(*runs: GlyphRun, node: int | None = 1) -> tuple[PageItem, ...]:
    """Runs one below the other."""
    return tuple(
        PageItem(Point(50, 60 + 13.4 * number), run, node, "fr")
        for number, run in enumerate(runs)
    )


def colours(
    items: tuple[PageItem, ...], size: Size, places: tuple[tuple[int, int], ...]
) -> list[Any]:
    """What a screen shows at some places of a page."""
    with pypdfium2.PdfDocument(made(page(*items, size=size))[0]) as document:
        image = document[0].render(scale=1).to_pil().convert("RGB")
        return [image.getpixel(place) for place in places]


# --- text --------------------------------------------------------------------------------------------------


def test_text_comes_back_as_it_was_written() -> None:
    text = "L’office de « la\u00a0santé »\u202f: efficace, 10\u202f000 œuvres fluides"
    assert extracted(*lines(words(text))).strip() == text


def test_a_line_end_is_a_blank_and_a_broken_word_is_none() -> None:
    text = extracted(*lines(words("un mot"), broken("et un mot cou"), words("pé")))
    # Pdfium's sign for a hyphen that goes when copied.
    assert text == "un mot \net un mot cou\ufffepé "


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is missing")
def test_poppler_rejoins_a_broken_word(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        made(page(*lines(words("un mot"), broken("et un mot cou"), words("pé"))))[0]
    )
    found = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
    )
    assert found.stdout.replace("\u00ad\n", "").split() == [
        "un",
        "mot",
        "et",
        "un",
        "mot",
        "coupé",
    ]


@pytest.mark.skipif(shutil.which("mutool") is None, reason="mutool is missing")
def test_mupdf_rejoins_a_broken_word(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(
        made(page(*lines(words("un mot"), broken("et un mot cou"), words("pé"))))[0]
    )
    text = tmp_path / "a.txt"
    command = ["mutool", "convert", "-F", "text", "-O", "dehyphenate", "-o", str(text)]
    subprocess.run([*command, path], check=True)
    assert text.read_text("utf-8").split() == ["un", "mot", "et", "un", "mot", "coupé"]


def test_who_reads_codes_alone_finds_the_hyphen_that_is_seen() -> None:
    """As pdf.js, Firefox's reader, which rejoins the parts after "-" and not after U+00AD, which it drops."""
    data, _ = made(page(*lines(broken("un mot cou"), words("pé"))))
    assert pypdf.PdfReader(BytesIO(data)).pages[0].extract_text() == "un mot cou-\npé "


def test_a_run_follows_another_in_a_word_without_a_blank() -> None:
    first = words("aujour")
    width = sum(word.advance for word in first.words if isinstance(word, ShapedWord)) * 11
    other = PageItem(Point(50 + width, 60), words("d’hui", ITALIC), 1)
    assert extracted(*lines(first), other).strip() == "aujourd’hui"


def test_cells_side_by_side_are_words_apart() -> None:
    data, _ = made(page(*lines(words("un")), PageItem(Point(90, 60), words("deux"), 2)))
    text = pypdf.PdfReader(BytesIO(data)).pages[0].extract_text()
    assert text.split() == ["un", "deux"]


def test_each_blank_is_as_wide_as_it_is_given_whatever_the_tracking() -> None:
    a, b = BOOK.shape("a", ROMAN), BOOK.shape("b", ROMAN)
    for tracking in (0.0, 0.31, -0.2):
        for width in (0.7, 2.75, 40.0):
            run = GlyphRun((*a, Space(" ", width), *b), 11, tracking)
            with pypdfium2.PdfDocument(made(page(*lines(run)))[0]) as document:
                texts = document[0].get_textpage()
                place = texts.get_text_range().index("b")
                left, *_ = texts.get_charbox(place, loose=True)
            assert left == pytest.approx(
                50 + a[0].advance * 11 + tracking + width, abs=0.02
            )


def test_a_distance_that_is_no_blank_leaves_nothing_in_the_text() -> None:
    run = GlyphRun((*words("mot").words, Space("", 0.9), *words("1").words), 11.0)
    assert extracted(PageItem(Point(50, 100), run, 1)).strip() == "mot1"


def test_a_face_that_stands_in_for_another_is_drawn_in_its_own() -> None:
    text = "un ☎ deux"
    assert extracted(*lines(words(text))).strip() == text


def test_raised_letters_and_their_text() -> None:
    text = "XIX e siècle"
    run = words(text, FontSpec("EB Garamond", 500, features=("sups",)))
    assert extracted(*lines(run)).strip() == text


def test_ten_thousand_words_do_not_repeat_what_is_set_already() -> None:
    stream = code(*lines(*[words("un mot")] * 10))
    assert (
        stream.count("BT")
        == stream.count("ET")
        == stream.count("Tf")
        == stream.count(" g")
        == 1
    )


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts is missing")
def test_only_our_own_fonts_are_there_embedded_and_cut_down(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(made(page(*lines(words("un mot"), words("penché", ITALIC))))[0])
    result = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    listed = result.stdout.splitlines()[2:]
    assert [re.sub("^.{6}", "ABCDEF", line).split()[0] for line in listed] == [
        "ABCDEF+EBGaramond-Medium",
        "ABCDEF+EBGaramond-MediumItalic",
    ]
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in listed)


# --- inks --------------------------------------------------------------------------------------------------

BOX = Size(40, 40)
SQUARE = (
    ("M", 10.0, 10.0),
    ("L", 30.0, 10.0),
    ("L", 30.0, 30.0),
    ("L", 10.0, 30.0),
    ("Z",),
)


def test_black_is_grey_to_the_pdf_and_never_red_green_blue() -> None:
    shape = ScaledDrawing(
        Drawing(BOX, (Outline(SQUARE, Fill(BLACK, 0.5), Stroke(1.0)),)),  # type: ignore[arg-type]
        BOX,
    )
    stream = code(
        *lines(words("noir"), words("gris", tint=0.5), words("blanc", ink=PAPER)),
        PageItem(Point(0, 0), Rule(9, 9)),
        PageItem(Point(9, 9), shape),
    )
    operators = set(re.findall(r"(?<![/\w])[A-Za-z]+\*?", stream))
    assert {"g", "G"} <= operators
    assert not operators & {"rg", "RG", "k", "K", "sc", "SC", "cs", "CS", "scn", "SCN"}
    greys = [line for line in stream.splitlines() if line.endswith(" g")]
    assert greys == ["0 g", "0.5 g", "1 g", "0 g", "0.5 g"]


def test_a_spot_ink_has_a_plate_of_its_own_and_a_likeness() -> None:
    items = (
        *lines(words("rouge", ink=ROUGE)),
        PageItem(Point(0, 0), Rule(9, 9, ROUGE, 0.5)),
    )
    found = reader(page(*items)).pages[0]["/Resources"]["/ColorSpace"]["/S1"]  # type: ignore[index]
    kind, name, likeness, tint = found.get_object()
    assert (kind, name, likeness[0]) == ("/Separation", "/rouge fluo", "/ICCBased")
    assert [float(part) for part in tint["/C1"]] == [1.0, 0.2, 0.2]
    solid, half = (Rule(20, 40, ROUGE, share) for share in (1.0, 0.5))
    shown = colours(
        (PageItem(Point(0, 0), solid), PageItem(Point(20, 0), half)),
        BOX,
        ((10, 20), (30, 20)),
    )
    assert shown[0] == pytest.approx((255, 51, 51), abs=1)
    assert shown[1] == pytest.approx((255, 153, 153), abs=1)


def test_a_page_without_spot_ink_names_no_colour_space() -> None:
    assert "/ColorSpace" not in reader(page(*lines(words("noir")))).pages[0]["/Resources"]  # type: ignore[operator]


# --- marks -------------------------------------------------------------------------------------------------


def test_a_rule_hangs_from_its_top_left_corner() -> None:
    rule = PageItem(Point(10, 20), Rule(20, 10))
    inside, outside = ((10, 20), (29, 29)), ((9, 20), (30, 25), (20, 19), (20, 30))
    assert (
        colours((rule,), BOX, inside + outside) == [(0, 0, 0)] * 2 + [(255, 255, 255)] * 4
    )


def test_a_shape_is_scaled_stands_upright_and_is_clipped_to_its_box() -> None:
    path = (("M", 5.0, 0.0), ("L", 20.0, 0.0), ("L", 20.0, 5.0), ("L", 5.0, 5.0), ("Z",))
    drawing = Drawing(Size(10, 10), (Outline(path, Fill()),))  # type: ignore[arg-type]
    items = (PageItem(Point(10, 10), ScaledDrawing(drawing, Size(20, 20))),)
    black, white = ((20, 10), (29, 19)), ((19, 15), (31, 15), (25, 20), (25, 9))
    assert colours(items, BOX, black + white) == [(0, 0, 0)] * 2 + [(255, 255, 255)] * 4


def test_a_drawing_shows_the_part_of_itself_that_is_asked_for() -> None:
    # The right lower quarter of a square, black, twice as large; around it nothing of the rest.
    drawing = Drawing(BOX, (Outline(SQUARE, Fill()),))  # type: ignore[arg-type]
    shape = ScaledDrawing(drawing, Size(20, 20), crop=Rect(0.5, 0.5, 0.5, 0.5))
    items = (PageItem(Point(10, 10), shape),)
    black, white = ((11, 11), (18, 18)), ((9, 12), (12, 9), (26, 26), (31, 12))
    assert colours(items, BOX, black + white) == [(0, 0, 0)] * 2 + [(255, 255, 255)] * 4


def test_a_hole_needs_the_even_odd_rule() -> None:
    outer = (("M", 5.0, 5.0), ("L", 35.0, 5.0), ("L", 35.0, 35.0), ("L", 5.0, 35.0), ("Z",))
    for even_odd, middle in ((True, (255, 255, 255)), (False, (0, 0, 0))):
        drawing = Drawing(BOX, (Outline((*outer, *SQUARE), Fill(even_odd=even_odd)),))  # type: ignore[arg-type]
        shown = colours(
            (PageItem(Point(0, 0), ScaledDrawing(drawing, BOX)),), BOX, ((20, 20), (7, 20))
        )
        assert shown == [middle, (0, 0, 0)]


def test_a_shape_leaves_the_ink_of_what_follows_alone() -> None:
    white = ScaledDrawing(Drawing(BOX, (Outline(SQUARE, Fill(PAPER)),)), BOX)  # type: ignore[arg-type]
    items = (
        PageItem(Point(0, 0), Rule(1, 1)),
        PageItem(Point(0, 0), white),
        PageItem(Point(10, 10), Rule(20, 20)),
    )
    assert colours(items, BOX, ((20, 20),)) == [(0, 0, 0)]


# --- pages -------------------------------------------------------------------------------------------------


def test_each_page_has_its_boxes() -> None:
    bled = Page(Size(120, 220), Rect(10, 15, 100, 200), ())
    first, second = reader(page(), bled).pages
    assert [float(edge) for edge in first.trimbox] == [0, 0, 419.53, 595.28]
    boxes = {
        "/MediaBox": [0, 0, 120, 220],
        "/BleedBox": [0, 0, 120, 220],
        "/TrimBox": [10, 5, 110, 205],
    }
    assert {name: [float(edge) for edge in second[name]] for name in boxes} == boxes  # type: ignore[attr-defined]


def test_pages_are_labelled_as_they_say() -> None:
    names = ["", "i", "1", "2", "3", "", "A-7", "10", "011"]
    assert reader(*(page(label=name) for name in names)).page_labels == names


def test_the_file_says_what_the_front_matter_says_and_no_more() -> None:
    found = reader(page(*lines(words("un"))))
    assert {key: str(value) for key, value in (found.metadata or {}).items()} == {
        "/Title": "L’été",
        "/Author": "Ana, Bo",
        "/Subject": "Résumé",
        "/Producer": "pamphlets 0.1.0",
        "/CreationDate": "D:20240229000000Z",
        "/ModDate": "D:20240229000000Z",
        "/Trapped": "/False",
    }
    root = found.root_object
    assert str(root["/Lang"]) == "fr"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == pypdf.generic.BooleanObject(  # type: ignore[index]
        value=True
    )
    assert "/PageLayout" in root


@pytest.mark.parametrize(
    ("standard", "header", "claims"),
    [
        (
            ACCESSIBLE,
            "%PDF-1.7",
            ["pdfaid:part>2", "pdfaid:conformance>A", "pdfuaid:part>1"],
        ),
        (ACCESSIBLE_2, "%PDF-2.0", ["pdfaid:part>4", "pdfuaid:part>2", "pdfuaid:rev>2024"]),
        (PLAIN, "%PDF-1.7", []),
    ],
)
def test_a_file_claims_its_standard_and_no_other(
    standard: PdfStandard, header: str, claims: list[str]
) -> None:
    file = reader(page(*lines(words("Un"))), standard=standard)
    root: Any = file.root_object
    packet = root["/Metadata"].get_data().decode()
    assert file.pdf_header == header
    for claim in claims:
        assert claim in packet
    assert packet.count("</pdfaid:") + packet.count("</pdfuaid:") == len(
        standard.xmp_claims
    )
    assert ("/OutputIntents" in root) == ("/StructTreeRoot" in root) == bool(claims)
    assert ("/Info" in file.trailer) == (standard is not ACCESSIBLE_2)


def test_anchors_with_a_level_make_the_outline() -> None:
    anchors = [
        ("a", 1, "Un"),
        ("b", 2, "Deux"),
        ("c", 0, ""),
        ("d", 4, "Trois"),
        ("e", 1, "Quatre"),
    ]
    items = [
        PageItem(Point(0, 100.0 * place), Anchor(*anchor))
        for place, anchor in enumerate(anchors)
    ]
    found = reader(page(*items[:3]), page(*items[3:]))

    def titles(level: list[Any]) -> list[Any]:
        return [titles(line) if isinstance(line, list) else line.title for line in level]

    assert titles(found.outline) == ["Un", ["Deux", ["Trois"]], "Quatre"]
    assert found.get_destination_page_number(found.outline[-1]) == 1  # type: ignore[arg-type]


def test_a_link_inside_leads_to_its_anchor_and_one_outside_to_its_address() -> None:
    items = (
        PageItem(Point(50, 100), LinkArea("#fin", Size(40, 10)), 1),
        PageItem(
            Point(50, 120), LinkArea("https://exemple.org/santé?q=a b", Size(40, 10)), 2
        ),
    )
    found = reader(page(*items), page(PageItem(Point(0, 200), Anchor("fin"))))
    inner, outer = (link.get_object() for link in found.pages[0]["/Annots"])  # type: ignore[attr-defined]
    assert inner["/Dest"][0].get_object() == found.pages[1]
    assert float(inner["/Dest"][3]) == pytest.approx(595.28 - 200 + 24)
    assert outer["/A"]["/URI"] == "https://exemple.org/sant%C3%A9?q=a%20b"
    for link, top in ((inner, 100), (outer, 120)):
        assert [float(edge) for edge in link["/Rect"]] == pytest.approx(
            [50, 585.28 - top, 90, 595.28 - top]
        )
        assert (link["/F"], [int(part) for part in link["/Border"]]) == (4, [0, 0, 0])


def test_a_link_that_leads_nowhere_is_told_and_left_out() -> None:
    data, said = made(page(PageItem(Point(0, 0), LinkArea("#rien", Size(9, 9)))))
    (line,) = (render_diagnostic(one).splitlines()[0] for one in said)
    assert line == "a.md: warning: the link to “#rien” leads to no page"
    assert "/Annots" not in pypdf.PdfReader(BytesIO(data)).pages[0]


# --- bytes -------------------------------------------------------------------------------------------------

SCRIPT = """
import sys, importlib.util
spec = importlib.util.spec_from_file_location("draws", sys.argv[1])
draws = importlib.util.module_from_spec(spec)
spec.loader.exec_module(draws)
sys.stdout.buffer.write(draws.everything())
"""


def everything() -> bytes:
    """A PDF with all there is but pictures."""
    shape = ScaledDrawing(Drawing(BOX, (Outline(SQUARE, Fill(ROUGE), Stroke(1.0)),)), BOX)  # type: ignore[arg-type]
    items = (
        *lines(words("un mot rouge", ink=ROUGE), broken("penché cou"), words("pé", ITALIC)),
        PageItem(Point(9, 99), shape),
        PageItem(Point(9, 9), Anchor("a", 1, "Un")),
        PageItem(Point(9, 9), LinkArea("#a", Size(9, 9))),
    )
    return made(page(*items), page(*items, label="2"), page(*items[:3]))[0]


def test_the_same_pages_are_the_same_bytes_anywhere(tmp_path: Path) -> None:
    expected = everything()
    assert everything() == expected
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": "C",
            "USER": "louise",
            "HOME": str(tmp_path),
            "PYTHONPATH": str(TOP),
            "RL_pdfMultiLine": "1",
        }
        arguments = [sys.executable, "-c", SCRIPT, str(Path(__file__))]
        result = subprocess.run(
            arguments, capture_output=True, check=True, cwd=tmp_path, env=environment
        )
        assert result.stdout == expected


def test_nothing_tells_who_where_or_when() -> None:
    data = everything()
    for word in (
        b"/tmp",
        b"/home",
        b"/root",
        b"eportlab",
        os.uname().nodename.encode(),
        b"Python",
    ):
        assert word not in data, word


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is missing")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(everything())
    result = subprocess.run(
        ["qpdf", "--check", path], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_no_page_at_all_is_still_a_pdf() -> None:
    assert len(reader().pages) == 0


def test_scaled_and_tracked_letters_stand_where_their_advances_say() -> None:
    """Tz scales letters, tracking and spaces alike (ISO 32000-1 § 9.4.4): what the run wants exact is written larger."""
    runs = [
        words("mot long fin", tracking=0.15, horizontal_scale=1.04),
        words("mot long fin", tracking=-0.15, horizontal_scale=0.97),
        words("mot long fin"),
    ]
    items = [PageItem(Point(50, 60 + 20 * row), run) for row, run in enumerate(runs)]
    data, _ = made(page(*items))
    text_page = pypdfium2.PdfDocument(data)[0].get_textpage()
    text = text_page.get_text_range()
    starts = [match.start() for match in re.finditer("fin", text)]
    for run, start in zip(runs, starts, strict=True):
        before = GlyphRun(
            run.words[:-1], run.size, run.tracking, horizontal_scale=run.horizontal_scale
        )
        x, y = ctypes.c_double(), ctypes.c_double()
        pypdfium2.raw.FPDFText_GetCharOrigin(text_page, start, x, y)
        assert x.value == pytest.approx(50 + before.advance, abs=0.02)
    widths = [run.advance for run in runs]
    assert widths[1] < widths[2] < widths[0]
    content = pypdf.PdfReader(BytesIO(data)).pages[0].get_contents()
    assert content is not None
    assert re.findall(rb"([\d.]+) Tz", content.get_data()) == [b"104", b"97", b"100"]
