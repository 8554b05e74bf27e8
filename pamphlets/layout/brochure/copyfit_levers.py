"""A title that takes too many pages -> what its author may change about it, and how many lines each change gains.

A lever is a Document as it would be with the change. It is set in the type that came nearest, so that what is told is
measured, not guessed.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Span, notice
from pamphlets.document.contents_entries import find_contents_entries
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Block, Document, Figure, Heading
from pamphlets.document.traversal import split_source_list
from pamphlets.layout.brochure.copyfit_try import CopyfitTry, try_type
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
    return _change_blocks(document, _lower_chapter)


def _narrow_pictures(document: Document) -> CopyfitLever | None:
    """Return a text whose pictures are narrower, those excepted that are so already."""
    return _change_blocks(document, _narrow_picture)


def _drop_contents(document: Document) -> CopyfitLever | None:
    if not _has_contents(document):
        return None
    return _change_meta(document, replace(document.meta, contents=False), "contents")


def _drop_source_list(document: Document) -> CopyfitLever | None:
    """Return a text without its list of sources; the addresses that notes then print are not counted."""
    text, source_list = split_source_list(document.blocks)
    if source_list is None:
        return None
    return CopyfitLever(replace(document, blocks=text), WHOLE_FILE)


def _move_colophon(document: Document) -> CopyfitLever | None:
    """Return a text whose colophon stands on page 2; where nothing else does, it moves there by itself."""
    meta = document.meta
    if meta.page_2 or not _has_contents(document):
        return None
    return _change_meta(document, replace(meta, page_2="colophon"), "page_2")


def _begin_on_page_2(document: Document) -> CopyfitLever | None:
    """Return a text that begins behind the cover; a list of contents would stand before it."""
    meta = document.meta
    if meta.page_2 == "text" or _has_contents(document):
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


def _has_contents(document: Document) -> bool:
    """Return whether a list of contents is printed, where the format prints one."""
    return document.meta.contents and len(find_contents_entries(document.blocks)) > 0


def _change_blocks(
    document: Document, change: Callable[[Block], Block | None]
) -> CopyfitLever | None:
    """Return a text with the blocks that a change is for changed, None where it is for none."""
    blocks: list[Block] = []
    spans: list[Span] = []
    for block in document.blocks:
        changed = change(block)
        blocks.append(changed or block)
        if changed is not None:
            spans.append(block.span)
    if not spans:
        return None
    return CopyfitLever(replace(document, blocks=tuple(blocks)), spans[0], len(spans))


def _lower_chapter(block: Block) -> Block | None:
    """Return the heading of a chapter a level lower, None for any other block."""
    if not isinstance(block, Heading) or block.level != 1:
        return None
    return replace(block, level=2)


def _narrow_picture(block: Block) -> Block | None:
    """Return a picture made narrower, None for one that is so already and for any other block."""
    if not isinstance(block, Figure) or block.image.placement != "flow":
        return None
    if block.image.width is not None and block.image.width <= NARROWER_PICTURE / 100:
        return None
    return replace(block, image=replace(block.image, width=NARROWER_PICTURE / 100))
