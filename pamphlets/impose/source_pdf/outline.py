"""The outline of the source -> that of the sheets: the same items in the same order, at their new places.

ISO 32000-2 § 12.3.3.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import format_string, format_value
from pamphlets.impose.source_pdf.destinations import Destination, DestinationFinder
from pamphlets.impose.source_pdf.links import PageLocations, format_destination

_MOST_LEVELS: Final = 40  # more than a reader could make out
_MOST_ITEMS: Final = 50_000  # damage may have closed a chain to a circle


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One item of an outline, with those below it."""

    title: bytes
    """As it stands in the file."""
    destination: Destination | None
    """None: it leads nowhere, and is kept for its children."""
    style: bytes
    """The dictionary's entries for colour and style, empty where it has none."""
    is_open: bool
    children: "tuple[OutlineEntry, ...]"


def read_outline(
    catalog: pdf.DictionaryObject, finder: DestinationFinder
) -> tuple[OutlineEntry, ...]:
    """Return the outline of a document. Raises DamagedError."""
    root = pdf.read_dictionary(catalog, "/Outlines")
    return _read_children(root, finder, set(), 0) if root is not None else ()


def _read_children(
    parent: pdf.DictionaryObject, finder: DestinationFinder, seen: set[int], level: int
) -> tuple[OutlineEntry, ...]:
    """Return the items below one, each once."""
    entries: list[OutlineEntry] = []
    item = pdf.read_dictionary(parent, "/First")
    while item is not None and id(item) not in seen:
        if len(seen) >= _MOST_ITEMS or level >= _MOST_LEVELS:
            break
        seen.add(id(item))
        title = pdf.read_string(item, "/Title")
        is_open = pdf.read_integer(item, "/Count") > 0
        children = _read_children(item, finder, seen, level + 1)
        target = finder.find_target(item)
        if title is not None and (target or children):
            style = b""
            colour = pdf.read_array(item, "/C")
            if len(colour) == 3:
                style += b"/C" + format_value(colour, lambda _: 0)
            if isinstance(pdf.read(item, "/F"), pdf.NumberObject):
                style += b"/F %d" % pdf.read_integer(item, "/F")
            entries.append(OutlineEntry(title, target, style, is_open, children))
        item = pdf.read_dictionary(item, "/Next")
    return tuple(entries)


def write_outline(
    entries: tuple[OutlineEntry, ...], places: PageLocations, objects: ObjectWriter
) -> bytes:
    """Write an outline and return the catalog's entry for it, nothing where there are no items."""
    if not entries:
        return b""
    root = objects.reserve()
    items = _write_level(entries, root, places, objects)
    objects.write(root, b"<</Type/Outlines", items, b">>")
    return b"/Outlines %d 0 R" % root


def _write_level(
    entries: tuple[OutlineEntry, ...],
    parent: int,
    places: PageLocations,
    objects: ObjectWriter,
) -> bytes:
    """Write the items of one level and return what their parent says of them."""
    numbers = [objects.reserve() for _ in entries]
    for place, (entry, number) in enumerate(zip(entries, numbers, strict=True)):
        title = format_string(entry.title)
        body = b"<</Title" + title + b"/Parent %d 0 R" % parent + entry.style
        if place:
            body += b"/Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            body += b"/Next %d 0 R" % numbers[place + 1]
        if entry.destination is not None:
            body += format_destination(entry.destination, places)
        if entry.children:
            body += _write_level(entry.children, number, places, objects)
            shown = _count_visible(entry.children)
            body += b"/Count %d" % (shown if entry.is_open else -shown)
        objects.write(number, body, b">>")
    return b"/First %d 0 R/Last %d 0 R" % (numbers[0], numbers[-1])


def _count_visible(entries: tuple[OutlineEntry, ...]) -> int:
    """Return how many items are seen when their parent is open."""
    inner = [_count_visible(entry.children) for entry in entries if entry.is_open]
    return len(entries) + sum(inner)
