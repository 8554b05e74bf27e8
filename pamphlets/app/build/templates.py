"""The texts that `new` writes, one for each kind of printed thing: they build at once, and show what can be written."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# A source with the French keys of the register; CSL's are read too.
SOURCE_MODEL: Final = """\
- id: dupont-2020
  type: livre
  auteur: Jeanne Dupont
  titre: Titre de l’ouvrage
  editeur: Maison d’édition
  lieu: Ville
  annee: 2020
  url: https://exemple.org/page
  consulte_le: 2026-11-21
  langue: fr
"""
_BROCHURE: Final = """\
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

Remplacez ces lignes par votre texte : dans l’atelier, les pages suivent ; dans un terminal, tapez
`make`. Une ligne vide sépare deux paragraphes ; on écrit *en italique* ou **en gras** avec des étoiles.

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

<!-- Ces lignes ne s’impriment pas. Une source qui sert souvent s’écrit une fois pour toutes dans sources.yaml,
à côté du dossier brochures ; on la cite ainsi : [@dupont-2020, p. 12]. Types : livre, article, page, rapport,
loi, film, entretien, these, chapitre, emission… Zotero : Exporter, format CSL JSON, sous le nom sources.json.

{source_model}-->
"""

_POSTER: Final = """\
---
titre: {title}
sous_titre: Une phrase, lue à trois mètres
theme: bloc
encre: rouge
# Un événement : son jour avec l’année, ou rien de tout cela.
jour: samedi 15 janvier 2050
heures: 14 h – 17 h
lieu: Le lieu
acces: L’adresse, l’arrêt de bus, la marche ou la rampe
organisation: Votre collectif
entree: Entrée libre
---

Trois lignes au plus, lues à un pas. Une affirmation porte sa source en note[^source].

[^source]: Autrice ou auteur, *Titre*, éditeur, année.
"""

_FLYER: Final = """\
---
titre: {title}
sous_titre: Une réponse, en une phrase courte.
# A5, A6 (quatre par feuille) ou tiers (trois par feuille) ; A4, en gros caractères
papier: A5
theme: bloc
---

::: étapes
1. **Faites** une première chose.
2. **Demandez** une preuve.
3. **Gardez** cette preuve.
:::

---

## Ayez sous la main

- un papier ;
- un crayon[^source].

[^source]: Autrice ou auteur, *Titre*, éditeur, année.
"""

_ZINE: Final = """\
---
titre: {title}
sous_titre: Huit petites pages, une seule phrase
theme: bloc
---

## Un

Une pensée par page.

## Deux

Peu de mots.

## Trois

Très grands.

## Quatre

Une note[^source].

## Cinq

Et l’on continue.

## Six

À vous.

[^source]: Autrice ou auteur, *Titre*, éditeur, année.
"""

_LETTER: Final = """\
---
titre: {title}
---

::: champs
- Prénom, nom
- Adresse
-
:::

**Objet : ce que je demande**

Madame, Monsieur, je demande[^regle] :

1. une première chose ;
2. une confirmation écrite.

::: champs
- Fait à, le
- Signature
:::

---

**À garder.** Une copie de cette lettre, et la preuve de son envoi.

[^regle]: Code ou règlement, article.
"""

_TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "brochure": _BROCHURE,
        "affiche": _POSTER,
        "tract": _FLYER,
        "zine": _ZINE,
        "lettre": _LETTER,
    }
)


def new_text(title: str, kind: str = "brochure") -> str:
    """Return a new text of a kind with this title, in one line of the front matter whatever characters it has."""
    words = " ".join(title.split())
    plain = '"' not in words and "\\" not in words
    return _TEXTS[kind].format(
        title=f'"{words}"' if plain else "'" + words.replace("'", "''") + "'",
        source_model=SOURCE_MODEL,
    )
