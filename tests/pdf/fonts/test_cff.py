"""Fonts with CFF outlines, cut here by hand: boxes for letters, once by name and once by CID."""

from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from struct import pack
from typing import Any

import pypdfium2
import pytest
import uharfbuzz as hb
from pypdf import PdfReader

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import FontSpec
from pamphlets.pdf.fonts.cff import (
    _find_operands,
    _read_charset,
    _read_fd_select,
    _read_index,
    _read_offset,
    rearrange_glyphs,
)
from pamphlets.pdf.fonts.glyph_codes import DocumentFonts
from pamphlets.pdf.writer import PdfFile

# character, its name's number in CFF's standard strings, width, and the box that is its ink
LETTERS = (
    (" ", 1, 250, None),
    ("-", 14, 333, (40, 200, 293, 280)),
    ("A", 34, 700, (20, 0, 680, 650)),
    ("B", 35, 600, (80, 0, 520, 650)),
    ("V", 55, 710, (10, 0, 700, 650)),
)
COUNT = len(LETTERS) + 1


def index(objects: Sequence[bytes]) -> bytes:
    if not objects:
        return b"\0\0"
    offsets = b"".join(pack(">H", at) for at in accumulate(map(len, objects), initial=1))
    return pack(">HB", len(objects), 2) + offsets + b"".join(objects)


def short(number: int) -> bytes:
    return b"\x1c" + pack(">h", number)


def outline(width: int, box: tuple[int, int, int, int] | None) -> bytes:
    """A Type 2 charstring: a rectangle, or nothing."""
    if box is None:
        return short(width) + b"\x0e"
    left, bottom, right, top = box
    wide, high = right - left, top - bottom
    lines = [(wide, 0), (0, high), (-wide, 0)]
    start = short(width) + short(left) + short(bottom) + b"\x15"
    return start + b"".join(short(x) + short(y) for x, y in lines) + b"\x05\x0e"


def cff(*, keyed: bool, form: int) -> bytes:
    """A CFF font; `keyed` by CID, with charset and FDSelect in one of their forms."""
    names = pack(f">B{COUNT - 1}H", 0, *(each[1] for each in LETTERS))
    if form and not keyed:
        names = b"\1" + b"".join(pack(">HB", each[1], 0) for each in LETTERS)
    charset = pack(">BHH", 2, 1, COUNT - 2) if keyed else names
    select = (
        pack(">BHHBHBH", 3, 2, 0, 0, 3, 1, COUNT) if form else bytes([0, 0, 0, 0, 1, 1, 1])
    )
    outlines = index(
        [outline(500, (0, 0, 500, 700)), *(outline(each[2], each[3]) for each in LETTERS)]
    )
    private = b"\x8b\x14"  # defaultWidthX 0
    strings = index([b"Adobe", b"Identity"] if keyed else [])
    names_and_header = b"\1\0\4\4" + index([b"Boxes"])

    def offset(number: int) -> bytes:
        return b"\x1d" + pack(">i", number)

    def top(places: dict[str, int]) -> bytes:
        head = short(391) + short(392) + short(0) + b"\x0c\x1e" if keyed else b""
        # A real number: italic angle 0.14…
        head += b"\x1e\x0a\x14\x05\x41\xc3\xff\x0c\x02" if form else b""
        tail = offset(places["charset"]) + b"\x0f" + offset(places["outlines"]) + b"\x11"
        if keyed:
            tail += offset(places["dicts"]) + b"\x0c\x24"
            return head + tail + offset(places["select"]) + b"\x0c\x25"
        return head + tail + short(len(private)) + offset(places["private"]) + b"\x12"

    parts = {"charset": charset, "select": select, "private": private, "outlines": outlines}
    nowhere = dict.fromkeys((*parts, "dicts"), 0)
    at = len(names_and_header + index([top(nowhere)]) + strings + index([]))
    places = dict(
        zip(parts, accumulate(map(len, parts.values()), initial=at), strict=False)
    )
    fonts = index([short(len(private)) + offset(places["private"]) + b"\x12"] * 2)
    places["dicts"] = at + sum(map(len, parts.values()))
    head = names_and_header + index([top(places)]) + strings + index([])
    return head + b"".join(parts.values()) + fonts


def sfnt(tables: dict[str, bytes], outlines: bytes = b"OTTO") -> bytes:
    """A font file of these tables."""
    at = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        directory += pack(">4sLLL", tag.encode(), 0, at + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return outlines + pack(">4H", len(tables), 0, 0, 0) + directory + body


def otf(outlines: bytes) -> bytes:
    """A font file round a CFF font."""
    codes = sorted((ord(each[0]), glyph) for glyph, each in enumerate(LETTERS, 1))
    segments = [*codes, (0xFFFF, 0)]
    ends = b"".join(pack(">H", code) for code, _ in segments)
    shifts = b"".join(pack(">H", (glyph - code) % 65536) for code, glyph in segments)
    cmap = (
        pack(">HHHHHH", 2 * len(segments), 0, 0, 0, 0, 0)[:8]
        + ends
        + b"\0\0"
        + ends
        + shifts
    )
    cmap += bytes(2 * len(segments))
    cmap = pack(">HHHHL", 0, 1, 3, 1, 12) + pack(">HHH", 4, 6 + len(cmap), 0) + cmap
    family = "Boîtes".encode("utf-16-be")
    strings = [(1, family), (6, "Boxes-Regular".encode("utf-16-be"))]
    starts = list(accumulate((len(text) for _, text in strings), initial=0))
    records = b"".join(
        pack(">6H", 3, 1, 0x409, what, len(text), start)
        for (what, text), start in zip(strings, starts, strict=False)
    )
    name = (
        pack(">3H", 0, len(strings), 6 + len(records))
        + records
        + b"".join(text for _, text in strings)
    )
    panose = bytes([2, 2, *[0] * 8])
    os2 = (
        pack(">HhHH", 4, 500, 400, 5)
        + bytes(24)
        + panose
        + bytes(20)
        + pack(">H", 0x40)
        + bytes(22)
    )
    os2 += pack(">hh", 450, 650) + bytes(6)
    head = (
        pack(">LLLLHH", 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000)
        + bytes(16)
        + pack(">4h", 0, 0, 700, 700)
    )
    widths = [500, *(each[2] for each in LETTERS)]
    return sfnt(
        {
            "CFF ": outlines,
            "OS/2": os2,
            "cmap": cmap,
            "head": head + bytes(10),
            "hhea": pack(">L3h", 0x10000, 800, -200, 0) + bytes(24) + pack(">H", COUNT),
            "hmtx": b"".join(pack(">Hh", width, 0) for width in widths),
            "maxp": pack(">LH", 0x5000, COUNT),
            "name": name,
            "post": pack(">L", 0x30000) + bytes(28),
        }
    )


FORMS = [(False, 0), (False, 1), (True, 0), (True, 1)]
each_form = pytest.mark.parametrize(("keyed", "form"), FORMS)


def boxes(font: bytes, count: int) -> list[Any]:
    """The ink of the glyphs of a bare CFF font."""
    head = pack(">LLLLHH", 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000) + bytes(34)
    tables = {"CFF ": font, "head": head, "maxp": pack(">LH", 0x5000, count)}
    opened = hb.Font(hb.Face(hb.Blob(sfnt(tables))))
    return [opened.get_glyph_extents(glyph) for glyph in range(count)]


@each_form
def test_glyphs_stand_in_the_order_asked_for_some_twice(keyed: bool, form: int) -> None:
    font = cff(keyed=keyed, form=form)
    order = [0, 4, 2, 2, 5, 1]
    before = boxes(font, COUNT)
    assert len(set(before)) == COUNT  # so that a wrong order shows
    assert boxes(rearrange_glyphs(font, order), len(order)) == [
        before[old] for old in order
    ]


def test_what_no_subsetter_has_written_is_refused() -> None:
    font = cff(keyed=False, form=0).replace(b"\x1d", b"\x1c")
    with pytest.raises((ValueError, IndexError, KeyError)):
        rearrange_glyphs(font, [0, 1])


@pytest.fixture(params=FORMS, ids=["named", "named in ranges", "keyed", "keyed in ranges"])
def press(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], bytes]:
    """A press with one OTF font: text without blanks -> a PDF of one line; blanks are the space glyph."""
    keyed, form = request.param
    (tmp_path / "boites").mkdir()
    (tmp_path / "boites" / "boites.otf").write_bytes(otf(cff(keyed=keyed, form=form)))
    book = FontBook(tmp_path)
    spec = FontSpec("Boîtes")

    def draw(text: str) -> bytes:
        pdf = PdfFile()
        fonts = DocumentFonts(pdf)
        font = book.shape("A", spec)[0].font
        parts = [
            fonts.space_element(font, char)
            if char in " \u00a0\u202f"
            else fonts.tj_elements(book.shape(char, spec)[0])
            for char in text
        ]
        page = pdf.reserve()
        name = fonts.resource_name(font)
        content = pdf.add_stream(
            f"BT /{name} 20 Tf 1 0 0 1 20 20 Tm [{''.join(parts)}] TJ ET".encode()
        )
        fonts.finish()
        pdf.add_page(
            page,
            {
                "MediaBox": [0, 0, 300, 50],
                "Resources": {"Font": pdf.fonts},
                "Contents": content,
            },
        )
        out = BytesIO()
        pdf.write(out, {}, {})
        return out.getvalue()

    return draw


def test_one_glyph_of_an_otf_can_stand_for_several_characters(
    press: Callable[[str], bytes],
) -> None:
    line = "A B\u00a0V\u202fA\u2011B-A"
    pdf = press(line)
    assert PdfReader(BytesIO(pdf)).pages[0].extract_text() == line
    document = pypdfium2.PdfDocument(pdf)
    told = document[0].get_textpage().get_text_bounded()
    document.close()
    assert told == line


def test_an_otf_is_drawn_where_its_widths_say(press: Callable[[str], bytes]) -> None:
    document = pypdfium2.PdfDocument(press("V A-B"))
    picture = document[0].render(scale=10, grayscale=True).to_pil()
    document.close()
    ink = picture.point(lambda grey: 255 * (grey < 128)).getbbox()
    right = 20 + 20 * (0.710 + 0.250 + 0.700 + 0.333 + 0.520)
    assert [edge / 10 for edge in ink] == pytest.approx([20.2, 17, right, 30], abs=0.1)


def test_an_otf_is_embedded_as_a_bare_cff_font(press: Callable[[str], bytes]) -> None:
    fonts: Any = PdfReader(BytesIO(press("AB"))).pages[0]["/Resources"]
    font = fonts["/Font"]["/F1"]
    descendant = font["/DescendantFonts"][0]
    assert font["/Encoding"] == "/Identity-H"
    assert descendant["/Subtype"] == "/CIDFontType0"
    assert "/CIDToGIDMap" not in descendant
    assert descendant["/W"] == [1, [700, 600]]
    told = descendant["/FontDescriptor"]
    assert told["/FontFile3"]["/Subtype"] == "/CIDFontType0C"
    assert told["/FontName"].endswith("+Boxes-Regular")
    assert told["/Flags"] & 2  # serifs, by its PANOSE


def number(value: int) -> bytes:
    """An operand of five bytes."""
    return b"\x1d" + pack(">i", value)


def test_each_operator_s_last_operand_is_found_whatever_stands_between() -> None:
    parts = [
        (b"\x8b", b"\0"),  # one byte
        (b"\xf6", b"\x01"),  # the last of one byte
        (b"\xf7\x0c", b"\x02"),  # two bytes, the second like the first half of an operator
        (b"\xfe\x0f", b"\x15"),  # the last operator of one byte
        (b"\x1c\x0f\x0c", b"\x03"),
        (number(7), b"\x11"),
        (b"\x1e\x1f", b"\x04"),  # a real number of one byte, and of three
        (b"\x1e\x0a\x14\x5f", b"\x0c\x07"),
        (b"\x8c" + number(1), b"\x0c\x1e"),
    ]
    expected: dict[int, int] = {}
    table = b""
    for operand, operator in parts:
        last = len(table) + len(operand) - (5 if operand[:1] == b"\x8c" else len(operand))
        expected[int.from_bytes(operator)] = last
        table += operand + operator
    before = b"\x0f\x11"  # not of this DICT
    operands = _find_operands(before + table + before, 2, 2 + len(table))
    assert operands == {operator: at + 2 for operator, at in expected.items()}


@pytest.mark.parametrize("offset_size", [1, 2, 3, 4])
def test_an_index_has_offsets_of_one_to_four_bytes(offset_size: int) -> None:
    offsets = b"".join(at.to_bytes(offset_size, "big") for at in (1, 3, 3, 6))
    font = b"??" + pack(">HB", 3, offset_size) + offsets + b"abcdef"
    ranges, end = _read_index(font, 2)
    assert [font[start:stop] for start, stop in ranges] == [b"ab", b"", b"cde"]
    assert end == len(font) - 1


def test_an_empty_index_is_its_count_alone() -> None:
    assert _read_index(b"?\0\0", 1) == ([], 3)


@pytest.mark.parametrize(
    ("operand", "offset"),
    [(number(0x01020304), 0x01020304), (b"\x8b", 0), (b"\x8c", 1), (b"\x8d", 2)],
)
def test_an_offset_is_a_long_number_or_a_predefined_charset(
    operand: bytes, offset: int
) -> None:
    assert _read_offset(b"?" + operand, 1) == offset


@pytest.mark.parametrize("operand", [b"\x8a", b"\x8e", b"\x1c\0\1", b"\xf7\0"])
def test_an_offset_in_any_other_form_is_refused(operand: bytes) -> None:
    with pytest.raises(ValueError, match=str(operand[0])):
        _read_offset(operand, 0)


@pytest.mark.parametrize(
    "charset",
    [
        pack(">B5H", 0, 1, 14, 34, 35, 55),
        b"\1"
        + b"".join(pack(">HB", *each) for each in [(1, 0), (14, 0), (34, 1), (55, 0)]),
        b"\2"
        + b"".join(pack(">HH", *each) for each in [(1, 0), (14, 0), (34, 1), (55, 0)]),
    ],
    ids=["names", "short ranges", "long ranges"],
)
def test_a_charset_tells_each_glyph_s_name_in_any_form(charset: bytes) -> None:
    assert _read_charset(b"?" + charset + b"\0\7\0\7\0\7", 1, COUNT) == [
        0,
        1,
        14,
        34,
        35,
        55,
    ]


def test_a_long_range_of_names_counts_in_two_bytes() -> None:
    assert _read_charset(pack(">BHH", 2, 5, 299), 0, 301) == [0, *range(5, 305)]


@pytest.mark.parametrize(
    "select",
    [
        bytes([0, 4, 4, 4, 9, 9, 7]),
        pack(">BHHBHBHBH", 3, 3, 0, 4, 3, 9, 5, 7, COUNT),
    ],
    ids=["each", "ranges"],
)
def test_a_selection_tells_each_glyph_s_font_dict_in_either_form(select: bytes) -> None:
    assert _read_fd_select(b"??" + select + b"\1\1", 2, COUNT) == [4, 4, 4, 9, 9, 7]


@pytest.mark.parametrize("form", [0, 1])
def test_glyphs_keep_their_names(form: int) -> None:
    order = [0, 4, 2, 2, 5, 1]
    font = rearrange_glyphs(cff(keyed=False, form=form), order)
    head = pack(">LLLLHH", 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000) + bytes(34)
    tables = {"CFF ": font, "head": head, "maxp": pack(">LH", 0x5000, len(order))}
    opened = hb.Font(hb.Face(hb.Blob(sfnt(tables))))
    names = [opened.glyph_to_string(glyph) for glyph in range(1, len(order))]
    assert names == ["B", "hyphen", "hyphen", "V", "space"]


@pytest.mark.parametrize("form", [0, 1])
def test_glyphs_keep_their_font_dicts_and_their_code_is_their_cid(form: int) -> None:
    font = rearrange_glyphs(cff(keyed=True, form=form), [0, 4, 2, 2, 5, 1])
    charset = pack(">BHH", 2, 1, 4)  # one range from 1, four more follow
    assert font.endswith(charset + bytes([0, 0, 1, 0, 0, 1, 0]))


def charset_operand(font: bytes | bytearray) -> slice:
    """Where a font named by standard strings says where its charset is."""
    end = font.index(b"\x0f" + b"\x1d")
    return slice(end - 5, end)


@pytest.mark.parametrize("predefined", [0, 1, 2])
def test_a_predefined_charset_stays(predefined: int) -> None:
    font = bytearray(cff(keyed=False, form=0))
    font[charset_operand(font)] = number(predefined)
    rearranged = rearrange_glyphs(bytes(font), [0, 2, 1])
    assert rearranged[charset_operand(font)] == number(predefined)
    assert boxes(rearranged, 3) == [boxes(bytes(font), COUNT)[old] for old in (0, 2, 1)]


def test_a_font_without_a_charset_gets_none() -> None:
    font = bytearray(cff(keyed=False, form=0))
    place = charset_operand(font)
    font[place.stop] = 0x0D  # another operator
    rearranged = rearrange_glyphs(bytes(font), [0, 2, 1])
    assert rearranged[place] == font[place]
    assert boxes(rearranged, 3) == [boxes(bytes(font), COUNT)[old] for old in (0, 2, 1)]


def test_the_old_outlines_are_noughts_and_nothing_else_is_touched() -> None:
    font = cff(keyed=False, form=0)
    rearranged = rearrange_glyphs(font, [0, 1])
    changed = [at for at in range(len(font)) if font[at] != rearranged[at]]
    outlines = [outline(500, (0, 0, 500, 700)), *(outline(w, b) for _, _, w, b in LETTERS)]
    data = b"".join(outlines)
    start = font.index(data)
    assert rearranged[start : start + len(data)] == bytes(len(data))
    operands = charset_operand(font)
    for at in changed:
        # the offsets of charset and outlines, one after the other, each before its operator
        assert start <= at < start + len(data) or operands.start < at < operands.stop + 6
