"""A title that takes too many pages -> what its author may change about it, and how many lines each change gains.

A lever is a Document as it would be with the change. It is set in the type that came nearest, so that what is told is
measured, not guessed.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Span, notice
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Block, Blocks, Document, Figure, Heading, SourceList
from pamphlets.layout.brochure.colophon import origin_lines
from pamphlets.layout.brochure.copyfit_try import CopyfitTry, try_type
from pamphlets.layout.brochure.table_of_contents import find_contents_entries
from pamphlets.layout.layout_input import LayoutInput

NARROWER_PICTURE: Final = 60  # per cent of the measure


class CopyfitLever(NamedTuple):
    """One change that may gain lines."""

    document: Document
    """The text as it would be."""
    span: Span
    """Where the author makes the change first."""
    place_count: int = 1
    """In how many places."""


def _lower_chapters(document: Document) -> CopyfitLever | None:
    """Return a text whose chapters begin where the one before ends, not on a page of their own."""
    return _change_blocks(
        document,
        lambda block: isinstance(block, Heading) and block.level == 1,
        _lower_heading,
    )


def _narrow_pictures(document: Document) -> CopyfitLever | None:
    """Return a text whose pictures are narrower, those excepted that are so already."""
    return _change_blocks(document, _is_wide_picture, _narrow_picture)


def _drop_contents(document: Document) -> CopyfitLever | None:
    if not document.meta.contents or not find_contents_entries(document.blocks):
        return None
    return _change_meta(document, replace(document.meta, contents=False), "contents")


def _drop_source_list(document: Document) -> CopyfitLever | None:
    """Return a text without its list of sources; the addresses that notes then print are not counted."""
    blocks = document.blocks
    if not blocks or not isinstance(blocks[-1], SourceList):
        return None
    end = -2 if len(blocks) > 1 and isinstance(blocks[-2], Heading) else -1
    return CopyfitLever(replace(document, blocks=blocks[:end]), WHOLE_FILE)


def _move_colophon(document: Document) -> CopyfitLever | None:
    """Return a text whose colophon stands on page 2; where nothing else does, it moves there by itself."""
    meta = document.meta
    has_contents = meta.contents and len(find_contents_entries(document.blocks)) > 0
    if meta.page_2 or not (has_contents or origin_lines(meta)):
        return None
    return _change_meta(document, replace(meta, page_2="colophon"), "page_2")


def _begin_on_page_2(document: Document) -> CopyfitLever | None:
    """Return a text that begins behind the cover; a list of contents would stand before it."""
    meta = document.meta
    if meta.page_2 == "text" or (meta.contents and find_contents_entries(document.blocks)):
        return None
    return _change_meta(document, replace(meta, page_2="text"), "page_2")


# By the id of its message.
_LEVERS: Final[Mapping[str, Callable[[Document], CopyfitLever | None]]] = MappingProxyType(
    {
        "lever-headings": _lower_chapters,
        "lever-pictures": _narrow_pictures,
        "lever-contents": _drop_contents,
        "lever-sources": _drop_source_list,
        "lever-colophon": _move_colophon,
        "lever-page-2": _begin_on_page_2,
    }
)
LEVER_CODES: Final = frozenset(_LEVERS)


def measure_levers(
    layout_input: LayoutInput, attempt: CopyfitTry, page_count: int
) -> dict[str, str]:
    """Return, by the id of its message, the lines that each change gains in the type of an attempt; 1 or more."""
    gains: dict[str, str] = {}
    for code, lever in _list_levers(layout_input.document):
        changed = layout_input._replace(document=lever.document)
        _, outcome = try_type(changed, attempt.size, attempt.leading)
        gain = outcome.free_lines(page_count) - attempt.free_lines(page_count)
        if gain >= 1:
            gains[code] = str(gain)
    return gains


def describe_levers(document: Document, gains: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Return the changes that gain lines, largest gain first, each at the place where it is made."""
    notices: list[tuple[int, Diagnostic]] = []
    for code, lever in _list_levers(document):
        if code in gains:
            fields = {"lines": gains[code], "count": str(lever.place_count)}
            if code == "lever-pictures":
                fields["width"] = str(NARROWER_PICTURE)
            told = notice(code, document.source, lever.span, **fields)
            notices.append((int(gains[code]), told))
    notices.sort(key=lambda pair: -pair[0])
    return tuple(diagnostic for _, diagnostic in notices)


def _list_levers(document: Document) -> Iterator[tuple[str, CopyfitLever]]:
    """Yield the changes that this text allows, by the id of their message."""
    for code, make_lever in _LEVERS.items():
        lever = make_lever(document)
        if lever is not None:
            yield code, lever


def _change_meta(document: Document, meta: Meta, field: str) -> CopyfitLever:
    return CopyfitLever(replace(document, meta=meta), meta.span_of(field))


def _change_blocks(
    document: Document,
    is_concerned: Callable[[Block], bool],
    change: Callable[[Block], Block],
) -> CopyfitLever | None:
    """Return a text with each block concerned changed, None where there is none."""
    concerned = [block for block in document.blocks if is_concerned(block)]
    if not concerned:
        return None
    blocks: Blocks = tuple(
        change(block) if is_concerned(block) else block for block in document.blocks
    )
    return CopyfitLever(replace(document, blocks=blocks), concerned[0].span, len(concerned))


def _lower_heading(block: Block) -> Block:
    return replace(block, level=2) if isinstance(block, Heading) else block


def _is_wide_picture(block: Block) -> bool:
    if not isinstance(block, Figure) or block.image.full_page:
        return False
    return block.image.width is None or block.image.width > NARROWER_PICTURE / 100


def _narrow_picture(block: Block) -> Block:
    if not isinstance(block, Figure):
        return block
    return replace(block, image=replace(block.image, width=NARROWER_PICTURE / 100))
