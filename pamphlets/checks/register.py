"""Bibliography and the keys that texts cite -> what is said of the register as a whole, each kind once and counted."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pamphlets.core.source import WHOLE_FILE, Diagnostic, notice
from pamphlets.document.bibliography import Bibliography

_MAX_NAMED: Final = 5  # keys or fields in one line


def check_register(
    bibliography: Bibliography, cited_keys: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield a notice that counts the sources whose keys are not cited, and one of the fields that nothing prints.

    Only of sources that are cited: a library of 400 has much that nobody asked to print.
    """
    source = bibliography.source
    if source is None:
        return
    cited = set(cited_keys)
    unused = [key for key in bibliography.entries if key not in cited]
    if unused:
        count, keys = str(len(unused)), _list_some(unused)
        yield notice("sources-unused", source, WHOLE_FILE, count=count, keys=keys)
    keys_by_field: dict[str, list[str]] = {}
    for key, entry in bibliography.entries.items():
        if key in cited:
            for field in entry.unprinted:
                keys_by_field.setdefault(field, []).append(key)
    if keys_by_field:
        fields = [f"{field} ({_list_some(keys)})" for field, keys in keys_by_field.items()]
        first = bibliography.entries[next(iter(keys_by_field.values()))[0]]
        names = _list_some(fields)
        count = str(sum(map(len, keys_by_field.values())))
        yield notice("fields-unprinted", source, first.span, count=count, fields=names)


def _list_some(words: Sequence[str]) -> str:
    """Return the first words of a list, with an ellipsis for the others."""
    more = "…" if len(words) > _MAX_NAMED else ""
    return ", ".join(words[:_MAX_NAMED]) + more
