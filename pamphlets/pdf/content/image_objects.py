"""Pictures as they are printed -> image objects of the PDF, each embedded once, however often it is shown.

ISO 32000-1 § 8.9.5; bitmaps are stencil masks (§ 8.9.6.2), through which the page paints any ink.
"""

from typing import Final

from pamphlets.core.drawing import PicturePattern
from pamphlets.core.page import ScaledPicture
from pamphlets.core.source import Span
from pamphlets.core.style import BLACK, Ink
from pamphlets.pdf.content.colour import InkOperators, SrgbProfile
from pamphlets.pdf.images.page_form import FormObject, PageForm, embed_page_form
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.rendering.picture_renderer import PictureRenderer
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue

_DEVICE_SPACES: Final = {1: "DeviceGray", 4: "DeviceCMYK"}


class ImageObjects:
    """The pictures of one PDF, by their address in the text, named in the order they are first shown."""

    def __init__(
        self,
        file: PdfFile,
        inks: InkOperators,
        profile: SrgbProfile,
        renderer: PictureRenderer,
    ) -> None:
        self._file = file
        self._inks = inks
        self._profile = profile
        self._renderer = renderer
        self._names: dict[tuple[Raster, Ink], str] = {}
        self._form_names: dict[str, str] = {}
        self._layers: list[tuple[PdfReference, bool]] = []
        self._shared: dict[FormObject, PdfReference] = {}
        self._objects: dict[str, PdfReference] = {}
        self.transparent_names: set[str] = set()
        """Of the pictures that are see-through in places."""

    def use_picture(self, mark: ScaledPicture, span: Span) -> tuple[str, RenderedPicture]:
        """Return a picture's resource name and what of it is there. Raises PamphletError if it cannot be used."""
        printed = PrintedPicture(mark.size, mark.crop, mark.tones)
        rendered = self._renderer.render(mark.path, printed, span)
        raster = rendered.raster
        ink = mark.ink if rendered.method == "grey" else BLACK
        name = self._names.get((raster, ink))
        if name is None:
            name = self._names[raster, ink] = f"P{len(self._names) + 1}"
            self._objects[name] = self.embed_image(raster, ink)
            if raster.alpha is not None:
                self.transparent_names.add(name)
        return name, rendered

    def use_drawn_picture(
        self, pattern: PicturePattern, mark: ScaledPicture, span: Span
    ) -> tuple[str, RenderedPicture]:
        """Return the same of a picture in a drawing, whose mark names it as the pattern does."""
        self._renderer.add_picture(PictureFile(pattern.name, pattern.data))
        return self.use_picture(mark, span)

    def use_page_form(self, address: str) -> tuple[str, PageForm] | None:
        """Return the resource name and the size of the page of a PDF that an address names; None for another picture."""
        form = self._renderer.pictures[address].page_form
        if form is None:
            return None
        name = self._form_names.get(address)
        if name is None:
            name = self._form_names[address] = f"F{len(self._form_names) + 1}"
            embedded = embed_page_form(form, self._file, self._shared)
            self._objects[name] = embedded.reference
            self._layers += embedded.layers
        return name, form

    def layer_entries(self) -> dict[str, PdfValue]:
        """Return the catalog's entries for the layers of pages of other PDFs (ISO 32000-1 § 8.11.4), none without such."""
        if not self._layers:
            return {}
        hidden = [layer for layer, is_printed in self._layers if not is_printed]
        layers = [layer for layer, _ in self._layers]
        return {"OCProperties": {"OCGs": layers, "D": {"OFF": hidden}}}

    def image_object(self, name: str) -> PdfReference:
        """Return the image object behind a resource name."""
        return self._objects[name]

    def embed_image(self, raster: Raster, ink: Ink = BLACK) -> PdfReference:
        """Return the image object of a raster, its opacity beside it; greys of a spot ink are tints of it."""
        entries: dict[str, PdfValue] = {
            "Type": PdfName("XObject"),
            "Subtype": PdfName("Image"),
            "Width": raster.width,
            "Height": raster.height,
            "BitsPerComponent": raster.bits_per_component,
            "Filter": PdfName(raster.stream_filter),
        }
        if raster.is_mask:
            entries["ImageMask"] = True
        else:
            entries["ColorSpace"] = self._colour_space(raster, ink)
        if raster.stream_filter == "DCTDecode":
            # Written out: with its APP segments the data lost its own word on the matter.
            entries["DecodeParms"] = {"ColorTransform": raster.color_transform}
        elif raster.has_png_predictor:
            entries["DecodeParms"] = {
                "Predictor": 15,
                "Colors": raster.components,
                "BitsPerComponent": raster.bits_per_component,
                "Columns": raster.width,
            }
        if self._counts_down(raster, ink):
            entries["Decode"] = [1, 0] * raster.components
        if raster.alpha is not None:
            entries["SMask"] = self.embed_image(raster.alpha)
        return self._file.add_stream(raster.data, entries, packed=False)

    def _counts_down(self, raster: Raster, ink: Ink) -> bool:
        """Return whether samples are light where the colour space is dark: greys, where it counts ink."""
        return raster.is_inverted or ink.name != BLACK.name

    def _colour_space(self, raster: Raster, ink: Ink) -> PdfValue:
        """Return the colour space of a raster: RGB is sRGB, grey and CMYK are the device's own."""
        if ink.name != BLACK.name:
            return self._inks.separation(ink, self._profile, self._file)
        if raster.components != 3 and not raster.palette:
            return PdfName(_DEVICE_SPACES[raster.components])
        srgb = self._profile.colour_space()
        if raster.palette:
            return [PdfName("Indexed"), srgb, len(raster.palette) // 3 - 1, raster.palette]
        return srgb
