"""The text that `new` writes: it builds at once, and shows what can be written."""

from typing import Final

_TEXT: Final = """\
---
titre: {title}
sous_titre: Une phrase qui dit de quoi il s’agit
auteurs: Votre collectif
langue: fr
resume: >-
  Deux ou trois phrases pour la quatrième de couverture : à qui s’adresse cette brochure,
  ce que l’on y trouve.
prix: prix libre
brouillon: oui
---

## Pour commencer

Remplacez ces lignes par votre texte, puis tapez `make` : la brochure se recompose. Une ligne vide
sépare deux paragraphes ; on écrit *en italique* ou **en gras** avec des étoiles.

Une affirmation porte sa source en note[^source]. Le nom de la note est libre : les numéros se
mettent tout seuls.

[^source]: Autrice ou auteur, *Titre de l’ouvrage*, maison d’édition, année, p. 12.

::: encadré
### Un encadré

Ce qu’il faut retenir, une adresse, un rappel.
:::

## Pour agir

::: étapes
1. Écrivez une première étape, avec un verbe.
2. Puis une deuxième.
3. Demandez une preuve, et gardez-la.
:::
"""


def template(title: str) -> str:
    """Return a new text with this title, in one line of the front matter whatever characters it has."""
    words = " ".join(title.split())
    plain = '"' not in words and "\\" not in words
    return _TEXT.format(title=f'"{words}"' if plain else "'" + words.replace("'", "''") + "'")
