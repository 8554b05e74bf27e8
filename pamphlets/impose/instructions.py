"""How to print, fold and staple one title: the text of `comment-imprimer.txt`, in French.

Written for whoever holds the USB key and stands at the copier, without a terminal: the names of the
files, the words of the print dialog, the numbers of this very title. One printed page.
"""

from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from pamphlets.impose.prose import WIDTH, prose

_STAPLES: Final = ((20, "24/6 ou 26/6"), (40, "24/8 ou 26/8"))  # sheets that leave 4 mm of leg to bend
_FOLDED_IN_PARTS: Final = 12  # sheets from which a pile no longer folds well at once
_CREEP_FROM: Final = 8  # sheets from which the inner ones stick out visibly, by 0.1 mm each

# A paragraph a line, `~` for an unbreakable space as in TeX; those inside « » are added.
_HEAD: Final = """
Un exemplaire~: {sheets} {paper} recto verso, pour {pages}~pages {page}, quatre par feuille{blanks}.
 Dix exemplaires~: {ten}~feuilles.
"""

_TRIAL: Final = """
2. D’ABORD UNE SEULE FEUILLE
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
"""

_BY_HAND: Final = """
3. SANS RECTO VERSO AUTOMATIQUE
Prenez le fichier « bordlong », et essayez avec {trial}.
a) Imprimez les « pages impaires seulement ».
b) Tenez la pile debout, petit côté en haut. Sans déranger l’ordre, tournez-la comme la page d’un livre (le
 haut reste en haut) et remettez-la dans le bac.
c) Imprimez les « pages paires seulement ».
Le verso tombe sur le recto~? À l’étape~b, ne tournez pas la pile. Il a la tête en bas~? Prenez le fichier
 « bordcourt ».{order}
"""

_COPIER: Final = """
4. AVEC UN COPIEUR QUI FAIT LES LIVRETS
Si vous choisissez son mode « livret », « cahier » ou « brochure », envoyez le fichier « pageparpage » (pages
 {page}, papier {paper}), jamais un cahier~: les pages seraient mêlées deux fois.
"""

_ONE_SHEET: Final = """
5. PLIER
Pliez la feuille en deux, la couverture dehors. C’est tout~: pas d’agrafe.
"""

_BINDING: Final = """
5. PLIER, AGRAFER
Gardez les feuilles dans l’ordre où elles sortent. {folding} Marquez le pli avec une règle ou le dos d’une
 cuillère. Feuilletez avant d’agrafer~: les pages se suivent.
{staples}{creep}
"""

_FOLD: Final = "Tassez la pile, puis pliez-la d’un coup par le milieu, la couverture dehors."
_FOLD_PARTS: Final = """{sheets}~feuilles ne se plient pas bien ensemble~: pliez-les par cinq ou six, la
 couverture dehors, puis glissez les paquets l’un dans l’autre."""

_STAPLE: Final = """Deux agrafes {kind}, sur le pli, plantées de l’extérieur, à 5~cm du haut et du bas.
 L’agrafeuse est trop courte~? Ouvrez-la, piquez dans un carton posé dessous, puis rabattez les pattes à la
 main."""
_SEW: Final = """{sheets}~feuilles sont trop épaisses pour des agrafes~: cousez le pli avec du fil solide, en
 cinq trous."""

_CREEP: Final = """
Les feuilles du milieu dépassent d’environ {creep}~mm~: c’est l’épaisseur du papier. Laissez-les ainsi, ou
 coupez le bord au massicot."""


@dataclass(frozen=True, slots=True)
class Job:
    """One imposed title: what it is called, what a copy takes, and the names of its three files."""

    title: str
    pages: int
    blanks: int
    sheets: int
    reading: str
    short: str
    long: str
    page: str = "A5"
    paper: str = "A4"


def instructions(job: Job) -> str:
    """Return the whole text: lines of at most 76 characters, where no file has a longer name."""
    several = job.sheets > 1
    front = 3 if several else 1  # in the file and in the brochure alike; inside a cover there may be nothing
    order = " La page~4 n’est pas au dos de la page~3~? À l’étape~c, cochez « ordre inverse »."
    parts = (
        _head(job),
        _files(job),
        prose(_TRIAL.format(front=front, back=front + 1, paper=job.paper)),
        prose(
            _BY_HAND.format(
                trial="deux feuilles (pages~1 à~4)" if several else "une feuille (pages~1 et~2)",
                order=order if several else "",
            ),
        ),
        prose(_COPIER.format(page=job.page, paper=job.paper)),
        prose(_binding(job.sheets) if several else _ONE_SHEET),
    )
    return "\n\n".join(parts) + "\n"


def _head(job: Job) -> str:
    """Return the title and what a copy takes."""
    text = _HEAD.format(
        sheets=f"{job.sheets}~feuille{'s' if job.sheets > 1 else ''}",
        paper=job.paper,
        pages=job.pages + job.blanks,
        page=job.page,
        blanks=f", dont {job.blanks}~blanche{'s' if job.blanks > 1 else ''} à la fin" if job.blanks else "",
        ten=job.sheets * 10,
    )
    return "\n".join(("COMMENT IMPRIMER", *wrap(job.title, WIDTH), "", prose(text, indent="")))


def _files(job: Job) -> str:
    """Return which file serves for what."""
    uses = (
        (job.short, "à essayer d’abord"),
        (job.long, "le même, si le verso sort la tête en bas"),
        (job.reading, "pour lire à l’écran, et pour les copieurs qui font les livrets"),
    )
    return "\n".join(("1. LES FICHIERS", *(f"   {name}\n      {use}" for name, use in uses)))


def _binding(sheets: int) -> str:
    """Return how to fold and staple so many sheets."""
    creep = f"{(sheets - 1) / 10:.1f}".replace(".", ",").removesuffix(",0")
    return _BINDING.format(
        folding=_FOLD_PARTS.format(sheets=sheets) if sheets >= _FOLDED_IN_PARTS else _FOLD,
        staples=staples(sheets),
        creep=_CREEP.format(creep=creep) if sheets >= _CREEP_FROM else "",
    )


def staples(sheets: int) -> str:
    """Return how to staple so many sheets through their fold, or to sew them."""
    kind = next((kind for limit, kind in _STAPLES if sheets <= limit), None)
    return _STAPLE.format(kind=kind) if kind else _SEW.format(sheets=sheets)
