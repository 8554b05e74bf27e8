"""What hands do with the printed sheets of each scheme, in French.

A step a line; `{staples}` is filled in by thickness, `{sections}` by the sheets of each section.
"""

from types import MappingProxyType
from typing import Final

from pamphlets.printing.instructions.languages.language import FinishingWords

_FOLD: Final = "Pliez-la au milieu, la page~1 dehors, et marquez le pli avec une règle. Feuilletez avant d’agrafer."

_STEPS: Final = MappingProxyType(
    {
        "saddle": f"""
a) Gardez la pile dans l’ordre où elle sort. {_FOLD}
b) {{staples}}""",
        "sections": """
a) Les feuilles sortent cahier après cahier~: {sections}. Séparez-les ainsi, sans changer l’ordre.
b) Pliez chaque cahier à part, son plus petit numéro de page dehors, et marquez le pli.
c) Posez les cahiers l’un sur l’autre, la page~1 en haut.
d) Cousez-les par le pli, ou serrez la pile et encollez le dos, puis ajoutez une couverture.""",
        "quarto": """
a) Posez chaque feuille devant vous, la page~1 en bas, du côté où l’on ouvre le livre. Pliez la moitié du haut
 derrière celle du bas.
b) Posez les feuilles pliées l’une sur l’autre, dans l’ordre où elles sont sorties.
c) Pliez toute la pile~: la moitié où n’est pas la page~1 passe derrière l’autre.
d) {staples}
e) Fendez les plis de tête au couteau.""",
        "octavo": """
a) Posez chaque feuille devant vous, la page~1 en bas, du côté où l’on ouvre le livre. Pliez la moitié où elle
 se trouve derrière l’autre.
b) Pliez la moitié du haut vers l’avant, sur celle du bas~: deux pages du milieu sont devant vous.
c) Posez les feuilles pliées l’une sur l’autre, chacune sur la précédente.
d) Pliez toute la pile en deux vers l’avant et retournez-la~: la page~1 est dessus.
e) {staples}
f) Fendez au couteau les plis de tête et ceux du bord.""",
        "cut-stack-fold": f"""
a) Coupez toute la pile en deux, par le milieu, à l’horizontale.
b) Posez la moitié du haut sur celle du bas, sans rien tourner.
c) {_FOLD}
d) {{staples}}""",
        "double": f"""
a) Coupez toute la pile en deux, par le milieu, à l’horizontale~: chaque moitié est un exemplaire.
b) Prenez une moitié. {_FOLD}
c) {{staples}}
d) Faites de même avec l’autre.""",
        "zine8": """
a) Pliez chaque trait pointillé dans les deux sens, puis rouvrez la feuille.
b) Coupez le trait marqué de ciseaux, au milieu, et pas plus loin.
c) Pliez la feuille en deux dans sa longueur, l’impression dehors. Poussez les deux bouts l’un vers l’autre~:
 la fente s’ouvre en croix.
d) Refermez la croix autour de la page~1. Pas d’agrafe.""",
        "zine16": """
a) Pliez chaque trait pointillé dans les deux sens, puis rouvrez la feuille.
b) Coupez les traits marqués de ciseaux, et pas plus loin~: il reste un anneau de seize cases.
c) Pliez case après case, à partir de la page~1~: la~2 derrière la~1, la~3 contre la~2, la~4 derrière la~3,
 et ainsi de suite. Les pages se suivent. Pas d’agrafe.""",
        "leaflet3": """
a) Posez la feuille devant vous, les pages~2, 3 et~4 visibles.
b) Rabattez vers vous le volet de droite (page~4)~: il est un peu plus étroit que les autres.
c) Rabattez par-dessus le volet de gauche (page~2). La page~1 est dessus, la page~6 au dos.""",
        "leaflet3-z": """
a) Posez la feuille devant vous, les pages~1, 2 et~3 visibles.
b) Rabattez vers vous le volet de droite, sur celui du milieu.
c) Repliez le volet de gauche derrière les deux autres et retournez le dépliant~: la page~1 est dessus, la page~4
 au dos.""",
        "cards": """
a) Tenez la première feuille devant la lumière~: les rectos et les versos tombent les uns sur les autres.
b) Coupez le long des repères des marges, ou par le milieu là où les pages se touchent.""",
        "poster": """
a) Posez les feuilles comme sur la dernière, le plan d’assemblage~: une lettre par rangée, un chiffre par colonne.
b) Coupez chaque feuille le long de ses traits pleins, mais laissez les bandes hachurées~: elles reçoivent la colle.
c) Rangée par rangée, de gauche à droite, collez chaque feuille sur la bande de la précédente, bord coupé contre les
 tirets.
d) Collez de même chaque rangée sur la bande du bas de celle qui la précède.""",
        "poster-tape": """
a) Coupez chaque feuille le long des traits pleins.
b) Posez les feuilles d’une rangée bord à bord, face contre la table~: A1, A2, A3… Fixez-les au dos avec du ruban
 adhésif.
c) Fixez de même les rangées l’une à l’autre. La dernière feuille montre l’ensemble.""",
        "repeat": """
a) Coupez la pile là où les pages se touchent~: le long des repères des marges, ou par le milieu.""",
    }
)

FINISHING: Final = FinishingWords(
    steps=_STEPS,
    either="ou",
    staple="""Deux agrafes {kind}, sur le pli, plantées de l’extérieur, à 5~cm du haut et du bas.
 L’agrafeuse est trop courte~? Ouvrez-la, piquez dans un carton posé dessous, puis rabattez les pattes à la
 main.""",
    sew="""{sheets}~feuilles sont trop épaisses pour des agrafes~: cousez le pli avec du fil solide, en
 cinq trous.""",
    nested="""
Il y a plusieurs feuilles~: pliez chacune de même, et glissez chacune au milieu de la précédente.""",
    separate="""
Il y a plusieurs feuilles~: chacune fait un dépliant.""",
    cover="""
Ajoutez d’abord la feuille de couverture à la pile, à l’extérieur, du côté de la page~3.""",
    cover_sewn="""
La feuille de couverture porte les premières et les dernières pages~: pliez-la autour des cahiers.""",
    then=", puis ",
    sections="{sections} de {sheets}",
)
