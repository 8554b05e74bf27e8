"""How a pile goes back into a printer for its backs, in French."""

from types import MappingProxyType
from typing import Final

from pamphlets.printing.instructions.languages.language import TwoPassWords

TWO_PASSES: Final = TwoPassWords(
    title="IMPRIMER EN DEUX PASSAGES",
    for_printer=", pour l’imprimante « {name} »",
    summary="""
{sheets}{inner}~: d’abord tous les rectos, puis vous remettez la pile dans le bac, puis tous les versos. Chaque
 fichier a {pages}~: même un verso vide passe dans l’imprimante, pour que le compte reste juste.
""",
    inner=" à l’intérieur (la couverture est à part, étape~5)",
    trial_one_sheet="D’ABORD UNE FEUILLE",
    trial_two_sheets="D’ABORD DEUX FEUILLES",
    trial="""
Imprimez {front_pages} de « {fronts} », et rien d’autre, avec ces réglages~:
– papier {paper}~; une seule face (pas de recto verso)~;
– « taille réelle », « 100~% », « échelle~: aucune »~; jamais « ajuster » ni « adapter à la page »~;
– une page par feuille, dans l’ordre du fichier.
Remettez-les dans le bac comme le dit l’étape~3, puis imprimez {back_pages} de « {backs} » avec les mêmes réglages.
 Tout est juste~? Passez à l’étape~2.
""",
    fronts_heading="LES RECTOS",
    fronts="Imprimez tout le fichier « {fronts} ».",
    reload_pile=MappingProxyType(
        {
            "as-is": """Soulevez la pile et posez-la dans le bac d’entrée telle qu’elle est~: ne la retournez pas, ne la
 tournez pas, ne changez pas l’ordre des feuilles.""",
            "turned-over": """Tenez la pile debout, petit côté en haut. Sans changer l’ordre des feuilles, tournez-la
 comme la page d’un livre~: le dessous vient dessus, le haut reste en haut. Posez-la ainsi dans le bac d’entrée.""",
        }
    ),
    drawings=MappingProxyType(
        {
            "as-is": """
        sortie                   bac
     ┌───────────┐          ┌───────────┐
     │     ▲     │          │     ▲     │
     │           │  ─────▶  │           │
     │  dessus   │          │  dessus   │
     └───────────┘          └───────────┘""",
            "turned-over": """
        sortie                   bac
     ┌───────────┐   ╭──╮   ┌───────────┐
     │     ▲     │   │  ▼   │     ▲     │
     │           │  ─╯      │           │
     │  dessus   │          │  dessous  │
     └───────────┘          └───────────┘""",
        }
    ),
    backs_heading="LES VERSOS",
    backs="Imprimez tout le fichier « {backs} », avec les mêmes réglages.{reversed}",
    backs_reversed=""" Ses pages y sont déjà en ordre inverse~: ne
 cochez pas « ordre inverse », comme il le faut pour les « pages paires » d’un fichier unique.""",
    cover_heading="LA COUVERTURE",
    cover="""
{cover_sheets} à part, pour un autre papier~: imprimez « {fronts} », remettez dans le bac comme le dit l’étape~3, puis
 imprimez « {backs} », avec les mêmes réglages.
""",
    one_cover_sheet="Elle est",
    cover_sheets="Ses {number}~feuilles sont",
    remedies_heading="SI ÇA NE VA PAS",
    remedies="""
– Les versos tombent sur les rectos~: à l’étape~3, {other_placement}{other_order}.
– Les versos ont la tête en bas~: faites refaire les fichiers avec « --flip~{flip} ».
– Les versos ne vont pas avec leurs rectos~: imprimez « {backs} » en « ordre inverse ».
Pour que ce soit juste à chaque fois~: « pamphlets regler-imprimante » apprend votre imprimante avec une feuille.
""",
    other_placement=MappingProxyType(
        {
            "as-is": "retournez la pile comme la page d’un livre",
            "turned-over": "ne retournez pas la pile",
        }
    ),
    other_order="~; imprimez alors « {backs} » en « ordre inverse »",
)
