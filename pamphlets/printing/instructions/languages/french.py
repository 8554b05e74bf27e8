"""French, with the words of print dialogs in all their variants."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.printing.instructions.languages.french_steps import FINISHING
from pamphlets.printing.instructions.languages.french_two_passes import TWO_PASSES
from pamphlets.printing.instructions.languages.language import (
    BrochureWords,
    FileWords,
    Headings,
    KeyFactWords,
    Language,
    ManualDuplexWords,
    PlanPictureWords,
    TrialWords,
)

_HEADINGS: Final = Headings(
    one_file="LE FICHIER",
    files="LES FICHIERS",
    trial="D’ABORD UNE SEULE FEUILLE",
    manual_duplex="SANS RECTO VERSO AUTOMATIQUE",
    copier="AVEC UN COPIEUR QUI FAIT LES LIVRETS",
    fold="PLIER",
    fold_and_staple="PLIER, AGRAFER",
    finishing="COUPER, PLIER, RELIER",
    reload_pile="REMETTRE LA PILE",
)

_FILES: Final = FileWords(
    sheets="les feuilles, dans l’ordre",
    cover="la feuille de couverture, à imprimer à part avec les mêmes réglages",
    fronts="les rectos, à imprimer d’abord, sur une face",
    backs="les versos, la pile remise dans le bac",
    cover_fronts="la couverture, à part, sur son papier : son recto",
    cover_backs="son verso, la feuille remise dans le bac de la même façon",
    printer_two_sided=MappingProxyType(
        {
            "short": "fait pour l’imprimante « {printer} »~: le prendre pour elle, en recto verso, bord court",
            "long": "fait pour l’imprimante « {printer} »~: le prendre pour elle, en recto verso, bord long",
        }
    ),
    printer_one_sided="fait pour l’imprimante « {printer} »~: le prendre pour elle",
    printer_fronts="fait pour l’imprimante « {printer} »~: les rectos, à imprimer d’abord, sur une face",
    reload_pile="comment remettre la pile, entre les rectos et les versos",
)

_TRIAL: Final = TrialWords(
    text="""
Imprimez {pages} {of_file}, et rien d’autre, avec ces réglages~:
– papier {paper}~; orientation automatique, ou {orientation}~;
– « taille réelle », « 100~% », « échelle~: aucune »~; jamais « ajuster », « adapter à la page » ni
 « réduire »~;
– une page par feuille~: ni « livret » ni « 2~pages par feuille »~;
– {duplex}
""",
    of_file="du fichier",
    orientations=("paysage", "portrait"),
    edges=MappingProxyType(
        {
            "short": """recto verso sur le bord court. D’une machine à l’autre, cela s’appelle « bord court »,
 « petits côtés », « retourner sur les bords courts », « reliure en haut », « reliure petit côté ».""",
            "long": """recto verso sur le bord long. D’une machine à l’autre, cela s’appelle « bord long »,
 « grands côtés », « retourner sur les bords longs », « reliure à gauche », « reliure grand côté ».""",
        }
    ),
    one_sided="recto seul~: « une face », « recto », « pas de recto verso ».",
    verdict="""
La page~{back} est au dos de la page~{front}, la tête du même côté~? Imprimez tout. Elle n’y est pas, ou la tête en
 bas~? Vérifiez le bord. Votre machine ne connaît que l’autre~? Faites refaire le fichier avec « --flip~{other} ».
""",
    verdict_of_two_files="""
La page~{back} est au dos de la page~{front}, la tête du même côté~? Imprimez tout. Elle n’y est pas, ou la tête en
 bas~? Prenez l’autre fichier avec les mêmes réglages. Votre machine ne connaît que l’autre bord~? Prenez aussi
 l’autre fichier.
""",
)

_MANUAL_DUPLEX: Final = ManualDuplexWords(
    text="""
{take_file}
a) Imprimez les « pages impaires seulement ».
b) Remettez la pile dans le bac telle qu’elle est sortie, sans la retourner ni la tourner.
c) Imprimez les « pages paires seulement »{reverse}.
{trial}Le verso tombe sur le recto~? À l’étape~b, tenez la pile {held}, et tournez-la comme la page d’un livre (le haut
 reste en haut){forward}. Il a la tête en bas~? {remedy}{wrong_order}
""",
    take_file="",
    trial="Essayez avec {sheets}. ",
    one_sheet="une feuille (pages~1 et~2)",
    two_sheets="deux feuilles (pages~1 à~4)",
    held=MappingProxyType(
        {"short": "couchée, grand côté en haut", "long": "debout, petit côté en haut"}
    ),
    remedy="Tournez-la d’un demi-tour, à plat.",
    reverse=", en « ordre inverse »",
    forward="~; à l’étape~c, décochez « ordre inverse »",
    wrong_order=" Les versos ne vont pas avec leurs rectos~? À l’étape~c, changez l’ordre.",
)

_BROCHURE: Final = BrochureWords(
    summary="""Un exemplaire~: {sheets} {paper} recto verso, pour {pages}~pages {page_size}, quatre par feuille{blanks}.
 Dix exemplaires~: {ten}~feuilles.""",
    blanks_last=", dont {blanks} à la fin",
    first="à essayer d’abord",
    second="le même, si le verso sort la tête en bas",
    reading="pour lire à l’écran, et pour les copieurs qui font les livrets",
    trial=replace(
        _TRIAL,
        of_file="du premier fichier",
        verdict="""
Pliez la feuille en deux, la page~{front} dehors. La page~{back} est au dos de la page~{front}, la tête du
 même côté~? Imprimez tout. Elle a la tête en bas~? Prenez l’autre fichier avec les mêmes réglages. Votre
 machine ne connaît que « bord long », « grands côtés » ou « reliure à gauche »~? Prenez aussi l’autre
 fichier.
""",
    ),
    manual_duplex=replace(
        _MANUAL_DUPLEX,
        take_file="Prenez le fichier « bordcourt », et essayez avec {sheets}.",
        trial="",
        remedy="Prenez l’autre fichier.",
        wrong_order=" La page~4 n’est pas au dos de la page~3~? À l’étape~c, changez l’ordre.",
    ),
    copier="""
Si vous choisissez son mode « livret », « cahier » ou « brochure », envoyez le fichier « pageparpage » (pages
 {page_size}, papier {paper}), jamais un cahier~: les pages seraient mêlées deux fois.
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
)

_KEY_FACTS: Final = KeyFactWords(
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
)

_PLAN_PICTURE: Final = PlanPictureWords(
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
    flip=_KEY_FACTS.both,
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
    point=",",
    sheet=("feuille", "feuilles"),
    page=("page", "pages"),
    blank=("blanche", "blanches"),
    section=("cahier", "cahiers"),
    one_page="la page~{number}",
    two_pages="les pages~{first} et~{second}",
    summary="Un exemplaire~: {sheets} {paper} {sides}, pour {pages}{blanks}. Dix exemplaires~: {ten}~feuilles.",
    sides=("recto verso", "imprimée au recto", "imprimées au recto"),
    among=", dont {blanks}",
    copier="""
Si vous choisissez son mode « livret », « cahier » ou « brochure », envoyez le fichier d’origine, page par page
 ({source}), jamais les feuilles~: les pages seraient mêlées deux fois.
""",
    headings=_HEADINGS,
    files=_FILES,
    trial=_TRIAL,
    manual_duplex=_MANUAL_DUPLEX,
    finishing=FINISHING,
    brochure=_BROCHURE,
    two_passes=TWO_PASSES,
    key_facts=_KEY_FACTS,
    plan_picture=_PLAN_PICTURE,
)
