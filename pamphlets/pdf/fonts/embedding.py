"""A Face and the glyphs placed of it -> the objects of one Type 0 font: ISO 32000-1 § 9.7 to 9.10.

Codes run from 1 in the order of first placement; each is one glyph that stands for one text, so that one
shape may be read in two ways. TrueType reaches its glyphs through a CIDToGIDMap, CFF has them in the order of
the codes. Nothing here depends on what else was shaped.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from struct import unpack_from
from typing import Any, Final

from pamphlets.core.fonts.font_book import Face
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.pdf.fonts.cff import rearrange_glyphs
from pamphlets.pdf.writer import PdfName, PdfObjects, PdfValue

# Needed for shaping and for other uses than in a PDF (ISO 32000-1 § 9.9, table 126).
_DROPPED_TABLES: Final = (
    *"GSUB GPOS GDEF BASE JSTF MATH kern STAT avar DSIG FFTM gasp PCLT".split(),
    *"OS/2 cmap name post meta COLR CPAL CBDT CBLC sbix EBDT EBLC".split(),
    *"vhea vmtx VORG hdmx LTSH VDMX".split(),
    "SVG ",
)
_CID_SYSTEM_INFO: Final[Mapping[str, PdfValue]] = {
    "Registry": "Adobe",
    "Ordering": "Identity",
    "Supplement": 0,
}
_FIXED, _SERIF, _SYMBOLIC, _ITALIC = 1, 2, 4, 64  # flags of a descriptor (table 123)
_SERIF_STYLES: Final = range(2, 11)  # OS/2 PANOSE: kinds of serif; 11 to 15 have none
# Entries that one block of a CMap may hold (Adobe Technical Note 5014 § 1.2).
_BLOCK_SIZE: Final = 100
_CMAP_HEAD: Final = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL: Final = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """What a code stands for."""

    glyph: int
    """Its number in the whole font."""
    text: str
    width: float
    """In thousandths of an em."""


def embed_font(
    pdf: PdfObjects, face: Face, opened: OpenFont, codes: Sequence[PlacedGlyph]
) -> dict[str, PdfValue]:
    """Return the Type 0 font whose code `n` is `codes[n - 1]`; its parts are added to the file."""
    placed = {code.glyph for code in codes}
    subset, new_glyphs = _subset_font(opened, face.weight, placed)
    glyphs = [0, *(new_glyphs[code.glyph] for code in codes)]
    descendant: dict[str, PdfValue] = {
        "Type": PdfName("Font"),
        "CIDSystemInfo": _CID_SYSTEM_INFO,
    }
    if "CFF " in subset.table_tags:
        # What accented glyphs are made of comes after them.
        components = sorted(set(new_glyphs.values()).difference(glyphs))
        cff = subset.reference_table("CFF ").data
        content = rearrange_glyphs(cff, [*glyphs, *components])
        file = {"FontFile3": pdf.add_stream(content, {"Subtype": PdfName("CIDFontType0C")})}
        descendant["Subtype"] = PdfName("CIDFontType0")
    else:
        content = subset.blob.data
        file = {"FontFile2": pdf.add_stream(content, {"Length1": len(content)})}
        descendant["Subtype"] = PdfName("CIDFontType2")
        glyph_map = b"".join([glyph.to_bytes(2, "big") for glyph in glyphs])
        descendant["CIDToGIDMap"] = pdf.add_stream(glyph_map)
    own_name = opened.font.face.get_name(6) or face.family
    letters = re.sub("[^A-Za-z0-9-]", "", own_name) or "Font"
    name = PdfName(f"{_subset_tag(content)}+{letters}")
    descriptor = {"FontName": name, **_make_descriptor(face, opened), **file}
    descendant["BaseFont"] = name
    descendant["FontDescriptor"] = pdf.add(descriptor)
    descendant["W"] = [1, [code.width for code in codes]]
    return {
        "Type": PdfName("Font"),
        "Subtype": PdfName("Type0"),
        "BaseFont": name,
        "Encoding": PdfName("Identity-H"),
        "DescendantFonts": [pdf.add(descendant)],
        "ToUnicode": pdf.add_stream(make_to_unicode_cmap([code.text for code in codes])),
    }


def _subset_font(
    opened: OpenFont, weight: int, glyphs: set[int]
) -> tuple[Any, dict[int, int]]:
    """Return a font of `glyphs` and what they are made of, at one weight, and where each glyph went."""
    import uharfbuzz as hb  # 15 ms that a command without a PDF does not owe

    face = opened.font.face
    subset = hb.SubsetInput()
    subset.flags = (
        hb.SubsetFlags.NO_HINTING  # paper needs none
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE  # the glyphs are chosen already
        | hb.SubsetFlags.DOWNGRADE_CFF2
    )
    subset.glyph_set.update(glyphs)
    subset.drop_table_tag_set.update(
        [int.from_bytes(tag.encode("ascii"), "big") for tag in _DROPPED_TABLES]
    )
    if face.has_var_data:
        subset.pin_all_axes_to_default(face)
        subset.pin_axis_location(face, "wght", float(weight))
    plan = hb.SubsetPlan(face, subset)
    return plan.execute(), dict(plan.old_to_new_glyph_mapping.items())


def _subset_tag(content: bytes) -> str:
    """Return six capitals that tell this subset from others of the face (§ 9.6.4)."""
    number = int.from_bytes(sha256(content).digest()[:8], "big")
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters


def _make_descriptor(face: Face, opened: OpenFont) -> dict[str, PdfValue]:
    """Return what the font is like, for readers that must replace it (§ 9.8)."""
    tables = opened.font.face
    head = tables.reference_table("head").data
    post = tables.reference_table("post").data
    panose = tables.reference_table("OS/2").data[32:34]
    scale = 1000 / opened.upem
    flags = _SYMBOLIC
    if any(post[12:16]):
        flags |= _FIXED
    if panose[:1] == b"\2" and panose[1] in _SERIF_STYLES:
        flags |= _SERIF
    if face.italic:
        flags |= _ITALIC
    return {
        "Type": PdfName("FontDescriptor"),
        "Flags": flags,
        "FontBBox": [round(edge * scale) for edge in unpack_from(">4h", head, 36)],
        "ItalicAngle": round(unpack_from(">l", post, 4)[0] / 65536, 2),
        "Ascent": round(face.ascent * 1000),
        "Descent": -round(face.descent * 1000),
        "CapHeight": round(face.cap_height * 1000),
        "XHeight": round(face.x_height * 1000),
        # No table tells it; this is what weights usually have.
        "StemV": round(50 + (face.weight / 65) ** 2),
    }


def make_to_unicode_cmap(texts: Sequence[str]) -> bytes:
    """Return the CMap in which code 1 stands for the first text, 2 for the second, and so on (§ 9.10.3).

    Code 0 is never mapped; a text may be several characters (a ligature) or one beyond the first plane.
    """
    lines: list[str] = []
    for code, text in enumerate(texts, 1):
        lines.append(f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n")
    cmap = _CMAP_HEAD
    for start in range(0, len(lines), _BLOCK_SIZE):
        block = lines[start : start + _BLOCK_SIZE]
        cmap += f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n"
    return (cmap + _CMAP_TAIL).encode("ascii")
