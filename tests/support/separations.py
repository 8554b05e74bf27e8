"""A PDF -> the plates that Ghostscript makes of it, by the names of their inks."""

import re
import subprocess
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import numpy as np
from PIL import Image

from pamphlets.core.page import Page
from pamphlets.pdf.draw import write_pdf
from pamphlets.pdf.images.picture_file import PictureFile
from tests.support.documents import written

Coverage: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
_PLATE = re.compile(r"p(\d+)\((.+)\)\.tif")


def separate_pages(
    pages: list[Page], pictures: dict[str, PictureFile], folder: Path, dpi: int = 144
) -> dict[tuple[int, str], Coverage]:
    """How much ink each dot has, from 0 to 1, by the number of the page, the first being 1, and the ink."""
    file = BytesIO()
    write_pdf(written("Mot."), pages, pictures, file)
    folder.mkdir()
    source = folder / "pages.pdf"
    source.write_bytes(file.getvalue())
    device = ["-q", "-dBATCH", "-dNOPAUSE", "-dPrinted", "-sDEVICE=tiffsep", f"-r{dpi}"]
    output = f"-sOutputFile={folder / 'p%d.tif'}"
    subprocess.run(["gs", *device, output, str(source)], check=True, capture_output=True)
    plates: dict[tuple[int, str], Coverage] = {}
    for path in folder.iterdir():
        match = _PLATE.fullmatch(path.name)
        if match:
            with Image.open(path) as plate:
                grey = np.asarray(plate.convert("L"), float)
            plates[int(match[1]), match[2]] = 1 - grey / 255
    return plates
