"""How to print, cut, fold and bind one job of any scheme: a text in French, for whoever stands at the printer.

`instructions` does so for our own brochures, which have a file for each flip.
"""

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrange import Arrangement
from pamphlets.impose.handwork import APART, COVER, COVER_SEWN, NESTED, STEPS
from pamphlets.impose.instructions import staples
from pamphlets.impose.place import Flip, two_sided
from pamphlets.impose.prose import prose
from pamphlets.impose.sheet import Sheet

_LAYERS: Final = MappingProxyType({"quarto": 2, "octavo": 4, "cut-stack-fold": 2})  # of one sheet, at its spine

_HEAD: Final = "Un exemplaire~: {sheets} {paper} {sides}, pour {pages}{blanks}. Dix exemplaires~: {ten}~feuilles."
_TRIAL: Final = """
2. D’ABORD UNE SEULE FEUILLE
Imprimez {trial} du fichier, et rien d’autre, avec ces réglages~:
– papier {paper}~; orientation automatique, ou {way}~;
– « taille réelle », « 100~% », « échelle~: aucune »~; jamais « ajuster », « adapter à la page » ni
 « réduire »~;
– une page par feuille~: ni « livret » ni « 2~pages par feuille »~;
– {duplex}
"""
_EDGES: Final[MappingProxyType[Flip, str]] = MappingProxyType(
    {
        "short": """recto verso sur le bord court. D’une machine à l’autre, cela s’appelle « bord court »,
 « petits côtés », « retourner sur les bords courts », « reliure en haut », « reliure petit côté ».""",
        "long": """recto verso sur le bord long. D’une machine à l’autre, cela s’appelle « bord long »,
 « grands côtés », « retourner sur les bords longs », « reliure à gauche », « reliure grand côté ».""",
    }
)
_OTHER: Final[MappingProxyType[Flip, Flip]] = MappingProxyType({"short": "long", "long": "short"})
_SIMPLEX: Final = "recto seul~: « une face », « recto », « pas de recto verso »."
_JUDGED: Final = """
La page~{back} est au dos de la page~{front}, la tête du même côté~? Imprimez tout. Elle n’y est pas, ou la tête en
 bas~? Vérifiez le bord. Votre machine ne connaît que l’autre~? Faites refaire le fichier avec « --flip~{other} ».
"""
_BY_HAND: Final = """
3. SANS RECTO VERSO AUTOMATIQUE
a) Imprimez les « pages impaires seulement ».
b) Tenez la pile {held}. Sans déranger l’ordre, tournez-la comme la page d’un livre (le haut reste en haut) et
 remettez-la dans le bac.
c) Imprimez les « pages paires seulement ».
Essayez avec {some}. Le verso tombe sur le recto~? À l’étape~b, ne tournez pas la pile. Il a la tête en bas~?
 Tournez-la d’un demi-tour, à plat.{order}
"""
_HELD: Final[MappingProxyType[Flip, str]] = MappingProxyType(
    {"short": "couchée, grand côté en haut", "long": "debout, petit côté en haut"}
)
_ORDER: Final = " Les versos ne vont pas avec leurs rectos~? À l’étape~c, cochez « ordre inverse »."


@dataclass(frozen=True, slots=True)
class Printed:
    """What was made: the title, the file of sheets, the cover's file where it is apart, paper and flip."""

    title: str
    out: str
    cover: str
    paper: str
    flip: Flip


def directions(job: Arrangement, printed: Printed) -> str:
    """Return the whole text, in lines of at most 76 characters where no file has a longer name."""
    both = two_sided(job.plan)
    parts = [_head(job, printed, both=both), _files(printed), _trial(job, printed, both=both)]
    if both:
        several = len(job.plan) > 1
        some = "deux feuilles (pages~1 à~4)" if several else "une feuille (pages~1 et~2)"
        held, order = _HELD[printed.flip], _ORDER if several else ""
        parts.append(prose(_BY_HAND.format(held=held, some=some, order=order)))
    parts.append(f"{4 if both else 3}. COUPER, PLIER, RELIER\n{prose(_steps(job))}")
    return "\n\n".join(parts) + "\n"


def _head(job: Arrangement, printed: Printed, *, both: bool) -> str:
    """Return the title and what a copy takes."""
    sheets, blanks = len(job.plan) + len(job.cover), job.sequence.count(None)
    said = _HEAD.format(
        sheets=_count(sheets, "feuille"), paper=printed.paper,
        sides="recto verso" if both else "imprimées au recto" if sheets > 1 else "imprimée au recto",
        pages=_count(len(job.sequence), "page"),
        blanks=f", dont {_count(blanks, 'blanche')}" if blanks else "", ten=10 * sheets,
    )  # fmt: skip
    return f"COMMENT IMPRIMER\n{printed.title}\n\n{prose(said, indent='')}"


def _files(printed: Printed) -> str:
    """Return which file serves for what."""
    lines = ["1. LES FICHIERS" if printed.cover else "1. LE FICHIER"]
    lines += [f"   {printed.out}", "      les feuilles, dans l’ordre"]
    if printed.cover:
        lines += [f"   {printed.cover}", "      la feuille de couverture, à imprimer à part avec les mêmes réglages"]
    return "\n".join(lines)


def _trial(job: Arrangement, printed: Printed, *, both: bool) -> str:
    """Return how to try one sheet, and what to look at."""
    way = "paysage" if job.grid.sheet.width > job.grid.sheet.height else "portrait"
    said = _TRIAL.format(
        trial="les pages~1 et~2" if both else "la page~1",
        paper=printed.paper, way=way, duplex=_EDGES[printed.flip] if both else _SIMPLEX,
    )  # fmt: skip
    pair = _leaf(job) if both else None
    if pair is not None:
        said += _JUDGED.format(front=pair[0], back=pair[1], other=_OTHER[printed.flip]).lstrip()
    return prose(said)


def _leaf(job: Arrangement) -> tuple[int, int] | None:
    """Return two pages of the first sheet that stand behind each other, none of them blank."""
    sheet = job.plan[0]
    behind = {(job.scheme.columns - 1 - cell.column, cell.row): cell.page for cell in sheet.back}
    for cell in sorted(sheet.front, key=lambda cell: cell.page):
        other = behind.get((cell.column, cell.row))
        if other is not None:
            front, back = job.sequence[cell.page], job.sequence[other]
            if front is not None and back is not None:
                return front + 1, back + 1
    return None


def _steps(job: Arrangement) -> str:
    """Return what to do with the sheets."""
    scheme, sheets = job.scheme, len(job.plan) + len(job.cover)
    cahiers = [len(list(sheets)) for _, sheets in groupby(job.plan, _sum)]
    name = scheme.name
    if name == "leaflet3" and not scheme.narrow:
        name = "leaflet3-z"
    sewn = name == "sections" or (name == "saddle" and len(cahiers) > 1)
    said = STEPS["sections" if sewn else name].format(
        staples=staples(sheets * _LAYERS.get(name, 1)), cahiers=_sizes(cahiers)
    )
    if job.cover:
        said = said + COVER_SEWN if sewn else COVER + said
    if sheets > 1 and scheme.slit:
        said += NESTED
    return said + APART if sheets > 1 and scheme.law == "panels" else said


def _sum(sheet: Sheet) -> int:
    """Return what is the same for the sheets of one cahier: what its neighbours over the spine add up to."""
    return sum(cell.page for cell in sheet.front)


def _sizes(cahiers: list[int]) -> str:
    """Return how many sheets each cahier has."""
    runs = [(size, len(list(same))) for size, same in groupby(cahiers)]
    return ", puis ".join(f"{_count(number, 'cahier')} de {_count(size, 'feuille')}" for size, number in runs)


def _count(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number}~{noun}{'s' if number > 1 else ''}"
