"""The people and bodies of a source as a YAML node -> ContributorNames: CSL's, French keys, or words as one writes them.

« Dupont, Jeanne », « Jeanne Dupont et Ali Quai » and « Collectif du quai » are told apart by their commas and capitals.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from yaml.nodes import MappingNode, Node, SequenceNode

from pamphlets.core.slug import make_slug
from pamphlets.document.bibliography import ContributorName
from pamphlets.readers.bibliography.csl_fields import (
    read_fields,
    rename_fields,
    to_plain_line,
)
from pamphlets.readers.yaml_nodes import scalar_text

_FIELD_NAMES: Final = MappingProxyType(
    {
        "nom": "family", "nom-de-famille": "family", "famille": "family", "surname": "family", "last": "family",
        "lastname": "family", "last-name": "family", "family-name": "family",
        "prenom": "given", "prenoms": "given", "first": "given", "firstname": "given", "first-name": "given",
        "particule": "non-dropping-particle", "suffixe": "suffix", "organisme": "literal", "collectif": "literal",
        "institution": "literal", "name": "literal", "raison-sociale": "literal",
    }
)  # fmt: skip
_OWN_FIELDS: Final = frozenset(
    "family given literal dropping-particle non-dropping-particle suffix".split()
)
# What exports say of a person beside the name.
_EXTRAS: Final = frozenset(
    "affiliation authenticated-orcid comma-suffix isinstitution multi orcid parse-names sequence static-ordering".split()
)
# Words that begin small before a capital: de Gaulle, van der Berg, d'Ormesson.
_SMALL_WORDS: Final = re.compile(
    r"(?P<particle>(?:[^\W\d_A-ZÀ-Þ][\w'’-]*\s+|[dl]['’])+)(?=[A-ZÀ-ÞŒ])"
)
_PARTICLE_WORDS: Final = frozenset(
    "de d' d’ du des la le les l' l’ van von der den ter ten zu zum zur da das do dos di del della af av al el ben bin ibn"
    " und i y e".split()
)
# An article, or a preposition run together with one, stays before a French name: La Fontaine, Du Bellay, Des Forêts.
_KEPT_WORDS: Final = frozenset(("le", "la", "les", "l'", "l’", "du", "des"))
_SPLIT_WORDS: Final = re.compile(r"[dl]['’]|\S+", re.IGNORECASE)
_BODY_WORDS: Final = frozenset(
    "academie agence amies amis amnesty anonyme archives arret assemblee association atelier autorite banque bureau "
    "caisse cabinet centre cercle chambre cite club collectif collective comite commissariat commission commune "
    "communaute compagnie confederation conference conseil consortium cooperative coordination cour culture defenseur "
    "departement direction ecole editions espace etat europe faculte federation fondation foundation france "
    "front groupe haute haut institut institute inspection international internationale journal laboratoire ligue "
    "mairie ministere mission mouvement musee nations observatoire office ordre organisation organization parlement "
    "parti prefecture presse presses programme radio redaction region reseau republique revue sante secours secretariat "
    "section senat service services societe solidaires syndicat tribunal union universite university ville".split()
)
_CAPITALS: Final = re.compile(r"[A-ZÀ-ÞŒ]{2}[A-ZÀ-ÞŒ'’-]+")
_INITIALS: Final = re.compile(r"(?:[A-ZÀ-ÞŒ][a-z]?\.-?)+")
_BETWEEN_PEOPLE: Final = re.compile(r"\s+(?:et|and|&)\s+|\s*&\s*", re.IGNORECASE)
_MOST_LETTERS: Final = 200  # of a family name that is looked into
_MOST_NAMES_OF_ONE: Final = 4  # words in the name of one person, particles apart
_OTHERS: Final = re.compile(r",?\s+et\s+al(?:ii|\.|$)\.?$", re.IGNORECASE)


def read_names(node: Node | None) -> tuple[ContributorName, ...]:
    """Return the people of a role: a list of them, one, or words that name one or several."""
    if node is None:
        return ()
    people = node.value if isinstance(node, SequenceNode) else [node]
    names: list[ContributorName] = []
    for person in people:
        if isinstance(person, MappingNode):
            names.append(_read_mapping(person))
        elif isinstance(person, SequenceNode):
            written = ", ".join(map(scalar_text, person.value))
            names += read_written_names(to_plain_line(written))
        else:
            names += read_written_names(to_plain_line(scalar_text(person)))
    return tuple(name for name in names if name != ContributorName())


def find_unknown_parts(node: Node) -> Iterator[Node]:
    """Yield the keys of people that are no part of a name."""
    people = node.value if isinstance(node, SequenceNode) else [node]
    for person in people:
        if isinstance(person, MappingNode):
            for name, _ in person.value:
                folded = make_slug(scalar_text(name))
                if _FIELD_NAMES.get(folded, folded) not in _OWN_FIELDS | _EXTRAS:
                    yield name


def read_written_names(text: str) -> Iterator[ContributorName]:
    """Yield the people that words name; a body, or what may be one, is left whole."""
    if ";" in text:
        for part in text.split(";"):
            yield from read_written_names(part.strip())
        return
    if _OTHERS.search(text):
        yield ContributorName(literal=text)
        return
    parts = [part.strip(" ,") for part in _BETWEEN_PEOPLE.split(text)]
    people: list[ContributorName] = []
    for part in parts:
        people += _read_people_between_commas(part)
    if len(people) > 1 and not all(name.family for name in people):
        yield ContributorName(literal=text)
        return
    yield from people


def _read_people_between_commas(text: str) -> list[ContributorName]:
    """Return « Dupont, Jeanne » as one person, « Jeanne Dupont, Ali Quai » as two, and all else as one name."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1:
        return [_read_one_name(text)]
    people = [_read_one_name(part) for part in parts]
    if all(name.given for name in people):
        return people
    if len(parts) == 2 and all(map(_is_personal, parts)):
        return [split_particle(ContributorName(*parts))]
    return [ContributorName(literal=text)]


def _read_one_name(text: str) -> ContributorName:
    """Return « Jeanne Dupont » as given name and surname, what is no person's name as a body's."""
    first = _SPLIT_WORDS.match(text)
    is_titled = (
        first is not None and first[0].casefold() in _KEPT_WORDS
    )  # Le Monde, La Quadrature
    if is_titled or " " not in text or not _is_personal(text):
        return ContributorName(literal=text)
    given, _, family = _put_surname_last(text).rpartition(" ")
    words = given.split()
    while len(words) > 1 and words[-1].casefold() in _PARTICLE_WORDS:
        family = f"{words.pop()} {family}"
    if words[-1].casefold() in _PARTICLE_WORDS:
        return ContributorName(literal=text)
    return split_particle(ContributorName(family, " ".join(words)))


def _put_surname_last(text: str) -> str:
    """Return « DUPONT Jeanne » and « Dupont J. » with the surname behind; capitals all through are made small."""
    words = text.split()
    capitals = [word for word in words if _CAPITALS.fullmatch(word)]
    initials = [word for word in words if _INITIALS.fullmatch(word)]
    if capitals and len(capitals) < len(words):
        others = [word for word in words if word not in capitals]
        return " ".join([*others, *map(_lower_capitals, capitals)])
    if initials and len(initials) < len(words) and words[-1] in initials:
        others = [word for word in words if word not in initials]
        return " ".join([*initials, *others])
    return text


def _lower_capitals(word: str) -> str:
    """Return « DUPONT-QUAI » as « Dupont-Quai »."""
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def _is_personal(text: str) -> bool:
    """Return whether words can be a person's: few, with capitals but for particles, none of what bodies are called."""
    words = text.split()
    names = [word for word in words if word.casefold() not in _PARTICLE_WORDS]
    if not 1 <= len(names) <= _MOST_NAMES_OF_ONE or re.search(r"[\d@/:()«»\"]", text):
        return False
    if any(make_slug(word) in _BODY_WORDS for word in names):
        return False
    # An all-capital word in a name of several is a surname; alone it is an abbreviation.
    return all(word.lstrip("'’")[:1].isupper() or word[1:2] in "'’" for word in names)


def _read_mapping(node: MappingNode) -> ContributorName:
    """Return a name by its parts. A particle that the family keeps goes before it, any other after the first names."""
    fields = rename_fields(read_fields(node), _FIELD_NAMES)
    literal = fields.text("literal")
    if literal:
        return ContributorName(literal=literal)
    particle = fields.text("non-dropping-particle")
    family = join_particle(particle, fields.join("family", "suffix"))
    given = fields.join("given", "dropping-particle")
    return split_particle(ContributorName(family, given), particle)


def join_particle(particle: str, name: str) -> str:
    """Return a particle and what follows it; an apostrophe or a hyphen joins them closely."""
    if not particle or particle.endswith(("'", "’", "-")):
        return particle + name
    return f"{particle} {name}" if name else particle


def split_particle(name: ContributorName, particle: str = "") -> ContributorName:
    """Return a name with that part of its particle which a list puts behind: « de » of Gaulle, nothing of La Fontaine.

    Without a `particle`, it is the words that begin small before the family name.
    """
    if not particle and len(name.family) <= _MOST_LETTERS:
        match = _SMALL_WORDS.match(name.family)
        particle = match["particle"].strip() if match else ""
    behind: list[str] = []
    for word in _SPLIT_WORDS.findall(particle):
        if word.casefold() in _KEPT_WORDS or word[:1].isupper():
            break
        behind.append(word)
    return ContributorName(name.family, name.given, name.literal, " ".join(behind))
