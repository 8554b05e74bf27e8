"""What is said on sheets, a table for each language. `~` is an unbreakable space; braces are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.options import Lang


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The sentences of one language, in particular how a poster is put together, a step each."""

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


_FRENCH: Final = SheetWords(
    slug_front="{title} · feuille {number}, recto",
    slug_back="{title} · feuille {number}, verso",
    glue_here="{name} · coller {other} ici",
    heading="Plan d’assemblage",
    heading_of_page="Plan d’assemblage de la page~{number}",
    summary="Affiche {size}~: {tiles}~feuilles {paper}, {shape}, {joined}.",
    named_size="{name} ({width} × {height}~mm)",
    unnamed_size="de {width} × {height}~mm",
    one_row="une rangée",
    one_column="une colonne",
    rows="{rows}~rangées de {columns}",
    glued="collées sur {overlap}~mm",
    taped="bord à bord",
    lay="Imprimez à 100~% (« taille réelle »), au recto seulement. Posez les feuilles comme sur l’image~: une lettre par"
    " rangée, un chiffre par colonne.",
    trim_glued="Coupez chaque feuille le long de ses traits pleins, à la règle et au cutter. Ne coupez pas les bandes"
    " hachurées~: elles reçoivent la colle.",
    trim_taped="Coupez chaque feuille le long de ses traits pleins, à la règle et au cutter.",
    tape="Retournez les feuilles, posez-les bord à bord et joignez-les au ruban adhésif.",
    join_tiles="Rangée par rangée, de gauche à droite~: encollez la bande de A1 et posez A2 dessus, son bord coupé contre"
    " les tirets, l’image sur l’image{more}.",
    join_rows="De haut en bas~: encollez la bande du bas de la rangée~A et posez la rangée~B dessus, de même{more}.",
    join_single_tiles="De haut en bas~: encollez la bande de A1 et posez B1 dessus, son bord coupé contre les tirets,"
    " l’image sur l’image{more}.",
    and_so_on=", et ainsi de suite",
    point=",",
)

_ENGLISH: Final = SheetWords(
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

SHEET_WORDS: Final[Mapping[Lang, SheetWords]] = MappingProxyType(
    {"fr": _FRENCH, "en": _ENGLISH}
)
