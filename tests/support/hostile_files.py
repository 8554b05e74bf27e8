"""PDFs that were made to hurt: small files that stand for gigabytes, for hours, for circles, for no number at all.

Each is made when it is asked for: some are many megabytes.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tests.support.nasty import packed, page
from tests.support.pages import FONT, pdf, said, stream

HostileFile = Callable[[], bytes]

_BOX: Final = b"/MediaBox[0 0 420 595]"
_PAGE: Final = _BOX + b"/Resources" + FONT


def flate(data: bytes, entries: bytes = b"") -> bytes:
    """The body of a deflated stream."""
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode" + entries)


def _deflate_run(byte: bytes, megabytes: int) -> bytes:
    """So many megabytes of one byte, deflated without laying them out."""
    packer = zlib.compressobj(9)
    block = byte * 1_000_000
    parts = [packer.compress(block) for _ in range(megabytes)]
    return b"".join(parts) + packer.flush()


def _bomb(entries: bytes = b"", byte: bytes = b" ", megabytes: int = 1000) -> bytes:
    data = _deflate_run(byte, megabytes)
    return stream(data, b"/Filter/FlateDecode" + entries)


def _own_page(resources: bytes, content: bytes, more: Sequence[bytes] = ()) -> bytes:
    """One page with these resources; further objects begin with number 5."""
    return page(_BOX + b"/Resources<<" + resources + b">>", content, more)


def _chain(kind: bytes, entries: bytes, use: bytes, levels: int, times: int) -> list[bytes]:
    """Objects from 5 on, each of which draws the next so many times."""
    objects: list[bytes] = []
    for level in range(levels):
        next_use = b"/Resources<<" + kind + b"<</F %d 0 R>>>>" % (6 + level)
        objects.append(stream(use * times, entries + next_use))
    return [*objects, stream(b"0 g 1 1 5 5 re f", entries + b"/Resources<<>>")]


def _nested_forms() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 10 10]"
    forms = _chain(b"/XObject", form, b"/F Do ", 11, 10)
    return _own_page(b"/XObject<</F 5 0 R>>", b"/F Do", forms)


def _nested_masks() -> bytes:
    objects: list[bytes] = []
    for level in range(14):
        state = b"/ExtGState<</G<</SMask<</S/Luminosity/G %d 0 R>>>>>>" % (6 + level)
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 420 595]/Group<</S/Transparency>>"
        objects.append(
            stream(
                b"/G gs 0 0 420 595 re f " * 4, entries + b"/Resources<<" + state + b">>"
            )
        )
    objects.append(stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
    return _own_page(b"/XObject<</F 5 0 R>>", b"/F Do", objects)


def _nested_patterns() -> bytes:
    pattern = b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 0.01/YStep 0.01"
    use = b"/Pattern cs /F scn 0 0 420 595 re f "
    return _own_page(b"/Pattern<</F 5 0 R>>", use, _chain(b"/Pattern", pattern, use, 12, 5))


def _type3_font() -> bytes:
    """Glyphs that draw forms that show glyphs."""
    fonts: list[bytes] = []
    for level in range(0, 24, 2):
        number = 5 + level
        font = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65"
        font += b"/Widths[1]/Encoding<</Differences[65/a]>>/CharProcs<</a %d 0 R>>" % (
            number + 1
        )
        fonts.append(font + b"/Resources<</Font<</F %d 0 R>>>>>>" % (number + 2))
        fonts.append(stream(b"1 0 d0 BT /F 1 Tf (" + b"A" * 20 + b") Tj ET"))
    fonts.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    return _own_page(b"/Font<</F 5 0 R>>", b"BT /F 9 Tf (AAAAAA) Tj ET", fonts)


def _sampled_shading() -> bytes:
    samples = b"/FunctionType 0/Domain[0 1 0 1]/Range[0 1 0 1 0 1]/Size[30000 30000]/BitsPerSample 8"
    shading = b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 5 0 R>>>>"
    return _own_page(shading, b"/S sh", [_bomb(samples, b"\0", 300)])


def _calculating_shading() -> bytes:
    program = b"{" + b"dup mul exch dup mul exch " * 40_000 + b" 2 copy add}"
    function = stream(program, b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]")
    shading = b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 5 0 R>>>>"
    return _own_page(shading, b"420 0 0 595 0 0 cm /S sh " * 50, [function])


def _large_image(width: int, height: int, more: bytes = b"") -> bytes:
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d" % (width, height)
    entries += b"/ColorSpace/DeviceRGB/BitsPerComponent 8" + more
    return _own_page(
        b"/XObject<</I 5 0 R>>", b"420 0 0 595 0 0 cm /I Do", [_bomb(entries, b"\x55", 500)]
    )


def _page_tree_billion() -> bytes:
    """Nine levels of nodes that each name the next one ten times."""
    nodes = [
        b"<</Type/Pages/Count 10/Kids[" + b"%d 0 R " % (3 + level) * 10 + b"]>>"
        for level in range(9)
    ]
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page" + _PAGE + b">>"])


def _with_value(value: bytes) -> bytes:
    """A page whose resources hold a value that nothing needs."""
    return page(_PAGE[:-2] + b"/X " + value + b">>", said(1))


def _many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(count))
    leaf = b"<</Type/Page/Parent 2 0 R/Contents 3 0 R" + _PAGE + b">>"
    tree = b"<</Type/Pages/Count %d/Kids[" % count + kids + b"]>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", tree, stream(said(1)), *[leaf] * count])


def _many_objects(count: int) -> bytes:
    return page(_PAGE, said(1), [b"null"] * count)


def _filtered(filters: bytes, data: bytes, parameters: bytes = b"") -> bytes:
    """A page in two streams, which have to be decoded, one of them through these filters."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/Contents[4 0 R 5 0 R]" + _PAGE + b">>",
        stream(said(1)),
        stream(data, b"/Filter" + filters + parameters),
    ]
    return pdf(objects)


def _deflated_often(times: int) -> bytes:
    data = said(1)
    for _ in range(times):
        data = zlib.compress(data, 0)
    return _filtered(b"[" + b"/FlateDecode" * times + b"]", data)


def _in_objects(bodies: Sequence[bytes]) -> bytes:
    """An object stream whose objects are object streams in object streams."""
    return packed(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
         b"<</Type/Page/Contents 4 0 R/Parent 2 0 R" + _PAGE + b">>", *bodies],
        [stream(said(1))],
    )  # fmt: skip


def _large_object_stream() -> bytes:
    """An object stream that says it holds the page, behind a gigabyte of blanks."""
    data = _deflate_run(b" ", 1000)
    whole = page(
        _PAGE, said(1), [stream(data, b"/Type/ObjStm/N 1/First 5/Filter/FlateDecode")]
    )
    start = whole.index(b"5 0 obj")
    rows = b"".join(
        kind.to_bytes(1) + at.to_bytes(4) + which.to_bytes(2)
        for kind, at, which in (
            (0, 0, 65535), (1, whole.index(b"1 0 obj"), 0), (1, whole.index(b"2 0 obj"), 0), (2, 5, 0),
            (1, whole.index(b"4 0 obj"), 0), (1, start, 0),
        )
    )  # fmt: skip
    body = whole[: whole.rindex(b"xref", 0, whole.rindex(b"startxref"))]
    table = flate(rows, b"/Type/XRef/Size 6/W[1 4 2]/Root 1 0 R")
    return body + b"6 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def _large_xref_stream() -> bytes:
    whole = page(_PAGE, said(1))
    body = whole[: whole.rindex(b"xref", 0, whole.rindex(b"startxref"))]
    table = _bomb(b"/Type/XRef/Size 99999999/W[1 4 2]/Root 1 0 R", b"\1", 600)
    return body + b"6 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def _chained_update(previous: bytes) -> bytes:
    """A table that names another before it: itself, or none."""
    whole = page(_PAGE, said(1))
    start = whole.rindex(b"xref", 0, whole.rindex(b"startxref"))
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev " + (previous or b"%d" % start))


def _annotated(annotation: bytes, count: int = 1) -> bytes:
    numbers = b" ".join(b"%d 0 R" % (5 + number) for number in range(count))
    return page(_PAGE + b"/Annots[" + numbers + b"]", said(1), [annotation] * count)


def _outline(item: bytes) -> bytes:
    return page(
        _PAGE, said(1), [b"<</First 6 0 R/Last 6 0 R/Count 1>>", item], b"/Outlines 5 0 R"
    )


def _sized(box: bytes, rest: bytes = b"") -> bytes:
    return page(b"/MediaBox" + box + rest + b"/Resources" + FONT, said(1))


_NESTED: Final = 100_000
_FORM: Final = b"/Type/XObject/Subtype/Form/BBox[0 0 10 10]"
_SHAPE: Final = b"<</Type/Annot/F 4/Rect[0 0 400 500]/C[1 0 0]/Subtype"

DRAWN: Final[Mapping[str, HostileFile]] = MappingProxyType({
    "forms that draw each other 10^11 times": _nested_forms,
    "a form that draws itself": lambda: _own_page(
        b"/XObject<</F 5 0 R>>", b"/F Do",
        [stream(b"/F Do /F Do", _FORM + b"/Resources<</XObject<</F 5 0 R>>>>")]),
    "a gigabyte of blanks": lambda: pdf([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Contents 4 0 R/Parent 2 0 R" + _PAGE + b">>", _bomb()]),
    "a gigabyte of zeros": lambda: pdf([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Contents 4 0 R/Parent 2 0 R" + _PAGE + b">>", _bomb(b"", b"\0")]),
    "a gigabyte of curves": lambda: pdf([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Contents 4 0 R/Parent 2 0 R" + _PAGE + b">>",
        flate(b"0 0 m " + b"9 9 8 7 1 2 c " * 20_000_000 + b"S")]),
    "states saved without end": lambda: _own_page(b"", b"q " * 5_000_000),
    "fonts that draw fonts": _type3_font,
    "tilings of tilings": _nested_patterns,
    "masks of masks": _nested_masks,
    "a shading of 900 million samples": _sampled_shading,
    "a shading that calculates": _calculating_shading,
    "an image of 100 000 by 100 000": lambda: _large_image(100_000, 100_000),
    "an image that is not as large as it says": lambda: _large_image(40_000, 30_000),
    "an image of 2^31 by 2^31": lambda: _large_image(2**31 - 1, 2**31 - 1),
    "an image whose mask is itself": lambda: _large_image(1000, 1000, b"/SMask 5 0 R"),
    "a JBIG2 image of 4 billion dots": lambda: _own_page(
        b"/XObject<</I 5 0 R>>", b"9 0 0 9 0 0 cm /I Do",
        [stream(bytes.fromhex("00000000300001000000130000ffff0000ffff0000000000000000010000"),
                b"/Type/XObject/Subtype/Image/Width 65535/Height 65535/ColorSpace/DeviceGray"
                b"/BitsPerComponent 1/Filter/JBIG2Decode")]),
    "a dash of nothing": lambda: _own_page(b"", b"[1e-9 1e-9] 0 d 9 w 0 0 m 1e6 1e6 l S"),
    "numbers without end": lambda: _own_page(b"", b"1e30 w 1" + b"0" * 400 + b" 0 m 9 9 l S"),
})  # fmt: skip

STRUCTURES: Final[Mapping[str, HostileFile]] = MappingProxyType({
    "a page tree of a billion leaves": _page_tree_billion,
    "arrays in arrays": lambda: _with_value(b"[" * _NESTED + b"]" * _NESTED),
    "dictionaries in dictionaries": lambda: _with_value(b"<</A" * _NESTED + b" 1" + b">>" * _NESTED),
    "arrays that never end": lambda: _with_value(b"[" * _NESTED),
    "an array of a million": lambda: _with_value(b"[" + b"0 " * 1_000_000 + b"]"),
    "a string of 20 MB": lambda: _with_value(b"(" + b"a" * 20_000_000 + b")"),
    "a string of brackets": lambda: _with_value(b"(" * _NESTED + b")" * _NESTED),
    "a string that never ends": lambda: _with_value(b"(" + b"a" * 1_000_000),
    "a name of a megabyte": lambda: _with_value(b"/" + b"#41" * 300_000),
    "a number of a million figures": lambda: _with_value(b"1" * 1_000_000),
    "references that go round": lambda: page(_PAGE + b"/Contents 5 0 R", said(1), [b"6 0 R", b"5 0 R"]),
    "a length that is its own stream": lambda: page(_PAGE, said(1)).replace(b"/Length 4", b"/Length 4 0 R/A 4"),
    "a length beyond the file": lambda: page(_PAGE, said(1)).replace(b"/Length ", b"/Length 99999999"),
    "a length below zero": lambda: page(_PAGE, said(1)).replace(b"/Length ", b"/Length -"),
    "a parent that is its page": lambda: page(_PAGE, said(1)).replace(b"/Parent 2 0 R", b"/Parent 3 0 R"),
    "a table before itself": lambda: _chained_update(b""),
    "a table before the file": lambda: _chained_update(b"-5"),
    "a table behind the file": lambda: _chained_update(b"999999999"),
    "notes that go round": lambda: _annotated(b"<</Type/Annot/Subtype/Text/F 4/Parent 5 0 R/Popup 5 0 R>>"),
    "twenty thousand notes": lambda: _annotated(_SHAPE + b"/Square>>", 20_000),
    "a note with a million strokes": lambda: _annotated(
        _SHAPE + b"/Ink/InkList[" + b"[1 1 9 9]" * 90_000 + b"]>>"),
    "a note of no place": lambda: _annotated(_SHAPE.replace(b"400 500", b"1e38 1e38") + b"/Square>>"),
    "an outline that goes round": lambda: _outline(b"<</Title(a)/Dest[3 0 R/Fit]/Next 6 0 R/First 6 0 R>>"),
    "an outline below itself": lambda: _outline(b"<</Title(a)/Dest[3 0 R/Fit]/First 5 0 R>>"),
    "names that go round": lambda: page(
        _PAGE + b"/Annots[6 0 R]", said(1),
        [b"<</Kids[5 0 R 5 0 R]/Names[(a)[3 0 R/Fit]]>>",
         b"<</Subtype/Link/Rect[0 0 9 9]/Dest(a)>>"], b"/Names<</Dests 5 0 R>>"),
    "layers that go round": lambda: page(
        _PAGE, said(1), [b"<</OCGs[5 0 R]/D 5 0 R>>"], b"/OCProperties 5 0 R"),
    "object streams in object streams": lambda: _in_objects([b"<</Type/ObjStm/N 1/First 0/Extends 5 0 R>>"] * 200),
    "an object stream of a gigabyte": _large_object_stream,
    "a table of 600 MB": _large_xref_stream,
    "ten thousand pages": lambda: _many_pages(10_000),
    "a million empty objects": lambda: _many_objects(1_000_000),
    "a million opening brackets": lambda: b"%PDF-1.7\n" + b"<<" * 1_000_000,
    "a million objects without a table": lambda: _many_objects(1_000_000)[:-12_000_000],
})  # fmt: skip

FILTERS: Final[Mapping[str, HostileFile]] = MappingProxyType({
    "a thousand filters": lambda: _filtered(b"[" + b"/ASCIIHexDecode" * 1000 + b"]", b"41>"),
    "deflated fifteen times": lambda: _deflated_often(15),
    "deflated a hundred times": lambda: _deflated_often(100),
    "a gigabyte in parts": lambda: _filtered(b"/FlateDecode", _deflate_run(b" ", 1000)),
    "a gigabyte twice deflated": lambda: _filtered(
        b"[/FlateDecode/FlateDecode]", zlib.compress(_deflate_run(b" ", 1000), 9)),
    "a gigabyte of runs": lambda: _filtered(b"[/FlateDecode/RunLengthDecode]", _deflate_run(b"\x81 ", 15)),
    "a gigabyte of codes": lambda: _filtered(b"[/FlateDecode/LZWDecode]", _deflate_run(b"\x80\x0b\x60\x50", 20)),
    "columns without end": lambda: _filtered(
        b"/FlateDecode", zlib.compress(bytes(9000)),
        b"/DecodeParms<</Predictor 12/Columns 2000000000/Colors 99/BitsPerComponent 16>>"),
    "columns below zero": lambda: _filtered(
        b"/FlateDecode", zlib.compress(bytes(9000)), b"/DecodeParms<</Predictor 15/Columns -7>>"),
    "parameters that are the stream": lambda: _filtered(
        b"/FlateDecode", zlib.compress(said(1)), b"/DecodeParms 5 0 R"),
})  # fmt: skip

SIZES: Final[Mapping[str, HostileFile]] = MappingProxyType({
    "a unit of 1e30": lambda: _sized(b"[0 0 420 595]", b"/UserUnit 1" + b"0" * 30),
    "a unit of 1e-30": lambda: _sized(b"[0 0 420 595]", b"/UserUnit 0." + b"0" * 30 + b"1"),
    "a unit below zero": lambda: _sized(b"[0 0 420 595]", b"/UserUnit -2"),
    "a box of inf": lambda: _sized(b"[0 0 inf inf]"),
    "a box of nan": lambda: _sized(b"[nan 0 nan 595]"),
    "a box of 1e30": lambda: _sized(b"[0 0 1e30 1e30]"),
    "a box of 10^30": lambda: _sized(b"[0 0 1" + b"0" * 30 + b" 1" + b"0" * 30 + b"]"),
    "a box of 10^400": lambda: _sized(b"[0 0 1" + b"0" * 400 + b" 595]"),
    "a box of 10^400.0": lambda: _sized(b"[0 0 1" + b"0" * 400 + b".0 595]"),
    "a box far away": lambda: _sized(b"[1" + b"0" * 17 + b" 0 1" + b"0" * 14 + b"420 595]"),
    "a box the wrong way round": lambda: _sized(b"[420 595 0 0]"),
    "a box of nothing": lambda: _sized(b"[0 0 0 0]"),
    "a box of a hair": lambda: _sized(b"[0 0 0.0000001 595]"),
    "a box without numbers": lambda: _sized(b"[]"),
    "a box below zero": lambda: _sized(b"[-420 -595 0 0]"),
    "a turn of 10^400": lambda: _sized(b"[0 0 420 595]", b"/Rotate 1" + b"0" * 400),
    "a turn of 45": lambda: _sized(b"[0 0 420 595]", b"/Rotate 45"),
})  # fmt: skip

HOSTILE: Final = MappingProxyType({**DRAWN, **STRUCTURES, **FILTERS, **SIZES})
# What takes over a second to be made or imposed.
SLOW: Final = frozenset({
    "a gigabyte of blanks", "a gigabyte of zeros", "a gigabyte of curves", "states saved without end",
    "fonts that draw fonts", "tilings of tilings", "masks of masks", "a shading of 900 million samples",
    "a shading that calculates", "an image of 100 000 by 100 000", "an image that is not as large as it says",
    "an image of 2^31 by 2^31", "an image whose mask is itself", "a page tree of a billion leaves",
    "dictionaries in dictionaries", "a string of 20 MB", "twenty thousand notes", "a note with a million strokes",
    "an object stream of a gigabyte", "a table of 600 MB", "ten thousand pages", "a million empty objects",
    "a million objects without a table", "a gigabyte in parts", "a gigabyte twice deflated", "a gigabyte of codes",
    "a gigabyte of runs", "a form that draws itself",
})  # fmt: skip
# What no reader makes pages of: an error.
REFUSED: Final = frozenset({
    "a page tree of a billion leaves", "an array of a million", "a string that never ends", "object streams in object streams", "an object stream of a gigabyte",
    "a million opening brackets", "a million objects without a table",
})  # fmt: skip
# Of which a part that cannot be read is left out: a warning.
LOST: Final = frozenset({
    "a thousand filters", "deflated a hundred times", "a gigabyte in parts", "a gigabyte twice deflated",
    "a gigabyte of runs", "a gigabyte of codes", "columns without end", "columns below zero",
})  # fmt: skip
# What is too much to be drawn: a warning.
UNMEASURED: Final = frozenset({
    "forms that draw each other 10^11 times", "a form that draws itself", "a gigabyte of blanks",
    "a gigabyte of zeros", "a gigabyte of curves", "states saved without end", "fonts that draw fonts",
    "tilings of tilings", "masks of masks", "a shading that calculates",
})  # fmt: skip
# What a machine measures, or not, by how quick it is.
PERHAPS_MEASURED: Final = frozenset({"a million empty objects"})
