"""A run of inlines as one string with borders, so that rules see across `*…*`, links and calls.

Characters are typed; whatever is not text stands in the string as one non-character. Rules give
`Edit`s of the string; `unflatten` puts the characters back into the tree they came from.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal, NamedTuple, assert_never

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.document.nodes import Inline, Inlines, Link, StyledText, Text
from pamphlets.document.traversal import keep_if_same, update_node

CALL = "\ufdd0"  # the call of a note
OBJECT = "\ufdd1"  # code, an address, a picture, words in another language
NUMBER = "\ufdd2"  # a page number not known yet
MASK = "\ufdd3"  # a character that no rule may see
SENTINELS = CALL + OBJECT + NUMBER + MASK

# Start, stop, new characters; start < stop: an insertion rewrites its neighbour.
Edit = tuple[int, int, str]
PartStyle = Literal["superscript", "small-caps"]


@dataclass(frozen=True, slots=True)
class InlinePart:
    """What stands between two borders of a flat text."""

    inline: Inline
    leaf_number: int
    """Of the tree's leaf that it goes back to."""
    in_superscript: bool
    in_small_caps: bool
    in_link: bool
    in_emphasis: bool
    new_style: PartStyle | None = None
    """What a rule makes of it; None: it keeps its own."""


@dataclass(frozen=True, slots=True)
class FlatText:
    """`parts[i]` covers `text[starts[i]:starts[i + 1]]`, the last one up to the end."""

    text: str
    starts: list[int]
    parts: list[InlinePart]

    def with_text(self, text: str) -> "FlatText":
        """Return the same with other characters in the same places."""
        return self if text == self.text else FlatText(text, self.starts, self.parts)

    def part_at(self, offset: int) -> int:
        """Return the index of the part that holds the character at `offset`."""
        return bisect_right(self.starts, offset) - 1

    def span_at(self, offset: int) -> Span:
        """Return the place of a character in its source, exact but where edits of its part moved it."""
        index = self.part_at(offset)
        span = self.parts[index].inline.span
        place = min(
            span.start + offset - self.starts[index], max(span.stop - 1, span.start)
        )
        return Span(place, min(place + 1, span.stop))

    def part_stop(self, index: int) -> int:
        """Return where a part ends."""
        return self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)


@dataclass(frozen=True, slots=True)
class TypographyResult:
    """A flat text after the rules of its language."""

    flat_text: FlatText
    moved_calls: tuple[Span, ...] = ()
    unpaired_quotes: tuple[Span, ...] = ()
    """Quotation marks without partner."""


class _Surroundings(NamedTuple):
    """What the inlines being collected stand in."""

    superscript: bool = False
    small_caps: bool = False
    link: bool = False
    emphasis: bool = False

    def with_style(self, kind: str) -> "_Surroundings":
        """Return the surroundings within a styled inline of that kind."""
        return _Surroundings(
            self.superscript or kind == "superscript",
            self.small_caps or kind == "small-caps",
            self.link,
            self.emphasis or kind == "emphasis",
        )


def flatten(inlines: Inlines) -> FlatText:
    """Return the run as one string."""
    pieces: list[str] = []
    parts: list[InlinePart] = []
    _collect(inlines, pieces, parts, _Surroundings())
    starts: list[int] = []
    length = 0
    for piece in pieces:
        starts.append(length)
        length += len(piece)
    return FlatText("".join(pieces), starts, parts)


def _collect(
    inlines: Inlines,
    pieces: list[str],
    parts: list[InlinePart],
    around: _Surroundings,
) -> None:
    """Add the leaves below `inlines`."""
    for inline in inlines:
        match inline:
            case Text(text=text):
                pieces.append(text)
            case StyledText(kind=kind, children=children):
                _collect(children, pieces, parts, around.with_style(kind))
                continue
            case Link(children=children, is_bare=False):
                _collect(children, pieces, parts, around._replace(link=True))
                continue
            case nodes.NoteRef() | nodes.Citation():
                pieces.append(CALL)
            case nodes.PageRef():
                pieces.append(NUMBER)
            case nodes.LineBreak():
                pieces.append("\n")
            case nodes.Code() | nodes.ForeignText() | nodes.Image() | Link():
                pieces.append(OBJECT)
            case _:
                assert_never(inline)
        parts.append(InlinePart(inline, len(parts), *around))


def apply_edits(flat: FlatText, edits: list[Edit]) -> FlatText:
    """Return the text with sorted, disjoint edits made; new characters stay in the part where the old began."""
    if not edits:
        return flat
    pieces: list[str] = []
    starts: list[int] = []
    pending = iter(flat.starts)
    border = next(pending, None)
    done = length = 0  # how much of the old string is done, and how long it has become
    for start, stop, new in edits:
        while border is not None and border <= start:
            starts.append(length + border - done)
            border = next(pending, None)
        pieces += (flat.text[done:start], new)
        length += start - done + len(new)
        done = stop
        while border is not None and border < stop:
            starts.append(length)
            border = next(pending, None)
    while border is not None:
        starts.append(length + border - done)
        border = next(pending, None)
    pieces.append(flat.text[done:])
    return FlatText("".join(pieces), starts, flat.parts)


def split_part(flat: FlatText, start: int, stop: int, style: PartStyle | None) -> FlatText:
    """Return the text with what stands from `start` to `stop`, inside one part of text, as a part of its own."""
    index = flat.part_at(start)
    part = flat.parts[index]
    first, last = flat.starts[index], flat.part_stop(index)
    outer = part.inline.span
    starts: list[int] = []
    parts: list[InlinePart] = []
    for begin, end, new_style in (
        (first, start, None),
        (start, stop, style),
        (stop, last, None),
    ):
        if begin < end:
            span = Span(
                min(outer.start + begin - first, outer.stop),
                min(outer.start + end - first, outer.stop),
            )
            starts.append(begin)
            parts.append(
                replace(
                    part,
                    inline=Text(flat.text[begin:end], span),
                    in_superscript=part.in_superscript or new_style == "superscript",
                    in_small_caps=part.in_small_caps or new_style == "small-caps",
                    new_style=new_style or part.new_style,
                )
            )
    return FlatText(
        flat.text,
        flat.starts[:index] + starts + flat.starts[index + 1 :],
        flat.parts[:index] + parts + flat.parts[index + 1 :],
    )


def unflatten(
    inlines: Inlines, flat: FlatText, map_opaque: Callable[[Inline], Inline]
) -> Inlines:
    """Return the run with the flat text's characters; `map_opaque` changes each foreign phrase and picture."""
    leaves: dict[int, list[Inline]] = {}
    for index, part in enumerate(flat.parts):
        leaf = leaves.setdefault(part.leaf_number, [])
        inline = part.inline
        if isinstance(inline, Text):
            text = flat.text[flat.starts[index] : flat.part_stop(index)]
            if not text and inline.text:
                continue
            if text != inline.text:
                inline = Text(text, inline.span)
            if part.new_style is not None:
                inline = StyledText(part.new_style, (inline,), inline.span)
        elif isinstance(inline, nodes.ForeignText | nodes.Image):
            inline = map_opaque(inline)
        leaf.append(inline)
    return _rebuild(inlines, count(), leaves)


def _rebuild(
    inlines: Inlines, numbers: Iterator[int], leaves: dict[int, list[Inline]]
) -> Inlines:
    """Return the tree with each leaf, in order, replaced by what was made of it."""
    rebuilt: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, StyledText) or (
            isinstance(inline, Link) and not inline.is_bare
        ):
            children = _rebuild(inline.children, numbers, leaves)
            rebuilt.append(update_node(inline, children=children))
        else:
            rebuilt += leaves.get(next(numbers), ())
    return keep_if_same(inlines, rebuilt)
