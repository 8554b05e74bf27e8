"""Sources that no title cites: told once for the whole register, so that it stays what it is good for."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

from pamphlets.core.source import Diagnostic, warning
from pamphlets.document.bibliography import KEY_PATTERN, Bibliography

_CITED_KEY: Final = re.compile(f"@({KEY_PATTERN})")


def find_unused_sources(register: Bibliography, texts: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Return a warning, located in the register, for each source whose key none of `texts` names."""
    source = register.source
    if source is None:
        return ()
    named = {key for text in texts for key in _CITED_KEY.findall(normalize("NFC", text))}
    named |= {key.rstrip(".:/") for key in named}
    return tuple(
        warning("source-unused", source, entry.span, key=entry.key)
        for entry in register.entries.values()
        if entry.key not in named
    )
