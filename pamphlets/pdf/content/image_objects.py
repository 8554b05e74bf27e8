"""Rasters -> image objects of the PDF, each embedded once, however often it is shown. ISO 32000-1 § 8.9.5."""

from pathlib import Path
from typing import Final

from pamphlets.core.source import Source, Span
from pamphlets.pdf.content.colour import Profiles
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.writer import Name, PdfFile, Ref, Value

_DEVICES: Final = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}


class Gallery:
    """The pictures of one file, found under `root` and named in the order they are first shown."""

    def __init__(self, file: PdfFile, profiles: Profiles, root: Path, source: Source) -> None:
        self._file = file
        self._profiles = profiles
        self._root = root
        self._source = source
        self._rasters: dict[str, Raster] = {}
        self._names: dict[Raster, str] = {}
        self._objects: dict[str, Ref] = {}

    def show(self, path: str, span: Span) -> tuple[str, Raster]:
        """Return a picture's resource name and its facts. Raises PamphletError if it cannot be used."""
        if path not in self._rasters:
            from pamphlets.pdf.images import decode as pictures  # most titles have none: Pillow's readers stay out

            self._rasters[path] = pictures.load(self._root / path, self._source, span)
        raster = self._rasters[path]
        name = self._names.get(raster)
        if name is None:
            name = self._names[raster] = f"P{len(self._names) + 1}"
            self._objects[name] = self.embed(raster)
        return name, raster

    def object(self, name: str) -> Ref:
        """Return the image object behind a resource name."""
        return self._objects[name]

    def embed(self, raster: Raster) -> Ref:
        """Return the image object of a raster, its opacity beside it."""
        entries: dict[str, Value] = {
            "Type": Name("XObject"),
            "Subtype": Name("Image"),
            "Width": raster.width,
            "Height": raster.height,
            "BitsPerComponent": raster.bits,
            "ColorSpace": self._space(raster),
            "Filter": Name(raster.packing),
        }
        if raster.packing == "DCTDecode":
            # Written out: with its APP segments the data lost its own word on the matter.
            entries["DecodeParms"] = {"ColorTransform": raster.transform}
        elif raster.predictor:
            entries["DecodeParms"] = {
                "Predictor": 15, "Colors": raster.components, "BitsPerComponent": raster.bits,
                "Columns": raster.width,
            }
        if raster.inverted:
            entries["Decode"] = [1, 0] * raster.components
        if raster.alpha is not None:
            entries["SMask"] = self.embed(raster.alpha)
        return self._file.stream(raster.data, entries, packed=False)

    def _space(self, raster: Raster) -> Value:
        """Return the colour space of a raster: grey is the device's own, colour is told by its profile."""
        if raster.palette:
            base = self._profiles.space(raster.profile)
            return [Name("Indexed"), base, len(raster.palette) // 3 - 1, raster.palette]
        if raster.profile:
            return self._profiles.space(raster.profile)
        return Name(_DEVICES[raster.components])
