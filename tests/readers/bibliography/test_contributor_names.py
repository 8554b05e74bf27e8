import pytest

from pamphlets.document.bibliography import ContributorName
from pamphlets.readers.bibliography.contributor_names import (
    join_particle,
    read_names,
    split_particle,
)
from tests.readers.bibliography.node import node_of

# written = « family, given » of each person, a body's name alone
WRITTEN = """
Jeanne Dupont = Dupont, Jeanne
Dupont, Jeanne = Dupont, Jeanne
Dupont, Jeanne ; Quai, Ali = Dupont, Jeanne | Quai, Ali
Jeanne Dupont et Ali Quai = Dupont, Jeanne | Quai, Ali
Jeanne Dupont, Ali Quai = Dupont, Jeanne | Quai, Ali
Jeanne Dupont, Ali Quai et Bo Nuit = Dupont, Jeanne | Quai, Ali | Nuit, Bo
Jeanne Dupont & Ali Quai = Dupont, Jeanne | Quai, Ali
Dupont, Jeanne and Quai, Ali = Dupont, Jeanne | Quai, Ali
Jean-Luc Le Goff = Le Goff, Jean-Luc
Le Goff, Jean-Luc = Le Goff, Jean-Luc
Charles de Gaulle = de Gaulle, Charles
de Gaulle, Charles = de Gaulle, Charles
Jean d'Ormesson = d'Ormesson, Jean
Marie Van der Berg = Van der Berg, Marie
J. R. Lampe = Lampe, J. R.
Voltaire = Voltaire
Médiapart = Médiapart
Collectif du quai = Collectif du quai
Amnesty International = Amnesty International
Secours populaire français = Secours populaire français
Ministère du Travail et de la Santé = Ministère du Travail et de la Santé
La Quadrature du Net = La Quadrature du Net
Le Monde = Le Monde
ACT UP 2020 = ACT UP 2020
Jeanne Dupont et al. = Jeanne Dupont et al.
Commune de Saint-Loup, service des cantines = Commune de Saint-Loup, service des cantines
Centre national, Paris = Centre national, Paris
bell hooks = bell hooks
DUPONT Jeanne = Dupont, Jeanne
Jeanne DUPONT-QUAI = Dupont-Quai, Jeanne
Dupont J.-P. = Dupont, J.-P.
J. Dupont = Dupont, J.
CNRS = CNRS
"""


def shown(names: tuple[ContributorName, ...]) -> str:
    parts = [name.literal or f"{name.family}, {name.given}" for name in names]
    return " | ".join(parts)


@pytest.mark.parametrize("line", WRITTEN.strip().splitlines())
def test_people_and_bodies_are_told_apart_in_words(line: str) -> None:
    written, _, people = line.partition(" = ")
    node = node_of(f'"{written}"')
    assert shown(read_names(node)) == people


@pytest.mark.parametrize(
    ("family", "particle", "behind"),
    [
        ("de Gaulle", "", "de"),
        ("de Gaulle", "de", "de"),
        ("de La Fontaine", "", "de"),
        ("de la Boétie", "", "de"),
        ("de l'Estoile", "", "de"),
        ("d'Ormesson", "", "d'"),
        ("du Bellay", "", ""),
        ("Du Bellay", "", ""),
        ("des Forêts", "", ""),
        ("Le Goff", "Le", ""),
        ("La Fontaine", "", ""),
        ("van der Berg", "", "van der"),
        ("von der Nacht", "von der", "von der"),
        ("al-Quai", "al-", "al-"),
        ("Van Quai", "", ""),
        ("hooks", "", ""),
    ],
)
def test_a_list_puts_behind_what_french_custom_does(
    family: str, particle: str, behind: str
) -> None:
    assert split_particle(ContributorName(family), particle).particle == behind


@pytest.mark.parametrize(
    ("particle", "name", "joined"),
    [
        ("de", "Gaulle", "de Gaulle"),
        ("d’", "Ormesson", "d’Ormesson"),
        ("", "A", "A"),
        ("de", "", "de"),
    ],
)
def test_an_apostrophe_joins_closely(particle: str, name: str, joined: str) -> None:
    assert join_particle(particle, name) == joined


def test_a_list_in_a_list_is_a_person() -> None:
    node = node_of("[[Dupont, Jeanne], [Quai, Ali], Collectif]")
    assert shown(read_names(node)) == "Dupont, Jeanne | Quai, Ali | Collectif"


def test_parts_of_a_name_have_french_keys_too() -> None:
    node = node_of(
        "[{nom: Dupont, prenom: Jeanne}, {Organisme: Quai & Cie}, {Nom: Gaulle, Particule: de}]"
    )
    assert shown(read_names(node)) == "Dupont, Jeanne | Quai & Cie | de Gaulle, "
