"""PDFs as badly written as they come in from outside, each with pages that say `[1]`, `[2]` … the right way up.

Pages are A5 to the thousandth of a point, so that they begin on whole pixels both alone and on a sheet.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from tests.support.pages import FONT, MM, pdf, said, stream

W, H = 148 * MM, 210 * MM
BOX = b"/MediaBox[0 0 %.4f %.4f]" % (W, H)
LYING = b"/MediaBox[0 0 %.4f %.4f]" % (H, W)
CROP = b"/MediaBox[0 0 700 900]/CropBox[%d %d %.4f %.4f]"
FONTS = b"/Resources" + FONT


@dataclass(frozen=True)
class Nasty:
    """A file, how many pages it has, and the same pages written plainly where the judge cannot read these."""

    data: bytes
    pages: int = 1
    plain: bytes = b""
    password: str = ""
    warned: tuple[str, ...] = ()
    rounded: bool = (
        False  # the judge draws such things on whole pixels: an edge may be one pixel off
    )


def drawing(number: int = 1) -> bytes:
    """A page's content that looks different in every corner."""
    return (
        b"q 0.6 g 20 30 90 40 re f 0.2 g 330 520 60 50 re f 0 G 3 w 40 560 m 120 480 l S "
        b"0.8 g 300 40 m 400 60 l 350 140 l f Q " + said(number)
    )


TURNS = {
    90: b"0 1 -1 0 %.4f 0 cm " % H,
    180: b"-1 0 0 -1 %.4f %.4f cm " % (W, H),
    270: b"0 -1 1 0 0 %.4f cm " % W,
}


def shift(x: float, y: float) -> bytes:
    return b"1 0 0 1 %f %f cm " % (x, y)


def book(
    pages: Sequence[tuple[bytes, bytes]], more: Sequence[bytes] = (), catalog: bytes = b""
) -> bytes:
    """Pages (entries, content) as objects 3, 5, 7 …, then more objects."""
    kids = b" ".join(b"%d 0 R" % (3 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>",
        b"<</Type/Pages/Count %d/Kids[" % len(pages) + kids + b"]>>",
    ]
    for place, (entries, content) in enumerate(pages):
        objects += [
            b"<</Type/Page/Parent 2 0 R/Contents %d 0 R" % (4 + 2 * place)
            + entries
            + b">>",
            stream(content),
        ]
    return pdf([*objects, *more])


def page(
    entries: bytes = BOX + FONTS,
    content: bytes = b"",
    more: Sequence[bytes] = (),
    catalog: bytes = b"",
) -> bytes:
    """One page; further objects begin with number 5."""
    return book([(entries, content or drawing())], more, catalog)


PLAIN = page()


_FIELDS = b"/AcroForm<</Fields[5 0 R]>>"


def stamp(
    entries: bytes,
    *,
    rect: bytes = b"[100 300 200 360]",
    form: bytes = b"",
    kind: bytes = b"/Stamp",
) -> bytes:
    """One page with one annotation, object 5, whose appearance is object 6."""
    look = form or stream(
        b"0.3 g 0 0 50 30 re f 1 g 5 5 10 20 re f", b"/Subtype/Form/BBox[0 0 50 30]"
    )
    annotation = (
        b"<</Type/Annot/Subtype" + kind + b"/Rect" + rect + entries + b"/AP<</N 6 0 R>>>>"
    )
    return page(BOX + FONTS + b"/Annots[5 0 R]", more=[annotation, look], catalog=_FIELDS)


def box(state: bytes, more: bytes = b"") -> bytes:
    """One page with a box to tick."""
    tick = stream(b"0 g 0 0 20 20 re f", b"/Subtype/Form/BBox[0 0 20 20]")
    empty = stream(b"0 G 2 w 0 0 20 20 re S", b"/Subtype/Form/BBox[0 0 20 20]")
    field = b"<</Type/Annot/Subtype/Widget/T(a)/FT/Btn/F 4/Rect[100 300 130 330]" + state
    field += b"/AP<</N<</Yes 6 0 R/Off 7 0 R>>>>>>"
    return page(
        BOX + FONTS + b"/Annots[5 0 R]",
        more=[field, tick, empty, *([more] if more else [])],
        catalog=_FIELDS,
    )


LAYERED = b"/OC/L BDC 0 g 100 300 200 100 re f EMC /OC/M BDC 0.4 g 100 420 50 50 re f EMC "
NAMED = b"/Properties<</L 5 0 R/M 6 0 R>>"


def layers(
    config: bytes,
    more: Sequence[bytes] = (),
    named: bytes = NAMED,
    content: bytes = LAYERED,
    rest: bytes = b"",
    usage: bytes = b"",
) -> bytes:
    """One page with two layers, objects 5 and 6."""
    entries = BOX + rest + b"/Resources<<" + FONT[2:-2] + named + b">>"
    groups = [b"<</Type/OCG/Name(L)" + usage + b">>", b"<</Type/OCG/Name(M)>>"]
    catalog = b"/OCProperties<</OCGs[5 0 R 6 0 R]/D<<" + config + b">>>>"
    return page(entries, content + drawing(), [*groups, *more], catalog)


def resources(
    kind: bytes,
    content: bytes,
    more: Sequence[bytes],
    rest: bytes = b"",
    font: bytes = FONT[2:-2],
) -> bytes:
    """One page that draws with something of its own, from object 5 on, before the usual things."""
    return page(
        BOX + rest + b"/Resources<<" + font + kind + b">>", content + drawing(), more
    )


def packed(objects: Sequence[bytes], streams: Sequence[bytes]) -> bytes:
    """A file with its objects, numbered from 1, in an object stream, streams after them, and an xref stream."""
    heads, bodies = b"", b""
    for number, body in enumerate(objects, 1):
        heads += b"%d %d " % (number, len(bodies))
        bodies += body + b" "
    holder = len(objects) + len(streams) + 1
    file = BytesIO()
    file.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    rows = [(0, 0, 65535)] + [(2, holder, place) for place in range(len(objects))]
    entries = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(heads))
    for number, body in enumerate(
        [*streams, stream(zlib.compress(heads + bodies), entries)], len(objects) + 1
    ):
        rows.append((1, file.tell(), 0))
        file.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start = file.tell()
    rows.append((1, start, 0))
    table = b"".join(
        kind.to_bytes(1) + at.to_bytes(4) + which.to_bytes(2) for kind, at, which in rows
    )
    about = b"/Type/XRef/Size %d/W[1 4 2]/Root 1 0 R/Filter/FlateDecode" % len(rows)
    file.write(
        b"%d 0 obj\n" % (holder + 1) + stream(zlib.compress(table), about) + b"\nendobj\n"
    )
    file.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return file.getvalue()


def updated(data: bytes, number: int, body: bytes) -> bytes:
    """A file with a later version of one object behind it."""
    at = len(data)
    before = int(data.rpartition(b"startxref\n")[2].split()[0])
    data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(data)
    data += b"xref\n%d 1\n%010d 00000 n \ntrailer\n" % (number, at)
    return data + b"<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        before,
        table,
    )


def mixed(sizes: Sequence[tuple[int, int]]) -> bytes:
    """Pages of these sizes in millimetres."""
    boxes = [
        b"/MediaBox[0 0 %.4f %.4f]" % (width * MM, height * MM) for width, height in sizes
    ]
    return book(
        [
            (entry + FONTS, said(n, 60, 90) + b" 0.5 g 0 0 30 20 re f")
            for n, entry in enumerate(boxes, 1)
        ]
    )
