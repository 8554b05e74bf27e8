"""Mini-zine: eight panels of A7 on one side of an A4 sheet, folded and slit; sources or a poster on its back."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import PageSpec
from pamphlets.core.units import mm
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from pamphlets.layout.new_pages import without_new_pages
from pamphlets.layout.zine.zine import lay_out_zine

_OUTER_MARGIN: Final = mm(7)  # what printers do not reach, and more
_SIDE_MARGIN: Final = mm(8)  # guillemets hang out into it by less than the difference
_GRID: Final = 13.4
# A quarter of A4 by its half: A7 rounds that down to whole millimetres, and the folds would miss.
_PANEL: Final = PageSpec(
    Size(mm(297 / 4), mm(210 / 2)),
    _SIDE_MARGIN,
    _SIDE_MARGIN,
    _OUTER_MARGIN,
    _OUTER_MARGIN,
    _GRID,
)
_LIST_INDENT: Final = 8.0  # points: a dash and little more
_SMALL_SIZE: Final = 9.5
_SMALL_ROLES: Final = ("note", "entry", "small")
_SANS_ROLES: Final = ("body", "quote", "attribution", *_SMALL_ROLES)


def adapt_design(design: Design, _meta: Meta) -> Design:
    """Return a design on panels: text in the theme's sans, ranged left, words whole, paragraphs set apart."""
    theme = design.theme
    sans = theme.block_styles["aside"].text.font
    # A face with a large eye, as typewriters have, is as legible smaller: its theme says so of its asides.
    small_size = min(_SMALL_SIZE, theme.block_styles["aside"].text.size)
    styles = dict(theme.block_styles)
    for role in _SANS_ROLES:
        styles[role] = replace(
            styles[role].in_font(sans), align="left", first_indent=0.0, hyphenate=False
        )
    for role in _SMALL_ROLES:
        styles[role] = styles[role].at_size(small_size, styles[role].text.leading)
    styles["body"] = replace(styles["body"], balanced=True, lines_before=1)
    styles["small"] = replace(styles["small"], balanced=True)
    number = replace(theme.text_styles["note-number"], font=sans, size=small_size)
    theme = replace(
        theme,
        page=_PANEL,
        list_indent=_LIST_INDENT,
        block_styles=MappingProxyType(styles),
        text_styles=MappingProxyType({**theme.text_styles, "note-number": number}),
    )
    return replace(design, theme=theme)


FORMAT: Final = Format(
    "zine",
    without_new_pages(lay_out_zine),
    prints_source_list=False,
    page_file_name=lambda _meta, _size: "zine-pageparpage-a7",
    imposed_outputs=lambda _meta, _size: (
        ImposedOutput("zine-a4", "zine8", "A4", has_flips=False),
    ),
    adapt_design=adapt_design,
    sizes=("A7", "A4"),
)
