"""CSS's font properties as written -> sizes in user units and weights in hundreds. CSS Fonts Module Level 4 § 2."""

import re
from collections.abc import Mapping, MutableMapping
from typing import Final

from pamphlets.readers.svg.geometry.numbers import NUMBER, SvgLimitError, convert_number
from pamphlets.readers.svg.geometry.shapes import PIXELS_PER_UNIT

_SIZE_NAMES: Final[Mapping[str, float]] = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip
_RELATIVE_SIZES: Final[Mapping[str, float]] = {"smaller": 1 / 1.2, "larger": 1.2}
_SIZE: Final = re.compile(rf"({NUMBER})\s*(%|[a-z]*)", re.IGNORECASE)
_MAX_SIZE: Final = 1e6
_EX: Final = 0.5  # em, as CSS takes where a face does not tell
# `italic bold 12px/30px Georgia, serif`
_SHORTHAND: Final = re.compile(
    rf"(?P<words>(?:[a-z0-9-]+\s+)*?)(?P<size>{NUMBER}(?:%|[a-z]+))\s*(?:/\s*\S+\s+)?\s*(?P<family>\S.*)",
    re.IGNORECASE,
)
_WEIGHTS: Final[Mapping[str, str]] = {"normal": "400", "bold": "700"}


def resolve_font(values: MutableMapping[str, str], parent: Mapping[str, str]) -> None:
    """Make an element's font size a number of user units and its weight a number, by those of its parent."""
    if values["font"]:
        _expand_shorthand(values)
    if values["font-size"] != parent["font-size"]:
        values["font-size"] = _resolve_size(values["font-size"], parent["font-size"])
    weight = values["font-weight"]
    if weight in ("bolder", "lighter"):
        step = 300 if weight == "bolder" else -300
        values["font-weight"] = str(max(100, min(900, int(parent["font-weight"]) + step)))
    else:
        weight = _WEIGHTS.get(weight, weight)
        is_known = weight.isdecimal() and len(weight) < 5
        values["font-weight"] = weight if is_known else parent["font-weight"]


def relative_length(text: str, font_size: float) -> float | None:
    """Return a length given in em or ex in user units, None for one in another unit."""
    match = _SIZE.fullmatch(text.strip())
    if match is None or match[2].lower() not in ("em", "ex"):
        return None
    unit = font_size if match[2].lower() == "em" else font_size * _EX
    return convert_number(match[1]) * unit


def _expand_shorthand(values: MutableMapping[str, str]) -> None:
    """Take apart the property `font`; one that cannot be is as if it were not there."""
    match = _SHORTHAND.fullmatch(values["font"])
    if match is None:
        return
    values["font-size"] = match["size"]
    values["font-family"] = match["family"]
    for word in match["words"].split():
        if word in ("italic", "oblique"):
            values["font-style"] = word
        elif word == "small-caps":
            values["font-variant"] = word
        elif word in ("bold", "bolder", "lighter") or word.isdecimal():
            values["font-weight"] = word


def _resolve_size(text: str, parent_size: str) -> str:
    """Return a font size in user units, the parent's where it cannot be read."""
    outer = float(parent_size)
    text = text.lower()
    if text in _SIZE_NAMES:
        return str(_SIZE_NAMES[text])
    if text in _RELATIVE_SIZES:
        return str(outer * _RELATIVE_SIZES[text])
    match = _SIZE.fullmatch(text)
    if match is None:
        return parent_size
    unit = match[2]
    factors = {
        "%": outer / 100,
        "em": outer,
        "rem": 16.0,
        "ex": outer * _EX,
        **PIXELS_PER_UNIT,
    }
    if unit not in factors:
        return parent_size
    try:
        return str(max(0.0, min(_MAX_SIZE, convert_number(match[1]) * factors[unit])))
    except SvgLimitError:
        return parent_size
