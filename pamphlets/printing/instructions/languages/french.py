"""French, with the words of print dialogs in all their variants."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement, PrinterSettings
from pamphlets.printing.instructions.languages.french_steps import (
    APART,
    COVER,
    COVER_SEWN,
    FINISHING_STEPS,
    NESTED,
    SEW,
    STAPLE,
)
from pamphlets.printing.instructions.languages.language import (
    BrochureWords,
    KeyFactWords,
    Language,
    PlanPictureWords,
    PrinterFileWords,
)

_TRIAL: Final = """
Imprimez {trial} du fichier, et rien d’autre, avec ces réglages~:
– papier {paper}~; orientation automatique, ou {way}~;
– « taille réelle », « 100~% », « échelle~: aucune »~; jamais « ajuster », « adapter à la page » ni
 « réduire »~;
– une page par feuille~: ni « livret » ni « 2~pages par feuille »~;
– {duplex}
"""
_EDGES: Final[Mapping[Flip, str]] = MappingProxyType(
    {
        "short": """recto verso sur le bord court. D’une machine à l’autre, cela s’appelle « bord court »,
 « petits côtés », « retourner sur les bords courts », « reliure en haut », « reliure petit côté ».""",
        "long": """recto verso sur le bord long. D’une machine à l’autre, cela s’appelle « bord long »,
 « grands côtés », « retourner sur les bords longs », « reliure à gauche », « reliure grand côté ».""",
    }
)
_JUDGED: Final = """
La page~{back} est au dos de la page~{front}, la tête du même côté~? Imprimez tout. Elle n’y est pas, ou la tête en
 bas~? Vérifiez le bord. Votre machine ne connaît que l’autre~? Faites refaire le fichier avec « --flip~{other} ».
"""
_JUDGED_OTHER: Final = """
La page~{back} est au dos de la page~{front}, la tête du même côté~? Imprimez tout. Elle n’y est pas, ou la tête en
 bas~? Prenez l’autre fichier avec les mêmes réglages. Votre machine ne connaît que l’autre bord~? Prenez aussi
 l’autre fichier.
"""
_BY_HAND: Final = """
a) Imprimez les « pages impaires seulement ».
b) Remettez la pile dans le bac telle qu’elle est sortie, sans la retourner ni la tourner.
c) Imprimez les « pages paires seulement »{reverse}.
Essayez avec {some}. Le verso tombe sur le recto~? À l’étape~b, tenez la pile {held}, et tournez-la comme la page
 d’un livre (le haut reste en haut){forward}. Il a la tête en bas~? Tournez-la d’un demi-tour, à plat.{order}
"""
_COPIER: Final = """
Si vous choisissez son mode « livret », « cahier » ou « brochure », envoyez le fichier d’origine, page par page
 ({source}), jamais les feuilles~: les pages seraient mêlées deux fois.
"""


def _put(pile: PilePlacement) -> str:
    """Return what `piles` says of it, in the text that goes with two passes."""
    from pamphlets.printing.instructions.reload_pile import (
        reload_sentence,  # brings the writer along, which an import of words must not
    )

    return reload_sentence(PrinterSettings(pile_placement=pile))


_BROCHURE: Final = BrochureWords(
    head="""Un exemplaire~: {sheets} {paper} recto verso, pour {pages}~pages {page}, quatre par feuille{blanks}.
 Dix exemplaires~: {ten}~feuilles.""",
    blanks_last=", dont {blanks} à la fin",
    first="à essayer d’abord",
    second="le même, si le verso sort la tête en bas",
    reading="pour lire à l’écran, et pour les copieurs qui font les livrets",
    trial="""
Imprimez les pages~{front} et~{back} du premier fichier, et rien d’autre, avec ces réglages~:
– papier {paper}~; orientation automatique, ou paysage~;
– « taille réelle », « 100~% », « échelle~: aucune »~; jamais « ajuster », « adapter à la page » ni
 « réduire »~;
– une page par feuille~: ni « livret » ni « 2~pages par feuille »~;
– recto verso sur le bord court. D’une machine à l’autre, cela s’appelle « bord court », « petits côtés »,
 « retourner sur les bords courts », « reliure en haut », « reliure petit côté ».
Pliez la feuille en deux, la page~{front} dehors. La page~{back} est au dos de la page~{front}, la tête du
 même côté~? Imprimez tout. Elle a la tête en bas~? Prenez l’autre fichier avec les mêmes réglages. Votre
 machine ne connaît que « bord long », « grands côtés » ou « reliure à gauche »~? Prenez aussi l’autre
 fichier.
""",
    by_hand="""
Prenez le fichier « {file} », et essayez avec {trial}.
a) Imprimez les « pages impaires seulement ».
b) Remettez la pile dans le bac telle qu’elle est sortie, sans la retourner ni la tourner.
c) Imprimez les « pages paires seulement »{reverse}.
Le verso tombe sur le recto~? À l’étape~b, tenez la pile debout, petit côté en haut, et tournez-la comme la
 page d’un livre (le haut reste en haut){forward}. Il a la tête en bas~? Prenez l’autre fichier.{order}
""",
    order=" La page~4 n’est pas au dos de la page~3~? À l’étape~c, changez l’ordre.",
    copier="""
Si vous choisissez son mode « livret », « cahier » ou « brochure », envoyez le fichier « pageparpage » (pages
 {page}, papier {paper}), jamais un cahier~: les pages seraient mêlées deux fois.
""",
    one_sheet="Pliez la feuille en deux, la couverture dehors. C’est tout~: pas d’agrafe.",
    binding="""
Gardez les feuilles dans l’ordre où elles sortent. {folding} Marquez le pli avec une règle ou le dos d’une
 cuillère. Feuilletez avant d’agrafer~: les pages se suivent.
{staples}{creep}
""",
    fold="Tassez la pile, puis pliez-la d’un coup par le milieu, la couverture dehors.",
    fold_parts="""{sheets}~feuilles ne se plient pas bien ensemble~: pliez-les par cinq ou six, la
 couverture dehors, puis glissez les paquets l’un dans l’autre.""",
    creep="""
Les feuilles du milieu dépassent d’environ {creep}~mm~: c’est l’épaisseur du papier. Laissez-les ainsi, ou
 coupez le bord au massicot.""",
    point=",",
)

_PICTURE: Final = PlanPictureWords(
    title="Plan des feuilles",
    front="recto",
    back="verso",
    sheet="feuille {number}",
    cover="couverture",
    blank="blanche",
    head="tête de la page",
    fold="pli",
    cut="coupe",
    spine="dos~: pli, agrafes ou couture",
    flip=MappingProxyType({"short": "recto verso, bord court", "long": "recto verso, bord long"}),
    schemes="pliage~: {scheme}",
    creep="chasse~{creep}~mm",
    bleed="fond perdu sur {pages}",
    besides="imprimés en plus~: {marks}",
    marks=MappingProxyType(
        {
            "crop": "traits de coupe",
            "steps": "repères de cahiers",
            "staples": "repères d’agrafes",
            "slug": "ligne de pied",
        }
    ),
    more="et {sheets} de plus, sur le plan en PDF",
)

FRENCH: Final = Language(
    lang="fr",
    file_stem="comment-imprimer",
    title="COMMENT IMPRIMER",
    sheet=("feuille", "feuilles"),
    page=("page", "pages"),
    blank=("blanche", "blanches"),
    section=("cahier", "cahiers"),
    one_file="LE FICHIER",
    files="LES FICHIERS",
    trial_head="D’ABORD UNE SEULE FEUILLE",
    hand_head="SANS RECTO VERSO AUTOMATIQUE",
    copier_head="AVEC UN COPIEUR QUI FAIT LES LIVRETS",
    fold_head="PLIER",
    staple_head="PLIER, AGRAFER",
    hands_head="COUPER, PLIER, RELIER",
    head="Un exemplaire~: {sheets} {paper} {sides}, pour {pages}{blanks}. Dix exemplaires~: {ten}~feuilles.",
    sides=("recto verso", "imprimée au recto", "imprimées au recto"),
    among=", dont {blanks}",
    then=", puis ",
    of="{sections} de {sheets}",
    use="les feuilles, dans l’ordre",
    use_fronts="les rectos, à imprimer d’abord, sur une face",
    use_backs="les versos, la pile remise dans le bac",
    use_cover_fronts="la couverture, à part, sur son papier : son recto",
    use_cover_backs="son verso, la feuille remise dans le bac de la même façon",
    pile_head="REMETTRE LA PILE",
    put=_put,
    use_cover="la feuille de couverture, à imprimer à part avec les mêmes réglages",
    trial=_TRIAL,
    trial_page="la page~1",
    trial_pages="les pages~1 et~2",
    ways=("paysage", "portrait"),
    edges=_EDGES,
    simplex="recto seul~: « une face », « recto », « pas de recto verso ».",
    judged=_JUDGED,
    judged_other=_JUDGED_OTHER,
    by_hand=_BY_HAND,
    by_hand_two="deux feuilles (pages~1 à~4)",
    by_hand_one="une feuille (pages~1 et~2)",
    held=MappingProxyType(
        {"short": "couchée, grand côté en haut", "long": "debout, petit côté en haut"}
    ),
    reverse=", en « ordre inverse »",
    forward="~; à l’étape~c, décochez « ordre inverse »",
    order=" Les versos ne vont pas avec leurs rectos~? À l’étape~c, changez l’ordre.",
    copier=_COPIER,
    brochure=_BROCHURE,
    learnt=PrinterFileWords(
        both=MappingProxyType(
            {
                "short": "fait pour l’imprimante « {printer} »~: le prendre pour elle, en recto verso, bord court",
                "long": "fait pour l’imprimante « {printer} »~: le prendre pour elle, en recto verso, bord long",
            }
        ),
        single="fait pour l’imprimante « {printer} »~: le prendre pour elle",
        fronts="fait pour l’imprimante « {printer} »~: les rectos, à imprimer d’abord, sur une face",
        put="comment remettre la pile, entre les rectos et les versos",
    ),
    key_facts=KeyFactWords(
        paper="PAPIER",
        duplex="IMPRESSION",
        both=MappingProxyType(
            {"short": "recto verso, bord court", "long": "recto verso, bord long"}
        ),
        single="recto seul",
        scale="ÉCHELLE",
        full="100~%, taille réelle",
        first="D’ABORD",
        pages="pages~{front} et~{back} seules",
        page="la page~1 seule",
    ),
    finishing_steps=FINISHING_STEPS,
    either="ou",
    staple=STAPLE,
    sew=SEW,
    nested=NESTED,
    apart=APART,
    cover=COVER,
    cover_sewn=COVER_SEWN,
    plan_picture=_PICTURE,
)
