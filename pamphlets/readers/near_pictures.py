"""The address of a picture that is not there, and a folder of texts -> the picture in it that was likely meant."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from urllib.parse import unquote

from pamphlets.core.slug import make_slug
from pamphlets.readers.suggestions import find_nearest

_MOST_ENTRIES: Final = 3000
_PICTURE_ENDINGS: Final = frozenset(
    ".png .jpg .jpeg .jpe .tif .tiff .webp .gif .bmp .heic .heif .avif .svg .pdf".split()
)


class NearPicture(NamedTuple):
    """A picture that is there."""

    address: str
    """As the text must write it."""
    has_same_name: bool
    """Whether its file is called as the text calls it, and only lies elsewhere."""


def find_near_picture(text: Path, address: str, root: Path) -> NearPicture | None:
    """Return the picture under `root` that a text likely means by an address at which there is none.

    It has the same name, else one that differs in accents, capitals, spaces, `%20` or the ending, else a like one.
    """
    name = PurePosixPath(unquote(address)).name
    paths = sorted(_list_pictures(root), key=lambda path: (len(path.parts), str(path)))
    namesakes = [path for path in paths if _compose(path.name) == _compose(name)]
    if namesakes:
        is_same = _compose(PurePosixPath(address).name) == _compose(name)
        return NearPicture(_address_from(text, namesakes[0]), is_same)
    slug = make_slug(Path(name).stem)
    by_slug: dict[str, list[Path]] = {}
    for path in paths:
        by_slug.setdefault(make_slug(path.stem), []).append(path)
    alike = by_slug.get(slug) or by_slug.get(find_nearest(slug, by_slug))
    if not alike:
        return None
    ending = Path(name).suffix.lower()
    alike.sort(key=lambda path: path.suffix.lower() != ending)
    return NearPicture(_address_from(text, alike[0]), has_same_name=False)


def _list_pictures(root: Path) -> Iterator[Path]:
    """Yield the pictures in a folder and those inside it; hidden ones, and links to folders, are passed over."""
    count = 0
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        for name in names:
            count += 1
            if count > _MOST_ENTRIES:
                return
            is_picture = Path(name).suffix.lower() in _PICTURE_ENDINGS
            if is_picture and not name.startswith("."):
                yield Path(folder) / name


def _address_from(text: Path, picture: Path) -> str:
    """Return the address of a picture as a text writes it, in `<…>` where Markdown wants that."""
    address = Path(os.path.relpath(picture, text.parent)).as_posix()
    needs_brackets = any(char in address for char in " ()")
    return f"<{address}>" if needs_brackets else address


def _compose(name: str) -> str:
    return unicodedata.normalize("NFC", name)
