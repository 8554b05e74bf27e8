"""The outline of the source -> that of the sheets: the same entries in the same order, at their new places.

ISO 32000-2 § 12.3.3.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import format_string, format_value
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NumberObject,
    TextStringObject,
    resolve,
)
from pamphlets.impose.source_pdf.destinations import Destination, DestinationFinder
from pamphlets.impose.source_pdf.links import PageLocations, format_destination

_MOST_LEVELS: Final = 40  # levels that a reader could still make out
_MOST_ENTRIES: Final = 50_000  # entries; a chain may be damaged so that it goes round


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One entry: its title as it stands in the file, where it leads, its look, what is below it."""

    title: bytes
    destination: Destination | None
    style: bytes
    is_open: bool
    children: "tuple[OutlineEntry, ...]"


def read_outline(catalog: DictionaryObject, targets: DestinationFinder) -> tuple[OutlineEntry, ...]:
    """Return the outline of a document. Raises DamagedError."""
    root = resolve(catalog.get("/Outlines"))
    return _read_children(root, targets, set(), 0) if isinstance(root, DictionaryObject) else ()


def _read_children(
    parent: DictionaryObject, targets: DestinationFinder, seen: set[int], depth: int
) -> tuple[OutlineEntry, ...]:
    """Return the entries below one, each once."""
    entries: list[OutlineEntry] = []
    item = resolve(parent.get("/First"))
    while (
        isinstance(item, DictionaryObject)
        and id(item) not in seen
        and len(seen) < _MOST_ENTRIES
        and depth < _MOST_LEVELS
    ):
        seen.add(id(item))
        title, count = resolve(item.get("/Title")), resolve(item.get("/Count"))
        below = _read_children(item, targets, seen, depth + 1)
        spot = targets.find_target(item)
        if isinstance(title, ByteStringObject | TextStringObject) and (spot or below):
            unfolded = isinstance(count, NumberObject) and int(count) > 0
            entries.append(
                OutlineEntry(title.original_bytes, spot, _read_style(item), unfolded, below)
            )
        item = resolve(item.get("/Next"))
    return tuple(entries)


def _read_style(item: DictionaryObject) -> bytes:
    """Return the entries for colour and style."""
    look = b""
    colour, style = resolve(item.get("/C")), resolve(item.get("/F"))
    if isinstance(colour, ArrayObject) and len(colour) == 3:
        look += b"/C" + format_value(colour, lambda _: 0)
    if isinstance(style, NumberObject):
        look += b"/F %d" % style
    return look


def write_outline(
    entries: tuple[OutlineEntry, ...], places: PageLocations, objects: ObjectWriter
) -> int:
    """Write an outline and return its number."""
    root = objects.reserve()
    objects.write(root, b"<</Type/Outlines", _write_level(entries, root, places, objects), b">>")
    return root


def _write_level(
    entries: tuple[OutlineEntry, ...], parent: int, places: PageLocations, objects: ObjectWriter
) -> bytes:
    """Write the entries of one level and return what their parent says of them."""
    numbers = [objects.reserve() for _ in entries]
    for place, (entry, number) in enumerate(zip(entries, numbers, strict=True)):
        body = b"<</Title" + format_string(entry.title) + b"/Parent %d 0 R" % parent + entry.style
        if place:
            body += b"/Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            body += b"/Next %d 0 R" % numbers[place + 1]
        if entry.destination is not None:
            body += format_destination(entry.destination, places)
        if entry.children:
            body += _write_level(entry.children, number, places, objects)
            body += b"/Count %d" % (_count_visible(entry.children) * (1 if entry.is_open else -1))
        objects.write(number, body, b">>")
    return b"/First %d 0 R/Last %d 0 R" % (numbers[0], numbers[-1])


def _count_visible(entries: tuple[OutlineEntry, ...]) -> int:
    """Return how many entries are to be seen when their parent is open."""
    return sum(1 + (_count_visible(entry.children) if entry.is_open else 0) for entry in entries)
