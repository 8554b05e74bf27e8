"""A seed -> one damage of one good file: what disks, mail gateways, bad programs and wicked people do to PDFs.

The same seed gives the same bytes, as long as zlib does.
"""

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from tests.support.nasty import packed, updated
from tests.support.pages import pdf, stream

WIDTH, HEIGHT = 120, 160
_BOX = b"/MediaBox[0 0 %d %d]" % (WIDTH, HEIGHT)
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"
_MOST_RUN = 64  # bytes zeroed in a row
_MOST_CUT_FROM_STREAM = 40
_HUGE = 500_000


def draw_page(number: int) -> bytes:
    """Operators of a page that looks like no other: its number as squares and as a word, within a frame."""
    parts = [b"q 4 w 5 5 110 150 re S Q"]
    for bit in range(4):
        if number >> bit & 1:
            parts.append(b"%d 100 20 20 re f" % (10 + 26 * bit))
    parts.append(b"BT /F1 18 Tf 20 50 Td (P. %d) Tj ET" % number)
    return b"\n".join(parts)


def _packed_stream(data: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(data), entries + b"/Filter/FlateDecode")


def _plain_objects(page_count: int) -> list[bytes]:
    """The font, then page and content in turn, after a catalog and a tree."""
    kids = b" ".join([b"%d 0 R" % (4 + 2 * place) for place in range(page_count)])
    resources = b"/Resources<</Font<</F1 3 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%b]%b%b>>" % (page_count, kids, _BOX, resources),
        _FONT,
    ]
    for place in range(page_count):
        content = b"/Contents %d 0 R" % (5 + 2 * place)
        objects.append(b"<</Type/Page/Parent 2 0 R" + content + b">>")
        objects.append(_packed_stream(draw_page(place + 1)))
    return objects


def _in_object_stream() -> bytes:
    count = 4
    kids = b" ".join([b"%d 0 R" % (4 + place) for place in range(count)])
    resources = b"/Resources<</Font<</F1 3 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%b]%b%b>>" % (count, kids, _BOX, resources),
        _FONT,
    ]
    for place in range(count):
        content = b"/Contents %d 0 R" % (4 + count + place)
        objects.append(b"<</Type/Page/Parent 2 0 R" + content + b">>")
    return packed(objects, [_packed_stream(draw_page(place + 1)) for place in range(count)])


def _with_pictures() -> bytes:
    objects = _plain_objects(3)
    for place in range(3):
        pixels = bytes([40 * place + 20, 120, 200] * 8 + [230, 60, 40 * place] * 8)
        objects[3 + 2 * place] = (
            b"<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>"
            b"/XObject<</I %d 0 R>>>>>>" % (5 + 2 * place, 10 + place)
        )
        drawing = draw_page(place + 1) + b"\nq 100 0 0 20 10 15 cm /I Do Q"
        objects[4 + 2 * place] = _packed_stream(drawing)
        entries = b"/Type/XObject/Subtype/Image/Width 4/Height 4/BitsPerComponent 8/ColorSpace/DeviceRGB"
        objects.append(_packed_stream(pixels, entries))
    return pdf(objects)


def _in_parts() -> bytes:
    """Pages of two content streams each, in a tree of two levels."""
    resources = b"/Resources<</Font<</F1 3 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 4/Kids[4 0 R 5 0 R]" + _BOX + b">>",
        _FONT,
        b"<</Type/Pages/Parent 2 0 R/Count 2/Kids[6 0 R 9 0 R]" + resources + b">>",
        b"<</Type/Pages/Parent 2 0 R/Count 2/Kids[12 0 R 15 0 R]" + resources + b">>",
    ]
    for place in range(4):
        number = 6 + 3 * place
        parent = 4 + place // 2
        parts = b"[%d 0 R %d 0 R]" % (number + 1, number + 2)
        objects += [
            b"<</Type/Page/Parent %d 0 R/Contents%b>>" % (parent, parts),
            stream(draw_page(place + 1)),
            _packed_stream(b"q 10 20 %d 15 re f Q" % (20 + 10 * place)),
        ]
    return pdf(objects)


def _with_a_form() -> bytes:
    objects = _plain_objects(2)
    appearance = b"/Type/XObject/Subtype/Form/BBox[0 0 60 20]"
    objects[3] = objects[3].replace(b"/Parent", b"/Annots[8 0 R 9 0 R]/Parent")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]>>>>"
    objects += [
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(x)/F 4/Rect[10 15 70 35]/AP<</N 10 0 R>>>>",
        b"<</Type/Annot/Subtype/Stamp/F 4/Rect[75 15 105 35]/AP<</N 10 0 R>>>>",
        stream(b"0.5 g 0 0 60 20 re f", appearance),
    ]
    return pdf(objects)


def _with_drawn_letters() -> bytes:
    """A Type 3 font, and pages whose resources are their own objects."""
    objects = _plain_objects(3)
    objects[2] = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]"
        b"/FirstChar 49/LastChar 51/Widths[800 800 800]/Resources<<>>"
        b"/Encoding<</Differences[49/a/b/c]>>/CharProcs<</a 10 0 R/b 11 0 R/c 12 0 R>>>>"
    )
    for place in range(3):
        letter = b"800 0 0 0 800 800 d1 %d 0 300 700 re f" % (200 * place)
        objects.append(stream(letter))
    return pdf(objects)


GOOD_FILES = MappingProxyType(
    {
        "text": pdf(_plain_objects(5)),
        "pictures": _with_pictures(),
        "packed": _in_object_stream(),
        "updated": updated(pdf(_plain_objects(3)), 7, stream(draw_page(9))),
        "parts": _in_parts(),
        "form": _with_a_form(),
        "letters": _with_drawn_letters(),
    },
)


def _choose_match(random: Random, pattern: bytes, data: bytes) -> re.Match[bytes] | None:
    """Return one of the places of a pattern, None where it has none."""
    matches = list(re.finditer(pattern, data, re.DOTALL))
    return random.choice(matches) if matches else None


def _replace(data: bytes, start: int, end: int, new: bytes) -> bytes:
    return data[:start] + new + data[end:]


def _cut(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data) // 8, len(data))]


def _flip_bits(random: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 4)):
        changed[random.randrange(10, len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _zero_run(random: Random, data: bytes) -> bytes:
    length = random.randint(1, _MOST_RUN)
    start = random.randrange(len(data) - length)
    return _replace(data, start, start + length, bytes(length))


def _remove_key(random: Random, data: bytes) -> bytes:
    pattern = rb"/[A-Z]\w*\s*(?:\[[^\[\]]*\]|\d+ \d+ R|/\w+|\d+)"
    match = _choose_match(random, pattern, data)
    return data if match is None else _replace(data, *match.span(), b" " * len(match[0]))


def _rename_key(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"/[A-Z]\w+", data)
    if match is None:
        return data
    place = random.randrange(match.start() + 1, match.end())
    return _replace(data, place, place + 1, random.choice(b"XYZqxz").to_bytes())


def _shorten_stream(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"stream\n(.+?)\nendstream", data)
    if match is None:
        return data
    length = random.randint(1, min(_MOST_CUT_FROM_STREAM, len(match[1])))
    return _replace(data, match.end(1) - length, match.end(1), b"")


def _change_length(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"/Length (\d+)", data)
    if match is None:
        return data
    right = int(match[1])
    wrong = random.choice([0, right // 2, right + 7, right + 200, _HUGE, -1])
    return _replace(data, *match.span(1), b"%d" % wrong)


def _remove_object(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"\d+ 0 obj\n.*?endobj\n", data)
    return data if match is None else _replace(data, *match.span(), b" " * len(match[0]))


def _change_table(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"\d{10} \d{5} n", data)
    if match is None:
        return _lose_startxref(random, data)
    place = random.randrange(match.start() + 6, match.start() + 10)
    return _replace(data, place, place + 1, b"%d" % random.randrange(10))


def _lose_trailer(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"trailer\n<<.*?>>\n", data)
    return (
        _lose_startxref(random, data)
        if match is None
        else _replace(data, *match.span(), b"")
    )


def _lose_startxref(random: Random, data: bytes) -> bytes:
    start = data.rindex(b"startxref")
    new = random.choice([b"", b"startxref\n0\n%%EOF\n", b"startxref\n99999\n%%EOF\n"])
    return data[:start] + new


def _loop_table(random: Random, data: bytes) -> bytes:
    at = data.rindex(b"startxref")
    start = int(data[at:].split()[1])
    trailer = data.rfind(b"/Root")
    if trailer < 0 or random.random() < 0.2:
        return _lose_startxref(random, data)
    data = _replace(data, trailer, trailer, b"/Prev %d" % start)
    if trailer > at or trailer > start:  # a table, whose place stays
        return data
    return data


def _change_reference(random: Random, data: bytes) -> bytes:
    match = _choose_match(random, rb"(\d+) 0 R", data)
    if match is None:
        return data
    return _replace(data, *match.span(1), b"%d" % random.randint(0, 20))


def _damage_streams(random: Random, data: bytes) -> bytes:
    """Change a byte of a stream: of an object stream, where there is one."""
    pattern = rb"/ObjStm.*?stream\n(.+?)\nendstream"
    match = _choose_match(random, pattern, data)
    match = match or _choose_match(random, rb"stream\n(.+?)\nendstream", data)
    if match is None:
        return data
    place = random.randrange(*match.span(1))
    return _replace(data, place, place + 1, random.randrange(256).to_bytes())


_DAMAGES: Sequence[Callable[[Random, bytes], bytes]] = (
    _cut,
    _flip_bits,
    _zero_run,
    _remove_key,
    _rename_key,
    _shorten_stream,
    _change_length,
    _remove_object,
    _change_table,
    _lose_trailer,
    _loop_table,
    _change_reference,
    _damage_streams,
)


@dataclass(frozen=True)
class Damage:
    """A good file after one damage."""

    name: str
    """The good file's, the damage's, the seed."""
    good_file: str
    data: bytes


def damage_files(seeds: Sequence[int]) -> Iterator[Damage]:
    """Yield one damage for each seed; as many seeds as damages times good files go over all of both."""
    files = list(GOOD_FILES)
    for seed in seeds:
        good_file = files[seed % len(files)]
        damage = _DAMAGES[seed // len(files) % len(_DAMAGES)]
        data = damage(Random(seed), GOOD_FILES[good_file])
        kind = damage.__name__.strip("_").replace("_", "-")
        yield Damage(f"{good_file} {kind} {seed}", good_file, data)
