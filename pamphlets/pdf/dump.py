"""Pages -> text, one line a mark: the golden form that tests compare and people read.

`text x y end | face size | words | node`: lengths in points to a hundredth, `end` being the x where
the run ends. Blanks that do not break are shown as ␣ (U+00A0) and ⍽ (U+202F), the hyphen of a broken
word as ¬. What is black, solid, untracked and in the document's language goes without saying. Pure.
"""

from collections.abc import Sequence
from typing import Final, assert_never

from pamphlets.core.fonts.font_book import Space
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
    blocks = [_format_page(number, page, lang) for number, page in enumerate(pages, 1)]
    return "".join([f"{block}\n" for block in blocks])


def _format_page(number: int, page: Page, lang: str) -> str:
    """Return one page: its head line and a line for each mark, in the order they are drawn."""
    trim, size = page.trim, page.size
    head = f"page {number}"
    if page.label:
        head += f' "{page.label}"'
    head += f" {_format_size(size.width, size.height)}"
    if (trim.x, trim.y, trim.width, trim.height) != (0, 0, size.width, size.height):
        head += f" trim {_format_length(trim.x)} {_format_length(trim.y)}"
        head += f" {_format_size(trim.width, trim.height)}"
    return "\n".join([head, *[_format_item(item, lang) for item in page.items]])


def _format_item(item: PageItem, lang: str) -> str:
    """Return one mark."""
    place = f"{_format_length(item.at.x)} {_format_length(item.at.y)}"
    match item.content:
        case GlyphRun() as run:
            end = _format_length(item.at.x + run.advance)
            line = f"text {place} {end} | {_run_style(run)} | {_run_text(run)}"
            line += _ink_suffix(run.ink, run.tint)
        case Rule(width=width, height=height, ink=ink, tint=tint):
            line = f"rule {place} {_format_size(width, height)}{_ink_suffix(ink, tint)}"
        case ScaledDrawing(drawing=drawing, size=size, alt=alt):
            line = f"shape {place} {_format_size(size.width, size.height)}"
            line += f" | {len(drawing.paths)} paths{_suffix(alt)}"
        case ScaledPicture(path=path, size=size, alt=alt):
            line = f"picture {place} {_format_size(size.width, size.height)} | {path}{_suffix(alt)}"
        case LinkArea(target=target, size=size):
            line = f"link {place} {_format_size(size.width, size.height)} | {target}"
        case Anchor(name=name, level=level, title=title):
            line = f"anchor {place} | #{name}"
            if level:
                line += f" | {level} {title.translate(_VISIBLE)}"
        case _:
            assert_never(item.content)
    if item.lang != lang:
        line += _suffix(item.lang)
    return line if item.node is None else f"{line} | {item.node}"


def _format_length(length: Pt) -> str:
    """Return a length to a hundredth; never minus nought, which would make two equal pages differ."""
    text = f"{length:.2f}"
    return "0.00" if text == "-0.00" else text


def _format_size(width: Pt, height: Pt) -> str:
    return f"{_format_length(width)}×{_format_length(height)}"


def _run_text(run: GlyphRun) -> str:
    """Return the characters of a run, those one cannot see made visible."""
    words = [word.char if isinstance(word, Space) else word.text for word in run.words]
    return "".join(words).translate(_VISIBLE)


def _run_style(run: GlyphRun) -> str:
    """Return font, features, size and tracking of a run; `-` for the font of spaces alone."""
    font = next((word.font for word in run.words if not isinstance(word, Space)), None)
    name = "-"
    if font is not None:
        style = ["italic"] if font.face.italic else []
        name = " ".join([font.face.family, str(font.face.weight), *style, *font.features])
    tracking = f" tracking {run.tracking:.3f}" if run.tracking else ""
    return f"{name} {run.size:.6g}{tracking}"


def _ink_suffix(ink: Ink, tint: float) -> str:
    """Return ink and tint unless they are solid black."""
    if ink == BLACK and tint == 1:
        return ""
    return f" | {ink.name}" if tint == 1 else f" | {ink.name} {tint:.0%}"


def _suffix(text: str) -> str:
    return f" | {text}" if text else ""
