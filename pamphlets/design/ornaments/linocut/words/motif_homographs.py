"""The words of a title -> the same without those that would call for a motif that the title does not speak of.

« La mère porte » has no door, « une peine à peine dite » no scales, and a motif that illustrates a crime would mock it.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import strip_accents
from pamphlets.design.ornaments.linocut.words.motif_words import split_words

# Expressions whose words call for nothing; commas between them.
_SILENT: Final = (
    "mais, vers, parce, voire, pois, bâtons, partie, parties, droite, droites, range, avale, avales, trame, trames, revenue, "
    "revenues, plate, plates, cape, capes, ponte, sole, soles, lace, buse, buses, feue, souris, barrette, selle, selles, "
    "motte, colle, colles, maille, mailles, donne, donnes, banquette, fourre, raille, amazone, amazones, marine, fils, "
    "en train de, train de mesures, à peine, peine perdue, sans peine, grande échelle, à échelle, échelle du, échelle de richter, "
    "état de siège, en état, feu rouge, feu vert, feu mon, feu ma, armes à feu, arme à feu, bouche-trou, bouche d'égout, "
    "bouches d'égout, clé de bras, chaîne du froid, table rase, le poste, un poste, les postes, vos postes, nos postes, "
    "poste-à-poste, feuille de route, feuilles de route, banc de sable, bancs de sable, banc d'essai, courses hippiques, "
    "course aux armements, panier de crabes, corps de garde, lever le pied, pied de nez, sur pied, pieds dans le plat, à plat, "
    "contre-sommet, sommet du g7, sommet du g8, sommet du g20, sommet des chefs, climat social, climat scolaire, "
    "climat politique, climat de, boîte noire, cap petite enfance, un cap, port du voile, port du masque, port d'arme, "
    "port d'armes, voile intégral, urne funéraire, valises sous les yeux, facteur de, facteurs de, coupe du monde, "
    "faire appel, loge maçonnique, loges maçonniques, franc-maçon, francs-maçons, franc-maçonnerie, maison close, "
    "maisons closes, cellule souche, cellules souches, cellule de crise, bain de sang, bains de sang, au courant, "
    "mode de vie, modes de vie, mode de production, à la mode, au fil de, au fil du, chambre à gaz, chambres à gaz, "
    "rapports sexuels, rapport sexuel, par rapport, se ficher, porter plainte, porte plainte, prix nobel, "
    "poulet, intelligence avec, sang-froid, de sang froid, marine le pen, jeu de mots, bon train, nous avions, moyen âge, peine-à-jouir, il était une fois"
)  # fmt: skip
# Where a title has one of these, its own letters say it better than anything that could be cut.
_GRAVE: Final = frozenset(
    "viol viols violée violées violé violés violeur violeurs inceste incestes incestueux pédocriminalité pédophilie suicide "
    "suicides suicidée suicidé génocide génocides shoah holocauste pogrom pogroms lynchage lynchages torture tortures "
    "torturer torturé torturée crématoire crématoires auschwitz extermination massacre massacres attentat attentats".split()
)  # fmt: skip
# Verbs that look like the nouns of the table -> the infinitive that the table may know.
_VERBS: Final[Mapping[str, str]] = MappingProxyType(
    {"porte": "", "livre": "", "tente": "", "balance": "", "file": "", "montre": ""}
    | {"lit": "lire", "ferme": "fermer", "bois": "boire"}
)
_SUBJECTS: Final = frozenset(
    "je tu il elle on nous vous ils elles qui ne n y ça cela".split()
)
_OBJECTS: Final = frozenset("le la les l lui leur se s me m te t en y".split())
# What stands before a noun: « grande porte », « de porte », « trois livres ».
_BEFORE_NOUNS: Final = frozenset(
    (
        "le la les un une des du de au aux à ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
        "en par pour sans sous sur dans avec contre entre vers chez devant derrière après avant hors et ou ni où quel quelle quelles "
        "quels chaque plusieurs quelques tout toute tous toutes autre autres même mêmes deux trois quatre cinq six sept huit neuf dix "
        "cent mille petit petite petits petites grand grande grands grandes gros grosse beau belle bon bonne mauvais mauvaise vieux "
        "vieille nouveau nouvelle jeune premier première second seconde dernier dernière seul seule long longue haut haute double "
        "faux fausse ancien ancienne pauvre sacré sacrée comme est sont"
    ).split()
)  # fmt: skip
# What stands behind an order: « Balance ton porc », « Ferme-la ».
_BEHIND_ORDERS: Final = frozenset(
    "le la les un une ton ta tes moi toi nous vous en".split()
)
_MAX_SILENT_WORDS: Final = 4  # of an entry of the table


def is_grave(words: Sequence[str]) -> bool:
    """Return whether words speak of what no motif may illustrate."""
    return any(word in _GRAVE for word in words)


def drop_homographs(words: Sequence[str]) -> list[str]:
    """Return the words of a phrase, empty ones in the place of those that call for nothing, verbs as infinitives."""
    kept = list(words)
    for start, word in enumerate(words):
        if _is_verb(words, start):
            kept[start] = _VERBS[_split_compound(word)[0]]
    for start in range(len(words)):
        for count in range(1, min(_MAX_SILENT_WORDS, len(words) - start) + 1):
            if _is_silent(words[start : start + count]):
                kept[start : start + count] = [""] * count
    return kept


def _is_silent(words: Sequence[str]) -> bool:
    """Return whether an expression calls for nothing, in the plural either."""
    singular = [word.removesuffix("s") for word in words]
    return not _SILENT_EXPRESSIONS.isdisjoint((" ".join(words), " ".join(singular)))


def _is_verb(words: Sequence[str], index: int) -> bool:
    """Return whether a word that may be a noun or a verb is a verb there."""
    first, *others = _split_compound(words[index])
    if first not in _VERBS:
        return False
    if others:
        return any(part in _SUBJECTS | _OBJECTS | {"moi", "toi"} for part in others)
    if index == 0:
        return len(words) > 1 and words[1] in _BEHIND_ORDERS
    previous = words[index - 1]
    before = words[index - 2] if index > 1 else ""
    # « qui la porte », « on ne les livre pas »
    if previous in _OBJECTS and before in _SUBJECTS:
        return True
    return previous not in _BEFORE_NOUNS


def _split_compound(word: str) -> list[str]:
    """Return the parts of a word with hyphens."""
    return word.split("-")


def _index_silent_expressions() -> frozenset[str]:
    """Return the silent expressions as words are split, with accents and without."""
    expressions: set[str] = set()
    for written in _SILENT.split(", "):
        expression = " ".join(split_words(written))
        expressions |= {expression, strip_accents(expression)}
    return frozenset(expressions)


_SILENT_EXPRESSIONS: Final = _index_silent_expressions()
