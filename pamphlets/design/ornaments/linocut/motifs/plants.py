"""Trees, flowers, wheat and birds, each in a square of 100 units."""

from cmath import rect
from math import pi

from pamphlets.design.ornaments.linocut.surfaces import BLUNT, BlockSurface


def draw_tree(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw an oak, its roots in the ground."""
    ink.fill_shape(
        "M42 60 L58 60 C58 76 62 86 76 97 L60 93 L54 99 L48 93 L36 99 L38 93 L22 97 C36 88 42 76 42 60 Z"
    )
    ink.fill_shape(
        "M48 2 C60 -1 68 5 70 11 C82 9 91 18 88 28 C98 34 98 48 88 53 C86 64 72 68 64 62 C58 70 44 70 38 63 C28 68 14 63 13 52 C2 47 2 33 12 28 C9 17 19 8 30 11 C32 5 40 1 48 2 Z",
        1.2,
    )
    for x, y, size in (
        (30, 22, 8),
        (50, 12, 8),
        (70, 22, 8),
        (20, 40, 8),
        (40, 34, 9),
        (60, 34, 9),
        (80, 42, 7),
        (32, 54, 7),
        (52, 52, 8),
        (70, 54, 7),
    ):
        paper.draw_line(
            f"M{x - size} {y + 3} C{x - size} {y - 5} {x + 1} {y - size} {x + size} {y - 2}",
            1.8,
        )
        paper.draw_line(
            f"M{x - size + 4} {y + 5} C{x - size + 5} {y} {x + 1} {y - 3} {x + size - 3} {y + 1}",
            1.4,
        )
    paper.draw_line("M46 66 C46 78 42 86 36 93", 1.5)
    paper.draw_line("M52 68 C52 80 54 88 56 94", 1.5)
    paper.draw_line("M56 66 C56 76 58 84 64 90", 1.3)
    ink.draw_line("M2 98 L98 98", 1.8)


def draw_wheat(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw three ears of wheat."""
    for foot, head in ((44 + 99j, 20 + 22j), (50 + 99j, 50 + 14j), (56 + 99j, 81 + 22j)):
        way = (head - foot) / abs(head - foot)
        ink.draw_line(f"M{foot.real} {foot.imag} L{head.real} {head.imag}", 2.4, BLUNT)
        for row in range(6):
            spot = head - way * (34 - 6.4 * row)
            for side in (-1, 1):
                tip = spot + way * complex(9.5, 7.6 * side)
                left = spot + way * complex(1, 6.4 * side)
                right = spot + way * complex(8, 1.0 * side)
                ink.fill_shape(
                    f"M{spot.real} {spot.imag} C{left.real} {left.imag} {left.real} {left.imag} {tip.real} {tip.imag} C{right.real} {right.imag} {right.real} {right.imag} {spot.real} {spot.imag} Z",
                    0.7,
                )
                beard = tip + way * complex(7, 2.6 * side)
                ink.draw_line(
                    f"M{tip.real} {tip.imag} L{beard.real} {beard.imag}", 1.2, BLUNT
                )
    ink.fill_shape(
        "M47 72 C36 66 26 68 20 78 C30 82 40 80 47 84 Z M53 78 C64 68 76 70 84 80 C72 84 62 82 53 88 Z",
        0.9,
    )
    paper.draw_line("M24 77 C32 74 40 75 46 79 M80 79 C70 76 62 78 55 83", 1.4)


def draw_flower(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a poppy-headed flower with its leaves."""
    ink.draw_line("M50 46 C52 62 48 80 50 99", 3.4, BLUNT)
    ink.fill_shape(
        "M49 86 C36 86 22 76 16 60 C32 60 46 70 49 86 Z M51 78 C58 64 72 56 88 56 C84 72 70 82 51 84 Z",
        1.0,
    )
    paper.draw_line("M20 63 C32 67 42 76 48 85 M84 59 C72 63 60 72 53 82", 1.6)
    for number in range(9):
        angle = number * 2 * pi / 9 - 0.3
        centre = 50 + 31j
        tip = centre + rect(30, angle)
        left, right = centre + rect(23, angle - 0.42), centre + rect(23, angle + 0.42)
        ink.fill_shape(
            f"M50 31 Q{left.real} {left.imag} {tip.real} {tip.imag} Q{right.real} {right.imag} 50 31 Z",
            1.0,
        )
        for turn in (-0.13, 0.0, 0.13):
            start, stop = (
                centre + rect(13, angle + turn * 1.6),
                centre + rect(24, angle + turn),
            )
            paper.draw_line(f"M{start.real} {start.imag} L{stop.real} {stop.imag}", 1.3)
    ink.fill_shape(
        "M50 20 C57 20 61 25 61 31 C61 37 57 42 50 42 C43 42 39 37 39 31 C39 25 43 20 50 20 Z",
        1.4,
    )
    paper.stipple(
        "M50 21 C56 21 60 25 60 31 C60 37 56 41 50 41 C44 41 40 37 40 31 C40 25 44 21 50 21 Z",
        4.0,
        (0.9, 0.9),
    )


def draw_bird(ink: BlockSurface, paper: BlockSurface) -> None:
    """Draw a bird on the wing."""
    ink.fill_shape("M44 50 C30 40 22 22 26 2 C44 8 62 26 66 46 Z")
    ink.fill_shape(
        "M2 40 L14 35 C16 28 26 26 32 32 C44 40 60 44 72 56 L98 66 L94 71 L99 76 L92 79 L94 86 L70 72 C54 78 34 72 24 56 C20 50 18 46 16 43 Z",
        1.2,
    )
    ink.fill_shape("M40 50 C56 40 76 34 99 38 C94 54 74 66 56 66 C48 64 42 58 40 50 Z", 1.2)
    paper.fill_shape("M20 34 C22 33 24 35 23 37 C21 39 18 37 20 34 Z")
    for feather in (
        "M30 8 C34 22 42 36 52 44",
        "M37 12 C42 24 50 34 58 42",
        "M28 16 C30 28 36 40 44 48",
        "M45 18 C50 26 56 34 62 42",
    ):
        paper.draw_line(feather, 1.7)
    for feather in (
        "M94 41 C80 42 64 48 52 55",
        "M90 48 C78 52 66 56 56 60",
        "M84 55 C76 58 66 62 58 63",
        "M92 44 C80 47 66 52 54 57",
    ):
        paper.draw_line(feather, 1.5)
    paper.shade("M26 54 C34 68 52 74 66 70", "M34 52 C40 60 52 66 62 66", 2.8, (0.4, 0.9))
    paper.draw_line("M74 64 L92 76 M76 62 L94 70 M72 68 L88 80", 1.4)
