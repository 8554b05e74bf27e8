"""Inlines -> what they are wherever they stand, and the same inlines elsewhere: places and node ids moved by as much.

What is typed before a paragraph moves all places behind it and, where it adds a block or a link, all node ids.
"""

from collections.abc import Callable, Hashable
from dataclasses import fields
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.document.nodes import Inline, Inlines

_INLINE_CLASSES: Final = (
    *(nodes.Text, nodes.Code, nodes.StyledText, nodes.ForeignText, nodes.Link),
    *(nodes.NoteRef, nodes.CitationItem, nodes.Citation, nodes.Image),
    *(nodes.LineBreak, nodes.PageRef),
)
_FIELD_NAMES: Final = MappingProxyType(
    {kind: tuple(field.name for field in fields(kind)) for kind in _INLINE_CLASSES}
)


class InlineOrigin(NamedTuple):
    """From where the places and the node ids of a run are counted."""

    offset: int = 0
    node: int = 0


def find_origin(run: Inlines) -> InlineOrigin:
    """Return the place of the first inline of a run, and the first node id in it."""
    return InlineOrigin(run[0].span.start, _find_node(run)) if run else InlineOrigin()


def _find_node(run: Inlines) -> int:
    """Return the first node id of a run; 0 where it has none."""
    for inline in run:
        node: int = getattr(inline, "node", 0)
        if not node and isinstance(inline, nodes.StyledText | nodes.ForeignText):
            node = _find_node(inline.children)
        if node:
            return node
    return 0


def relative_form(run: Inlines, origin: InlineOrigin) -> Hashable:
    """Return what a run is wherever it stands: equal for equal runs that stand elsewhere, and for no others."""
    offset = origin.offset
    forms: list[Hashable] = []
    for inline in run:
        if type(inline) is nodes.Text:  # nine of ten
            span = inline.span
            forms.append((inline.text, span.start - offset, span.stop - offset))
        else:
            forms.append(_relative_node(inline, origin))
    return tuple(forms)


def _relative_node(node: Any, origin: InlineOrigin) -> Hashable:  # noqa: ANN401 (its class tells the fields)
    """Return what an inline, or an item of a citation, is wherever it stands."""
    form: list[Hashable] = [type(node)]
    for name in _FIELD_NAMES[type(node)]:
        value = getattr(node, name)
        if type(value) is Span:
            value = (value.start - origin.offset, value.stop - origin.offset)
        elif name == "node":
            value -= origin.node
        elif name == "items":
            value = tuple([_relative_node(item, origin) for item in value])
        elif type(value) is tuple and value and type(value[0]) in _FIELD_NAMES:
            value = relative_form(value, origin)
        form.append(value)
    return tuple(form)


def move_inlines(run: Inlines, by: InlineOrigin) -> Inlines:
    """Return a run that stands elsewhere: `by` is added to its places and its node ids. Unmoved it is the very run."""
    return _move_run(run, by) if by != InlineOrigin() else run


def _move_run(run: Inlines, by: InlineOrigin) -> Inlines:
    offset = by.offset
    moved: list[Inline] = []
    for inline in run:
        if type(inline) is nodes.Text:
            span = inline.span
            moved.append(
                nodes.Text(inline.text, Span(span.start + offset, span.stop + offset))
            )
        else:
            moved.append(_move_node(inline, by))
    return tuple(moved)


def _move_node(node: Any, by: InlineOrigin) -> Any:  # noqa: ANN401 (the class of what comes in)
    """Return an inline, or an item of a citation, that stands elsewhere."""
    values: list[Any] = []
    for name in _FIELD_NAMES[type(node)]:
        value = getattr(node, name)
        if type(value) is Span:
            value = move_span(value, by)
        elif name == "node":
            value += by.node
        elif name == "items":
            value = tuple([_move_node(item, by) for item in value])
        elif type(value) is tuple and value and type(value[0]) in _FIELD_NAMES:
            value = _move_run(value, by)
        values.append(value)
    make: Callable[..., Any] = type(node)
    return make(*values)


def move_span(span: Span, by: InlineOrigin) -> Span:
    """Return a place moved."""
    return Span(span.start + by.offset, span.stop + by.offset)
