"""`content/collectif.yaml` -> what a collective sets once for all its titles."""

from pamphlets.core.source import Diagnostic, Source, raise_errors
from pamphlets.readers.front_matter.front_matter import MetaDefaults, read_fields
from pamphlets.readers.front_matter.yaml_lines import read_entries


def read_collective(source: Source) -> tuple[MetaDefaults, tuple[Diagnostic, ...]]:
    """Return fields of Meta by name, for `read`.

    Raises an ExceptionGroup of PamphletErrors: unknown keys, keys of one title only, wrong types.
    """
    found, told = read_entries(source, 0, len(source.text))
    values, more = read_fields(source, found, "fr", shared=True)
    told = [*told, *more]
    raise_errors("collective", told)
    return values, tuple(told)
