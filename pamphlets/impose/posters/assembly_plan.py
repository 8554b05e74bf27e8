"""The last sheet of a poster: the whole, small, with its tiles and their names, and how they are glued or taped."""

from collections.abc import Sequence
from itertools import pairwise
from textwrap import wrap
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import SheetLabel
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, line_operators
from pamphlets.impose.posters.assembly_steps import keep_spaces, list_assembly_steps
from pamphlets.impose.posters.tile_marks import TiledPoster
from pamphlets.impose.schemes.poster import count_columns_and_rows, name_tile

_MARGIN: Final = mm(14)  # of an A4 sheet; less on a smaller one
_BODY: Final = 10.5  # points on A4
_HEADING: Final = 17.0  # points on A4
_LEADING: Final = 1.4  # of the size
_MOST_WIDTH: Final = 0.5  # of a landscape sheet, that the picture may take
_MOST_HEIGHT: Final = 0.62  # of a portrait sheet
_A4_WIDTH: Final = mm(210)
_LETTER_WIDTH: Final = 0.43  # of the size: of a letter in a sentence, with its blanks
_READABLE: Final = 8.0  # points of the words, where there is room for that
_INSET: Final = 1.1  # ems from a step's number to its words
_HALF_CAPITAL: Final = 0.33  # of the size: half the height of a capital
_SMALLEST: Final = 4.0  # points of words, and of a tile's name, below which there is none


_InsetLine = tuple[str, float]
"""A line of words, and how far it is set in, in ems."""


class AssemblyLayout(NamedTuple):
    """Where things stand on the sheet, y downward."""

    picture_area: Rect
    text_area: Rect
    scale: float
    """Of sizes and margins: 1 on A4."""


def lay_out_assembly(sheet_size: Size, page_size: Size) -> AssemblyLayout:
    """Return where picture and words go: above each other on a portrait sheet, else side by side."""
    shorter = min(sheet_size.width, sheet_size.height)
    scale = min(1.4, shorter / _A4_WIDTH)
    margin = _MARGIN * scale
    gap = 2 * _BODY * scale
    top = margin + 2.2 * _HEADING * scale
    width = sheet_size.width - 2 * margin
    height = sheet_size.height - top - margin
    if sheet_size.height >= sheet_size.width:
        whole_height = page_size.height * width / page_size.width
        picture_height = min(_MOST_HEIGHT * height, whole_height)
        picture_area = Rect(margin, top, width, picture_height)
        below = top + picture_height + gap
        text_height = sheet_size.height - margin - below
        text_area = Rect(margin, below, width, text_height)
    else:
        whole_width = page_size.width * height / page_size.height
        picture_width = min(_MOST_WIDTH * width, whole_width)
        picture_area = Rect(margin, top, picture_width, height)
        left = margin + picture_width + gap
        text_width = sheet_size.width - margin - left
        text_area = Rect(left, top, text_width, height)
    return AssemblyLayout(picture_area, text_area, scale)


def draw_assembly_plan(
    poster: TiledPoster, box: Rect, layout: AssemblyLayout
) -> tuple[bytes, tuple[SheetLabel, ...]]:
    """Return what is drawn and said on the plan of a poster whose small picture stands in `box`.

    The steps are set as small as they must be.
    """
    words = poster.words
    scale = layout.scale
    sheet_height = poster.sheet_size.height
    heading = words.heading
    if poster.page_number is not None:
        heading = words.heading_of_page.format(number=poster.page_number)
    size = _HEADING * scale
    margin = _MARGIN * scale
    baseline = sheet_height - margin - size
    label = SheetLabel(keep_spaces(heading), margin, baseline, size)
    names = _tile_names(poster, box)
    marks = _draw_tiles(poster, box)
    labels = [label, *names]
    area = layout.text_area
    steps = list_assembly_steps(poster)
    size = max(_READABLE, _BODY * scale)
    lines = _wrap_steps(steps, area.width, size)
    while size > _SMALLEST:
        needed_height = len(lines) * size * _LEADING
        if needed_height <= area.height:
            break
        size *= 0.95
        lines = _wrap_steps(steps, area.width, size)
    top = sheet_height - area.y
    for number, (text, inset) in enumerate(lines, 1):
        if text:
            x = area.x + inset * size
            y = top - number * size * _LEADING
            labels.append(SheetLabel(text, x, y, size))
    return marks, tuple(labels)


def _tile_edges(poster: TiledPoster, box: Rect) -> tuple[list[float], list[float]]:
    """Return the x of the columns' edges and the y of the rows', y downward, in the small picture."""
    tiling = poster.tiling
    scale = box.width / poster.size[0]
    column_count, row_count = count_columns_and_rows(tiling, poster.size)
    across = tiling.width - tiling.overlap
    down = tiling.height - tiling.overlap
    xs: list[float] = []
    for column in range(column_count):
        xs.append(box.x + scale * column * across)
    ys: list[float] = []
    for row in range(row_count):
        ys.append(box.y + scale * row * down)
    return [*xs, box.right], [*ys, box.bottom]


def _strip_width(poster: TiledPoster, box: Rect) -> float:
    """Return how broad the strips that tiles share are in the small picture."""
    width, _ = poster.size
    return poster.tiling.overlap * box.width / width


def _draw_tiles(poster: TiledPoster, box: Rect) -> bytes:
    """Return the lines of the tiles over the small picture, dashed where a strip ends."""
    height = poster.sheet_size.height
    xs, ys = _tile_edges(poster, box)
    strip = _strip_width(poster, box)
    high = height - box.y
    low = height - box.bottom

    def draw_lines(shift: float) -> bytes:
        lines = [b""]
        for edge in xs[1:-1]:
            x = edge + shift
            lines.append(line_operators(x, high, x, low))
        for edge in ys[1:-1]:
            y = height - edge - shift
            lines.append(line_operators(box.x, y, box.right, y))
        return b" ".join(lines)

    lines = draw_lines(0.0)
    frame = format_lengths(box.x, low, box.width, box.height)
    return b"".join(
        (
            b"\nq 1 G 2 w",
            lines,
            b" 0 G 0.7 w",
            lines,
            b" [2 2] 0 d 0.4 w 0.3 G",
            draw_lines(strip) if strip else b"",
            b" [] 0 d 0.7 w 0 G ",
            frame,
            b" re S Q",
        )
    )


def _tile_names(poster: TiledPoster, box: Rect) -> list[SheetLabel]:
    """Return the name of each tile in the middle of what it alone shows, where there is room."""
    xs, ys = _tile_edges(poster, box)
    strip = _strip_width(poster, box)
    names: list[SheetLabel] = []
    row_edges = enumerate(pairwise(ys))
    column_edges = [*enumerate(pairwise(xs))]
    for row, (top_edge, bottom) in row_edges:
        top = top_edge + strip if row else top_edge
        height = bottom - top
        for column, (left_edge, right) in column_edges:
            left = left_edge + strip if column else left_edge
            width = right - left
            name = name_tile(column, row)
            name_width = poster.fonts.measure_width(name)
            size = min(
                13.0,
                0.5 * height,
                0.7 * width / name_width,
            )
            if size >= _SMALLEST:
                x = left + (width - size * name_width) / 2
                middle = poster.sheet_size.height - top - height / 2
                y = middle - _HALF_CAPITAL * size
                names.append(SheetLabel(name, x, y, size, is_outlined=True))
    return names


def _wrap_steps(paragraphs: Sequence[str], width: float, size: float) -> list[_InsetLine]:
    """Return the lines of paragraphs and how far each is set in, in ems; those after the first are numbered."""
    lines: list[_InsetLine] = []
    for number, text in enumerate(paragraphs):
        prefix = ""
        inset = 0.0
        if number:
            prefix = f"{number}. "
            inset = _INSET
        line_width = width - inset * size
        letter_count = max(10, int(line_width / (_LETTER_WIDTH * size)))
        first, *rest = wrap(
            text, letter_count, break_long_words=False, break_on_hyphens=False
        )
        lines.append((prefix + first, 0.0))
        for line in rest:
            lines.append((line, inset))
        lines.append(("", 0.0))
    return lines[:-1]
