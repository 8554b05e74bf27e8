"""A run of inlines as one string with borders, so that rules see across `*…*`, links and calls.

Characters are typed; whatever is not text stands in the string as one non-character. Rules give
`Edit`s of the string; `wind` puts the characters back into the tree they came from.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    Citation,
    Code,
    ForeignText,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    PageRef,
    StyledText,
    Text,
)

CALL = "\ufdd0"  # the call of a note
OBJECT = "\ufdd1"  # code, an address, a picture, words in another language
NUMBER = "\ufdd2"  # a page number not known yet
MASK = "\ufdd3"  # a character that no rule may see
SENTINELS = CALL + OBJECT + NUMBER + MASK

Edit = tuple[
    int, int, str
]  # start, stop, new characters; start < stop: an insertion rewrites its neighbour
PartStyle = Literal["superscript", "small-caps"]


@dataclass(frozen=True, slots=True)
class InlinePart:
    """What stands between two borders: an inline, the leaf of the tree it goes back to, and what it stands in."""

    inline: Inline
    leaf_number: int
    in_superscript: bool
    in_small_caps: bool
    in_link: bool
    wrap: PartStyle | None = None


@dataclass(frozen=True, slots=True)
class FlatText:
    """`parts[i]` covers `text[starts[i]:starts[i + 1]]`, the last one up to the end."""

    text: str
    starts: list[int]
    parts: list[InlinePart]

    def part_at(self, offset: int) -> int:
        """Return the index of the part that holds the character at `offset`."""
        return bisect_right(self.starts, offset) - 1

    def span_at(self, offset: int) -> Span:
        """Return the place of a character in its source, exact but where edits of its part moved it."""
        index = self.part_at(offset)
        span = self.parts[index].inline.span
        place = min(span.start + offset - self.starts[index], max(span.stop - 1, span.start))
        return Span(place, min(place + 1, span.stop))

    def part_stop(self, index: int) -> int:
        """Return where a part ends."""
        return self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)


def flatten(inlines: Inlines) -> FlatText:
    """Return the run as a strand."""
    pieces: list[str] = []
    parts: list[InlinePart] = []
    _collect(inlines, pieces, parts, (False, False, False))
    starts: list[int] = []
    at = 0
    for piece in pieces:
        starts.append(at)
        at += len(piece)
    return FlatText("".join(pieces), starts, parts)


def _collect(
    inlines: Inlines, pieces: list[str], parts: list[InlinePart], inside: tuple[bool, bool, bool]
) -> None:
    """Add the leaves below `inlines`; `inside` tells whether they are raised, in small capitals, in a link."""
    raised, small, linked = inside
    for inline in inlines:
        match inline:
            case Text(text=text):
                pieces.append(text)
            case StyledText(kind=kind, children=children):
                within = (raised or kind == "superscript", small or kind == "small-caps", linked)
                _collect(children, pieces, parts, within)
                continue
            case Link(children=children, is_bare=False):
                _collect(children, pieces, parts, (raised, small, True))
                continue
            case NoteRef() | Citation():
                pieces.append(CALL)
            case PageRef():
                pieces.append(NUMBER)
            case LineBreak():
                pieces.append("\n")
            case Code() | ForeignText() | Image() | Link():
                pieces.append(OBJECT)
            case _:
                assert_never(inline)
        parts.append(InlinePart(inline, len(parts), raised, small, linked))


def apply_edits(strand: FlatText, edits: list[Edit]) -> FlatText:
    """Return the strand with sorted, disjoint edits made; new characters stay in the part where the old began."""
    if not edits:
        return strand
    pieces: list[str] = []
    starts: list[int] = []
    pending = iter(strand.starts)
    border = next(pending, None)
    at = length = 0  # how much of the old string is done, and what it has become
    for start, stop, new in edits:
        while border is not None and border <= start:
            starts.append(length + border - at)
            border = next(pending, None)
        pieces += (strand.text[at:start], new)
        length += start - at + len(new)
        at = stop
        while border is not None and border < stop:
            starts.append(length)
            border = next(pending, None)
    while border is not None:
        starts.append(length + border - at)
        border = next(pending, None)
    pieces.append(strand.text[at:])
    return FlatText("".join(pieces), starts, strand.parts)


def split_part(
    strand: FlatText, index: int, offset: int, length: int, wrap: PartStyle | None
) -> FlatText:
    """Return the strand with `length` characters from `offset`, inside text part `index`, as a part of their own."""
    part = strand.parts[index]
    first, last = strand.starts[index], strand.part_stop(index)
    inner = part.inline.span
    starts: list[int] = []
    parts: list[InlinePart] = []
    for start, stop, kind in (
        (first, offset, None),
        (offset, offset + length, wrap),
        (offset + length, last, None),
    ):
        if start < stop:
            span = Span(
                min(inner.start + start - first, inner.stop),
                min(inner.start + stop - first, inner.stop),
            )
            starts.append(start)
            parts.append(
                _restyle_part(part, Text(strand.text[start:stop], span), kind or part.wrap)
            )
    return FlatText(
        strand.text,
        strand.starts[:index] + starts + strand.starts[index + 1 :],
        strand.parts[:index] + parts + strand.parts[index + 1 :],
    )


def _restyle_part(part: InlinePart, inline: Inline, wrap: PartStyle | None) -> InlinePart:
    return InlinePart(
        inline,
        part.leaf_number,
        part.in_superscript or wrap == "superscript",
        part.in_small_caps or wrap == "small-caps",
        part.in_link,
        wrap,
    )


def unflatten(inlines: Inlines, strand: FlatText, opaque: Callable[[Inline], Inline]) -> Inlines:
    """Return the run with the strand's characters; `opaque` is asked for each foreign phrase and picture."""
    made: dict[int, list[Inline]] = {}
    for index, part in enumerate(strand.parts):
        home = made.setdefault(part.leaf_number, [])
        inline = part.inline
        if isinstance(inline, Text):
            text = strand.text[strand.starts[index] : strand.part_stop(index)]
            if not text and inline.text:
                continue
            if text != inline.text:
                inline = Text(text, inline.span)
            if part.wrap is not None:
                inline = StyledText(part.wrap, (inline,), inline.span)
        elif isinstance(inline, ForeignText | Image):
            inline = opaque(inline)
        home.append(inline)
    return _rebuild(inlines, iter(range(len(made) + len(strand.parts))), made)


def _rebuild(inlines: Inlines, leaves: Iterator[int], made: dict[int, list[Inline]]) -> Inlines:
    """Return the tree with each leaf, in order, replaced by what was made of it."""
    out: list[Inline] = []
    for inline in inlines:
        match inline:
            case StyledText(kind=kind, children=children):
                inner = _rebuild(children, leaves, made)
                out.append(inline if inner is children else StyledText(kind, inner, inline.span))
            case Link(children=children, is_bare=False):
                inner = _rebuild(children, leaves, made)
                same = inner is children
                out.append(
                    inline if same else Link(inline.target, inner, False, inline.node, inline.span)
                )
            case _:
                out += made.get(next(leaves), ())
    if len(out) == len(inlines) and all(a is b for a, b in zip(out, inlines, strict=True)):
        return inlines
    return tuple(out)
