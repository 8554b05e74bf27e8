"""Mini-zine: eight panels of A7 on one side of an A4 sheet, folded and slit; sources or a poster on its back."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.style import BlockStyle, PageSpec
from pamphlets.core.units import mm
from pamphlets.design.format import Format, Print
from pamphlets.document.metadata import Meta
from pamphlets.layout.look import Look
from pamphlets.layout.zine.zine import zine

_EDGE: Final = mm(7)  # what printers do not reach, and more
_SIDE: Final = mm(8)  # guillemets hang out into it by less than the difference
_GRID: Final = 13.4
# A quarter of A4 by its half: A7 rounds that down to whole millimetres, and the folds would miss.
_PANEL: Final = PageSpec(Size(mm(297 / 4), mm(210 / 2)), _SIDE, _SIDE, _EDGE, _EDGE, _GRID)
_LIST: Final = 8.0  # points: a dash and little more
_SMALL: Final = 9.5
_PRINT: Final = ("note", "entry", "small")
_SANS: Final = ("body", "quote", "attribution", *_PRINT)


def dress(look: Look, _meta: Meta) -> Look:
    """Return a look on panels: what is read is in the theme's sans, ranged left, words whole; thoughts stand apart."""
    own = look.theme.blocks
    sans = own["aside"].text.font

    def plain(style: BlockStyle) -> BlockStyle:
        text = replace(style.text, font=sans)
        return replace(style, text=text, align="left", first_indent=0.0, hyphenate=False)

    blocks = {**own, **{role: plain(own[role]) for role in _SANS}}
    for role in _PRINT:
        blocks[role] = replace(blocks[role], text=replace(blocks[role].text, size=_SMALL))
    blocks["body"] = replace(blocks["body"], balanced=True, before=1)
    blocks["small"] = replace(blocks["small"], balanced=True)
    runs = {**look.theme.runs, "note-number": replace(look.theme.runs["note-number"], font=sans, size=_SMALL)}
    theme = replace(look.theme, blocks=MappingProxyType(blocks), runs=MappingProxyType(runs))
    return replace(look, theme=replace(theme, page=_PANEL, list_indent=_LIST))


FORMAT: Final = Format(
    "zine",
    zine,
    reading=lambda _meta: "zine-pageparpage-a7",
    prints=lambda _meta: (Print("zine-a4", "zine8", "A4", flips=False),),
    dress=dress,
)
