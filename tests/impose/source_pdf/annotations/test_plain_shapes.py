"""Plain annotations without a picture look on their sheet as a viewer draws them on the page alone."""

from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.paper import parse_paper
from tests.impose.test_nasty import differences, pictures
from tests.support.nasty import BOX, FONTS, drawing, page

AT = b"/Rect[80 280 220 420]"
QUADS = b"/QuadPoints[90 400 200 400 90 380 200 380 90 360 150 360 90 340 150 340]"
UPWARD = b"/QuadPoints[90 300 90 400 110 300 110 400]"
KINDS = {
    "a highlight": b"/Subtype/Highlight/C[0.2 0.5 1]" + QUADS,
    "a highlight of half its strength": b"/Subtype/Highlight/CA 0.5/C[0 0.4 0]" + QUADS,
    "a highlight of words that run up": b"/Subtype/Highlight/C[0 1 0]" + UPWARD,
    "an underline that waves": b"/Subtype/Squiggly/C[1 0 0]" + QUADS,
    "an underline": b"/Subtype/Underline/C[1 0 0]" + QUADS,
    "words struck out": b"/Subtype/StrikeOut/C[0.2]" + QUADS,
    "a square": b"/Subtype/Square/C[0 0 0]/IC[0.6 0.6 0.6]/BS<</W 6>>",
    "a square in no colour named": b"/Subtype/Square/Border[0 0 4]",
    "a filled square without outline": b"/Subtype/Square/IC[0 0 1]/BS<</W 0>>",
    "a dashed circle": b"/Subtype/Circle/C[0 0.3 0]/BS<</W 3/S/D/D[9 6]>>",
    "a circle in inks": b"/Subtype/Circle/C[0 0 0 0.6]/IC[0 0 0 0.2]/BS<</W 4>>",
    "a drawing": b"/Subtype/Ink/C[0 0 0]/BS<</W 5>>/InkList[[90 290 150 410 210 300][100 410 210 410]]",
}
LEFT = {
    "a line with leaders": b"/Subtype/Line/C[0]/L[90 290 210 410]/LL 9",
    "a line with one end": b"/Subtype/Line/C[0]/L[90 290]",
    "a highlight that lies aslant": (
        b"/Subtype/Highlight/C[1 1 0]/QuadPoints[90 400 200 410 90 380 200 390]"
    ),
    "an underline of words that run up": b"/Subtype/Underline/C[0]" + UPWARD,
    "words struck out far away": (
        b"/Subtype/StrikeOut/C[0]/QuadPoints[90 1200000 200 1200000 90 1199980 200 1199980]"
    ),
    "a width of numbers in each other": b"/Subtype/Square/C[0]/BS<</W<</W<</W<</W 1>>>>>>>>",
    "strokes of numbers in each other": b"/Subtype/Ink/C[0]/InkList[[[[90 290 150 410]]]]",
    "a line with a ball at its end": b"/Subtype/Line/C[0]/L[90 290 210 410]/LE[/None/Circle]",
    "a line with its length on it": b"/Subtype/Line/C[0]/L[90 290 210 410]/Cap true",
    "a cloud": b"/Subtype/Square/C[0]/BE<</S/C/I 1>>",
    "words with a line to what they speak of": b"/Subtype/FreeText/Contents(x)/CL[90 290 210 410]",
    "no words": b"/Subtype/FreeText/DA(/Helv 12 Tf)",
    "a path with butts": b"/Subtype/PolyLine/C[0]/Vertices[90 290 150 410 210 300]/LE[/Butt/None]",
    "a path of half a point": b"/Subtype/PolyLine/C[0]/Vertices[90 290 150]",
    "a shape in clouds": b"/Subtype/Polygon/C[0]/BE<</S/C/I 1>>/Vertices[90 290 150 410 210 300]",
    "a note": b"/Subtype/Text/Contents(x)",
    "marks of nothing": b"/Subtype/Highlight/C[1 1 0]",
    "points that are none": b"/Subtype/Highlight/C[1 1 0]/QuadPoints[(a) 1 2 3 4 5 6 7]",
}


def imposed(folder: Path, entries: bytes, flags: bytes = b"/F 4") -> tuple[list[str], Path]:
    source = folder / "in.pdf"
    place = b"" if b"/Rect" in entries else AT
    source.write_bytes(page(BOX + FONTS + b"/Annots[<<" + flags + place + entries + b">>]"))
    done = impose_pdf(
        source, folder / "out.pdf", load_scheme("saddle"), parse_paper("A4"), "short"
    )
    return [
        said.code for said in done.diagnostics if not said.code.startswith("impose.blank")
    ], source


@pytest.mark.parametrize("name", KINDS)
def test_it_is_drawn_as_on_the_page_alone(tmp_path: Path, name: str) -> None:
    said, source = imposed(tmp_path, KINDS[name])
    assert said == []
    alone = pictures(source)
    assert differences(alone, pictures(tmp_path / "out.pdf"), rounded=True) == []
    source.write_bytes(page())
    assert differences(pictures(source), pictures(tmp_path / "out.pdf"), rounded=True) != []


def test_a_marker_pen_is_yellow_and_lets_letters_through(tmp_path: Path) -> None:
    letters = b"/Subtype/Highlight/QuadPoints[90 220 150 220 90 190 150 190]"  # round the page's number
    imposed(tmp_path, letters)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        side = document[0].render(scale=1).to_pil()
    stripe = side.crop(
        (side.width // 2 + 92, side.height - 218, side.width // 2 + 148, side.height - 192)
    )
    colours = {colour for _, colour in stripe.getcolors(9999)}
    assert (255, 255, 0) in colours
    assert min(colours) < (60, 60, 1)


def test_a_line_runs_from_end_to_end(tmp_path: Path) -> None:
    said, source = imposed(tmp_path, b"/Subtype/Line/C[0]/BS<</W 4>>/L[90 290 210 410]")
    assert said == []
    source.write_bytes(page(content=b"q 4 w 90 290 m 210 410 l S Q " + drawing()))
    assert differences(pictures(source), pictures(tmp_path / "out.pdf"), rounded=True) == []


STROKES = {
    "a line": (b"/Subtype/Line/L[90 290 210 410]", b"90 290 m 210 410 l S"),
    "a pen": (b"/Subtype/Ink/InkList[[90 290 150 410 210 300]]", b"90 290 m 150 410 l 210 300 l S"),
    "a path": (b"/Subtype/PolyLine/Vertices[90 290 150 410 210 300]", b"90 290 m 150 410 l 210 300 l S"),
    "a shape": (b"/Subtype/Polygon/Vertices[90 290 150 410 210 300]", b"90 290 m 150 410 l 210 300 l h S"),
    "a filled shape": (
        b"/Subtype/Polygon/IC[0.5]/Vertices[90 290 150 410 210 300]", b"0.5 g 90 290 m 150 410 l 210 300 l h B",
    ),
    "a dashed line": (b"/Subtype/Line/BS<</W 4/S/D/D[9 6]>>/L[90 290 210 410]", b"[9 6] 0 d 90 290 m 210 410 l S"),
    "an arrow": (
        b"/Subtype/Line/LE[/None/OpenArrow]/L[90 300 210 300]",
        b"90 300 m 210 300 l S 189.215 312 m 210 300 l 189.215 288 l S",
    ),
    "a closed arrow at the beginning": (
        b"/Subtype/PolyLine/IC[0.5]/LE[/ClosedArrow/None]/Vertices[90 300 150 300 210 350]",
        b"90 300 m 150 300 l 210 350 l S 0.5 g 110.785 288 m 90 300 l 110.785 312 l h B",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rect", [b"", b"/Rect[0 0 0 0]"])
@pytest.mark.parametrize("name", STROKES)
def test_strokes_are_drawn_whatever_box_they_name(
    tmp_path: Path, name: str, rect: bytes
) -> None:
    entries, operators = STROKES[name]
    style = b"" if b"/BS" in entries else b"/BS<</W 4>>"
    said, source = imposed(tmp_path, entries + b"/C[0]" + style + rect)
    assert said == []
    source.write_bytes(page(content=b"q 4 w " + operators + b" Q " + drawing()))
    assert differences(pictures(source), pictures(tmp_path / "out.pdf"), rounded=True) == []


def test_corners_are_counted_round_or_to_and_fro(tmp_path: Path) -> None:
    """As the standard has it, from the lower left, and as programs write it."""
    round_ = b"/Subtype/Underline/C[0]/QuadPoints[90 380 200 380 200 400 90 400]"
    there = b"/Subtype/Underline/C[0]/QuadPoints[90 400 200 400 90 380 200 380]"
    seen = []
    for entries in (round_, there):
        imposed(tmp_path, entries)
        seen.append([picture.tobytes() for picture in pictures(tmp_path / "out.pdf")])
    assert seen[0] == seen[1]


@pytest.mark.parametrize("name", LEFT)
def test_what_is_not_plain_is_told_and_not_drawn(tmp_path: Path, name: str) -> None:
    said, source = imposed(tmp_path, LEFT[name])
    assert said == ["impose.undrawn"]
    source.write_bytes(page())
    assert differences(pictures(source), pictures(tmp_path / "out.pdf")) == []


@pytest.mark.parametrize(
    ("flags", "codes"), [(b"/F 0", ["impose.screen-only"]), (b"/F 6", [])]
)
def test_what_is_not_to_be_printed_is_not_drawn(
    tmp_path: Path, flags: bytes, codes: list[str]
) -> None:
    said, source = imposed(tmp_path, KINDS["a square"], flags)
    source.write_bytes(page())
    assert said == codes
    assert differences(pictures(source), pictures(tmp_path / "out.pdf")) == []


VALUES = (
    b"null", b"5", b"-1", b"(x)", b"/N", b"[]", b"[1 2]", b"[0 0 1]", b"[1 2 3 4]", b"[[1 2 3 4] 5 [1]]",
    b"[-9 -9 -9 -9]", b"<</W 5/S/D/D[0 0]>>", b"<</W(x)/S 5/D 7>>", b"<</W 3/S/D/D[-1 2]>>", b"77 0 R", b"4 0 R",
    b"[77 0 R 5 (x) null]", b"[1000000000000000000000 1 2 3 4 5 6 7]", b"[1 2 3 4 5 6 7 8]",
    b"[5 5 5 5 5 5 5 5]", b"0", b"true",
)  # fmt: skip
KEYS = (
    "C",
    "IC",
    "CA",
    "BS",
    "Border",
    "QuadPoints",
    "L",
    "LE",
    "InkList",
    "RD",
    "Vertices",
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(
        [
            "Highlight",
            "Underline",
            "StrikeOut",
            "Square",
            "Circle",
            "Line",
            "Ink",
            "Polygon",
            "PolyLine",
        ]
    ),
    st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES)),
)
def test_whatever_stands_in_it_a_sound_file_is_made(
    tmp_path: Path, kind: str, entries: dict[str, bytes]
) -> None:
    written = b"".join(b"/%b %b" % (key.encode(), value) for key, value in entries.items())
    imposed(tmp_path, b"/Subtype/" + kind.encode() + written)
    out = (tmp_path / "out.pdf").read_bytes()
    assert b"nan" not in out
    assert b"inf" not in out
    assert len(pictures(tmp_path / "out.pdf")) == 2
