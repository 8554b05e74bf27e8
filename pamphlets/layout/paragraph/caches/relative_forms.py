"""Nodes of a text -> what they say, as a value to look up by: places are counted from where their block begins."""

from collections.abc import Hashable, Mapping
from dataclasses import fields
from typing import Final, NamedTuple, get_args

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.layout.paragraph.caches.source_shift import SourcePlace


class NotComparableError(Exception):
    """What stands there depends on more than its nodes: on a picture, on an ornament."""


_DRAWN: Final = frozenset(
    {nodes.Image, nodes.Figure, nodes.ThematicBreak, nodes.NewPage, nodes.Citation}
)
_KINDS: Final[tuple[type, ...]] = (
    *get_args(nodes.Block),
    *get_args(nodes.Inline),
    nodes.ListItem,
    nodes.Note,
    nodes.TableCell,
)


def _list_fields(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a kind of node."""
    return tuple([field.name for field in fields(kind)])


_FIELDS: Final[Mapping[type, tuple[str, ...]]] = {
    kind: _list_fields(kind) for kind in _KINDS if kind not in _DRAWN
}


class RelativeForms(NamedTuple):
    """How the nodes of one block are written as values."""

    place: SourcePlace
    page_numbers: Mapping[str, str]
    """The printed page number of each anchor, as far as known."""

    def describe(self, value: object) -> Hashable:
        """Return a node, or what one holds, as a value; raise NotComparableError."""
        kind = type(value)
        if kind is nodes.Text:
            return value.text, self.describe_span(value.span)  # type: ignore[attr-defined]
        if kind is tuple:
            return tuple([self.describe(part) for part in value])  # type: ignore[attr-defined]
        if kind is Span:
            return self.describe_span(value)  # type: ignore[arg-type]
        names = _FIELDS.get(kind)
        if names is not None:
            return self._describe_node(kind, names, value)
        if kind in _DRAWN:
            raise NotComparableError
        assert isinstance(value, Hashable)  # noqa: S101 - nodes are made of nothing else
        return value

    def _describe_node(self, kind: type, names: tuple[str, ...], value: object) -> Hashable:
        """Return a node of a kind by its fields, with the page number that it prints."""
        parts: list[Hashable] = [kind]
        for name in names:
            part = getattr(value, name)
            if name == "node":
                parts.append(part - self.place.node)
            else:
                parts.append(self.describe(part))
        if isinstance(value, nodes.Link):
            parts.append(self.page_numbers.get(value.target.removeprefix("#")))
        elif isinstance(value, nodes.PageRef):
            parts.append(self.page_numbers.get(value.anchor))
        elif isinstance(value, nodes.Heading) and value.opens_page:
            raise NotComparableError  # the ornament above it
        return tuple(parts)

    def describe_span(self, span: Span) -> Hashable:
        """Return a span counted from the block's beginning; that of the whole file as it is."""
        if span.start < 0:
            return None
        return span.start - self.place.offset, span.stop - self.place.offset
