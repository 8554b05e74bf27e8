"""`content/collectif.yaml` -> what a collective sets once for all its titles."""

from pamphlets.core.source import Diagnostic, Source, raise_all
from pamphlets.readers.front_matter.front_matter import Defaults, typed
from pamphlets.readers.front_matter.yaml_lines import entries


def read_collective(source: Source) -> tuple[Defaults, tuple[Diagnostic, ...]]:
    """Return fields of Meta by name, for `read`.

    Raises an ExceptionGroup of PamphletErrors: unknown keys, keys of one title only, wrong types.
    """
    found, told = entries(source, 0, len(source.text))
    values, more = typed(source, found, "fr", shared=True)
    told = [*told, *more]
    raise_all("collective", told)
    return values, tuple(told)
