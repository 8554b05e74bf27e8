"""`content/noms.yaml` -> the persons and the companies that texts may name, for the list of those who are named.

Two lists, `personnes` and `organismes`; other forms of a name stand behind a slash: « Agnès Durand / Mme Durand ».
"""

from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, Source, error, raise_errors
from pamphlets.document.bibliography import NamedParty
from pamphlets.readers.front_matter.yaml_lines import YamlMapping, YamlScalar, read_entries

_IS_PERSON_LIST: Final = MappingProxyType(
    {
        "personnes": True, "persons": True, "people": True,
        "organismes": False, "entreprises": False, "companies": False, "bodies": False,
    }
)  # fmt: skip
_MIN_LETTERS: Final = 2  # letters


def read_parties(source: Source) -> tuple[NamedParty, ...]:
    """Return the names of both lists, in their order. Raises an ExceptionGroup of all faults."""
    found, told = read_entries(source, 0, len(source.text))
    said: list[Diagnostic] = list(told)
    made: list[NamedParty] = []
    for entry in found:
        person = _IS_PERSON_LIST.get(entry.name.text.strip().casefold())
        if person is None or entry.value is None or isinstance(entry.value, YamlMapping):
            said.append(error("parties-key", source, entry.name.span, key=entry.name.text))
            continue
        written = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        for word in (each for each in written if each.text.strip(" /")):
            party = _make_party(word, person=person)
            if any(len(form) < _MIN_LETTERS for form in party.forms):
                said.append(error("parties-form", source, word.span, name=word.text))
            else:
                made.append(party)
    raise_errors("parties", said)
    return tuple(made)


def _make_party(word: YamlScalar, *, person: bool) -> NamedParty:
    """Return one name with its forms; a person of two names or more is also looked for by the last alone."""
    forms = [form.strip() for form in word.text.split("/") if form.strip()]
    last = forms[0].split()[-1]
    family = [last] if person and len(forms[0].split()) > 1 and len(last) > _MIN_LETTERS else []
    return NamedParty(forms[0], tuple(dict.fromkeys((*forms, *family))), person)
