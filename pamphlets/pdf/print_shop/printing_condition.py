"""fogra39.icc -> the printing condition of a file for a shop, and colours of screens as that press prints them.

FOGRA39: sheet-fed offset on coated paper, ISO 12647-2:2004. What shops ask for where they say nothing, and what
digital presses are set to. The profile is ArgyllCMS's, made from FOGRA's characterisation data, free of copyright.
PDF/X-4 wants the profile within the file (ISO 15930-7 § 6.3); by a name alone a file would be PDF/X-4p.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms

from pamphlets.pdf.images.srgb import read_srgb_profile
from pamphlets.pdf.writer import PdfEntries, PdfFile, PdfName

CONDITION: Final = "FOGRA39"
# Per cent: of all four inks together, what a coated sheet takes and dries.
MOST_INK: Final = 300
_REGISTRY: Final = "http://www.color.org"
_DESCRIPTION: Final = "Coated FOGRA39 (ISO 12647-2:2004)"

CmykInks = tuple[float, float, float, float]


@cache
def read_press_profile() -> bytes:
    """Return the ICC profile of the printing condition: 121 kB."""
    return Path(__file__).with_name("fogra39.icc").read_bytes()


def output_intent(file: PdfFile) -> PdfEntries:
    """Return the output intent of a file, with the profile in it (ISO 32000-1 § 14.11.5)."""
    return {
        "Type": PdfName("OutputIntent"),
        "S": PdfName("GTS_PDFX"),
        "OutputConditionIdentifier": CONDITION,
        "RegistryName": _REGISTRY,
        "OutputCondition": _DESCRIPTION,
        "Info": _DESCRIPTION,
        "DestOutputProfile": file.add_stream(read_press_profile(), {"N": 4}),
    }


@cache
def screen_to_press() -> ImageCms.ImageCmsTransform:
    """Return what brings sRGB to the inks of the press, the white of the screen to bare paper."""
    srgb = ImageCms.ImageCmsProfile(BytesIO(read_srgb_profile()))
    press = ImageCms.ImageCmsProfile(BytesIO(read_press_profile()))
    return ImageCms.buildTransform(
        srgb,
        press,
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def limit_ink(inks: CmykInks) -> CmykInks:
    """Return inks from 0 to 1 of which a press can lay all together: black stays, the others give way alike."""
    cyan, magenta, yellow, black = inks
    most = MOST_INK / 100 - black
    total = cyan + magenta + yellow
    if total <= most:
        return inks
    share = most / total
    return cyan * share, magenta * share, yellow * share, black


def separate_colour(red: float, green: float, blue: float) -> CmykInks:
    """Return the inks, from 0 to 1, that print a colour of the screen; a grey is black alone."""
    if red == green == blue:
        return 0.0, 0.0, 0.0, 1 - red
    bytes_of_colour = bytes(round(value * 255) for value in (red, green, blue))
    pixel = Image.frombytes("RGB", (1, 1), bytes_of_colour)
    inks = screen_to_press().apply(pixel).tobytes()
    cyan, magenta, yellow, black = [round(ink / 255, 3) for ink in inks]
    return limit_ink((cyan, magenta, yellow, black))
