"""What stands in braces behind a picture -> PictureAttributes. What asks for nothing known is reported."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.picture_settings import (
    AUTOMATIC_TONES,
    CENTRE,
    PicturePlacement,
    ToneRendering,
)
from pamphlets.core.source import Span
from pamphlets.readers.front_matter.value_choices import parse_focus
from pamphlets.readers.markdown.reading_state import ReadingState

MIN_SCREEN_FREQUENCY: Final = 10  # rows an inch: dots of 2.5 mm
# Above it a laser printer of 600 dots an inch has seven greys.
MAX_SCREEN_FREQUENCY: Final = 85
_ATTRIBUTE: Final = re.compile(
    r"""[^\s="']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+(?:\s*%)?))?"""
)
_WIDTH: Final = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%$")
_PAGE: Final = re.compile(r"[1-9]\d{0,5}$")
_FLAGS: Final = MappingProxyType(
    dict.fromkeys(
        ("décor", "decor", "décoratif", "decoratif", "décorative", "decorative"), "décor"
    )
    | dict.fromkeys(("encre", "ink"), "encre")
    | dict.fromkeys(("contraste", "line-art"), "contraste")
    | dict.fromkeys(("gris", "grey", "gray"), "gris")
    | dict.fromkeys(("couleur", "couleurs", "colour", "color"), "couleur")
    | dict.fromkeys(("trame", "halftone"), "trame")
)
_PLACEMENTS: Final[Mapping[str, PicturePlacement]] = MappingProxyType(
    {
        "plein": "page",
        "pleine": "page",
        "full": "page",
        "double": "spread",
        "spread": "spread",
        "marge": "margin",
        "margin": "margin",
        "pied": "foot",
        "foot": "foot",
    }
)


class PictureAttributes(NamedTuple):
    """What the braces behind a picture say of it."""

    width: float | None = None
    """As a share of the measure."""
    placement: PicturePlacement = "flow"
    focus: tuple[float, float] = CENTRE
    """What stays in sight where the picture is cropped, as shares of its width and height from the top left."""
    tones: ToneRendering = AUTOMATIC_TONES
    is_decorative: bool = False
    page: int | None = None
    """Of a PDF, the first being 1; None where none is named."""


def parse_picture_attributes(
    state: ReadingState, attributes: str, span: Span
) -> PictureAttributes:
    """Return what the braces behind a picture say."""
    picture = PictureAttributes()
    for attribute in _ATTRIBUTE.findall(attributes) or [attributes]:
        name, _, value = attribute.partition("=")
        name = name.strip().casefold()
        value = value.strip().strip("\"'").casefold()
        changed = _add_value(picture, name, value) if value else _add_flag(picture, name)
        if changed is None:
            state.report("error", "attribute-picture", span, attributes=attribute)
        elif _contradicts(changed, picture):
            state.report("error", "attribute-conflict", span, attribute=attribute)
        else:
            picture = changed
    return picture


def _contradicts(changed: PictureAttributes, picture: PictureAttributes) -> bool:
    """Return whether an attribute changed the place, or the tones, that another one gave a picture."""
    place, method = changed.placement, changed.tones.method
    has_other_place = picture.placement not in ("flow", place)
    return has_other_place or picture.tones.method not in (AUTOMATIC_TONES.method, method)


def _add_flag(picture: PictureAttributes, name: str) -> PictureAttributes | None:
    """Return the attributes with one that takes no value, None where there is none of that name."""
    if name in _PLACEMENTS:
        return picture._replace(placement=_PLACEMENTS[name])
    match _FLAGS.get(name):
        case "décor":
            return picture._replace(is_decorative=True)
        case "encre":
            return picture._replace(tones=replace(picture.tones, uses_spot_ink=True))
        case "contraste":
            return picture._replace(tones=replace(picture.tones, method="line-art"))
        case "gris":
            return picture._replace(tones=replace(picture.tones, method="grey"))
        case "couleur":
            return picture._replace(tones=replace(picture.tones, method="colour"))
        case "trame":
            return picture._replace(tones=replace(picture.tones, method="halftone"))
        case _:
            return None


def _add_value(
    picture: PictureAttributes, name: str, value: str
) -> PictureAttributes | None:
    """Return the attributes with one that has a value, None where it has no such name or value."""
    if name in ("largeur", "width"):
        match = _WIDTH.match(value)
        share = float(match[1].replace(",", ".")) / 100 if match else 0.0
        return picture._replace(width=share) if 0 < share <= 1 else None
    if name in ("cadre", "crop"):
        focus = parse_focus(value)
        return None if focus is None else picture._replace(focus=focus)
    if name == "page":
        return picture._replace(page=int(value)) if _PAGE.match(value) else None
    if _FLAGS.get(name) == "trame" and value.isdecimal() and len(value) < 4:
        frequency = int(value)
        if MIN_SCREEN_FREQUENCY <= frequency <= MAX_SCREEN_FREQUENCY:
            tones = replace(picture.tones, method="halftone", screen_frequency=frequency)
            return picture._replace(tones=tones)
    return None
