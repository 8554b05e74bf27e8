"""A CFF font -> the same font with its glyphs in another order, some of them twice.

In a PDF a CFF font has no table from codes to glyphs, as TrueType has in CIDToGIDMap: a code is a glyph.
Where one shape stands for two texts (a space and a no-break space), the font must hold it twice. A CMap with
two codes for one glyph would do by the standard, but MuPDF then reads both as one text. The format: Adobe
Technical Note 5176.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

# Operators of a Top DICT (§ 9).
_CHARSET: Final = 15
_CHARSTRINGS: Final = 17
_ROS: Final = 0x0C1E
_FD_SELECT: Final = 0x0C25
# The only form of a number that holds any offset without changing its length (§ 4).
_LONG: Final = 29
_PREDEFINED: Final = range(3)  # charset "offsets" that are no offsets (§ 13)


def rearrange_glyphs(cff: bytes, order: Sequence[int]) -> bytes:
    """Return the font whose glyph `n` is the old glyph `order[n]`; the first must stay .notdef.

    Raises ValueError for a font that HarfBuzz's subsetter cannot have written.
    """
    _, top_dicts = _read_index(cff, cff[2])  # past the names
    top, _ = _read_index(cff, top_dicts)
    operands = _find_operands(cff, *top[0])
    outlines_at = _read_offset(cff, operands[_CHARSTRINGS])
    outlines, outlines_end = _read_index(cff, outlines_at)
    outlines_begin, _ = outlines[0]
    body = bytearray(cff)
    # Noughts pack to nothing.
    body[outlines_begin:outlines_end] = bytes(outlines_end - outlines_begin)
    reordered: list[bytes] = []
    for glyph in order:
        begin, end = outlines[glyph]
        reordered.append(cff[begin:end])
    _append_part(body, operands[_CHARSTRINGS], _write_index(reordered))
    if _ROS in operands:
        identity = b"\2\0\1" + _encode_uint16(len(order) - 2)  # one range: glyph n is CID n
        _append_part(body, operands[_CHARSET], identity)
        font_dicts = _read_fd_select(
            cff, _read_offset(cff, operands[_FD_SELECT]), len(outlines)
        )
        reordered_dicts = bytes([font_dicts[glyph] for glyph in order])
        _append_part(body, operands[_FD_SELECT], b"\0" + reordered_dicts)
    elif _CHARSET in operands:
        charset = _read_offset(cff, operands[_CHARSET])
        if charset not in _PREDEFINED:
            names = _read_charset(cff, charset, len(outlines))
            new_charset = b"\0"
            for glyph in order[1:]:
                new_charset += _encode_uint16(names[glyph])
            _append_part(body, operands[_CHARSET], new_charset)
    return bytes(body)


def _read_number(cff: bytes, at: int, size: int) -> int:
    return int.from_bytes(cff[at : at + size], "big")


def _read_uint16(cff: bytes, at: int) -> int:
    return _read_number(cff, at, 2)


def _encode_uint16(number: int) -> bytes:
    return number.to_bytes(2, "big")


_ByteRange = tuple[int, int]


def _read_index(cff: bytes, at: int) -> tuple[list[_ByteRange], int]:
    """Return where the objects of the INDEX at `at` begin and end, and where it ends itself (§ 5)."""
    count = _read_uint16(cff, at)
    if not count:
        return [], at + 2
    offset_size = cff[at + 2]
    table = at + 3
    table_end = table + (count + 1) * offset_size
    starts: list[int] = []
    for place in range(table, table_end, offset_size):
        offset = _read_number(cff, place, offset_size)
        starts.append(table_end - 1 + offset)
    return list(pairwise(starts)), starts[-1]


def _write_index(objects: Sequence[bytes]) -> bytes:
    index = _encode_uint16(len(objects)) + b"\4"
    offset = 1
    for data in (*objects, b""):
        index += offset.to_bytes(4, "big")
        offset += len(data)
    return index + b"".join(objects)


def _find_operands(cff: bytes, at: int, stop: int) -> dict[int, int]:
    """Return where the last operand of each operator of a DICT stands (§ 4)."""
    operands: dict[int, int] = {}
    operand = at
    while at < stop:
        first = cff[at]
        if first == 12:  # begins an operator of two bytes
            operands[_read_uint16(cff, at)] = operand
            at += 2
        elif first <= 21:
            operands[first] = operand
            at += 1
        else:
            operand = at
            length = 2 if first > 246 else 1
            if first in (28, _LONG):
                length = 3 if first == 28 else 5
            elif first == 30:  # a real number: half bytes up to 15
                while cff[at + length - 1] & 15 != 15:
                    length += 1
            at += length
    return operands


def _read_offset(cff: bytes, at: int) -> int:
    """Return the offset written at `at`, or the number of a predefined charset."""
    if cff[at] == _LONG:
        return _read_number(cff, at + 1, 4)
    number = cff[at] - 139  # in one byte
    if number in _PREDEFINED:
        return number
    raise ValueError(cff[at])


def _append_part(body: bytearray, at: int, part: bytes) -> None:
    """Add `part` to the font and write its offset over the operand at `at`."""
    if body[at] != _LONG:
        raise ValueError(body[at])
    body[at + 1 : at + 5] = len(body).to_bytes(4, "big")
    body += part


def _read_charset(cff: bytes, at: int, count: int) -> list[int]:
    """Return the name (SID) of each glyph by the charset at `at` (§ 13)."""
    # Bytes that tell how many names follow the first of a range.
    count_size = {0: 0, 1: 1, 2: 2}[cff[at]]
    at += 1
    names = [0]
    while len(names) < count:
        first = _read_uint16(cff, at)
        following = _read_number(cff, at + 2, count_size)
        names += range(first, first + following + 1)
        at += 2 + count_size
    return names


def _read_fd_select(cff: bytes, at: int, count: int) -> list[int]:
    """Return which Font DICT serves each glyph by the FDSelect at `at` (§ 19)."""
    if cff[at] == 0:
        return list(cff[at + 1 : at + 1 + count])
    font_dicts: list[int] = []
    range_count = _read_uint16(cff, at + 1)  # format 3
    first_range = at + 3
    for place in range(first_range, first_range + 3 * range_count, 3):
        first_glyph = _read_uint16(cff, place)
        next_glyph = _read_uint16(cff, place + 3)
        font_dict = cff[place + 2]
        font_dicts += [font_dict] * (next_glyph - first_glyph)
    return font_dicts
