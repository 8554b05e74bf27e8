"""A CMYK picture -> the same within the ink that a press can lay: black stays, the other three give way alike.

Bands are added as whole numbers of 32 bits by Pillow's ImageMath: of 4 million dots in 0.1 s.
"""

from typing import Any, Final

from PIL import Image, ImageMath

from pamphlets.pdf.print_shop.printing_condition import MOST_INK

_MOST: Final = MOST_INK * 255 // 100  # of the sum of four bands


def measure_most_ink(image: Image.Image) -> float:
    """Return the per cent of ink, all four together, of that dot of a CMYK picture that has most."""
    total = ImageMath.lambda_eval(_add_inks, **_split_inks(image))
    _, most = total.getextrema()
    return float(most) * 100 / 255


def limit_picture_ink(image: Image.Image) -> Image.Image:
    """Return a CMYK picture of which no dot has more than 300 per cent; the same one where none has."""
    if measure_most_ink(image) <= MOST_INK:
        return image
    bands = _split_inks(image)
    limited: list[Image.Image] = []
    for name in ("cyan", "magenta", "yellow"):
        band = ImageMath.lambda_eval(_reduce_band, **bands, band=bands[name])
        limited.append(band.convert("L"))
    return Image.merge("CMYK", (*limited, image.getchannel("K")))


def _split_inks(image: Image.Image) -> dict[str, Image.Image]:
    """Return the bands of a CMYK picture, each as whole numbers that can be added."""
    bands = [band.convert("I") for band in image.split()]
    return dict(zip(("cyan", "magenta", "yellow", "black"), bands, strict=True))


def _add_inks(inks: dict[str, Any]) -> Any:  # noqa: ANN401 (ImageMath's own operands)
    return inks["cyan"] + inks["magenta"] + inks["yellow"] + inks["black"]


def _reduce_band(inks: dict[str, Any]) -> Any:  # noqa: ANN401 (ImageMath's own operands)
    colours = inks["cyan"] + inks["magenta"] + inks["yellow"]
    room = inks["min"](_MOST - inks["black"], colours)
    return inks["band"] * room / inks["max"](colours, 1)
