"""The tables of keys -> what each is for: for `list` and for the manual."""

from collections.abc import Iterator
from typing import NamedTuple

from pamphlets.languages.wording import Sentence, sentence
from pamphlets.readers.bibliography.vocabulary import MAIN_KEYS
from pamphlets.readers.front_matter.imposition import IMPOSITION_KEYS
from pamphlets.readers.front_matter.keys import KEYS


class KeyDescription(NamedTuple):
    """One key, as an author meets it."""

    name: str
    example: str
    purpose: Sentence
    is_shared: bool
    """Whether it may stand in `collectif.yaml`."""


def describe_keys() -> Iterator[KeyDescription]:
    """Yield the keys of a front matter and of `collectif.yaml`, in the order of their table."""
    for key in KEYS:
        purpose = sentence(f"keys.{key.french}")
        yield KeyDescription(key.french, key.example, purpose, key.shared)


def describe_imposition_keys() -> Iterator[KeyDescription]:
    """Yield the keys of a block `imposition:`."""
    for key in IMPOSITION_KEYS:
        name = key.names[0]
        purpose = sentence(f"keys.imposition.{name}")
        yield KeyDescription(name.replace("_", " "), key.example, purpose, is_shared=True)


def describe_source_keys() -> Iterator[KeyDescription]:
    """Yield the French keys of a source that a register needs most; CSL's own are taken too."""
    for name, example in MAIN_KEYS.items():
        purpose = sentence(f"keys.source.{name}")
        yield KeyDescription(name, example, purpose, is_shared=False)
