"""A picture that was dropped on the page -> a file of the folder of pictures, under a name that every disk takes.

What it is, its bytes say, never its name or what the browser tells; and the press must be able to print it.
"""

from pathlib import Path
from typing import Final

from pamphlets.app.build.project import Project, leads_outside
from pamphlets.app.build.stages.pictures.drawings import DrawingPlace, read_drawing
from pamphlets.core.slug import make_file_slug
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.core.style import BLACK
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.impose.output.page_pictures import PageFormError, read_page_form
from pamphlets.pdf.images.decode import measure_picture
from pamphlets.pdf.images.picture_file import PictureFile

IMAGES_FOLDER: Final = "images"
_SVG_ENDING: Final = ".svg"
_PDF_ENDING: Final = ".pdf"
# What files begin with: those that the press reads (PNG 1.2 § 3.1, JPEG B.1.1.3, GIF89a, TIFF 6.0 § 2, RIFF, PDF).
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
    (b"BM", ".bmp"),
    (b"%PDF-", _PDF_ENDING),
)
# Bytes in which an SVG names itself, behind comments of the program that wrote it.
_SVG_HEAD: Final = 4096


def store_picture(project: Project, name: str, data: bytes) -> str:
    """Write a picture into the folder of pictures and return its path in the folder of texts.

    A file that is there already is the answer where it is the same picture, and is never written over. Raises the faults
    of what cannot be printed, and OSError.
    """
    ending = find_ending(data)
    stem = make_file_slug(Path(name.replace("\\", "/")).stem) or "image"
    shown_name = f"{stem}{ending or Path(name).suffix.lower()}"
    _check_picture(project, PictureFile(shown_name, data), ending)
    folder = project.content / IMAGES_FOLDER
    if leads_outside(folder / shown_name, project.content):
        raise_error(error("text-outside", Source(str(folder), "")))
    folder.mkdir(exist_ok=True)
    number = 1
    path = folder / shown_name
    while path.exists() or path.is_symlink():
        if path.is_file() and path.read_bytes() == data:
            return path.relative_to(project.content).as_posix()
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    with write_atomically(path) as file:
        file.write(data)
    return path.relative_to(project.content).as_posix()


def find_ending(data: bytes) -> str:
    """Return the ending of what bytes are; empty where they are nothing that is printed."""
    for signature, ending in _SIGNATURES:
        if data.startswith(signature):
            return ending
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    return _SVG_ENDING if b"<svg" in data[:_SVG_HEAD] else ""


def _check_picture(project: Project, picture: PictureFile, ending: str) -> None:
    """Raise the faults of a picture that the press cannot print."""
    source = Source(picture.name, "")
    if ending == _SVG_ENDING:
        path = project.content / IMAGES_FOLDER / picture.name
        place = DrawingPlace(picture.name, path, project.content)
        read_drawing(place, picture, project, BLACK)
    elif ending == _PDF_ENDING:
        try:
            read_page_form(picture.data, 1)
        except PageFormError as fault:
            fields = {"path": picture.name, "count": str(fault.page_count), "page": "1"}
            raise_error(error(fault.code, source, WHOLE_FILE, **fields))
    else:
        measure_picture(picture, source, WHOLE_FILE)
