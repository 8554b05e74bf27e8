"""Pages -> text, one line a mark: the golden form that tests compare and people read.

`text x y end | face size | words | node`: lengths in points to a hundredth, `end` being the x where
the run ends. Blanks that do not break are shown as ␣ (U+00A0) and ⍽ (U+202F), the hyphen of a broken
word as ¬. What is black, solid, untracked and in the document's language goes without saying. Pure.
"""

from collections.abc import Sequence
from typing import Final, assert_never

from pamphlets.core.fonts.font_book import Font, Space
from pamphlets.core.page import Anchor, Glyphs, LinkArea, Picture, Placed, Rule, Shape
from pamphlets.core.page_part import Page
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

_SHOWN: Final = str.maketrans({"\u00a0": "␣", "\u202f": "⍽", "\u00ad": "¬", "\n": "⏎"})


def dump(pages: Sequence[Page], lang: str = "fr") -> str:
    """Return all pages as text; `lang` is the document's language."""
    return "".join(f"{_page(number, page, lang)}\n" for number, page in enumerate(pages, 1))


def _page(number: int, page: Page, lang: str) -> str:
    """Return one page: its head line and a line for each mark, in the order they are drawn."""
    trim = page.trim
    box = f"{_pt(page.size.width)}×{_pt(page.size.height)}"
    if (trim.x, trim.y, trim.width, trim.height) != (0, 0, page.size.width, page.size.height):
        box += f" trim {_pt(trim.x)} {_pt(trim.y)} {_pt(trim.width)}×{_pt(trim.height)}"
    label = f' "{page.label}"' if page.label else ""
    return "\n".join([f"page {number}{label} {box}", *(_item(placed, lang) for placed in page.items)])


def _item(placed: Placed, lang: str) -> str:
    """Return one mark."""
    at = f"{_pt(placed.at.x)} {_pt(placed.at.y)}"
    match placed.what:
        case Glyphs() as glyphs:
            line = f"text {at} {_pt(placed.at.x + _advance(glyphs))} | {_look(glyphs)} | {_words(glyphs)}"
            line += _ink(glyphs.ink, glyphs.tint)
        case Rule(width=width, height=height, ink=ink, tint=tint):
            line = f"rule {at} {_pt(width)}×{_pt(height)}{_ink(ink, tint)}"
        case Shape(drawing=drawing, size=size, alt=alt):
            line = f"shape {at} {_pt(size.width)}×{_pt(size.height)} | {len(drawing.paths)} paths{_alt(alt)}"
        case Picture(path=path, size=size, alt=alt):
            line = f"picture {at} {_pt(size.width)}×{_pt(size.height)} | {path}{_alt(alt)}"
        case LinkArea(target=target, size=size):
            line = f"link {at} {_pt(size.width)}×{_pt(size.height)} | {target}"
        case Anchor(name=name, level=level, title=title):
            line = f"anchor {at} | #{name}" + (f" | {level} {title.translate(_SHOWN)}" if level else "")
        case _:
            assert_never(placed.what)
    if placed.lang not in ("", lang):
        line += f" | {placed.lang}"
    return line if placed.node is None else f"{line} | {placed.node}"


def _pt(length: Pt) -> str:
    """Return a length to a hundredth; never minus nought, which would make two equal pages differ."""
    text = f"{length:.2f}"
    return "0.00" if text == "-0.00" else text


def _advance(glyphs: Glyphs) -> Pt:
    """Return how far a run carries the pen."""
    size, tracking = glyphs.size, glyphs.tracking
    return sum(
        word.width if isinstance(word, Space) else word.advance * size + len(word.glyphs) * tracking
        for word in glyphs.words
    )


def _words(glyphs: Glyphs) -> str:
    """Return the characters of a run, those one cannot see made visible."""
    words = (word.char if isinstance(word, Space) else word.text for word in glyphs.words)
    return "".join(words).translate(_SHOWN)


def _look(glyphs: Glyphs) -> str:
    """Return face, features, size and tracking of a run; `-` for the face of blanks alone."""
    font = next((word.font for word in glyphs.words if not isinstance(word, Space)), None)
    look = f"{'-' if font is None else _name(font)} {glyphs.size:.6g}"
    return f"{look} tracking {glyphs.tracking:.3f}" if glyphs.tracking else look


def _name(font: Font) -> str:
    """Return a font as a person would name it."""
    face = font.face
    return " ".join([face.family, str(face.weight), *(["italic"] if face.italic else []), *font.features])


def _ink(ink: Ink, tint: float) -> str:
    """Return ink and tint unless they are solid black."""
    shown = "" if ink == BLACK else f" | {ink.name}"
    return shown if tint == 1 else f"{shown or f' | {ink.name}'} {tint:.0%}"


def _alt(alt: str) -> str:
    """Return an alternative text that is not empty."""
    return f" | {alt}" if alt else ""
