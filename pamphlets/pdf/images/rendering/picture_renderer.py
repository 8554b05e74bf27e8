"""The pictures of one PDF -> what is printed of each, rendered once, or taken from the cache; and what that saves."""

from collections.abc import Iterator, Mapping
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, notice
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.rendering.picture_cache import PictureCache
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture

LEAST_SAVING: Final = 1_000_000  # octets: less is not worth a line
_MEGABYTE: Final = 1_000_000


class PictureRenderer:
    """The pictures of a text by their addresses in it, rendered as its pages print them."""

    def __init__(
        self,
        pictures: Mapping[str, PictureFile],
        source: Source,
        cache: PictureCache | None = None,
    ) -> None:
        """Render `pictures`, shown in `source`; without a cache each is rendered anew."""
        self.pictures = dict(pictures)
        self._source = source
        self._cache = cache
        self._rendered: dict[tuple[str, PrintedPicture], RenderedPicture] = {}
        self._spans: dict[str, Span] = {}

    def add_picture(self, picture: PictureFile) -> None:
        """Add a picture that lies in another file, a drawing's, under its own name."""
        self.pictures.setdefault(picture.name, picture)

    def render(self, address: str, printed: PrintedPicture, span: Span) -> RenderedPicture:
        """Return a picture as it is printed. Raises PamphletError at `span` if it cannot be used."""
        rendered = self._rendered.get((address, printed))
        if rendered is None:
            rendered = self._find_or_render(self.pictures[address], printed, span)
            self._rendered[address, printed] = rendered
            self._spans.setdefault(address, span)
        return rendered

    def _find_or_render(
        self, picture: PictureFile, printed: PrintedPicture, span: Span
    ) -> RenderedPicture:
        if self._cache is not None:
            rendered = self._cache.find(picture, printed)
            if rendered is not None:
                return rendered
        # Pillow takes 40 ms, and most titles have no picture.
        from pamphlets.pdf.images.rendering.render_picture import render_picture

        rendered = render_picture(picture, printed, self._source, span)
        if self._cache is not None:
            self._cache.keep(picture, printed, rendered)
        return rendered

    def list_savings(self) -> Iterator[Diagnostic]:
        """Yield a remark on each picture whose file is larger, by a megabyte or more, than what is printed of it."""
        for address, span in self._spans.items():
            before = len(self.pictures[address].data)
            rasters = {
                rendered.raster
                for (path, _), rendered in self._rendered.items()
                if path == address
            }
            after = sum(len(raster.data) for raster in rasters)
            if before - after >= LEAST_SAVING:
                fields = {"before": _megabytes(before), "after": _megabytes(after)}
                yield notice("picture-reduced", self._source, span, path=address, **fields)


def _megabytes(octets: int) -> str:
    """Return megabytes, with a tenth below ten of them; what is nearly nothing is a tenth."""
    megabytes = octets / _MEGABYTE
    if megabytes >= 10:
        return str(round(megabytes))
    return f"{max(megabytes, 0.1):.1f}"
