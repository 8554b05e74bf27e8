"""Pictures too large for memory, damaged, or odd: refused at their place before they are decoded, or shown right."""

import struct
import warnings
import zlib
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import PamphletError, Source, Span
from pamphlets.pdf.images.decode import list_scanned_pages, load_raster, measure_picture
from pamphlets.pdf.images.memory_bounds import MAX_MEMORY, MAX_PIXELS
from pamphlets.pdf.images.picture_file import PictureFile

SOURCE = Source("a.md", "![une photo](p.png)\n")
SPAN = Span(0, 19)
GREY, RGB, GREY_ALPHA, RGB_ALPHA = 0, 2, 4, 6


def chunk(kind: bytes, body: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + check


def png(
    width: int, height: int, colour_type: int, *extra: bytes, rows: bytes = b""
) -> bytes:
    """A PNG that states a size, and whose pixels are as many as there happen to be."""
    head = struct.pack(">IIBBBBB", width, height, 8, colour_type, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(rows))
    parts = (chunk(b"IHDR", head), *extra, body, chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def saved(image: Image.Image, name: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, name, **options)
    return out.getvalue()


def fault_code(data: bytes, ask: Any = measure_picture) -> str:
    """The code of the fault of a picture, empty where it has none."""
    try:
        ask(PictureFile("p.png", data), SOURCE, SPAN)
    except PamphletError as raised:
        fault = raised.diagnostic
    else:
        return ""
    assert render_diagnostic(fault).startswith("a.md:1:1: error: ")
    assert fault.span == SPAN
    return fault.code


@pytest.mark.parametrize(
    ("colour_type", "octets"), [(RGB, 4), (GREY_ALPHA, 9), (RGB_ALPHA, 9)]
)
def test_a_picture_is_measured_by_what_it_takes_once_decoded(
    colour_type: int, octets: int
) -> None:
    columns = 10_000
    most_rows = (MAX_MEMORY - 1200) // octets // columns
    assert fault_code(png(columns, most_rows, colour_type)) == ""
    assert fault_code(png(columns, most_rows + 1, colour_type)) == "picture-memory"


def test_an_a4_side_at_600_dots_an_inch_is_taken_with_see_through_parts() -> None:
    assert fault_code(png(4961, 7016, RGB_ALPHA)) == ""
    assert fault_code(png(9922, 7016, RGB_ALPHA)) == "picture-memory"  # 627 MB


def test_grey_has_room_for_as_many_dots_as_there_may_be() -> None:
    assert fault_code(png(10_000, MAX_PIXELS // 10_000, GREY)) == ""
    assert fault_code(png(10_001, MAX_PIXELS // 10_000, GREY)) == "picture-huge"


def test_measurements_are_no_picture() -> None:
    assert fault_code(saved(Image.new("F", (4, 4), 0.5), "TIFF")) == "picture-unknown"


def test_what_a_picture_would_take_is_told() -> None:
    with pytest.raises(PamphletError) as fault:
        load_raster(PictureFile("p.png", png(10_000, 10_000, RGB_ALPHA)), SOURCE, SPAN)
    assert render_diagnostic(fault.value.diagnostic).splitlines()[0] == (
        "a.md:1:1: error: the picture “p.png” has 10000 × 10000 dots and would take 900 MB of memory, more than 400"
    )


def test_a_jpeg_is_looked_at_where_it_must_be_decoded() -> None:
    """One that passes as it is takes no memory; its size is changed in its head alone here."""
    data = bytearray(saved(Image.new("CMYK", (8, 8)), "JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", 10_000, 10_000)
    assert fault_code(bytes(data)) == ""
    assert fault_code(bytes(data), load_raster) == ""
    data[at - 3 :] = b"\x03" + data[at - 2 :]
    data[at - 4] = 0xC0
    data[at - 1] = 12  # bits a sample, which PDF does not take
    assert fault_code(bytes(data), load_raster) in ("picture-damaged", "picture-unknown")


def test_a_second_frame_of_another_size_is_damage() -> None:
    data = saved(Image.new("RGB", (8, 8)), "JPEG")
    frame_start = data.index(b"\xff\xc0")
    frame = bytearray(data[frame_start : frame_start + 19])
    frame[5:9] = struct.pack(">HH", 60_000, 60_000)
    assert fault_code(data[:-2] + frame + data[-2:], load_raster) == "picture-damaged"


def test_one_wrong_octet_of_a_png_is_damage() -> None:
    whole = saved(Image.linear_gradient("L"), "PNG")
    assert fault_code(whole, load_raster) == ""
    at = whole.index(b"IDAT") + 40
    assert fault_code(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]) == (
        "picture-damaged"
    )
    for end in (len(whole) - 1, len(whole) - 12, at):
        assert fault_code(whole[:end]) == "picture-damaged"


@pytest.mark.parametrize("kind", [b"zTXt", b"iTXt", b"iCCP"])
def test_a_note_that_unpacks_to_ten_megabytes_is_no_trap(kind: bytes) -> None:
    packed = zlib.compress(bytes(10_000_000), 9)
    head = b"x\0\1\0\0\0" if kind == b"iTXt" else b"x\0\0"
    data = png(8, 8, GREY, chunk(kind, head + packed), rows=bytes(9 * 8))
    assert fault_code(data, load_raster) in ("", "picture-damaged")


@pytest.mark.parametrize("size", [(0, 8), (8, 0), (0, 0)])
def test_a_picture_without_extent_is_damage(size: tuple[int, int]) -> None:
    assert fault_code(png(*size, GREY)) in ("picture-damaged", "picture-unknown")
    gif = bytearray(saved(Image.new("L", (8, 8)), "GIF"))
    gif[6:10] = struct.pack("<HH", *size)
    assert fault_code(bytes(gif), load_raster) in ("", "picture-damaged")


@pytest.mark.parametrize("name", ["PNG", "GIF", "WEBP"])
def test_of_what_moves_the_first_picture_is_shown(name: str) -> None:
    first, second = Image.new("RGB", (8, 6), "white"), Image.new("RGB", (8, 6))
    second.putpixel((0, 0), (255, 255, 255))
    moving = saved(first, name, save_all=True, append_images=[second])
    picture = PictureFile("p", moving)
    assert load_raster(picture, SOURCE, SPAN).bits_per_component == 1  # white alone
    assert len(list_scanned_pages(picture, SOURCE)) == 1


def test_a_tiff_may_state_any_resolution() -> None:
    data = bytearray(saved(Image.new("L", (8, 6)), "TIFF", dpi=(300, 300)))
    at = data.index(struct.pack("<HHI", 282, 5, 1))
    for count, kind in ((3, 5), (1, 2), (0, 5), (2**31, 5)):
        data[at : at + 8] = struct.pack("<HHI", 282, kind, count)
        assert fault_code(bytes(data)) in ("", "picture-damaged", "picture-unknown")


def test_a_tiff_of_more_than_a_thousand_pages_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pamphlets.pdf.images.decode.MAX_PAGES", 3)
    pages = [Image.new("1", (8, 6)) for _ in range(4)]
    for count, code in ((3, ""), (4, "picture-pages")):
        data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:count])
        picture = PictureFile("p.tif", data)
        if not code:
            assert len(list_scanned_pages(picture, SOURCE)) == count
            continue
        with pytest.raises(PamphletError) as fault:
            list_scanned_pages(picture, SOURCE)
        assert fault.value.diagnostic.code == code


def test_a_tiff_that_circles_has_the_pages_that_it_has() -> None:
    data = bytearray(saved(Image.new("L", (8, 6)), "TIFF"))
    directory = struct.unpack_from("<I", data, 4)[0]
    entries = struct.unpack_from("<H", data, directory)[0]
    struct.pack_into("<I", data, directory + 2 + 12 * entries, directory)
    assert len(list_scanned_pages(PictureFile("p.tif", bytes(data)), SOURCE)) == 1


def test_what_stands_beside_a_picture_is_bounded_before_pillow_copies_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pamphlets.pdf.images.pillow_images.MAX_NOTE_BYTES", 100)
    rows = bytes(9 * 8)
    notes = chunk(b"eXIf", bytes(50)), chunk(b"prVt", bytes(50))
    assert fault_code(png(8, 8, GREY, *notes, rows=rows), load_raster) == ""
    data = png(8, 8, GREY, *notes, chunk(b"prVt", b"1"), rows=rows)
    assert fault_code(data) == "picture-notes"
    monkeypatch.setattr("pamphlets.pdf.images.pillow_images.MAX_WEBP_BYTES", 50)
    assert fault_code(saved(Image.linear_gradient("L"), "WEBP")) == "picture-heavy"


@pytest.mark.parametrize("ask", [measure_picture, load_raster])
def test_a_torn_note_of_a_camera_says_nothing_on_the_terminal(ask: Any) -> None:
    entries = b"".join(struct.pack("<HHII", tag, 2, 60_000, 100) for tag in range(20))
    exif = b"II*\0\x08\0\0\0" + struct.pack("<H", 20) + entries
    data = png(8, 8, GREY, chunk(b"eXIf", exif), rows=bytes(9 * 8))
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        assert fault_code(data, ask) == ""
    assert heard == []


SEEDS = tuple(
    saved(Image.linear_gradient("L").resize((20, 12)).convert(mode), name)
    for mode, name in (
        ("RGB", "PNG"), ("RGBA", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG"), ("RGB", "WEBP"),
        ("RGB", "TIFF"), ("I;16", "TIFF"), ("P", "GIF"), ("RGB", "BMP"),
    )
)  # fmt: skip


@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(
        st.tuples(st.integers(0, 900), st.binary(min_size=1, max_size=4)), max_size=4
    ),
    ask=st.sampled_from([measure_picture, load_raster]),
)
def test_a_damaged_picture_is_shown_or_a_fault_at_its_place(
    seed: bytes, changes: list[tuple[int, bytes]], ask: Any
) -> None:
    data = bytearray(seed)
    for at, octets in changes:
        data[at % len(data) : at % len(data) + len(octets)] = octets
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        fault_code(bytes(data), ask)
    assert heard == []  # nothing may stand on the terminal without a place
