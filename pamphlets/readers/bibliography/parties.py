"""`content/noms.yaml` -> the persons and the companies that texts may name, for the list of those who are named.

Two lists, `personnes` and `organismes`; other forms of a name stand behind a slash: « Agnès Durand / Mme Durand ».
"""

from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, Source, error, raise_errors
from pamphlets.document.bibliography import NamedParty
from pamphlets.readers.front_matter.yaml_entries import YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries
from pamphlets.readers.text_file import check_characters

_IS_PERSON_LIST: Final = MappingProxyType(
    {
        "personnes": True, "persons": True, "people": True,
        "organismes": False, "entreprises": False, "companies": False, "bodies": False,
    }
)  # fmt: skip
_MIN_LETTERS: Final = 2  # letters


def read_parties(source: Source) -> tuple[NamedParty, ...]:
    """Return the names of both lists, in their order. Raises an ExceptionGroup of all faults."""
    entries, faults = read_entries(source, 0, len(source.text))
    diagnostics: list[Diagnostic] = [*check_characters(source), *faults]
    parties: list[NamedParty] = []
    for entry in entries:
        is_person = _IS_PERSON_LIST.get(entry.name.text.strip().casefold())
        names = entry.value
        if isinstance(names, YamlScalar):
            names = (names,)
        if is_person is None or not isinstance(names, tuple):
            fault = error("parties-key", source, entry.name.span, key=entry.name.text)
            diagnostics.append(fault)
            continue
        for name in names:
            forms = [form.strip() for form in name.text.split("/") if form.strip()]
            if any(len(form) < _MIN_LETTERS for form in forms):
                diagnostics.append(error("parties-form", source, name.span, name=name.text))
            elif forms:
                # a person of two names or more is also looked for by the last alone
                words = forms[0].split()
                if is_person and len(words) > 1 and len(words[-1]) > _MIN_LETTERS:
                    forms.append(words[-1])
                forms = list(dict.fromkeys(forms))
                parties.append(NamedParty(forms[0], tuple(forms), is_person))
    raise_errors("parties", diagnostics)
    return tuple(parties)
