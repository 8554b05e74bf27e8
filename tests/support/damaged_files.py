"""One page that says [1], damaged in many ways that readers work round: tables, trailers, lengths, filters, page trees."""

import base64
import re
import zlib
from types import MappingProxyType
from typing import Final

from tests.support.nasty import packed, page
from tests.support.pages import FONT, pdf, said, stream

_PAGE: Final = b"/MediaBox[0 0 420 595]/Resources" + FONT
_TEXT: Final = said(1)
_PLAIN: Final = page(_PAGE, _TEXT)
_TABLE: Final = _PLAIN.rindex(b"xref", 0, _PLAIN.rindex(b"startxref"))
_TREE: Final = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/Contents 4 0 R" + _PAGE + b">>",
)
_PACKED: Final = packed(_TREE, [stream(_TEXT)])


def _start(data: bytes, value: bytes) -> bytes:
    return re.sub(rb"startxref\n\d+", b"startxref\n" + value, data)


def _moved(by: int) -> bytes:
    """The page, with offsets that are wrong by so much."""

    def move(match: re.Match[bytes]) -> bytes:
        return b"%010d 00000 n" % (int(match[1]) + by)

    return re.sub(rb"(\d{10}) 00000 n", move, _PLAIN)


def _lengths(value: bytes) -> bytes:
    return re.sub(rb"/Length \d+", value, _PLAIN)


def _filtered(name: bytes, data: bytes, parameters: bytes = b"") -> bytes:
    """A page in two streams, the second with this filter."""
    whole = _TREE[2].replace(b"4 0 R", b"[4 0 R 5 0 R]")
    filtered = stream(data, b"/Filter" + name + parameters)
    return pdf([*_TREE[:2], whole, stream(b"q Q"), filtered])


def _lzw(data: bytes) -> bytes:
    """Codes of nine bits, one for each byte."""
    bits = "".join([f"{code:09b}" for code in (256, *data, 257)])
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8)


def _rows(width: int) -> bytes:
    """The text in rows, each after the number of its predictor."""
    starts = range(0, len(_TEXT), width)
    return b"".join([b"\0" + _TEXT[start : start + width].ljust(width) for start in starts])


DAMAGED: Final = MappingProxyType({
    "a start of 0": _start(_PLAIN, b"0"),
    "a start beyond the end": _start(_PLAIN, b"999999"),
    "a start one too far": _start(_PLAIN, b"%d" % (_TABLE + 1)),
    "a start three too early": _start(_PLAIN, b"%d" % (_TABLE - 3)),
    "a start below zero": _start(_PLAIN, b"-1"),
    "a start in words": _start(_PLAIN, b"abc"),
    "no end": _PLAIN[:-6],
    "a table of garbage": _PLAIN[: _TABLE + 9] + b"garbage garbage " * 6 + _PLAIN[_PLAIN.rindex(b"trailer") :],
    "a table called otherwise": _PLAIN.replace(b"\nxref\n", b"\nxxxx\n"),
    "offsets too large": _moved(5),
    "offsets too small": _moved(-1),
    "offsets of 0": re.sub(rb"(\d{10}) 00000 n", b"0000000000 00000 n", _PLAIN),
    "entries of no kind": _PLAIN.replace(b"00000 n", b"00000 X"),
    "an entry in letters": re.sub(rb"(\d{10}) 00000 n", b"zzzzzzzzzz 00000 n", _PLAIN, count=1),
    "a page lost": _PLAIN.replace(b"%010d 00000 n" % _PLAIN.index(b"3 0 obj"), b"%010d 00000 n" % 7),
    "a content lost": _PLAIN.replace(b"%010d 00000 n" % _PLAIN.index(b"4 0 obj"), b"%010d 00000 n" % 7),
    "a content said to be free": _PLAIN.replace(
        b"%010d 00000 n" % _PLAIN.index(b"4 0 obj"), b"0000000000 65535 f"),
    "a table from 1": _PLAIN.replace(b"xref\n0 5", b"xref\n1 5"),
    "a table of too many": _PLAIN.replace(b"xref\n0 5", b"xref\n0 99"),
    "a table of too few": _PLAIN.replace(b"xref\n0 5", b"xref\n0 2"),
    "a table of less than none": _PLAIN.replace(b"xref\n0 5", b"xref\n0 -5"),
    "short lines in the table": _PLAIN.replace(b" \n0", b"\n0"),
    "no root": _PLAIN.replace(b"/Root 1 0 R", b""),
    "a root that is content": _PLAIN.replace(b"/Root 1 0 R", b"/Root 4 0 R"),
    "a root that is not there": _PLAIN.replace(b"/Root 1 0 R", b"/Root 77 0 R"),
    "a size of 1": _PLAIN.replace(b"/Size 5", b"/Size 1"),
    "no size": _PLAIN.replace(b"/Size 5", b""),
    "garbage in the trailer": _PLAIN.replace(b"trailer\n<<", b"trailer\n<<(("),
    "junk before": b"junk junk\n" * 20 + _PLAIN,
    "junk behind": _PLAIN + bytes(3000),
    "a version to come": _PLAIN.replace(b"%PDF-1.7", b"%PDF-9.9"),
    "no endobj": _PLAIN.replace(b"\nendobj", b""),
    "no endstream": _PLAIN.replace(b"\nendstream", b""),
    "lengths of 0": _lengths(b"/Length 0"),
    "lengths too short": _lengths(b"/Length 3"),
    "lengths beyond the end": _lengths(b"/Length 99999"),
    "no lengths": _lengths(b""),
    "lengths that are not there": _lengths(b"/Length 77 0 R"),
    "an earlier table beyond the end": _PLAIN.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 999999"),
    "an earlier table before the file": _PLAIN.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev -7"),
    "an earlier table that is this one": _PLAIN.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % _TABLE),
    "an earlier table that is a name": _PLAIN.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev /a"),
    "seven pages said": _PLAIN.replace(b"/Count 1", b"/Count 7"),
    "less than no pages said": _PLAIN.replace(b"/Count 1", b"/Count -1"),
    "no number of pages": _PLAIN.replace(b"/Count 1", b""),
    "a tree without type": _PLAIN.replace(b"/Type/Pages", b""),
    "a page without type": _PLAIN.replace(b"/Type/Page/", b"/"),
    "pages that are none": _PLAIN.replace(b"/Kids[3 0 R]", b"/Kids[null 3 0 R 88 0 R]"),
    "a catalog without type": _PLAIN.replace(b"/Type/Catalog", b""),
    "a packed table of other widths": _PACKED.replace(b"/W[1 4 2]", b"/W[1 9 2]"),
    "a packed table elsewhere": _start(_PACKED, b"3"),
    "a box of nothing": page(_PAGE.replace(b"0 0 420 595", b"0 0 0 0"), _TEXT),
    "a part of a content that is null": pdf([*_TREE[:2], _TREE[2].replace(b"4 0 R", b"[null 4 0 R]"), stream(_TEXT)]),
    "a part of a content that is not there": pdf([*_TREE[:2], _TREE[2].replace(b"4 0 R", b"[4 0 R 77 0 R]"), stream(_TEXT)]),
    "a null filter": _filtered(b" null", _TEXT),
    "no filter of several": _filtered(b"[]", _TEXT),
    "null parameters": _filtered(b"/FlateDecode", zlib.compress(_TEXT), b"/DecodeParms null"),
    "an array of null parameters": _filtered(b"[/FlateDecode]", zlib.compress(_TEXT), b"/DecodeParms[null]"),
    "Fl": _filtered(b"/Fl", zlib.compress(_TEXT)),
    "Fl in an array": _filtered(b"[/Fl]", zlib.compress(_TEXT)),
    "Fl and a predictor": _filtered(
        b"/Fl", zlib.compress(_rows(4)), b"/DecodeParms<</Predictor 12/Columns 4>>"),
    "Fl of the only stream": pdf([*_TREE, stream(zlib.compress(_TEXT), b"/Filter/Fl")]),
    "AHx": _filtered(b"/AHx", _TEXT.hex().encode() + b">"),
    "A85": _filtered(b"/A85", base64.a85encode(_TEXT) + b"~>"),
    "LZW": _filtered(b"/LZW", _lzw(_TEXT)),
    "RL": _filtered(b"/RL", bytes([len(_TEXT) - 1]) + _TEXT + b"\x80"),
    "AHx and Fl": _filtered(b"[/AHx/Fl]", zlib.compress(_TEXT).hex().encode() + b">"),
    "A85 and LZW": _filtered(b"[/A85/LZW]", base64.a85encode(_lzw(_TEXT)) + b"~>"),
    "AHx with blanks": _filtered(b"/AHx", _TEXT.hex(" ", 1).encode() + b" \n>"),
    "AHx and half a byte": _filtered(b"/AHx", _TEXT.hex().encode() + b"2>"),
    "hexadecimal without end": _filtered(b"/ASCIIHexDecode", _TEXT.hex().encode()),
    "base 85 without end": _filtered(b"/ASCII85Decode", base64.a85encode(_TEXT)),
    "deflated, cut short": _filtered(b"/FlateDecode", zlib.compress(_TEXT)[:-5]),
    "deflated, junk behind": _filtered(b"/FlateDecode", zlib.compress(_TEXT) + b"\n\n\0junk"),
})  # fmt: skip


def encrypted_attachments(
    version: int, revision: int, filters: bytes, handler: bytes = b"/Standard"
) -> bytes:
    """A page in a file whose encryption, with a password that nobody knows, is for attachments; `filters`: StmF, StrF."""
    key = b"k" * (48 if version == 5 else 32)
    encryption = b"<</Filter%b/V %d/R %d/Length 128/P -4/O(%b)/U(%b)" % (
        handler,
        version,
        revision,
        key,
        key,
    )
    encryption += (
        b"/CF<</StdCF<</CFM/AESV2/AuthEvent/EFOpen/Length 16>>>>"
        + filters
        + b"/EFF/StdCF>>"
    )
    files = (
        b"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a)/EF<</F 6 0 R>>>>]>>>>>>"
    )
    objects = [
        _TREE[0][:-2] + files,
        *_TREE[1:],
        stream(_TEXT),
        encryption,
        stream(bytes(48), b"/Type/EmbeddedFile"),
    ]
    return pdf(
        objects, b"/Root 1 0 R/Encrypt 5 0 R/ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]"
    )
