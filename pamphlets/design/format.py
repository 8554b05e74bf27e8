"""Format: how a kind of printed thing is laid out, what its files are called, how its pages lie on sheets.

`formats/` holds one file for each: values, and functions taken from `layout/` and `writers/`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.layout.layout_input import LayoutFunction
from pamphlets.layout.look import Design
from pamphlets.writers.publication import Publication

_DEFAULT_OPTIONS: Final = ImposeOptions()


class ImposedOutput(NamedTuple):
    """One way to lay the pages on sheets."""

    name: str
    """what the file is called after the slug"""
    scheme: str
    sheet_paper: str
    has_flips: bool = True
    """there is a file for each edge that a printer may turn over, called after it; else one file"""
    options: ImposeOptions = _DEFAULT_OPTIONS
    page_size: Size | None = None
    """of the pages of a book, whose title may want its sheets otherwise; None: not a book"""


@dataclass(frozen=True, slots=True)
class Format:
    """How a text becomes pages, and pages sheets. What depends on the text takes its Meta."""

    name: str
    lay_out: LayoutFunction
    page_file_name: Callable[[Meta, Size], str]
    """what the file of single pages is called after the slug; takes the size of a page"""
    imposed_outputs: Callable[[Meta, Size], tuple[ImposedOutput, ...]] = (
        lambda _meta, _page_size: ()
    )
    """takes the size of a page"""
    adapt_document: Callable[[Document], Document] = lambda document: document
    """writes a text as the format sets it, before anything of it is set"""
    adapt_design: Callable[[Design, Meta], Design] = lambda design, _meta: design
    """makes the design that a title asks for fit the format"""
    accepts_paper: Callable[[Meta], bool] = lambda _meta: False
    """whether the paper that a title names is one of those that a format has to choose from"""
    sizes: tuple[str, ...] = ()
    """of the pages, and of a sheet that is folded, of a format that has but one; empty: a title chooses"""
    prints_source_list: bool = True
    """the list of sources that ends a text; else its notes say as much, and the list only where it alone has addresses"""
    has_brief_notes: bool = False
    """whether its notes have no more of a source than leads back to it: on paper with no room"""

    is_poster: bool = False
    """whether it is put up in public places: the law wants its paper or its ink coloured"""

    def has_paper(self, meta: Meta) -> bool:
        """Return whether the format is printed on the paper that a title names."""
        return meta.paper in self.sizes or self.accepts_paper(meta)


class ReflowableFormat(NamedTuple):
    """How a text becomes one file for a screen, which has no pages."""

    name: str
    file_ending: str
    """what the file is called after the slug"""
    write: Callable[[Publication], bytes]
