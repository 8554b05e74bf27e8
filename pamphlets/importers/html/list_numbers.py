"""Numbers that a page gives to items of its lists, which pandoc forgets -> marks in the page (`pandoc_ast`)."""

from justhtml import Element, Node

from pamphlets.importers.html.tree import (
    attribute,
    filled_children,
    find_named,
    new_element,
)
from pamphlets.importers.pandoc_ast import NUMBER_ATTRIBUTE


def mark_numbers(root: Node) -> None:
    """Mark each item of a list whose page gives an item a number (`value`), or counts down."""
    for element in find_named(root, "ol"):
        children = [child for child in element.children if isinstance(child, Element)]
        items = [child for child in children if child.name == "li"]
        step = -1 if "reversed" in element.attrs else 1
        values = [attribute(item, "value") for item in items]
        if step > 0 and not any(map(str.isdecimal, values)):
            continue
        start = attribute(element, "start")
        number = int(start) if start.isdecimal() else len(items) if step < 0 else 1
        for item, value in zip(items, values, strict=True):
            number = int(value) if value.isdecimal() else number
            inner = filled_children(item)
            holder: Node = item
            if inner and isinstance(inner[0], Element) and inner[0].name in ("p", "div"):
                holder = inner[0]
            mark = new_element("span", [], **{f"data_{NUMBER_ATTRIBUTE}": str(number)})
            holder.insert_before(mark, next(iter(holder.children or ()), None))
            number += step
