"""A kind of printed thing: how its pages are composed, what its files are called, how they lie on sheets.

`formats/` holds one file for each: values, and functions taken from `layout/`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

from pamphlets.document.metadata import Meta
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.layout.layout_input import LayoutFunction
from pamphlets.layout.look import Design

_DEFAULT_OPTIONS: Final = ImposeOptions()


class ImposedOutput(NamedTuple):
    """One way to lay the pages on sheets, and what the file is called after the slug.

    `flips`: there is a file for each edge that a printer may turn over, called after it; else one file.
    `page` names the size of the pages of a book, whose title may want its sheets otherwise.
    """

    name: str
    scheme: str
    sheet_paper: str
    has_flips: bool = True
    options: ImposeOptions = _DEFAULT_OPTIONS
    page_paper: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """How a text becomes pages, and pages sheets.

    `reading` says what the file of single pages is called after the slug, `prints` how these lie on sheets: both
    may depend on what the text says of itself. `dress` makes the look that a title asks for fit the format; `takes`
    tells whether the paper that it names is one of the format's own, of which a format of one size has none.
    """

    name: str
    lay_out: LayoutFunction
    page_file_name: Callable[[Meta], str]
    imposed_outputs: Callable[[Meta], tuple[ImposedOutput, ...]] = lambda _meta: ()
    adapt_design: Callable[[Design, Meta], Design] = lambda look, _meta: look
    accepts_paper: Callable[[Meta], bool] = lambda _meta: False
