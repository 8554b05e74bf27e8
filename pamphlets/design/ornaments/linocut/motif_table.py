"""The motifs that there are, with what draws each: a table, no logic but its look-up."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.design.ornaments.linocut.motif_names import find_motif_name
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
    """in French, as `motif_names.py` has it"""
    draw: MotifDrawer
    fit: MotifFit = "thing"


MOTIFS: Final = (
    Motif("clé", doors.draw_key),
    Motif("serrure", doors.draw_padlock),
    Motif("porte", doors.draw_door, "upright"),
    Motif("barreaux", doors.draw_bars, "scene"),
    Motif("échelle", doors.draw_ladder, "upright"),
    Motif("grille", doors.draw_fence, "upright"),
    Motif("main", bodies.draw_hand, "upright"),
    Motif("poing", bodies.draw_fist, "upright"),
    Motif("œil", bodies.draw_eye),
    Motif("bouche", bodies.draw_mouth),
    Motif("cœur", bodies.draw_heart),
    Motif("visage", bodies.draw_face, "upright"),
    Motif("oreille", bodies.draw_ear),
    Motif("chaussure", bodies.draw_boot),
    Motif("maison", buildings.draw_house, "upright"),
    Motif("immeuble", buildings.draw_flats, "upright"),
    Motif("usine", buildings.draw_factory, "upright"),
    Motif("guichet", buildings.draw_counter, "scene"),
    Motif("pont", buildings.draw_bridge, "upright"),
    Motif("mur", buildings.draw_wall, "scene"),
    Motif("tente", buildings.draw_tent, "upright"),
    Motif("pylône", buildings.draw_pylon, "upright"),
    Motif("caméra", machines.draw_camera),
    Motif("téléphone", machines.draw_telephone, "upright"),
    Motif("roue", wheels.draw_wheel),
    Motif("vélo", wheels.draw_bicycle, "upright"),
    Motif("engrenage", wheels.draw_gear),
    Motif("ordinateur", machines.draw_computer, "upright"),
    Motif("lampe", machines.draw_lamp, "upright"),
    Motif("horloge", wheels.draw_clock, "upright"),
    Motif("mégaphone", machines.draw_megaphone),
    Motif("lettre", papers.draw_letter),
    Motif("dossier", papers.draw_file),
    Motif("livre", papers.draw_book),
    Motif("crayon", papers.draw_pencil),
    Motif("journal", papers.draw_newspaper),
    Motif("urne", papers.draw_ballot, "upright"),
    Motif("pièces", papers.draw_coins, "upright"),
    Motif("loupe", papers.draw_magnifier),
    Motif("ciseaux", papers.draw_scissors),
    Motif("aiguille", papers.draw_needle),
    Motif("pain", tables.draw_bread, "upright"),
    Motif("marmite", tables.draw_pot, "upright"),
    Motif("tasse", tables.draw_cup, "upright"),
    Motif("pomme", tables.draw_apple),
    Motif("carotte", tables.draw_carrot),
    Motif("bouteille", tables.draw_bottle, "upright"),
    Motif("robinet", tables.draw_tap),
    Motif("poisson", tables.draw_fish),
    Motif("arbre", plants.draw_tree, "upright"),
    Motif("rivière", lands.draw_river, "scene"),
    Motif("champ", lands.draw_field, "scene"),
    Motif("blé", plants.draw_wheat, "upright"),
    Motif("montagne", lands.draw_mountain, "upright"),
    Motif("soleil", lands.draw_sun),
    Motif("fleur", plants.draw_flower, "upright"),
    Motif("oiseau", plants.draw_bird),
    Motif("feu", lands.draw_fire, "upright"),
    Motif("bateau", lands.draw_boat, "upright"),
    Motif("lit", cares.draw_bed, "upright"),
    Motif("médicament", cares.draw_pills, "upright"),
    Motif("chaise", cares.draw_chair, "upright"),
    Motif("valise", cares.draw_suitcase),
    Motif("parapluie", cares.draw_umbrella),
    Motif("veste", cares.draw_shirt, "upright"),
    Motif("panier", cares.draw_basket, "upright"),
    Motif("file", crowds.draw_queue, "upright"),
    Motif("foule", crowds.draw_crowd, "scene"),
    Motif("chaîne", crowds.draw_chain),
    Motif("balance", crowds.draw_scales, "upright"),
    Motif("marteau", crowds.draw_hammer),
    Motif("casque", crowds.draw_helmet, "upright"),
    Motif("train", crowds.draw_train, "upright"),
)  # fmt: skip
_MOTIFS_BY_NAME: Final = MappingProxyType({motif.name: motif for motif in MOTIFS})


def find_motif(written: str) -> Motif | None:
    """Return the motif of that name, in French or by an alias; None where there is none."""
    name = find_motif_name(written)
    return None if name is None else _MOTIFS_BY_NAME[name]
