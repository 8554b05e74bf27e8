"""Figure -> PageFloat: a picture that the text flows past, and its caption.

Its place on paper is found when pages are made; here it is known how much of a page of text it takes.
"""

from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size, crop_to_ratio
from pamphlets.core.page import find_picture_frame
from pamphlets.core.picture_settings import CENTRE, PLACEMENT_NAMES, WHITE_EDGE
from pamphlets.core.source import Diagnostic, error, notice, warning
from pamphlets.core.style import BlockStyle, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure
from pamphlets.layout.blocks.block_context import ContainingBlock
from pamphlets.layout.blocks.displays.figures import margin_reach, place_picture
from pamphlets.layout.blocks.galley import Box, GalleyPart, PageFloat

ARROW_ROOM: Final = 1.4  # em, in front of a caption that says on which side its picture is
_LEAST_SHARE: Final = 0.5  # of a picture: what is left of less is told
_LEAST_REACH: Final = mm(5)  # into a margin, that is worth the name
# Of a page's height, at its foot: a photograph of 3 by 2 stands there whole.
_MAX_FOOT_SHARE: Final = 0.44
_MIN_FOOT_LINES: Final = 3  # of the text block
_MAX_CAPTION_SHARE: Final = 1 / 3  # of a page's lines


def check_placement(figure: Figure, container: ContainingBlock) -> Figure:
    """Return a figure that has the place asked for, told where there is none: inside other blocks, in a narrow margin."""
    image, context = figure.image, container.context
    if image.placement == "flow":
        return figure
    asked = PLACEMENT_NAMES[image.placement]
    doubt: Diagnostic | None = None
    is_inside = container.role != "body"
    if image.placement == "margin":
        is_inside = is_inside or container.flow_width > 0.0
        if margin_reach(container.theme.page) < _LEAST_REACH:
            doubt = warning("margin-narrow", context.source, figure.span, asked=asked)
    if is_inside:
        doubt = error("picture-inside", context.source, figure.span, asked=asked)
    if image.width is not None and doubt is None:
        fields = {"asked": asked}
        context.diagnostics.append(
            warning("picture-width", context.source, figure.span, **fields)
        )
    if doubt is None:
        _check_crop(figure, container)
        return figure
    context.diagnostics.append(doubt)
    return replace(figure, image=replace(image, placement="flow"))


def _check_crop(figure: Figure, container: ContainingBlock) -> None:
    """Tell where less than half of a picture is seen, and its author has not said which part."""
    image, page = figure.image, container.theme.page
    frame = find_picture_frame(page.size, bleeds=False)
    room = Size(frame.width, frame.height)
    match image.placement:
        case "spread":
            room = Size(2 * frame.width, frame.height)
        case "foot":
            room = Size(frame.width, page.size.height * _MAX_FOOT_SHARE)
        case "margin":
            room = place_picture(image, container).size
    size = container.context.artworks[image.path].size
    if image.placement == "foot" and size.width / size.height > room.width / room.height:
        return  # a flat picture is whole at the foot
    crop = crop_to_ratio(size, room, image.focus)
    share = crop.width * crop.height
    if share < _LEAST_SHARE and image.focus == CENTRE:
        fields = {
            "asked": PLACEMENT_NAMES[image.placement],
            "share": f"{100 * share:.0f}",
        }
        told = notice("picture-cropped", container.context.source, figure.span, **fields)
        container.context.diagnostics.append(told)


def arrow_room(theme: Theme) -> Pt:
    """Return how far a caption that is not under its picture stands in, behind the arrow."""
    style: BlockStyle = theme.block_styles["caption"]
    return ARROW_ROOM * style.text.size


def float_caption_container(figure: Figure, container: ContainingBlock) -> ContainingBlock:
    """Return the place of a caption: in the text's measure, behind an arrow where the picture is on another page."""
    left = 0.0 if figure.image.placement == "foot" else arrow_room(container.theme)
    width = container.theme.page.measure - left
    return replace(container, role="caption", left=left, width=width, flow_width=0.0)


def make_page_float(
    figure: Figure, caption: list[GalleyPart], container: ContainingBlock
) -> PageFloat:
    """Return a picture that the text flows past; a caption too long to stand elsewhere is an error."""
    placement = figure.image.placement
    assert placement in ("page", "spread", "foot")  # noqa: S101 - the others stand in the flow
    lines = tuple(part for part in caption if isinstance(part, Box))
    excess = len(lines) - int(container.page_line_count * _MAX_CAPTION_SHARE)
    if excess > 0:
        source, fields = container.context.source, {"lines": str(excess)}
        fault = error("caption-tall", source, figure.span, **fields)
        container.context.diagnostics.append(fault)
    height = _foot_height(figure, container) if placement == "foot" else 0.0
    return PageFloat(placement, figure, lines, height)


def _foot_height(figure: Figure, container: ContainingBlock) -> Pt:
    """Return how much of the text block a picture at the foot takes, in whole lines.

    That is nearly its own height, but no more than a share of the page.
    """
    page, grid = container.theme.page, container.grid
    size = container.context.artworks[figure.image.path].size
    width = page.size.width - 2 * WHITE_EDGE
    highest = page.size.height * _MAX_FOOT_SHARE
    height = min(width * size.height / size.width, highest)
    below = page.size.height - page.top - page.line_count * grid - WHITE_EDGE
    line_count = max(round((height - below) / grid), _MIN_FOOT_LINES)
    return line_count * grid
