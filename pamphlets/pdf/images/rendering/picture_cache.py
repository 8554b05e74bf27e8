"""Rendered pictures, kept from one build to the next in a folder: PictureFile, PrintedPicture <-> RenderedPicture.

A file is named after all that decided it: the program, the picture's bytes, how it is printed. Its first line is JSON,
the raster's data follow. Such a file is data: one that is cut, changed or somebody else's is as good as none.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from math import inf
from pathlib import Path
from typing import Any, Final

from pamphlets.core.geometry import Rect
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture

MAX_ENTRY_BYTES: Final = 50_000_000
MAX_CACHE_BYTES: Final = 300_000_000  # some two thousand pages: the oldest go
_MAX_DOTS: Final = 110_000_000
_WHOLE: Final = 1.0 + 1e-9
_METHODS: Final = ("halftone", "line-art", "grey", "colour")
_FILTERS: Final = ("FlateDecode", "DCTDecode")
_NONSENSE: Final = (
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    RecursionError,
)


class PictureCache:
    """The folder of a build's rendered pictures."""

    def __init__(self, folder: Path, program: str) -> None:
        """Keep pictures in a folder, which need not be there, for one `program`, a hash of its files."""
        self._folder = folder
        self._program = program

    def find(self, picture: PictureFile, printed: PrintedPicture) -> RenderedPicture | None:
        """Return what was kept of a picture so printed; None where nothing was, or nothing that makes sense."""
        path = self._path(picture, printed)
        try:
            head, _, data = read_regular_file(path, MAX_ENTRY_BYTES).partition(b"\n")
            rendered = _parse_entry(json.loads(head), data)
        except _NONSENSE:
            return None
        with suppress(OSError):
            os.utime(path)  # the latest used are kept longest
        return rendered

    def keep(
        self, picture: PictureFile, printed: PrintedPicture, rendered: RenderedPicture
    ) -> None:
        """Keep a rendered picture; not one of several parts, nor where the folder cannot be written."""
        raster = rendered.raster
        is_simple = raster.alpha is None and not raster.palette
        if not is_simple or len(raster.data) > MAX_ENTRY_BYTES // 2:
            return
        path = self._path(picture, printed)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with write_atomically(path) as file:
                file.write(_format_head(rendered))
                file.write(raster.data)
            self._remove_oldest()

    def _path(self, picture: PictureFile, printed: PrintedPicture) -> Path:
        digest = sha256(f"{self._program}\n{printed!r}\n".encode())
        digest.update(picture.data)
        return self._folder / digest.hexdigest()

    def _remove_oldest(self) -> None:
        """Remove the files that were not used for longest, until the others fit. Raises OSError."""
        states: list[tuple[float, str, int]] = []
        for entry in os.scandir(self._folder):
            if entry.is_file(follow_symlinks=False):
                status = entry.stat(follow_symlinks=False)
                states.append((status.st_mtime, entry.path, status.st_size))
        excess = sum(size for _, _, size in states) - MAX_CACHE_BYTES
        for _, path, size in sorted(states):
            if excess <= 0:
                return
            Path(path).unlink(missing_ok=True)
            excess -= size


def _format_head(rendered: RenderedPicture) -> bytes:
    """Return the line that says all of a rendered picture but its data."""
    facts = asdict(rendered.raster)
    data = facts.pop("data")
    head = {
        "raster": {name: facts[name] for name in _RASTER_TYPES},
        "area": asdict(rendered.area),
        "method": rendered.method,
        "source_dpi": rendered.source_dpi,
        "is_blank": rendered.is_blank,
        "check": sha256(data).hexdigest(),
    }
    return json.dumps(head).encode() + b"\n"


# What of a raster is written down besides its data, each with its type.
_RASTER_TYPES: Final[Mapping[str, type]] = {
    "width": int,
    "height": int,
    "components": int,
    "bits_per_component": int,
    "stream_filter": str,
    "orientation": int,
    "has_png_predictor": bool,
    "color_transform": int,
    "is_inverted": bool,
    "is_mask": bool,
}


def _parse_entry(head: Mapping[str, Any], data: bytes) -> RenderedPicture:
    """Return a rendered picture as we write one. Raises ValueError, or what a head of another shape leads to."""
    if head["check"] != sha256(data).hexdigest():
        raise ValueError("the data were changed")
    facts = head["raster"]
    for name, kind in _RASTER_TYPES.items():
        if type(facts[name]) is not kind:
            raise ValueError(name)
    method, source_dpi = head["method"], float(head["source_dpi"])
    is_blank = head["is_blank"] is True
    area = Rect(*[float(head["area"][name]) for name in ("x", "y", "width", "height")])
    is_sane = (
        min(facts["width"], facts["height"]) > 0
        and facts["width"] * facts["height"] <= _MAX_DOTS
        and facts["components"] in (1, 3, 4)
        and facts["bits_per_component"] in (1, 8)
        and facts["stream_filter"] in _FILTERS
        and 1 <= facts["orientation"] <= 8
        and method in _METHODS
        and min(area.width, area.height) > 0
        and max(area.right, area.bottom) < _WHOLE
        and min(area.x, area.y) >= 0
        and 0 < source_dpi < inf
    )
    if not is_sane:
        raise ValueError("the head was changed")
    fields = {name: facts[name] for name in _RASTER_TYPES}
    raster = Raster(data=data, **fields)
    return RenderedPicture(raster, area, method, source_dpi, is_blank)
