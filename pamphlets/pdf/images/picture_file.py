"""The path of a picture -> PictureFile: its bytes, for all that is asked of them."""

from errno import EFBIG, EINVAL, EISDIR, ELOOP, ENAMETOOLONG, ENXIO
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.core.source import PamphletError, Source, Span, error
from pamphlets.core.system.input_files import InputFiles
from pamphlets.pdf.images.page_form import PageForm

MAX_FILE_BYTES: Final = 300_000_000
_READ_FAULTS: Final = {
    EFBIG: "picture-heavy",
    EINVAL: "picture-irregular",
    EISDIR: "picture-irregular",
    ELOOP: "picture-irregular",
    ENAMETOOLONG: "picture-missing",
    ENXIO: "picture-irregular",
}


class PictureFile(NamedTuple):
    """A picture as it was read."""

    name: str
    """That of the file, without its folder."""
    data: bytes
    page_form: PageForm | None = None
    """The page of a PDF, ready to be shown; None for pixels and drawings."""


def read_picture_file(
    path: Path, files: InputFiles, source: Source, span: Span
) -> PictureFile:
    """Return a picture's file as `files` holds it. Raises PamphletError at `span` if it cannot be read."""
    try:
        return PictureFile(path.name, files.read(path, MAX_FILE_BYTES))
    except (FileNotFoundError, NotADirectoryError):
        code = "picture-missing"
    except OSError as fault:
        code = _READ_FAULTS.get(fault.errno or 0, "picture-unreadable")
    limit = str(MAX_FILE_BYTES // 1_000_000)
    raise PamphletError(error(code, source, span, path=path.name, limit=limit))
