"""Nodes -> what they are wherever they stand, and the same nodes elsewhere: places and node ids moved by as much.

What is typed before a paragraph moves all places behind it and, where it adds a block or a link, all node ids.
"""

from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any, Final, NamedTuple, get_args

from pamphlets.core.source import Span
from pamphlets.document import nodes
from pamphlets.document.nodes import Blocks, Inlines

_NODE_CLASSES: Final = (
    *get_args(nodes.Inline),
    *get_args(nodes.Block),
    *(nodes.CitationItem, nodes.ListItem, nodes.TableCell, nodes.DefinitionTerm),
)
_FIELD_NAMES: Final = MappingProxyType(
    {
        kind: tuple(field.name for field in fields(kind))
        for kind in _NODE_CLASSES
        if is_dataclass(kind)
    }
)


class NodeOrigin(NamedTuple):
    """From where the places and the node ids of a run are counted."""

    offset: int = 0
    node: int = 0


def find_origin(run: Inlines) -> NodeOrigin:
    """Return the place of the first inline of a run, and the first node id in it."""
    return NodeOrigin(run[0].span.start, _find_node(run)) if run else NodeOrigin()


def _find_node(run: Inlines) -> int:
    """Return the first node id of a run; 0 where it has none."""
    for inline in run:
        node: int = getattr(inline, "node", 0)
        if not node and isinstance(inline, nodes.StyledText | nodes.ForeignText):
            node = _find_node(inline.children)
        if node:
            return node
    return 0


def relative_form(run: Inlines, origin: NodeOrigin) -> Hashable:
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


def _relative_node(node: Any, origin: NodeOrigin) -> Hashable:  # noqa: ANN401 (its class tells the fields)
    """Return what an inline, or an item of a citation, is wherever it stands."""
    form: list[Any] = [type(node)]
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


def move_inlines(run: Inlines, by: NodeOrigin) -> Inlines:
    """Return a run that stands elsewhere: `by` is added to its places and its node ids. Unmoved it is the very run."""
    return _move_items(run, by) if by != NodeOrigin() else run


def move_blocks(blocks: Blocks, by: NodeOrigin) -> Blocks:
    """Return blocks that stand elsewhere: `by` is added to their places and their node ids, and to those inside."""
    return _move_items(blocks, by) if by != NodeOrigin() else blocks


def _move_items(items: tuple[Any, ...], by: NodeOrigin) -> tuple[Any, ...]:
    """Return what items of a node are elsewhere: nodes, tuples of nodes, or values that have no place."""
    offset = by.offset
    moved: list[Any] = []
    for item in items:
        kind = type(item)
        if kind is nodes.Text:  # nine of ten
            span = item.span
            moved.append(
                nodes.Text(item.text, Span(span.start + offset, span.stop + offset))
            )
        elif kind in _FIELD_NAMES:
            moved.append(_move_node(item, by))
        else:
            moved.append(_move_items(item, by) if kind is tuple else item)
    return tuple(moved)


def _move_node(node: Any, by: NodeOrigin) -> Any:  # noqa: ANN401 (the class of what comes in)
    """Return a node that stands elsewhere."""
    values: list[Any] = []
    for name in _FIELD_NAMES[type(node)]:
        value = getattr(node, name)
        kind = type(value)
        if kind is Span:
            value = move_span(value, by)
        elif kind is tuple:
            value = _move_items(value, by)
        elif name == "node":
            value += by.node
        elif kind in _FIELD_NAMES:
            value = _move_node(value, by)
        values.append(value)
    make: Callable[..., Any] = type(node)
    return make(*values)


def move_span(span: Span, by: NodeOrigin) -> Span:
    """Return a place moved."""
    return Span(span.start + by.offset, span.stop + by.offset)
