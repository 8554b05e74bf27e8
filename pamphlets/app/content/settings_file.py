"""`reglages.yaml` -> Settings, and back: what a project remembers, one line each, its author's comments kept."""

from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.app.content.settings import Settings, expand_folder
from pamphlets.core.source import Source, error, raise_error, raise_errors
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.readers.front_matter.keys import normalize_name
from pamphlets.readers.front_matter.yaml_entries import YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries
from pamphlets.readers.text_file import decode_source

_MOST_BYTES: Final = 100_000
_KEYS: Final = MappingProxyType(
    {"contenu": "content", "content": "content", "questions_posees": "asked", "questions_asked": "asked"}
)  # fmt: skip
_NO_ANSWERS: Final = ("non", "no", "false", "faux", "")


def read_settings(path: Path) -> Settings:
    """Return what a settings file says, nothing where there is none. Raises its faults."""
    if not path.is_file():
        return Settings()
    try:
        data = read_regular_file(path, _MOST_BYTES)
    except OSError as cause:
        reason = cause.strerror or str(cause)
        raise_error(error("text-unreadable", Source(str(path), ""), reason=reason))
    source = decode_source(data, str(path))
    entries, faults = read_entries(source, 0, len(source.text))
    values: dict[str, str] = {}
    for entry in entries:
        key, value = _KEYS.get(normalize_name(entry.name.text)), entry.value
        if key is None:
            faults.append(
                error("settings-key", source, entry.name.span, key=entry.name.text)
            )
        elif isinstance(value, YamlScalar):
            values[key] = value.text.strip()
        else:
            faults.append(
                error("settings-value", source, entry.name.span, key=entry.name.text)
            )
    raise_errors("settings", faults)
    content = values.get("content")
    asked = values.get("asked", "").casefold() not in _NO_ANSWERS
    return Settings(expand_folder(path.parent, content) if content else None, asked)


def remember_questions(path: Path) -> None:
    """Write into a settings file that the first questions were put. Its other lines stay. Raises OSError."""
    text = ""
    if path.is_file():
        text = read_regular_file(path, _MOST_BYTES).decode("utf-8", "surrogateescape")
        text = text if text.endswith("\n") or not text else f"{text}\n"
    write_text_atomically(path, f"{text}questions_posees: oui\n")
