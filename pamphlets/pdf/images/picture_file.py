"""The path of a picture -> PictureFile: its bytes, for all that is asked of them."""

from pathlib import Path
from typing import NamedTuple

from pamphlets.core.source import PamphletError, Source, Span, error
from pamphlets.core.system.input_files import InputFiles


class PictureFile(NamedTuple):
    """A picture as it was read."""

    name: str
    """That of the file, without its folder."""
    data: bytes


def read_picture_file(
    path: Path, files: InputFiles, source: Source, span: Span
) -> PictureFile:
    """Return a picture's file as `files` holds it. Raises PamphletError at `span` if it cannot be read."""
    try:
        return PictureFile(path.name, files.read(path))
    except (FileNotFoundError, NotADirectoryError):
        code = "picture-missing"
    except OSError:
        code = "picture-unreadable"
    raise PamphletError(error(code, source, span, path=path.name))
