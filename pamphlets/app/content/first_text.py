"""The one text of an empty folder of texts: a short brochure about the press, and the source that it cites."""

from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

_TEXT: Final = """\
---
titre: Premiers pas
sous_titre: Une brochure à changer, ou à effacer
langue: fr
sommaire: non
liste_des_sources: non
resume: >-
  Cette brochure montre ce que l’on tape et ce que l’on obtient. Changez-la, imprimez-la, pliez-la ; puis écrivez la
  vôtre.
---

## Écrire

Ouvrez ce fichier, `content/brochures/premiers-pas.md`, avec un éditeur de texte simple. Changez une phrase,
enregistrez, tapez `make` : la brochure se recompose dans le dossier `build`.

Une ligne vide sépare deux paragraphes. On écrit *en italique* ou **en gras** avec des étoiles, et un titre avec deux
dièses. Ces signes viennent de Markdown, dont une description complète existe, en anglais [@commonmark]. Guillemets,
apostrophes et espaces se mettent tout seuls.

## Citer

Ce que l’on affirme porte sa source, en note[^note]. Une source qui sert souvent s’écrit une fois dans
`content/sources.yaml` ; sa clé suffit ensuite, comme plus haut.

[^note]: Une note tapée à la main : autrice ou auteur, *titre*, maison d’édition, année, page.

## Imprimer

::: étapes
1. Ouvrez le cahier « bord court » et n’imprimez d’abord qu’une feuille, recto verso.
2. Pliez-la : le verso est-il à l’endroit ?
3. Imprimez le reste, pliez la pile, agrafez dans le pli.
:::

Un nouveau texte : `make nouveau T="Mon titre"`. Un texte qui existe déjà : `make importer F="texte.odt"`.
"""

_SOURCES: Final = """\
# Les sources qui servent souvent, une fois pour toutes. Dans un texte : [@commonmark], ou [@commonmark, p. 12].
- id: commonmark
  type: page
  auteur: John MacFarlane
  titre: CommonMark Spec
  annee: 2024
  url: https://spec.commonmark.org/0.31.2/
  langue: en
"""

FIRST_TEXT: Final = PurePosixPath("brochures/premiers-pas.md")
# Beside a register of one's own.
UNCITED_TEXT: Final = _TEXT.replace(" [@commonmark]", "")
# What an empty folder of texts begins with, by path.
FIRST_FILES: Final = MappingProxyType(
    {
        FIRST_TEXT: _TEXT,
        PurePosixPath("sources.yaml"): _SOURCES,
    }
)
