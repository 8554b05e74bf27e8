"""`content/noms.yaml` -> the persons and the companies that texts may name, for the list of those who are named.

Two lists, `personnes` and `organismes`; other forms of a name stand behind a slash: « Agnès Durand / Mme Durand ».
"""

from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, Source, error, raise_all
from pamphlets.document.bibliography import Party
from pamphlets.readers.front_matter.yaml_lines import Block, Word, entries

_PERSONS: Final = MappingProxyType(
    {
        "personnes": True, "persons": True, "people": True,
        "organismes": False, "entreprises": False, "companies": False, "bodies": False,
    }
)  # fmt: skip
_LEAST: Final = 2  # letters


def read_parties(source: Source) -> tuple[Party, ...]:
    """Return the names of both lists, in their order. Raises an ExceptionGroup of all faults."""
    found, told = entries(source, 0, len(source.text))
    said: list[Diagnostic] = list(told)
    made: list[Party] = []
    for entry in found:
        person = _PERSONS.get(entry.name.text.strip().casefold())
        if person is None or entry.value is None or isinstance(entry.value, Block):
            said.append(error("parties-key", source, entry.name.span, key=entry.name.text))
            continue
        written = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        for word in (each for each in written if each.text.strip(" /")):
            party = _party(word, person=person)
            if any(len(form) < _LEAST for form in party.forms):
                said.append(error("parties-form", source, word.span, name=word.text))
            else:
                made.append(party)
    raise_all("parties", said)
    return tuple(made)


def _party(word: Word, *, person: bool) -> Party:
    """Return one name with its forms; a person of two names or more is also looked for by the last alone."""
    forms = [form.strip() for form in word.text.split("/") if form.strip()]
    last = forms[0].split()[-1]
    family = [last] if person and len(forms[0].split()) > 1 and len(last) > _LEAST else []
    return Party(forms[0], tuple(dict.fromkeys((*forms, *family))), person)
