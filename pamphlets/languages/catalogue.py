"""The name of a language -> its gettext catalogue.

A language is one file of this folder, `fr.po`; English, the source language, needs none. `gettext` of the standard
library reads a compiled form, which `polib` makes of the file in 60 ms where it is missing. It is kept as bytecode is,
in `__pycache__`, under a name that holds the hash of the file: what is stale is never read.

gettext's format, not Fluent's: Python reads it by itself, 1 300 sentences in 3 ms, where Fluent is one library more to
load; whoever translates has Poedit, Weblate or an editor for it; and plurals are all that sentences choose by.
"""

from contextlib import suppress
from gettext import GNUTranslations, NullTranslations
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from struct import error as struct_error
from typing import Final

from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.regular_files import read_regular_file

SOURCE_LANGUAGE: Final = "en"
CATALOGUES: Final = Path(__file__).resolve().parent
_MOST_BYTES: Final = 20_000_000
_HASH_BYTES: Final = 12


class CatalogueError(Exception):
    """A catalogue that cannot be read: its path, and what is wrong with it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


def list_languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the languages that the program speaks, the source language first."""
    names = (path.stem for path in (folder or CATALOGUES).glob("*.po"))
    return (SOURCE_LANGUAGE, *sorted(names))


def load_catalogue(language: str, folder: Path | None = None) -> NullTranslations:
    """Return the catalogue of a language; of the source language, one that leaves every sentence as it is.

    Raises CatalogueError where there is none, or where it is no catalogue.
    """
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    path = (folder or CATALOGUES) / f"{language}.po"
    try:
        text = read_regular_file(path, _MOST_BYTES)
    except OSError as cause:
        raise CatalogueError(path, cause.strerror or str(cause)) from None
    text_hash = blake2b(text, digest_size=_HASH_BYTES).hexdigest()
    compiled = path.parent / "__pycache__" / f"{language}.{text_hash}.mo"
    with suppress(OSError, ValueError, struct_error):
        return GNUTranslations(BytesIO(read_regular_file(compiled, _MOST_BYTES)))
    catalogue = _compile_catalogue(path, text)
    with suppress(OSError):  # a folder that cannot be written costs time, nothing else
        _keep_compiled(compiled, catalogue)
    return GNUTranslations(BytesIO(catalogue))


def _compile_catalogue(path: Path, text: bytes) -> bytes:
    """Return what `gettext` reads of a catalogue: fuzzy and empty entries are left out. Raises CatalogueError."""
    import polib  # 15 ms, once for each change of the catalogue

    try:
        compiled: bytes = polib.pofile(text.decode("utf-8-sig")).to_binary()
        GNUTranslations(BytesIO(compiled))  # the rule of its plurals is read here
    except (OSError, ValueError, IndexError, KeyError) as cause:
        raise CatalogueError(path, str(cause)) from None
    return compiled


def _keep_compiled(path: Path, catalogue: bytes) -> None:
    """Write a compiled catalogue, and remove those of earlier states of its file. Raises OSError."""
    path.parent.mkdir(exist_ok=True)
    with write_atomically(path) as file:
        file.write(catalogue)
    language = path.name.partition(".")[0]
    for stale in path.parent.glob(f"{language}.*.mo"):
        if stale != path:
            stale.unlink(missing_ok=True)
