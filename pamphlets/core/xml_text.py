"""Words -> what may stand in XML: without what XML 1.0 § 2.2 forbids and what HTML takes for a fault, its own signs escaped."""

import re
from typing import Final

# The controls of ISO 6429, halves of surrogates, and what Unicode will never assign.
_FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def clean_text(text: str) -> str:
    """Return text without the characters that have no place in XML."""
    return _FORBIDDEN.sub("", text)


def escape_text(text: str) -> str:
    """Return text as the words of an element or of an attribute between double quotes."""
    return clean_text(text).translate(_ESCAPES)
