"""The words of a page -> the faces that it is set in, as rules of CSS that hold their letters.

CSS Fonts 4, "@font-face". A font that is missing or broken leaves a browser's own in its place.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_families import FontFamilies
from pamphlets.core.fonts.font_files import FontError
from pamphlets.core.fonts.web_fonts import WebFace, write_font_face
from pamphlets.core.style import FontSpec

_DISPLAY: Final = FontSpec("Anton")
_TEXT: Final = (
    FontSpec("EB Garamond", 500),
    FontSpec("EB Garamond", 500, italic=True),
    FontSpec("Source Sans 3", 400),
    FontSpec("Source Sans 3", 700),
)
_USUAL_WIDTH: Final = 0.45  # em: of a capital of a narrow face


def write_font_faces(fonts: Path, text: str, display_text: str) -> str:
    """Return the rules for the faces of a page, each with the letters that it shows and no more."""
    with suppress(FontError, OSError):
        families = FontFamilies(fonts)
        rules = [_write_rule(families, _DISPLAY, display_text)]
        rules += _write_text_rules(families, text)
        return "\n".join(rules)
    return ""


def measure_headline(fonts: Path, text: str) -> float:
    """Return the width in em of a line in the display face; an estimate where that is missing."""
    with suppress(FontError, OSError):
        words = FontBook(fonts).shape(text, _DISPLAY)
        return sum(word.advance for word in words)
    return len(text) * _USUAL_WIDTH


def _write_text_rules(families: FontFamilies, text: str) -> Iterator[str]:
    for spec in _TEXT:
        yield _write_rule(families, spec, text)


def _write_rule(families: FontFamilies, spec: FontSpec, text: str) -> str:
    path = families.find_file(spec).path
    return write_font_face(WebFace(spec.family, spec.weight, spec.italic, path), text)
