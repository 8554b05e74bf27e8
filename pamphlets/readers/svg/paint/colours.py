"""SVG colours -> inks and tints: paper, black and its greys, the theme's spot ink.

A printed page has no other colour. `var(--encre)` is the spot ink; inside `class="encre"` every shade of
grey is a tint of the spot ink and every other colour is the spot ink, solid, so that the drawing can be
previewed in a colour of its author's choice. Names: CSS Color Module Level 4 § 6.1.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.readers.svg.geometry.numbers import parse_number

SPOT_INK_VALUE: Final = re.compile(r"var\(\s*--encre\s*(?:,.*)?\)")
_RGB: Final = re.compile(r"rgba?\(([^)]*)\)", re.IGNORECASE)
_GREY_TOLERANCE: Final = 8  # of 255
_BLACK_LIMIT: Final = 48  # drawing programs write black as #231f20, #1e1e1e or #212121

# Each name with its six hexadecimal digits.
_NAMES: Final = """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4
black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887
cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc
crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9
darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00
darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b
darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493
deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0
forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520
gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c
indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00
lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2
lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa
lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0
lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa
mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee
mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa
mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23
orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee
palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd
powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1
saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d
silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa
springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0
violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
"""


@dataclass(frozen=True, slots=True)
class InkTint:
    """What a fill or a stroke is printed with; `exact` is false where a colour had to become a grey."""

    ink: Ink
    tint: float
    exact: bool = True


def parse_colour(text: str) -> tuple[int, int, int, float] | None:
    """Return red, green, blue (0 to 255) and opacity (0 to 1), None if it is no colour we know."""
    text = text.strip().lower()
    if text == "transparent":
        return 0, 0, 0, 0.0
    if text.startswith("#"):
        return _parse_hex_digits(text[1:])
    function = _RGB.fullmatch(text)
    if function:
        return _parse_rgb_values(function[1])
    return _parse_hex_digits(_colour_names().get(text, ""))


@cache
def _colour_names() -> dict[str, str]:
    """Return the digits of each colour name."""
    words = _NAMES.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def _parse_hex_digits(digits: str) -> tuple[int, int, int, float] | None:
    """Return the colour of 3, 4, 6 or 8 hexadecimal digits."""
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or re.fullmatch("[0-9a-f]+", digits) is None:
        return None
    red, green, blue, opacity = bytes.fromhex(digits.ljust(8, "f"))
    return red, green, blue, opacity / 255


def _parse_rgb_values(text: str) -> tuple[int, int, int, float] | None:
    """Return the colour of rgb() or rgba(), with commas or without."""
    parts = re.split(r"\s*[,/]\s*|\s+", text.strip())
    if len(parts) == 3:
        parts.append("1")
    if len(parts) != 4:
        return None
    try:
        red, green, blue, opacity = map(_read_component, parts, (255, 255, 255, 1))
    except ValueError:
        return None
    return round(red), round(green), round(blue), opacity


def _read_component(text: str, most: int) -> float:
    """Return a number between 0 and `most`, of which percentages are shares. Raises ValueError."""
    value = parse_number(text.removesuffix("%"))
    if text.endswith("%"):
        value = value / 100 * most
    return max(0.0, min(float(most), value))


def nearest_ink(red: int, green: int, blue: int, spot: Ink | None) -> InkTint:
    """Return the ink and tint nearest to a colour; `spot`, where given, is used instead of black."""
    grey = max(red, green, blue) - min(red, green, blue) <= _GREY_TOLERANCE
    if grey:
        shade = (red + green + blue) / 765
        if shade * 255 <= _BLACK_LIMIT:
            shade = 0.0
    else:
        shade = _lightness(red, green, blue)
    if shade >= 1:
        return InkTint(PAPER, 1.0)
    if spot is not None:
        return InkTint(spot, 1 - shade if grey else 1.0)
    return InkTint(BLACK, 1 - shade, exact=grey)


def _lightness(red: int, green: int, blue: int) -> float:
    """Return how light a grey is that looks as light as a colour (IEC 61966-2-1, ITU-R BT.709)."""
    light = (
        0.2126 * _to_linear(red) + 0.7152 * _to_linear(green) + 0.0722 * _to_linear(blue)
    )
    if light <= 0.0031308:
        return light * 12.92
    return 1.055 * float(light ** (1 / 2.4)) - 0.055


def _to_linear(component: int) -> float:
    """Return the light of one component of 255."""
    share = component / 255
    if component <= 10:
        return share / 12.92
    return float(((share + 0.055) / 1.055) ** 2.4)
