"""The attribute `viewBox` -> its four numbers. SVG 1.1 § 7.7."""

from pamphlets.readers.svg.geometry.numbers import parse_number
from pamphlets.readers.svg.geometry.shapes import SvgValueError
from pamphlets.readers.svg.xml_tree import SvgElement

ViewBox = tuple[float, float, float, float]


def parse_view_box(element: SvgElement) -> ViewBox | None:
    """Return left, top, width and height, None for no viewBox or an empty one. Raises SvgValueError and SvgLimitError."""
    text = element.attributes.get("viewBox", "")
    numbers = text.replace(",", " ").split()
    if not numbers:
        return None
    try:
        left, top, across, down = map(parse_number, numbers)
    except ValueError:
        raise SvgValueError("viewBox", text) from None
    return (left, top, across, down) if across > 0 and down > 0 else None
