"""What of a Page runs beyond its trim, and how far: extended to a shop's bleed, cut off at a fold, found where it is short.

Only pictures, drawings and rules bleed; letters stand within the page.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.drawing import outline_bounds
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, Rule, ScaledDrawing, ScaledPicture
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.units import Pt

_NEAR: Final[Pt] = 0.1  # what is so near to an edge stands on it


class _Edges(NamedTuple):
    """Which edges of a frame something reaches."""

    left: bool
    top: bool
    right: bool
    bottom: bool


def find_frame(item: PageItem) -> Rect | None:
    """Return the rectangle of a picture, a drawing or a rule; None for what else stands on a page."""
    match item.content:
        case ScaledPicture(size=size) | ScaledDrawing(size=size):
            return Rect(item.at.x, item.at.y, size.width, size.height)
        case Rule(width, height):
            return Rect(item.at.x, item.at.y, width, height)
        case _:
            return None


def bleeds_beyond_trim(page: Page) -> bool:
    """Return whether anything of a page runs beyond its trim."""
    return any(_runs_beyond(painted, page.trim) for painted in _painted_boxes(page))


def find_short_bleeds(page: Page, bleed: Pt) -> list[PageItem]:
    """Return what reaches the trim of a page and not its bleed: a cut half a millimetre aside shows white there."""
    edge = page.trim.expand_by(bleed)
    short: list[PageItem] = []
    for item in page.items:
        painted = _painted_box(item)
        if painted is None:
            continue
        reaches, bleeds = _reached_edges(painted, page.trim), _reached_edges(painted, edge)
        if reaches != bleeds:
            short.append(item)
    return short


def extend_bleed(page: Page, bleed: Pt) -> Page:
    """Return a page on which what bleeds runs so far beyond the trim, not only as far as our own pages have it.

    A picture is enlarged as a whole, and what is too much of it is left out: of A5, by 2.7 per cent from 3 to 5 mm.
    """
    if bleed <= BLEED:
        return page
    edge = page.trim.expand_by(BLEED)
    items: list[PageItem] = []
    for item in page.items:
        frame = find_frame(item)
        reached = _reached_edges(frame, edge) if frame is not None else None
        if frame is None or reached is None or not any(reached):
            items.append(item)
            continue
        more = bleed - BLEED
        left, top = frame.x - more * reached.left, frame.y - more * reached.top
        right, bottom = (
            frame.right + more * reached.right,
            frame.bottom + more * reached.bottom,
        )
        items.append(_fit_item(item, Rect(left, top, right - left, bottom - top)))
    return replace(page, items=tuple(items))


def cut_at_folds(page: Page, left: Pt | None, right: Pt | None) -> tuple[PageItem, ...]:
    """Return the items of a page, what bleeds cut off at these places from the left of its paper; None: nowhere."""
    items: list[PageItem] = []
    for item in page.items:
        frame = find_frame(item)
        if frame is None:
            items.append(item)
            continue
        start = frame.x if left is None else max(frame.x, left)
        end = frame.right if right is None else min(frame.right, right)
        if end > start:
            items.append(_cut_item(item, frame, start, end))
    return tuple(items)


def _cut_item(item: PageItem, frame: Rect, start: Pt, end: Pt) -> PageItem:
    """Return the part of an item between two places."""
    if (start, end) == (frame.x, frame.right):
        return item
    at = Point(start, item.at.y)
    content = item.content
    if isinstance(content, Rule):
        return replace(item, at=at, content=replace(content, width=end - start))
    if isinstance(content, ScaledPicture | ScaledDrawing):
        crop = content.crop
        scale = crop.width / frame.width
        x, width = crop.x + (start - frame.x) * scale, (end - start) * scale
        shown = Rect(x, crop.y, width, crop.height)
        size = Size(end - start, frame.height)
        return replace(item, at=at, content=replace(content, size=size, crop=shown))
    return item


def _fit_item(item: PageItem, target: Rect) -> PageItem:
    """Return an item that covers a larger rectangle, its proportions kept."""
    at, size = Point(target.x, target.y), Size(target.width, target.height)
    content = item.content
    if isinstance(content, Rule):
        content = replace(content, width=target.width, height=target.height)
    elif isinstance(content, ScaledPicture | ScaledDrawing):
        own, crop = content.size, content.crop
        scale = max(target.width / own.width, target.height / own.height)
        across, down = target.width / own.width / scale, target.height / own.height / scale
        width, height = crop.width * across, crop.height * down
        x, y = crop.x + (crop.width - width) / 2, crop.y + (crop.height - height) / 2
        content = replace(content, size=size, crop=Rect(x, y, width, height))
    return replace(item, at=at, content=content)


def _reached_edges(box: Rect, frame: Rect) -> _Edges:
    """Return which edges of a frame a box reaches from within."""
    is_apart = (
        box.right < frame.x
        or box.x > frame.right
        or box.bottom < frame.y
        or box.y > frame.bottom
    )
    if is_apart:
        return _Edges(left=False, top=False, right=False, bottom=False)
    return _Edges(
        box.x <= frame.x + _NEAR,
        box.y <= frame.y + _NEAR,
        box.right >= frame.right - _NEAR,
        box.bottom >= frame.bottom - _NEAR,
    )


def _runs_beyond(box: Rect, trim: Rect) -> bool:
    return (
        box.x < trim.x - _NEAR
        or box.y < trim.y - _NEAR
        or box.right > trim.right + _NEAR
        or box.bottom > trim.bottom + _NEAR
    )


def _painted_boxes(page: Page) -> Iterator[Rect]:
    for item in page.items:
        painted = _painted_box(item)
        if painted is not None:
            yield painted


def _painted_box(item: PageItem) -> Rect | None:
    """Return the rectangle that an item paints in: of a drawing that of its paths, within its frame."""
    frame = find_frame(item)
    if frame is None or not isinstance(item.content, ScaledDrawing):
        return frame
    drawing, crop = item.content.drawing, item.content.crop
    if not (drawing.size.width and drawing.size.height and crop.width and crop.height):
        return None
    boxes = [outline_bounds(path.segments) for path in drawing.paths]
    corners: list[tuple[Pt, Pt, Pt, Pt]] = []
    shown = crop.scale_to(drawing.size)
    across, down = frame.width / shown.width, frame.height / shown.height
    for box in boxes:
        if box is None:
            continue
        left = frame.x + (box.x - shown.x) * across
        top = frame.y + (box.y - shown.y) * down
        corners.append((left, top, left + box.width * across, top + box.height * down))
    if not corners:
        return None
    lefts, tops, rights, bottoms = zip(*corners, strict=True)
    x, y = max(min(lefts), frame.x), max(min(tops), frame.y)
    right, bottom = min(max(rights), frame.right), min(max(bottoms), frame.bottom)
    return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None
