"""How to print in two passes and put the pile back in between, in French: a text with a small drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.output.duplex_passes import orders
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import Machine, Pile
from pamphlets.printing.instructions.plain_text import prose

_HEAD: Final = """
{sheets}{inner}~: d’abord tous les rectos, puis vous remettez la pile dans le bac, puis tous les versos. Chaque
 fichier a {pages}~: même un verso vide passe dans l’imprimante, pour que le compte reste juste.
"""
_TRIAL: Final = """
1. D’ABORD {trial}
Imprimez {fronts} de « {rectos} », et rien d’autre, avec ces réglages~:
– papier {paper}~; une seule face (pas de recto verso)~;
– « taille réelle », « 100~% », « échelle~: aucune »~; jamais « ajuster » ni « adapter à la page »~;
– une page par feuille, dans l’ordre du fichier.
Remettez-les dans le bac comme le dit l’étape~3, puis imprimez {backs} de « {versos} » avec les mêmes réglages.
 Tout est juste~? Passez à l’étape~2.
"""
_FRONTS: Final = """
2. LES RECTOS
Imprimez tout le fichier « {rectos} ».
"""
_PUT: Final[MappingProxyType[Pile, str]] = MappingProxyType(
    {
        "as-is": """Soulevez la pile et posez-la dans le bac d’entrée telle qu’elle est~: ne la retournez pas, ne la
 tournez pas, ne changez pas l’ordre des feuilles.""",
        "turned-over": """Tenez la pile debout, petit côté en haut. Sans changer l’ordre des feuilles, tournez-la
 comme la page d’un livre~: le dessous vient dessus, le haut reste en haut. Posez-la ainsi dans le bac d’entrée.""",
    }
)
_DRAWN: Final[MappingProxyType[Pile, str]] = MappingProxyType(
    {
        "as-is": """
        sortie                   bac
     ┌───────────┐          ┌───────────┐
     │     ▲     │          │     ▲     │
     │           │  ─────▶  │           │
     │  dessus   │          │  dessus   │
     └───────────┘          └───────────┘
""",
        "turned-over": """
        sortie                   bac
     ┌───────────┐   ╭──╮   ┌───────────┐
     │     ▲     │   │  ▼   │     ▲     │
     │           │  ─╯      │           │
     │  dessus   │          │  dessous  │
     └───────────┘          └───────────┘
""",
    }
)
_BACKS: Final = """
4. LES VERSOS
Imprimez tout le fichier « {versos} », avec les mêmes réglages.{reversed}
"""
_REVERSED: Final = """ Ses pages y sont déjà en ordre inverse~: ne
 cochez pas « ordre inverse », comme il le faut pour les « pages paires » d’un fichier unique."""
_COVER: Final = """
5. LA COUVERTURE
{covers} à part, pour un autre papier~: imprimez « {rectos} », remettez dans le bac comme le dit l’étape~3, puis
 imprimez « {versos} », avec les mêmes réglages.
"""
_WRONG: Final = """
{number}. SI ÇA NE VA PAS
– Les versos tombent sur les rectos~: à l’étape~3, {other}{turned}.
– Les versos ont la tête en bas~: faites refaire les fichiers avec « --flip~{flip} ».
– Les versos ne vont pas avec leurs rectos~: imprimez « {versos} » en « ordre inverse ».
Pour que ce soit juste à chaque fois~: « pamphlets regler-imprimante » apprend votre imprimante avec une feuille.
"""
_OTHER: Final[MappingProxyType[Pile, str]] = MappingProxyType(
    {"as-is": "retournez la pile comme la page d’un livre", "turned-over": "ne retournez pas la pile"}
)


@dataclass(frozen=True, slots=True)
class TwoPasses:
    """What was made: the two files, the paper, how many sheets, and the edge that `--flip` did not name.

    `cover` are the two files of a cover apart, if there is one, and `covers` how many sheets it has.
    """

    rectos: str
    versos: str
    paper: str
    sheets: int
    other_flip: str
    cover: tuple[str, ...] = ()
    covers: int = 1


def told(machine: Machine, files: Sequence[Path], job: Arrangement, paper: Paper, flip: Flip) -> str:
    """Return the whole text about what a job became: fronts and backs, those of a cover apart after them."""
    other = "short" if flip == "long" else "long"
    rectos, versos, *cover = (file.name for file in files)
    made = TwoPasses(rectos, versos, paper.name, len(job.plan), other, tuple(cover), len(job.cover))
    return pile(machine, made)


def pile(machine: Machine, made: TwoPasses) -> str:
    """Return the whole text, with its drawing."""
    trial, fronts, backs = _trial(machine, made.sheets)
    second_reversed = made.sheets > 1 and orders(made.sheets, machine)[1][0] != 0
    fields = {
        "rectos": made.rectos, "versos": made.versos, "paper": made.paper, "trial": trial, "fronts": fronts,
        "backs": backs, "flip": made.other_flip, "other": _OTHER[machine.pile],
        "reversed": _REVERSED if second_reversed else "",
        "turned": f"~; imprimez alors « {made.versos} » en « ordre inverse »" if made.sheets > 1 else "",
        "sheets": _count(made.sheets, "feuille"), "pages": _count(made.sheets, "page"), "inner": "",
    }  # fmt: skip
    if made.cover:
        fields["inner"] = " à l’intérieur (la couverture est à part, étape~5)"
        fields["covers"] = "Elle est" if made.covers == 1 else f"Ses {made.covers}~feuilles sont"
    own = f", pour l’imprimante « {machine.name} »" if machine.name else ""
    parts = [
        f"IMPRIMER EN DEUX PASSAGES{own}\n\n{prose(_HEAD.format(**fields), indent='')}",
        prose(_TRIAL.format(**fields)),
        prose(_FRONTS.format(**fields)),
        f"3. REMETTRE LA PILE\n{prose(put_back(machine))}\n{_DRAWN[machine.pile].rstrip()}",
        prose(_BACKS.format(**fields)),
        *([prose(_COVER.format(**{**fields, "rectos": made.cover[0], "versos": made.cover[1]}))] if made.cover else []),
        *([] if machine.name else [prose(_WRONG.format(**fields, number=6 if made.cover else 5))]),
    ]
    return "\n\n".join(parts) + "\n"


def put_back(machine: Machine) -> str:
    """Return how the pile is put back, as a paragraph for `prose`."""
    return _PUT[machine.pile].replace("\n ", " ")


def _trial(machine: Machine, sheets: int) -> tuple[str, str, str]:
    """Return what to try first: so many sheets, and which pages of the two files they are."""
    some = min(2, sheets)
    first, second = orders(sheets, machine)
    tried = first[:some]
    places = sorted(second.index(sheet) + 1 for sheet in tried)
    name = "DEUX FEUILLES" if some == 2 else "UNE FEUILLE"
    return name, _pages(list(range(1, some + 1))), _pages(places)


def _pages(numbers: list[int]) -> str:
    """Return pages by their numbers."""
    return f"les pages~{numbers[0]} et~{numbers[1]}" if len(numbers) == 2 else f"la page~{numbers[0]}"


def _count(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number}~{noun}{'s' if number > 1 else ''}"
