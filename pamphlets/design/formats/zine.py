"""Mini-zine: eight panels of A7 on one side of an A4 sheet, folded and slit; sources or a poster on its back."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import BlockStyle, PageSpec
from pamphlets.core.units import mm
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Design
from pamphlets.layout.zine.zine import lay_out_zine

_OUTER_MARGIN: Final = mm(7)  # what printers do not reach, and more
_SIDE_MARGIN: Final = mm(8)  # guillemets hang out into it by less than the difference
_GRID: Final = 13.4
# A quarter of A4 by its half: A7 rounds that down to whole millimetres, and the folds would miss.
_PANEL: Final = PageSpec(
    Size(mm(297 / 4), mm(210 / 2)), _SIDE_MARGIN, _SIDE_MARGIN, _OUTER_MARGIN, _OUTER_MARGIN, _GRID
)
_LIST_INDENT: Final = 8.0  # points: a dash and little more
_SMALL_SIZE: Final = 9.5
_SMALL_ROLES: Final = ("note", "entry", "small")
_SANS_ROLES: Final = ("body", "quote", "attribution", *_SMALL_ROLES)


def adapt_design(look: Design, _meta: Meta) -> Design:
    """Return a look on panels: what is read is in the theme's sans, ranged left, words whole; thoughts stand apart."""
    own = look.theme.block_styles
    sans = own["aside"].text.font

    def plain(style: BlockStyle) -> BlockStyle:
        text = replace(style.text, font=sans)
        return replace(style, text=text, align="left", first_indent=0.0, hyphenate=False)

    blocks = {**own, **{role: plain(own[role]) for role in _SANS_ROLES}}
    for role in _SMALL_ROLES:
        blocks[role] = replace(blocks[role], text=replace(blocks[role].text, size=_SMALL_SIZE))
    blocks["body"] = replace(blocks["body"], balanced=True, lines_before=1)
    blocks["small"] = replace(blocks["small"], balanced=True)
    runs = {
        **look.theme.text_styles,
        "note-number": replace(look.theme.text_styles["note-number"], font=sans, size=_SMALL_SIZE),
    }
    theme = replace(
        look.theme, block_styles=MappingProxyType(blocks), text_styles=MappingProxyType(runs)
    )
    return replace(look, theme=replace(theme, page=_PANEL, list_indent=_LIST_INDENT))


FORMAT: Final = Format(
    "zine",
    lay_out_zine,
    page_file_name=lambda _meta: "zine-pageparpage-a7",
    imposed_outputs=lambda _meta: (ImposedOutput("zine-a4", "zine8", "A4", has_flips=False),),
    adapt_design=adapt_design,
)
