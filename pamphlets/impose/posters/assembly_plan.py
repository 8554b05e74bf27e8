"""The last sheet of a poster: the whole, small, with its tiles and their names, and how to glue them, in French."""

from textwrap import wrap
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import (
    SheetLabel,
    centred_label,
    label_background,
    label_width,
)
from pamphlets.impose.pdf_objects.pdf_syntax import format_length, line_operators
from pamphlets.impose.placement.paper import PAPER_SIZES, describe_size
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.posters.tile_marks import name_tile
from pamphlets.impose.schemes.poster import count_columns_and_rows

_MARGIN: Final = mm(14)  # of an A4 sheet; less on a smaller one
_BODY, _HEADING, _LEADING = 10.5, 17.0, 1.4  # points on A4; of the size
_HALF, _MOST = (
    0.5,
    0.62,
)  # of the sheet that the picture may take: of one that lies, and of one that stands
_A4: Final = mm(210)
_WORDS: Final = 0.43  # of the size: the breadth of a letter in a sentence, with its blanks
_READABLE: Final = 8.0  # points of the words, where there is room for that
_INSET: Final = 1.1  # ems from a step's number to its words
_NARROW: Final = 4.0  # points of a name below which there is none

_HEAD: Final = "Plan d’assemblage"
_HEAD_OF: Final = "Plan d’assemblage de la page~{number}"
_COUNT: Final = "Affiche {size}~: {tiles} {paper}, {shape}."
_STEPS_GLUED: Final = (
    (
        "Imprimez à 100~% (« taille réelle »), au recto seulement. Posez les feuilles comme sur l’image~: une lettre"
        " par rangée, un chiffre par colonne."
    ),
    (
        "Coupez chaque feuille le long de ses traits pleins, à la règle et au cutter. Ne coupez pas les bandes"
        " hachurées~: elles reçoivent la colle."
    ),
)
_ACROSS: Final = (
    "Rangée par rangée, de gauche à droite~: encollez la bande de {first} et posez {second} dessus, son bord coupé"
    " contre les tirets, l’image sur l’image{more}."
)
_DOWN: Final = "De haut en bas~: encollez la bande du bas de la rangée~{first} et posez la rangée~{second} dessus, de même{more}."
_DOWN_ALONE: Final = (
    "De haut en bas~: encollez la bande de {first} et posez {second} dessus, son bord coupé contre les tirets, l’image"
    " sur l’image{more}."
)
_STEPS_TAPED: Final = (
    _STEPS_GLUED[0],
    "Coupez chaque feuille le long de ses traits pleins, à la règle et au cutter.",
    "Retournez les feuilles, posez-les bord à bord et joignez-les au ruban adhésif.",
)


class AssemblyLayout(NamedTuple):
    """Where things stand on the sheet, y downward: the picture's room, the words', and the factor of their sizes."""

    picture_area: Rect
    text_area: Rect
    scale: float


def lay_out_assembly(sheet: Size, page: Size) -> AssemblyLayout:
    """Return where picture and words go: above each other on a sheet that stands, else side by side."""
    scale = min(1.4, min(sheet.width, sheet.height) / _A4)
    margin, top = _MARGIN * scale, _MARGIN * scale + 2.2 * _HEADING * scale
    width, height = sheet.width - 2 * margin, sheet.height - top - margin
    if sheet.height >= sheet.width:
        high = min(_MOST * height, page.height * width / page.width)
        below = top + high + 2 * _BODY * scale
        return AssemblyLayout(
            Rect(margin, top, width, high),
            Rect(margin, below, width, sheet.height - margin - below),
            scale,
        )
    wide = min(_HALF * width, page.width * height / page.height)
    left = margin + wide + 2 * _BODY * scale
    return AssemblyLayout(
        Rect(margin, top, wide, height), Rect(left, top, sheet.width - margin - left, height), scale
    )


def draw_assembly_plan(
    tiling: Tiling,
    poster: tuple[int, int],
    box: Rect,
    sheet: Size,
    space: AssemblyLayout,
    paper: str,
    number: int = 0,
) -> tuple[bytes, tuple[SheetLabel, ...]]:
    """Return what is drawn and said on the plan of a poster whose small picture stands in `box`.

    `number` is that of its page where there are several posters.
    """
    columns, rows = count_columns_and_rows(tiling, poster)
    size, margin = _HEADING * space.scale, _MARGIN * space.scale
    named = _with_no_break_spaces(_HEAD_OF.format(number=number)) if number else _HEAD
    head = SheetLabel(named, margin, sheet.height - margin - size, size)
    marks, names = _draw_tiles(tiling, poster, box, sheet.height)
    return marks, (head, *names, *_set_steps(tiling, poster, (columns, rows), sheet, space, paper))


def _draw_tiles(
    tiling: Tiling, poster: tuple[int, int], box: Rect, height: float
) -> tuple[bytes, tuple[SheetLabel, ...]]:
    """Return the lines of the tiles over the small picture, dashed where a strip ends, and their names."""
    columns, rows = count_columns_and_rows(tiling, poster)
    scale = box.width / poster[0]
    xs = [box.x + scale * column * (tiling.width - tiling.overlap) for column in range(columns)] + [
        box.right
    ]
    ys = [box.y + scale * row * (tiling.height - tiling.overlap) for row in range(rows)] + [
        box.bottom
    ]
    seams = [(x, box.y, x, box.bottom) for x in xs[1:-1]] + [
        (box.x, y, box.right, y) for y in ys[1:-1]
    ]
    strip = scale * tiling.overlap
    ends = [(x + strip, box.y, x + strip, box.bottom) for x in xs[1:-1] if strip]
    ends += [(box.x, y + strip, box.right, y + strip) for y in ys[1:-1] if strip]
    frame = (box.x, height - box.bottom, box.width, box.height)
    marks = b"\nq 1 G 2 w" + _draw_lines(seams, height) + b" 0 G 0.7 w" + _draw_lines(seams, height)
    marks += b" [2 2] 0 d 0.4 w 0.3 G" + _draw_lines(ends, height)
    marks += b" [] 0 d 0.7 w 0 G " + b" ".join(format_length(side) for side in frame) + b" re S Q"
    names: list[SheetLabel] = []
    for row in range(rows):
        for column in range(columns):
            left, top = xs[column] + (strip if column else 0), ys[row] + (strip if row else 0)
            wide, high = xs[column + 1] - left, ys[row + 1] - top
            name = name_tile(column, row)
            size = min(13.0, 0.5 * high, 0.7 * wide / label_width(name, 1))
            if size >= _NARROW:
                names.append(centred_label(name, left + wide / 2, height - top - high / 2, size))
    marks += b"".join(b"\n" + label_background(name) for name in names)
    return marks, tuple(names)


def _draw_lines(lines: list[tuple[float, float, float, float]], height: float) -> bytes:
    """Return straight strokes, given with y downward."""
    return b"".join(
        b" " + line_operators(x, height - y, to_x, height - to_y) for x, y, to_x, to_y in lines
    )


def _set_steps(
    tiling: Tiling,
    poster: tuple[int, int],
    grid: tuple[int, int],
    sheet: Size,
    space: AssemblyLayout,
    paper: str,
) -> list[SheetLabel]:
    """Return what the poster comes to, and how it is put together, in lines, as small as they must be."""
    size = max(_READABLE, _BODY * space.scale)
    while True:
        lines = _wrap_steps(
            assembly_steps(tiling, poster, grid, paper), space.text_area.width, size
        )
        if len(lines) * size * _LEADING <= space.text_area.height or size <= _NARROW:
            break
        size *= 0.95
    top = sheet.height - space.text_area.y
    return [
        SheetLabel(
            text, space.text_area.x + inset * size, top - (place + 1) * size * _LEADING, size
        )
        for place, (text, inset) in enumerate(lines)
        if text
    ]


def _wrap_steps(paragraphs: list[str], width: float, size: float) -> list[tuple[str, float]]:
    """Return the lines of paragraphs and how far each is set in, in ems; those after the first are numbered."""
    lines: list[tuple[str, float]] = []
    for number, text in enumerate(paragraphs):
        inset = _INSET if number else 0.0
        letters = max(10, int((width - inset * size) / (_WORDS * size)))
        first, *rest = wrap(text, letters, break_long_words=False, break_on_hyphens=False)
        lines.append((f"{number}. {first}", 0.0) if number else (first, 0.0))
        lines += [(line, inset) for line in rest]
        lines.append(("", 0.0))
    return lines[:-1]


def assembly_steps(
    tiling: Tiling, poster: tuple[int, int], grid: tuple[int, int], paper: str
) -> list[str]:
    """Return the sentences: what the poster comes to, then step by step how it is put together."""
    columns, rows = grid
    tiles = columns * rows
    size = _poster_size_words(poster)
    ways = (
        f"{rows}~rangées de {columns}"
        if columns > 1 < rows
        else "une rangée"
        if rows == 1
        else "une colonne"
    )
    width = _format_millimetres(tiling.overlap)
    shared = f"{ways}, collées sur {width}~mm" if tiling.overlap else f"{ways}, bord à bord"
    said = [_COUNT.format(size=size, tiles=f"{tiles}~feuilles", paper=paper, shape=shared)]
    if not tiling.overlap:
        return [_with_no_break_spaces(text) for text in (*said, *_STEPS_TAPED)]
    said += _STEPS_GLUED
    on = ", et ainsi de suite"
    if columns > 1:
        said.append(_ACROSS.format(first="A1", second="A2", more=on if columns > 2 else ""))
    if rows > 1 and columns > 1:
        said.append(_DOWN.format(first="A", second="B", more=on if rows > 2 else ""))
    elif rows > 1:
        said.append(_DOWN_ALONE.format(first="A1", second="B1", more=on if rows > 2 else ""))
    return [_with_no_break_spaces(text) for text in said]


def _poster_size_words(poster: tuple[int, int]) -> str:
    """Return the size of a poster in words."""
    width, height = map(_format_millimetres, poster)
    name = describe_size(Size(mm(poster[0] / 1000), mm(poster[1] / 1000)))
    named = name in PAPER_SIZES
    return f"{name} ({width} × {height}~mm)" if named else f"de {width} × {height}~mm"


def _format_millimetres(length: int) -> str:
    """Return thousandths of a millimetre as millimetres, with one decimal where they have one."""
    return f"{length / 1000:.1f}".removesuffix(".0").replace(".", ",")


def _with_no_break_spaces(text: str) -> str:
    """Return words with their unbreakable spaces."""
    return text.replace("« ", "«~").replace(" »", "~»").replace("~", "\u00a0")
