"""ThemeSettings, the faces that there are and the Theme made of them -> the faults of a theme file, and doubts about it.

What a face cannot do would be seen on paper alone: letters borrowed from another, emphasis that looks like the rest. So
would a page on which nobody could read, or nothing could be set.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_families import FontFamilies
from pamphlets.core.fonts.font_files import BrokenFontError, FontFile
from pamphlets.core.fonts.own_fonts import FontFault, OwnFonts
from pamphlets.core.fonts.shaping import OpenFont
from pamphlets.core.page_sizes import PAGE_SIZE_NAMES, parse_page_size
from pamphlets.core.slug import make_slug
from pamphlets.core.source import Diagnostic, Span, error, notice, warning
from pamphlets.core.style import Theme
from pamphlets.core.units import to_mm
from pamphlets.readers.suggestions import find_nearest
from pamphlets.readers.theme_file.settings import StyleSettings, ThemeSettings

_FONT_FAULTS: Final[Mapping[FontFault, str]] = MappingProxyType(
    {
        "broken": "theme-font-broken",
        "foreign": "theme-font-foreign",
        "outside": "theme-font-outside",
        "large": "theme-font-large",
    }
)
# What French is written with. A face without the plain letters is none to write with.
_PLAIN_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FRENCH_SIGNS: Final = "àâçéèêëîïôùûœæÀÂÇÉÈÊËÎÏÔÙÛŒ0123456789.,;:!?'’()«»–—…-%€"
_BOLD: Final = 600  # the least weight that is seen to be bold
_NEAR_WEIGHT: Final = 150  # what is so near is taken without a word
_LEAST_PART: Final = 4  # letters, by which a part of a name is known
_READ_SECTIONS: Final = ("text", "secondary", "notes")  # where emphasis is to be seen
_LEAST_MEASURE: Final = 45.0  # mm: a line of six words of 9 points
_LEAST_LINES: Final = 12  # of a page of text
# Of the size: below, accents on capitals touch what hangs above them.
_LEAST_LEADING: Final = 1.05


class ThemeFonts(NamedTuple):
    """The fonts that a theme may name."""

    families: FontFamilies
    own: OwnFonts


def check_faces(settings: ThemeSettings, fonts: ThemeFonts) -> tuple[Diagnostic, ...]:
    """Return the faults of the fonts that a theme names, and doubts about them, in the order of the file."""
    diagnostics: list[Diagnostic] = []
    for place, family in _list_families(settings):
        files = fonts.families.find_files(family)
        if files:
            diagnostics += _check_letters(settings, place, files)
        else:
            diagnostics.append(_describe_unknown(settings, place, family, fonts))
    for section, style in settings.styles.items():
        files = fonts.families.find_files(style.font)
        if files:
            diagnostics += _check_variants(settings, section, style, files)
    diagnostics.sort(key=lambda diagnostic: diagnostic.span.start)
    return tuple(diagnostics)


def _list_families(settings: ThemeSettings) -> Iterator[tuple[str, str]]:
    """Yield the families that a theme names, each with the name of its place."""
    for section, style in settings.styles.items():
        if style.font:
            yield f"{section}.font", style.font
    if settings.cover.font:
        yield "cover.font", settings.cover.font
    for family in settings.fallback:
        yield "fallback", family


def _describe_unknown(
    settings: ThemeSettings, place: str, family: str, fonts: ThemeFonts
) -> Diagnostic:
    """Return the fault of a family that is not there: its file may be, and not serve; or another was meant."""
    source, span = settings.source, settings.span_of(place)
    for font in fonts.own.unusable:
        if _is_named_like(font.path, family):
            code = _FONT_FAULTS[font.fault]
            return error(code, source, span, family=family, file=font.path.name)
    near = _find_near_family(family, fonts)
    known = ", ".join(fonts.families.names)
    code = "theme-font-near" if near else "theme-font-unknown"
    return error(code, source, span, family=family, near=near, known=known)


def _find_near_family(family: str, fonts: ThemeFonts) -> str:
    """Return the family that was likely meant: nearly so called, in a file so called, or of which it is a part."""
    near = find_nearest(family, fonts.families.names)
    if near:
        return near
    for file in fonts.own.files:
        if _is_named_like(file.path, family):
            return file.family
    wanted = _bare_name(family)
    for name in fonts.families.names:
        bare = _bare_name(name)
        if len(wanted) >= _LEAST_PART and (wanted in bare or bare in wanted):
            return name
    return ""


def _is_named_like(path: Path, family: str) -> bool:
    """Return whether a file, or its folder, is called as those of a family are: `SpecialElite-Regular.woff2`."""
    wanted, name = _bare_name(family), _bare_name(path.stem)
    return bool(wanted) and (
        name.startswith(wanted) or _bare_name(path.parent.name) == wanted
    )


def _bare_name(name: str) -> str:
    """Return a name in small letters alone."""
    return make_slug(name).replace("-", "")


def _check_letters(
    settings: ThemeSettings, place: str, files: tuple[FontFile, ...]
) -> list[Diagnostic]:
    """Return the fault of a face without letters, or what is told of one without some that French has."""
    source, span, family = settings.source, settings.span_of(place), files[0].family
    file = min(files, key=lambda file: file.distance(400, italic=False))
    try:
        font = OpenFont(file.path, file.nearest_weight(400))
    except BrokenFontError:
        return [
            error("theme-font-broken", source, span, family=family, file=file.path.name)
        ]
    plain = [char for char in _PLAIN_LETTERS if not font.glyph_id(char)]
    if place == "fallback":
        return []
    if len(plain) > len(_PLAIN_LETTERS) // 2:
        return [error("theme-font-letters", source, span, family=family)]
    missing = [char for char in _FRENCH_SIGNS if not font.glyph_id(char)]
    if not (plain or missing):
        return []
    signs = " ".join((*plain, *missing))
    return [notice("theme-font-signs", source, span, family=family, signs=signs)]


def _check_variants(
    settings: ThemeSettings,
    section: str,
    style: StyleSettings,
    files: tuple[FontFile, ...],
) -> Iterator[Diagnostic]:
    """Yield what is told of a family without the italic, the bold or the weight that a section needs."""
    source, family = settings.source, files[0].family
    span = settings.span_of(f"{section}.font")
    has_italic = any(file.italic for file in files)
    if section in _READ_SECTIONS and not has_italic:
        yield warning("theme-font-italic", source, span, family=family)
    elif style.italic and not has_italic:
        place = settings.span_of(f"{section}.italic")
        yield warning("theme-font-italic", source, place, family=family)
    if section in _READ_SECTIONS and max(file.max_weight for file in files) < _BOLD:
        yield warning("theme-font-bold", source, span, family=family)
    if style.weight is not None:
        nearest = [file.nearest_weight(style.weight) for file in files]
        best = min(nearest, key=lambda weight: abs(weight - (style.weight or 0)))
        if abs(best - style.weight) >= _NEAR_WEIGHT:
            place = settings.span_of(f"{section}.weight")
            fields = {"asked": str(style.weight), "given": str(best)}
            yield warning("theme-font-weight", source, place, family=family, **fields)


def check_page(settings: ThemeSettings, theme: Theme) -> Iterator[Diagnostic]:
    """Yield what is wrong with the text block and the distance of lines."""
    source, page = settings.source, theme.page
    if settings.page and parse_page_size(settings.page) is None:
        fields = {"value": settings.page, "known": PAGE_SIZE_NAMES}
        yield error("theme-page", source, settings.span_of("page"), **fields)
    text = theme.block_styles["body"].text
    if to_mm(page.measure) < _LEAST_MEASURE:
        span = _first_span(settings, ("margins.inner", "margins.outer", "page"))
        yield error("theme-narrow", source, span, width=f"{to_mm(page.measure):.0f}")
    if page.line_count < _LEAST_LINES:
        places = ("margins.top", "margins.bottom", "text.leading", "text.size", "page")
        span = _first_span(settings, places)
        yield error("theme-low", source, span, lines=str(max(page.line_count, 0)))
    if text.leading < _LEAST_LEADING * text.size:
        span = _first_span(settings, ("text.leading", "text.size"))
        fields = {"leading": f"{text.leading:.1f}", "size": f"{text.size:.1f}"}
        yield warning("theme-leading", source, span, **fields)


def _first_span(settings: ThemeSettings, places: tuple[str, ...]) -> Span:
    """Return where the first of some values stands that the file gives."""
    given = [place for place in places if place in settings.spans]
    return settings.span_of(given[0] if given else "")
