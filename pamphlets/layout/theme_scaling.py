"""Theme -> the same theme in another size and leading: everything on the grid follows."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.style import TextStyle, Theme
from pamphlets.core.units import Pt

_SMALLEST_NOTE: Final = 9.0  # points: notes are never set smaller
_NOTE_SHARE: Final = 5 / 6  # six note lines stand on five of text


def enlarge_theme(theme: Theme, factor: float) -> Theme:
    """Return a theme whose text is so many times larger, its leading too."""
    text = theme.block_styles["body"].text
    return scale_theme(theme, text.size * factor, text.leading * factor)


def scale_theme(theme: Theme, size: Pt, leading: Pt) -> Theme:
    """Return a theme whose text is `size` on `leading`; everything on the grid follows, notes not below 9 points or `size`."""
    text = theme.block_styles["body"].text
    note_leading = theme.block_styles["note"].text.leading
    size_scale = size / text.size
    leading_scale = leading / text.leading

    def scale(style: TextStyle) -> TextStyle:
        scaled_leading = style.leading * leading_scale
        if style.leading == text.leading:
            scaled_leading = leading
        elif style.leading == note_leading:
            scaled_leading = leading * _NOTE_SHARE
        # Small print never falls under the smallest legible note, unless the text itself does.
        smallest = min(style.size, _SMALLEST_NOTE, size)
        scaled_size = max(style.size * size_scale, smallest)
        return replace(style, size=scaled_size, leading=scaled_leading)

    block_styles = {
        role: replace(style, text=scale(style.text))
        for role, style in theme.block_styles.items()
    }
    text_styles = {role: scale(style) for role, style in theme.text_styles.items()}
    if "code" in text_styles:
        text_styles["code"] = theme.text_styles["code"]  # its size is a share of the text's
    return replace(
        theme,
        page=replace(theme.page, grid_step=leading),
        block_styles=MappingProxyType(block_styles),
        text_styles=MappingProxyType(text_styles),
        note_gap=theme.note_gap * leading_scale,
    )
