"""The last sheet of a poster: the whole, small, with its tiles and their names, and how to glue them, in French."""

from textwrap import wrap
from typing import Final, NamedTuple

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import Lettering, breadth, centred, plate
from pamphlets.impose.pdf_objects.pdf_syntax import measure, stroke
from pamphlets.impose.placement.paper import STOCKS, size_name
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.posters.tile_marks import tile_name
from pamphlets.impose.schemes.poster import shape

_MARGIN: Final = mm(14)  # of an A4 sheet; less on a smaller one
_BODY, _HEADING, _LEADING = 10.5, 17.0, 1.4  # points on A4; of the size
_HALF, _MOST = 0.5, 0.62  # of the sheet that the picture may take: of one that lies, and of one that stands
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
_DOWN: Final = (
    "De haut en bas~: encollez la bande du bas de la rangée~{first} et posez la rangée~{second} dessus, de même{more}."
)
_DOWN_ALONE: Final = (
    "De haut en bas~: encollez la bande de {first} et posez {second} dessus, son bord coupé contre les tirets, l’image"
    " sur l’image{more}."
)
_STEPS_TAPED: Final = (
    _STEPS_GLUED[0],
    "Coupez chaque feuille le long de ses traits pleins, à la règle et au cutter.",
    "Retournez les feuilles, posez-les bord à bord et joignez-les au ruban adhésif.",
)


class Room(NamedTuple):
    """Where things stand on the sheet, y downward: the picture's room, the words', and the factor of their sizes."""

    picture: Rect
    words: Rect
    scale: float


def room(sheet: Size, page: Size) -> Room:
    """Return where picture and words go: above each other on a sheet that stands, else side by side."""
    scale = min(1.4, min(sheet.width, sheet.height) / _A4)
    margin, top = _MARGIN * scale, _MARGIN * scale + 2.2 * _HEADING * scale
    width, height = sheet.width - 2 * margin, sheet.height - top - margin
    if sheet.height >= sheet.width:
        high = min(_MOST * height, page.height * width / page.width)
        below = top + high + 2 * _BODY * scale
        return Room(Rect(margin, top, width, high), Rect(margin, below, width, sheet.height - margin - below), scale)
    wide = min(_HALF * width, page.width * height / page.height)
    left = margin + wide + 2 * _BODY * scale
    return Room(Rect(margin, top, wide, height), Rect(left, top, sheet.width - margin - left, height), scale)


def assembly(
    tiling: Tiling, poster: tuple[int, int], box: Rect, sheet: Size, space: Room, paper: str, number: int = 0
) -> tuple[bytes, tuple[Lettering, ...]]:
    """Return what is drawn and said on the plan of a poster whose small picture stands in `box`.

    `number` is that of its page where there are several posters.
    """
    columns, rows = shape(tiling, poster)
    size, margin = _HEADING * space.scale, _MARGIN * space.scale
    named = _french(_HEAD_OF.format(number=number)) if number else _HEAD
    head = Lettering(named, margin, sheet.height - margin - size, size)
    marks, names = _tiles(tiling, poster, box, sheet.height)
    return marks, (head, *names, *_words(tiling, poster, (columns, rows), sheet, space, paper))


def _tiles(tiling: Tiling, poster: tuple[int, int], box: Rect, height: float) -> tuple[bytes, tuple[Lettering, ...]]:
    """Return the lines of the tiles over the small picture, dashed where a strip ends, and their names."""
    columns, rows = shape(tiling, poster)
    scale = box.width / poster[0]
    xs = [box.x + scale * column * (tiling.width - tiling.overlap) for column in range(columns)] + [box.right]
    ys = [box.y + scale * row * (tiling.height - tiling.overlap) for row in range(rows)] + [box.bottom]
    seams = [(x, box.y, x, box.bottom) for x in xs[1:-1]] + [(box.x, y, box.right, y) for y in ys[1:-1]]
    strip = scale * tiling.overlap
    ends = [(x + strip, box.y, x + strip, box.bottom) for x in xs[1:-1] if strip]
    ends += [(box.x, y + strip, box.right, y + strip) for y in ys[1:-1] if strip]
    frame = (box.x, height - box.bottom, box.width, box.height)
    marks = b"\nq 1 G 2 w" + _strokes(seams, height) + b" 0 G 0.7 w" + _strokes(seams, height)
    marks += b" [2 2] 0 d 0.4 w 0.3 G" + _strokes(ends, height)
    marks += b" [] 0 d 0.7 w 0 G " + b" ".join(measure(side) for side in frame) + b" re S Q"
    names: list[Lettering] = []
    for row in range(rows):
        for column in range(columns):
            left, top = xs[column] + (strip if column else 0), ys[row] + (strip if row else 0)
            wide, high = xs[column + 1] - left, ys[row + 1] - top
            name = tile_name(column, row)
            size = min(13.0, 0.5 * high, 0.7 * wide / breadth(name, 1))
            if size >= _NARROW:
                names.append(centred(name, left + wide / 2, height - top - high / 2, size))
    marks += b"".join(b"\n" + plate(name) for name in names)
    return marks, tuple(names)


def _strokes(lines: list[tuple[float, float, float, float]], height: float) -> bytes:
    """Return straight strokes, given with y downward."""
    return b"".join(b" " + stroke(x, height - y, to_x, height - to_y) for x, y, to_x, to_y in lines)


def _words(
    tiling: Tiling, poster: tuple[int, int], grid: tuple[int, int], sheet: Size, space: Room, paper: str
) -> list[Lettering]:
    """Return what the poster comes to, and how it is put together, in lines, as small as they must be."""
    size = max(_READABLE, _BODY * space.scale)
    while True:
        lines = _broken(told(tiling, poster, grid, paper), space.words.width, size)
        if len(lines) * size * _LEADING <= space.words.height or size <= _NARROW:
            break
        size *= 0.95
    top = sheet.height - space.words.y
    return [
        Lettering(text, space.words.x + inset * size, top - (place + 1) * size * _LEADING, size)
        for place, (text, inset) in enumerate(lines)
        if text
    ]


def _broken(paragraphs: list[str], width: float, size: float) -> list[tuple[str, float]]:
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


def told(tiling: Tiling, poster: tuple[int, int], grid: tuple[int, int], paper: str) -> list[str]:
    """Return the sentences: what the poster comes to, then step by step how it is put together."""
    columns, rows = grid
    tiles = columns * rows
    size = _called(poster)
    ways = f"{rows}~rangées de {columns}" if columns > 1 < rows else "une rangée" if rows == 1 else "une colonne"
    width = _millimetres(tiling.overlap)
    shared = f"{ways}, collées sur {width}~mm" if tiling.overlap else f"{ways}, bord à bord"
    said = [_COUNT.format(size=size, tiles=f"{tiles}~feuilles", paper=paper, shape=shared)]
    if not tiling.overlap:
        return [_french(text) for text in (*said, *_STEPS_TAPED)]
    said += _STEPS_GLUED
    on = ", et ainsi de suite"
    if columns > 1:
        said.append(_ACROSS.format(first="A1", second="A2", more=on if columns > 2 else ""))
    if rows > 1 and columns > 1:
        said.append(_DOWN.format(first="A", second="B", more=on if rows > 2 else ""))
    elif rows > 1:
        said.append(_DOWN_ALONE.format(first="A1", second="B1", more=on if rows > 2 else ""))
    return [_french(text) for text in said]


def _called(poster: tuple[int, int]) -> str:
    """Return the size of a poster in words."""
    width, height = map(_millimetres, poster)
    name = size_name(Size(mm(poster[0] / 1000), mm(poster[1] / 1000)))
    named = name in STOCKS
    return f"{name} ({width} × {height}~mm)" if named else f"de {width} × {height}~mm"


def _millimetres(length: int) -> str:
    """Return thousandths of a millimetre as millimetres, with one decimal where they have one."""
    return f"{length / 1000:.1f}".removesuffix(".0").replace(".", ",")


def _french(text: str) -> str:
    """Return words with their unbreakable spaces."""
    return text.replace("« ", "«~").replace(" »", "~»").replace("~", "\u00a0")
