"""The last sheet of a poster: the whole, small, with its tiles and their names, and how they are glued or taped."""

from collections.abc import Sequence
from itertools import pairwise
from textwrap import wrap
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import SheetLabel
from pamphlets.impose.marks.sheet_words import SheetWords
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths, line_operators
from pamphlets.impose.placement.paper import PAPER_SIZES, describe_size
from pamphlets.impose.posters.tile_marks import TiledPoster, label_background
from pamphlets.impose.schemes.poster import count_columns_and_rows, name_tile

_MARGIN: Final = mm(14)  # of an A4 sheet; less on a smaller one
_BODY, _HEADING, _LEADING = 10.5, 17.0, 1.4  # points on A4; of the size
_MOST_WIDTH: Final = 0.5  # of a landscape sheet, that the picture may take
_MOST_HEIGHT: Final = 0.62  # of a portrait sheet
_A4_WIDTH: Final = mm(210)
_LETTER_WIDTH: Final = 0.43  # of the size: of a letter in a sentence, with its blanks
_READABLE: Final = 8.0  # points of the words, where there is room for that
_INSET: Final = 1.1  # ems from a step's number to its words
_HALF_CAPITAL: Final = 0.33  # of the size: half the height of a capital
_SMALLEST: Final = 4.0  # points of words, and of a tile's name, below which there is none


class AssemblyLayout(NamedTuple):
    """Where things stand on the sheet, y downward."""

    picture_area: Rect
    text_area: Rect
    scale: float
    """Of sizes and margins: 1 on A4."""


def lay_out_assembly(sheet_size: Size, page_size: Size) -> AssemblyLayout:
    """Return where picture and words go: above each other on a portrait sheet, else side by side."""
    scale = min(1.4, min(sheet_size.width, sheet_size.height) / _A4_WIDTH)
    margin = _MARGIN * scale
    gap = 2 * _BODY * scale
    top = margin + 2.2 * _HEADING * scale
    width = sheet_size.width - 2 * margin
    height = sheet_size.height - top - margin
    if sheet_size.height >= sheet_size.width:
        picture_height = min(
            _MOST_HEIGHT * height, page_size.height * width / page_size.width
        )
        below = top + picture_height + gap
        text_area = Rect(margin, below, width, sheet_size.height - margin - below)
        return AssemblyLayout(Rect(margin, top, width, picture_height), text_area, scale)
    picture_width = min(_MOST_WIDTH * width, page_size.width * height / page_size.height)
    left = margin + picture_width + gap
    text_area = Rect(left, top, sheet_size.width - margin - left, height)
    return AssemblyLayout(Rect(margin, top, picture_width, height), text_area, scale)


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
    label = SheetLabel(_keep_spaces(heading), margin, sheet_height - margin - size, size)
    names = _tile_names(poster, box)
    marks = _draw_tiles(poster, box)
    for name in names:
        marks += b"\n" + label_background(name, poster.fonts)
    labels = [label, *names]
    area = layout.text_area
    steps = assembly_steps(poster)
    size = max(_READABLE, _BODY * scale)
    lines = _wrap_steps(steps, area.width, size)
    while len(lines) * size * _LEADING > area.height and size > _SMALLEST:
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
    xs = [box.x + scale * column * across for column in range(column_count)]
    ys = [box.y + scale * row * down for row in range(row_count)]
    return [*xs, box.right], [*ys, box.bottom]


def _draw_tiles(poster: TiledPoster, box: Rect) -> bytes:
    """Return the lines of the tiles over the small picture, dashed where a strip ends."""
    height = poster.sheet_size.height
    xs, ys = _tile_edges(poster, box)
    strip = poster.tiling.overlap * box.width / poster.size[0]

    high = height - box.y
    low = height - box.bottom

    def draw_lines(shift: float) -> bytes:
        lines = b""
        for x in xs[1:-1]:
            lines += b" " + line_operators(x + shift, high, x + shift, low)
        for y in ys[1:-1]:
            level = height - y - shift
            lines += b" " + line_operators(box.x, level, box.right, level)
        return lines

    lines = draw_lines(0.0)
    marks = b"\nq 1 G 2 w" + lines
    marks += b" 0 G 0.7 w" + lines
    marks += b" [2 2] 0 d 0.4 w 0.3 G"
    if strip:
        marks += draw_lines(strip)
    frame = format_lengths(box.x, low, box.width, box.height)
    return marks + b" [] 0 d 0.7 w 0 G " + frame + b" re S Q"


def _tile_names(poster: TiledPoster, box: Rect) -> list[SheetLabel]:
    """Return the name of each tile in the middle of what it alone shows, where there is room."""
    xs, ys = _tile_edges(poster, box)
    strip = poster.tiling.overlap * box.width / poster.size[0]
    names: list[SheetLabel] = []
    for row, (top_edge, bottom) in enumerate(pairwise(ys)):
        top = top_edge + strip if row else top_edge
        height = bottom - top
        for column, (left_edge, right) in enumerate(pairwise(xs)):
            left = left_edge + strip if column else left_edge
            width = right - left
            name = name_tile(column, row)
            name_width = poster.fonts.measure_width(name)
            size = min(13.0, 0.5 * height, 0.7 * width / name_width)
            if size >= _SMALLEST:
                x = left + (width - size * name_width) / 2
                y = poster.sheet_size.height - top - height / 2 - _HALF_CAPITAL * size
                names.append(SheetLabel(name, x, y, size))
    return names


def _wrap_steps(
    paragraphs: Sequence[str], width: float, size: float
) -> list[tuple[str, float]]:
    """Return the lines of paragraphs and how far each is set in, in ems; those after the first are numbered."""
    lines: list[tuple[str, float]] = []
    for number, text in enumerate(paragraphs):
        prefix = ""
        inset = 0.0
        if number:
            prefix = f"{number}. "
            inset = _INSET
        letters = max(10, int((width - inset * size) / (_LETTER_WIDTH * size)))
        first, *rest = wrap(text, letters, break_long_words=False, break_on_hyphens=False)
        lines.append((prefix + first, 0.0))
        for line in rest:
            lines.append((line, inset))
        lines.append(("", 0.0))
    return lines[:-1]


def assembly_steps(poster: TiledPoster) -> list[str]:
    """Return the sentences: what the poster comes to, then step by step how it is put together."""
    words = poster.words
    overlap = poster.tiling.overlap
    column_count, row_count = count_columns_and_rows(poster.tiling, poster.size)
    if row_count == 1:
        shape = words.one_row
    elif column_count == 1:
        shape = words.one_column
    else:
        shape = words.rows.format(rows=row_count, columns=column_count)
    joined = words.taped
    steps = [words.lay, words.trim_taped, words.tape]
    if overlap:
        joined = words.glued.format(overlap=_format_millimetres(overlap, words))
        steps = [words.lay, words.trim_glued]
    if overlap and column_count > 1:
        more = words.and_so_on if column_count > 2 else ""
        steps.append(words.join_tiles.format(more=more))
    if overlap and row_count > 1:
        more = words.and_so_on if row_count > 2 else ""
        joining = words.join_rows if column_count > 1 else words.join_single_tiles
        steps.append(joining.format(more=more))
    summary = words.summary.format(
        size=_poster_size_words(poster),
        tiles=column_count * row_count,
        paper=poster.paper_name,
        shape=shape,
        joined=joined,
    )
    return [_keep_spaces(text) for text in (summary, *steps)]


def _poster_size_words(poster: TiledPoster) -> str:
    words = poster.words
    width, height = poster.size
    name = describe_size(Size(mm(width / 1000), mm(height / 1000)))
    template = words.unnamed_size
    if name in PAPER_SIZES:
        template = words.named_size
    width_words = _format_millimetres(width, words)
    height_words = _format_millimetres(height, words)
    return template.format(name=name, width=width_words, height=height_words)


def _format_millimetres(length: int, words: SheetWords) -> str:
    """Return thousandths of a millimetre as millimetres, with one decimal where they have one."""
    return f"{length / 1000:.1f}".removesuffix(".0").replace(".", words.point)


def _keep_spaces(text: str) -> str:
    """Return words with their unbreakable spaces."""
    return text.replace("« ", "«~").replace(" »", "~»").replace("~", "\u00a0")
