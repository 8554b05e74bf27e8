"""HTML elements, made with the standard library's ElementTree: it writes every word and attribute escaped."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

_DOCTYPE: Final = "<!doctype html>\n"


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Return a new element at the end of a parent. `class_` is the attribute `class`; `data_x` is `data-x`."""
    names = {
        name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()
    }
    element = SubElement(parent, tag, names)
    element.text = text or None
    return element


def add_words(parent: Element, text: str) -> None:
    """Put words behind what a parent holds already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def write_page(root: Element) -> str:
    """Return a whole page of HTML, a line for each element that begins one by `tail`."""
    return _DOCTYPE + tostring(root, encoding="unicode", method="html") + "\n"
