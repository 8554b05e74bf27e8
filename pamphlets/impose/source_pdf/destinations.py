"""Where links and outlines lead to: destinations (ISO 32000-2 § 12.3.2) -> places on pages of the source."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pamphlets.impose.pdf_objects.pypdf_adapter import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
    resolve,
)

# What stands in a destination behind the page and the kind of view: at which place left and top are.
_LEFT_TOP: Final = {
    "/XYZ": (2, 3), "/FitH": (None, 2), "/FitBH": (None, 2), "/FitV": (2, None), "/FitBV": (2, None), "/FitR": (2, 5),
}  # fmt: skip
_MOST_NODES: Final = 100_000  # of a tree of names, which may be damaged so that it goes round


@dataclass(frozen=True, slots=True)
class Destination:
    """A place on a page (from 0) of the source, in that page's own units; None is its edge."""

    page_index: int
    left: float | None
    top: float | None


@dataclass(slots=True)
class DestinationFinder:
    """Finds the places that a document's destinations mean."""

    catalog: DictionaryObject
    pages: Sequence[DictionaryObject]
    _numbers: dict[tuple[int, int], int] = field(default_factory=dict)
    _names: dict[bytes, object] | None = None

    def __post_init__(self) -> None:
        for number, page in enumerate(self.pages):
            own = getattr(page, "indirect_reference", None)
            if own is not None:
                self._numbers.setdefault((own.idnum, own.generation), number)

    def find_target(self, thing: DictionaryObject) -> Destination | None:
        """Return where a link or an entry of an outline leads to within the document. Raises DamagedError."""
        action = resolve(thing.get("/A"))
        if isinstance(action, DictionaryObject):
            return (
                self.find_destination(action.get("/D"))
                if resolve(action.get("/S")) == "/GoTo"
                else None
            )
        return self.find_destination(thing.get("/Dest"))

    def find_destination(self, destination: object) -> Destination | None:
        """Return the place of a destination, written out or named. Raises DamagedError."""
        found = resolve(destination)  # type: ignore[arg-type]
        if isinstance(found, NameObject | ByteStringObject | TextStringObject):
            found = resolve(self._named(_name_bytes(found)))  # type: ignore[arg-type]
        if isinstance(found, DictionaryObject):
            found = resolve(found.get("/D"))
        return self._written_out(found) if isinstance(found, ArrayObject) and found else None

    def _written_out(self, destination: ArrayObject) -> Destination | None:
        """Return the place of a destination that is written out."""
        head = destination[0]
        if isinstance(head, IndirectObject):
            page = self._numbers.get((head.idnum, head.generation))
        else:
            page = int(head) if isinstance(head, NumberObject) else None
        if page is None or not 0 <= page < len(self.pages):
            return None
        kind = resolve(destination[1]) if len(destination) > 1 else None
        left, top = (
            _LEFT_TOP.get(kind, (None, None)) if isinstance(kind, NameObject) else (None, None)
        )
        return Destination(page, _read_number(destination, left), _read_number(destination, top))

    def _named(self, name: bytes) -> object:
        """Return the destination of a name, None where there is none."""
        if self._names is None:
            self._names = self._all_names()
        return self._names.get(name)

    def _all_names(self) -> dict[bytes, object]:
        """Return the destinations by their names, from the tree (§ 7.9.6) and from the older dictionary."""
        found: dict[bytes, object] = {}
        older = resolve(self.catalog.get("/Dests"))
        if isinstance(older, DictionaryObject):
            found |= {_name_bytes(NameObject(name)): value for name, value in older.items()}
        names = resolve(self.catalog.get("/Names"))
        knots = [names.get("/Dests")] if isinstance(names, DictionaryObject) else []
        for _ in range(_MOST_NODES):
            if not knots:
                break
            knot = resolve(knots.pop())
            if isinstance(knot, DictionaryObject):
                kids, leaves = resolve(knot.get("/Kids")), resolve(knot.get("/Names"))
                if isinstance(kids, ArrayObject):
                    knots += list(kids)
                if isinstance(leaves, ArrayObject):
                    pairs = zip(leaves[::2], leaves[1::2], strict=False)
                    found |= {_name_bytes(resolve(name)): value for name, value in pairs}
        return found


def _name_bytes(name: object) -> bytes:
    """Return the bytes of a name or a string."""
    match name:
        case NameObject():
            return name[1:].encode("latin-1", "replace")
        case ByteStringObject() | TextStringObject():
            return name.original_bytes
    return b""


def _read_number(array: ArrayObject, place: int | None) -> float | None:
    """Return a number of an array, None where there is none."""
    found = resolve(array[place]) if place is not None and place < len(array) else None
    return float(found) if isinstance(found, NumberObject | FloatObject) else None
