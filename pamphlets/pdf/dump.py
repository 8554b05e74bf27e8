"""Pages -> text, one line a mark: the golden form that tests compare and people read.

`text x y end | face size | words | node`: lengths in points to a hundredth, `end` being the x where
the run ends. Blanks that do not break are shown as ␣ (U+00A0) and ⍽ (U+202F), the hyphen of a broken
word as ¬. What is black, solid, untracked and in the document's language goes without saying. Pure.
"""

from collections.abc import Sequence
from typing import Final, assert_never

from pamphlets.core.fonts.font_book import Font, Space
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt

_VISIBLE: Final = str.maketrans({"\u00a0": "␣", "\u202f": "⍽", "\u00ad": "¬", "\n": "⏎"})


def dump_pages(pages: Sequence[Page], lang: str = "fr") -> str:
    """Return all pages as text; `lang` is the document's language."""
    return "".join(f"{_format_page(number, page, lang)}\n" for number, page in enumerate(pages, 1))


def _format_page(number: int, page: Page, lang: str) -> str:
    """Return one page: its head line and a line for each mark, in the order they are drawn."""
    trim = page.trim
    box = f"{_format_length(page.size.width)}×{_format_length(page.size.height)}"
    if (trim.x, trim.y, trim.width, trim.height) != (0, 0, page.size.width, page.size.height):
        box += f" trim {_format_length(trim.x)} {_format_length(trim.y)} {_format_length(trim.width)}×{_format_length(trim.height)}"
    label = f' "{page.label}"' if page.label else ""
    return "\n".join(
        [f"page {number}{label} {box}", *(_format_item(placed, lang) for placed in page.items)]
    )


def _format_item(placed: PageItem, lang: str) -> str:
    """Return one mark."""
    at = f"{_format_length(placed.at.x)} {_format_length(placed.at.y)}"
    match placed.content:
        case GlyphRun() as glyphs:
            line = f"text {at} {_format_length(placed.at.x + _run_advance(glyphs))} | {_run_style(glyphs)} | {_run_text(glyphs)}"
            line += _ink_suffix(glyphs.ink, glyphs.tint)
        case Rule(width=width, height=height, ink=ink, tint=tint):
            line = f"rule {at} {_format_length(width)}×{_format_length(height)}{_ink_suffix(ink, tint)}"
        case ScaledDrawing(drawing=drawing, size=size, alt=alt):
            line = f"shape {at} {_format_length(size.width)}×{_format_length(size.height)} | {len(drawing.paths)} paths{_alt_suffix(alt)}"
        case ScaledPicture(path=path, size=size, alt=alt):
            line = f"picture {at} {_format_length(size.width)}×{_format_length(size.height)} | {path}{_alt_suffix(alt)}"
        case LinkArea(target=target, size=size):
            line = (
                f"link {at} {_format_length(size.width)}×{_format_length(size.height)} | {target}"
            )
        case Anchor(name=name, level=level, title=title):
            line = f"anchor {at} | #{name}" + (
                f" | {level} {title.translate(_VISIBLE)}" if level else ""
            )
        case _:
            assert_never(placed.what)
    if placed.lang not in ("", lang):
        line += f" | {placed.lang}"
    return line if placed.node is None else f"{line} | {placed.node}"


def _format_length(length: Pt) -> str:
    """Return a length to a hundredth; never minus nought, which would make two equal pages differ."""
    text = f"{length:.2f}"
    return "0.00" if text == "-0.00" else text


def _run_advance(glyphs: GlyphRun) -> Pt:
    """Return how far a run carries the pen."""
    size, tracking = glyphs.size, glyphs.tracking
    return sum(
        word.width if isinstance(word, Space) else word.advance * size + len(word.glyphs) * tracking
        for word in glyphs.words
    )


def _run_text(glyphs: GlyphRun) -> str:
    """Return the characters of a run, those one cannot see made visible."""
    words = (word.char if isinstance(word, Space) else word.text for word in glyphs.words)
    return "".join(words).translate(_VISIBLE)


def _run_style(glyphs: GlyphRun) -> str:
    """Return face, features, size and tracking of a run; `-` for the face of blanks alone."""
    font = next((word.font for word in glyphs.words if not isinstance(word, Space)), None)
    look = f"{'-' if font is None else _font_name(font)} {glyphs.size:.6g}"
    return f"{look} tracking {glyphs.tracking:.3f}" if glyphs.tracking else look


def _font_name(font: Font) -> str:
    """Return a font as a person would name it."""
    face = font.face
    return " ".join(
        [face.family, str(face.weight), *(["italic"] if face.italic else []), *font.features]
    )


def _ink_suffix(ink: Ink, tint: float) -> str:
    """Return ink and tint unless they are solid black."""
    shown = "" if ink == BLACK else f" | {ink.name}"
    return shown if tint == 1 else f"{shown or f' | {ink.name}'} {tint:.0%}"


def _alt_suffix(alt: str) -> str:
    """Return an alternative text that is not empty."""
    return f" | {alt}" if alt else ""
