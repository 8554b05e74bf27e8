"""A language -> what is said on sheets. `~` is an unbreakable space; braces are filled in."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.impose.placement.options import Lang
from pamphlets.languages.word_tables import translate_table


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The sentences of a language, in particular how a poster is put together, a step each."""

    slug_front: str
    slug_back: str
    glue_here: str
    """On the strip of a tile."""
    heading: str
    heading_of_page: str
    summary: str
    named_size: str
    unnamed_size: str
    one_row: str
    one_column: str
    rows: str
    glued: str
    taped: str
    lay: str
    trim_glued: str
    trim_taped: str
    tape: str
    join_tiles: str
    join_rows: str
    join_single_tiles: str
    """Where each row is one tile."""
    and_so_on: str
    point: str
    """The decimal sign."""


ENGLISH_SHEET_WORDS: Final = SheetWords(
    slug_front="{title} · sheet {number}, front",
    slug_back="{title} · sheet {number}, back",
    glue_here="{name} · glue {other} here",
    heading="Assembly plan",
    heading_of_page="Assembly plan of page~{number}",
    summary="Poster {size}: {tiles}~sheets of {paper}, {shape}, {joined}.",
    named_size="{name} ({width} × {height}~mm)",
    unnamed_size="of {width} × {height}~mm",
    one_row="one row",
    one_column="one column",
    rows="{rows}~rows of {columns}",
    glued="glued over {overlap}~mm",
    taped="edge to edge",
    lay="Print at 100~% (“actual size”), on one side only. Lay the sheets out as in the picture: a letter for each row, a"
    " figure for each column.",
    trim_glued="Cut each sheet along its solid lines, with a ruler and a knife. Do not cut the hatched strips: they take"
    " the glue.",
    trim_taped="Cut each sheet along its solid lines, with a ruler and a knife.",
    tape="Turn the sheets over, lay them edge to edge and join them with adhesive tape.",
    join_tiles="Row by row, from left to right: glue the strip of A1 and lay A2 on it, its cut edge against the dashes,"
    " picture on picture{more}.",
    join_rows="From top to bottom: glue the lower strip of row~A and lay row~B on it, in the same way{more}.",
    join_single_tiles="From top to bottom: glue the strip of A1 and lay B1 on it, its cut edge against the dashes,"
    " picture on picture{more}.",
    and_so_on=", and so on",
    point=".",
)


@cache
def load_sheet_words(lang: Lang) -> SheetWords:
    """Return what is said on sheets in a language. Raises CatalogueError for one that has no catalogue."""
    return translate_table(ENGLISH_SHEET_WORDS, lang)
