"""A PDF of one page -> whether it is a scan; how far it leans, where the scanner's borders end, where a spread is folded.

Skew by projection profiles (W. Postl, 1986, “Detection of linear oblique structures and skew scan in digitized
documents”): of all turns, lines of text make rows darkest and lightest in that which stands them level.
"""

from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, Final, NamedTuple

from PIL import Image, ImageStat

from pamphlets.pdf.images.pillow_images import silenced_warnings

MOST_DEGREES: Final = 5.0
"""A page that leans more is left as it is."""
MOST_BORDER: Final = 0.1
"""Of the width or the height: what is dark farther in belongs to the page."""
GUTTER_REACH: Final = 0.06
"""Of the width: so far from the middle a spread may be folded."""

_LONGER_SIDE: Final = 1000  # pixels: 0.1 degrees are 1.7 of them from one end to the other
_COARSE_SIDE: Final = 350
_LEAST_COVERAGE: Final = 0.85  # of a page, by the picture on it
_LEAST_CONTRAST: Final = 1.25  # of the best turn to the middle one: drawings without lines and edges have 1.0 to 1.2
_LEAST_SCORE: Final = 0.05  # of the best turn: the paper's own noise has less
# Of each side: left out where a turn is tried, for borders are no lines.
_INNER: Final = 0.16
_DARKER: Final = 40  # levels of 255 between paper and what is a border
_BORDER_SHARE: Final = 0.6  # of a row or column that is border, not page: the corners of a turned page have 0.5
_LEAST_BORDER: Final = 0.005  # of the width or the height: less is the edge of the turn
_MOST_SPREAD: Final = 45.0  # levels: a photograph that runs on over the edge has more, a scanner's lid has not
_GUTTER_SHADOW: Final = 10.0  # levels by which the fold is darker than the paper beside it
_INVISIBLE_TEXT: Final = 3  # ISO 32000-2 § 9.3.6: what has been read in a scan

Frame = tuple[float, float, float, float]
"""Left, top, right, bottom, as shares of the width and the height."""
WHOLE_FRAME: Final[Frame] = (0.0, 0.0, 1.0, 1.0)


class ScanMeasures(NamedTuple):
    """How a scan lies in its picture."""

    lean: float
    """By how many degrees the page leans clockwise; 0 where nothing shows it."""
    frame: Frame
    """What the scanner's borders leave, once the page is turned upright about its middle."""


def measure_scan(pdf: BinaryIO, *, is_leaning: bool) -> ScanMeasures | None:
    """Return how a scan lies; None where the page is no scan. `is_leaning`: whether its turn is looked for."""
    image = _draw_scan(pdf)
    if image is None:
        return None
    lean = _find_lean(image) if is_leaning else 0.0
    return ScanMeasures(lean, _find_frame(image, lean))


def find_gutter(pdf: BinaryIO) -> float | None:
    """Return where a scanned spread is folded, as a share of its width; None: it is no scan, or no fold is seen."""
    image = _draw_scan(pdf)
    if image is None:
        return None
    width, height = image.size
    inner = image.crop((0, height // 8, width, height - height // 8))
    means = list(inner.resize((width, 1), Image.Resampling.BOX).tobytes())
    first = round((0.5 - GUTTER_REACH) * width)
    last = round((0.5 + GUTTER_REACH) * width)
    around = sorted(means[first : last + 1])
    paper = around[len(around) // 2]
    darkest = min(means[first : last + 1])
    if paper - darkest < _GUTTER_SHADOW:
        return None
    half_way = (paper + darkest) / 2
    shadow = [x for x in range(first, last + 1) if means[x] <= half_way]
    if len(shadow) > (last - first) / 2:  # a picture, not a fold
        return None
    weights = [paper - means[x] for x in shadow]
    middle = sum(x * weight for x, weight in zip(shadow, weights, strict=True))
    return (middle / sum(weights) + 0.5) / width


def _draw_scan(pdf: BinaryIO) -> Image.Image | None:
    """Return a scan drawn small in greys; None where the page is none, or cannot be drawn."""
    import pypdfium2  # 50 ms

    try:
        with pypdfium2.PdfDocument(pdf) as document, silenced_warnings():
            page = document[0]
            if not _is_scan(page):
                return None
            scale = _LONGER_SIDE / max(*page.get_size(), 1.0)
            bitmap = page.render(scale=scale, grayscale=True, draw_annots=False)
            image: Image.Image = bitmap.to_pil().convert("L")
            return image.copy()
    except pypdfium2.PdfiumError:
        return None


def _is_scan(page: Any) -> bool:  # noqa: ANN401 (pypdfium2 ships no types)
    """Return whether a page is covered by pictures, and nothing else is seen on it but what was read in them."""
    import pypdfium2  # 50 ms

    raw = pypdfium2.raw

    width, height = page.get_size()
    coverage = 0.0
    for item in page.get_objects(max_depth=1):
        if item.type == raw.FPDF_PAGEOBJ_TEXT:
            if raw.FPDFTextObj_GetTextRenderMode(item) != _INVISIBLE_TEXT:
                return False
        elif item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            across = min(right, width) - max(left, 0.0)
            up = min(top, height) - max(bottom, 0.0)
            coverage = max(coverage, across * up / (width * height))
        else:
            return False
    return coverage >= _LEAST_COVERAGE


def _find_lean(image: Image.Image) -> float:
    """Return by how many degrees a page leans clockwise; 0 where that does not show, or is too much."""
    small = image.copy()
    small.thumbnail((_COARSE_SIDE, _COARSE_SIDE), Image.Resampling.BOX)
    steps = round(2 * MOST_DEGREES) + 1
    turns = [step / 2 for step in range(-steps, steps + 1)]
    scores = [_score_turn(small, turn) for turn in turns]
    best = max(scores)
    median = sorted(scores)[len(scores) // 2]
    turn = turns[scores.index(best)]
    if best < _LEAST_SCORE or best < _LEAST_CONTRAST * median or abs(turn) > MOST_DEGREES:
        return 0.0
    for step in (0.2, 0.05):
        near = [turn + step * count for count in range(-3, 4)]
        turn = max(near, key=lambda angle: _score_turn(image, angle))
    return round(turn, 2)


def _score_turn(image: Image.Image, degrees: float) -> float:
    """Return how sharply rows and columns differ from their neighbours once a picture is turned anticlockwise."""
    width, height = image.size
    turned = image.rotate(degrees, Image.Resampling.BILINEAR)
    across = round(_INNER * width)
    down = round(_INNER * height)
    inner = turned.crop((across, down, width - across, height - down))
    rows = inner.resize((1, inner.height), Image.Resampling.BOX).tobytes()
    columns = inner.resize((inner.width, 1), Image.Resampling.BOX).tobytes()
    return _sum_steps(rows) + _sum_steps(columns)


def _sum_steps(means: bytes) -> float:
    """Return the mean square of the steps between neighbours."""
    steps = [(means[index] - means[index - 1]) ** 2 for index in range(1, len(means))]
    return sum(steps) / max(len(steps), 1)


def _find_frame(image: Image.Image, lean: float) -> Frame:
    """Return what dark borders leave of a page that is turned upright."""
    limit = _find_paper(image) - _DARKER
    # What turning uncovers is as dark as the border; alone, it never fills 0.6 of an edge.
    outermost = min(_find_outermost_level(image), max(limit - 1, 0))
    upright = image
    if lean:
        upright = image.rotate(lean, Image.Resampling.BILINEAR, fillcolor=outermost)
    dark = upright.point([255 if level < limit else 0 for level in range(256)])
    width, height = image.size
    box = [0, 0, width, height]
    while True:
        shares = [_measure_edge(dark, box, edge) for edge in range(4)]
        edge = shares.index(max(shares))
        if shares[edge] < _BORDER_SHARE or min(box[2] - box[0], box[3] - box[1]) < 3:
            break
        box[edge] += 1 if edge < 2 else -1
    depths = (box[0], box[1], width - box[2], height - box[3])
    lengths = (width, height, width, height)
    kept: list[float] = []
    for edge, (depth, length) in enumerate(zip(depths, lengths, strict=True)):
        is_border = _LEAST_BORDER * length < depth <= MOST_BORDER * length
        is_border = is_border and _is_even(upright, edge, depth)
        share = (depth + 2) / length if is_border else 0.0
        kept.append(share if edge < 2 else 1 - share)
    return kept[0], kept[1], kept[2], kept[3]


def _measure_edge(dark: Image.Image, box: Sequence[int], edge: int) -> float:
    """Return how much of the outermost row or column of a box is dark."""
    left, top, right, bottom = box
    strips: Sequence[Callable[[], tuple[int, int, int, int]]] = (
        lambda: (left, top, left + 1, bottom),
        lambda: (left, top, right, top + 1),
        lambda: (right - 1, top, right, bottom),
        lambda: (left, bottom - 1, right, bottom),
    )
    return ImageStat.Stat(dark.crop(strips[edge]())).mean[0] / 255


def _is_even(image: Image.Image, edge: int, depth: int) -> bool:
    """Return whether a strip at an edge is of one shade."""
    width, height = image.size
    if not depth:
        return True
    strips = (
        (0, 0, depth, height),
        (0, 0, width, depth),
        (width - depth, 0, width, height),
        (0, height - depth, width, height),
    )
    return ImageStat.Stat(image.crop(strips[edge])).stddev[0] <= _MOST_SPREAD


def _find_outermost_level(image: Image.Image) -> int:
    """Return the middle level of the outermost rows and columns."""
    width, height = image.size
    strips = (
        (0, 0, width, 1),
        (0, height - 1, width, height),
        (0, 0, 1, height),
        (width - 1, 0, width, height),
    )
    levels = sorted(b"".join([image.crop(strip).tobytes() for strip in strips]))
    return levels[len(levels) // 2]


def _find_paper(image: Image.Image) -> int:
    """Return the level of the paper: nine tenths of the middle of the page are no lighter."""
    width, height = image.size
    middle = image.crop((width // 6, height // 6, width - width // 6, height - height // 6))
    histogram = middle.histogram()
    left = sum(histogram) * 0.9
    for level, count in enumerate(histogram):
        left -= count
        if left <= 0:
            return level
    return 255
