import re
import shutil
import subprocess
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import uharfbuzz as hb
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.style import FontSpec
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.writer import PdfFile

FONTS = Path(__file__).resolve().parents[3] / "fonts"
FALLBACK = (FontSpec("DejaVu Sans"),)
TEXT = FontSpec("EB Garamond")
BOOK = FontBook(FONTS, FALLBACK)
BLANKS = re.compile("([ \u00a0\u202f])")

Line = tuple[FontSpec, str]


def elements(fonts: DocumentFonts, words: Sequence[ShapedWord], size: float) -> str:
    """Operators that draw words one after another, as plainly as can be."""
    parts = []
    for word in words:
        code = (
            fonts.raised_tj_elements(word, size)
            if fonts.is_raised(word)
            else fonts.tj_elements(word)
        )
        drawn = f"/{fonts.resource_name(word.font)} {size} Tf [{code}] TJ"
        actual = fonts.actual_text(word)
        if actual is not None:
            drawn = f"/Span <</ActualText <FEFF{actual.encode('utf-16-be').hex()}>>> BDC {drawn} EMC"
        parts.append(drawn)
    return " ".join(parts)


def press(lines: Sequence[Line], book: FontBook = BOOK) -> bytes:
    """A PDF of one page with these lines; blanks are the space glyph of the word before."""
    pdf = PdfFile()
    fonts = DocumentFonts(pdf)
    operators = []
    for row, (spec, line) in enumerate(lines):
        operators.append(f"BT 1 0 0 1 20 {380 - 30 * row} Tm")
        font = book.shape("a", spec)[0].font
        for piece in filter(None, BLANKS.split(line)):
            if BLANKS.fullmatch(piece):
                operators.append(
                    f"/{fonts.resource_name(font)} 20 Tf [{fonts.space_element(font, piece)}] TJ"
                )
            else:
                operators.append(elements(fonts, book.shape(piece, spec), 20.0))
        operators.append("ET")
    fonts.finish()
    content = pdf.add_stream("\n".join(operators).encode())
    page = pdf.reserve()
    pdf.add_page(
        page,
        {
            "MediaBox": [0, 0, 900, 420],
            "Resources": {"Font": pdf.fonts},
            "Contents": content,
        },
    )
    out = BytesIO()
    pdf.write(out, {"Lang": "fr"}, {"Title": "Essai"})
    return out.getvalue()


def read(pdf: bytes) -> str:
    """The page's text as PDFium finds it (it gives every blank as a space)."""
    document = pypdfium2.PdfDocument(pdf)
    text: str = document[0].get_textpage().get_text_bounded()
    document.close()
    return text


def embedded(pdf: bytes) -> list[Any]:
    """The Type 0 fonts of the page."""
    resources: Any = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]
    return [resources["/Font"][name] for name in resources["/Font"]]


def texts(font: Any) -> list[str]:
    """What the codes of a font stand for, from code 1 upward."""
    program = font["/ToUnicode"].get_data().decode()
    pairs = re.findall(r"<(\w{4})> <(\w+)>\n", program.partition("endcodespacerange")[2])
    assert [int(code, 16) for code, _ in pairs] == list(range(1, len(pairs) + 1))
    return [bytes.fromhex(text).decode("utf-16-be") for _, text in pairs]


@pytest.mark.parametrize(
    "line",
    [
        "AVANT Télé, Wagon",
        "office efficace fluide affluent fjord",
        "« œuvre » pourquoi ? 10 000 !",
        "porte\u2011monnaie",
        "a☎b",
        "𝕏 μ µ",
    ],
)
def test_text_is_found_again_as_it_was_set(line: str) -> None:
    assert read(press([(TEXT, line)])) == line.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("family", ["EB Garamond", "Archivo Black", "Source Sans 3"])
def test_blanks_and_hyphens_keep_their_characters(family: str) -> None:
    line = "a b «\u00a0c\u00a0» d\u202f? e\u2011f-g"
    pdf = press([(FontSpec(family), line)])
    assert PdfReader(BytesIO(pdf)).pages[0].extract_text() == line
    assert texts(embedded(pdf)[0]) == list(dict.fromkeys(line))


def test_small_capitals_are_read_as_the_letters_they_were_written_with() -> None:
    spec = FontSpec("EB Garamond", features=("smcp", "c2sc"))
    pdf = press([(spec, "Abba")])
    assert read(pdf) == "Abba"
    (font,) = embedded(pdf)
    assert texts(font) == ["A", "b", "a"]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is missing")
def test_the_hyphen_of_a_broken_word_reads_as_a_soft_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    fonts = DocumentFonts(PdfFile())
    (hyphen,) = BOOK.shape("\u00ad", TEXT)
    assert fonts.actual_text(hyphen) == "\u00ad"
    assert fonts.actual_text(BOOK.shape("-", TEXT)[0]) is None
    path.write_bytes(press([(TEXT, "anti"), (TEXT, "\u00ad")]))
    told = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert told.split() == ["anti", "\u00ad"]


@pytest.mark.parametrize("family", ["EB Garamond", "Source Sans 3", "Anton"])
def test_the_code_of_a_broken_words_hyphen_is_that_of_a_typed_one(family: str) -> None:
    """The ActualText above says that it is a soft one; who reads codes alone finds "-"."""
    (font,) = embedded(press([(FontSpec(family), "a-"), (FontSpec(family), "\u00ad")]))
    assert texts(font) == ["a", "-"]


def test_a_rule_to_write_on_is_read_as_one_sign() -> None:
    fonts = DocumentFonts(PdfFile())
    assert fonts.actual_text(BOOK.shape("_" * 10, TEXT)[0]) == "…"
    assert fonts.actual_text(BOOK.shape("_" * 9, TEXT)[0]) is None
    assert fonts.actual_text(BOOK.shape("_" * 10 + "a", TEXT)[0]) is None


def test_a_glyph_without_text_of_its_own_is_covered_by_its_word() -> None:
    spec = FontSpec("Source Sans 3")
    (word,) = BOOK.shape("\u1eb8\u0301", spec)  # one cluster, several glyphs
    assert "" in [glyph[4] for glyph in word.glyphs]
    assert DocumentFonts(PdfFile()).actual_text(word) == word.text


@pytest.mark.parametrize(
    "family", ["EB Garamond", "DejaVu Sans", "Anton", "JetBrains Mono"]
)
def test_widths_are_those_of_the_glyphs_embedded(family: str) -> None:
    (font,) = embedded(
        press([(FontSpec(family), "AVANT office «\u00a0œuvre\u00a0» 1789\u202f?")])
    )
    descendant = font["/DescendantFonts"][0]
    face = hb.Face(descendant["/FontDescriptor"]["/FontFile2"].get_data())
    glyphs = descendant["/CIDToGIDMap"].get_data()
    first, widths = descendant["/W"]
    assert first == 1
    assert len(widths) == len(texts(font)) == len(glyphs) // 2 - 1
    scale = 1000 / face.upem
    for code, width in enumerate(widths, 1):
        glyph = int.from_bytes(glyphs[2 * code : 2 * code + 2], "big")
        assert float(width) == round(hb.Font(face).get_glyph_h_advance(glyph) * scale, 2)


def test_only_the_glyphs_placed_are_embedded() -> None:
    BOOK.shape("tout un alphabet que nul ne place", TEXT)
    (font,) = embedded(press([(TEXT, "ab")]))
    face = hb.Face(font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data())
    assert face.glyph_count == 3  # with .notdef


def test_one_face_is_one_font_whatever_its_features() -> None:
    capitals = FontSpec("EB Garamond", features=("smcp",))
    pdf = press(
        [(TEXT, "un"), (capitals, "deux"), (FontSpec("EB Garamond", italic=True), "trois")]
    )
    assert len(embedded(pdf)) == 2


def test_bytes_do_not_depend_on_what_was_shaped_before(tmp_path: Path) -> None:
    lines = [(TEXT, "office «\u00a0AVANT\u00a0» ☎"), (FontSpec("Anton"), "GRÈVE")]
    used = FontBook(FONTS, FALLBACK)
    used.shape("zzz☎𝕏", FontSpec("Anton"))
    elsewhere = tmp_path / "d’ailleurs"
    shutil.copytree(FONTS, elsewhere)
    first = press(lines, FontBook(FONTS, FALLBACK))
    assert first == press(lines, used) == press(lines, FontBook(elsewhere, FALLBACK))


def test_no_code_is_nought_and_none_stands_for_nothing() -> None:
    lines = [
        (TEXT, "a\u0301\u0323 \u1eb8\u0301 𝕏 f\u200ci"),
        (FontSpec("Anton"), "\u1eb8\u0301"),
    ]
    for font in embedded(press(lines)):
        assert all(texts(font))


@pytest.mark.parametrize(
    ("family", "italic", "flags"),
    [
        ("EB Garamond", False, set()),  # its PANOSE says nothing of serifs
        ("EB Garamond", True, {"italic"}),
        ("Source Sans 3", False, set()),
        ("JetBrains Mono", False, {"fixed"}),
    ],
)
def test_the_descriptor_tells_the_truth(family: str, italic: bool, flags: set[str]) -> None:
    spec = FontSpec(family, italic=italic)
    (font,) = embedded(press([(spec, "Hx")]))
    told = font["/DescendantFonts"][0]["/FontDescriptor"]
    bits = {"fixed": 1, "serif": 2, "italic": 64}
    assert {name for name, bit in bits.items() if told["/Flags"] & bit} == flags
    assert (told["/ItalicAngle"] < 0) is italic
    face = BOOK.find_face(spec)
    assert told["/CapHeight"] == round(face.cap_height * 1000)
    assert told["/Descent"] < 0 < told["/XHeight"] < told["/CapHeight"] < told["/Ascent"]
    left, bottom, right, top = told["/FontBBox"]
    assert left < 0
    assert right > 500
    assert bottom < -200
    assert top > told["/CapHeight"]
    assert re.fullmatch(r"/[A-Z]{6}\+[A-Za-z0-9-]+", told["/FontName"])


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="pdffonts is missing")
@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is missing")
def test_the_judges_find_embedded_subsets_with_text(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(press([(FontSpec(family), "Abc ☎") for family in BOOK.families]))
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    told = subprocess.run(
        ["pdffonts", path], capture_output=True, text=True, check=True
    ).stdout
    rows = told.splitlines()[2:]
    assert len(rows) == len(BOOK.families)
    for row in rows:
        assert re.search(r"CID TrueType +Identity-H +yes yes yes", row)


def pen(code: str, widths: dict[int, float]) -> float:
    """How far TJ elements move the pen, in thousandths of an em."""
    codes = [
        int(each, 16)
        for shown in re.findall(r"<(\w+)>", code)
        for each in re.findall(r"\w{4}", shown)
    ]
    kerns = re.findall(r"-?[\d.]+", re.sub(r"<\w+>", " ", code))
    return sum(widths[each] for each in codes) - sum(map(float, kerns))


@settings(max_examples=50)
@given(
    st.text("AVTawyo.,’fiœ-7\u0301\u0323é", min_size=1, max_size=30),
    st.sampled_from(["EB Garamond", "Anton"]),
)
def test_the_pen_ends_where_the_word_does(text: str, family: str) -> None:
    pdf = PdfFile()
    fonts = DocumentFonts(pdf)
    for word in BOOK.shape(text, FontSpec(family)):
        code = fonts.tj_elements(word)
        (written,) = [each for each in fonts._faces.values() if each.face is word.font.face]
        widths = {number: placed.width for number, placed in enumerate(written.codes, 1)}
        assert pen(code, widths) == pytest.approx(word.advance * 1000, abs=0.06)


def test_marks_stand_where_the_shaper_put_them() -> None:
    anton = FontSpec("Anton")
    (word,) = BOOK.shape("b\u0301", anton)
    fonts = DocumentFonts(PdfFile())
    assert fonts.is_raised(word)
    assert not fonts.is_raised(BOOK.shape("b", anton)[0])
    lift = word.glyphs[1][3] * 50
    assert f"] TJ {lift:.3f}".rstrip("0") + " Ts [" in fonts.raised_tj_elements(word, 50.0)
    assert fonts.raised_tj_elements(word, 50.0, rise=2.0).endswith("] TJ 2 Ts [")


@pytest.mark.parametrize("text", ["b\u0301", "x\u0327\u0304", "\u1eb8\u0301", "AVÉg"])
def test_ink_lies_where_the_font_book_says(text: str) -> None:
    anton = FontSpec("Anton")
    pdf = pypdfium2.PdfDocument(press([(anton, text)]))
    picture = pdf[0].render(scale=8, grayscale=True).to_pil()
    pdf.close()
    ink = picture.point(lambda grey: 255 * (grey < 128)).getbbox()
    left, bottom, right, top = BOOK.measure_ink(text, anton)
    expected = (20 + 20 * left, 40 - 20 * top, 20 + 20 * right, 40 - 20 * bottom)
    assert [edge / 8 for edge in ink] == pytest.approx(expected, abs=0.25)


def test_the_space_moves_the_pen_by_its_width() -> None:
    fonts = DocumentFonts(PdfFile())
    font = BOOK.shape("a", TEXT)[0].font
    assert fonts.space_width(font) == pytest.approx(BOOK.space_advance(TEXT))
    assert fonts.space_element(font, " ") != fonts.space_element(font, "\u202f")
    assert fonts.space_element(font, " ") == "<0001>"
