"""Pictures as a press prints them -> image objects: greys of a spot ink that it has not as colours of its four inks.

ISO 32000-1 § 8.6.6.3: a table names the four inks of each grey.
"""

from pamphlets.core.style import Ink
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.print_shop.process_inks import ProcessInkOperators, process_inks
from pamphlets.pdf.writer import PdfName, PdfValue


class PressImageObjects(ImageObjects):
    """The pictures of a file for a press."""

    def _counts_down(self, raster: Raster, ink: Ink) -> bool:
        return not self._is_table(ink) and super()._counts_down(raster, ink)

    def _colour_space(self, raster: Raster, ink: Ink) -> PdfValue:
        if not self._is_table(ink):
            return super()._colour_space(raster, ink)
        last = 2**raster.bits_per_component - 1
        table = bytearray()
        for sample in range(last + 1):
            amount = 1 - sample / last
            table += bytes(round(share * amount * 255) for share in process_inks(ink))
        return [PdfName("Indexed"), PdfName("DeviceCMYK"), last, bytes(table)]

    def _is_table(self, ink: Ink) -> bool:
        inks = self._inks
        return isinstance(inks, ProcessInkOperators) and inks.is_converted(ink)
