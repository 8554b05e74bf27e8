"""A layout without room for some placements of pictures -> the same, for texts that ask for them: others stand for them.

What becomes of each picture is told.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.picture_settings import PLACEMENT_NAMES, PicturePlacement
from pamphlets.core.source import Diagnostic, notice, warning
from pamphlets.document.nodes import (
    Document,
    ForeignText,
    Image,
    Inline,
    Inlines,
    Link,
    StyledText,
)
from pamphlets.document.traversal import keep_if_same, map_inlines
from pamphlets.layout.layout_input import LayoutFunction, LayoutInput, ReportedLayout

_Replacements = Mapping[PicturePlacement, PicturePlacement]

_ON_SHEETS: Final[_Replacements] = MappingProxyType(
    dict.fromkeys(("page", "spread", "margin", "foot"), "flow")
)
# Pages that do not face each other, with margins alike.
_ON_LOOSE_PAGES: Final[_Replacements] = MappingProxyType(
    {"spread": "page", "margin": "flow"}
)
_CODES_ON_LOOSE_PAGES: Final = MappingProxyType(
    {"spread": "spread-on-page", "margin": "margin-in-text"}
)


def without_placements(lay_out: LayoutFunction) -> LayoutFunction:
    """Return the layout of a single sheet: all pictures stand in its text, with a warning for each that asks for more.

    So is a bleed that the text itself asks for.
    """

    def lay_out_without(layout_input: LayoutInput) -> ReportedLayout:
        document, images = replace_placements(layout_input.document, _ON_SHEETS)
        warnings: list[Diagnostic] = []
        for image in images:
            asked = PLACEMENT_NAMES[image.placement]
            warnings.append(
                warning("placement-ignored", document.source, image.span, asked=asked)
            )
        meta = document.meta
        if meta.bleeds and "bleeds" in meta.spans:
            span = meta.span_of("bleeds")
            warnings.append(warning("bleed-ignored", document.source, span))
        result, diagnostics = lay_out(layout_input._replace(document=document))
        return result, (*warnings, *diagnostics)

    return lay_out_without


def on_loose_pages(lay_out: LayoutFunction) -> LayoutFunction:
    """Return the layout of pages that do not face each other: a picture over two has one, none goes into a margin."""

    def lay_out_without(layout_input: LayoutInput) -> ReportedLayout:
        document, images = replace_placements(layout_input.document, _ON_LOOSE_PAGES)
        notices: list[Diagnostic] = []
        for image in images:
            code, asked = _CODES_ON_LOOSE_PAGES[image.placement], image.placement
            fields = {"asked": PLACEMENT_NAMES[asked]}
            notices.append(notice(code, document.source, image.span, **fields))
        result, diagnostics = lay_out(layout_input._replace(document=document))
        return result, (*notices, *diagnostics)

    return lay_out_without


def replace_placements(
    document: Document, replacements: _Replacements
) -> tuple[Document, tuple[Image, ...]]:
    """Return a document whose pictures have other placements, and those that had them."""
    images: list[Image] = []

    def replace_in(inlines: Inlines, _lang: str) -> Inlines:
        changed: list[Inline] = []
        for inline in inlines:
            match inline:
                case Image(placement=placement) if placement in replacements:
                    images.append(inline)
                    changed.append(replace(inline, placement=replacements[placement]))
                case StyledText() | ForeignText() | Link():
                    inner = replace_in(inline.children, "")
                    is_same = inner is inline.children
                    changed.append(inline if is_same else replace(inline, children=inner))
                case _:
                    changed.append(inline)
        return keep_if_same(inlines, changed)

    blocks = map_inlines(document.blocks, replace_in, "")
    if not images:
        return document, ()
    return replace(document, blocks=blocks), tuple(images)
