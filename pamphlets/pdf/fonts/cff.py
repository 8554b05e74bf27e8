"""A CFF font -> the same font with its glyphs in another order, some of them twice.

In a PDF a CFF font has no table from codes to glyphs, as TrueType has in CIDToGIDMap: a code is a glyph.
Where one shape stands for two texts (a space and a no-break space), the font must hold it twice. A CMap with
two codes for one glyph would do by the standard, but MuPDF then reads both as one text. The format: Adobe
Technical Note 5176.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

_CHARSET, _CHARSTRINGS, _ROS, _FD_SELECT = 15, 17, 0x0C1E, 0x0C25  # operators of a Top DICT (§ 9)
_LONG: Final = (
    29  # the only form of a number that holds any offset without changing its length (§ 4)
)
_PREDEFINED: Final = range(3)  # charset "offsets" that are no offsets (§ 13)


def rearrange_glyphs(cff: bytes, order: Sequence[int]) -> bytes:
    """Return the font whose glyph `n` is the old glyph `order[n]`; the first must stay .notdef.

    Raises ValueError for a font that HarfBuzz's subsetter cannot have written.
    """
    _, at = _read_index(cff, cff[2])  # names
    (top, *_), _ = _read_index(cff, at)
    operands = _find_operands(cff, *top)
    places, stop = _read_index(cff, _read_offset(cff, operands[_CHARSTRINGS]))
    body = bytearray(cff)
    body[places[0][0] : stop] = bytes(
        stop - places[0][0]
    )  # the old outlines: noughts pack to nothing
    outlines = [cff[slice(*places[old])] for old in order]
    _append_part(body, operands[_CHARSTRINGS], _write_index(outlines))
    if _ROS in operands:
        identity = b"\2\0\1" + (len(order) - 2).to_bytes(2, "big")  # one range: glyph n is CID n
        _append_part(body, operands[_CHARSET], identity)
        dicts = _read_fd_select(cff, _read_offset(cff, operands[_FD_SELECT]), len(places))
        _append_part(body, operands[_FD_SELECT], bytes([0, *(dicts[old] for old in order)]))
    elif (charset := _read_offset(cff, operands.get(_CHARSET, -1))) not in _PREDEFINED:
        names = _read_charset(cff, charset, len(places))
        _append_part(
            body,
            operands[_CHARSET],
            b"\0" + b"".join([_encode_uint16(names[old]) for old in order[1:]]),
        )
    return bytes(body)


def _encode_uint16(number: int) -> bytes:
    """Return a number as two bytes."""
    return number.to_bytes(2, "big")


def _read_index(cff: bytes, at: int) -> tuple[list[tuple[int, int]], int]:
    """Return where the objects of the INDEX at `at` begin and end, and where it ends itself (§ 5)."""
    count = int.from_bytes(cff[at : at + 2], "big")
    if not count:
        return [], at + 2
    size = cff[at + 2]
    table = at + 3
    base = table + (count + 1) * size - 1
    starts = [
        base + int.from_bytes(cff[place : place + size], "big")
        for place in range(table, table + (count + 1) * size, size)
    ]
    return list(pairwise(starts)), starts[-1]


def _write_index(objects: Sequence[bytes]) -> bytes:
    """Return an INDEX of `objects`."""
    offsets = accumulate((len(each) for each in objects), initial=1)
    table = b"".join([offset.to_bytes(4, "big") for offset in offsets])
    return _encode_uint16(len(objects)) + b"\4" + table + b"".join(objects)


def _find_operands(cff: bytes, at: int, stop: int) -> dict[int, int]:
    """Return where the last operand of each operator of a DICT stands (§ 4)."""
    found: dict[int, int] = {}
    last = at
    while at < stop:
        first = cff[at]
        if first <= 21:  # an operator; 12 begins one of two bytes
            found[first if first != 12 else 0x0C00 | cff[at + 1]] = last
            at += 1 + (first == 12)
            continue
        last = at
        if first == 30:  # a real number: half bytes up to 15
            while cff[at + 1] & 15 != 15:
                at += 1
            at += 2
        else:
            at += {28: 3, _LONG: 5}.get(first, 1 + (first > 246))
    return found


def _read_offset(cff: bytes, at: int) -> int:
    """Return the offset written at `at`; 0 (a predefined charset) where nothing is written."""
    if at < 0:
        return 0
    if cff[at] == _LONG:
        return int.from_bytes(cff[at + 1 : at + 5], "big")
    if cff[at] in range(139, 142):  # 0, 1, 2 in one byte: the predefined charsets
        return cff[at] - 139
    raise ValueError(cff[at])


def _append_part(body: bytearray, at: int, part: bytes) -> None:
    """Add `part` to the font and write its offset over the operand at `at`."""
    if body[at] != _LONG:
        raise ValueError(body[at])
    body[at + 1 : at + 5] = len(body).to_bytes(4, "big")
    body += part


def _read_charset(cff: bytes, at: int, count: int) -> list[int]:
    """Return the name (SID) of each glyph by the charset at `at` (§ 13)."""
    form, at = cff[at], at + 1
    names = [0]
    size = {0: 0, 1: 1, 2: 2}[form]
    while len(names) < count:
        first = int.from_bytes(cff[at : at + 2], "big")
        left = int.from_bytes(cff[at + 2 : at + 2 + size], "big")
        names += range(first, first + left + 1)
        at += 2 + size
    return names


def _read_fd_select(cff: bytes, at: int, count: int) -> list[int]:
    """Return which Font DICT serves each glyph by the FDSelect at `at` (§ 19)."""
    if cff[at] == 0:
        return list(cff[at + 1 : at + 1 + count])
    return list(_read_fd_ranges(cff, at + 1))


def _read_fd_ranges(cff: bytes, at: int) -> Iterator[int]:
    """Yield the Font DICT of each glyph from an FDSelect of ranges (format 3)."""
    many = int.from_bytes(cff[at : at + 2], "big")
    for place in range(at + 2, at + 2 + 3 * many, 3):
        first, after = (int.from_bytes(cff[each : each + 2], "big") for each in (place, place + 3))
        yield from [cff[place + 2]] * (after - first)
