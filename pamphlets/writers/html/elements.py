"""HTML elements, made with the standard library's ElementTree: it writes every word and attribute escaped.

The same elements are written as HTML (HTML Living Standard § 13.3) or, for EPUB, as XML.
"""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from pamphlets.core.xml_text import clean_text

_DOCTYPE: Final = "<!doctype html>\n"
_XML_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Return a new element at the end of a parent. `class_` is the attribute `class`; `data_x` is `data-x`."""
    names = {
        name.rstrip("_").replace("_", "-"): clean_text(value)
        for name, value in attributes.items()
    }
    element = SubElement(parent, tag, names)
    element.text = clean_text(text) or None
    return element


def add_words(parent: Element, text: str) -> None:
    """Put words behind what a parent holds already."""
    text = clean_text(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def write_page(root: Element, comment: str = "") -> str:
    """Return a whole page of HTML, a line for each element that begins one by `tail`, a comment before it if there is one."""
    head = f"{_DOCTYPE}<!-- {comment} -->\n" if comment else _DOCTYPE
    return head + tostring(root, encoding="unicode", method="html") + "\n"


def write_xhtml(root: Element) -> str:
    """Return a whole page of XHTML, as EPUB has it."""
    return _XML_HEAD + tostring(root, encoding="unicode", method="xml") + "\n"
