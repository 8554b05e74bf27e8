"""A face and the glyphs placed of it -> the objects of one Type 0 font: ISO 32000-1 § 9.7 to 9.9.

Codes run from 1 in the order of first placement; each is one glyph that stands for one text, so that one
shape may be read in two ways. TrueType reaches its glyphs through a CIDToGIDMap, CFF has them in the order of
the codes. Nothing here depends on what else was shaped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from struct import unpack_from
from typing import Any, Final

from pamphlets.core.fonts.font_book import Face
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.pdf.fonts.cff import rearrange_glyphs
from pamphlets.pdf.fonts.tounicode import make_to_unicode_cmap
from pamphlets.pdf.writer import PdfFile, PdfName, PdfValue

# Needed for shaping and for other uses than in a PDF (ISO 32000-1 § 9.9, table 126).
_DROPPED_TABLES: Final = (
    *(
        "GSUB",
        "GPOS",
        "GDEF",
        "BASE",
        "JSTF",
        "MATH",
        "kern",
        "STAT",
        "avar",
        "DSIG",
        "FFTM",
        "gasp",
        "PCLT",
    ),
    *(
        "OS/2",
        "cmap",
        "name",
        "post",
        "meta",
        "COLR",
        "CPAL",
        "SVG ",
        "CBDT",
        "CBLC",
        "sbix",
        "EBDT",
        "EBLC",
    ),
    *("vhea", "vmtx", "VORG", "hdmx", "LTSH", "VDMX"),
)
_CID_SYSTEM_INFO: Final[Mapping[str, PdfValue]] = {
    "Registry": "Adobe",
    "Ordering": "Identity",
    "Supplement": 0,
}
_FIXED, _SERIF, _SYMBOLIC, _ITALIC = 1, 2, 4, 64  # flags of a descriptor (table 123)
_SERIF_STYLES: Final = range(2, 11)  # OS/2 PANOSE: kinds of serif; 11 to 15 have none


@dataclass(frozen=True, slots=True)
class PlacedGlyph:
    """What a code stands for: a glyph of the whole font, its text, its width in thousandths of an em."""

    glyph: int
    text: str
    width: float


def embed_font(
    pdf: PdfFile, face: Face, opened: OpenFont, codes: Sequence[PlacedGlyph]
) -> dict[str, PdfValue]:
    """Return the Type 0 font whose code `n` is `codes[n - 1]`; its parts are added to the file."""
    cut, places = _subset_font(opened, face.weight, {code.glyph for code in codes})
    glyphs = [0, *(places[code.glyph] for code in codes)]
    descendant: dict[str, PdfValue] = {"Type": PdfName("Font"), "CIDSystemInfo": _CID_SYSTEM_INFO}
    if "CFF " in cut.table_tags:
        parts = sorted(set(places.values()).difference(glyphs))  # what accented glyphs are made of
        content = rearrange_glyphs(cut.reference_table("CFF ").data, [*glyphs, *parts])
        file = {"FontFile3": pdf.add_stream(content, {"Subtype": PdfName("CIDFontType0C")})}
        descendant["Subtype"] = PdfName("CIDFontType0")
    else:
        content = cut.blob.data
        file = {"FontFile2": pdf.add_stream(content, {"Length1": len(content)})}
        descendant["Subtype"] = PdfName("CIDFontType2")
        descendant["CIDToGIDMap"] = pdf.add_stream(
            b"".join([glyph.to_bytes(2, "big") for glyph in glyphs])
        )
    name = PdfName(f"{_subset_tag(content)}+{_postscript_name(opened, face)}")
    descendant["BaseFont"] = name
    descendant["FontDescriptor"] = pdf.add(
        {"FontName": name, **_make_descriptor(face, opened), **file}
    )
    descendant["W"] = [1, [code.width for code in codes]]
    return {
        "Type": PdfName("Font"),
        "Subtype": PdfName("Type0"),
        "BaseFont": name,
        "Encoding": PdfName("Identity-H"),
        "DescendantFonts": [pdf.add(descendant)],
        "ToUnicode": pdf.add_stream(make_to_unicode_cmap([code.text for code in codes])),
    }


def _subset_font(opened: OpenFont, weight: int, glyphs: set[int]) -> tuple[Any, dict[int, int]]:
    """Return a font of `glyphs` and what they are made of, at one weight, and where each glyph went."""
    import uharfbuzz as hb

    face = opened.font.face
    order = hb.SubsetInput()
    order.flags = (
        hb.SubsetFlags.NO_HINTING  # paper needs none
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE  # the glyphs are chosen already
        | hb.SubsetFlags.DOWNGRADE_CFF2
    )
    order.glyph_set.update(glyphs)
    order.drop_table_tag_set.update(
        [int.from_bytes(tag.encode("ascii"), "big") for tag in _DROPPED_TABLES]
    )
    if face.has_var_data:
        order.pin_all_axes_to_default(face)
        order.pin_axis_location(face, "wght", float(weight))
    plan = hb.SubsetPlan(face, order)
    return plan.execute(), dict(plan.old_to_new_glyph_mapping.items())


def _subset_tag(content: bytes) -> str:
    """Return six capitals that tell this subset from others of the face (§ 9.6.4)."""
    number = int.from_bytes(sha256(content).digest()[:8], "big")
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _postscript_name(opened: OpenFont, face: Face) -> str:
    """Return the font's own name, or the family's, in letters that every reader takes."""
    name = opened.font.face.get_name(6) or face.family
    return (
        "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-"))
        or "Font"
    )


def _make_descriptor(face: Face, opened: OpenFont) -> dict[str, PdfValue]:
    """Return what the font is like, for readers that must replace it (§ 9.8)."""
    head = opened.font.face.reference_table("head").data
    post = opened.font.face.reference_table("post").data
    panose = opened.font.face.reference_table("OS/2").data[32:34]
    scale = 1000 / opened.upem
    serif = panose[:1] == b"\2" and panose[1] in _SERIF_STYLES
    fixed = any(post[12:16])
    return {
        "Type": PdfName("FontDescriptor"),
        "Flags": _SYMBOLIC | _FIXED * fixed | _SERIF * serif | _ITALIC * face.italic,
        "FontBBox": [round(edge * scale) for edge in unpack_from(">4h", head, 36)],
        "ItalicAngle": round(unpack_from(">l", post, 4)[0] / 65536, 2),
        "Ascent": round(face.ascent * 1000),
        "Descent": -round(face.descent * 1000),
        "CapHeight": round(face.cap_height * 1000),
        "XHeight": round(face.x_height * 1000),
        "StemV": round(
            50 + (face.weight / 65) ** 2
        ),  # no table tells it; this is what weights usually have
    }
