"""The outline of the source -> that of the sheets: the same entries in the same order, at their new places.

ISO 32000-2 § 12.3.3.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.pdf_objects.pdf_file import Objects
from pamphlets.impose.pdf_objects.pdf_syntax import string, written
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NumberObject,
    TextStringObject,
    resolve,
)
from pamphlets.impose.source_pdf.destinations import Spot, Targets
from pamphlets.impose.source_pdf.links import Places, dest

_DEPTH: Final = 40  # levels that a reader could still make out
_MOST: Final = 50_000  # entries; a chain may be damaged so that it goes round


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its title as it stands in the file, where it leads, its look, what is below it."""

    title: bytes
    spot: Spot | None
    look: bytes
    open: bool
    below: "tuple[Entry, ...]"


def outline(catalog: DictionaryObject, targets: Targets) -> tuple[Entry, ...]:
    """Return the outline of a document. Raises DamagedError."""
    root = resolve(catalog.get("/Outlines"))
    return _below(root, targets, set(), 0) if isinstance(root, DictionaryObject) else ()


def _below(parent: DictionaryObject, targets: Targets, seen: set[int], depth: int) -> tuple[Entry, ...]:
    """Return the entries below one, each once."""
    entries: list[Entry] = []
    item = resolve(parent.get("/First"))
    while isinstance(item, DictionaryObject) and id(item) not in seen and len(seen) < _MOST and depth < _DEPTH:
        seen.add(id(item))
        title, count = resolve(item.get("/Title")), resolve(item.get("/Count"))
        below = _below(item, targets, seen, depth + 1)
        spot = targets.of(item)
        if isinstance(title, ByteStringObject | TextStringObject) and (spot or below):
            unfolded = isinstance(count, NumberObject) and int(count) > 0
            entries.append(Entry(title.original_bytes, spot, _look(item), unfolded, below))
        item = resolve(item.get("/Next"))
    return tuple(entries)


def _look(item: DictionaryObject) -> bytes:
    """Return the entries for colour and style."""
    look = b""
    colour, style = resolve(item.get("/C")), resolve(item.get("/F"))
    if isinstance(colour, ArrayObject) and len(colour) == 3:
        look += b"/C" + written(colour, lambda _: 0)
    if isinstance(style, NumberObject):
        look += b"/F %d" % style
    return look


def add_outline(entries: tuple[Entry, ...], places: Places, objects: Objects) -> int:
    """Write an outline and return its number."""
    root = objects.reserve()
    objects.write(root, b"<</Type/Outlines", _add_level(entries, root, places, objects), b">>")
    return root


def _add_level(entries: tuple[Entry, ...], parent: int, places: Places, objects: Objects) -> bytes:
    """Write the entries of one level and return what their parent says of them."""
    numbers = [objects.reserve() for _ in entries]
    for place, (entry, number) in enumerate(zip(entries, numbers, strict=True)):
        body = b"<</Title" + string(entry.title) + b"/Parent %d 0 R" % parent + entry.look
        if place:
            body += b"/Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            body += b"/Next %d 0 R" % numbers[place + 1]
        if entry.spot is not None:
            body += dest(entry.spot, places)
        if entry.below:
            body += _add_level(entry.below, number, places, objects)
            body += b"/Count %d" % (_shown(entry.below) * (1 if entry.open else -1))
        objects.write(number, body, b">>")
    return b"/First %d 0 R/Last %d 0 R" % (numbers[0], numbers[-1])


def _shown(entries: tuple[Entry, ...]) -> int:
    """Return how many entries are to be seen when their parent is open."""
    return sum(1 + (_shown(entry.below) if entry.open else 0) for entry in entries)
