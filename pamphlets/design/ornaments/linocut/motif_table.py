"""The motifs that there are, by the names that an author may write: a table, no logic but its look-up."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.core.slug import strip_accents
from pamphlets.design.ornaments.linocut.motifs import (
    bodies,
    buildings,
    cares,
    crowds,
    doors,
    lands,
    machines,
    papers,
    plants,
    tables,
    wheels,
)
from pamphlets.design.ornaments.linocut.surfaces import BlockSurface

# Draws a motif in a square of 100 units with what prints and what is cut away.
MotifDrawer = Callable[[BlockSurface, BlockSurface], None]
# A thing may be tilted and cropped; what is upright stands on the foot of its room; a scene fills its square.
MotifFit = Literal["thing", "upright", "scene"]


class Motif(NamedTuple):
    """A thing that can be cut."""

    name: str
    """in French, as an author writes it"""
    aliases: tuple[str, ...]
    """other names, the English ones first"""
    draw: MotifDrawer
    fit: MotifFit = "thing"


MOTIFS: Final = (
    Motif("clé", ("key", "clef", "clés", "keys"), doors.draw_key),
    Motif("serrure", ("padlock", "lock", "cadenas"), doors.draw_padlock),
    Motif("porte", ("door",), doors.draw_door, "upright"),
    Motif("barreaux", ("bars", "prison", "barreau"), doors.draw_bars, "scene"),
    Motif("échelle", ("ladder",), doors.draw_ladder, "upright"),
    Motif("grille", ("fence", "clôture", "barbelé"), doors.draw_fence, "upright"),
    Motif("main", ("hand",), bodies.draw_hand, "upright"),
    Motif("poing", ("fist",), bodies.draw_fist, "upright"),
    Motif("œil", ("eye", "oeil", "yeux"), bodies.draw_eye),
    Motif("bouche", ("mouth",), bodies.draw_mouth),
    Motif("cœur", ("heart", "coeur"), bodies.draw_heart),
    Motif("visage", ("face", "head", "tête"), bodies.draw_face, "upright"),
    Motif("oreille", ("ear",), bodies.draw_ear),
    Motif("chaussure", ("boot", "shoe", "botte"), bodies.draw_boot),
    Motif("maison", ("house", "home"), buildings.draw_house, "upright"),
    Motif("immeuble", ("flats", "building", "tower", "ville", "city"), buildings.draw_flats, "upright"),
    Motif("usine", ("factory",), buildings.draw_factory, "upright"),
    Motif("guichet", ("counter", "counter window"), buildings.draw_counter, "scene"),
    Motif("pont", ("bridge",), buildings.draw_bridge, "upright"),
    Motif("mur", ("wall", "brèche"), buildings.draw_wall, "scene"),
    Motif("tente", ("tent",), buildings.draw_tent, "upright"),
    Motif("pylône", ("pylon",), buildings.draw_pylon, "upright"),
    Motif("caméra", ("camera",), machines.draw_camera),
    Motif("téléphone", ("telephone", "phone"), machines.draw_telephone, "upright"),
    Motif("roue", ("wheel",), wheels.draw_wheel),
    Motif("vélo", ("bicycle", "bike", "bicyclette"), wheels.draw_bicycle, "upright"),
    Motif("engrenage", ("gear", "cog", "rouage"), wheels.draw_gear),
    Motif("ordinateur", ("computer", "screen", "écran"), machines.draw_computer, "upright"),
    Motif("lampe", ("lamp", "bulb", "ampoule"), machines.draw_lamp, "upright"),
    Motif("horloge", ("clock", "réveil"), wheels.draw_clock, "upright"),
    Motif("mégaphone", ("megaphone", "porte-voix"), machines.draw_megaphone),
    Motif("lettre", ("letter", "envelope", "enveloppe"), papers.draw_letter),
    Motif("dossier", ("file", "folder"), papers.draw_file),
    Motif("livre", ("book",), papers.draw_book),
    Motif("crayon", ("pencil", "pen", "stylo"), papers.draw_pencil),
    Motif("journal", ("newspaper",), papers.draw_newspaper),
    Motif("urne", ("ballot", "ballot box"), papers.draw_ballot, "upright"),
    Motif("pièces", ("coins", "money", "argent", "monnaie"), papers.draw_coins, "upright"),
    Motif("loupe", ("magnifier", "magnifying glass"), papers.draw_magnifier),
    Motif("ciseaux", ("scissors",), papers.draw_scissors),
    Motif("aiguille", ("needle",), papers.draw_needle),
    Motif("pain", ("bread", "loaf"), tables.draw_bread, "upright"),
    Motif("marmite", ("pot", "casserole"), tables.draw_pot, "upright"),
    Motif("tasse", ("cup",), tables.draw_cup, "upright"),
    Motif("pomme", ("apple",), tables.draw_apple),
    Motif("carotte", ("carrot",), tables.draw_carrot),
    Motif("bouteille", ("bottle",), tables.draw_bottle, "upright"),
    Motif("robinet", ("tap", "faucet"), tables.draw_tap),
    Motif("poisson", ("fish",), tables.draw_fish),
    Motif("arbre", ("tree",), plants.draw_tree, "upright"),
    Motif("rivière", ("river",), lands.draw_river, "scene"),
    Motif("champ", ("field",), lands.draw_field, "scene"),
    Motif("blé", ("wheat", "épi"), plants.draw_wheat, "upright"),
    Motif("montagne", ("mountain",), lands.draw_mountain, "upright"),
    Motif("soleil", ("sun",), lands.draw_sun),
    Motif("fleur", ("flower",), plants.draw_flower, "upright"),
    Motif("oiseau", ("bird",), plants.draw_bird),
    Motif("feu", ("fire",), lands.draw_fire, "upright"),
    Motif("bateau", ("boat",), lands.draw_boat, "upright"),
    Motif("lit", ("bed", "hospital"), cares.draw_bed, "upright"),
    Motif("médicament", ("pills", "medicine", "pilule"), cares.draw_pills, "upright"),
    Motif("chaise", ("chair",), cares.draw_chair, "upright"),
    Motif("valise", ("suitcase",), cares.draw_suitcase),
    Motif("parapluie", ("umbrella",), cares.draw_umbrella),
    Motif("veste", ("jacket", "shirt", "chemise"), cares.draw_shirt, "upright"),
    Motif("panier", ("basket",), cares.draw_basket, "upright"),
    Motif("file", ("queue", "file d’attente"), crowds.draw_queue, "upright"),
    Motif("foule", ("crowd", "march", "manifestation"), crowds.draw_crowd, "scene"),
    Motif("chaîne", ("chain",), crowds.draw_chain),
    Motif("balance", ("scales", "justice"), crowds.draw_scales, "upright"),
    Motif("marteau", ("hammer", "tools", "outils"), crowds.draw_hammer),
    Motif("casque", ("helmet", "police"), crowds.draw_helmet, "upright"),
    Motif("train", ("railway",), crowds.draw_train, "upright"),
)  # fmt: skip
MAX_MOTIFS: Final = 2  # that one cover draws
# What an author writes for letters cut by the knife, whatever the words of the title.
LETTERS: Final = "lettres"
_LETTERS_NAMES: Final = ("lettres", "letters")


def normalize_motif_name(written: str) -> str:
    """Return a name as the table has it: capitals, accents, ligatures and apostrophes make no difference."""
    plain = written.replace("\u2019", "'").replace("œ", "oe").replace("Œ", "oe")
    return strip_accents(plain).strip().casefold()


def _index_motifs() -> MappingProxyType[str, Motif]:
    """Return the motifs by every name, the French ones before all aliases."""
    index = {normalize_motif_name(motif.name): motif for motif in MOTIFS}
    for motif in MOTIFS:
        for alias in motif.aliases:
            index.setdefault(normalize_motif_name(alias), motif)
    return MappingProxyType(index)


MOTIFS_BY_NAME: Final = _index_motifs()


def find_motif(written: str) -> Motif | None:
    """Return the motif of that name, None where there is none."""
    return MOTIFS_BY_NAME.get(normalize_motif_name(written))


def is_letters(written: str) -> bool:
    """Return whether a name asks for letters cut by the knife."""
    return normalize_motif_name(written) in _LETTERS_NAMES


def motif_names() -> tuple[str, ...]:
    """Return the French name of each motif, sorted, and the one of letters last."""
    names = sorted([motif.name for motif in MOTIFS], key=normalize_motif_name)
    return (*names, LETTERS)
