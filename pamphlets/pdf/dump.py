"""Pages -> text, one line a mark: the golden form that tests compare and people read.

`text x y end | face size | words | node`: lengths in points to a hundredth, `end` being the x where
the run ends. Blanks that do not break are shown as ␣ (U+00A0) and ⍽ (U+202F), the hyphen of a broken
word as ¬. What is black, solid, untracked and in the document's language goes without saying. Pure.
"""

from collections.abc import Sequence
from typing import Final, assert_never

from pamphlets.core.fonts.font_book import Space
from pamphlets.core.geometry import Rect
from pamphlets.core.page import (
    WHOLE_PICTURE,
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
    lines: list[str] = []
    for number, page in enumerate(pages, 1):
        lines.append(f"page {number}{_page_head(page)}")
        for item in page.items:
            lines.append(_format_item(item, lang))
    return "".join([f"{line}\n" for line in lines])


def _page_head(page: Page) -> str:
    """Return the label and the size of a page, and its trim where that is not all of it."""
    size = page.size
    head = f" {_format_size(size.width, size.height)}"
    if page.label:
        head = f' "{page.label}"{head}'
    trim = page.trim
    if trim == Rect(0, 0, size.width, size.height):
        return head
    corner = f"{_format_length(trim.x)} {_format_length(trim.y)}"
    return f"{head} trim {corner} {_format_size(trim.width, trim.height)}"


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
        case ScaledDrawing(drawing=drawing, size=size, alt=alt, crop=crop):
            line = f"shape {place} {_format_size(size.width, size.height)}"
            line += f" | {len(drawing.paths)} paths{_suffix(alt)}{_crop_suffix(crop)}"
        case ScaledPicture(path=path, size=size, alt=alt, crop=crop):
            line = f"picture {place} {_format_size(size.width, size.height)} | {path}{_suffix(alt)}"
            line += f"{_crop_suffix(crop)}{_tones_suffix(item.content)}"
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
    if item.node is not None:
        line += f" | {item.node}"
    return line + _element_suffix(item)


def _element_suffix(item: PageItem) -> str:
    """Return the role of what belongs to no node of the text, `*` behind one that is read on its first page alone."""
    element = item.element
    if element is None or item.node:
        return ""
    return f" | <{element.role}{'*' if element.is_repeated else ''}>"


def _format_length(length: Pt) -> str:
    """Return a length to a hundredth; never minus nought, which would make two equal pages differ."""
    text = f"{length:.2f}"
    return "0.00" if text == "-0.00" else text


def _format_size(width: Pt, height: Pt) -> str:
    return f"{_format_length(width)}×{_format_length(height)}"


def _run_text(run: GlyphRun) -> str:
    """Return the characters of a run, those one cannot see made visible."""
    text = ""
    for word in run.words:
        if isinstance(word, Space):
            text += word.char
        else:
            text += word.text
    return text.translate(_VISIBLE)


def _run_style(run: GlyphRun) -> str:
    """Return font, features, size and tracking of a run; `-` for the font of spaces alone."""
    style = ["-"]
    for word in run.words:
        if isinstance(word, Space):
            continue
        face = word.font.face
        style = [face.family, str(face.weight)]
        if face.italic:
            style.append("italic")
        style += word.font.features
        break
    style.append(f"{run.size:.6g}")
    if run.tracking:
        style.append(f"tracking {run.tracking:.3f}")
    if run.angle:
        style.append(f"turned {run.angle:g}")
    return " ".join(style)


def _ink_suffix(ink: Ink, tint: float) -> str:
    """Return ink and tint unless they are solid black."""
    if tint != 1:
        return f" | {ink.name} {tint:.0%}"
    if ink == BLACK:
        return ""
    return f" | {ink.name}"


def _crop_suffix(crop: Rect) -> str:
    """Return the part of a picture that is shown, in thousandths, unless it is all of it."""
    if crop == WHOLE_PICTURE:
        return ""
    edges = [round(1000 * share) for share in (crop.x, crop.y, crop.right, crop.bottom)]
    return f" | crop {edges[0]} {edges[1]} {edges[2]} {edges[3]}"


def _tones_suffix(picture: ScaledPicture) -> str:
    """Return how a picture's tones are printed, and in what ink, where its author asks for something."""
    tones, ink = picture.tones, _ink_suffix(picture.ink, 1.0)
    if tones.method == "auto":
        return ink
    if tones.method == "halftone":
        return f" | halftone {tones.screen_frequency}{ink}"
    return f" | {tones.method}{ink}"


def _suffix(text: str) -> str:
    return f" | {text}" if text else ""
