"""The motifs by the names that an author may write: a table, no logic but its look-up, and no drawing."""

from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.slug import strip_accents


class MotifName(NamedTuple):
    """What a motif is called."""

    french: str
    aliases: tuple[str, ...]
    """other names, the English ones first"""


MOTIF_NAMES: Final = (
    MotifName("clé", ("key", "clef", "clés", "keys")),
    MotifName("serrure", ("padlock", "lock", "cadenas")),
    MotifName("porte", ("door",)),
    MotifName("barreaux", ("bars", "prison", "barreau")),
    MotifName("échelle", ("ladder",)),
    MotifName("grille", ("fence", "clôture", "barbelé")),
    MotifName("main", ("hand",)),
    MotifName("poing", ("fist",)),
    MotifName("œil", ("eye", "oeil", "yeux")),
    MotifName("bouche", ("mouth",)),
    MotifName("cœur", ("heart", "coeur")),
    MotifName("visage", ("face", "head", "tête")),
    MotifName("oreille", ("ear",)),
    MotifName("chaussure", ("boot", "shoe", "botte")),
    MotifName("maison", ("house", "home")),
    MotifName("immeuble", ("flats", "building", "tower", "ville", "city")),
    MotifName("usine", ("factory",)),
    MotifName("guichet", ("counter", "counter window")),
    MotifName("pont", ("bridge",)),
    MotifName("mur", ("wall", "brèche")),
    MotifName("tente", ("tent",)),
    MotifName("pylône", ("pylon",)),
    MotifName("caméra", ("camera",)),
    MotifName("téléphone", ("telephone", "phone")),
    MotifName("roue", ("wheel",)),
    MotifName("vélo", ("bicycle", "bike", "bicyclette")),
    MotifName("engrenage", ("gear", "cog", "rouage")),
    MotifName("ordinateur", ("computer", "screen", "écran")),
    MotifName("lampe", ("lamp", "bulb", "ampoule")),
    MotifName("horloge", ("clock", "réveil")),
    MotifName("mégaphone", ("megaphone", "porte-voix")),
    MotifName("lettre", ("letter", "envelope", "enveloppe")),
    MotifName("dossier", ("file", "folder")),
    MotifName("livre", ("book",)),
    MotifName("crayon", ("pencil", "pen", "stylo")),
    MotifName("journal", ("newspaper",)),
    MotifName("urne", ("ballot", "ballot box")),
    MotifName("pièces", ("coins", "money", "argent", "monnaie")),
    MotifName("loupe", ("magnifier", "magnifying glass")),
    MotifName("ciseaux", ("scissors",)),
    MotifName("aiguille", ("needle",)),
    MotifName("pain", ("bread", "loaf")),
    MotifName("marmite", ("pot", "casserole")),
    MotifName("tasse", ("cup",)),
    MotifName("pomme", ("apple",)),
    MotifName("carotte", ("carrot",)),
    MotifName("bouteille", ("bottle",)),
    MotifName("robinet", ("tap", "faucet")),
    MotifName("poisson", ("fish",)),
    MotifName("arbre", ("tree",)),
    MotifName("rivière", ("river",)),
    MotifName("champ", ("field",)),
    MotifName("blé", ("wheat", "épi")),
    MotifName("montagne", ("mountain",)),
    MotifName("soleil", ("sun",)),
    MotifName("fleur", ("flower",)),
    MotifName("oiseau", ("bird",)),
    MotifName("feu", ("fire",)),
    MotifName("bateau", ("boat",)),
    MotifName("lit", ("bed", "hospital")),
    MotifName("médicament", ("pills", "medicine", "pilule")),
    MotifName("chaise", ("chair",)),
    MotifName("valise", ("suitcase",)),
    MotifName("parapluie", ("umbrella",)),
    MotifName("veste", ("jacket", "shirt", "chemise")),
    MotifName("panier", ("basket",)),
    MotifName("file", ("queue", "file d’attente")),
    MotifName("foule", ("crowd", "march", "manifestation")),
    MotifName("chaîne", ("chain",)),
    MotifName("balance", ("scales", "justice")),
    MotifName("marteau", ("hammer", "tools", "outils")),
    MotifName("casque", ("helmet", "police")),
    MotifName("train", ("railway",)),
)  # fmt: skip
MAX_MOTIFS: Final = 2  # that one cover draws
# What an author writes for letters cut by the knife, whatever the words of the title.
LETTERS: Final = "lettres"
_LETTERS_NAMES: Final = ("lettres", "letters")


def normalize_motif_name(written: str) -> str:
    """Return a name as the table has it: capitals, accents, ligatures and apostrophes make no difference."""
    plain = written.replace("\u2019", "'").replace("œ", "oe").replace("Œ", "oe")
    return strip_accents(plain).strip().casefold()


def _index_names() -> MappingProxyType[str, str]:
    """Return the French names by every name, the French ones before all aliases."""
    index = {normalize_motif_name(name.french): name.french for name in MOTIF_NAMES}
    for name in MOTIF_NAMES:
        for alias in name.aliases:
            index.setdefault(normalize_motif_name(alias), name.french)
    return MappingProxyType(index)


FRENCH_NAMES: Final = _index_names()


def find_motif_name(written: str) -> str | None:
    """Return the French name of a motif, None where there is none of that name."""
    return FRENCH_NAMES.get(normalize_motif_name(written))


def is_letters(written: str) -> bool:
    """Return whether a name asks for letters cut by the knife."""
    return normalize_motif_name(written) in _LETTERS_NAMES


def motif_names() -> tuple[str, ...]:
    """Return the French name of each motif, sorted, and the one of letters last."""
    names = sorted([name.french for name in MOTIF_NAMES], key=normalize_motif_name)
    return (*names, LETTERS)
