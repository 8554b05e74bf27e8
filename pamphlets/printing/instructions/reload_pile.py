"""How to print in two passes and put the pile back in between, in French: a text with a small drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement, PrinterSettings
from pamphlets.printing.instructions.plain_text import wrap_prose

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
_PUT: Final[MappingProxyType[PilePlacement, str]] = MappingProxyType(
    {
        "as-is": """Soulevez la pile et posez-la dans le bac d’entrée telle qu’elle est~: ne la retournez pas, ne la
 tournez pas, ne changez pas l’ordre des feuilles.""",
        "turned-over": """Tenez la pile debout, petit côté en haut. Sans changer l’ordre des feuilles, tournez-la
 comme la page d’un livre~: le dessous vient dessus, le haut reste en haut. Posez-la ainsi dans le bac d’entrée.""",
    }
)
_DRAWN: Final[MappingProxyType[PilePlacement, str]] = MappingProxyType(
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
_OTHER: Final[MappingProxyType[PilePlacement, str]] = MappingProxyType(
    {
        "as-is": "retournez la pile comme la page d’un livre",
        "turned-over": "ne retournez pas la pile",
    }
)


@dataclass(frozen=True, slots=True)
class TwoPassFiles:
    """What was made: the two files, the paper, how many sheets, and the edge that `--flip` did not name.

    `cover` are the two files of a cover apart, if there is one, and `covers` how many sheets it has.
    """

    fronts_file: str
    backs_file: str
    paper_name: str
    sheet_count: int
    other_flip: str
    cover_files: tuple[str, ...] = ()
    cover_sheet_count: int = 1


def reload_instructions(
    machine: PrinterSettings, files: Sequence[Path], job: Arrangement, paper: Paper, flip: Flip
) -> str:
    """Return the whole text about what a job became: fronts and backs, those of a cover apart after them."""
    other = "short" if flip == "long" else "long"
    rectos, versos, *cover = (file.name for file in files)
    made = TwoPassFiles(
        rectos, versos, paper.name, len(job.plan), other, tuple(cover), len(job.cover_plan)
    )
    return two_pass_text(machine, made)


def two_pass_text(machine: PrinterSettings, made: TwoPassFiles) -> str:
    """Return the whole text, with its drawing."""
    trial, fronts, backs = _trial_pages(machine, made.sheet_count)
    second_reversed = made.sheet_count > 1 and pass_orders(made.sheet_count, machine)[1][0] != 0
    fields = {
        "rectos": made.fronts_file,
        "versos": made.backs_file,
        "paper": made.paper_name,
        "trial": trial,
        "fronts": fronts,
        "backs": backs,
        "flip": made.other_flip,
        "other": _OTHER[machine.pile_placement],
        "reversed": _REVERSED if second_reversed else "",
        "turned": f"~; imprimez alors « {made.backs_file} » en « ordre inverse »"
        if made.sheet_count > 1
        else "",
        "sheets": _count_noun(made.sheet_count, "feuille"),
        "pages": _count_noun(made.sheet_count, "page"),
        "inner": "",
    }
    if made.cover_files:
        fields["inner"] = " à l’intérieur (la couverture est à part, étape~5)"
        fields["covers"] = (
            "Elle est"
            if made.cover_sheet_count == 1
            else f"Ses {made.cover_sheet_count}~feuilles sont"
        )
    own = f", pour l’imprimante « {machine.name} »" if machine.name else ""
    parts = [
        f"IMPRIMER EN DEUX PASSAGES{own}\n\n{wrap_prose(_HEAD.format(**fields), indent='')}",
        wrap_prose(_TRIAL.format(**fields)),
        wrap_prose(_FRONTS.format(**fields)),
        f"3. REMETTRE LA PILE\n{wrap_prose(reload_sentence(machine))}\n{_DRAWN[machine.pile_placement].rstrip()}",
        wrap_prose(_BACKS.format(**fields)),
        *(
            [
                wrap_prose(
                    _COVER.format(
                        **{**fields, "rectos": made.cover_files[0], "versos": made.cover_files[1]}
                    )
                )
            ]
            if made.cover_files
            else []
        ),
        *(
            []
            if machine.name
            else [wrap_prose(_WRONG.format(**fields, number=6 if made.cover_files else 5))]
        ),
    ]
    return "\n\n".join(parts) + "\n"


def reload_sentence(machine: PrinterSettings) -> str:
    """Return how the pile is put back, as a paragraph for `prose`."""
    return _PUT[machine.pile_placement].replace("\n ", " ")


def _trial_pages(machine: PrinterSettings, sheets: int) -> tuple[str, str, str]:
    """Return what to try first: so many sheets, and which pages of the two files they are."""
    some = min(2, sheets)
    first, second = pass_orders(sheets, machine)
    tried = first[:some]
    places = sorted(second.index(sheet) + 1 for sheet in tried)
    name = "DEUX FEUILLES" if some == 2 else "UNE FEUILLE"
    return name, _page_numbers(list(range(1, some + 1))), _page_numbers(places)


def _page_numbers(numbers: list[int]) -> str:
    """Return pages by their numbers."""
    return (
        f"les pages~{numbers[0]} et~{numbers[1]}" if len(numbers) == 2 else f"la page~{numbers[0]}"
    )


def _count_noun(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number}~{noun}{'s' if number > 1 else ''}"
