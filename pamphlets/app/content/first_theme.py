"""What `new-theme` writes: a theme file that builds as it is, and says beside each line what may be changed."""

from typing import Final

FIRST_THEME: Final = """\
# Le thème « {name} ». Un texte le prend en écrivant, dans son en-tête : theme: {name}
# Tout est facultatif : ce qui n’est pas écrit reste comme dans la base. Effacez ce que vous ne changez pas.
# Une ligne qui commence par # ne compte pas. docs/themes.md explique chaque clé.
# Pour voir : make specimen T={name}

description: En une phrase, à quoi il ressemble

# D’où l’on part : sobre (un livre), bloc (des affiches), trait (une gravure), ou un autre de vos thèmes.
base: sobre

# A5, A6, A4, Letter/2, Legal/2, carré 140, ou largeur x hauteur : 140x216mm
page: A5

# Ce qui reste blanc autour du texte. Intérieur : du côté du pli.
marges:
  intérieur: 17 mm
  extérieur: 27 mm
  haut: 20 mm
  bas: 24,5 mm

# Les polices : « pamphlets list fonts » les nomme. Les vôtres se mettent dans content/fonts/, en .ttf ou .otf.
texte:
  police: EB Garamond
  graisse: 500
  corps: 11 pt
  interligne: 13,4 pt
  alignement: justifié      # ou gauche
  alinéa: 1 em
  césures: oui
  chiffres: anciens         # ou alignés

# Tous les titres à la fois ; titre 1, titre 2, titre 3 et ouverture en changent un seul.
titres:
  police: EB Garamond
  alignement: gauche
#  capitales: oui
#  étiquette: noir          # les titres sur des bandes : noir, blanc, encre

titre 2:
  corps: 14 pt
  interligne: 16,75 pt
  avant: 1                  # lignes de blanc
  après: 0,5

notes:
  corps: 9,2 pt
  filet: 24 mm
  place: page               # ou chapitre, ou fin

# Légendes, tableaux et encadrés.
annexes:
  police: Source Sans 3
  corps: 9,5 pt

encadrés:
  filets: filets            # ou barre, ou non

exergues:
  corps: 17 pt

code:
  police: JetBrains Mono

# Une encre en plus du noir : rouge, bleu, vert, jaune, orange, rose fluo, violet, bordeaux, turquoise.
# encre: rouge

# Un dessin posé à côté de ce fichier, entre deux parties d’un texte.
# ornement: etoile.svg

# Le plan de la couverture : sobre, bloc, trait ou étiquettes.
couverture:
  plan: sobre
#  police: Anton
#  dessin: fond.svg         # sous le titre, sur toute la page

# Où prendre un signe qui manque à une police : dans la première de celles-ci qui l’a.
secours: [Source Sans 3, DejaVu Sans]
"""


def new_theme(name: str) -> str:
    """Return the file of a theme of that name."""
    return FIRST_THEME.format(name=name)
